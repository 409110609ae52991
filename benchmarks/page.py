"""Hold the HTML page against axe-core in a real browser: ``page.py AXE_JS PAPERS...``.

``AXE_JS`` is ``axe.min.js`` of the npm package axe-core. Chromium (Debian's package, or any on the
path) opens each page in light and dark mode and, for a zoom of 400%, 320 pixels wide. Printed are
the violations of WCAG 2.2 A and AA and of axe's best practices, how far the narrow page scrolls
sideways, requests that the page makes, and what the page's own words score.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import easyread
from easyread.document import Document
from easyread.writers import html

_MODES = {"light": (1280, "light"), "dark": (1280, "dark"), "zoom 400%": (320, "light")}
_HARNESS = """<!DOCTYPE html><html><body style="margin:0">
<iframe id="page" src="{page}" style="width:{width}px;height:2000px;border:0;color-scheme:{scheme}">
</iframe><pre id="out"></pre><script>
addEventListener("message", event => {{
  document.getElementById("out").textContent = event.data;
}});
</script></body></html>"""
_RUNNER = """<script>{axe}</script><script>
addEventListener("load", () => axe.run(document, {{resultTypes: ["violations"]}}).then(result => {{
  parent.postMessage(JSON.stringify({{
    violations: result.violations.map(v => [v.id, v.impact, v.nodes.length, v.nodes[0].html]),
    passes: result.passes.length,
    incomplete: result.incomplete.map(v => [v.id, v.nodes[0].html, v.nodes[0].any[0].message]),
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    width: innerWidth,
    dark: matchMedia("(prefers-color-scheme: dark)").matches,
    requests: performance.getEntriesByType("resource").length,
  }}), "*");
}}));
</script></body>"""


def main(arguments: list[str]) -> None:
    browser = next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "chrome"))), None
    )
    if browser is None or len(arguments) < 2 or not Path(arguments[0]).is_file():
        print("Skipped: this needs Chromium, the file axe.min.js, and at least one paper.")
        return
    axe = Path(arguments[0]).read_text(encoding="utf-8")
    print("| page | mode | violations | to be judged by eye | checks passed | sideways, px |")
    print("|---|---|---|---|---|---|")
    for path in arguments[1:]:
        report = easyread.check(Path(path))
        page = html.render(report)
        for mode, (width, scheme) in _MODES.items():
            found = _run(browser, page, axe, width, scheme)
            assert found["dark"] == (scheme == "dark"), "the browser did not take the mode"
            assert found["width"] == width, found["width"]
            print(
                f"| {Path(path).name} | {mode} | {len(found['violations'])} | "
                f"{len(found['incomplete'])} | {found['passes']} | {found['sideways']} |"
            )
            for violation in [*found["violations"], *found["incomplete"]]:
                print(f"  {violation}", file=sys.stderr)
            assert not found["requests"], "the page asked for something"
    for path in arguments[1:]:
        level = easyread.reading_level(_own_words(easyread.check(Path(path))))
        print(f"own words on the page of {Path(path).name}: reading age {level.reading_age}")


def _run(browser: str, page: str, axe: str, width: int, scheme: str) -> dict[str, object]:
    with tempfile.TemporaryDirectory() as folder:
        inner, outer = Path(folder, "page.html"), Path(folder, "outer.html")
        inner.write_text(
            page.replace("</body>", _RUNNER.format(axe=axe.replace("</script>", "<\\/script>"))),
            encoding="utf-8",
        )
        outer.write_text(
            _HARNESS.format(page=inner.name, width=width, scheme=scheme), encoding="utf-8"
        )
        command = [
            browser, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom",
            "--allow-file-access-from-files", "--virtual-time-budget=60000",
            f"--window-size={max(width, 600)},2200",
            f"--blink-settings=preferredColorScheme={0 if scheme == 'dark' else 1}",
            outer.as_uri(),
        ]  # fmt: skip
        out = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)
        found = re.search(r"<pre id=\"out\">(.+?)</pre>", out.stdout, re.DOTALL)
        if found is None:
            raise SystemExit(f"the browser gave no result:\n{out.stderr[-2000:]}")
        return dict(json.loads(unescape(found[1])))


def _own_words(report: easyread.Report) -> str:
    """What the page says itself: the report without the text of the paper and without quotes."""
    document = easyread.read(html.render(report), format="html")
    theirs = {" ".join(line.split()) for line in _lines(report.document)}
    lines = (" ".join(line.split()) for line in _lines(document))
    return "\n\n".join(line for line in lines if not any(line.startswith(t) for t in theirs if t))


def _lines(document: Document) -> Iterator[str]:
    for block in document.blocks:
        yield document.text[block.start : block.end]


if __name__ == "__main__":
    main(sys.argv[1:])
