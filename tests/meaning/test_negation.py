import pytest
from meaning.pairs import alarms, kinds

CHANGED = [
    (
        "The panel did not agree to close the day centre.",
        "The panel agreed to close the day centre.",
    ),
    (
        "You will not lose your place on the waiting list.",
        "You will lose your place on the waiting list.",
    ),
    (
        "Staff cannot share your records with your family without consent.",
        "Staff can share your records with your family.",
    ),
    ("The trust has no plans to move the clinic.", "The trust has plans to move the clinic."),
    (
        "Your answers will never be linked to your name.",
        "Your answers will be linked to your name.",
    ),
    ("The clinic is open on bank holidays.", "The clinic is not open on bank holidays."),
    (
        "Neither the carer nor the patient was told about the meeting.",
        "The carer and the patient were told about the meeting.",
    ),
    ("The council doesn't charge for this assessment.", "The council charges for this assessment."),
    (
        "Members rejected the proposal to merge the two teams.",
        "Members accepted the proposal to merge the two teams.",
    ),
    ("The scheme does not cover dental treatment.", "The scheme covers dental treatment."),
    ("Nobody was discharged over the weekend.", "People were discharged over the weekend."),
    (
        "The medicine is not suitable for people with asthma.",
        "The medicine is suitable for people with asthma.",
    ),
    (
        "The resident keeps the right to complain after moving out.",
        "The resident loses the right to complain after moving out.",
    ),
    ("The review found no evidence of neglect.", "The review found evidence of neglect."),
]

EQUAL = [
    ("The panel did not accept the proposal.", "The panel turned down the proposal."),
    ("The contract is not valid.", "The contract is invalid."),
    (
        "You will not lose your benefits if you take part.",
        "If you take part, you will keep your benefits.",
    ),
    ("There is nothing to prevent you from changing your mind.", "You can still change your mind."),
    ("The service does not charge for home visits.", "The service doesn't charge for home visits."),
    ("Members did not object to the plan.", "No member objected to the plan."),
    ("The clinic is closed on Sundays.", "The clinic is not open on Sundays."),
    ("Participation is not compulsory.", "You do not have to take part."),
    ("The form was never returned.", "The form was not sent back."),
    (
        "The application was not approved by the committee.",
        "The committee did not approve the application.",
    ),
    ("The forecast is unchanged.", "The forecast has not changed."),
]

# Known to raise a false alarm: kept in the open.
FALSE_ALARMS = [
    ("It is not uncommon for patients to feel tired.", "Patients often feel tired."),
    (
        "We will not share your name with anyone.",
        "We will keep your name private. We will not tell anyone what it is.",
    ),
]


@pytest.mark.parametrize(("original", "revised"), CHANGED)
def test_a_change_is_told(original, revised):
    assert "negation" in kinds(original, revised)


@pytest.mark.parametrize(("original", "revised"), EQUAL)
def test_equal_meanings_pass(original, revised):
    assert alarms(original, revised) == []


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("original", "revised"), FALSE_ALARMS)
def test_a_false_alarm(original, revised):
    assert alarms(original, revised) == []
