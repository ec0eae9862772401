"""Passwords of sites: in the keyring, in the environment, or in memory for this run; never in a file of ours.

A keyring may wait for a person ("Unlock Login Keyring" blocks until somebody answers: measured), so every
method but `remember` belongs into the keyring's lane, never on the window's thread. The only module that
imports keyring, and only at the first question.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

SERVICE = "moderator"
VARIABLE = "MODERATOR_PASSWORD_"
SECONDS = 30.0
"""How long to wait for a password store before saying that it does not answer."""
WAITING = "Waiting for your password store…"
TOO_LATE = "Your password store did not answer. It may be asking you something in a window of its own."
_REMEDY = (
    "Install a password store (GNOME Keyring or KDE Wallet) and sign in again, "
    "or set {variable} before you start the program."
)
_FORGETFUL = ("keyring.backends.fail", "keyring.backends.null", "keyrings.alt")
"""Backends that keep nothing, forget silently, or write a readable file: no store, whatever they claim."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a password: always known for this run, perhaps kept for the next."""

    kept: bool
    message: str
    """A sentence for people."""
    remedy: str | None = None


class Credentials:
    """The passwords of one profile's sites."""

    def __init__(self, profile: str, environ: Mapping[str, str] = os.environ) -> None:
        """`profile` keeps the entries of two profiles apart: the folder, or empty for the default one."""
        self._service = f"{SERVICE}: {profile}" if profile else SERVICE
        self._environ = environ
        self._typed: dict[str, str] = {}
        self.trouble: str | None = None
        """Why the last question to the keyring brought nothing, a sentence; None where it was answered."""

    @staticmethod
    def variable(site: str) -> str:
        """Name of the environment's variable for a site."""
        return VARIABLE + site.upper()

    def remember(self, site: str, password: str) -> None:
        """Keep in memory until the program ends."""
        self._typed[site] = password

    def password(self, site: str) -> str | None:
        """What was typed in this run, else the environment's, else the keyring's; None where nobody knows."""
        self.trouble = None
        if (known := self._typed.get(site)) is not None:
            return known
        if given := self._environ.get(self.variable(site)):
            return given
        store, self.trouble = _store()
        if store is None:
            return None
        try:
            found = store.get_password(self._service, site)
        except Exception as error:  # noqa: BLE001 - D-Bus errors of a half-installed wallet are no KeyringError
            self.trouble = _did_not(error)
            return None
        return found if isinstance(found, str) else None

    def keep(self, site: str, password: str) -> Kept:
        """Remember for this run and put into the keyring, read back once; never raises or writes a file."""
        self.remember(site, password)
        store, trouble = _store()
        if store is not None:
            try:
                store.set_password(self._service, site, password)
                if store.get_password(self._service, site) == password:
                    return Kept(True, "The password is in your password store.")
                trouble = "Your password store took the password and does not give it back."
            except Exception as error:  # noqa: BLE001 - see `password`
                trouble = _did_not(error)
        return Kept(
            False,
            f"{trouble} The password is kept until the program ends, and asked for again at the next start.",
            _REMEDY.format(variable=self.variable(site)),
        )

    def forget(self, site: str) -> None:
        """Remove from memory and keyring; what is not there is no trouble."""
        self._typed.pop(site, None)
        store, _ = _store()
        if store is None:
            return
        try:
            store.delete_password(self._service, site)
        except Exception:  # noqa: BLE001 - not there, or the store is gone: the same to us
            return

    def state(self, site: str = "<name>") -> Kept:
        """Whether there is a store that keeps passwords, for `doctor`; asks for one that is not there."""
        store, trouble = _store()
        if store is not None:
            try:
                store.get_password(self._service, "")
            except Exception as error:  # noqa: BLE001 - see `password`
                trouble = _did_not(error)
            else:
                return Kept(True, f"Passwords are kept by {getattr(store, 'name', type(store).__name__)}.")
        return Kept(False, trouble or "", _REMEDY.format(variable=self.variable(site)))


def _store() -> tuple[Any, str | None]:
    """The backend that really keeps passwords and None, or None and a sentence."""
    try:
        import keyring

        chosen = keyring.get_keyring()
        # A chain asks its members in turn: it is as good as the first that keeps anything.
        members = getattr(chosen, "backends", None)
        for backend in [chosen] if members is None else list(members):
            if not type(backend).__module__.startswith(_FORGETFUL):
                return backend, None
    except Exception as error:  # noqa: BLE001 - a broken configuration of keyring raises whatever it likes
        return None, _did_not(error)
    return None, "There is no password store on this computer."


def _did_not(error: Exception) -> str:
    """A sentence with the kind of error and not its words, which may quote what was asked."""
    if type(error).__name__ in ("KeyringLocked", "InitError"):
        return "Your password store is locked."
    return f"Your password store did not work ({type(error).__name__})."
