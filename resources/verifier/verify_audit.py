#!/usr/bin/env python3
"""Checks an audit trail that Teachback exported. Needs Python 3.8 or newer, nothing else, and no network.

    python3 verify_audit.py trail.zip
    python3 verify_audit.py trail.zip --head HASH       the code that was written down when it was exported
    python3 verify_audit.py older.zip newer.zip         the newer has to go on from the older

Each line of the trail holds the hash of the line before. So a line that was changed, taken out, put in or moved breaks
the chain, and this program names the first line that does not fit. Whoever rewrites the whole trail and its manifest
can make a chain that fits: only a hash that was written down elsewhere, or an older export, shows that.

Exit status: 0 whole, 1 not whole, 2 the file cannot be read.
"""

import argparse
import hashlib
import json
import sys
import zipfile

FORMAT = 1
FIRST_PREVIOUS = "0" * 64
HASHED = ("number", "at", "user", "action", "record", "record_id", "detail", "previous")


class NotWhole(Exception):
    """The trail is not what it was; the message says where that shows."""


def hash_of(line):
    """The hash of a line: SHA-256 over its fields as JSON with sorted keys, in UTF-8."""
    text = json.dumps({name: line[name] for name in HASHED}, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def check_chain(lines):
    """The hash of the last line. Raises NotWhole at the first line that does not fit."""
    previous = FIRST_PREVIOUS
    for expected, line in enumerate(lines, start=1):
        try:
            fits = line["number"] == expected and line["previous"] == previous and line["hash"] == hash_of(line)
        except (KeyError, TypeError):
            fits = False
        if not fits:
            raise NotWhole(f"Line {expected} is missing or not what it was.")
        previous = line["hash"]
    return previous


def read_bundle(path):
    """The manifest and the lines of an export. Raises NotWhole where they do not belong together."""
    with zipfile.ZipFile(path) as bundle:
        manifest = json.loads(bundle.read("manifest.json").decode("utf-8"))
        content = bundle.read("audit.jsonl")
    if manifest.get("format") != FORMAT:
        raise NotWhole("This export is of another format. Use the program that came with it.")
    if hashlib.sha256(content).hexdigest() != manifest.get("sha256"):
        raise NotWhole("The lines are not the ones that the manifest was written for.")
    return manifest, [json.loads(line) for line in content.decode("utf-8").splitlines()]


def check_bundle(path, expected_head=""):
    """The manifest and lines of an export whose chain is whole. Raises NotWhole."""
    manifest, lines = read_bundle(path)
    head = check_chain(lines)
    if len(lines) != manifest.get("count"):
        raise NotWhole(f"The manifest counts {manifest.get('count')} lines, and there are {len(lines)}.")
    if head != manifest.get("head"):
        raise NotWhole("The last line is not the one that the manifest names; the end was cut off.")
    if expected_head and not head.startswith(expected_head.lower()):
        raise NotWhole("The trail does not end with the hash that was written down.")
    return manifest, lines


def check_goes_on(older, newer):
    """Nothing, where the newer trail begins with the older one. Raises NotWhole."""
    if len(newer) < len(older):
        raise NotWhole("The newer export has fewer lines than the older one.")
    if older and newer[len(older) - 1].get("hash") != older[-1].get("hash"):
        raise NotWhole("The newer export does not go on from the older one; something before was written anew.")


def say(text):
    """Write a line."""
    sys.stdout.write(text + "\n")


def main(arguments):
    """Check what was named; returns the exit status."""
    parser = argparse.ArgumentParser(description="Check an audit trail exported from Teachback.")
    parser.add_argument("export", help="the exported file, or the older of two")
    parser.add_argument("newer", nargs="?", help="a newer export of the same records")
    parser.add_argument("--head", default="", help="hash, or its beginning, that was written down at the export")
    given = parser.parse_args(arguments)
    try:
        manifest, lines = check_bundle(given.export, "" if given.newer else given.head)
        if given.newer:
            older = lines
            manifest, lines = check_bundle(given.newer, given.head)
            check_goes_on(older, lines)
    except NotWhole as problem:
        say(f"NOT WHOLE: {problem}")
        return 1
    except Exception as problem:  # a damaged zip file fails in many ways
        say(f"CANNOT BE READ: {problem}")
        return 2
    told = f"{len(lines)} lines, exported {manifest.get('exported_at')}"
    say(f"WHOLE: {told}. The last line has the hash {manifest.get('head')}.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
