"""Small things are made quickly, and are otherwise as a frozen dataclass or cached property is."""

from __future__ import annotations

import gc
import inspect
import pickle
from dataclasses import FrozenInstanceError, dataclass, replace

import pytest

from easyread.checker import check
from easyread.document import Place
from easyread.finding import Finding
from easyread.quick import once, quick, uncollected


@quick
@dataclass(frozen=True, slots=True, order=True)
class Pair:
    left: int
    right: int = 2


def test_fields_come_by_place_by_name_and_by_default():
    assert Pair(1) == Pair(1, 2) == Pair(right=2, left=1)
    assert Pair(1) < Pair(2) and len({Pair(1), Pair(1)}) == 1
    assert repr(Pair(3)) == "Pair(left=3, right=2)"


def test_it_stays_frozen_and_asks_for_what_it_needs():
    with pytest.raises(FrozenInstanceError):
        Pair(1).left = 5
    with pytest.raises(TypeError, match="left"):
        Pair()


def test_it_is_copied_and_described_as_any_dataclass():
    place = Place(line=3)
    assert pickle.loads(pickle.dumps(place)) == place
    assert replace(place, column=4) == Place(line=3, column=4)
    parameters = inspect.signature(Finding).parameters
    assert parameters["place"].default == Place() and parameters["rule"].annotation == "str"


def test_what_is_worked_out_once_is_kept():
    class Paper:
        asked = 0

        @once
        def words(self) -> int:
            """How many."""
            self.asked += 1
            return 7

    paper = Paper()
    assert (paper.words, paper.words, paper.asked) == (7, 7, 1)
    assert Paper.words.__doc__ == "How many."
    assert Paper().asked == 0


def test_the_collector_rests_and_is_on_again_after_a_failure_too():
    assert gc.isenabled()
    with pytest.raises(ValueError, match="no"), uncollected():
        assert not gc.isenabled()
        raise ValueError("no")
    assert gc.isenabled()


def test_a_collector_that_is_off_stays_off():
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_check_leaves_nothing_to_collect():
    text = "We will utilise the form (see “annex B”). The **plan** was approved by the NHS."
    check(text, format="markdown")
    gc.collect()
    check(text, format="markdown")
    assert gc.collect() == 0
