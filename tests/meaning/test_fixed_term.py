import pytest
from meaning.pairs import alarms, kinds

CHANGED = [
    (
        "You may receive a direct payment to arrange your care.",
        "You may receive a benefit to arrange your care.",
    ),
    (
        "The doctor must assess the person's mental capacity.",
        "The doctor must assess the person's mental ability.",
    ),
    ("The parent gave consent for the operation.", "The parent gave assent for the operation."),
    (
        "She made an advance decision to refuse treatment.",
        "She made an advance statement about treatment.",
    ),
    ("The council opened a section 42 enquiry.", "The council opened a criminal investigation."),
    ("He holds a lasting power of attorney for his mother.", "He is the appointee for his mother."),
    ("You can appeal to the tribunal.", "You can appeal to the ombudsman."),
    (
        "The data will be pseudonymised before analysis.",
        "The data will be anonymised before analysis.",
    ),
    ("The person has a learning disability.", "The person has a mental illness."),
    ("You may apply for a grant towards the work.", "You may apply for a loan towards the work."),
    (
        "The council offers reablement after a stay in hospital.",
        "The council offers residential care after a stay in hospital.",
    ),
]

EQUAL = [
    (
        "You may receive a direct payment to arrange your care.",
        "You may get a direct payment (money to arrange your care yourself).",
    ),
    (
        "The doctor must assess the person's mental capacity.",
        "The doctor must check the person's mental capacity.",
    ),
    (
        "The parent gave consent for the operation.",
        "The parent gave their consent for the operation.",
    ),
    (
        "She made an advance decision to refuse treatment.",
        "She has made an advance decision to refuse treatment.",
    ),
    ("The council opened a section 42 enquiry.", "The council started a section 42 enquiry."),
    ("The child has an education, health and care plan.", "The child has an EHC plan."),
    ("You can appeal to the tribunal.", "You can take an appeal to the tribunal."),
    (
        "The data will be pseudonymised.",
        "The data will be pseudonymised. This means that codes replace names.",
    ),
    ("The person has a learning disability.", "The person has a learning disability."),
    ("The council offers reablement.", "The council offers reablement to people."),
    ("The advocate will attend the review.", "The advocate will come to the review."),
    (
        "The social worker raised a safeguarding concern.",
        "The social worker raised a concern about safeguarding.",
    ),
]

# Known to be missed, or told as another kind: kept in the open.
MISSED = [
    ("The young person has an EHC plan.", "The young person has a care plan."),
]


@pytest.mark.parametrize(("original", "revised"), CHANGED)
def test_a_change_is_told(original, revised):
    assert "fixed_term" in kinds(original, revised)


@pytest.mark.parametrize(("original", "revised"), EQUAL)
def test_equal_meanings_pass(original, revised):
    assert alarms(original, revised) == []


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("original", "revised"), MISSED)
def test_a_change_that_is_missed(original, revised):
    assert "fixed_term" in kinds(original, revised)
