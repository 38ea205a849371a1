"""What is asked for at every press must not read the hundred thousand sessions that are signed."""

import pytest

from desktop_app.store.store import Store


@pytest.mark.parametrize("question", ["running", "unsigned"])
def test_open_sessions_are_found_by_their_index(store: Store, question: str) -> None:
    asked: list[str] = []
    store.db.conn.set_trace_callback(asked.append)
    getattr(store.sessions, question)()
    store.db.conn.set_trace_callback(None)
    found = [sql for sql in asked if "FROM training_session" in sql]
    assert found
    for sql in found:
        steps = [step[-1] for step in store.db.execute(f"EXPLAIN QUERY PLAN {sql}").fetchall()]
        assert any("session_by_state" in step for step in steps), steps
