"""The ICD-10-CM order file that CMS publishes each fiscal year, read into the rows that the program searches.

Each line has fixed columns, counted from 1: 1-5 a running number, 7-13 the code without its dot, 15 whether it can be
billed (1) or is a header (0), 17-76 a short description, from 78 the long one.
Source: CMS, ICD-10-CM order file layout.
"""

from collections.abc import Iterator

from desktop_app.exchange.diagnosis_table import DiagnosisRow
from desktop_app.exchange.table_text import TableError

NAME = "The order file"
NEXT_STEP = "Choose the file icd10cm_order_YYYY.txt from the code files of CMS."
CATEGORY_LENGTH = 3


def read_order_file(text: str) -> Iterator[DiagnosisRow]:
    """Every row of the file; raises TableError naming the first line that does not have this layout."""
    empty = True
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        if line.strip():
            empty = False
            yield _row(number, line)
    if empty:
        raise TableError(f"{NAME} is empty.", NEXT_STEP, NAME)


def dotted(code: str) -> str:
    """A code with its dot after the third letter."""
    return f"{code[:CATEGORY_LENGTH]}.{code[CATEGORY_LENGTH:]}" if len(code) > CATEGORY_LENGTH else code


def _row(number: int, line: str) -> DiagnosisRow:
    code, billable, short, long = line[6:13].strip(), line[14:15], line[16:76].strip(), line[77:].strip()
    if not (line[:5].isdigit() and _is_code(code) and billable in {"0", "1"} and (long or short)):
        place = f"{NAME}, line {number}"
        raise TableError(f"{place} does not have the columns of an ICD-10-CM order file.", NEXT_STEP, place)
    return DiagnosisRow(dotted(code), billable == "1", " ".join((long or short).split()))


def _is_code(code: str) -> bool:
    return code.isascii() and code.isalnum() and code[:1].isalpha() and CATEGORY_LENGTH <= len(code) <= 7
