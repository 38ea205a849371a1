"""What the README points to is there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_every_file_that_the_readme_shows_or_names_is_there() -> None:
    written = (ROOT / "README.md").read_text(encoding="utf-8")
    named = [target for target in re.findall(r"\]\(([^)]+)\)", written) if "://" not in target]
    assert "resources/pictures/session.svg" in named
    assert [target for target in named if not (ROOT / target).exists()] == []
