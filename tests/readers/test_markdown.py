"""What the Markdown reader takes for prose, and where it says that the prose stands."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from easyread.document import Document, Span
from easyread.readers.markdown import read_markdown


def read(source: str) -> Document:
    return read_markdown(source, "paper.md")


def blocks(source: str) -> list[tuple[str, int, str]]:
    document = read(source)
    return [(b.kind, b.level, document.text[b.start : b.end]) for b in document.blocks]


def texts(source: str) -> list[str]:
    return [text for _, _, text in blocks(source)]


def verbatim(source: str) -> list[str]:
    document = read(source)
    return [document.text[span.start : span.end] for span in document.verbatim]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("# Who can join", [("heading", 1, "Who can join")]),
        ("### Who can join ###", [("heading", 3, "Who can join")]),
        ("Who can join\n============\nText", [("heading", 1, "Who can join"), ("paragraph", 0, "Text")]),
        ("Who can join\n---\n", [("heading", 2, "Who can join")]),
        ("#hashtag", [("paragraph", 0, "#hashtag")]),
        ("# Title\nText", [("heading", 1, "Title"), ("paragraph", 0, "Text")]),
        ("One\ntwo\n\nthree", [("paragraph", 0, "One\ntwo"), ("paragraph", 0, "three")]),
        ("One\r\ntwo\r\n\r\nthree\r\n", [("paragraph", 0, "One\r\ntwo"), ("paragraph", 0, "three")]),
        ("- one\n- two", [("list-item", 1, "one"), ("list-item", 1, "two")]),
        ("• one\n• two", [("list-item", 1, "one"), ("list-item", 1, "two")]),
        ("- one\n  - two", [("list-item", 1, "one"), ("list-item", 2, "two")]),
        ("1. one\n\n   more\n2. two", [("list-item", 1, "one"), ("paragraph", 0, "more"), ("list-item", 1, "two")]),
        ("- [x] sign\n- [ ] post", [("list-item", 1, "sign"), ("list-item", 1, "post")]),
        ("* (**A** d): “quote…”", [("list-item", 1, "(A d): “quote…”")]),
        ("- one\nstill one", [("list-item", 1, "one\nstill one")]),
        ("In the year\n1999. That was it", [("paragraph", 0, "In the year\n1999. That was it")]),
        ("> said\nlazily", [("quotation", 0, "said\nlazily")]),
        ("> [!NOTE]\n> Read this.", [("paragraph", 0, "Read this.")]),
        ("a[^1]\n\n[^1]: The note.\n    More.", [("paragraph", 0, "a"), ("footnote", 0, "The note.\nMore.")]),
        ("***\n\ntext", [("paragraph", 0, "text")]),
    ],
)  # fmt: skip
def test_blocks(source: str, expected: list[tuple[str, int, str]]) -> None:
    assert blocks(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "---\ntitle: A\n---\nKept.",
        "+++\ntitle = 'A'\n+++\nKept.",
        "```py\ncode = 1\n```\nKept.",
        "~~~\ncode\n\nmore\n~~~\nKept.",
        "    code\n\nKept.",
        "<!-- a\n\nremark -->\n\nKept.",
        '<!-- easyread: allow hard-word "consortium": reason -->\nKept.',
        "<script>\n\nlet a;\n\n</script>\nKept.",
        "[label]: https://example.org 'A title'\n\nKept.",
        "[[toc]]\n\nKept.",
        "*[GP]: general practitioner\n\nKept.",
        "{% set a = 1 %}\n\nKept.",
        '{{ button({\n  text: "Go",\n\n  href: "/"\n}) }}\n\nKept.',
        "{{ toc }}\n\nKept.",
        "Kept.\n{: .lead}",
        ":::note\nKept.\n:::",
    ],
)
def test_what_is_no_prose_is_dropped(source: str) -> None:
    assert texts(source) == ["Kept."]


def test_two_rules_are_not_front_matter() -> None:
    assert texts("---\nWe met on Monday.\n\nAll agreed.\n\n---\n") == [
        "We met on Monday.",
        "All agreed.",
    ]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a **b** _c_ ***d***", "a b c d"),
        ("snake_case and 2 * 3 * 4", "snake_case and 2 * 3 * 4"),
        ("see [the *plan*](http://a.b/c_(d) 'e')", "see the plan"),
        ("see [the plan][ref]\n\n[ref]: /x", "see the plan"),
        ("see [the plan]\n\n[The Plan]: /x", "see the plan"),
        ("an [aside] stays", "an [aside] stays"),
        ("a ![picture](b.png)c", "a c"),
        ("[![badge](b.svg) text](x)", "text"),
        (r"\*not\* emphasis", "*not* emphasis"),
        ("fish &amp; chips", "fish & chips"),
        ("no ~~longer~~ more", "no  more"),
        ("[[page|the page]] here", "the page here"),
        ("a <b>bold</b> step", "a bold step"),
        ("one<br>two", "one\ntwo"),
        ("now <del>and then</del>", "now"),
        ("now <!-- why --> then", "now  then"),
        ("`` a`b `` c", "a`b c"),
        ("it {% if x %}rains{% endif %}", "it rains"),
        ("ends.{.lead}", "ends."),
        ("costs $5 and $6", "costs $5 and $6"),
    ],
)
def test_marks_are_dropped_and_words_are_kept(source: str, expected: str) -> None:
    assert texts(source) == [expected]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("run `make it` now", ["make it"]),
        ("go to https://a.org/b_c. Then", ["https://a.org/b_c"]),
        ("go to <https://a.org>", ["https://a.org"]),
        ("write to jo.bloggs@nhs.uk.", ["jo.bloggs@nhs.uk"]),
        ("so $x^2 * y$ holds", ["$x^2 * y$"]),
        ("on {{ date | format }}", ["{{ date | format }}"]),
        ("press <kbd>Ctrl</kbd>", ["Ctrl"]),
    ],
)
def test_verbatim(source: str, expected: list[str]) -> None:
    assert verbatim(source) == expected


def test_each_cell_of_a_table_is_a_block_with_its_place() -> None:
    document = read("Before\n\n| Who | What |\n|---|:--|\n| me \\| you | |\n\nAfter")
    cells = [
        (document.text[b.start : b.end], b.place.table, b.place.row, b.place.cell)
        for b in document.blocks
        if b.kind == "table-cell"
    ]
    assert cells == [("Who", 1, 1, 1), ("What", 1, 1, 2), ("me | you", 1, 2, 1)]
    assert document.blocks[-1].kind == "paragraph"


def test_html_among_markdown_is_cut_at_its_own_blocks() -> None:
    assert blocks("<div><h2>Why</h2>Because<p>it is</p></div>\n\n*So*") == [
        ("heading", 2, "Why"),
        ("paragraph", 0, "Because"),
        ("paragraph", 0, "it is"),
        ("paragraph", 0, "So"),
    ]


def test_a_place_is_a_line_and_a_column_of_the_source() -> None:
    document = read("# Plan\n\n- an **important** step\n  on [a](b) line\n")
    start = document.text.index("important")
    place = document.place(Span(start, start + 9))
    assert (place.line, place.column, place.end_line, place.end_column) == (3, 8, 3, 17)
    assert place.heading == "Plan"
    assert document.place(Span(document.text.index("line"), len(document.text))).line == 4


def test_an_entity_is_one_piece() -> None:
    document = read("fish &amp; chips")
    (piece,) = (p for p in document.pieces if document.text[p.start : p.end] == "&")
    assert document.source[piece.at : piece.until] == "&amp;"


SAMPLES = [
    "Setext *one*\n===\n\npara `code`\nlazy **strong** text\n",
    "- a\n  - b\n\n    c\n- d\n10. e\n11. f\n",
    "> a\n> > b\nc\n\n> - d\n> - e\n",
    "* * *\n- - -\ntext\n\n1) one\n2) two\n",
    "*a **b* c** d*\n\n**a*b**c*\n\n_a_b_ __c__\n",
    "[a [b](c) d](e) ![f [g](h)](i)\n",
    "[x][y] [y][] [y] [z]\n\n[y]: /u\n",
    "| a | b |\n| - | - |\n| *c* | `d` |\n| e | f |\ng\n",
    "a  \nb\\\nc &lt; d \\& e\n",
    "```\nfence\n```\ntext\n\n~~~ x\nfence\n~~~\n",
    "<https://a.b> `<c>` <d e='f>g'>h</d>\n",
    "# a #\n## b ##c\n####### d\n#\n",
    "-\n- a\n\n-\tb\n\n\tc\n",
    "~~a~~ b ~c~\n",
    "[a]: <b c> 'd'\n[a]\n\n[e]: f g\n",
    "*foo [bar*](/url)\n\n`a*b`*c*\n",
]


def visible(source: str) -> list[str]:
    """The text of each block as markdown-it-py shows it."""
    found: list[str] = []
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(source):
        text, struck = "", 0
        for child in token.children or []:
            struck += (child.type == "s_open") - (child.type == "s_close")
            if struck:
                continue
            if child.type in ("text", "code_inline", "text_special"):
                text += child.content
            elif child.type in ("softbreak", "hardbreak"):
                text += " "
        if text.strip():
            found.append(" ".join(text.split()))
    return found


@pytest.mark.parametrize("source", SAMPLES)
def test_visible_text_agrees_with_markdown_it(source: str) -> None:
    assert [" ".join(text.split()) for text in texts(source)] == visible(source)


SCRAPS = st.sampled_from(
    ["*", "**", "_", "`", "``", "[", "](", ")", "![", "<b>", "</b>", "&amp;", "\\", "\n", "\n\n",
     "    ", "- ", "> ", "# ", "1. ", "|", "---", "```\n", "~~", "{{", "}}", "{%", "%}", "$", "<!--",
     "-->", "[^1]", "[a]: b", "\t", "word", " ", "é", "https://a.b", "a@b.cd", "\r\n", "<br>"]
)  # fmt: skip


@given(st.lists(SCRAPS, max_size=40).map("".join))
@settings(max_examples=300, deadline=None)
def test_every_character_knows_where_it_came_from(source: str) -> None:
    check_exactness(read(source))


def check_exactness(document: Document) -> None:
    end = at = 0
    for piece in document.pieces:
        assert piece.start >= end
        assert piece.at >= at
        end, at = piece.end, piece.until
        if piece.end - piece.start == piece.until - piece.at:
            assert document.text[piece.start : piece.end] == document.source[piece.at : piece.until]
    end = 0
    for block in document.blocks:
        text = document.text[block.start : block.end]
        assert block.start >= end
        assert text
        assert text == text.strip()
        end = block.end


WORDS = st.lists(st.from_regex(r"[a-z]{2,8}", fullmatch=True), min_size=1, max_size=12)


@given(WORDS, st.sampled_from(["{}", "- {}", "> {}", "# {}", "**{}**", "[{}](/u)", "1. {}"]))
def test_all_visible_words_appear_exactly_once(words: list[str], frame: str) -> None:
    source = "\n\n".join(frame.format(word) for word in words)
    assert texts(source) == words


PATHOLOGICAL = {
    "nested quotations": ">" * 20_000 + " x",
    "brackets": "[" * 50_000 + "x",
    "closed brackets": "[" * 50_000 + "]" * 50_000,
    "images and links": "![" * 20_000 + "[ [a](b)" * 20_000,
    "one long line": "word " * 400_000,
    "one long word": "a" * 2_000_000,
    "backticks": "".join("`" * n + " " for n in range(1, 1_000)),
    "emphasis": "*a _b **c " * 20_000,
    "closers": "a**b" + "c* " * 50_000,
    "broken tags": "<a \">\"" * 50_000 + '"',
    "comments": "<!--" * 50_000,
    "braces": "{{" * 100_000,
    "template over blank lines": "{%\n\n" * 20_000 + "%} x",
    "list marks": "- " * 20_000 + "x",
    "bars": "|" * 100_000 + "\n" + "|-" * 1_000,
    "link tails": "[a](" * 50_000,
    "addresses": "ahttp://" * 50_000,
    "mail": "a@" * 100_000,
    "dollars": "$a " * 100_000,
    "definitions": "[a]: b\n" * 20_000,
    "rules": "---\n" * 50_000,
    "lazy lines": "> a\n" + "b\n" * 50_000,
    "divs": "<div>" * 50_000,
}  # fmt: skip


@pytest.mark.parametrize("name", PATHOLOGICAL)
def test_hostile_input_is_read_in_one_pass(name: str) -> None:
    # Quadratic work on any of these would take minutes.
    document = read(PATHOLOGICAL[name])
    check_exactness(document)


def test_deep_quotations_keep_their_text() -> None:
    assert blocks(">" * 20_000 + " x") == [("quotation", 0, "x")]
