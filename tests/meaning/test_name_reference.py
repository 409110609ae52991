import pytest
from meaning.pairs import alarms, kinds

CHANGED = [
    ("Send the form to Ms Okafor.", "Send the form to Ms Patel."),
    ("The clinic is at Elm House in Derby.", "The clinic is at Oak House in Derby."),
    ("Aftercare is given under section 117.", "Aftercare is given under section 17."),
    ("The report went to Leeds City Council.", "The report went to Bradford City Council."),
    ("See Appendix B for the list of members.", "See Appendix D for the list of members."),
    (
        "Complaints go to the Care Quality Commission.",
        "Complaints go to the General Medical Council.",
    ),
    ("The scheme runs in Kent and Surrey.", "The scheme runs in Kent and Essex."),
    ("Dr Evans will chair the review.", "Dr Hughes will chair the review."),
    ("The event was run by Mencap.", "The event was run by Scope."),
    (
        "Members of Healthwatch Devon visited the ward.",
        "Members of Healthwatch Dorset visited the ward.",
    ),
    ("The Minister for Care visited Truro.", "The Minister for Care visited Exeter."),
]

EQUAL = [
    ("Send the form to Ms Okafor.", "You should send the form to Ms Okafor."),
    ("The Care Quality Commission (CQC) inspects the home.", "The CQC inspects the home."),
    ("Aftercare is given under section 117.", "Section 117 gives a right to aftercare."),
    ("The report went to Leeds City Council.", "Leeds City Council was sent the report."),
    ("The event was run by Mencap.", "Mencap ran the event."),
    ("Dr Evans will chair the review.", "The review will be chaired by Dr Evans."),
    ("The scheme runs in Kent and Surrey.", "In Surrey and Kent the scheme runs."),
    ("See Appendix B for the list.", "The list is in Appendix B."),
    ("The National Health Service pays for the treatment.", "The NHS pays for the treatment."),
    ("The Minister for Care visited Truro.", "Truro was visited by the Minister for Care."),
    (
        "The Partnership Board met in May. The Board agreed the plan.",
        "The Partnership Board met in May. It agreed the plan.",
    ),
    ("Healthwatch Devon visited the ward.", "Members of Healthwatch Devon visited the ward."),
]

# Known to be missed, or told as another kind: kept in the open.
MISSED = [
    ("The duty is set out in the Care Act 2014.", "The duty is set out in the Children Act 2014."),
]


@pytest.mark.parametrize(("original", "revised"), CHANGED)
def test_a_change_is_told(original, revised):
    assert "name_reference" in kinds(original, revised)


@pytest.mark.parametrize(("original", "revised"), EQUAL)
def test_equal_meanings_pass(original, revised):
    assert alarms(original, revised) == []


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("original", "revised"), MISSED)
def test_a_change_that_is_missed(original, revised):
    assert "name_reference" in kinds(original, revised)
