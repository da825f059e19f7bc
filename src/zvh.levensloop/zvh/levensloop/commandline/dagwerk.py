"""`levensloop dagwerk`: asks the running site to do the work of the day now."""

import argparse
from pathlib import Path

import requests

from zvh.levensloop.berichten import bewijs
from zvh.levensloop.commandline.usage import UsageError

LANG = 3600  # seconds that it may take


def run(asked: argparse.Namespace) -> None:
    """Ask it and print what was done."""
    secret = bewijs.lees(Path(asked.data) / bewijs.NAAM)
    if not secret:
        raise UsageError(f"in {asked.data!r} staat geen bestand {bewijs.NAAM}. Geef met --data de map van een site.")
    if not asked.url.startswith(("http://", "https://")):
        raise UsageError(f"--url {asked.url!r} is geen adres. Geef bijvoorbeeld http://localhost:8080/zvh.")
    done = _asked(asked.url.rstrip("/"), secret)
    for name, number in done["gedaan"].items():
        print(f"{name}: {'niet gelukt, zie het logbestand' if number is None else number}")
    print(f"verstuurde berichten: {done['verstuurd']}")
    if None in done["gedaan"].values():
        raise UsageError("niet al het dagwerk is gelukt.")


def _asked(url: str, secret: str) -> dict[str, object]:
    headers = {"Accept": "application/json", bewijs.KOP: secret}
    try:
        answer = requests.post(f"{url}/dagwerk", headers=headers, timeout=LANG, allow_redirects=False)
        if answer.status_code != 200:
            raise UsageError(f"de site op {url} wil dit niet ({answer.status_code}). Klopt --data bij deze site?")
        return answer.json()
    except (requests.RequestException, ValueError) as error:
        raise UsageError(f"de site op {url} antwoordt niet. Draait zij, en klopt --url?") from error
