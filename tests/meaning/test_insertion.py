import pytest
from meaning.pairs import alarms, kinds

CHANGED = [
    (
        "The clinic will move to Hill Street.",
        "The clinic will move to Hill Street and the car park will close for repairs.",
    ),
    (
        "You can withdraw at any time.",
        "You can withdraw at any time, and your samples will be destroyed.",
    ),
    (
        "The panel agreed the budget.",
        "The panel agreed the budget. It asked for a report on staff sickness.",
    ),
    (
        "Members noted the report.",
        "Members noted the report and praised the youth workers in Leeds.",
    ),
    (
        "The interview will be recorded.",
        "The interview will be recorded and you will be given a voucher.",
    ),
    ("Payments are made monthly.", "Payments are made monthly by the bank in Cardiff."),
    (
        "The review starts soon.",
        "The review starts soon because the inspectors found serious failings.",
    ),
    (
        "A nurse will visit you at home.",
        "A nurse will visit you at home and bring fresh dressings.",
    ),
    ("The lift is out of order.", "The lift is out of order after a flood in the basement."),
    ("Staff will offer you a drink.", "Staff will offer you a drink, a blanket and a newspaper."),
    (
        "The forum meets in the library.",
        "The forum meets in the library. Lunch and childcare are free.",
    ),
    (
        "The council has changed its form.",
        "The council has changed its form after complaints from disabled voters.",
    ),
]

EQUAL = [
    (
        "The data will be pseudonymised.",
        "The data will be pseudonymised (names are replaced with codes).",
    ),
    (
        "The patient needs dialysis.",
        "The patient needs dialysis. This means a machine cleans the blood.",
    ),
    ("The forum meets in the library.", "The forum holds its meetings in the library."),
    ("The clinic offers phlebotomy.", "The clinic offers phlebotomy (taking blood for tests)."),
    ("Applications close on Friday.", "You can apply until Friday."),
    ("The report was noted.", "Members noted the report."),
    ("A nurse will visit you at home.", "A nurse will come and see you in your own home."),
    ("Attendance is voluntary.", "You can choose whether to come or not."),
    (
        "The council will reimburse your fares.",
        "The council will pay back the money you spend on fares.",
    ),
    (
        "Please complete and return the enclosed form.",
        "Please fill in the form that came with this letter and send it back.",
    ),
    ("The lift is out of order.", "The lift is not working."),
    ("The patient was ambulant.", "The patient was able to walk."),
]


@pytest.mark.parametrize(("original", "revised"), CHANGED)
def test_a_change_is_told(original, revised):
    assert "insertion" in kinds(original, revised)


@pytest.mark.parametrize(("original", "revised"), EQUAL)
def test_equal_meanings_pass(original, revised):
    assert alarms(original, revised) == []
