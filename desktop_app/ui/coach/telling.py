"""How a finding is told beside the session that it is about: shorter, and without names while they are hidden."""

import re
from collections.abc import Callable

from desktop_app.domain.chart.record import ChartRecord
from desktop_app.ui.privacy import privacy, shown

_WHEN = re.compile(r"(the )?session on [A-Z][a-z]+ \d{1,2}, \d{4}( at \d{1,2}:\d\d(:\d\d)? [AP]M)?", re.IGNORECASE)
_NOTE = re.compile(r"the note of this session", re.IGNORECASE)


def short(message: str) -> str:
    """The message without saying which session: there is only this one here."""
    told = _NOTE.sub("this note", _WHEN.sub("this session", message))
    return told[:1].upper() + told[1:]


def told(chart: ChartRecord) -> Callable[[str], str]:
    """What makes a sentence fit to be shown: short, and with dots for names while they are hidden."""
    people = [chart.patient.name, *(person.name for person in chart.caregivers)]
    people += [chart.patient.given_name, *(person.given_name for person in chart.caregivers)]

    def say(message: str) -> str:
        sentence = short(message)
        for name in people if privacy().is_on else ():
            sentence = sentence.replace(name, shown(name))
        return sentence

    return say
