"""A process of its own that prints: the printers are asked for once in the life of a process.

Run as: a_print_process.py PRINTER SHEET COPIES PAGES FILE...; it says which printers it found, and what came of it.
"""

import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop_app.ui import printing
from desktop_app.ui.page_range import pages_in


def main(name: str, sheet: str, copies: str, pages: str, *files: str) -> None:
    """Print the files as one job."""
    app = QApplication([])
    papers = [Path(file).read_bytes() for file in files]
    found = printing.printer_names()
    wanted = pages_in(pages, sum(map(printing.page_count, papers)))
    is_there = printing.is_there(name)
    was_sent = is_there and printing.print_papers(papers, printing.printer_called(name, int(copies), sheet), wanted)
    sys.stdout.write(json.dumps({"printers": found, "is_there": is_there, "was_sent": was_sent}))
    app.quit()


if __name__ == "__main__":
    main(*sys.argv[1:])
