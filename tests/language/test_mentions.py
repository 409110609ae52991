"""What a text only shows as not to be written is left alone, like a quotation."""

import pytest

from easyread import check, read


def told(markdown):
    page = read(markdown, format="markdown")
    return [f.text for f in check(page).findings if f.rule in ("hard-word", "wordy-phrase")]


@pytest.mark.parametrize(
    "text",
    [
        "| Don’t say | Say |\n|---|---|\n| utilise | use |\n| commence | start |",
        "| Say | Instead of |\n|---|---|\n| use | utilise |",
        "| Avoid | Use this instead |\n|---|---|\n| utilise | use |",
        "## Words to avoid\n\n- utilise\n- commence\n",
        "Do not use these words:\n\n- utilise\n- commence\n",
        "Avoid phrases such as:\n\n- prior to the start\n",
    ],
)
def test_words_to_avoid_are_no_findings(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "| Name | Task |\n|---|---|\n| Ann | utilise it |",
        "| Avoid | Where |\n|---|---|\n| utilise it | here |",
        "## Roads to avoid\n\n- They utilise it\n",
        "Do not use these doors:\n\n- They utilise it\n",
        "## Words to avoid\n\n- commence\n\n## What to do\n\n- They utilise it\n",
        "Avoid these words:\n\n- commence\n\nThen we go on.\n\n- They utilise it\n",
    ],
)
def test_all_other_tables_and_lists_are_read(text):
    assert told(text) == ["utilise"]


@pytest.mark.parametrize(
    "text",
    [
        "Write use, not utilise.",
        "Say help instead of facilitate, please.",
        "Use start rather than commence.",
    ],
)
def test_a_word_set_aside_for_another_is_only_named(text):
    assert told(text) == []


def test_a_word_that_is_no_choice_of_words_is_told():
    assert told("Try not to utilise it.") == ["utilise"]
    assert told("They walk, and do not utilise it.") == ["utilise"]
    assert told("Use the lift instead of facilitating it for them.") == ["facilitating"]
