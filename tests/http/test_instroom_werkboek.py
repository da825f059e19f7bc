"""Instroom from a workbook over HTTP: who may, what comes back, and that nothing is made twice or left behind."""

import random
from base64 import b64encode
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from zipfile import ZipFile

import lxml.html
import pytest
import requests
import transaction
from openpyxl import load_workbook
from plone import api
from tests.builders import BSN, a_casus
from tests.http.client import Client
from tests.werkboeken import FASE, a_row, a_workbook

from zvh.levensloop.core.werkboek.pakket import GROOTST

PAGINA = "casussen/instroom-werkboek"
GOED = a_workbook([a_row(), a_row(Achternaam="Anders", **{FASE: "Beeldvorming"})])
HTML = {"Accept": "text/html"}


def upload(person: Client, data: bytes, name: str = "instroom.xlsx") -> requests.Response:
    """Hand in a file on the page."""
    return person.post(PAGINA, data={"_authenticator": person.token()}, files={"bestand": (name, data)}, headers=HTML)


def confirmation(answer: requests.Response) -> dict[str, object]:
    """Return what the page of a dry run would post on its button."""
    forms = lxml.html.fromstring(answer.content.decode()).xpath("//form[.//input[@name='werkboek']]")
    assert forms, answer.text[-3000:]
    return dict(forms[0].form_values())


def confirm(person: Client, values: dict[str, object]) -> requests.Response:
    """Press the button."""
    parts = {name: (None, str(value)) for name, value in values.items()}
    return person.post(PAGINA, files=parts, headers=HTML)


def words(answer: requests.Response) -> str:
    """Return the text of a page."""
    return " ".join(lxml.html.fromstring(answer.content.decode()).text_content().split())


def casussen(live: object) -> list[object]:
    """Return every casus there is now."""
    transaction.begin()
    return list(live["casussen"].objectValues())


def test_the_empty_workbook_is_a_download_that_names_nobody(live, as_person):
    answer = as_person("iwan").page("casussen/leeg-werkboek")

    assert answer.headers["Content-Disposition"] == 'attachment; filename="instroom-werkboek.xlsx"'
    assert answer.headers["Cache-Control"] == "no-store"
    assert load_workbook(BytesIO(answer.content)).sheetnames == ["Casussen", "Uitleg", "Keuzes"]


def test_a_dry_run_shows_each_row_and_makes_nothing(live, as_person):
    petra = as_person("petra")

    answer = upload(petra, a_workbook([a_row(), a_row(BSN="1")]))

    assert answer.status_code == 200
    assert "Er is nog niets gemaakt. Van de 2 rijen" in words(answer)
    assert "een BSN heeft 9 cijfers" in words(answer)
    assert casussen(live) == []


def test_confirming_makes_the_rows_that_were_shown_and_confirming_again_nothing(live, as_person):
    petra = as_person("petra")
    values = confirmation(upload(petra, GOED))

    first, second, again = confirm(petra, values), confirm(petra, values), upload(petra, GOED)

    assert "2 casussen zijn ingestroomd" in words(first)
    assert "Er is niets dubbel gemaakt" in words(second)
    assert "2 zijn al eerder ingestroomd" in words(again)
    assert sorted(api.content.get_state(casus["instroom-1"]) for casus in casussen(live)) == ["concept", "vastgesteld"]


def test_a_workbook_of_the_largest_size_comes_back_whole_with_the_confirmation(live, as_person):
    petra = as_person("petra")
    large = BytesIO(GOED)
    with ZipFile(large, "a") as book:
        book.writestr("xl/media/plaatje.bin", random.Random(1).randbytes(GROOTST - len(GOED) - 500))

    answer = confirm(petra, confirmation(upload(petra, large.getvalue())))

    assert GROOTST - 1000 < len(large.getvalue()) <= GROOTST
    assert "2 casussen zijn ingestroomd" in words(answer)


def test_what_a_cell_holds_is_text_on_the_page(live, as_person):
    answer = upload(
        as_person("petra"), a_workbook([a_row(Achternaam="<b>Zwart</b>"), a_row(Achternaam="<i>", BSN="1")])
    )

    assert "&lt;b&gt;Zwart" in answer.text
    assert "<i>" not in answer.text


def test_an_informatiecoordinator_makes_concepts_even_when_he_asks_for_more(live, as_person):
    iwan = as_person("iwan")
    values = confirmation(upload(iwan, GOED))

    answer = confirm(iwan, {**values, "vaststellen": "ja"})

    assert "vaststellen" not in values
    assert "2 casussen zijn ingestroomd" in words(answer)
    assert {api.content.get_state(casus["instroom-1"]) for casus in casussen(live)} == {"concept"}


def test_when_something_changed_since_the_dry_run_nothing_is_made(live, as_person):
    petra = as_person("petra")
    values = confirmation(upload(petra, GOED))
    known = a_casus(bsn=None)
    transaction.commit()

    answer = confirm(petra, values)

    assert "er iets veranderd" in words(answer)
    assert "lijkt op een casus die er al is" in words(answer)
    assert [casus.getId() for casus in casussen(live)] == [known.getId()]


@pytest.mark.parametrize(
    "change",
    [{"gezien": ""}, {"gezien": "x"}, {"werkboek": b64encode(a_workbook([a_row(Achternaam="Ruil")])).decode()}],
)
def test_only_what_was_shown_is_made(live, as_person, change):
    petra = as_person("petra")
    values = confirmation(upload(petra, GOED))

    answer = confirm(petra, {**values, **change})

    assert answer.status_code == 200
    assert casussen(live) == []


@pytest.mark.parametrize("toch", ["x", "-1", "9" * 30, "2.0"])
def test_a_tick_that_is_no_row_does_nothing(live, as_person, toch):
    a_casus(bsn=BSN)
    petra = as_person("petra")
    values = confirmation(upload(petra, a_workbook([a_row()])))

    answer = confirm(petra, {**values, "toch:list": toch})

    assert answer.status_code == 200
    assert "geen enkele rij stond klaar" in words(answer)
    assert len(casussen(live)) == 1


def test_who_looks_like_a_casus_comes_in_when_ticked(live, as_person):
    a_casus(bsn=None)
    petra = as_person("petra")
    values = confirmation(upload(petra, a_workbook([a_row()])))

    answer = confirm(petra, {**values, "toch:list": "2"})

    assert "1 casus is ingestroomd" in words(answer)
    assert len(casussen(live)) == 2


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "Kies eerst het ingevulde werkboek."),
        (b"geen werkboek", "Dit is geen werkboek."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 900, "oud werkboek"),
        (b"x" * 3_000_000, "te groot"),
        (a_workbook([]), "leeg"),
    ],
)
def test_a_wrong_file_is_told_on_the_page(live, as_person, data, says):
    answer = upload(as_person("petra"), data)

    assert answer.status_code == 400
    assert says in words(answer)
    assert "Er is niets gedaan." in words(answer)


@pytest.mark.parametrize(
    "sent", [{"bestand": "tekst"}, {}, {"werkboek": "%%%"}, {"werkboek": ""}, {"werkboek:list": "a"}]
)
def test_a_post_without_a_file_is_told_on_the_page(live, as_person, sent):
    answer = as_person("petra").post_page(PAGINA, **sent)

    assert answer.status_code == 400
    assert "Er is niets gedaan." in words(answer)


def test_a_post_from_elsewhere_makes_nothing(live, as_person):
    petra = as_person("petra")
    values = confirmation(upload(petra, GOED))

    answer = confirm(petra, {**values, "_authenticator": "x"})

    assert answer.status_code == 403
    assert casussen(live) == []


@pytest.mark.parametrize("login", ["mila", "lotte", "rita", "fred", "manager", "beheer", "alles"])
def test_nobody_else_gets_the_page_the_workbook_or_the_service(live, as_person, login):
    person = as_person(login)

    answers = (
        person.page(PAGINA),
        person.page("casussen/leeg-werkboek"),
        person.post("casussen/@instroom-werkboek", json={"werkboek": b64encode(GOED).decode(), "doen": True}),
    )

    assert not any(answer.ok for answer in answers)
    assert casussen(live) == []


def test_over_rest_it_is_a_dry_run_until_asked_otherwise(live, as_person):
    petra = as_person("petra")
    sent = {"werkboek": b64encode(a_workbook([a_row(), a_row(Achternaam="Anders", BSN="1")])).decode()}

    tried = petra.post("casussen/@instroom-werkboek", json=sent)
    before = casussen(live)
    done = petra.post("casussen/@instroom-werkboek", json={**sent, "doen": True, "vaststellen": True})
    again = petra.post("casussen/@instroom-werkboek", json={**sent, "doen": True, "vaststellen": True})

    assert (tried.status_code, before) == (200, [])
    assert tried.json()["gedaan"] == 0
    assert [row["uitkomst"] for row in tried.json()["rijen"]] == ["klaar", "fout"]
    assert tried.json()["rijen"][1]["fouten"] == [
        {"kolom": "BSN", "wat": "een BSN heeft 9 cijfers. Begint het met een 0, typ die dan mee."}
    ]
    (casus,) = casussen(live)
    row = done.json()["rijen"][0]
    assert (row["uitkomst"], row["casus"], row["vastgesteld"]) == ("gemaakt", casus.kenmerk, True)
    assert (again.json()["gedaan"], again.json()["rijen"][0]["uitkomst"]) == (0, "al")
    assert "Zwartkoppel" not in tried.text + done.text


def test_over_rest_an_informatiecoordinator_does_not_adopt(live, as_person):
    sent = {"werkboek": b64encode(GOED).decode(), "doen": True, "vaststellen": True}

    answer = as_person("iwan").post("casussen/@instroom-werkboek", json=sent)

    assert answer.status_code == 403
    assert casussen(live) == []


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"werkboek": 5},
        {"werkboek": "geen base64!"},
        {"werkboek": "AAAA"},
        {"werkboek": b64encode(GOED).decode(), "doen": "ja"},
        {"werkboek": b64encode(GOED).decode(), "doen": True, "toch": "2"},
        {"werkboek": b64encode(GOED).decode(), "doen": True, "toch": [True]},
        [],
        "x",
    ],
)
def test_a_wrong_request_over_rest_is_told_and_makes_nothing(live, as_person, sent):
    answer = as_person("petra").post("casussen/@instroom-werkboek", json=sent)

    assert answer.status_code == 400
    assert casussen(live) == []


def test_when_others_save_all_the_time_it_says_so_and_makes_nothing(server):
    person = {"auth": ("iwan", "welkom-iwan"), "headers": {"Accept": "application/json"}, "timeout": 120}
    rows = [a_row(Achternaam=f"Druk {n}", Geboortedatum="1-1-1981") for n in range(15)]
    data = {"werkboek": b64encode(a_workbook(rows)).decode(), "doen": True}

    with ThreadPoolExecutor(1) as pool:
        busy = pool.submit(requests.post, f"{server}/casussen/@instroom-werkboek", json=data, **person)
        while not busy.done():
            requests.post(f"{server}/casussen/@instroom", json={"naam": "Tussendoor"}, **person)

    tried = requests.post(f"{server}/casussen/@instroom-werkboek", json={**data, "doen": False}, **person).json()
    assert (busy.result().status_code, busy.result().json()["message"][:22]) == (503, "Er is niets gedaan: te")
    assert {row["uitkomst"] for row in tried["rijen"]} == {"klaar"}


def test_two_who_confirm_at_the_same_time_make_each_row_once(server):
    rows = [a_row(Achternaam=f"Gelijktijdig {n}", Geboortedatum="1-1-1980") for n in range(5)]
    data = {"werkboek": b64encode(a_workbook(rows)).decode(), "doen": True}

    def post(login: str) -> int:
        answer = requests.post(
            f"{server}/casussen/@instroom-werkboek",
            json=data,
            auth=(login, f"welkom-{login}"),
            headers={"Accept": "application/json"},
            timeout=120,
        )
        assert answer.status_code == 200, answer.text
        return int(answer.json()["gedaan"])

    with ThreadPoolExecutor(2) as pool:
        made = list(pool.map(post, ["petra", "iwan"]))

    assert sorted(made) == [0, 5]
