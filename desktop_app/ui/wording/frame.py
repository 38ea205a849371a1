"""What the window itself says: rail, bars, toasts, keys."""

PROGRAM = "Teachback"
UNDO = "&Undo"
