"""The facts that are looked at before a session: a word for the chip, and a sentence for what it means."""

from datetime import date

from desktop_app.domain.training.session import StartAnswer, StartSource
from desktop_app.ui.wording.days import short_day

HOME_HEALTH_UNKNOWN = (
    "Not asked yet",
    "Home health: ask whether a home health agency visits. Medicare pays the agency, not you, while it does.",
)
HOME_HEALTH_OPEN = (
    "blocked",
    "Home health",
    "A home health episode is open. Medicare pays the agency for training in that time.",
)
HOME_HEALTH_NONE = ("ready", "No home health", "No home health episode is open.")
NO_PLAN = ("No plan", "There is no plan of care yet. Training can be recorded, not billed.")
NOT_CERTIFIED = ("Not certified", "The plan of care is not certified yet. Ask for the signature.")
NO_TRAINING_IN_PLAN = ("Plan to amend", "The plan of care does not name caregiver training. Add it to the plan.")
NO_DIAGNOSIS = ("No diagnosis", "A claim needs a diagnosis. Choose one in the chart.")
NO_PAYER = ("No payer", "Without a payer, minutes are read by the careful rule: full 30, then 8.")


def plan_ended(day: str) -> tuple[str, str]:
    """The plan does not cover today."""
    return "Plan ended", f"The plan of care ended {day}. Recertify it before more is billed."


def plan_covers(discipline: str, day: str, days: int) -> tuple[str, str]:
    """The plan covers today."""
    left = "1 day" if days == 1 else f"{days} days"
    return "Plan covers today", f"{discipline} plan of care certified to {day}, {left} left."


def diagnoses(codes: tuple[str, ...]) -> tuple[str, str]:
    """What the claim will name."""
    return "Diagnosis", f"{', '.join(codes)}, in this order on the claim."


def payer(name: str, rule: str, meaning: str) -> tuple[str, str]:
    """Who pays, and how minutes are read."""
    return name, f"{rule}: {meaning}."


WHO_SAYS = "Says who"
NO_AGENCY, AGENCY_VISITS = "&No agency visits", "An agency &visits"
SOURCES: tuple[tuple[StartSource, str], ...] = (
    ("patient", "The patient"),
    ("family", "The family"),
    ("agency", "The agency"),
    ("portal", "The payer's portal"),
)
_SAID = {**{key: word[:1].lower() + word[1:] for key, word in SOURCES}, "chart": "the chart"}


def said_so(answer: StartAnswer, today: date) -> str:
    """Where the answer comes from, and from when."""
    return f"Said by {_SAID[answer.source]} on {short_day(answer.on, today)}."


def answer_told(answer: StartAnswer, names: dict[str, str]) -> str:
    """An answer at the start as the review tells it."""
    on = f"{short_day(answer.on)}, {answer.on.year}"
    if answer.question == "home_health":
        known = {"no": "no agency visits", "yes": "an agency visits"}.get(answer.answer, answer.answer)
        return f"Asked about home health: {known} ({_SAID[answer.source]}, {on})"
    if answer.question == "consent":
        who = names.get(answer.about, "the caregiver")
        return f"Consent for {who}: {answer.answer}" + ("" if answer.answer == "no" else f" ({on})")
    return f"Plan of care at the start: {answer.answer}"
