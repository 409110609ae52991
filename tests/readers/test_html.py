"""What the HTML reader takes for prose."""

from __future__ import annotations

import pytest

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
    from easyread.document import Span

    place = document.place(Span(at, at + 5))
    assert (place.line, place.column) == (2, source.splitlines()[1].index("three") + 1)
