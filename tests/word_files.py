"""Word files made for a test: the XML that matters, and as little around it as a reader needs."""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def paragraph(*runs: str, style: str = "") -> str:
    """A paragraph of runs of text; what begins with "<" goes in as it is."""
    inner = "".join(r if r.startswith("<") else f"<w:r><w:t>{r}</w:t></w:r>" for r in runs)
    return f"<w:p>{f'<w:pPr><w:pStyle w:val={style!r}/></w:pPr>' if style else ''}{inner}</w:p>"


def run(text: str, format: str = "") -> str:
    """A run of text, formatted by the properties in ``format``."""
    inside = f"<w:rPr>{format}</w:rPr>" if format else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{text}</w:t></w:r>'


def inserted(*runs: str) -> str:
    """Runs that somebody else has inserted."""
    return f'<w:ins w:id="90" w:author="Ann" w:date="2020-01-01T00:00:00Z">{"".join(runs)}</w:ins>'


def box(content: str) -> str:
    """A text box as Word writes it: twice, for new readers and for old ones."""
    return (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        f"<w:txbxContent>{content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback>"
        f"<w:pict><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )


def word_file(body: str, *, namespace: str = W, **parts: str) -> bytes:
    """The bytes of a docx with this body; ``footnotes="…"`` and the like add parts."""
    names = (
        f'xmlns:w="{namespace}" xmlns:r="{_RELATED}" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    kinds = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="application/vnd.openxmlformats-'
        f'officedocument.wordprocessingml.{name.rstrip("0123456789")}+xml"/>'
        for name in parts
    )
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{_RELATED}/{name.rstrip("0123456789")}" Target="{name}.xml"/>'
        for n, name in enumerate(parts, start=10)
    )
    package = "http://schemas.openxmlformats.org/package/2006"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType='
            '"application/vnd.openxmlformats-package.relationships+xml"/><Override '
            f'PartName="/word/document.xml" ContentType="{_MAIN}"/>{kinds}</Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
            f'Type="{_RELATED}/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{package}/relationships">{links}</Relationships>',
        )
        archive.writestr(
            "word/document.xml", f"<w:document {names}><w:body>{body}</w:body></w:document>"
        )
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content.replace(">", f" {names}>", 1))
    return buffer.getvalue()
