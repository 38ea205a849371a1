"""What is said when something failed that we did not foresee."""

from pathlib import Path

TITLE = "Something went wrong in Teachback"
BROKEN = "This is our mistake, not yours. What was saved before is safe; the last step may not have been done."


def what_now(report: Path | None) -> str:
    """What the person can do."""
    if report is None:
        return "Look whether the last step was saved, and do it again if not."
    return (
        "Look whether the last step was saved, and do it again if not. "
        f"A report without names was written to {report}. It goes nowhere unless you send it."
    )
