"""Every benchmark, in one table: what, how much, and its limit or ratio.

python -m tests.benchmarks [NAME ...]
"""

import sys
from collections.abc import Iterable, Mapping
from importlib import import_module
from pathlib import Path

Row = tuple[str, str, str]


def names() -> list[str]:
    """The benchmarks of this folder."""
    return sorted(file.stem for file in Path(__file__).parent.glob("*.py") if not file.stem.startswith("_"))


def rows_of(name: str) -> list[Row]:
    """What one benchmark measured."""
    measured: Mapping[str, float] | Iterable[Row] = import_module(f"tests.benchmarks.{name}").measure()
    if isinstance(measured, Mapping):
        return [(what, f"{figure:g}", "") for what, figure in measured.items()]
    return [(str(what), str(figure), str(limit)) for what, figure, limit in measured]


def main(wanted: list[str]) -> int:
    """Measure and print; returns the exit status."""
    for name in wanted or names():
        for what, figure, limit in rows_of(name):
            print(f"{name:<20} {what:<52} {figure:>14}  {limit}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
