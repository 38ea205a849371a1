"""Opening a chart in the real window, from the key to the painted screen, on the sample practice.

python -m tests.benchmarks.open_a_chart
"""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

CHARTS = 12
Row = tuple[str, str, str]
_ROOT = Path(__file__).parents[2]
_OPEN = """
import sys, time
from pathlib import Path
from desktop_app import app
from PySide6.QtCore import QTimer
wishes = app.Wishes(Path(sys.argv[1]), demo=True)
application, window = app.show_window(wishes)
runner = app.furnish(application, window, wishes)
def settle():
    while runner.is_busy:
        application.processEvents()
    application.processEvents()
def look():
    if window.house is None or window.house.bench is None or runner.is_busy:
        QTimer.singleShot(200, look)
        return
    from desktop_app.workflows.patients.find import find_patients
    found = []
    runner.run(find_patients, "", then=found.append)
    settle()
    for patient in list(found[0])[: int(sys.argv[2])]:
        begun = time.perf_counter()
        window.house.bench.navigation.show("chart", {"patient_id": patient.id})
        settle()
        window.repaint()
        print(1000 * (time.perf_counter() - begun), flush=True)
    application.quit()
QTimer.singleShot(200, look)
application.exec()
runner.stop()
"""


def measure() -> list[Row]:
    """The first chart, which loads the screen, and the median of those after it."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-c", _OPEN, folder, str(CHARTS)]
        done = subprocess.run(command, cwd=_ROOT, env=environment, capture_output=True, text=True, check=True)
    first, *others = [float(line) for line in done.stdout.split()]
    median = statistics.median(others)
    return [
        ("open the first chart", f"{first:.0f} ms", "with loading the screen"),
        (f"open a chart, median of {len(others)}", f"{median:.0f} ms", f"{median / first:.2f} of the first"),
    ]


if __name__ == "__main__":
    for row in measure():
        print(*row, sep="  ")
