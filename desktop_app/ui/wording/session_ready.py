"""The facts that are looked at before a session: a word for the chip, and a sentence for what it means."""

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
