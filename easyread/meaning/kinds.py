"""The kinds of change, in the order in which they may claim a difference."""

from __future__ import annotations

from easyread.meaning.agent import find_agent_changes
from easyread.meaning.comparison_direction import find_direction_changes
from easyread.meaning.condition import find_condition_changes
from easyread.meaning.date_time import find_date_changes
from easyread.meaning.duty import find_duty_changes
from easyread.meaning.exchange import find_exchanges
from easyread.meaning.fixed_term import find_term_changes
from easyread.meaning.insertion import find_insertions
from easyread.meaning.logic import find_logic_changes
from easyread.meaning.name_reference import find_name_changes
from easyread.meaning.negation import find_negation_changes
from easyread.meaning.number import find_number_changes
from easyread.meaning.omission import find_omissions
from easyread.meaning.pair import Detector
from easyread.meaning.quantifier_hedge import find_quantifier_changes

DETECTORS: tuple[Detector, ...] = (
    find_omissions,
    find_insertions,
    find_exchanges,
    find_term_changes,
    find_negation_changes,
    find_duty_changes,
    find_number_changes,
    find_date_changes,
    find_direction_changes,
    find_condition_changes,
    find_logic_changes,
    find_quantifier_changes,
    find_name_changes,
    find_agent_changes,
)
