"""The limits of logging in: numbers from the environment of the process, so that nobody changes them in the site."""

import os
from dataclasses import dataclass, fields

PREFIX = "LEVENSLOOP_"
MINUTE = 60


@dataclass(frozen=True, slots=True)
class Grenzen:
    """Each name in capitals, after `LEVENSLOOP_`, is a variable of the environment."""

    sessie_minuten: int = 30  # without a request a session ends
    sessie_uren: int = 12  # a session lasts no longer, however busy
    fout_per_naam: int = 10  # wrong passwords for one login name
    fout_per_adres: int = 50  # wrong passwords from one address
    fout_minuten: int = 15  # within which these count

    @property
    def stil(self) -> int:
        """Seconds without a request after which a session ends."""
        return self.sessie_minuten * MINUTE

    @property
    def langst(self) -> int:
        """Seconds that a session lasts at most."""
        return self.sessie_uren * 60 * MINUTE

    @property
    def venster(self) -> int:
        """Seconds in which wrong passwords count."""
        return self.fout_minuten * MINUTE


def grenzen() -> Grenzen:
    """Return the limits that hold now; ValueError, with what is right, for what is no whole number above zero."""
    given = {field.name: os.environ.get(PREFIX + field.name.upper(), "") for field in fields(Grenzen)}
    return Grenzen(**{name: _number(name, typed) for name, typed in given.items() if typed})


def basic_allowed() -> bool:
    """Tell whether a password may come with every request (Basic authentication); off unless asked for."""
    return os.environ.get(PREFIX + "BASIC") == "1"


def is_https(request: object) -> bool:
    """Tell whether the browser of whoever asks speaks TLS, here or with the web server in front."""
    return str(request.get("SERVER_URL", "")).startswith("https:")


def _number(name: str, typed: str) -> int:
    if typed.isascii() and typed.isdigit() and int(typed):
        return int(typed)
    raise ValueError(f"{PREFIX}{name.upper()}={typed} klopt niet: geef een heel getal, bijvoorbeeld 15.")


grenzen()  # a wrong number stops the start, not the first person who logs in
