"""The whole audit trail as one file that anybody can check: JSON lines, a manifest, and the program that checks them.

What stands in it are the lines as they are: user names, acts and ids of records. Names of patients are not in them.
"""

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

FORMAT = 1
VERIFIER = "verify_audit.py"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the same trail gives the same bytes


def bundle(lines: Iterable[Mapping[str, Any]], exported_at: datetime, verifier: str) -> bytes:
    """The file. `lines` are those of the trail with their hashes, oldest first; `verifier` is the program's text."""
    rows = [json.dumps(dict(line), ensure_ascii=False, sort_keys=True) for line in lines]
    content = "".join(f"{row}\n" for row in rows).encode()
    head = json.loads(rows[-1])["hash"] if rows else "0" * 64
    manifest = {
        "format": FORMAT,
        "exported_at": exported_at.isoformat(),
        "count": len(rows),
        "head": head,
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        parts = (("manifest.json", json.dumps(manifest, indent=1)), ("audit.jsonl", content), (VERIFIER, verifier))
        for name, part in parts:
            file.writestr(zipfile.ZipInfo(name, _LONG_AGO), part, zipfile.ZIP_DEFLATED)
    return made.getvalue()
