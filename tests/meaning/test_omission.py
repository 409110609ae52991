import pytest
from meaning.pairs import alarms, kinds

CHANGED = [
    (
        "The clinic will move to Hill Street and the car park will close for repairs.",
        "The clinic will move to Hill Street.",
    ),
    (
        "You can withdraw at any time, and your samples will be destroyed.",
        "You can withdraw at any time.",
    ),
    (
        "The panel agreed the budget. It asked for a report on staff sickness in June.",
        "The panel agreed the budget.",
    ),
    (
        "The home must keep a record of falls and display the inspection report in the entrance hall.",
        "The home must keep a record of falls.",
    ),
    (
        "Payments are made monthly and stop when the person moves to another county.",
        "Payments are made monthly.",
    ),
    (
        "The interview will be recorded and typed up by an outside company.",
        "The interview will be recorded.",
    ),
    (
        "Copies of the map are free. Postage to addresses outside Wales costs extra.",
        "Copies of the map are free.",
    ),
    (
        "The trial has two groups, and a computer chooses at random which treatment you receive.",
        "The trial has two groups.",
    ),
    (
        "Members noted the pressure on the pharmacy budget and the shortage of community nurses in rural areas.",
        "Members noted the pressure on the pharmacy budget.",
    ),
    (
        "The tenant must allow access for gas inspections and must not keep petrol in the garage.",
        "The tenant must allow access for gas inspections.",
    ),
    (
        "Tell the nurse if you feel dizzy, have chest pain or notice bleeding from the wound.",
        "Tell the nurse if you feel dizzy.",
    ),
    (
        "The minutes were approved. Two apologies were received from the hospice.",
        "The minutes were approved.",
    ),
]

EQUAL = [
    (
        "The clinic will move to Hill Street and the car park will close.",
        "The clinic will move to Hill Street. The car park will close.",
    ),
    ("It should be noted that the clinic will move.", "The clinic will move."),
    (
        "The minutes of the previous meeting were approved as a true and accurate record.",
        "The minutes of the last meeting were approved as correct.",
    ),
    (
        "The home must keep a record of falls, accidents and complaints.",
        "The home must keep a record of: - falls - accidents - complaints",
    ),
    (
        "Members discussed at length the matter of parking.",
        "Members talked about parking for a long time.",
    ),
    (
        "The purpose of this letter is to inform you of your appointment.",
        "This letter tells you about your appointment.",
    ),
    (
        "An appointment has been arranged for you to see a physiotherapist.",
        "You have an appointment to see a physiotherapist.",
    ),
    (
        "The interview will be recorded and typed up.",
        "We will record the interview and type it up.",
    ),
    (
        "In order to register, complete the form overleaf.",
        "To register, fill in the form on the next page.",
    ),
    (
        "The committee took a decision to postpone the vote.",
        "The committee decided to put off the vote.",
    ),
    (
        "The provision of transport is the responsibility of the trust.",
        "The trust is responsible for providing transport.",
    ),
]

# Known to raise a false alarm: kept in the open.
FALSE_ALARMS = [
    (
        "You can withdraw at any time without giving a reason.",
        "You can leave at any time. You do not have to say why.",
    ),
]


@pytest.mark.parametrize(("original", "revised"), CHANGED)
def test_a_change_is_told(original, revised):
    assert "omission" in kinds(original, revised)


@pytest.mark.parametrize(("original", "revised"), EQUAL)
def test_equal_meanings_pass(original, revised):
    assert alarms(original, revised) == []


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("original", "revised"), FALSE_ALARMS)
def test_a_false_alarm(original, revised):
    assert alarms(original, revised) == []
