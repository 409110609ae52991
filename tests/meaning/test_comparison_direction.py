import pytest
from meaning.pairs import alarms, kinds

CHANGED = [
    ("Waiting times rose over the winter.", "Waiting times fell over the winter."),
    ("The new scheme costs less than the old one.", "The new scheme costs more than the old one."),
    (
        "Referrals were higher in the north than in the south.",
        "Referrals were lower in the north than in the south.",
    ),
    ("The number of complaints decreased.", "The number of complaints increased."),
    ("Patients move from the ward to the clinic.", "Patients move from the clinic to the ward."),
    ("Staff now spend longer with each family.", "Staff now spend less time with each family."),
    ("Fewer carers had a break this year.", "More carers had a break this year."),
    ("The gap between the two areas has narrowed.", "The gap between the two areas has grown."),
    ("Spending was above the limit.", "Spending was below the limit."),
    (
        "Funding moves from the county to the district.",
        "Funding moves from the district to the county.",
    ),
    ("The charge went up in April.", "The charge went down in April."),
    ("Women waited longer than men.", "Women waited a shorter time than men."),
]

EQUAL = [
    ("Waiting times rose over the winter.", "Waiting times went up over the winter."),
    ("The number of complaints decreased.", "There were fewer complaints."),
    (
        "Referrals were higher in the north than in the south.",
        "There were more referrals in the north than in the south.",
    ),
    ("The new scheme costs less than the old one.", "The new scheme is cheaper than the old one."),
    (
        "Patients move from the ward to the clinic.",
        "Patients leave the ward and move to the clinic.",
    ),
    ("Fewer carers had a break this year.", "Not as many carers had a break this year."),
    ("There was an increase in demand.", "Demand rose."),
    ("Spending exceeded the limit.", "Spending was above the limit."),
    ("There was a reduction in the length of stays.", "Stays became shorter."),
    ("The charge went up in April.", "In April the charge increased."),
    ("The average wait lengthened.", "The average wait got longer."),
    ("Attendance dropped in the summer.", "Attendance fell in the summer."),
]


@pytest.mark.parametrize(("original", "revised"), CHANGED)
def test_a_change_is_told(original, revised):
    assert "comparison_direction" in kinds(original, revised)


@pytest.mark.parametrize(("original", "revised"), EQUAL)
def test_equal_meanings_pass(original, revised):
    assert alarms(original, revised) == []
