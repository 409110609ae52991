"""What the words mean: as a page, and at the end of a paper."""

import pytest
from docx import Document as WordDocument

from easyread.cli import main

WORDS = """\
term,use_instead,meaning,acronym,action,status,agreed_by,people
lay member,,A person on a board who is not staff,,explain,agreed,Panel A,Jo Smith
floop register,,A list of floops. It is <long>.,FR,explain,agreed,Panel A,
utilise,use,,,,agreed,Panel A,
cripple,disabled person,A bad word.,,avoid,,,
old word,new,Old.,,,retired,,
"""
PAPER = "# Minutes\n\n## Present\n\nA lay member came. The FR was read.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "glossary.csv").write_text(WORDS, encoding="utf-8")
    (tmp_path / "paper.md").write_text(PAPER, encoding="utf-8", newline="")
    return tmp_path


def export(*arguments: str) -> int:
    return main(["glossary", "export", *arguments])


def test_a_whole_glossary_is_in_alphabetical_order_with_its_acronyms(capsys):
    assert export() == 0
    assert capsys.readouterr().out == (
        "# What the words mean\n\n"
        "- **floop register (FR)**: A list of floops. It is \\<long\\>.\n"
        "- **FR**: Short for floop register.\n"
        "- **lay member**: A person on a board who is not staff.\n\n"
        "# Words that we put plainly\n\n"
        "- **utilise**: use\n\n"
        "These words were agreed by Panel A.\n"
    )


@pytest.mark.parametrize("suffix", ["html", "docx", "md"])
def test_it_is_written_by_the_suffix_without_names_of_people(folder, suffix):
    assert export("-o", f"words.{suffix}") == 0
    path = folder / f"words.{suffix}"
    if suffix == "docx":
        paragraphs = WordDocument(path).paragraphs
        assert paragraphs[0].style.name == "Heading 1"
        text = "\n".join(each.text for each in paragraphs)
    else:
        text = path.read_text("utf-8")
    assert "What the words mean" in text
    assert "A person on a board" in text
    assert "Smith" not in text
    assert "cripple" not in text
    assert "old word" not in text


def test_what_a_glossary_says_is_escaped_in_html(folder):
    export("-o", "words.html")
    assert "&lt;long&gt;" in (folder / "words.html").read_text("utf-8")


def test_for_papers_only_what_is_in_them_is_told(capsys):
    export("--for", "paper.md")
    out = capsys.readouterr().out
    assert "**lay member**" in out
    assert "**floop register (FR)**" in out
    assert "**FR**: Short for floop register." in out
    assert "utilise" not in out


def test_an_acronym_that_a_paper_spells_out_is_told_too(folder, capsys):
    (folder / "a.md").write_text("The quick zebra exchange (QZX) is open.", encoding="utf-8")
    export("--for", "a.md")
    assert "**QZX**: Short for quick zebra exchange." in capsys.readouterr().out


def test_a_word_that_is_noun_and_verb_is_told_once(folder, capsys):
    (folder / "glossary.csv").write_text(
        "term,part_of_speech,meaning\nfloop,noun,A box.\nfloop,verb,To put in a box.\n"
    )
    (folder / "a.md").write_text("We had to floop it. The floop is here. A floop is there.")
    export("--for", "a.md")
    assert capsys.readouterr().out.count("floop") == 1


def test_a_paper_that_is_not_there_is_told_and_the_rest_goes_on(capsys):
    assert export("--for", "gone.md", "paper.md") == 2
    shown = capsys.readouterr()
    assert "lay member" in shown.out
    assert "gone.md" in shown.err


def test_appended_to_a_copy_the_paper_stays_and_its_terms_are_explained(folder, capsys):
    assert export("--for", "paper.md", "--append", "-o", "new.md") == 0
    new = (folder / "new.md").read_text("utf-8")
    assert new.startswith(PAPER + "\n## What the words mean\n\n- **floop register (FR)**")
    assert (folder / "paper.md").read_text("utf-8") == PAPER
    main(["check", "new.md", "--select", "unexplained-term", "--select", "unexplained-acronym"])
    assert "Say what" not in capsys.readouterr().out


def test_in_place_only_when_asked_and_only_once(folder, capsys):
    assert export("--for", "paper.md", "--append") == 2
    assert "--in-place" in capsys.readouterr().err
    assert export("--for", "paper.md", "--append", "--in-place") == 0
    once = (folder / "paper.md").read_bytes()
    assert export("--for", "paper.md", "--append", "--in-place") == 2
    assert "already" in capsys.readouterr().err
    assert (folder / "paper.md").read_bytes() == once


def test_line_ends_and_encoding_of_the_paper_stay(folder):
    (folder / "w.md").write_bytes("A lay member – came.\r\n".encode("cp1252"))
    export("--for", "w.md", "--append", "-o", "new.md")
    new = (folder / "new.md").read_bytes()
    assert new.startswith("A lay member – came.\r\n\r\n# What".encode("cp1252"))
    assert new.count(b"\n") == new.count(b"\r\n")


def test_in_an_html_paper_it_stands_at_the_end_of_what_is_shown(folder):
    page = "<html><body><h1>Minutes</h1><p>A lay member came.</p></body></html>"
    (folder / "p.html").write_text(page, encoding="utf-8")
    export("--for", "p.html", "--append", "-o", "new.html")
    new = (folder / "new.html").read_text("utf-8")
    assert new.startswith(page.removesuffix("</body></html>") + "<section>\n<h2>What the words")
    assert new.endswith("</section>\n</body></html>")


def test_in_a_word_paper_it_has_the_papers_own_heading_style(folder):
    paper = WordDocument()
    paper.add_heading("Minutes", 1)
    paper.add_heading("Present", 2)
    paper.add_paragraph("A lay member came.")
    paper.save(folder / "p.docx")
    assert export("--for", "p.docx", "--append", "-o", "new.docx") == 0
    before, after = WordDocument(folder / "p.docx"), WordDocument(folder / "new.docx")
    assert [p.text for p in after.paragraphs[:3]] == [p.text for p in before.paragraphs]
    title, first, *_ = after.paragraphs[3:]
    assert (title.text, title.style.name) == ("What the words mean", "Heading 2")
    assert first.text == "lay member: A person on a board who is not staff."
    assert first.runs[0].bold
    assert after.sections[0].page_width == before.sections[0].page_width


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["-o", "words.pdf"], "cannot write “.pdf”"),
        (["-o", "paper.md"], "there already"),
        (["--append", "-o", "x.md"], "--append takes one paper"),
        (["--for", "paper.md", "--append", "-o", "x.html"], "name one like it"),
        (["--in-place"], "--in-place goes with --append"),
        (["--for", "t.txt", "--append", "-o", "x.txt"], "leave out --append"),
    ],
)
def test_what_cannot_be_done_says_why_and_writes_nothing(folder, capsys, arguments, says):
    (folder / "t.txt").write_text("A lay member came.")
    there = sorted(folder.iterdir())
    assert export(*arguments) == 2
    assert says in capsys.readouterr().err
    assert sorted(folder.iterdir()) == there


def test_a_contested_word_is_exported_with_both_views(folder, capsys):
    (folder / "glossary.csv").write_text(
        "term,use_instead,meaning,status,agreed_by,other_view\n"
        "vulnerable,at risk,,contested,Panel A,Keep it\n"
        "lay member,,A person.,contested,Panel A,Say volunteer\n",
        encoding="utf-8",
    )
    export()
    out = capsys.readouterr().out
    assert "**lay member**: A person. People do not agree on this word. Another view: Say" in out
    assert "**vulnerable**: People do not agree on this word. One view: say “at risk”." in out


def test_no_list_is_written_where_no_paper_could_be_read(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["glossary", "export", "--for", "gone.docx", "-o", "words.md"]) == 2
    assert "gone.docx: there is no such file" in capsys.readouterr().err
    assert not (tmp_path / "words.md").exists()
