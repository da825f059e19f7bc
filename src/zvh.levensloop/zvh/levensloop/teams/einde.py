"""What happens elsewhere and counts in every team: a person loses all access, an organisation changes its kind."""

from collections.abc import Iterator
from dataclasses import replace

from zvh.levensloop.records.klok import now
from zvh.levensloop.records.logregel import log
from zvh.levensloop.records.toegang import ToegangBeeindigd
from zvh.levensloop.teams.deelname import casus_of
from zvh.levensloop.teams.plugin import rechten
from zvh.levensloop.teams.team import end_now, keep, team

REDEN = "alle toegang van deze persoon is beëindigd"


def on_end_of_access(event: ToegangBeeindigd) -> None:
    """End every membership of a person now; what the reason was stands in the logboek."""
    for casus in _casussen(event.user_id):
        for number, member in team(casus).items():
            if member.gebruiker == event.user_id and not member.over(now()):
                end_now(casus, number, REDEN)


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
