"""What the Today screen says."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from desktop_app.domain.entering import spoken
from desktop_app.domain.training.day_sheet import DaySum, Overlap
from desktop_app.ui.wording.days import clock_words, counted, days_ago, short_day
from desktop_app.workflows.practice.plan_the_day import Due, Visit

TITLE = "Today"
RUNNING = "Running"
PAUSED = "Paused"
GO_TO_SESSION = "&Go to session"
COUNTED_TIME = "Counted time"
TO_DO = "To do"
OVERDUE = "Overdue"
THIS_WEEK = "This week"
NOTHING_DUE = "Nothing is due."
NOTHING_DUE_DETAIL = "Unsigned notes, missing consents and plans that end soon are listed here."
START = "Start training"
SEARCH = "Find a patient to train with"
SEARCH_HINT = "Name, birth date, caregiver or phone"
HITS = "Patients found"
NO_HIT = "Nobody is found by that. Try fewer letters, or a birth date such as 3/14/1948."
NO_PATIENTS = "No patients yet. The first one is a minute's work."
NEW_PATIENT = "&New patient"
DAY_SHEET = "Day sheet"
NO_OVERLAPS = "No overlaps"
PAST = "&Past"
PAST_NAME = "Enter a past session of the patient found"
GROUP, GROUP_NAME = "Gro&up", "Group session"
THRESHOLD_NAME = "Used of the year's therapy threshold"
EXPLAIN_DAY = "Explain the da&y"
DAY_ON_PAPER = "&On paper"
DAY_KEYS = (("Ctrl+P", "Print the day sheet"), ("Ctrl+S", "Save it as a PDF"), ("Esc", "Back to Today"))
DAY_TITLE = "How the day adds up"
NO_TRAINING = "No training today yet."
BACK_UP = "&Back up now"
BACKING_UP = "Backing up and proving the copy…"
NEVER_BACKED_UP = "No backup yet"
NEVER_DETAIL = "A copy is made beside the records, still encrypted, and opened to prove it."
BACKUP_DETAIL = "Opened and counted, here and in the second place."
BACKUP_ONLY_HERE = "Opened and counted, but only on this disk. Choose a second place in Settings, Backups."
KEEP_RUNNING = "&Keep running"
ENTER_TIME = "Enter the &time it ended"
STOP_THEN = "&Record it"
ENDED_AT = "Training &ended at"
ENDED_MISSING = "Enter the time at which training ended, such as 10:45a."
NOT_NOW = "Cance&l"

DUE_ICONS = {
    "note": "pen-line",
    "cosign": "pen-line",
    "plan_ended": "file-clock",
    "recertify": "file-clock",
    "consent": "user-check",
    "superbill": "printer",
    "payer": "circle-alert",
    "threshold": "gauge",
}
ACTIONS = {
    "note": "Finish",
    "cosign": "Co-sign",
    "plan_ended": "Recertify",
    "recertify": "Open plan",
    "consent": "Record consent",
    "superbill": "Print",
    "payer": "Answer",
    "threshold": "See sum",
}
KEYS = (("Type, Enter", "Start training with the patient found"), ("Up, Down", "Choose among the patients found"))


def day_words(today: date) -> str:
    """The day below the title."""
    return spoken(today)


def due_words(due: Due, today: date, caregiver: str) -> str:
    """What is to be done, to follow the patient's name; `caregiver` as it may be shown."""
    day = short_day(due.on, today)
    match due.kind:
        case "cosign":
            return f"note of {day} waits for the supervisor's signature"
        case "note":
            blocks = f", {counted(due.count, 'thing')} to mend first" if due.count else ""
            return f"note of {day} is not signed{blocks}"
        case "plan_ended":
            return f"plan of care ended {day}; training now could not be billed"
        case "recertify":
            return f"recertification due by {day}"
        case "consent":
            return f"no consent names {caregiver} yet"
        case "superbill":
            return f"session signed {day}, superbill not printed"
        case "payer":
            if due.count:
                return f"and {counted(due.count, 'other payer')}: ask them once what no source says"
            return "is to be asked once what no source says"
        case "threshold" if due.used is not None:
            return f"Medicare {due.used.kind}: {dollars(due.used.used)} of {dollars(due.used.limit)}"
    return ""


def due_when(due: Due, today: date) -> str:
    """How old or how near it is."""
    match due.kind:
        case "note" | "cosign":
            return days_ago((today - due.on).days)
        case "plan_ended":
            return days_ago(due.count)
        case "recertify":
            return "today" if due.count == 0 else f"{counted(due.count, 'day')} left"
        case "threshold" if due.used is not None:
            return f"{dollars(due.used.left)} left" if due.used.left else "used up"
    return ""


def action_name(due: Due, patient: str) -> str:
    """The action's full name for those who do not see its row."""
    return f"{ACTIONS[due.kind]}: {patient}"


def overdue(number: int) -> str:
    """The chip of what is late."""
    return f"{number} overdue"


def this_week(number: int) -> str:
    """The chip of what is near."""
    return f"{number} this week"


def more(number: int) -> str:
    """The button that shows the rest."""
    return f"Show {number} &more"


ONE_RECORD_EACH = "a record for each patient"


def with_whom(caregivers: str) -> str:
    """Below the patient of the running session."""
    return f"with {caregivers}" if caregivers else "nobody is ticked yet"


def so_far(started: str, units: int) -> str:
    """The third line of the running session."""
    return f"Started {started}. {counted(units, 'unit')} so far." if units else f"Started {started}."


def born(day: date) -> str:
    """Behind a name in the list of patients."""
    return f"b. {day.month}/{day.day}/{day.year}"


def dollars(amount: Decimal) -> str:
    """Whole dollars: $2,331."""
    return f"${amount:,.0f}"


def travel(minutes: int) -> str:
    """What lies between the visits; empty where nothing does."""
    return f" {minutes} min between visits." if minutes else ""


def day_lines(day: DaySum, names: Sequence[tuple[str, Visit]]) -> tuple[str, ...]:
    """The day one thing after the other, and what comes of it: a page for whoever asks."""
    told = [f"{visit_words(name, visit)}, {counted(visit.units, 'unit')}." for name, visit in names]
    told += [
        f"{clock_words(gap.start)} to {clock_words(gap.end)}: {gap.minutes} min on the way." for gap in day.between
    ]
    told += [overlap_words(overlap) for overlap in day.overlaps]
    told.append(
        f"Together {counted(day.minutes, 'counted minute')}, {counted(day.units, 'unit')}, "
        f"{day.travel} min between visits, {overlaps(len(day.overlaps)).lower()}."
    )
    return tuple(told)


def overlap_words(overlap: Overlap) -> str:
    """Two sessions that cannot both be right."""
    when = f"{clock_words(overlap.start)} to {clock_words(overlap.end)}"
    return (
        f"{when}: with {overlap.one} and with {overlap.other} at the same time. "
        "Correct the times of one of them before signing."
    )


def day_summary(visits: tuple[Visit, ...]) -> str:
    """The sum of the day."""
    if not visits:
        return NO_TRAINING
    minutes = sum(visit.counted_minutes for visit in visits)
    alone = {visit.patient_name for visit in visits if not visit.group_size}
    patients = len(alone) + sum(visit.group_size for visit in visits)
    units = sum(visit.units for visit in visits)
    earned = f", {counted(units, 'unit')} earned" if units else ""
    return f"{counted(minutes, 'counted minute')}, {counted(patients, 'patient')}{earned}."


def overlaps(number: int) -> str:
    """The chip beside the day sheet."""
    return counted(number, "overlap") if number else NO_OVERLAPS


def backup_proved(days: int) -> str:
    """How old the last proved backup is."""
    return f"Backup proved {days_ago(days)}"


def backed_up(patients: int, sessions: int) -> str:
    """After a backup."""
    return f"Backed up and proved: {counted(patients, 'patient')}, {counted(sessions, 'session')}."


def lost_sight(session: str, last_seen: str) -> str:
    """A session that the program lost sight of."""
    return f"{session} was still running when the program was last seen at {last_seen}."


def lost_detail(minutes: int) -> str:
    """What counts until then."""
    return f"{counted(minutes, 'minute')} counted until then. What happened after that?"


def stop_at(last_seen: str) -> str:
    """The answer that ends it at the last certain moment."""
    return f"&Stop at {last_seen}"


def stopped(at: str) -> str:
    """After it was ended."""
    return f"The session ended at {at}. Its note is waiting to be finished."


def visit_words(name: str, visit: Visit) -> str:
    """A block of the day sheet."""
    span = f"{clock_words(visit.start)} to {clock_words(visit.end)}"
    return f"{name}, {span}, {counted(visit.counted_minutes, 'counted minute')}"


def not_backed_up(sentence: str, next_step: str) -> str:
    """Why there is no backup."""
    return f"No backup was made. {sentence} {next_step}".strip()


def not_copied(sentence: str, next_step: str) -> str:
    """Why the backup is only here."""
    return f"The backup is proved, but could not be copied to the second place. {sentence} {next_step}".strip()
