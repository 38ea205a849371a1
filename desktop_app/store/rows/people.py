"""Practice, clinician, payer, patient and caregiver as rows, and back."""

from datetime import date

from desktop_app.domain.people.patient import Caregiver, Coverage, Patient
from desktop_app.domain.people.practice import Address, Clinician, Payer, Practice
from desktop_app.store.rows.scalars import Row, answer, answer_from, cents, dollars, words, words_from


def practice_row(practice: Practice) -> Row:
    """The one row of the practice."""
    return {
        "only_one": 1,
        "name": practice.name,
        "npi": practice.npi,
        "tax_id": practice.tax_id,
        **address_columns(practice.address),
        "phone": practice.phone,
        "time_zone": practice.time_zone,
        "is_sample": int(practice.is_sample),
    }


def practice_from(row: Row) -> Practice:
    """The practice."""
    return Practice(
        name=row["name"],
        npi=row["npi"],
        tax_id=row["tax_id"],
        address=address_from(row),
        phone=row["phone"],
        time_zone=row["time_zone"],
        is_sample=bool(row["is_sample"]),
    )


def address_columns(address: Address) -> Row:
    """The four columns of a postal address."""
    return {"street": address.street, "city": address.city, "state": address.state, "zip_code": address.zip_code}


def address_from(row: Row) -> Address:
    """A postal address."""
    return Address(row["street"], row["city"], row["state"], row["zip_code"])


def clinician_row(clinician: Clinician) -> Row:
    """A clinician's row; its columns bear the names of the fields."""
    return {field: getattr(clinician, field) for field in _CLINICIAN}


def clinician_from(row: Row) -> Clinician:
    """A clinician."""
    return Clinician(**{field: row[field] for field in _CLINICIAN})


_CLINICIAN = (
    "id",
    "name",
    "profession",
    "credentials",
    "npi",
    "license_state",
    "license_number",
    "taxonomy",
    "supervisor_id",
)


def payer_row(payer: Payer) -> Row:
    """A payer's row; its columns bear the names of the fields."""
    return {field: getattr(payer, field) for field in _PAYER}


def payer_from(row: Row) -> Payer:
    """A payer."""
    return Payer(**{field: row[field] for field in _PAYER})


_PAYER = ("id", "name", "kind", "individual_rule", "behavior_group_rule")


def patient_row(patient: Patient) -> Row:
    """A patient's row, without the columns that the store keeps for itself."""
    return {
        "id": patient.id,
        "account": patient.account,
        "given_name": patient.given_name,
        "family_name": patient.family_name,
        "date_of_birth": patient.date_of_birth.isoformat(),
        "sex": patient.sex,
        **address_columns(patient.address),
        "phone": patient.phone,
        **_coverage_columns(patient.coverage),
        "diagnoses": words(patient.diagnoses),
        "referring_name": patient.referring_name,
        "referring_npi": patient.referring_npi,
        "home_health_episode": answer(patient.home_health_episode),
        "used_pt_slp_cents": cents(patient.used_pt_slp),
        "used_ot_cents": cents(patient.used_ot),
        "kx_attested": int(patient.kx_attested),
    }


def patient_from(row: Row) -> Patient:
    """A patient."""
    return Patient(
        id=row["id"],
        account=row["account"],
        given_name=row["given_name"],
        family_name=row["family_name"],
        date_of_birth=date.fromisoformat(row["date_of_birth"]),
        sex=row["sex"],
        address=address_from(row),
        phone=row["phone"],
        coverage=_coverage_from(row),
        diagnoses=words_from(row["diagnoses"]),
        referring_name=row["referring_name"],
        referring_npi=row["referring_npi"],
        home_health_episode=answer_from(row["home_health_episode"]),
        used_pt_slp=dollars(row["used_pt_slp_cents"]),
        used_ot=dollars(row["used_ot_cents"]),
        kx_attested=bool(row["kx_attested"]),
    )


_COVERAGE = (
    "payer_id",
    "plan_name",
    "member_id",
    "group_number",
    "subscriber_name",
    "subscriber_relationship",
    "prior_authorization",
)


def _coverage_columns(coverage: Coverage) -> Row:
    born = coverage.subscriber_born
    return {
        **{field: getattr(coverage, field) for field in _COVERAGE},
        "subscriber_born": born.isoformat() if born else None,
        "subscriber_sex": coverage.subscriber_sex,
        **{f"subscriber_{column}": value for column, value in address_columns(coverage.subscriber_address).items()},
    }


def _coverage_from(row: Row) -> Coverage:
    born = row["subscriber_born"]
    address = (row[f"subscriber_{column}"] for column in ("street", "city", "state", "zip_code"))
    return Coverage(
        **{field: row[field] for field in _COVERAGE},
        subscriber_born=date.fromisoformat(born) if born else None,
        subscriber_sex=row["subscriber_sex"],
        subscriber_address=Address(*address),
    )


def caregiver_row(caregiver: Caregiver) -> Row:
    """A caregiver's row."""
    return {
        "id": caregiver.id,
        "patient_id": caregiver.patient_id,
        "name": caregiver.name,
        "relationship": caregiver.relationship,
        "phone": caregiver.phone,
        "language": caregiver.language,
        "is_paid": int(caregiver.is_paid),
        "is_adult": answer(caregiver.is_adult),
        "notes": caregiver.notes,
    }


def caregiver_from(row: Row) -> Caregiver:
    """A caregiver."""
    return Caregiver(
        id=row["id"],
        patient_id=row["patient_id"],
        name=row["name"],
        relationship=row["relationship"],
        phone=row["phone"],
        language=row["language"],
        is_paid=bool(row["is_paid"]),
        is_adult=answer_from(row["is_adult"]),
        notes=row["notes"],
    )
