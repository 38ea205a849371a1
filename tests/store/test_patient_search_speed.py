"""The search keeps up with typing; the full size is measured by the benchmark of the same name."""

from tests.benchmarks.patient_search import measure


def test_a_key_among_a_thousand_patients_costs_less_than_its_limit() -> None:
    (what, figure, limit), *_ = measure(patients=1_000)
    assert figure < limit, what
