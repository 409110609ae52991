"""Words whose forms no rule gives, read from data and looked up in both directions."""

from __future__ import annotations

from functools import cache

from easyread.language.resources import table

#: The column of ``irregular_verbs.csv`` that holds each form.
COLUMNS = {"s": "s", "ed": "past", "en": "participle", "ing": "ing"}


@cache
def verbs() -> dict[str, dict[str, tuple[str, ...]]]:
    """Base → form → its spellings, the usual British one first. Modal verbs are among them."""
    return {
        row["base"]: {
            form: tuple(row[column].split("|")) for form, column in COLUMNS.items() if row[column]
        }
        for row in (*table("irregular_verbs"), *table("modal_verbs"))
    }


@cache
def plurals() -> dict[str, tuple[str, ...]]:
    """Singular → its plurals, the usual one first."""
    return {row["singular"]: tuple(row["plural"].split("|")) for row in table("irregular_plurals")}


@cache
def comparisons() -> dict[str, dict[str, tuple[str, ...]]]:
    """Base → "er" or "est" → its spellings, the usual one first."""
    return {
        row["base"]: {
            "er": tuple(row["comparative"].split("|")),
            "est": tuple(row["superlative"].split("|")),
        }
        for row in table("comparatives")
    }


@cache
def irregular_readings() -> dict[str, tuple[tuple[str, str], ...]]:
    """Irregular word → the (base, form) pairs it may be. Modal verbs are left out."""
    found: dict[str, list[tuple[str, str]]] = {}
    for word in ("am", "are"):
        found[word] = [("be", "base")]
    modal = {row["base"] for row in table("modal_verbs")}
    for base, forms in verbs().items():
        if base not in modal:
            for form, spellings in forms.items():
                for spelling in spellings:
                    found.setdefault(spelling, []).append((base, form))
    for singular, ways in plurals().items():
        for plural in ways:
            found.setdefault(plural, []).append((singular, "plural"))
    for base, forms in comparisons().items():
        for form, spellings in forms.items():
            for spelling in spellings:
                if " " not in spelling:
                    found.setdefault(spelling, []).append((base, form))
    return {word: tuple(dict.fromkeys(pairs)) for word, pairs in found.items()}
