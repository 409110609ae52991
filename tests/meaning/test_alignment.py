import time

from easyread.meaning.alignment import align
from easyread.meaning.passage import Passage

TEXT = "The nurse weighs the baby. Parking is free on Sundays. The library lends jigsaws."


def passages(analysis):
    return [Passage(analysis, [sentence]) for sentence in analysis.sentences]


def test_each_sentence_finds_its_own(analyse):
    groups = align(passages(analyse(TEXT)), passages(analyse(TEXT)))
    assert [(g.original, g.revised) for g in groups] == [((0,), (0,)), ((1,), (1,)), ((2,), (2,))]


def test_order_does_not_matter(analyse):
    turned = "The library lends jigsaws. The nurse weighs the baby. Parking is free on Sundays."
    groups = align(passages(analyse(TEXT)), passages(analyse(turned)))
    assert {(g.original, g.revised) for g in groups} == {((0,), (1,)), ((1,), (2,)), ((2,), (0,))}


def test_a_sentence_with_no_counterpart_is_alone(analyse):
    groups = align(passages(analyse(TEXT)), passages(analyse("Parking is free on Sundays.")))
    assert {g.original for g in groups if not g.revised} == {(0,), (2,)}


def test_every_sentence_is_in_one_group(analyse):
    original = analyse(TEXT * 3)
    revised = analyse("Cats sleep. Parking is free. It is. The library is large.")
    groups = align(passages(original), passages(revised))
    assert sorted(i for g in groups for i in g.original) == list(range(len(original.sentences)))
    assert sorted(j for g in groups for j in g.revised) == list(range(len(revised.sentences)))


def test_time_grows_with_the_length_and_not_with_its_square(analyse):
    def spent(count: int) -> float:
        words = [f"item{number} was seen in place{number} today." for number in range(count)]
        mine, theirs = passages(analyse(" ".join(words))), passages(analyse(" ".join(words)))
        for passage in (*mine, *theirs):
            passage.places, passage.glossary_keys  # noqa: B018 - worked out beforehand
        start = time.perf_counter()
        align(mine, theirs)
        return time.perf_counter() - start

    spent(50)
    assert spent(1600) < 40 * max(spent(100), 1e-3)
