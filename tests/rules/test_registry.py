"""What a rule is, and that none can be added without its examples and a test of its own."""

from pathlib import Path

import pytest

import easyread.rules
from easyread.analysis import Analysis
from easyread.glossary import Glossary
from easyread.readers import read_text
from easyread.rules import all_rules
from easyread.rules.registry import rule

HERE = Path(__file__).parent
SOURCES = Path(easyread.rules.__file__).parent
RULES = all_rules()


@rule(flags=["A [[cat]] sat."], ignores=["A dog sat."])
def no_cats(text, *, most: int = 0, also: tuple[str, ...] = ()):
    """Leave cats out.

    They distract.
    """
    words = [word for word in text.words if word.lower == "cat"]
    if len(words) > most:
        yield text.found(0, 1, f"{len(words)} of {also}")


def run(text, **options):
    return list(no_cats(Analysis(read_text(text, format="text"), Glossary()), **options))


def test_its_name_is_that_of_the_function_in_kebab_case():
    assert no_cats.name == "no-cats"


def test_its_summary_and_reason_are_those_of_the_docstring():
    assert no_cats.summary == "Leave cats out."
    assert no_cats.explanation == "They distract."


def test_its_options_are_the_keyword_only_parameters_with_their_defaults():
    assert no_cats.options == {"most": 0, "also": ()}


def test_it_is_called_with_what_is_known_of_a_text():
    assert [found.message for found in run("A cat sat.")] == ["1 of ()"]
    assert run("A cat sat.", most=1) == []


def test_a_rule_of_another_folder_is_none_of_the_built_in_ones():
    assert "no-cats" not in RULES


def test_each_rule_has_a_file_and_a_function_of_its_name():
    for name, each in RULES.items():
        stem = name.replace("-", "_")
        assert each.function.__name__ == stem
        assert (SOURCES / f"{stem}.py").is_file()


@pytest.mark.parametrize("each", RULES.values(), ids=list(RULES))
def test_no_rule_is_without_examples_and_a_test(each):
    assert each.flags, "an example that it finds is missing"
    assert each.ignores, "an example that it leaves alone is missing"
    test = HERE / f"test_{each.function.__name__}.py"
    assert test.is_file(), f"{test.name} is missing"
    text = test.read_text(encoding="utf-8")
    assert f'"{each.name}"' in text
    assert "def test_" in text


def test_no_file_of_the_folder_is_without_a_test():
    stems = {path.stem for path in SOURCES.glob("*.py")} - {"__init__"}
    assert stems <= {path.stem.removeprefix("test_") for path in HERE.glob("test_*.py")}
