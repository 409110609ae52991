import pytest
from meaning.pairs import alarms, kinds

CHANGED = [
    ("Most patients were seen within an hour.", "All patients were seen within an hour."),
    ("Some carers said they felt ignored.", "Most carers said they felt ignored."),
    ("The swelling usually goes down in a day.", "The swelling always goes down in a day."),
    ("The treatment may cause headaches.", "The treatment will cause headaches."),
    ("A few residents asked to move.", "Many residents asked to move."),
    (
        "There is limited evidence that the therapy works.",
        "There is strong evidence that the therapy works.",
    ),
    ("The change is likely to save money.", "The change will save money."),
    ("Side effects are rare and usually mild.", "Side effects are rare and mild."),
    (
        "The majority of members supported the motion.",
        "A minority of members supported the motion.",
    ),
    ("Staff sometimes forget to record the time.", "Staff always forget to record the time."),
    (
        "The study suggests that sleep may improve memory.",
        "The study proves that sleep will improve memory.",
    ),
    ("Nearly all wards now have a link nurse.", "Some wards now have a link nurse."),
]

EQUAL = [
    (
        "The majority of patients were seen within an hour.",
        "Most patients were seen within an hour.",
    ),
    ("The swelling normally goes down in a day.", "The swelling usually goes down in a day."),
    (
        "It is possible that the treatment will cause headaches.",
        "The treatment may cause headaches.",
    ),
    ("A small number of residents asked to move.", "A few residents asked to move."),
    (
        "There is little evidence that the therapy works.",
        "There is not much evidence that the therapy works.",
    ),
    ("The change will probably save money.", "The change is likely to save money."),
    ("In most cases the wound heals by itself.", "The wound usually heals by itself."),
    ("Occasionally staff forget to record the time.", "Staff sometimes forget to record the time."),
    ("Every ward has a link nurse.", "All wards have a link nurse."),
    ("Numerous people replied to the letter.", "Many people replied to the letter."),
    ("Almost all wards have a link nurse.", "Nearly all wards have a link nurse."),
    ("The majority of the cost is met by the council.", "Most of the cost is paid by the council."),
]


@pytest.mark.parametrize(("original", "revised"), CHANGED)
def test_a_change_is_told(original, revised):
    assert "quantifier_hedge" in kinds(original, revised)


@pytest.mark.parametrize(("original", "revised"), EQUAL)
def test_equal_meanings_pass(original, revised):
    assert alarms(original, revised) == []
