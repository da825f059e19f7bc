"""What happens elsewhere and counts in every team: somebody loses all access or works elsewhere, a kind changes."""

from collections.abc import Iterator
from dataclasses import replace

from zvh.levensloop.records.klok import now
from zvh.levensloop.records.logregel import log
from zvh.levensloop.records.toegang import AndereOrganisatie, ToegangBeeindigd
from zvh.levensloop.teams.deelname import casus_of
from zvh.levensloop.teams.plugin import rechten
from zvh.levensloop.teams.team import end_now, keep, team

REDEN = "alle toegang van deze persoon is beëindigd"
WEG = "werkt niet meer bij deze organisatie"


def on_end_of_access(event: ToegangBeeindigd) -> None:
    """End every membership of a person now; what the reason was stands in the logboek."""
    _end(event.user_id, REDEN)


def on_other_organisation(event: AndereOrganisatie) -> None:
    """End every membership of a person for the organisation that he left: what it may read is not his any more."""
    _end(event.user_id, WEG, event.vorige)


def _end(person: str, reden: str, organisatie: str = "") -> None:
    for casus in _casussen(person):
        for number, member in team(casus).items():
            his = member.gebruiker == person and organisatie in ("", member.organisatie)
            if his and not member.over(now()):
                end_now(casus, number, reden)


def on_organisation(organisatie: object, event: object) -> None:
    """Let rights follow the kind of an organisation at once: who was taken for care by mistake reads no care."""
    uid, soort = organisatie.UID(), organisatie.soort or "overig"
    for person in _people(uid, soort):
        for casus in _casussen(person):
            for number, member in team(casus).items():
                if (member.gebruiker, member.organisatie) == (person, uid) and member.soort != soort:
                    keep(casus, number, replace(member, soort=soort))
                    log("lidmaatschap gewijzigd", casus=casus.kenmerk, over=person, doel=f"soort {soort}")


def _people(organisatie: str, soort: str) -> list[str]:
    """Return who is in a casus for an organisation as another kind."""
    return [
        person
        for person, casussen in rechten().personen.items()
        if any(r.organisatie == organisatie and r.soort != soort for held in casussen.values() for r in held)
    ]


def _casussen(person: str) -> Iterator[object]:
    for uid in list(rechten().personen.get(person, ())):
        if (casus := casus_of(uid)) is not None:
            yield casus
