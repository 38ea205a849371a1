"""What a person types to find a patient, and what is kept so that it is found. Values in, words out."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date

from desktop_app.domain.people.patient import Patient


def typed_words(text: str) -> tuple[str, ...]:
    """The words to look for, each as a prefix: letters and digits only, so "3/14/1948" is one word."""
    return tuple(word for part in text.split() if (word := _plain(part)))


def query_of(words: Iterable[str]) -> str:
    """All of these words as prefixes, in the language of FTS5; the words hold no quotes."""
    return " ".join(f'"{word}"*' for word in words)


def name_words(*names: str) -> str:
    """Names as they are kept: each part whole ("obrien") and in its pieces ("o", "brien")."""
    parts = [part for name in names for part in name.split()]
    pieces = [piece for part in parts for piece in re.split(r"[\W_]+", _composed(part)) if piece]
    return " ".join(dict.fromkeys([*(_plain(part) for part in parts), *pieces]))


def number_words(patient: Patient) -> str:
    """Date of birth in the ways it is typed, account and phone number, without their signs."""
    phone = re.sub(r"\D", "", patient.phone)
    account = [_plain(part) for part in re.split(r"[\s]+", patient.account)]
    pieces = [piece for piece in re.split(r"[\W_]+", patient.account) if piece]
    return " ".join(
        dict.fromkeys([*_days(patient.date_of_birth), *account, *pieces, phone, phone[3:], phone[6:]])
    ).strip()


def _days(day: date) -> tuple[str, ...]:
    months, days = {str(day.month), f"{day.month:02}"}, {str(day.day), f"{day.day:02}"}
    years = (f"{day.year:04}", f"{day.year % 100:02}")
    american = sorted(month + d + year for month in months for d in days for year in years)
    return (f"{day.year:04}{day.month:02}{day.day:02}", *american)


def _plain(word: str) -> str:
    return "".join(sign for sign in _composed(word) if sign.isalnum())


def _composed(word: str) -> str:
    return unicodedata.normalize("NFC", word).casefold()
