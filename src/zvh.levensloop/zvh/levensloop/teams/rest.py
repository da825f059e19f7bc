"""The team over REST: the same rules, and the same words, as the pages."""

from zExceptions import BadRequest, NotFound
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse

from zvh.levensloop.records.dienst import Dienst
from zvh.levensloop.records.klok import now
from zvh.levensloop.teams import mag
from zvh.levensloop.teams.beeindigen import beeindig
from zvh.levensloop.teams.facts import teamlid
from zvh.levensloop.teams.invoer import LABELS, Fouten, lidmaatschap
from zvh.levensloop.teams.lidmaatschap import Lidmaatschap
from zvh.levensloop.teams.pagina import een_lid
from zvh.levensloop.teams.team import change, join, not_oneself, team
from zvh.levensloop.teams.voorstel import stel_voor

TOLD = ("functie", "telefoon", "email", "bereikbaarheid", "aanleiding", "gebruiker", "soort", "door", "reden")


@implementer(IPublishTraverse)
class Ledenservice(Dienst):
    """`@team`, or one membership as `@team/<nummer>`."""

    nummer = ""

    def publishTraverse(self, request: object, name: str) -> object:
        """Take the number from the address."""
        if self.nummer:
            raise NotFound("Een lidmaatschap heeft één nummer.")
        self.nummer = name
        return self

    def text(self, sent: dict[str, object], name: str) -> str:
        """Return a value that must be text."""
        value = sent.get(name) or ""
        if not isinstance(value, str):
            raise BadRequest(f"'{name}' moet tekst zijn.")
        return value.strip()

    def member(self, sent: dict[str, object], former: Lidmaatschap | None = None) -> Lidmaatschap:
        """Return the membership that is meant; BadRequest says of each field what is wrong."""
        try:
            return lidmaatschap(sent, former)
        except Fouten as error:
            raise BadRequest(str(error)) from error

    def told(self, number: int, member: Lidmaatschap) -> dict[str, object]:
        """Return a membership as JSON tells it."""
        words = teamlid(self.context, member)
        return {
            "@id": f"{self.context.absolute_url()}/@team/{number}",
            "nummer": number,
            "naam": member.naam,
            "rol": {"token": member.rol, "title": words.rol},
            "organisatie": {"token": member.organisatie, "title": words.organisatie},
            "van": member.van.isoformat(),
            "tot": member.tot.isoformat() if member.tot else None,
            "tot_uur": f"{member.tot_uur:%H:%M}" if member.tot_uur else None,
            "geldt": member.at(now()),
            **{name: getattr(member, name) for name in TOLD},
        }


class Get(Ledenservice):
    """GET @team: 200 with `items`; whoever may not see the team gets the name of who chairs."""

    def reply(self) -> dict[str, object]:
        """Return the team, or one membership."""
        if not mag.may(mag.ZIEN, self.context):
            return {"voorzitter": self.context.procesregisseur or ""}
        if self.nummer:
            return self.told(*een_lid(self.context, self.nummer))
        items = [self.told(n, m) for n, m in team(self.context).items()]
        return {"@id": f"{self.context.absolute_url()}/@team", "items": items, "items_total": len(items)}


class Post(Ledenservice):
    """POST @team: 201 with the new membership; 202 when whoever asks can only propose, with a `reden`."""

    def reply(self) -> dict[str, object]:
        """Add or propose a membership."""
        if self.nummer:
            raise NotFound("Een nieuw lidmaatschap krijgt vanzelf een nummer.")
        sent = self.body()
        if not mag.te_geven(self.context) and mag.may(mag.VOORSTELLEN, self.context):
            return self._propose(sent)
        member = self.member(sent)
        mag.controleer(self.context, "lidmaatschap begonnen", member)
        number = join(self.context, member)
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", f"{self.context.absolute_url()}/@team/{number}")
        return self.told(number, team(self.context)[number])

    def _propose(self, sent: dict[str, object]) -> dict[str, object]:
        reden = self.text(sent, "reden")
        member = self.member({name: value for name, value in sent.items() if name != "reden"})
        stel_voor(self.context, member, reden)
        self.request.response.setStatus(202)
        return {"message": "Je voorstel ligt bij het ZVH."}


class Patch(Ledenservice):
    """PATCH @team/<nummer>: 200 with the membership as it is now."""

    def reply(self) -> dict[str, object]:
        """Change what was sent."""
        number, former = een_lid(self.context, self.nummer)
        mag.controleer(self.context, "lidmaatschap gewijzigd", former)
        member = self.member(self.body(), former)
        mag.controleer(self.context, "lidmaatschap gewijzigd", member)
        return self.told(number, change(self.context, number, **{name: getattr(member, name) for name in LABELS}))


class Delete(Ledenservice):
    """DELETE @team/<nummer> with {"reden": …}, and `tot` and `tot_uur` when it isn't now: 200 with what happened."""

    def reply(self) -> dict[str, object]:
        """End a membership; nothing is thrown away."""
        number, member = een_lid(self.context, self.nummer)
        not_oneself(member)
        mag.controleer(self.context, "lidmaatschap beëindigd", member)
        sent = self.body()
        words = beeindig(
            self.context, number, self.text(sent, "reden"), self.text(sent, "tot"), self.text(sent, "tot_uur")
        )
        return {"message": words, **self.told(number, team(self.context)[number])}
