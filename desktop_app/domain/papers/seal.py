"""The seal of a superbill: a hash over everything that stands on the paper."""

import hashlib
import json
from base64 import b32encode
from dataclasses import asdict, replace

from desktop_app.domain.papers.superbill import Superbill


def seal_of(superbill: Superbill) -> str:
    """SHA-256 in base 32 without padding: 52 letters and digits, which a square code holds in little room."""
    content = asdict(replace(superbill, seal="", logo=hashlib.sha256(superbill.logo).digest()))
    text = json.dumps(content, sort_keys=True, default=str, ensure_ascii=False, separators=(",", ":"))
    return b32encode(hashlib.sha256(text.encode()).digest()).decode().rstrip("=")
