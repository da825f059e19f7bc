"""The control panel of a house: its names, its deadlines, the terms of its vocabularies."""

import re

from plone import api
from plone.i18n.normalizer.interfaces import IIDNormalizer
from plone.z3cform.fieldsets.group import GroupFactory
from Products.statusmessages.interfaces import IStatusMessage
from z3c.form import button, field, group
from z3c.form.form import EditForm
from z3c.form.interfaces import ActionExecutionError
from zope import schema
from zope.component import getUtility
from zope.interface import Interface, Invalid

from zvh.levensloop.core.approach.terms import TERMEN
from zvh.levensloop.instellingen import labels, lezers
from zvh.levensloop.instellingen.settings import instellingen
from zvh.levensloop.instellingen.termen import PREFIX, tokens_in
from zvh.levensloop.records import form
from zvh.levensloop.records.interfaces import IInCasus
from zvh.levensloop.rows.field import HIDDEN, Rows


class GeenMailadres(schema.ValidationError):
    """Dit is geen mailadres. Schrijf het als naam@organisatie.nl."""


class GeenWebadres(schema.ValidationError):
    """Dit is geen adres van een site. Schrijf het als https://intranet.zvh.example."""


def mailadres(value: str) -> bool:
    """Return True for a mail address; GeenMailadres says how to write it."""
    if not re.fullmatch(r"[^@\s<>,;:\"]+@[^@\s<>,;:\"]+\.[^@\s<>,;:\"]+", value):
        raise GeenMailadres(value)
    return True


def webadres(value: str) -> bool:
    """Return True for the address of a site; GeenWebadres says how to write it."""
    if not re.fullmatch(r"https?://[^\s/?#]+(/[^\s?#]*)?", value):
        raise GeenWebadres(value)
    return True


class IHuis(Interface):
    """How the house is called on pages and documents."""

    huis = schema.TextLine(title="Naam van het huis", description="Zo staat het op elke pagina en elk document.")


class ITermijnen(Interface):
    """The deadlines (core.approach.deadlines.Termijnen)."""

    plan_maanden = schema.Int(title="Maanden van melding tot plan", description="De handreiking noemt 1 maand.", min=1)
    overleg_maanden = schema.Int(
        title="Maanden tussen twee overleggen, ten hoogste",
        description="De handreiking noemt 3 maanden.",
        min=1,
    )
    waarschuwing_dagen = schema.Int(
        title="Dagen vooraf waarschuwen",
        description="Zo lang van tevoren komt een datum in de werkvoorraad.",
        min=0,
    )
    akkoord_dagen = schema.Int(
        title="Dagen om een uitgesproken akkoord aan te passen",
        description="Zo lang kan een partner verbeteren wat het ZVH van een overleg opschreef.",
        min=0,
    )
    label_werkdagen = schema.Int(
        title="Werkdagen om een label bij een partner te zetten",
        description="Zo lang krijgt een partner na het vaststellen van een plan.",
        min=1,
    )
    opschalen_werkdagen = schema.Int(
        title="Werkdagen voor de acties van een scenario dat opschaalt",
        description="Zo lang krijgt een organisatie voor haar acties als het scenario start.",
        min=0,
    )
    afschalen_werkdagen = schema.Int(
        title="Werkdagen voor de acties van een scenario dat afschaalt",
        description="Zo lang krijgt een organisatie voor haar acties als het scenario start.",
        min=0,
    )
    reactie_werkdagen = schema.Int(
        title="Werkdagen om op een verslag te reageren",
        description="Daarna stelt ook een informatiecoördinator het verslag vast.",
        min=0,
    )
    bevraging_dagen = schema.Int(
        title="Dagen voor een herhaald overleg waarop de voortgang wordt gevraagd",
        description="Aan de levensloopcoördinator en de casusregisseur.",
        min=1,
    )
    antwoord_dagen = schema.Int(
        title="Dagen voor dat overleg waarop zij hebben geantwoord",
        description="Een eigen keuze van het huis.",
        min=0,
    )
    risicotaxatie_maanden = schema.Int(
        title="Maanden tot een risicotaxatie oud heet", description="Een eigen keuze van het huis.", min=1
    )
    stabiel_maanden = schema.Int(
        title="Maanden stabiel buiten tot iemand kan uitstromen", description="De handreiking zegt 24.", min=1
    )
    organisatie_maanden = schema.Int(
        title="Maanden tot een organisatie opnieuw zegt dat haar gegevens kloppen",
        description="Daarna staat de organisatie op de lijst als na te vragen.",
        min=1,
    )
    toegang_maanden = schema.Int(
        title="Maanden tot de toegang tot een casus opnieuw wordt nagekeken",
        description="Dan staat de casus in de werkvoorraad van de procesregisseur.",
        min=1,
    )
    uitnodiging_dagen = schema.Int(
        title="Dagen dat de link in een uitnodiging werkt", description="Daarna stuur je de uitnodiging opnieuw.", min=1
    )


class ICriteria(Interface):
    """The criteria of the region (core.approach.criteria)."""

    regionale_criteria = schema.Text(
        title="Regionale criteria",
        description="Eén vraag per regel, naast de landelijke criteria. Een wijziging is een nieuwe versie; besluiten "
        "die er al zijn houden de hunne.",
        required=False,
    )


class IBerichten(Interface):
    """What mail the intranet sends."""

    adres = schema.TextLine(
        title="Adres van het intranet",
        description="Zoals mensen het openen, bijvoorbeeld https://intranet.zvh.example. Het staat in elke mail.",
        constraint=webadres,
        required=False,
    )
    meldingen_mail = schema.TextLine(
        title="Mailadres voor nieuwe meldingen",
        description="De postbus van het huis. Leeg: geen mail bij een nieuwe melding.",
        constraint=mailadres,
        required=False,
    )
    dagbericht_uur = schema.Int(
        title="Uur van het dagbericht",
        description="Vanaf dit uur krijgt ieder hoogstens één bericht met wat er nieuw is. Staat het intranet dan uit, "
        "dan gaat het zodra het weer aan is.",
        min=0,
        max=23,
    )


# Of these a house may fill in nothing.
OPEN = ("adres", "meldingen_mail")


class IToegangstermijnen(Interface):
    """How long people have access (core.approach.deadlines.Termijnen); only who gives access sets it."""

    lidmaatschap_maanden = schema.Int(
        title="Maanden dat een teamlid in het team zit",
        description="Daarna vraag je of het lidmaatschap doorgaat. Een coördinator of regisseur heeft geen einde.",
        min=1,
    )
    gast_dagen = schema.Int(
        title="Dagen dat een gast nog meeleest na de uitkomst",
        description="Een gast is voor één overleg uitgenodigd.",
        min=0,
    )
    nazorg_maanden = schema.Int(
        title="Maanden nazorg",
        description="Zo lang leest de coördinator na het einde nog het besluit en het laatste plan.",
        min=0,
    )
    noodtoegang_uren = schema.Int(
        title="Uren noodtoegang",
        description="De handreiking noemt geen getal. Houd het kort: 4 uur is de standaard.",
        min=1,
        max=24,
    )


class ITerm(Interface):
    """A term as a row: its token stays, its title may change."""

    token = schema.TextLine(title="Code", required=False)
    titel = schema.TextLine(title="Naam")
    vervallen = schema.Bool(title="Niet meer kiezen", required=False)


ITerm.setTaggedValue(HIDDEN, ("token",))


def term_fields() -> list[Rows]:
    """Return a field of rows for each vocabulary, named `termen.<name>`."""
    return [
        Rows(
            __name__=f"termen.{name}",
            title=title,
            description="Een term die al gebruikt is kun je niet weghalen. Zet dan 'Niet meer kiezen' aan.",
            schema=ITerm,
            required=False,
        )
        for name, (title, _terms) in TERMEN.items()
    ]


def _group(name: str, label: str, fields: field.Fields) -> GroupFactory:
    return GroupFactory(name, label=label, fields=fields)


class InstellenForm(form.Samen, form.Form, group.GroupForm, EditForm):
    """Edits all settings at once; what was not changed follows the defaults of core."""

    label = "Instellingen van het huis"
    schema = IHuis
    save_words = "Instellingen bewaren"
    fields = field.Fields()

    def getContent(self) -> dict[str, object]:
        """Return the settings as they are now."""
        now = instellingen()
        terms = {
            f"termen.{name}": [
                {"token": term.token, "titel": term.titel, "vervallen": term.vervallen} for term in now.terms(name)
            ]
            for name in TERMEN
        }
        deadlines = {name: getattr(now.termijnen, name) for name in (*ITermijnen, *IToegangstermijnen)}
        criteria = "\n".join(now.regionale_criteria.vragen)
        rest = {"regionale_criteria": criteria or None, labels.NAME: labels.rijen()}
        rest |= {name: getattr(now, name) for name in IBerichten}
        return {"huis": now.huis, **rest, **deadlines, **terms, **lezers.now()}

    def stored(self, name: str) -> object:
        """Return a setting as it is now."""
        return self.getContent()[name]

    def update(self) -> None:
        """Build the fieldsets."""
        self.groups = (
            _group("huis", "Het huis", field.Fields(IHuis)),
            _group("termijnen", "Termijnen", field.Fields(ITermijnen)),
            _group("berichten", "Berichten", field.Fields(IBerichten)),
            _group("criteria", "Criteria", field.Fields(ICriteria)),
            _group("termen", "Keuzelijsten", field.Fields(*term_fields())),
            *self._access(),
        )
        super().update()

    def _access(self) -> tuple[GroupFactory, ...]:
        """Return what decides who sees or does what, for who may decide that."""
        if not lezers.may_set():
            return ()
        return (
            _group("labels", "Labels bij partners", field.Fields(labels.ILabels)),
            _group("toegang", "Hoe lang toegang duurt", field.Fields(IToegangstermijnen)),
            _group("lezers", "Wie leest wat", lezers.lezer_fields()),
        )

    @button.buttonAndHandler("Instellingen bewaren", name="save")
    def save(self, action: object) -> None:
        """Keep the settings, or say what is wrong and keep nothing."""
        data, errors = self.extractData()
        if errors:
            self.status = self.formErrorsMessage
            return
        now = self.getContent()
        for name in TERMEN:
            key = f"termen.{name}"
            if key in data:
                data[key] = _with_tokens(data[key] or [])
                _refuse_wrong(name, now[key], data[key])
        if labels.NAME in data:
            _keep_labels(data.pop(labels.NAME) or [])
        data.update({name: data[name] or "" for name in OPEN if name in data})
        if "regionale_criteria" in data:
            lines = (data.pop("regionale_criteria") or "").splitlines()
            instellingen().keep_criteria(tuple(line.strip() for line in lines if line.strip()))
        for name, value in data.items():
            if value != now[name]:
                (lezers.keep if name.startswith(lezers.PREFIX) else instellingen().keep)(name, value)
        api.portal.set_registry_record("plone.site_title", instellingen().huis)
        IStatusMessage(self.request).add("De instellingen zijn bewaard en gelden meteen.")
        self.request.response.redirect(self.request.getURL())


def _keep_labels(rows: list[dict[str, object]]) -> None:
    try:
        found = labels.van_rijen(rows)
    except ValueError as error:
        raise _error(str(error)) from None
    if found != instellingen().labels_bij:
        instellingen().keep("labels.bij", found)


def _with_tokens(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """Return the rows, a new term with a token made of its title."""
    taken = {row["token"] for row in rows if row.get("token")}
    result = []
    for row in rows:
        token = row.get("token") or _token(str(row.get("titel") or ""), taken)
        taken.add(token)
        result.append({"token": token, "titel": row.get("titel"), "vervallen": bool(row.get("vervallen"))})
    return result


def _token(titel: str, taken: set[object]) -> str:
    wanted = getUtility(IIDNormalizer).normalize(titel)
    options = (wanted, *(f"{wanted}-{n}" for n in range(2, 1000)))
    return next(option for option in options if option not in taken)


def _refuse_wrong(name: str, before: list[dict[str, object]], after: list[dict[str, object]]) -> None:
    title = TERMEN[name][0]
    titles = [row["titel"] for row in after]
    if not all(titles):
        raise _error(f"{title}: geef elke term een naam.")
    if twice := sorted({str(t) for t in titles if titles.count(t) > 1}):
        raise _error(f"{title}: '{twice[0]}' staat er twee keer. Geef elke term een eigen naam.")
    gone = {row["token"]: row["titel"] for row in before}
    for row in after:
        gone.pop(row["token"], None)
    used = _in_use(name) if gone else set()
    for token, titel in gone.items():
        if token in used:
            raise _error(
                f"{title}: '{titel}' is in gebruik en kan niet weg. Zet de term terug en kies 'Niet meer kiezen'."
            )


def _in_use(name: str) -> set[str]:
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog.unrestrictedSearchResults(object_provides=IInCasus.__identifier__)
    return {token for brain in brains for token in tokens_in(brain._unrestrictedGetObject(), PREFIX + name)}


def _error(message: str) -> ActionExecutionError:
    return ActionExecutionError(Invalid(message))


Instellen = form.page(InstellenForm)
