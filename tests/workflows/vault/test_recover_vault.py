"""The recovery key: twelve words that open the records and set a new passphrase, typed as people type."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from mnemonic import Mnemonic
from pypdf import PdfReader

from desktop_app import paths
from desktop_app.domain.errors import KnownError, Refused
from desktop_app.store import access, vault
from desktop_app.store.errors import WrongPassphrase, WrongRecoveryKey
from desktop_app.store.keys import KeyCost
from desktop_app.store.recovery_words import new_words, secret_of
from desktop_app.workflows.vault.new_recovery_key import new_recovery_key
from desktop_app.workflows.vault.put_recovery_key_in_force import check_written_down, put_recovery_key_in_force
from desktop_app.workflows.vault.recover_vault import recover_vault
from tests.conftest import PASSPHRASE
from tests.fake_clock import FakeClock

NEW = "window lantern copper six"
TODAY = date(2026, 6, 10)


@pytest.fixture
def words(vault_folder: Path, clock: FakeClock) -> tuple[str, ...]:
    """A closed vault with a recovery key; its words."""
    made = new_words()
    store = vault.create(vault_folder, PASSPHRASE, "Lee Park", KeyCost(64, 1, 1))
    put_recovery_key_in_force(store, clock, made)
    store.close()
    return made


def _as_typed(words: tuple[str, ...]) -> list[str]:
    return [
        " ".join(words),
        "\n".join(f"{place}. {word.upper()}" for place, word in enumerate(words, start=1)),
        "   ".join(word[:4] for word in words),
    ]


@pytest.mark.parametrize("way", [0, 1, 2])
def test_the_words_open_the_records_however_they_are_typed(
    vault_folder: Path, clock: FakeClock, words: tuple[str, ...], way: int
) -> None:
    store = recover_vault(vault_folder, _as_typed(words)[way], "", NEW, paths.resources(), clock)
    assert store.user == "Lee Park"
    store.close()
    vault.unlock(vault_folder, NEW).close()
    with pytest.raises(WrongPassphrase):
        vault.unlock(vault_folder, PASSPHRASE)


def _refusal(folder: Path, clock: FakeClock, typed: str, name: str = "", passphrase: str = NEW) -> KnownError:
    with pytest.raises(KnownError) as refused:
        recover_vault(folder, typed, name, passphrase, paths.resources(), clock)
    return refused.value


def test_a_wrong_word_is_named_by_its_number(vault_folder: Path, clock: FakeClock, words: tuple[str, ...]) -> None:
    slip = " ".join((*words[:6], "xyzzy", *words[7:]))
    assert "Word 7, “xyzzy”" in _refusal(vault_folder, clock, slip).sentence
    assert "12 words, and these are 11" in _refusal(vault_folder, clock, " ".join(words[:11])).sentence


def test_two_words_changed_about_are_noticed_before_anything_is_tried(
    vault_folder: Path, clock: FakeClock, words: tuple[str, ...]
) -> None:
    """The check has four bits: one change in sixteen slips through to the key, which then refuses."""
    list_of_words = Mnemonic("english")
    for place in range(11):
        mixed = list(words)
        mixed[place], mixed[place + 1] = mixed[place + 1], mixed[place]
        if mixed == list(words):
            continue
        slips_through = list_of_words.check(" ".join(mixed))
        error = _refusal(vault_folder, clock, " ".join(mixed))
        assert type(error) is (WrongRecoveryKey if slips_through else Refused)
        clock.advance(minutes=6)


def test_the_words_of_another_vault_open_nothing(vault_folder: Path, clock: FakeClock, words: tuple[str, ...]) -> None:
    error = _refusal(vault_folder, clock, " ".join(new_words()))
    assert isinstance(error, WrongPassphrase)
    assert (error.sentence, error.field) == ("That did not open the records.", "words")


def test_a_new_passphrase_that_is_easy_to_guess_is_refused_before_anything_is_opened(
    vault_folder: Path, clock: FakeClock, words: tuple[str, ...]
) -> None:
    assert _refusal(vault_folder, clock, " ".join(words), passphrase="password").field == "passphrase"
    vault.unlock(vault_folder, PASSPHRASE).close()


def test_an_unknown_name_is_told_the_known_ones_only_to_whoever_has_the_key(
    vault_folder: Path, clock: FakeClock, words: tuple[str, ...]
) -> None:
    error = _refusal(vault_folder, clock, " ".join(words), "Mallory")
    assert error.field == "name"
    assert "Lee Park" in error.next_step
    assert "Lee" not in _refusal(vault_folder, clock, " ".join(new_words()), "Mallory").next_step
    vault.unlock(vault_folder, PASSPHRASE, clock.advance(minutes=6)).close()


def test_the_paper_holds_the_words_in_order_and_nothing_is_written_for_it(tmp_path: Path) -> None:
    key = new_recovery_key(paths.resources(), TODAY, "Riverside Home Therapy, LLC")
    page = PdfReader(BytesIO(key.pdf)).pages
    text = page[0].extract_text()
    assert len(page) == 1
    found = [text.index(f"{place}.\n{word}") for place, word in enumerate(key.words, start=1)]
    assert found == sorted(found)
    assert "Riverside Home Therapy, LLC" in text
    assert secret_of(" ".join(key.words))
    assert list(tmp_path.iterdir()) == []


def test_a_word_typed_again_must_be_the_one_beside_its_number() -> None:
    words = tuple("abcdefghijkl")
    check_written_down(words, {3: " C ", 12: "l"})
    with pytest.raises(Refused, match="not word 3"):
        check_written_down(words, {3: "d"})


def test_only_an_owner_makes_a_recovery_key(vault_folder: Path, clock: FakeClock, words: tuple[str, ...]) -> None:
    from desktop_app.domain.people.users import User

    store = vault.unlock(vault_folder, PASSPHRASE)
    access.add_user(store, User("ana", "Ana Ruiz", "clinician"), NEW, clock.utc)
    store.close()
    store = vault.unlock(vault_folder, NEW, name="Ana Ruiz")
    with pytest.raises(Refused, match="owner"):
        put_recovery_key_in_force(store, clock, new_words())
    store.close()
