"""The page of an inbreng, its form, and the inbreng of an overleg side by side."""

import datetime as dt
from collections.abc import Mapping
from html import escape

from plone import api
from plone.protect import CheckAuthenticator
from Products.statusmessages.interfaces import IStatusMessage
from zExceptions import BadRequest
from zope.component import getUtility

from zvh.levensloop.inbreng import content
from zvh.levensloop.inbreng.content import VRAGEN, Inbreng, eigen, geef, leg_op_tafel
from zvh.levensloop.records import form
from zvh.levensloop.records.datums import gekozen_dag
from zvh.levensloop.records.doen import begin, doe
from zvh.levensloop.records.geheel import geheel
from zvh.levensloop.records.interfaces import IGenodigden, IGids, IToestemmingstand
from zvh.levensloop.records.klok import today
from zvh.levensloop.records.lezen import Lezen
from zvh.levensloop.records.pagina import Stukpagina
from zvh.levensloop.records.secties import Sectie
from zvh.levensloop.records.stukformulier import Bewaar as StukBewaar
from zvh.levensloop.records.stukformulier import EditForm as StukForm
from zvh.levensloop.records.velden import leesbare_velden

VRAAG = ("vragen", "doel", "voor")
DE_VRAAG = "fieldset-vraag"


class Pagina(Stukpagina):
    """One inbreng."""

    nog_nodig_voor = "je dit kunt inbrengen"

    def uitleg(self) -> str:
        """Return what is expected now, and what the client took back of what may be shared (R18)."""
        warning = IToestemmingstand(self.context.__parent__).waarschuwing()
        return " ".join(part for part in (warning, self._stand()) if part)

    def _stand(self) -> str:
        return {
            "gevraagd": "Het ZVH vraagt wat jullie weten. Alleen jouw organisatie en het ZVH zien dit.",
            "ingebracht": "Ingebracht. Wie aan tafel zit leest het zodra het op tafel ligt.",
        }.get(self.state(), "Ligt op tafel en verandert niet meer.")

    def may_adopt(self) -> bool:
        """An inbreng is put on the table from the page of its overleg, all at once."""
        return False

    def stappen(self) -> list[dict[str, str]]:
        """Return the steps; putting it on the table is done for all at once."""
        return [step for step in super().stappen() if step["id"] != "vaststellen"]

    def secties(self) -> list[Sectie]:
        """Return the parts, without the rows of the other kind of table."""
        other = "delen" if self.context.intake_tafel else "intake"
        parts = super().secties()
        return [Sectie(p.label, p.anchor, tuple(v for v in p.velden if v.name != other)) for p in parts]

    def edit_url(self, anchor: str) -> str:
        """Return where a part is edited; who was asked does not change the question."""
        return "" if anchor == DE_VRAAG and not mag_vragen(self.context) else super().edit_url(anchor)


def mag_vragen(inbreng: Inbreng) -> bool:
    """Tell whether this person asks partners, and so changes the question."""
    return bool(api.user.has_permission(VRAGEN, obj=inbreng.__parent__))


class EditForm(StukForm):
    """Edits an inbreng: only what fits the table; who was asked does not change the question."""

    def updateFieldsFromSchemata(self) -> None:
        """Leave out the rows of the other kind of table; who was asked reads the question above his answer."""
        super().updateFieldsFromSchemata()
        out = ["delen" if self.context.intake_tafel else "intake"]
        if not mag_vragen(self.context):
            out += VRAAG
        for group in self.groups:
            group.fields = group.fields.omit(*out)
            if group.__name__ == "inbreng" and "vragen" in out and self.context.vragen:
                group.description = f"De vraag: {escape(self.context.vragen)} {group.description}"
        self.groups = [group for group in self.groups if len(group.fields)]


class Bewaar(StukBewaar, EditForm):
    """Saves a draft."""


Edit = form.page(EditForm)


class NaastElkaar(Lezen):
    """The inbreng of one overleg: what each partner said of each leefgebied."""

    def regels(self) -> list[Inbreng]:
        """Return what this person may see of it."""
        found = content.voor(self.context.__parent__, self.context.van)
        return [one for one in found if api.user.has_permission("View", obj=one)]

    def gebieden(self) -> dict[str, list[tuple[str, str]]]:
        """Return by leefgebied who says what, as far as this person reads it."""
        found: dict[str, list[tuple[str, str]]] = {}
        for one in self.regels():
            for field in leesbare_velden(one):
                if field.kind != "rows" or not field.value:
                    continue
                for row in field.value.dicts():
                    found.setdefault(str(row["leefgebied"]), []).append((one.organisatienaam, str(row["informatie"])))
        return found

    def mag_vragen(self) -> bool:
        """Tell whether this person asks partners, and the overleg is still to be held."""
        may = api.user.has_permission(VRAGEN, obj=self.context.__parent__)
        return may and api.content.get_state(self.context) == "gepland"

    def mag_geven(self) -> bool:
        """Tell whether this person is here for an organisation, and the overleg is still to be held."""
        mine = eigen(self.context.__parent__, self.context.van)
        return bool(mine) and api.content.get_state(self.context) == "gepland"

    def op_tafel(self) -> int:
        """Return how many lie ready to be put on the table, for who does that."""
        if not api.user.has_permission("Levensloop: Overleg plannen", obj=self.context):
            return 0
        return sum(api.content.get_state(one) == "ingebracht" for one in self.regels())


class Vragen(Lezen):
    """Asks partners for inbreng, several at once."""

    fout = ""

    @property
    def paginatitel(self) -> str:
        """The title of the page in tab and history."""
        return f"Inbreng vragen voor {self.context.title}"

    def __call__(self) -> str:
        """Show the form, or ask on POST."""
        if self.request.method != "POST":
            return self.index()
        CheckAuthenticator(self.request)
        try:
            with geheel():
                asked = self._ask(self.request.form)
        except BadRequest as error:
            self.fout = str(error)
            self.request.response.setStatus(400)
            return self.index()
        names = ", ".join(one.organisatienaam for one in asked)
        said = f"Inbreng gevraagd aan {names}." if names else "Deze partners waren al gevraagd."
        IStatusMessage(self.request).add(said)
        self.request.response.redirect(self.context.absolute_url())
        return ""

    def _ask(self, typed: Mapping[str, object]) -> list[Inbreng]:
        known, chosen = self.partners(), self.gekozen()
        if not chosen:
            raise BadRequest("Vink aan welke partners je iets vraagt.")
        if unknown := [uid for uid in chosen if uid not in known]:
            raise BadRequest(f"Deze organisatie is niet uitgenodigd ({len(unknown)}). Nodig haar eerst uit.")
        if not self.asked("vragen"):
            raise BadRequest("Schrijf op wat de tafel wil weten.")
        values = {"vragen": self.asked("vragen"), "doel": self.asked("doel") or None, "voor": self._dag()}
        return content.vraag(self.context.__parent__, self.context.van, chosen, **values)

    def _dag(self) -> dt.date | None:
        day = gekozen_dag(self.asked("voor"), "Graag voor")
        if day is not None and day < today():
            raise BadRequest("Graag voor: deze dag is al voorbij. Kies een latere dag.")
        return day

    def gekozen(self) -> list[str]:
        """Return which partners were ticked; at first those who were invited to a table of the intake to tell it."""
        if self.request.method != "POST":
            return list(self.partners()) if self.context.wat.besluit else []
        value = self.request.form.get("partner") or []
        return [str(one) for one in (value if isinstance(value, list) else [value])]

    def partners(self) -> dict[str, str]:
        """Return the organisations at the table, by UID, each with its name."""
        gids = getUtility(IGids)
        return {uid: gids.titel(uid) for uid in dict.fromkeys(IGenodigden(self.context).organisaties())}

    def al_gevraagd(self) -> set[str]:
        """Return which partners were asked already."""
        return {one.organisatie for one in content.voor(self.context.__parent__, self.context.van)}


class OpTafel(Lezen):
    """Puts on the table all that was brought in for an overleg."""

    def __call__(self) -> str:
        """Answer a POST by going back to the overleg."""
        return doe(self, self._leg)

    def _leg(self) -> str:
        done = leg_op_tafel(self.context.__parent__, self.context.van)
        return f"{len(done)} keer inbreng ligt op tafel." if done else "Er lag niets klaar."


class Geven(Lezen):
    """Opens the inbreng of one's own organisation, also when nobody asked for it."""

    def __call__(self) -> str:
        """Answer a POST with its form."""
        return begin(self, lambda: geef(self.context.__parent__, self.context.van))
