"""`teachback handout`: write a handout of the library as a PDF, with blanks where a family's words would stand."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from desktop_app.cli.output import say
from desktop_app.cli.registry import Commands
from desktop_app.domain.papers.handout import Ink, PrintSize


def register(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "handout",
        help="write a handout as a PDF",
        description="Without TOPIC the topics are listed. The page has blanks where the family's own words go; a "
        "handout with their words is made in the window.",
    )
    parser.add_argument("topic", nargs="?", metavar="TOPIC", help="id of a topic, such as sit-to-stand")
    parser.add_argument(
        "--language", default="en", help="language of the page: en (default), es, zh, vi, tl, ko, ru, ht or ar"
    )
    parser.add_argument("--large-print", action="store_true", help="text of 18 points")
    parser.add_argument("--high-contrast", action="store_true", help="heavier letters and lines")
    parser.add_argument("--low-ink", action="store_true", help="no black areas, to save toner")
    parser.add_argument("--side-by-side", action="store_true", help="English next to the translation")
    parser.add_argument("--extra-large", action="store_true", help="text of 24 points")
    parser.add_argument(
        "--page", choices=("letter", "a4"), default="letter", help="size of the paper: letter (default)"
    )
    parser.add_argument(
        "--out", type=Path, help="file to write: a PDF, or a page for screen readers where its name ends in .html"
    )
    parser.set_defaults(run=lambda arguments: _run(parser, arguments))


def _run(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> int:
    from desktop_app import paths
    from desktop_app.workflows.papers.blank_handout import BlankPage, blank_handout, blank_html
    from desktop_app.workflows.shelf import handout_topics

    if not arguments.topic:
        for topic in handout_topics(paths.resources()):
            say(f"{topic.id}\t{topic.language}\t{topic.title}")
        return 0
    if not arguments.out:
        parser.error("TOPIC needs --out FILE for the PDF")
    today = date.today()  # noqa: DTZ011 - the day on the paper is the day on the wall
    look = BlankPage(
        arguments.language, _size(arguments), arguments.page, _ink(arguments), is_beside=arguments.side_by_side
    )
    if arguments.out.suffix.lower() in (".html", ".htm"):
        page = blank_html(paths.resources(), arguments.topic, look, today)
        arguments.out.write_text(page, encoding="utf-8")
    else:
        arguments.out.write_bytes(blank_handout(paths.resources(), arguments.topic, look, today))
    say(f"Written to {arguments.out}")
    return 0


def _ink(arguments: argparse.Namespace) -> Ink:
    if arguments.low_ink:
        return "low"
    return "high" if arguments.high_contrast else "normal"


def _size(arguments: argparse.Namespace) -> PrintSize:
    if arguments.extra_large:
        return "extra"
    return "large" if arguments.large_print else "standard"
