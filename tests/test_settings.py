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


PER_FILE = """
ignore = ["jargon"]
rules.long-sentence.limit = 22
[[per-file]]
files = ["minutes/**"]
profile = "minutes"
ignore = ["hard-word"]
rules.long-sentence.advice = 20
[[per-file]]
files = ["*.docx", "minutes/2024/draft-?.md"]
fail-on = "never"
max-reading-age = 14
glossary = ["drafts.csv"]
"""


@pytest.mark.parametrize(
    ("paper", "profile", "ignore", "fail_on"),
    [
        ("a.md", "plain", ("jargon",), "error"),
        ("minutes.md", "plain", ("jargon",), "error"),
        ("minutes/a.md", "minutes", ("jargon", "hard-word"), "error"),
        ("minutes/2024/draft-1.md", "minutes", ("jargon", "hard-word"), "never"),
        ("minutes/2024/draft-10.md", "minutes", ("jargon", "hard-word"), "error"),
        ("in/deep/a.docx", "plain", ("jargon",), "never"),
        ("minutes/a.docx", "minutes", ("jargon", "hard-word"), "never"),
    ],
)
def test_some_files_have_settings_of_their_own(tmp_path, paper, profile, ignore, fail_on):
    folder = tmp_path / "with [brackets]"
    folder.mkdir()
    (folder / "easyread.toml").write_text(PER_FILE, encoding="utf-8")
    settings = Settings.find(folder).for_paper(folder / paper)
    assert (settings.profile, settings.ignore, settings.fail_on) == (profile, ignore, fail_on)
    assert settings.options("long-sentence")["limit"] == 22
    assert settings.options("long-sentence").get("advice") == (20 if profile == "minutes" else None)
    assert settings.glossary == ((folder / "drafts.csv",) if fail_on == "never" else ())
    assert settings.per_file == ()


def test_settings_of_some_files_hold_in_the_library_too(tmp_path):
    (tmp_path / "easyread.toml").write_text(
        '[[per-file]]\nfiles = ["a.md"]\nignore = ["hard-word"]\n', encoding="utf-8"
    )
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text("We will utilise it.", encoding="utf-8")
    settings = Settings.load(tmp_path / "easyread.toml")
    assert check(tmp_path / "a.md", settings=settings).findings == []
    assert check(tmp_path / "b.md", settings=settings).findings != []


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ('profile = "minutes"', "table 1 needs files"),
        ("files = []", "table 1 needs files"),
        ('files = "minutes"', "table 1 needs files"),
        ("files = [1]", "not a list of patterns"),
        ('files = ["a"]\nprofil = "minutes"', "Did you mean “profile”"),
        ('files = ["a"]\nprofile = "minute"', "table 1: the setting “profile”"),
        ('files = ["a"]\nbaseline = "b.json"', "“baseline” holds for all files or none"),
        ('files = ["a"]\nper-file = []', "“per-file” holds for all files or none"),
    ],
)
def test_a_wrong_table_of_settings_for_some_files_is_told(tmp_path, table, says):
    file = tmp_path / "easyread.toml"
    file.write_text(f"[[per-file]]\n{table}\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=says) as told:
        Settings.load(file)
    assert "easyread.toml" in str(told.value)


def test_the_signature_does_not_depend_on_the_machine(tmp_path):
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "easyread.toml").write_text(PER_FILE, encoding="utf-8")
    one, two = (Settings.find(tmp_path / folder) for folder in ("one", "two"))
    assert one.per_file != two.per_file
    assert one.signature == two.signature != Settings().signature
