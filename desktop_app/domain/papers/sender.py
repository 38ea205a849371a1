"""Who sends a paper: what stands in the head of every one of them."""

from dataclasses import dataclass

from desktop_app.domain.people.patient import Patient
from desktop_app.domain.people.practice import Address, Practice

SAMPLE = "SAMPLE"


@dataclass(frozen=True, slots=True)
class Sender:
    """The practice as its papers name it; `logo` is a picture or empty, `watermark` stands across the page if any."""

    name: str
    address: Address
    phone: str
    npi: str
    tax_id: str
    logo: bytes = b""
    watermark: str = ""


@dataclass(frozen=True, slots=True)
class Addressee:
    """The patient whom a paper is about, as papers name one."""

    name: str
    date_of_birth: str
    account: str
    address: Address
    phone: str = ""


def sender_of(practice: Practice, logo: bytes = b"") -> Sender:
    """The head of a practice's papers; those of the sample say so across the page."""
    watermark = SAMPLE if practice.is_sample else ""
    return Sender(practice.name, practice.address, practice.phone, practice.npi, practice.tax_id, logo, watermark)


def addressee_of(patient: Patient) -> Addressee:
    """The patient as a paper names one."""
    born = f"{patient.date_of_birth:%m/%d/%Y}"
    return Addressee(patient.name, born, patient.account, patient.address, patient.phone)
