"""Times that cannot be are found before they are written down."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from desktop_app.domain.training.clock import EventKind
from desktop_app.domain.training.contradiction import contradiction
from tests.builders import START, clock_event, clock_events, moment

NEW_YORK = ZoneInfo("America/New_York")


@pytest.mark.parametrize(
    ("steps", "wrong"),
    [
        ((("start", 0), ("pause", 10), ("resume", 12), ("patient_in", 20), ("stop", 40)), None),
        ((("start", 0), ("stop", 0)), "ended at 10:02 AM, before it began"),
        ((("pause", -5), ("start", 0), ("stop", 10)), "pause at 9:57 AM would come before the start"),
        ((("start", 0), ("stop", 10), ("patient_in", 12)), "would come after the end at 10:12 AM"),
        ((("start", 0), ("pause", 5), ("pause", 7), ("resume", 9), ("stop", 10)), "the session is paused already"),
        ((("start", 0), ("resume", 5), ("stop", 10)), "Nothing ends at 10:07 AM"),
        ((("start", 0), ("patient_in", 5), ("patient_in", 6), ("stop", 10)), "the patient is in the room already"),
        ((("start", 0), ("stop", 60 * 14)), "a session of 14 hours"),
        ((("pause", 5),), "needs a start"),
    ],
)
def test_what_cannot_be_is_said(steps: tuple[tuple[EventKind, float], ...], wrong: str | None) -> None:
    found = contradiction(clock_events(*steps), moment(60 * 20), NEW_YORK)
    assert (found is None) if wrong is None else (found is not None and wrong in found[0])


def test_a_typed_time_that_is_still_to_come_is_refused() -> None:
    typed = clock_event(2, "stop", 10, said=START + timedelta(minutes=30), entered_by_hand=True)
    found = contradiction((clock_event(1), typed), moment(20), NEW_YORK)
    assert found is not None
    assert "still to come" in found[0]
