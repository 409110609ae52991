"""Words that general lists replace and that mean something exact in health, care and councils."""

import pytest

from easyread import check
from easyread.analysis import Analysis
from easyread.glossary import Glossary
from easyread.readers import read_text

GLOSSARY = Glossary.default()

#: (the word, a sentence in which it has its exact sense)
EXACT = [
    ("acute", "She works for an acute trust in Leeds."),
    ("acute", "He was admitted with acute pancreatitis."),
    ("address", "Write your address on the back of the form."),
    ("advise", "The council must advise carers about the support they can have."),
    ("agenda", "The agenda for the meeting is on the website."),
    ("applicant", "The applicant must sign the form in front of a witness."),
    ("application", "Your application for a blue badge was turned down."),
    ("appropriate", "An appropriate adult must be with you at the police station."),
    ("attend", "Two people did not attend their appointment."),
    ("authority", "The local authority pays for the home."),
    ("authority", "He has lasting power of attorney and so the authority to sign."),
    ("benefit", "You can claim housing benefit if your income is low."),
    ("capacity", "She lacks capacity to make this decision."),
    ("capacity", "The doctor carried out a mental capacity assessment."),
    ("care worker", "A care worker comes to the flat every morning."),
    ("carer", "An unpaid carer can ask for a carer's assessment."),
    ("chronic", "He has chronic obstructive pulmonary disease."),
    ("condition", "She has a long-term health condition."),
    ("condition", "It is a condition of the tenancy that you pay rent on time."),
    ("consult", "The council must consult residents before it closes the library."),
    ("discharge", "Your discharge from hospital is planned for Monday."),
    ("discharge", "She was discharged from the ward on Friday."),
    ("eligible", "You have eligible needs under the Care Act."),
    ("ensure", "The trust must ensure that the data is safe."),
    ("entitlement", "Your entitlement to Carer's Allowance will end in May."),
    ("evaluate", "A team from the university will evaluate the trial."),
    ("grant", "He got a disabled facilities grant for the ramp."),
    ("local authority", "The local authority is in charge of the home."),
    ("mentally ill", "The law speaks of a mentally ill offender."),
    ("notify", "The home must notify the Care Quality Commission of any death."),
    ("outcomes", "The outcomes you want are written in your care plan."),
    ("practice", "The GP practice is open until six."),
    ("prescribe", "A nurse can prescribe this medicine."),
    ("preventative", "Preventative services are a duty under the Care Act."),
    ("provide", "The council has a duty to provide support to carers."),
    ("provided that", "You can stay, provided that you pay the rent."),
    ("refer to", "Your GP can refer you to a heart specialist."),
    ("require", "The law requires the council to publish the plan."),
    ("review", "Your care review is in March."),
    ("risk", "The social worker did a risk assessment for an adult at risk."),
    ("settle", "He has settled status under the EU scheme."),
    ("statutory", "The council has a statutory duty to assess you."),
    ("subject to", "The offer is subject to a criminal record check."),
    ("substantial", "Dementia has a substantial and long-term adverse effect on daily life."),
    ("tenant", "A secure tenant has the right to buy."),
]


def replaced(word, sentence):
    """What would be written instead of ``word``, in its exact sense."""
    text = Analysis(read_text(sentence, format="text"), GLOSSARY)
    stem = word.split()[0].rstrip("e")
    return [
        (match.written, match.entry.use_instead)
        for match in text.matches
        if stem in match.written.lower() and match.entry.action == "replace"
    ]


@pytest.mark.parametrize(("word", "sentence"), EXACT)
def test_a_word_in_its_exact_sense_is_not_replaced(word, sentence):
    assert word.split()[0].rstrip("e") in sentence.lower()
    assert replaced(word, sentence) == []


@pytest.mark.parametrize(("word", "sentence"), EXACT)
def test_nothing_is_changed_unasked_in_an_exact_sense(word, sentence):
    stem = word.split()[0].rstrip("e")
    for finding in check(sentence).findings:
        if stem in finding.text.lower():
            assert not any(one.safe for one in finding.suggestions)


def test_a_hedge_stays_a_hedge():
    found = replaced("approximately", "There were approximately 40 people in the hall.")
    assert {plain for _, offered in found for plain in offered} <= {"about", "around", "roughly"}


#: (the word, a sentence in which it has its general sense)
GENERAL = [
    ("capacity", "The ward has no spare staff capacity at weekends."),
    ("address", "The paper will address the problem of noise."),
    ("referred to", "We referred to the report of last year."),
    ("substantial", "A substantial sum was saved."),
]


@pytest.mark.parametrize(("word", "sentence"), GENERAL)
def test_the_general_sense_of_the_same_word_is_put_plainly(word, sentence):
    assert [written.lower() for written, _ in replaced(word, sentence)] == [word]
