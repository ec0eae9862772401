"""Passwords: kept where something really keeps them, said where nothing does, in no file of ours."""

from collections.abc import Iterator
from typing import ClassVar

import keyring
import keyring.backend
import keyring.backends.chainer
import keyring.backends.fail
import keyring.backends.null
import keyring.errors
import pytest

from moderator.credentials import Credentials


class InMemory(keyring.backend.KeyringBackend):
    """A store that keeps."""

    priority = 1.0

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.entries:
            raise keyring.errors.PasswordDeleteError
        del self.entries[service, username]


class Broken(InMemory):
    """What a wallet without its plugin does: an error that is no KeyringError."""

    def get_password(self, service: str, username: str) -> str | None:
        raise RuntimeError("DBusErrorResponse, quoting s3cret")

    set_password = get_password  # type: ignore[assignment]
    delete_password = get_password  # type: ignore[assignment]


class Forgetful(InMemory):
    """Takes and does not give back."""

    def get_password(self, service: str, username: str) -> str | None:
        return None


class PlainFile(InMemory):
    """As keyrings.alt has it: a readable file."""


PlainFile.__module__ = "keyrings.alt.file"


@pytest.fixture(autouse=True)
def _own_backend() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def test_a_password_goes_to_the_store_and_comes_back_in_the_next_run() -> None:
    keyring.set_keyring(InMemory())
    assert Credentials("", {}).keep("gazette", "pässwörd 🔑").kept
    assert Credentials("", {}).password("gazette") == "pässwörd 🔑"


def test_two_profiles_with_a_site_of_one_name_keep_two_passwords() -> None:
    keyring.set_keyring(InMemory())
    Credentials("", {}).keep("gazette", "one")
    Credentials("/elsewhere", {}).keep("gazette", "two")
    assert Credentials("", {}).password("gazette") == "one"


@pytest.mark.parametrize(
    "backend", [keyring.backends.fail.Keyring, keyring.backends.null.Keyring, PlainFile, Forgetful, Broken]
)
def test_what_keeps_nothing_is_no_store_and_the_password_serves_this_run(
    backend: type[keyring.backend.KeyringBackend],
) -> None:
    keyring.set_keyring(backend())
    credentials = Credentials("", {})
    kept = credentials.keep("gazette", "s3cret")
    assert not kept.kept
    assert "MODERATOR_PASSWORD_GAZETTE" in (kept.remedy or "")
    assert "s3cret" not in kept.message
    assert credentials.password("gazette") == "s3cret"
    assert Credentials("", {}).password("gazette") is None


@pytest.mark.parametrize(
    ("backend", "works"),
    [(InMemory, True), (Broken, False), (keyring.backends.fail.Keyring, False), (PlainFile, False)],
)
def test_the_state_says_whether_there_is_a_store(
    backend: type[keyring.backend.KeyringBackend], works: bool
) -> None:
    keyring.set_keyring(backend())
    state = Credentials("", {}).state()
    assert (state.kept, bool(state.message), bool(state.remedy)) == (works, True, not works)


def test_a_store_that_fails_in_its_own_way_is_said_without_its_words() -> None:
    keyring.set_keyring(Broken())
    credentials = Credentials("", {})
    assert credentials.password("gazette") is None
    assert credentials.trouble is not None
    assert "s3cret" not in credentials.trouble


def test_the_environment_gives_a_password_without_asking_the_store() -> None:
    keyring.set_keyring(Broken())
    assert Credentials("", {"MODERATOR_PASSWORD_DAILY_2": "x"}).password("daily_2") == "x"


def test_forgetting_what_is_not_there_is_no_trouble() -> None:
    keyring.set_keyring(store := InMemory())
    credentials = Credentials("", {})
    credentials.keep("gazette", "x")
    credentials.forget("gazette")
    credentials.forget("gazette")
    assert (store.entries, credentials.password("gazette")) == ({}, None)


def test_a_chain_is_as_good_as_its_first_member_that_keeps_anything() -> None:
    class Chain(keyring.backends.chainer.ChainerBackend):
        backends: ClassVar[list[keyring.backend.KeyringBackend]] = [PlainFile()]

    keyring.set_keyring(Chain())  # type: ignore[no-untyped-call]
    assert not Credentials("", {}).state().kept
    Chain.backends = [PlainFile(), InMemory()]
    assert Credentials("", {}).keep("gazette", "x").kept
