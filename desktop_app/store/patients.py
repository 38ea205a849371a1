"""The patients and how they are found."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.people.patient import Patient
from desktop_app.store.connection import Connection
from desktop_app.store.errors import NotFound
from desktop_app.store.rows.people import patient_from, patient_row
from desktop_app.store.rows.scalars import Row
from desktop_app.store.search_words import name_words, number_words, query_of, typed_words

_RECENT = """SELECT id, given_name, family_name, date_of_birth FROM patient
    ORDER BY last_seen DESC, family_name, given_name LIMIT ?"""

_FOUND = """SELECT patient.id, given_name, family_name, date_of_birth FROM patient_search
    JOIN patient ON patient.place = patient_search.rowid WHERE patient_search MATCH ?
    ORDER BY family_name LIKE ? DESC, given_name LIKE ? DESC, last_seen DESC, family_name, given_name LIMIT ?"""

_ACTIVE = """SELECT id FROM patient WHERE last_seen >= ? OR EXISTS (
    SELECT 1 FROM plan_of_care WHERE patient_id = patient.id
    AND max(first_treatment, coalesce(certified_on, ''), coalesce(certified_through, '')) >= ?)
    ORDER BY family_name, given_name, id"""


@dataclass(frozen=True, slots=True)
class PatientHit:
    """A found patient: enough to choose the right one. `caregivers` reads "Luis (son), Ana (daughter-in-law)"."""

    id: str
    name: str
    family_first: str
    date_of_birth: date
    caregivers: str


class Patients:
    """The table of patients and its search rows."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, patient_id: str) -> Patient:
        """One patient. Raises NotFound."""
        rows = self._connection.rows("SELECT * FROM patient WHERE id = ?", [patient_id])
        if not rows:
            raise NotFound("patient")
        return patient_from(rows[0])

    def count(self) -> int:
        """How many patients there are."""
        return int(self._connection.rows("SELECT count(*) AS n FROM patient")[0]["n"])

    def save(self, patient: Patient) -> None:
        """Keep the patient as they are now, findable by what they are now."""
        self._connection.put("patient", patient_row(patient))
        self.index(patient.id)

    def index(self, patient_id: str) -> None:
        """Write the search row anew; caregivers call this too when they change."""
        row = self._connection.rows("SELECT * FROM patient WHERE id = ?", [patient_id])[0]
        patient = patient_from(row)
        caregivers = self._connection.rows("SELECT name FROM caregiver WHERE patient_id = ?", [patient_id])
        self._connection.write(
            "INSERT OR REPLACE INTO patient_search (rowid, family, given, numbers, caregivers) VALUES (?, ?, ?, ?, ?)",
            [
                row["place"],
                name_words(patient.family_name),
                name_words(patient.given_name),
                number_words(patient),
                name_words(*(caregiver["name"] for caregiver in caregivers)),
            ],
        )

    def search(self, text: str, limit: int = 20) -> tuple[PatientHit, ...]:
        """Patients that hold every typed word as the beginning of a name, number or caregiver.

        Family names first, then given names, then whoever was seen last; all by last seen where nothing is typed.
        """
        words = typed_words(text)
        if not words:
            rows = self._connection.rows(_RECENT, [limit])
        else:
            rows = self._connection.rows(_FOUND, [query_of(words), f"{words[0]}%", f"{words[0]}%", limit])
        helpers = self._helpers_of([row["id"] for row in rows])
        return tuple(_hit(row, helpers[row["id"]]) for row in rows)

    def _helpers_of(self, patient_ids: list[str]) -> defaultdict[str, list[str]]:
        """The caregivers of these patients, each as "Luis (son)"."""
        places = ", ".join("?" * len(patient_ids))
        rows = self._connection.rows(
            f"SELECT patient_id, name, relationship FROM caregiver WHERE patient_id IN ({places}) ORDER BY rowid",  # noqa: S608
            patient_ids,
        )
        helpers: defaultdict[str, list[str]] = defaultdict(list)
        for row in rows:
            given = row["name"].split(" ")[0]
            helpers[row["patient_id"]].append(f"{given} ({row['relationship']})" if row["relationship"] else given)
        return helpers

    def active_ids(self, since: date) -> tuple[str, ...]:
        """Patients with a session, or a plan of care that reaches, on or after this day."""
        day = since.isoformat()
        rows = self._connection.rows(_ACTIVE, [day, day])
        return tuple(row["id"] for row in rows)

    def next_account(self) -> str:
        """The account number after the highest of ours: "A-1001", "A-1002" and so on."""
        highest = self._connection.rows(
            "SELECT max(CAST(substr(account, 3) AS INTEGER)) AS n FROM patient WHERE account GLOB 'A-[0-9]*'"
        )[0]["n"]
        return f"A-{max(highest or 0, 1000) + 1}"


def _hit(row: Row, helpers: list[str]) -> PatientHit:
    return PatientHit(
        id=row["id"],
        name=f"{row['given_name']} {row['family_name']}".strip(),
        family_first=f"{row['family_name']}, {row['given_name']}".strip(", "),
        date_of_birth=date.fromisoformat(row["date_of_birth"]),
        caregivers=", ".join(helpers),
    )
