"""Printing through a real CUPS queue: a raw one on a socket that the test listens on, run by a scheduler of its own."""

import io
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat
from pypdf import PdfReader

from desktop_app.documents.superbill_pdf import render
from tests.paper_builders import FONTS, superbill

PATH = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/sbin"))
CUPSD, LPADMIN = shutil.which("cupsd", path=PATH), shutil.which("lpadmin", path=PATH)
SOCKETS = any(Path(folder, "cups/backend/socket").exists() for folder in ("/usr/lib", "/usr/libexec"))
PATIENCE = 8.0
ROOT = Path(__file__).parents[2]

pytestmark = [
    pytest.mark.skipif(CUPSD is None, reason="cupsd is not installed (Debian: cups)"),
    pytest.mark.skipif(LPADMIN is None, reason="lpadmin is not installed (Debian: cups-client)"),
    pytest.mark.skipif(not SOCKETS, reason="CUPS has no socket backend here (Debian: cups)"),
]

_FILES = """ServerRoot {0}/etc
RequestRoot {0}/spool
CacheDir {0}/cache
StateDir {0}/state
TempDir {0}/temp
ErrorLog {0}/error_log
AccessLog {0}/access_log
PageLog {0}/page_log
"""
_SCHEDULER = """Listen {0}/s
DefaultAuthType None
WebInterface No
Browsing Off
<Location />
  Order allow,deny
  Allow all
</Location>
<Location /admin>
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
    Allow all
  </Limit>
</Policy>
"""


@dataclass(frozen=True, slots=True)
class Queue:
    """A printer called Kitchen: what is printed to it arrives at `listener`."""

    listener: socket.socket
    server: str

    def send(self, name: str, sheet: str, copies: int, pages: str, *files: Path) -> dict[str, object]:
        """Print with our own printing in a process that sees this queue alone."""
        environment = os.environ | {"CUPS_SERVER": self.server, "QT_QPA_PLATFORM": "offscreen"}
        environment["PYTHONPATH"] = str(ROOT)
        arguments = [name, sheet, str(copies), pages, *map(str, files)]
        command = [sys.executable, "-m", "tests.ui.a_print_process", *arguments]
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0, done.stderr
        told: dict[str, object] = json.loads(done.stdout)
        return told

    def arrived(self) -> PdfReader:
        """The next job. Times out where none comes."""
        line, _ = self.listener.accept()
        with line:
            line.settimeout(PATIENCE)
            parts = []
            while part := line.recv(1 << 16):
                parts.append(part)
        return PdfReader(io.BytesIO(b"".join(parts)))


@pytest.fixture(scope="module")
def queue() -> Iterator[Queue]:
    """The scheduler with one raw queue, for as long as the tests of this file run."""
    with tempfile.TemporaryDirectory(prefix="teachback-cups-") as name:
        Path(name).chmod(0o755)  # what carries the job may be another user, as on a real machine
        yield from _queue(Path(name))


def _queue(folder: Path) -> Iterator[Queue]:
    for name in ("etc", "spool", "spool/tmp", "cache", "state", "temp"):
        (folder / name).mkdir()
    (folder / "files.conf").write_text(_FILES.format(folder))
    (folder / "cupsd.conf").write_text(_SCHEDULER.format(folder))
    command = [str(CUPSD), "-f", "-c", str(folder / "cupsd.conf"), "-s", str(folder / "files.conf")]
    scheduler = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(PATIENCE)
        try:
            _wait_for(folder / "s", scheduler)
            _add_queue(folder, listener.getsockname()[1])
            yield Queue(listener, str(folder / "s"))
        finally:
            scheduler.terminate()
            scheduler.wait(PATIENCE)


def _wait_for(path: Path, scheduler: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + PATIENCE
    while not path.exists():
        if scheduler.poll() is not None:
            pytest.skip("cupsd does not start for this user")
        assert time.monotonic() < until, "cupsd does not listen"
        time.sleep(0.02)


def _add_queue(folder: Path, port: int) -> None:
    device = f"socket://127.0.0.1:{port}"
    command = [str(LPADMIN), "-p", "Kitchen", "-E", "-v", device, "-m", "raw"]
    environment = os.environ | {"CUPS_SERVER": str(folder / "s")}
    subprocess.run(command, env=environment, check=True, capture_output=True, timeout=PATIENCE)


@pytest.fixture(scope="module")
def bill(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("papers") / "bill.pdf"
    path.write_bytes(render(superbill(), fonts=FONTS))
    return path


def sizes(job: PdfReader) -> list[tuple[int, int]]:
    return [(round(page.mediabox.width), round(page.mediabox.height)) for page in job.pages]


def picture(pdf: bytes) -> Image.Image:
    document = pypdfium2.PdfDocument(pdf)
    made: Image.Image = document[0].render(scale=1, grayscale=True).to_pil().resize((306, 396))
    document.close()
    return made


def test_the_job_that_arrives_has_every_page_of_the_pack_and_looks_like_the_paper(queue: Queue, bill: Path) -> None:
    told = queue.send("Kitchen", "letter", 1, "", bill, bill)
    assert told == {"printers": ["Kitchen"], "is_there": True, "was_sent": True}
    job = queue.arrived()
    assert sizes(job) == [(612, 792)] * 2
    assert job.metadata is not None
    assert job.metadata.title == "Teachback"
    sent = io.BytesIO()
    job.stream.seek(0)
    sent.write(job.stream.read())
    apart = ImageChops.difference(picture(sent.getvalue()), picture(bill.read_bytes()))
    assert ImageStat.Stat(apart).mean[0] < 4
    assert ImageStat.Stat(picture(sent.getvalue())).mean[0] < 250


def test_a_page_range_and_a4_arrive_as_they_were_wanted(queue: Queue, bill: Path) -> None:
    queue.send("Kitchen", "a4", 1, "1, 3", bill, bill, bill)
    assert sizes(queue.arrived()) == [(595, 842)] * 2


def test_a_printer_that_is_gone_is_known_before_anything_is_sent(queue: Queue, bill: Path) -> None:
    told = queue.send("Office", "letter", 1, "", bill)
    assert told == {"printers": ["Kitchen"], "is_there": False, "was_sent": False}
