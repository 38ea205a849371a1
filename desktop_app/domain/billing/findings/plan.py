"""Requirements on the plan of care: that there is one, that it covers the day, is certified, and holds the training."""

from datetime import date

from desktop_app.domain.billing.findings import sources
from desktop_app.domain.billing.findings.words import Words
from desktop_app.domain.billing.visits import Visit, days_between
from desktop_app.domain.billing.wording import days_words, is_blank, patient_words
from desktop_app.domain.days import day_words

RECERTIFY_DAYS = 14
CERTIFY_DAYS = 30
SENT_PLAN_SUFFICES_FROM = date(2025, 1, 1)


def missing(visit: Visit) -> Words | None:
    """There is no plan of care, or the day is before its first treatment."""
    if visit.covering_plan is not None:
        return None
    who = patient_words(visit.patient)
    if visit.plan is None or visit.day is None or visit.plan.first_treatment is None:
        wrong = f"There is no plan of care for {who}."
        return Words(wrong, "Add the plan of care that the training belongs to.", sources.PLAN_CONTENT)
    return Words(
        f"The plan of care of {who} begins on {day_words(visit.plan.first_treatment)}, after {day_words(visit.day)}.",
        "Correct the first treatment date, or add the plan that was in force on that day.",
        sources.PLAN_CONTENT,
    )


def expired(visit: Visit) -> Words | None:
    """The day is after the last day that the certification covers."""
    last = visit.covered_until
    if last is None or visit.day is None or visit.sitting.discipline is None or visit.day <= last:
        return None
    return Words(
        f"The certification of the plan ran out on {day_words(last)}, {days_words(days_between(last, visit.day))} "
        f"before the training on {day_words(visit.day)}.",
        "Record the recertification if it was signed; otherwise ask the certifying practitioner for it.",
        sources.CERTIFICATION,
    )


def recertification_due(visit: Visit) -> Words | None:
    """The certification ends within two weeks."""
    last = visit.covered_until
    if last is None or visit.day is None or visit.sitting.discipline is None:
        return None
    left = days_between(visit.day, last)
    if not 0 <= left <= RECERTIFY_DAYS:
        return None
    when = "is the day of this training" if left == 0 else f"comes {days_words(left)} after this training"
    return Words(
        f"The last day that the plan's certification covers, {day_words(last)}, {when}.",
        "Send the plan for recertification now, so that the next session is covered.",
        sources.CERTIFICATION,
    )


def certification_pending(visit: Visit) -> Words | None:
    """The plan is not certified yet and still within its 30 days."""
    waited = _days_uncertified(visit)
    if waited is None or not 0 <= waited <= CERTIFY_DAYS:
        return None
    within = "on the day" if waited == CERTIFY_DAYS else f"within {days_words(CERTIFY_DAYS - waited)}"
    return Words(
        f"The plan is not certified yet, {days_words(waited)} after the first treatment; {CERTIFY_DAYS} are allowed.",
        f"Obtain the signature {within} of this training.",
        sources.CERTIFICATION,
    )


def certification_overdue(visit: Visit) -> Words | None:
    """The plan is not certified after 30 days, and no signed order with a plan sent in time stands in for it."""
    waited = _days_uncertified(visit)
    if waited is None or waited <= CERTIFY_DAYS or _sent_in_time(visit):
        return None
    return Words(
        f"The plan is not certified {days_words(waited)} after the first treatment; {CERTIFY_DAYS} are allowed.",
        "Record the certification, or from 2025 the signed order and the day the plan was sent to that practitioner.",
        sources.CERTIFICATION_2025,
    )


def no_training(visit: Visit) -> Words | None:
    """The plan does not speak of caregiver training."""
    plan = visit.covering_plan
    if plan is None or plan.includes_caregiver_training:
        return None
    return Words(
        f"The plan of care of {patient_words(visit.patient)} does not include caregiver training.",
        "Add caregiver training to the plan, with the goal it serves, and have the change signed.",
        sources.RULE_2024,
    )


def no_goal_link(visit: Visit) -> Words | None:
    """No skill of the session serves a goal of the plan."""
    plan = visit.covering_plan
    if plan is None or not visit.sitting.skills:
        return None
    goals = {goal for goal in plan.goals if not is_blank(goal)}
    if any(goal in goals for skill in visit.sitting.skills for goal in skill.goals):
        return None
    has = f"the plan has {len(goals)} to choose from" if goals else "the plan has no goals yet"
    return Words(
        f"No skill taught in {visit.when} is linked to a goal of {patient_words(visit.patient)}'s plan; {has}.",
        "Link at least one skill to the functional goal it serves.",
        sources.RULE_2024,
    )


def _days_uncertified(visit: Visit) -> int | None:
    plan = visit.covering_plan
    if plan is None or visit.day is None or visit.sitting.discipline is None:
        return None
    if plan.certified_on is not None or plan.first_treatment is None:
        return None
    return days_between(plan.first_treatment, visit.day)


def _sent_in_time(visit: Visit) -> bool:
    plan = visit.covering_plan
    if plan is None or plan.plan_sent is None or plan.order_signed is None or plan.first_treatment is None:
        return False
    in_force = visit.day is not None and visit.day >= SENT_PLAN_SUFFICES_FROM
    return in_force and days_between(plan.first_treatment, plan.plan_sent) <= CERTIFY_DAYS
