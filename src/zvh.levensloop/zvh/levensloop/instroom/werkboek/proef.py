"""The dry run: what each row of a workbook would do. Nothing is made or changed."""

import hashlib
import json
from dataclasses import asdict, dataclass

from plone.dexterity.utils import createContent
from zope.component import getUtility

from zvh.levensloop.core.approach.fasen import fase
from zvh.levensloop.core.datum import datum
from zvh.levensloop.core.werkboek.dubbel import Persoon, dubbel
from zvh.levensloop.core.werkboek.kolom import Fout
from zvh.levensloop.core.werkboek.lezen import read
from zvh.levensloop.instroom.werkboek.ingelezen import afdruk, eerder
from zvh.levensloop.instroom.werkboek.kolommen import kolommen
from zvh.levensloop.instroom.werkboek.nalezen import Gelezen, lees
from zvh.levensloop.records.interfaces import IBekenden
from zvh.levensloop.records.vaststelling import redenen


@dataclass(frozen=True, slots=True)
class Uitslag:
    """What a row would do: `fout` errors, `al` its casus when it was read before, `gelijk` casussen it looks like,
    `nog` what adoption still needs."""

    gelezen: Gelezen
    fouten: tuple[Fout, ...]
    al: str = ""
    gelijk: tuple[str, ...] = ()
    nog: tuple[str, ...] = ()

    @property
    def nummer(self) -> int:
        """The number of the row in the sheet."""
        return self.gelezen.nummer

    @property
    def soort(self) -> str:
        """What becomes of it: fout, al, gelijk (only if somebody says so), concept or klaar."""
        if self.fouten:
            return "fout"
        if self.al:
            return "al"
        return "gelijk" if self.gelijk else self.stand

    @property
    def stand(self) -> str:
        """What it would be once made: klaar to be adopted, or a concept."""
        return "concept" if self.nog else "klaar"

    @property
    def wie(self) -> str:
        """Who it is about, for who reads the workbook anyway."""
        casus = self.gelezen.casus
        name = f"{casus.get('roepnaam') or casus.get('voorletters') or ''} {casus.get('naam') or ''}".strip()
        return name or str(casus.get("extern_kenmerk") or "")

    @property
    def geboren(self) -> str:
        """The birth date in full."""
        day = self.gelezen.casus.get("geboortedatum")
        return datum(day) if day else ""

    @property
    def fase(self) -> str:
        """The phase it would enter, in words."""
        token = self.gelezen.instroom.get("fase")
        return fase(token).titel if token else ""


@dataclass(frozen=True, slots=True)
class Proef:
    """All rows, and a digest of file and outcome: whoever confirms says by it what he has seen."""

    uitslagen: tuple[Uitslag, ...]
    gezien: str

    def van(self, *soorten: str) -> tuple[Uitslag, ...]:
        """Return the rows of these kinds."""
        return tuple(one for one in self.uitslagen if one.soort in soorten)

    def te_maken(self, toch: frozenset[int]) -> tuple[Uitslag, ...]:
        """Return the rows to make; of those that look like a casus only the numbers in `toch`."""
        return tuple(one for one in self.van("klaar", "concept", "gelijk") if not one.gelijk or one.nummer in toch)


def proef(data: bytes, casussen: object) -> Proef:
    """Return what the rows of a workbook would do; core's NietTeLezen when there are none to be read."""
    columns = kolommen(casussen)
    read_rows = [lees(rij, columns) for rij in read(data, [column.kolom for column in columns])]
    doubles, known = dubbel(_persoon(row) for row in read_rows), getUtility(IBekenden)()
    outcomes = []
    for row in read_rows:
        wrong = (*row.fouten, *(Fout("", reason) for reason in doubles.get(row.nummer, ())))
        outcomes.append(_uitslag(row, wrong, known, casussen))
    return Proef(tuple(outcomes), _gezien(data, outcomes))


def _uitslag(row: Gelezen, wrong: tuple[Fout, ...], known: object, casussen: object) -> Uitslag:
    if wrong:
        return Uitslag(row, wrong)
    if before := eerder(casussen, afdruk(row)):
        return Uitslag(row, (), al=before)
    one = _persoon(row)
    return Uitslag(row, (), gelijk=known(one.bsn, one.achternaam, one.geboren), nog=_nog_nodig(row))


def _nog_nodig(row: Gelezen) -> tuple[str, ...]:
    """Return what adoption asks, of an instroom that is nowhere and goes nowhere."""
    instroom = createContent("Instroom", **row.instroom)
    instroom.__parent__ = createContent("Casus")
    return redenen(instroom)


def _persoon(row: Gelezen) -> Persoon:
    casus = row.casus
    return Persoon(
        rij=row.nummer,
        achternaam=casus.get("naam") or "",
        voornaam=casus.get("roepnaam") or casus.get("voorletters") or "",
        geboren=casus.get("geboortedatum"),
        bsn=casus.get("bsn") or "",
        nummer=casus.get("extern_kenmerk") or "",
    )


def _gezien(data: bytes, outcomes: list[Uitslag]) -> str:
    seen = [
        [one.nummer, one.soort, list(one.gelijk), list(one.nog), [asdict(fout) for fout in one.fouten]]
        for one in outcomes
    ]
    return hashlib.sha256(data + json.dumps(seen).encode()).hexdigest()
