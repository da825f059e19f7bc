"""Many people make a casus at the same moment, on a server as `make start` runs it."""

from concurrent.futures import ThreadPoolExecutor

import requests

CLIENTS, CASUSSEN = 8, 200


def made_by_one(address: str, number: int) -> list[tuple[int, str]]:
    """Make casussen one after the other, without a second try; return status and id of each."""
    with requests.Session() as session:
        session.auth = ("petra", "welkom-petra")
        session.headers["Accept"] = "application/json"
        answers = [
            session.post(f"{address}/casussen", json={"@type": "Casus", "naam": f"Proef {number}"}, timeout=120)
            for _ in range(CASUSSEN // CLIENTS)
        ]
    return [(answer.status_code, answer.json().get("id", "")) for answer in answers]


def test_eight_clients_make_two_hundred_casussen_with_numbers_of_their_own(server):
    with ThreadPoolExecutor(CLIENTS) as pool:
        made = [one for each in pool.map(lambda n: made_by_one(server, n), range(CLIENTS)) for one in each]
    found = requests.get(
        f"{server}/@search?portal_type=Casus&b_size=1000",
        auth=("petra", "welkom-petra"),
        headers={"Accept": "application/json"},
        timeout=60,
    ).json()

    ids = {name for _status, name in made}
    there = {item["@id"].rpartition("/")[2] for item in found["items"]}
    numbers = sorted(int(name.rpartition("-")[2]) for name in ids)
    assert {status for status, _name in made} == {201}
    assert len(ids) == CASUSSEN
    assert ids <= there
    assert numbers == list(range(numbers[0], numbers[0] + CASUSSEN))
