"""The pages that tell why somebody can see a casus: of one's own casus, one's own lines, or by kenmerk."""

from plone import api
from zExceptions import BadRequest
from zope.component import getUtility

from zvh.levensloop.core.approach.categorieen import CATEGORIEEN
from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.team import GAST
from zvh.levensloop.records.gebeurtenissen import current_person
from zvh.levensloop.records.interfaces import IGids, IVindCasus
from zvh.levensloop.records.klok import now, today
from zvh.levensloop.records.logregel import log
from zvh.levensloop.records.weigering import Geweigerd
from zvh.levensloop.teams import nood, noodtoegang
from zvh.levensloop.teams.deelname import casus_of
from zvh.levensloop.teams.herziening import PERMISSION
from zvh.levensloop.teams.lidmaatschap import Lidmaatschap
from zvh.levensloop.teams.mag import BEHEREN, VOORSTELLEN, may
from zvh.levensloop.teams.pagina import Pagina
from zvh.levensloop.teams.plugin import rechten
from zvh.levensloop.teams.waarom import HuisReden, Reden, huisrollen, per_organisatie, redenen


class Toegang(Pagina):
    """Why people can see this casus; for whoever doesn't lead it the own lines only."""

    casus: object = None

    @property
    def paginatitel(self) -> str:
        """The title of the page in tab and history."""
        return f"Wie kan {self.context.title} zien?"

    def __call__(self) -> str:
        """Show the overview; Geweigerd for whoever may know nothing of it (rights.md)."""
        self.casus = self.context
        if not (self.alles() or self.groepen()):
            raise Geweigerd("Waarom iemand een casus ziet, is er voor wie in het team zit.")
        return self.index()

    def alles(self) -> bool:
        """Tell whether whoever reads sees the lines of others too."""
        return may(BEHEREN, self.context) or may(VOORSTELLEN, self.context)

    def mag_herzien(self) -> bool:
        """Tell whether whoever reads looks who still needs access."""
        return may(PERMISSION, self.context)

    def groepen(self) -> list[tuple[str, list[Reden]]]:
        """Return the reasons by organisation."""
        found = [one for one in redenen(self.casus) if one.lid.gebruiker]
        if not self.alles():
            found = [one for one in found if _is_own(one)]
        return list(per_organisatie(found, getUtility(IGids).titels()))

    def contacten(self) -> str:
        """Return the names of who is in the team without an account."""
        found = (one.lid.naam for one in redenen(self.casus) if not one.lid.gebruiker)
        return ", ".join(found) if self.alles() else ""

    def huis(self) -> list[HuisReden]:
        """Return who sees every casus by a role of the house."""
        return huisrollen(self.casus) if self.alles() else []

    def afwijkingen(self, member: Lidmaatschap) -> str:
        """Return in words what a member reads beyond the table, or short of it."""
        titels, day = {one.token: one.titel for one in CATEGORIEEN}, today()
        return ", ".join(
            f"{'wel' if one.mag else 'niet'} {titels[one.categorie]} tot en met {datum(one.tot)}"
            for one in member.afwijkingen
            if one.tot is not None and day <= one.tot
        )

    def fase(self) -> str:
        """Return the phase of the casus in words."""
        return fase(api.content.get_state(self.casus)).titel

    def noodtoegang(self) -> list[noodtoegang.Noodtoegang]:
        """Return each time that somebody took noodtoegang."""
        return list(noodtoegang.op_casus(self.casus).values()) if self.alles() else []


class OpKenmerk(Toegang):
    """The same by kenmerk, without opening the casus: for the privacyfunctionaris and the procesregisseur."""

    paginatitel = "Wie kan een casus zien?"

    def __call__(self) -> str:
        """Ask for a kenmerk, or show the overview of that casus."""
        if not self.posted():
            return self.index()
        self.casus = getUtility(IVindCasus).op_kenmerk(self.asked("kenmerk"))
        if self.casus is None:
            log("toegang ingezien", uitkomst="geweigerd")
            return self.wrong(BadRequest("Geen casus met dit nummer. Schrijf het zo: ZVH-2026-0001."))
        log("toegang ingezien", casus=self.casus.kenmerk)
        return self.index()

    def alles(self) -> bool:
        """Tell that every line is shown."""
        return True


class Mijn(Pagina):
    """Each casus that whoever reads is in: the role, until when and why, and what there is to open."""

    paginatitel = "Mijn toegang"

    def regels(self) -> list[tuple[object, Reden, str]]:
        """Return casus, reason and the address of what may be opened ("" when nothing)."""
        me = current_person()[0]
        uids = dict.fromkeys([*rechten().personen.get(me, ()), *(uid for uid, _, _ in rechten().in_force(me, now()))])
        casussen = filter(None, (casus_of(uid) for uid in uids))
        found = [(c, one) for c in casussen for one in redenen(c, me) if _is_own(one)]
        return [(casus, one, self._opens(casus)) for casus, one in found]

    def _opens(self, casus: object) -> str:
        return casus.absolute_url() if may("View", casus) else nood.plan_url(casus)

    def organisatie(self, uid: str) -> str:
        """Return the name of an organisation."""
        return getUtility(IGids).titel(uid)


def _is_own(reden: Reden) -> bool:
    """Tell whether a reason is of whoever acts, and gives something now; a guest knows why he was invited."""
    return reden.lid.gebruiker == current_person()[0] and not reden.nu_niet and reden.lid.rol != GAST
