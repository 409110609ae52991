"""The C-value and weirdness, by the figures that their definitions give."""

from math import log2

import pytest

from easyread.harvest.termhood import c_values, parts_of, weirdness


def test_a_term_that_is_part_of_none_has_log2_of_its_length_times_its_frequency():
    assert c_values({("focus", "group"): 8}) == {("focus", "group"): 8.0}
    assert c_values({("a", "b", "c"): 5})["a", "b", "c"] == pytest.approx(5 * log2(3))


def test_a_part_loses_the_mean_frequency_of_the_longer_terms_around_it():
    values = c_values({("a", "b"): 10, ("x", "a", "b"): 4, ("a", "b", "y"): 2})
    assert values["a", "b"] == pytest.approx(10 - (4 + 2) / 2)
    assert values["x", "a", "b"] == pytest.approx(4 * log2(3))


def test_a_part_that_never_stands_alone_has_nothing_left():
    assert c_values({("a", "b"): 4, ("a", "b", "c"): 4})["a", "b"] == 0.0


def test_parts_are_every_shorter_row_of_words():
    assert parts_of(("a", "b", "c")) == {("a",), ("b",), ("c",), ("a", "b"), ("b", "c")}


def test_a_word_of_the_field_is_weird_and_an_everyday_word_is_not():
    counts = {"catheter": 20, "house": 1}
    assert weirdness(("catheter",), counts, 1000) > 2.5
    assert weirdness(("house",), counts, 1000) < 1


def test_weirdness_is_told_in_powers_of_ten():
    few, many = (weirdness(("catheter",), {"catheter": n}, 1000) for n in (2, 20))
    assert many - few == pytest.approx(1)
