"""What a redactie made of the handreiking in the demonstration; the pages themselves come with the add-on."""

import datetime as dt

from plone import api

from zvh.levensloop.handreiking.content import add_page, rich
from zvh.levensloop.handreiking.opmerkingen import beantwoord, geef
from zvh.levensloop.handreiking.werkversie import maak, neem_over
from zvh.levensloop.records.klok import today
from zvh.levensloop.site.demo.people import REDACTIE

REGIO = """
<p>In onze regio vraag je de Wlz-status op bij het zorgloket. Dat antwoordt binnen twee werkdagen.</p>
<ul><li>Noem het kenmerk van de casus, nooit de naam.</li><li>Haast? Bel het loket tussen 9 en 12 uur.</li></ul>
"""
NIEUW = "<h2>Bel ook de wacht</h2><p>Buiten kantoortijd is er een vaste wacht. Het nummer staat in de gids.</p>"
EIGEN = "<p>Deze pagina vertelt straks wie in onze regio de tafels plant, en wanneer zij zijn.</p>"


def make_pages(folder: object) -> None:
    """Add a page in concept, a regional block, a working copy to judge, a page to look at again and two remarks."""
    with api.env.adopt_user(username=REDACTIE.login):
        add_page(folder, "tafels-in-onze-regio", "Tafels in onze regio", "Wanneer en waar de tafels zijn.", EIGEN)
        neem_over(
            _werkversie(folder["wlz-check"], regionaal=rich(REGIO), opnieuw_bekijken=today() + dt.timedelta(days=12))
        )
        _werkversie(folder["crisis"], text=rich(folder["crisis"].text.raw + NIEUW))
    with api.env.adopt_user(username="zara"):
        answered = geef(folder["gegevensdeling"], "kop-wie-leest-wat-op-dit-intranet", "Waar zie ik dit bij een veld?")
        geef(folder["triage"], "kop-mogelijke-adviezen", "Kan er een voorbeeld bij van een goed advies?")
    with api.env.adopt_user(username=REDACTIE.login):
        beantwoord(folder, answered.nummer, "In het formulier staat het onder elk veld: Leesbaar voor.")


def _werkversie(page: object, **values: object) -> object:
    copy = maak(page)
    for name, value in values.items():
        setattr(copy, name, value)
    copy.reindexObject()
    api.content.transition(obj=copy, transition="aanbieden")
    return copy
