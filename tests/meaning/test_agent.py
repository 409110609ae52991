import pytest
from meaning.pairs import alarms, kinds

CHANGED = [
    (
        "The nurse will check the dose and the doctor will sign the chart.",
        "The doctor will check the dose and the nurse will sign the chart.",
    ),
    ("The council pays the provider each month.", "The provider pays the council each month."),
    (
        "The form must be signed by the manager and not by the carer.",
        "The carer must sign the form and not the manager.",
    ),
    (
        "The social worker will visit the family at home.",
        "The family will visit the social worker at work.",
    ),
    (
        "The tenant must repair the fence and the landlord must insure the house.",
        "The landlord must repair the fence and the tenant must insure the house.",
    ),
    (
        "The parent told the school about the bullying.",
        "The school told the parent about the bullying.",
    ),
    (
        "The officer will write to the applicant with a decision.",
        "The applicant will write to the officer with a decision.",
    ),
    (
        "The plan is drafted by the therapist and approved by the consultant.",
        "The consultant drafts the plan and the therapist approves it.",
    ),
    (
        "The hospital informed the council of the discharge.",
        "The council informed the hospital of the discharge.",
    ),
]

EQUAL = [
    ("The plan is approved by the consultant.", "The consultant approves the plan."),
    ("The form must be signed by the manager.", "The manager must sign the form."),
    (
        "The council pays the provider each month.",
        "Each month the provider is paid by the council.",
    ),
    (
        "The nurse checked the dose and signed the chart.",
        "The nurse checked the dose. She also signed the chart.",
    ),
    (
        "The committee will consider the report in May.",
        "In May the committee will look at the report.",
    ),
    ("The social worker visited the family.", "A social worker went to see the family."),
    (
        "Decisions are made by a panel of three members.",
        "A panel of 3 members makes the decisions.",
    ),
    (
        "The school informed the parents of the change.",
        "The school told the parents about the change.",
    ),
    ("The landlord carried out the repairs.", "The repairs were done by the landlord."),
    (
        "Members thanked the officer for the report.",
        "The officer was thanked by members for the report.",
    ),
]

# Known to be missed, or told as another kind: kept in the open.
MISSED = [
    ("The committee appoints the chair.", "The chair appoints the committee."),
]


@pytest.mark.parametrize(("original", "revised"), CHANGED)
def test_a_change_is_told(original, revised):
    assert "agent" in kinds(original, revised)


@pytest.mark.parametrize(("original", "revised"), EQUAL)
def test_equal_meanings_pass(original, revised):
    assert alarms(original, revised) == []


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("original", "revised"), MISSED)
def test_a_change_that_is_missed(original, revised):
    assert "agent" in kinds(original, revised)
