"""A superbill beside a bare canvas, Qt's own PDF writer and WeasyPrint with the same words; 200 with their receipts.

All in one fresh process and in processor time, so that the figures can be compared and other programs do not count.
The bare canvas draws every word of the paper where it stands, with the same embedded faces, and nothing else: no
wrapping, no rules, no square code.
"""

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_MOST_MS, _MOST_TIMES, _MOST_SECONDS, _MOST_MB = 10.0, 4.0, 4.0, 250.0
_SCRIPT = """
import importlib.util, json, os, resource, statistics, time
from dataclasses import replace
from tests.benchmarks import _same_words
from tests.paper_builders import FONTS, superbill
from tests.paper_samples import receipt
from desktop_app.documents.billing import receipt_pdf
from desktop_app.documents.superbill_pdf import render

def median(make, runs):
    make()
    times = []
    for _ in range(runs):
        begun = time.process_time()
        make()
        times.append(time.process_time() - begun)
    return 1000 * statistics.median(times)

bill, paid = superbill(), receipt()
words = _same_words.words_of(render(bill, fonts=FONTS))
found = {
    "ours": median(lambda: render(bill, fonts=FONTS), 60),
    "bare": median(lambda: _same_words.with_canvas(words, FONTS), 60),
}
begun = time.process_time()
for number in range(200):
    render(replace(bill, number=f"2026-{number:05}"), fonts=FONTS)
    receipt_pdf.render(replace(paid, number=f"R-2026-{number:05}"), fonts=FONTS)
found["two_hundred"] = time.process_time() - begun
found["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
found["qt"] = median(_same_words.qt_writer(words, FONTS), 20)
if importlib.util.find_spec("weasyprint"):
    found["weasyprint"] = median(lambda: _same_words.with_weasyprint(words, FONTS), 5)
print(json.dumps(found), flush=True)
os._exit(0)  # Qt without a running loop may trip over its own teardown, which is not what is measured
"""


def measure() -> Iterable[tuple[str, str, str]]:
    """Each figure with its limit; WeasyPrint says so where it is not installed."""
    done = subprocess.run([sys.executable, "-c", _SCRIPT], cwd=_ROOT, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    ours, bare = found["ours"], found["bare"]
    yield "one superbill, median after the first", f"{ours:.1f} ms", f"under {_MOST_MS:g} ms"
    yield "bare canvas, the same words", f"{bare:.1f} ms", f"ours {ours / bare:.1f}x, under {_MOST_TIMES:g}x"
    yield "Qt's PDF writer, the same words", f"{found['qt']:.1f} ms", f"ours {ours / found['qt']:.2f}x"
    if "weasyprint" in found:
        yield "WeasyPrint, the same words", f"{found['weasyprint']:.1f} ms", f"ours {ours / found['weasyprint']:.2f}x"
    else:
        yield "WeasyPrint, the same words", "not installed", "uv sync --group benchmarks"
    yield "200 superbills with receipts", f"{found['two_hundred']:.2f} s", f"under {_MOST_SECONDS:g} s"
    yield "memory at its highest, all papers", f"{found['memory']:.0f} MB", f"under {_MOST_MB:g} MB"


if __name__ == "__main__":
    for what, figure, limit in measure():
        print(f"{what}: {figure} ({limit})")
