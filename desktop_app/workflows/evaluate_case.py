"""Answer a case without a window and without a vault: what may be billed, and what stands in the way?"""

from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.billing.evaluation import evaluate
from desktop_app.domain.billing.tables import RuleTables
from desktop_app.exchange import result_file, rule_tables
from desktop_app.exchange.case_file import CaseError, read_case


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, written as JSON or for people; `is_answered` is False for a case of the wrong form."""

    written: str
    is_answered: bool


def tables(resources: Path) -> RuleTables:
    """The dated tables of a resources folder; raises TableError where a file of them is wrong."""
    return rule_tables.read(resources)


def evaluate_case(source: bytes, rules: RuleTables, for_people: bool = False) -> Answer:
    """The answer to one case in UTF-8 JSON; a wrong case gets the sentence and place of its first error."""
    try:
        case = read_case(source)
    except CaseError as error:
        return refusal(error, for_people)
    result = evaluate(case, rules)
    return Answer(result_file.to_text(result) if for_people else result_file.to_json(result), True)


def refusal(error: CaseError, for_people: bool = False) -> Answer:
    """What is answered where there is no case to answer."""
    return Answer(result_file.error_text(error) if for_people else result_file.error_json(error), False)


def unreadable(name: str, why: str, for_people: bool = False) -> Answer:
    """What is answered for a file that cannot be read."""
    return refusal(CaseError("", f"{name} cannot be read: {why}."), for_people)


def failed(kind: str, for_people: bool = False) -> Answer:
    """What is answered where the program itself is at fault; says nothing of the case, which may name people."""
    return refusal(CaseError("", f"Teachback itself failed on this case ({kind}); please report it."), for_people)
