"""Settings: where they are found, and what is said of a wrong one."""

from __future__ import annotations

import pytest

from easyread import Settings, check
from easyread.settings import SettingsError


def test_a_profile_sets_the_aim_and_the_limits():
    text = " ".join(["word"] * 18) + "."
    plain = check(text, profile="plain")
    easy = check(text, profile="easy-read")
    assert plain.aim > easy.aim
    assert [f.rule for f in plain.findings if f.rule == "long-sentence"] == []
    assert [f.rule for f in easy.findings if f.rule == "long-sentence"] == ["long-sentence"]


def test_minutes_leave_what_was_agreed_alone():
    text = "It was agreed to meet in May."
    assert [f for f in check(text, profile="minutes").findings if f.rule == "passive-voice"] == []


def test_options_of_a_rule_win_over_the_profile():
    settings = Settings(profile="easy-read", rules={"long-sentence": {"limit": 40, "advice": 30}})
    text = " ".join(["word"] * 28) + "."
    assert [f for f in check(text, settings=settings).findings if f.rule == "long-sentence"] == []


def test_a_rule_can_be_made_an_error_or_be_turned_off():
    text = "We will utilise it."
    strict = Settings(rules={"hard-word": {"severity": "error"}})
    off = Settings(rules={"hard-word": {"severity": "off"}})
    assert [f.severity for f in check(text, settings=strict).findings if f.rule == "hard-word"] == [
        "error"
    ]
    assert [f for f in check(text, settings=off).findings if f.rule == "hard-word"] == []


@pytest.mark.parametrize(
    ("rules", "says"),
    [
        ({"long-sentense": {}}, "long-sentence"),
        ({"long-sentence": {"limits": 3}}, "limit"),
        ({"long-sentence": {"limit": "many"}}, "limit"),
        ({"long-sentence": {"severity": "awful"}}, "warning"),
    ],
)
def test_a_wrong_option_is_named_with_the_nearest_right_one(rules, says):
    with pytest.raises(SettingsError, match=says):
        check("Text.", settings=Settings(rules=rules))


@pytest.mark.parametrize("name", ["easyread.toml", "pyproject.toml"])
def test_settings_are_read_from_a_file(tmp_path, name):
    body = 'profile = "minutes"\nglossary = ["our.csv"]\n'
    path = tmp_path / name
    path.write_text(("[tool.easyread]\n" if "py" in name else "") + body, encoding="utf-8")
    settings = Settings.load(path)
    assert settings.profile == "minutes"
    assert settings.glossary == (tmp_path / "our.csv",)


@pytest.mark.parametrize(
    "body", ['profile = "simple"', "max-reading-age = 90", "unknown = 1", "profile = ["]
)
def test_a_faulty_file_is_named(tmp_path, body):
    path = tmp_path / "easyread.toml"
    path.write_text(body, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"easyread\.toml"):
        Settings.load(path)


def test_a_change_is_checked_as_a_file_is():
    base = Settings(profile="minutes", ignore=("jargon",))
    changed = base.changed(max_reading_age=12)
    assert (changed.profile, changed.ignore, changed.max_reading_age) == (
        "minutes",
        ("jargon",),
        12,
    )
    with pytest.raises(SettingsError, match="max-reading-age"):
        base.changed(max_reading_age=float("nan"))


def test_the_nearest_file_wins_and_one_of_another_tool_is_passed(tmp_path):
    (tmp_path / "easyread.toml").write_text('profile = "minutes"', encoding="utf-8")
    inner = tmp_path / "papers" / "may"
    inner.mkdir(parents=True)
    (tmp_path / "papers" / "pyproject.toml").write_text("[tool.other]\n", encoding="utf-8")
    assert Settings.find(inner).profile == "minutes"
    (inner / "easyread.toml").write_text('profile = "research"', encoding="utf-8")
    assert Settings.find(inner).profile == "research"


def test_a_glossary_beside_the_settings_is_used_unless_one_is_named(tmp_path):
    beside = tmp_path / "glossary.csv"
    beside.write_text("term,use_instead\n", encoding="utf-8")
    assert Settings.find(tmp_path).glossary == (beside,)
    (tmp_path / "easyread.toml").write_text('glossary = ["our.csv"]', encoding="utf-8")
    assert Settings.find(tmp_path).glossary == (tmp_path / "our.csv",)


def test_settings_with_the_mark_of_a_windows_editor_are_read(tmp_path):
    path = tmp_path / "easyread.toml"
    path.write_text('profile = "minutes"', encoding="utf-8-sig")
    assert Settings.load(path).profile == "minutes"


@pytest.mark.parametrize("body", ["tool = 1", "[tool]\neasyread = 3"])
def test_a_table_of_the_wrong_kind_is_named(tmp_path, body):
    path = tmp_path / "pyproject.toml"
    path.write_text(body, encoding="utf-8")
    with pytest.raises(SettingsError, match=r"pyproject\.toml"):
        Settings.load(path)
