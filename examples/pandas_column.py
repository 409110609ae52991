"""Add a reading age and the hard words to a table with a column of text.

    python pandas_column.py replies.csv reply

prints the hardest texts first.
"""

from __future__ import annotations

import sys

import pandas as pd

import easyread


def add_reading_columns(table: pd.DataFrame, column: str) -> pd.DataFrame:
    """Copy ``table`` and add the ``reading_age`` (years) and ``hard_words`` of a column of text.

    A cell that is empty, too short or not in English has no reading age. ``hard_words`` holds
    what easyread would change, with what to write instead where it knows that.
    """
    texts = table[column].fillna("").astype(str)
    # Many rows say the same: each text is checked once.
    reports = {text: easyread.check(text) for text in texts.unique()}
    return table.assign(
        reading_age=texts.map(lambda text: reports[text].level.reading_age).astype(float),
        hard_words=texts.map(lambda text: list_words(reports[text])),
    )


def list_words(report: easyread.Report) -> str:
    """The hard words and phrases of a report: “prior to (before), ameliorate”."""
    words: dict[str, str] = {}
    for finding in report.findings:
        if finding.suggestions or finding.rule == "hard-word":
            plainer = [s.replacement for s in finding.suggestions if s.kind == "replace"]
            words.setdefault(finding.text.lower(), f" ({plainer[0]})" if plainer else "")
    return ", ".join(word + plainer for word, plainer in words.items())


if __name__ == "__main__":
    path, column = sys.argv[1:]
    checked = add_reading_columns(pd.read_csv(path), column)
    hardest = checked.sort_values("reading_age", ascending=False)
    print(hardest.drop(columns=column).to_string(index=False, na_rep="-", float_format="%.0f"))
