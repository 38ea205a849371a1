"""What the window itself says: rail, bars, toasts, keys, palette."""

from datetime import date, datetime

PROGRAM = "Teachback"
UNDO = "Undo (&Z)"  # Alt+Z, beside Ctrl+Z: no screen may use it
RAIL_NAME = "Screens"
RAIL = (
    ("today", "Today", "calendar-days", "Ctrl+1"),
    ("patients", "Patients", "users", "Ctrl+2"),
    ("session", "Session", "timer", "Ctrl+3"),
    ("billing", "Billing", "receipt", "Ctrl+4"),
    ("print", "Print", "printer", "Ctrl+5"),
    ("reports", "Reports", "chart-column", "Ctrl+6"),
)
RAIL_FOOT = (("settings", "Settings", "settings", "Ctrl+,"), ("lock", "Lock", "lock", "Ctrl+L"))
SAMPLE = "Sample data"
ENCRYPTED = "Encrypted"
NOT_SAVED_YET = "Everything is saved as you go, on this computer only"
NEVER_BACKED_UP = "No backup yet"
RUNNING_NAME = "Go to the session"
FIND = "Find or do anything"
PRIVACY = "Privacy"
PRIVACY_ON = "Names hidden"
KEYS = "Keys"
FIND_NAME = "Find a patient, a screen or an action"
FIND_PLACEHOLDER = "Type a name, a date of birth, or what you want to do"
NOTHING_FOUND = (
    "Nothing here goes by that. Try part of a name, the number of a superbill, or a word such as backup or fees."
)
KEYS_HERE = "Keys on this screen"
KEYS_EVERYWHERE = "Keys everywhere"
GLOBAL_KEYS = (
    ("Ctrl+K", "Find or do anything"),
    ("Ctrl+F", "Search on this screen"),
    ("Ctrl+N", "New, of what this screen makes"),
    ("Ctrl+1", "Today; Ctrl 2 to 6 go on down the rail"),
    ("Ctrl+,", "Settings"),
    ("Ctrl+Z", "Take back, while the message shows"),
    ("F9", "Hide or show names"),
    ("Ctrl+L", "Lock; a running session goes on"),
    ("F1", "Show or close these keys"),
    ("Esc", "Back"),
)
ACTIONS = (
    ("privacy", "Hide or show names", "eye-off"),
    ("lock", "Lock the records", "lock"),
    ("keys", "Show the keys", "keyboard"),
)
LOCKED_SUBTITLE = "Locked"


def saved(at: datetime) -> str:
    """The fact in the status bar."""
    return f"Saved {at:%H:%M:%S}, on this computer only"


def backed_up(on: date, today: date) -> str:
    """How old the last proved backup is."""
    days = (today - on).days
    when = "today" if days <= 0 else "yesterday" if days == 1 else f"{days} days ago"
    return f"Backup proved {when}"


def running(time: str) -> str:
    """The timer, when another screen is shown."""
    return f"Session running {time}"


def paused(time: str) -> str:
    """The timer while it is paused, when another screen is shown."""
    return f"Session paused {time}"


def known_error(sentence: str, next_step: str) -> str:
    """An error and its next step as one message."""
    return f"{sentence} {next_step}".strip()
