"""What the HTML reader takes for prose."""

from __future__ import annotations

import pytest

from easyread.document import Span
from easyread.readers import read_text


def blocks(source: str) -> list[tuple[str, int, str]]:
    document = read_text(source, format="html")
    return [(b.kind, b.level, document.text[b.start : b.end]) for b in document.blocks]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>One <b>bold</b> word.</p>", [("paragraph", 0, "One bold word.")]),
        (
            "<h2>Costs</h2><p>It is cheap.",
            [("heading", 2, "Costs"), ("paragraph", 0, "It is cheap.")],
        ),
        ("<ul><li>One<ul><li>Two</ul></ul>", [("list-item", 1, "One"), ("list-item", 2, "Two")]),
        ("<table><tr><td>A<td>B</table>", [("table-cell", 0, "A"), ("table-cell", 0, "B")]),
        ("<p>Fish &amp; chips &eacute;</p>", [("paragraph", 0, "Fish & chips é")]),
        ("<p>a<br>b</p>", [("paragraph", 0, "a\nb")]),
        ("<blockquote>Said.</blockquote>", [("quotation", 0, "Said.")]),
        ("<figure><figcaption>A chart</figcaption></figure>", [("caption", 0, "A chart")]),
        ("<p>Read <a href='https://a.b/c'>the plan</a>.</p>", [("paragraph", 0, "Read the plan.")]),
    ],
)
def test_blocks(source, expected):
    assert blocks(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "<script>var utilise = 1 < 2;</script>",
        "<style>p { color: red }</style>",
        "<nav><a href='/'>Home</a></nav>",
        "<!-- a comment > with a mark -->",
        "<p hidden>Not shown.</p>",
        "<template><p>Later.</p></template>",
        "<head><title>Name</title></head>",
    ],
)
def test_what_nobody_reads_as_prose_is_left_out(source):
    assert blocks(source) == []


def test_code_is_read_but_never_judged():
    document = read_text("<p>Type <code>utilise</code> now.</p>", format="html")
    assert [document.text[s.start : s.end] for s in document.verbatim] == ["utilise"]


def test_a_place_is_that_in_the_source():
    source = "<p>One\n  <b>two</b> &amp; three</p>"
    document = read_text(source, format="html")
    at = document.text.index("three")
    place = document.place(Span(at, at + 5))
    assert (place.line, place.column) == (2, source.splitlines()[1].index("three") + 1)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Loose words", ["Loose words"]),
        ("<div>One<div>Two</div>Three</div>", ["One", "Two", "Three"]),
        ("<p>One\n   two</p>", ["One two"]),
        ("<P>One</P><p>Two", ["One", "Two"]),
        ("<p>One</b></i> two</p>", ["One two"]),
        ("<p>3 < 4 & 5 > 2</p>", ["3 < 4 & 5 > 2"]),
        ("<p>a&nbsp;b &#233; &#x2014; &bogus; &lt;b&gt;</p>", ["a\xa0b é — &bogus; <b>"]),
        ("<p title='a > b'>One</p>", ["One"]),
        ("<dl><dt>Term<dd>What it means</dl>", ["Term", "What it means"]),
        ("<table><caption>Costs<tr><th>A<td><p>B<p>C</table>", ["Costs", "A", "B", "C"]),
        ("<p>One<!-- not <p>this</p> -->two</p>", ["Onetwo"]),
        ("<p>Kept.<script>if (a</p>", ["Kept."]),
        ("<main><h1>A</h1></main><nav>x<ul><li>y</ul></nav><p>B", ["A", "B"]),
        ("<p>See <a href='/x'>https://a.example/b</a>.", ["See https://a.example/b."]),
        ("<ol><li><p>One<p>More<li>Two</ol>", ["One", "More", "Two"]),
        ("<table><tr><td>A<table><tr><td>B</table><td>C</table>", ["A", "B", "C"]),
        ("<p>now <del>and then</del>again", ["now again"]),
        ("<svg><text>x</text></svg><p>Kept", ["Kept"]),
        ("<textarea>x</textarea><p>Kept", ["Kept"]),
        ("<!doctype html><?xml version='1.0'?><p>Kept", ["Kept"]),
    ],
)
def test_pages_as_people_write_them(source, expected):
    assert [text for _, _, text in blocks(source)] == expected


def test_a_cell_knows_its_table_row_and_cell():
    source = "<table><tr><td>A<td>B<tr><td>C</table><table><tr><td>D</table>"
    found = [b.place for b in read_text(source, format="html").blocks]
    assert [(p.table, p.row, p.cell) for p in found] == [
        (1, 1, 1),
        (1, 1, 2),
        (1, 2, 1),
        (2, 1, 1),
    ]
