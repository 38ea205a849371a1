"""Errors that a person can do something about. Everything else is our bug."""

DAMAGED = "damaged"
"""The field of errors after which only a backup, or saving what can be read, helps."""


class KnownError(Exception):
    """Something is wrong with the world: `sentence` says what, `next_step` what to do, `field` where, if anywhere."""

    def __init__(self, sentence: str, next_step: str = "", field: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.next_step = next_step
        self.field = field


class Refused(KnownError):
    """What was asked for cannot be done as it stands; nothing was changed."""
