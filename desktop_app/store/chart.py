"""The tables of the chart: caregivers, consents, plans of care with their goals."""

from collections import defaultdict

from desktop_app.domain.chart.consent import Consent
from desktop_app.domain.chart.plan_of_care import PlanOfCare
from desktop_app.domain.people.patient import Caregiver
from desktop_app.store.connection import Connection
from desktop_app.store.errors import NotFound
from desktop_app.store.patients import Patients
from desktop_app.store.rows.chart import consent_from, consent_row, goal_from, goal_row, plan_from, plan_row
from desktop_app.store.rows.people import caregiver_from, caregiver_row
from desktop_app.store.rows.scalars import Row


class Caregivers:
    """Who learns to help. A change also changes how the patient is found."""

    def __init__(self, connection: Connection, patients: Patients) -> None:
        self._connection = connection
        self._patients = patients

    def of_patient(self, patient_id: str) -> tuple[Caregiver, ...]:
        """The patient's caregivers in the order in which they were entered."""
        rows = self._connection.rows("SELECT * FROM caregiver WHERE patient_id = ? ORDER BY rowid", [patient_id])
        return tuple(map(caregiver_from, rows))

    def get(self, caregiver_id: str) -> Caregiver:
        """One caregiver. Raises NotFound."""
        rows = self._connection.rows("SELECT * FROM caregiver WHERE id = ?", [caregiver_id])
        if not rows:
            raise NotFound("caregiver")
        return caregiver_from(rows[0])

    def save(self, caregiver: Caregiver) -> None:
        """Keep the caregiver as they are now."""
        self._connection.put("caregiver", caregiver_row(caregiver))
        self._patients.index(caregiver.patient_id)


class Consents:
    """Who may be trained, by whose agreement."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_patient(self, patient_id: str) -> tuple[Consent, ...]:
        """The patient's consents, oldest first, with those that were withdrawn."""
        rows = self._connection.rows(
            "SELECT * FROM consent WHERE patient_id = ? ORDER BY given_on, rowid", [patient_id]
        )
        named = self._named_by_consent(patient_id)
        return tuple(consent_from(row, named[row["id"]]) for row in rows)

    def save(self, consent: Consent) -> None:
        """Keep the consent as it is now."""
        self._connection.put("consent", consent_row(consent))
        self._connection.write("DELETE FROM consent_caregiver WHERE consent_id = ?", [consent.id])
        self._connection.add(
            "consent_caregiver",
            (
                {"consent_id": consent.id, "place": place, "caregiver_id": caregiver_id}
                for place, caregiver_id in enumerate(consent.caregiver_ids)
            ),
        )

    def _named_by_consent(self, patient_id: str) -> defaultdict[str, list[str]]:
        rows = self._connection.rows(
            "SELECT consent_id, caregiver_id FROM consent_caregiver"
            " WHERE consent_id IN (SELECT id FROM consent WHERE patient_id = ?) ORDER BY consent_id, place",
            [patient_id],
        )
        named: defaultdict[str, list[str]] = defaultdict(list)
        for row in rows:
            named[row["consent_id"]].append(row["caregiver_id"])
        return named


class Plans:
    """Plans of care with their goals."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_patient(self, patient_id: str) -> tuple[PlanOfCare, ...]:
        """The patient's plans, the latest first."""
        rows = self._connection.rows(
            "SELECT * FROM plan_of_care WHERE patient_id = ?"
            " ORDER BY coalesce(certified_on, first_treatment) DESC, rowid",
            [patient_id],
        )
        goals = self._goals_by_plan(patient_id)
        return tuple(plan_from(row, map(goal_from, goals[row["id"]])) for row in rows)

    def save(self, plan: PlanOfCare) -> None:
        """Keep the plan and its goals as they are now."""
        self._connection.put("plan_of_care", plan_row(plan))
        self._connection.write("DELETE FROM goal WHERE plan_id = ?", [plan.id])
        self._connection.add("goal", (goal_row(plan.id, place, goal) for place, goal in enumerate(plan.goals)))

    def _goals_by_plan(self, patient_id: str) -> defaultdict[str, list[Row]]:
        rows = self._connection.rows(
            "SELECT * FROM goal WHERE plan_id IN (SELECT id FROM plan_of_care WHERE patient_id = ?)"
            " ORDER BY plan_id, place",
            [patient_id],
        )
        goals: defaultdict[str, list[Row]] = defaultdict(list)
        for row in rows:
            goals[row["plan_id"]].append(row)
        return goals
