"""Faithful plain rewrites look very different from their originals and pass."""

import pytest
from meaning.pairs import alarms

FAITHFUL = [
    (
        "Applicants for a disabled parking bay must hold a current Blue Badge and must not have access to off-street parking, save where the driveway is unsuitable for a wheelchair-adapted vehicle.",
        "To apply for a disabled parking bay, you must have a Blue Badge that is in date. You must also have nowhere to park off the street. The exception is if your driveway is not suitable for a vehicle adapted for a wheelchair.",
    ),
    (
        "Participants will be asked to attend two visits lasting approximately 90 minutes each, and will be reimbursed for travel up to a maximum of £20 per visit.",
        "You will be asked to come to 2 visits. Each one lasts about 90 minutes. We will pay back your travel costs, up to £20 for each visit.",
    ),
    (
        "Where a person lacks capacity to consent to the arrangements, the care home shall apply to the supervisory body for authorisation before the deprivation of liberty begins.",
        "If a person does not have capacity to agree to the arrangements, the care home must apply to the supervisory body for authorisation. It must do this before the deprivation of liberty starts.",
    ),
    (
        "Members resolved not to pursue the merger of the two libraries until the outcome of the public consultation was known.",
        "Members decided not to go ahead with merging the two libraries until they knew the result of the public consultation.",
    ),
    (
        "The independent chair will convene a review meeting, to which the parents shall be invited, not later than 15 working days after the child becomes the subject of a plan.",
        "The independent chair will hold a review meeting within 15 working days of the child going on a plan. The parents must be invited.",
    ),
    (
        "Councillor Hartley declared an interest in item 6, being a trustee of the Willow Trust, and left the room during its consideration.",
        "Councillor Hartley said she had an interest in item 6 because she is a trustee of the Willow Trust. She left the room while item 6 was discussed.",
    ),
    (
        "Neither the provider nor the commissioner may vary the contract price without the written agreement of the other.",
        "The provider and the commissioner cannot change the contract price unless the other one agrees in writing.",
    ),
    (
        "Direct payments cannot be used to pay a close relative living in the same household unless the council is satisfied that this is necessary.",
        "You cannot use direct payments to pay a close relative who lives with you, unless the council agrees that it is necessary.",
    ),
    (
        "The pharmacist will review the patient's medicines and the GP will be informed of any recommended changes within three days.",
        "The pharmacist will look at the patient's medicines. The GP will be told about any changes that are recommended within 3 days.",
    ),
    (
        "Because demand exceeded the number of places available, the group closed to new referrals in January and reopened in April.",
        "More people wanted places than there were, so the group stopped taking new referrals in January. It opened again in April.",
    ),
    (
        "The inspector found that medicines were stored safely but that records of administration were incomplete in four of the ten files examined.",
        "The inspector found that medicines were kept safely. But in 4 of the 10 files she looked at, the records of giving medicines were not complete.",
    ),
    (
        "All tenants were consulted on the proposed service charge, and a majority of those responding were in favour.",
        "All tenants were asked what they thought of the planned service charge. Most of those who replied supported it.",
    ),
    (
        "The deputy appointed by the Court of Protection is required to submit an annual account of expenditure to the Public Guardian.",
        "The deputy chosen by the Court of Protection must send the Public Guardian an account of what was spent each year.",
    ),
    (
        "Carers may request an assessment at any time, whether or not the person cared for is known to social services.",
        "Carers can ask for an assessment at any time. It does not matter whether social services know the person they care for.",
    ),
    (
        "Officers were asked to circulate a revised timetable before the next meeting and to confirm the cost of transport.",
        "Officers were asked to send round a new timetable before the next meeting. They were also asked to confirm what transport will cost.",
    ),
    (
        "The service is commissioned until 31 August 2026, with an option to extend for a further two years subject to satisfactory performance.",
        "The service is paid for until 31 August 2026. It can be extended for another 2 years, if it performs well enough.",
    ),
    (
        "A quorum of five members, including at least one person with lived experience, is necessary for any decision to be valid.",
        "For a decision to be valid, at least 5 members must be there. At least one of them must be a person with lived experience.",
    ),
    (
        "The ward manager apologised to the family for the delay and explained that two nurses had been absent that morning.",
        "The ward manager said sorry to the family for the delay. She told them that 2 nurses had been away that morning.",
    ),
    (
        "Households with a total income of less than £16,190 per year may be eligible for free school meals, depending on the benefits received.",
        "If your household income is under £16,190 a year, you may be able to get free school meals. It depends which benefits you get.",
    ),
    (
        "The tribunal upheld the appeal in part and ordered the authority to name the mainstream school in section I of the plan.",
        "The tribunal agreed with part of the appeal. It told the authority to name the mainstream school in section I of the plan.",
    ),
    (
        "Exercise may reduce the risk of falls, although the evidence is of low certainty and comes mainly from people under 80.",
        "Exercise may lower the risk of falls. But we are not certain about this, and most of the evidence comes from people under 80.",
    ),
    (
        "Personal assistants employed through a direct payment must be paid at least the National Living Wage and are entitled to 5.6 weeks' paid holiday.",
        "If you employ a personal assistant with a direct payment, you must pay them at least the National Living Wage. They have a right to 5.6 weeks of paid holiday.",
    ),
    (
        "The patient transport desk is staffed from 8am to 6pm on weekdays; outside those hours calls are diverted to the ambulance control room.",
        "Staff are on the patient transport desk from 8am to 6pm, Monday to Friday. At other times your call goes to the ambulance control room.",
    ),
    (
        "Funding was transferred from the prevention budget to the crisis team, which had overspent by £85,000.",
        "Money was moved from the prevention budget to the crisis team. The crisis team had spent £85,000 more than planned.",
    ),
    (
        "Evidence of both identity and address is required before a library card can be issued to an adult.",
        "Before we can give an adult a library card, they must show us proof of who they are and proof of where they live.",
    ),
    (
        "The safeguarding lead advised that the threshold for an enquiry had not been met, but that the home should be monitored for three months.",
        "The safeguarding lead said that the threshold for an enquiry had not been reached. But she said the home should be watched for 3 months.",
    ),
    (
        "Refurbishment of the day centre will commence in February and is expected to be completed by the end of May.",
        "Work to improve the day centre will start in February. It is expected to be finished by the end of May.",
    ),
    (
        "Residents who wish to keep a pet must obtain the written consent of the manager, which shall not be unreasonably withheld.",
        "If you want to keep a pet, you must get the manager's consent in writing. The manager must not refuse without a good reason.",
    ),
    (
        "The advocate shall be given access to the relevant records, provided that the person consents.",
        "The advocate must be able to see the records they need, as long as the person agrees.",
    ),
    (
        "The panel meets quarterly and considers approximately 30 applications at each meeting.",
        "The panel meets every 3 months. It looks at about 30 applications each time.",
    ),
    (
        "Staff sickness fell from 6.1% to 5.4%, largely because of fewer short absences.",
        "Staff sickness went down from 6.1% to 5.4%. This was mostly because there were fewer short absences.",
    ),
    (
        "An appeal must be lodged within one month of the date of the decision notice.",
        "You must appeal no later than 1 month after the date on the decision notice.",
    ),
    (
        "The district nurse will dress the wound and the carer should keep it dry between visits.",
        "The district nurse will put a dressing on the wound. Between visits, the carer should keep it dry.",
    ),
    (
        "Cllr Singh proposed the motion, which was seconded by Cllr Moore and carried unanimously.",
        "Cllr Singh put forward the motion and Cllr Moore seconded it. Everyone voted for it.",
    ),
    (
        "The home is registered to provide nursing care for up to 42 people, some of whom are living with dementia.",
        "The home is registered to give nursing care to up to 42 people. Some of them are living with dementia.",
    ),
    (
        "Recordings will be deleted once they have been transcribed and no participant will be identified in any publication.",
        "We will delete the recordings when they have been typed up. No one who takes part will be named in anything we publish.",
    ),
    (
        "Bus passes are issued free of charge to disabled residents.",
        "Disabled residents can get a free bus pass.",
    ),
    (
        "Smoking is prohibited in all council vehicles, including those hired for a single journey.",
        "You must not smoke in any council vehicle. This includes vehicles hired for one trip.",
    ),
    (
        "Most respondents favoured option A, but younger people were more likely to choose option C.",
        "Most people who replied wanted option A. But younger people were more likely to pick option C.",
    ),
    (
        "The pool will remain closed until repairs to the roof have been completed.",
        "The pool will stay closed until the roof has been mended.",
    ),
    (
        "Parents should notify the school by 9.30am if their child is unwell.",
        "If your child is ill, you should tell the school by 9.30am.",
    ),
    (
        "Applicants must have lived in the borough for five years or be employed there.",
        "To apply, you must have lived in the borough for 5 years or have a job there.",
    ),
    (
        "The surgery was cancelled because no intensive care bed was available.",
        "No intensive care bed was free, so the operation was cancelled.",
    ),
    (
        "Fees are payable in advance and are not refundable except on medical grounds.",
        "You must pay the fees in advance. You will not get them back, except for medical reasons.",
    ),
    (
        "The lunch club is for people over 60, although younger carers are welcome on Thursdays.",
        "The lunch club is for people who are over 60. Younger carers are welcome on Thursdays.",
    ),
    (
        "The trial found little difference between the two drugs, but it was too small to be certain.",
        "The trial found that the two drugs were much the same. But it was too small for us to be sure.",
    ),
    (
        "Warm clothing and stout footwear are recommended for the walk on 4 October.",
        "We recommend warm clothes and strong shoes for the walk on 4 October.",
    ),
]

# Known to raise a false alarm: kept in the open.
FALSE_ALARMS = [
    (
        "The Trust received 214 formal complaints during the quarter, of which 61 related to discharge arrangements, an increase of nine on the same period last year.",
        "The Trust had 214 formal complaints in the quarter. 61 of them were about how people were discharged. That is 9 more than in the same 3 months last year.",
    ),
    (
        "The vaccine is usually well tolerated; however, a small proportion of recipients experience fever within 48 hours.",
        "Most people have no trouble with the vaccine. But a small number of people get a fever within 48 hours of having it.",
    ),
    (
        "Data will be held securely on university servers and will not be shared with third parties for commercial purposes.",
        "We will keep your data safe on university servers. We will not share it with other organisations so that they can make money.",
    ),
]


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(("original", "revised"), FALSE_ALARMS)
def test_a_false_alarm(original, revised):
    assert alarms(original, revised) == []


@pytest.mark.parametrize(("original", "revised"), FAITHFUL)
def test_a_faithful_rewrite_passes(original, revised):
    assert alarms(original, revised) == []


@pytest.mark.parametrize(("original", "revised"), FAITHFUL)
def test_a_text_is_faithful_to_itself(original, revised):
    assert alarms(original, original) == []
    assert alarms(revised, revised) == []
