"""A closed vault leaves no key in the memory of the program that had it open."""

import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_LOOK = r"""
import gc, re, sys
from pathlib import Path
from desktop_app.store import vault
from desktop_app.store.keys import KeyCost, derived
from desktop_app.workflows.machine_clock import MachineClock
from desktop_app.workflows.vault.back_up import make_backup, wish_backup

MASK = 0x5A

def masked(secret):
    return bytes(byte ^ MASK for byte in secret)

def copies(hidden):
    # how often the secret lies in what this process may write to; the one we look with is not counted
    found = 0
    with open("/proc/self/mem", "rb", 0) as memory:
        for line in Path("/proc/self/maps").read_text().splitlines():
            low, high, rights = re.match(r"([0-9a-f]+)-([0-9a-f]+) (\S+)", line).groups()
            if "rw" not in rights or "[v" in line:
                continue
            try:
                memory.seek(int(low, 16))
                content = memory.read(int(high, 16) - int(low, 16))
            except OSError:
                continue
            found += sum(1 for match in re.finditer(re.escape(bytes([hidden[0] ^ MASK])), content)
                         if masked(content[match.start():match.start() + len(hidden)]) == hidden)
            del content
    return found

store = vault.create(Path(sys.argv[1]), "marble kettle orchard nine", "Lee", KeyCost(64, 1, 1))
raw, database = masked(store.data_key), masked(derived(store.data_key, "database"))
written = bytes(ord(letter) ^ MASK for byte in database for letter in f"{byte ^ MASK:02x}")
gc.collect()
print(copies(raw))
make_backup(wish_backup(store, MachineClock()))
store.close()
del store
gc.collect()
print(copies(raw), copies(database), copies(written))
"""

_BY_STATEMENT = """
from desktop_app.store import key_entry
key_entry._library = lambda: None
"""


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="only Linux lets a program look at its own memory")
@pytest.mark.parametrize("before", ["", _BY_STATEMENT], ids=["by function", "by statement"])
def test_when_the_vault_was_backed_up_and_is_closed_no_key_is_left_in_memory(tmp_path: Path, before: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", before + _LOOK, str(tmp_path / "vault")],
        cwd=_ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    is_open, *closed = (int(count) for count in done.stdout.split())
    assert is_open > 0, "the way of looking finds a key that is there"
    assert closed == [0, 0, 0]
