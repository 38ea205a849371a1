"""People who come again in case after case, read once: a day's cases mostly name the same few."""

import marshal
from collections.abc import Callable
from typing import Any, Final, TypeVar

T = TypeVar("T")
MOST: Final = 2_000
LARGEST: Final = 20_000


def remembered(read: Callable[[Any, str], T]) -> Callable[[Any, str], T]:
    """A reader that gives the same value again for the same JSON at the same place. Errors are not remembered.

    The JSON is compared as marshalled bytes, in which 1 and true differ; what cannot be marshalled is simply read.
    """
    known: dict[tuple[str, bytes], T] = {}

    def again(value: Any, path: str) -> T:
        try:
            key = (path, marshal.dumps(value, 2))
        except ValueError:
            return read(value, path)
        found = known.get(key)
        if found is None:
            found = read(value, path)
            if len(known) >= MOST:
                known.clear()
            if len(key[1]) <= LARGEST:
                known[key] = found
        return found

    return again
