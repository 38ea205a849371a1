"""The notice that caregiver training costs something, given before the first session."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from desktop_app.domain.papers.sender import Addressee, Sender
from desktop_app.domain.people.practice import Payer

_MEDICARE = (
    "Medicare Part B can cover training of your caregivers as part of your therapy.",
    "You pay the yearly Part B deductible first. After that you pay 20 percent of the amount that Medicare approves; "
    "Medicare pays the rest. A supplement or a second plan may pay your part.",
    "The amounts below are Medicare's national amounts. The amount where you live may be a little different.",
)
_MEDICAID = (
    "Medicaid may pay for training of your caregivers; each state decides for itself. Ask your state's Medicaid "
    "program, or your Medicaid health plan, before the first session whether it pays for this training and whether it "
    "wants an authorization.",
    "Where Medicaid pays, what it pays is payment in full. You and your family do not get a bill for the rest. You pay "
    "at most the small share that your state's plan may set, such as a copay. Ask your state's program whether you "
    "have one.",
)
"""A provider takes what the state pays, and what the state's plan has the patient pay, as payment in full (42 CFR
447.15); which small shares a state may set stands in 42 CFR 447.52 and following."""

_PLAN = (
    "Your plan decides what it pays for training of your caregivers. Ask it before the first session whether it covers "
    "this training, and whether it wants an authorization.",
    "Your deductible, copay or coinsurance may apply. If we are outside your plan's network, you may pay more.",
    "The amounts below are our charges for one unit.",
)
_PRIVATE = (
    "You pay for training of your caregivers yourself. You may ask for a good-faith estimate in writing at any time.",
    "The amounts below are our charges for one unit.",
)
LAST = (
    "The training is given to your caregivers while you are not in the room. It is charged once for you, however many "
    "of your caregivers take part.",
    "You may say no to this training. Your other therapy goes on as before.",
)


@dataclass(frozen=True, slots=True)
class CostLine:
    """A service and what a unit of it costs in dollars; `share` is the patient's part where a rule fixes it."""

    code: str
    label: str
    amount: Decimal
    share: Decimal | None


@dataclass(frozen=True, slots=True)
class CostNotice:
    """The notice for one patient; `lines` is None where no amount belongs on it, since none of them is paid."""

    sender: Sender
    patient: Addressee
    given_on: date
    payer: str
    statements: tuple[str, ...]
    lines: tuple[CostLine, ...] | None


def cost_statements(payer: Payer | None) -> tuple[str, ...]:
    """What holds under this payer, in plain words."""
    kind = payer.kind if payer else "self_pay"
    return (*{"medicare": _MEDICARE, "medicaid": _MEDICAID, "self_pay": _PRIVATE}.get(kind, _PLAN), *LAST)
