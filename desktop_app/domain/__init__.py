"""The rules of the profession: values and pure functions; no clock, no disk, no window."""
