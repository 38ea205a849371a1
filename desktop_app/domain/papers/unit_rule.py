"""The sentence that says which rule made the units of a session out of its minutes, the same on every paper."""

from desktop_app.domain.billing.rule_names import BEHAVIOR_GROUP_RULES, INDIVIDUAL_RULES
from desktop_app.domain.billing.units import is_timed
from desktop_app.domain.people.practice import Payer
from desktop_app.domain.training.session import TrainingSession


def unit_rule(payer: Payer | None, session: TrainingSession) -> str:
    """The payer's reading in words, the cautious one where no payer is chosen; an untimed group has one for all."""
    if not is_timed(session.service, session.is_group):
        return "A group is one unit for each patient represented, whatever the minutes."
    whose = "the payer's rule" if payer else "the cautious rule, as no payer is on file"
    payer = payer or Payer("", "", "self_pay")
    if session.is_group:
        return f"Units of a group by {whose}: {BEHAVIOR_GROUP_RULES[payer.behavior_group_rule][1]}."
    return f"Units by {whose}: {INDIVIDUAL_RULES[payer.individual_rule][1]}."
