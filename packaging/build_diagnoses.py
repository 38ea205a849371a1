"""Make the diagnosis table that the program ships from the public ICD-10-CM, April 2026 edition.

Run by hand when the edition changes: `python packaging/build_diagnoses.py`. The source is the development dependency
`simple_icd_10_cm`, which the program itself never imports. The same edition gives the same bytes.
"""

import gzip
import io
from pathlib import Path

import simple_icd_10_cm as icd

TARGET = Path(__file__).resolve().parent.parent / "resources" / "diagnoses" / "icd10cm-2026-april.tsv.gz"


def lines() -> list[str]:
    """Every category and code once, sorted: code with its dot, 1 if billable else 0, description."""
    codes = sorted({code for code in icd.get_all_codes(True) if icd.is_category_or_subcategory(code)})
    return [f"{code}\t{int(icd.is_leaf(code))}\t{_one_line(icd.get_description(code))}" for code in codes]


def _one_line(description: str) -> str:
    """Without the tabs that some descriptions have inside."""
    return " ".join(description.split())


def packed(text: str) -> bytes:
    """Gzip without a time or a name in it, so that the same text gives the same file."""
    target = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", fileobj=target, compresslevel=9, mtime=0) as file:
        file.write(text.encode("utf-8"))
    return target.getvalue()


def main() -> None:
    """Write the table and say what is in it."""
    rows = lines()
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(packed("".join(f"{row}\n" for row in rows)))
    billable = sum(row.split("\t")[1] == "1" for row in rows)
    print(f"{TARGET.name}: {len(rows)} codes, {billable} billable, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
