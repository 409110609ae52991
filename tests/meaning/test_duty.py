import pytest
from meaning.pairs import alarms, kinds

CHANGED = [
    (
        "Providers must report every incident to the council.",
        "Providers should report every incident to the council.",
    ),
    (
        "Carers should contact the duty team if the plan changes.",
        "Carers must contact the duty team if the plan changes.",
    ),
    ("The council may charge for this service.", "The council must charge for this service."),
    (
        "Landlords are required to repair the heating within a week.",
        "Landlords may repair the heating within a week.",
    ),
    (
        "You do not have to give a reason for leaving the study.",
        "You must give a reason for leaving the study.",
    ),
    (
        "The clerk shall send the papers to every member.",
        "The clerk can send the papers to every member.",
    ),
    (
        "Staff ought to check the care plan each month.",
        "Staff have to check the care plan each month.",
    ),
    (
        "The trust has a duty to involve patients in planning.",
        "The trust may involve patients in planning.",
    ),
    ("Managers can approve short breaks.", "Managers must approve short breaks."),
    (
        "Visitors must not use the staff entrance.",
        "Visitors do not have to use the staff entrance.",
    ),
    (
        "The school is obliged to publish its policy on exclusions.",
        "The school is encouraged to publish its policy on exclusions.",
    ),
    ("Applicants need not provide bank statements.", "Applicants should provide bank statements."),
    (
        "It would be good to record the reasons in the notes.",
        "You must record the reasons in the notes.",
    ),
]

EQUAL = [
    ("Providers are required to report every incident.", "Providers must report every incident."),
    (
        "The clerk shall send the papers to every member.",
        "The clerk must send the papers to every member.",
    ),
    (
        "The council has a duty to carry out an assessment.",
        "The council must carry out an assessment.",
    ),
    ("Carers are entitled to ask for a review.", "Carers have the right to ask for a review."),
    ("Patients are permitted to bring a friend.", "Patients may bring a friend."),
    ("Visitors are not permitted to smoke on the site.", "Visitors must not smoke on the site."),
    (
        "Applicants are not required to attend in person.",
        "Applicants do not have to come in person.",
    ),
    ("Claimants must submit the form by Friday.", "You must send in the form by Friday."),
    (
        "It is recommended that staff check the plan each month.",
        "Staff should check the plan each month.",
    ),
    ("Managers are able to approve short breaks.", "Managers can approve short breaks."),
    ("The landlord is obliged to repair the boiler.", "The landlord has to repair the boiler."),
    ("Members may submit questions in writing.", "Members can send in questions in writing."),
    (
        "Staff ought to ask how the person wants to be supported.",
        "Staff should ask how the person wants to be supported.",
    ),
]


@pytest.mark.parametrize(("original", "revised"), CHANGED)
def test_a_change_is_told(original, revised):
    assert "duty" in kinds(original, revised)


@pytest.mark.parametrize(("original", "revised"), EQUAL)
def test_equal_meanings_pass(original, revised):
    assert alarms(original, revised) == []
