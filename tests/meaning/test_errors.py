"""One error in a rewrite that is faithful otherwise is told with its kind."""

import pytest
from meaning.pairs import kinds

ERRORS = [
    (
        "Applicants for a disabled parking bay must hold a current Blue Badge and must not have access to off-street parking, save where the driveway is unsuitable for a wheelchair-adapted vehicle.",
        "To apply for a disabled parking bay, you must have a Blue Badge that is in date. You must also have nowhere to park off the street.",
        "omission",
    ),
    (
        "The Trust received 214 formal complaints during the quarter, of which 61 related to discharge arrangements, an increase of nine on the same period last year.",
        "The Trust had 214 formal complaints in the quarter. 61 of them were about how people were discharged. That is 9 fewer than in the same 3 months last year.",
        "comparison_direction",
    ),
    (
        "Participants will be asked to attend two visits lasting approximately 90 minutes each, and will be reimbursed for travel up to a maximum of £20 per visit.",
        "You will be asked to come to 2 visits. Each one lasts about 90 minutes. We will pay you at least £20 for travel for each visit.",
        "number",
    ),
    (
        "Where a person lacks capacity to consent to the arrangements, the care home shall apply to the supervisory body for authorisation before the deprivation of liberty begins.",
        "If a person does not have capacity to agree to the arrangements, the care home may apply to the supervisory body for authorisation. It should do this before the deprivation of liberty starts.",
        "duty",
    ),
    (
        "The vaccine is usually well tolerated; however, a small proportion of recipients experience fever within 48 hours.",
        "Most people have no trouble with the vaccine. But many people get a fever within 48 hours of having it.",
        "quantifier_hedge",
    ),
    (
        "Councillor Hartley declared an interest in item 6, being a trustee of the Willow Trust, and left the room during its consideration.",
        "Councillor Hartley said she had an interest in item 8 because she is a trustee of the Willow Trust. She left the room while it was discussed.",
        "name_reference",
    ),
    (
        "Direct payments cannot be used to pay a close relative living in the same household unless the council is satisfied that this is necessary.",
        "You cannot use direct payments to pay a close relative who lives with you, even if it is necessary.",
        "condition",
    ),
    (
        "The pharmacist will review the patient's medicines and the GP will be informed of any recommended changes within three days.",
        "The GP will look at the patient's medicines. The pharmacist will be told about any changes that are recommended within 3 days.",
        "agent",
    ),
    (
        "Because demand exceeded the number of places available, the group closed to new referrals in January and reopened in April.",
        "More people wanted places than there were, because the group stopped taking new referrals in January. It opened again in April.",
        "logic",
    ),
    (
        "The inspector found that medicines were stored safely but that records of administration were incomplete in four of the ten files examined.",
        "The inspector found that medicines were kept safely. But in 10 files the records of giving medicines were not complete.",
        "number",
    ),
    (
        "All tenants were consulted on the proposed service charge, and a majority of those responding were in favour.",
        "All tenants were asked what they thought of the planned service charge. All of those who replied supported it.",
        "quantifier_hedge",
    ),
    (
        "The deputy appointed by the Court of Protection is required to submit an annual account of expenditure to the Public Guardian.",
        "The attorney must send the Public Guardian an account of what was spent each year.",
        "fixed_term",
    ),
    (
        "Officers were asked to circulate a revised timetable before the next meeting and to confirm the cost of transport.",
        "Officers were asked to send round a new timetable before the next meeting.",
        "omission",
    ),
    (
        "Data will be held securely on university servers and will not be shared with third parties for commercial purposes.",
        "We will keep your data safe on university servers. We will share it with other organisations so that they can make money.",
        "negation",
    ),
    (
        "Exercise may reduce the risk of falls, although the evidence is of low certainty and comes mainly from people under 80.",
        "Exercise lowers the risk of falls. Most of the evidence comes from people under 80.",
        "quantifier_hedge",
    ),
    (
        "Personal assistants employed through a direct payment must be paid at least the National Living Wage and are entitled to 5.6 weeks' paid holiday.",
        "If you employ a personal assistant with a direct payment, you should pay them the National Living Wage. They have a right to 5.6 weeks of paid holiday.",
        "duty",
    ),
    (
        "The patient transport desk is staffed from 8am to 6pm on weekdays; outside those hours calls are diverted to the ambulance control room.",
        "Staff are on the patient transport desk from 8am to 8pm, Monday to Friday. At other times your call goes to the ambulance control room.",
        "date_time",
    ),
    (
        "Funding was transferred from the prevention budget to the crisis team, which had overspent by £85,000.",
        "Money was moved from the crisis team to the prevention budget. The crisis team had spent £85,000 more than planned.",
        "comparison_direction",
    ),
    (
        "The advocate shall be given access to the relevant records, provided that the person consents.",
        "The advocate must be able to see the records they need.",
        "condition",
    ),
    (
        "The panel meets quarterly and considers approximately 30 applications at each meeting.",
        "The panel meets every month. It looks at about 30 applications each time.",
        "number",
    ),
    (
        "Staff sickness fell from 6.1% to 5.4%, largely because of fewer short absences.",
        "Staff sickness went up from 5.4% to 6.1%. This was mostly because there were more short absences.",
        "comparison_direction",
    ),
    (
        "An appeal must be lodged within one month of the date of the decision notice.",
        "You must appeal no later than 2 months after the date on the decision notice.",
        "date_time",
    ),
    (
        "The district nurse will dress the wound and the carer should keep it dry between visits.",
        "The carer will put a dressing on the wound. Between visits, the district nurse should keep it dry.",
        "agent",
    ),
    (
        "Cllr Singh proposed the motion, which was seconded by Cllr Moore and carried unanimously.",
        "Cllr Singh put forward the motion and Cllr Baker seconded it. Everyone voted for it.",
        "name_reference",
    ),
    (
        "The home is registered to provide nursing care for up to 42 people, some of whom are living with dementia.",
        "The home is registered to give residential care to up to 42 people. Some of them are living with dementia.",
        "fixed_term",
    ),
    (
        "Recordings will be deleted once they have been transcribed and no participant will be identified in any publication.",
        "We will delete the recordings when they have been typed up.",
        "omission",
    ),
    (
        "Bus passes are issued free of charge to disabled residents.",
        "Disabled residents can get a free bus pass and a discount on train tickets.",
        "insertion",
    ),
    (
        "Smoking is prohibited in all council vehicles, including those hired for a single journey.",
        "You should not smoke in any council vehicle. This includes vehicles hired for one trip.",
        "duty",
    ),
    (
        "Most respondents favoured option A, but younger people were more likely to choose option C.",
        "Some people who replied wanted option A. But younger people were more likely to pick option C.",
        "quantifier_hedge",
    ),
    (
        "The pool will remain closed until repairs to the roof have been completed.",
        "The pool will stay open until the roof has been mended.",
        "negation",
    ),
    (
        "Parents should notify the school by 9.30am if their child is unwell.",
        "If your child is ill, you must tell the school by 9.30am.",
        "duty",
    ),
    (
        "Applicants must have lived in the borough for five years or be employed there.",
        "To apply, you must have lived in the borough for 5 years and have a job there.",
        "logic",
    ),
    (
        "The surgery was cancelled because no intensive care bed was available.",
        "The operation was cancelled, so no intensive care bed was needed.",
        "logic",
    ),
    (
        "Fees are payable in advance and are not refundable except on medical grounds.",
        "You must pay the fees in advance. You will not get them back.",
        "condition",
    ),
    (
        "The lunch club is for people over 60, although younger carers are welcome on Thursdays.",
        "The lunch club is for people who are over 50. Younger carers are welcome on Thursdays.",
        "number",
    ),
    (
        "Warm clothing and stout footwear are recommended for the walk on 4 October.",
        "We recommend warm clothes and strong shoes for the walk on 14 October.",
        "date_time",
    ),
]


@pytest.mark.parametrize(("original", "revised", "kind"), ERRORS)
def test_the_error_is_told(original, revised, kind):
    assert kind in kinds(original, revised)
