"""Many people report at the same moment, on a server as `make start` runs it: each melding begins a casus."""

from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

CLIENTS = 8


def made_by_one(address: str, number: int, casussen: int) -> list[tuple[tuple[int, int], str]]:
    """Send meldingen one after the other, without a second try; return both statuses and the id of each."""
    sent = []
    with requests.Session() as session:
        session.auth = ("mila", "welkom-mila")
        session.headers["Accept"] = "application/json"
        for _ in range(casussen):
            made = session.post(
                f"{address}/meldingen", json={"@type": "Melding", "naam": f"Proef {number}"}, timeout=120
            )
            there = made.json().get("@id", f"{address}/meldingen")
            step = session.post(f"{there}/@workflow/versturen", json={}, timeout=120)
            sent.append(((made.status_code, step.status_code), there.rpartition("/")[2]))
    return sent


def running(address: str) -> set[str]:
    """Return the ids of the casussen that begin."""
    found = requests.get(
        f"{address}/@search?portal_type=Casus&review_state=gemeld&b_size=1000",
        auth=("petra", "welkom-petra"),
        headers={"Accept": "application/json"},
        timeout=60,
    ).json()
    return {item["@id"].rpartition("/")[2] for item in found["items"]}


@pytest.mark.parametrize("each", [8, pytest.param(25, marks=pytest.mark.all)])
def test_eight_clients_make_casussen_with_numbers_of_their_own(server, each):
    before = running(server)

    with ThreadPoolExecutor(CLIENTS) as pool:
        made = [one for many in pool.map(lambda n: made_by_one(server, n, each), range(CLIENTS)) for one in many]

    assert {status for status, _name in made} == {(201, 200)}
    for names in ({name for _status, name in made}, running(server) - before):
        numbers = sorted(int(name.rpartition("-")[2]) for name in names)
        assert numbers == list(range(numbers[0], numbers[0] + CLIENTS * each))
