"""How a day, an amount, a phone number and an address become the values of the claim form's boxes."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from desktop_app.domain.people.practice import Address

CROSS = "X"

Value = tuple[str, str, str]
"""A box, what stands in it, and where that comes from."""


def on_day(item: str, day: date, source: str) -> Iterator[Value]:
    """A day in eight figures, in the three parts of its box."""
    for part, words in (("month", f"{day:%m}"), ("day", f"{day:%d}"), ("year", f"{day:%Y}")):
        yield f"{item}.{part}", words, source


def amount(item: str, dollars: Decimal, source: str) -> Iterator[Value]:
    """Dollars and cents, on both sides of the form's line."""
    whole, cents = f"{dollars:.2f}".split(".")
    yield item.format("dollars"), whole, source
    yield item.format("cents"), cents, source


def address_of(item: str, address: Address, phone: str, whose: str) -> Iterator[Value]:
    """An address with a box for each part, and the phone beside it."""
    area, number = phone_of(phone)
    yield f"{item}.street", address.street, f"{whose}, address"
    yield f"{item}.city", address.city, f"{whose}, address"
    yield f"{item}.state", address.state, f"{whose}, address"
    yield f"{item}.zip", address.zip_code, f"{whose}, address"
    yield f"{item}.area", area, f"{whose}, phone"
    yield f"{item}.phone", number, f"{whose}, phone"


def site_of(item: str, name: str, address: Address, source: str) -> Iterator[Value]:
    """A name and an address on three lines."""
    yield f"{item}.name", name, source
    yield f"{item}.street", address.street, source
    yield f"{item}.city", " ".join(filter(None, (address.city, address.state, address.zip_code))), source


def phone_of(phone: str) -> tuple[str, str]:
    """Area code and number, without signs; a number that is no American one stands in the second part."""
    digits = "".join(sign for sign in phone if sign.isdigit())
    return (digits[:3], digits[3:]) if len(digits) == 10 else ("", digits)
