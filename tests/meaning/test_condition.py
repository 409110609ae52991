import pytest
from meaning.pairs import alarms, kinds

CHANGED = [
    ("You can claim travel costs if you keep the receipts.", "You can claim travel costs."),
    (
        "The council will not pay unless the work was agreed first.",
        "The council will not pay for the work that was agreed first.",
    ),
    ("Only the registered manager may sign the form.", "The registered manager may sign the form."),
    ("All staff may attend except agency staff.", "All staff, including agency staff, may attend."),
    ("Visits are allowed subject to the agreement of the ward.", "Visits are allowed on the ward."),
    (
        "The grant will be paid provided that the home is insured.",
        "The grant will be paid and the home is insured.",
    ),
    (
        "People may bring a dog to the centre.",
        "Only people with a blind friend may bring a dog to the centre.",
    ),
    ("Support is given regardless of income.", "Support is given if your income is low."),
    (
        "The allowance stops except where the person is in hospital.",
        "The allowance stops where the person is in hospital.",
    ),
    (
        "Photographs may be taken only with written consent.",
        "Photographs may be taken with written consent.",
    ),
    ("The room is free for charities.", "The room is free for charities, except at weekends."),
    (
        "You can have a second opinion if you are unhappy.",
        "You can have a second opinion, for example if you are unhappy.",
    ),
]

EQUAL = [
    (
        "Unless you object, we will write to your GP.",
        "We will write to your GP if you do not object.",
    ),
    (
        "You can claim travel costs provided that you keep the receipts.",
        "You can claim travel costs as long as you keep the receipts.",
    ),
    (
        "In the event of fire, leave by the nearest exit.",
        "If there is a fire, leave by the nearest exit.",
    ),
    (
        "Only the registered manager may sign the form.",
        "No one except the registered manager may sign the form.",
    ),
    (
        "The council will not pay unless the work was agreed.",
        "The council will pay only if the work was agreed.",
    ),
    (
        "Where a person lacks capacity, a best interests decision is made.",
        "If a person lacks capacity, a best interests decision is made.",
    ),
    ("All staff may attend except agency staff.", "All staff may attend. Agency staff may not."),
    ("Support is given regardless of income.", "Support is given whatever your income."),
    (
        "Children may attend with the exception of those under five.",
        "Children may come, but not those under 5.",
    ),
    (
        "Applicants who do not have a passport may use a birth certificate.",
        "If you do not have a passport, you may use a birth certificate.",
    ),
    (
        "Photographs may be taken only with written consent.",
        "Photographs may be taken only if the person has agreed in writing.",
    ),
    (
        "On condition that the rent is paid, the tenancy continues.",
        "The tenancy continues as long as the rent is paid.",
    ),
]


@pytest.mark.parametrize(("original", "revised"), CHANGED)
def test_a_change_is_told(original, revised):
    assert "condition" in kinds(original, revised)


@pytest.mark.parametrize(("original", "revised"), EQUAL)
def test_equal_meanings_pass(original, revised):
    assert alarms(original, revised) == []
