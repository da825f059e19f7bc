"""Houses to measure: made in a folder of their own, served over HTTP by a process of their own."""

import datetime as dt
import socket
import sys
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import dag
import transaction
from AccessControl.SecurityManagement import newSecurityManager
from plone import api
from plone.dexterity.utils import createContentInContainer
from plone.distribution.api import site as sites
from zope.component.hooks import setSite

from zvh.levensloop.records import klok
from zvh.levensloop.site.start import configuration, folder, house

PASSWORD = "een-lang-verzonnen-woord"
FEW, MANY, OWN, ALL = 10, 1000, 300, 2000
TODAY = klok.today()
FASEN = ("in_uitvoering", "in_uitvoering", "beeldvorming", "triage")
HIS = ("Petra Proces", "Iemand Anders", None)


def serve(data: Path) -> None:
    """Make the houses, serve them and print the address; runs until the process is ended."""
    configuration.prepare(folder.taken(str(data)))
    # Late: Zope reads its environment when it is imported.
    import waitress

    from zvh.levensloop.site.start import server

    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    application = server.opened(data)
    with house.root() as app:
        house.make_administrator(app, data / "beheerder.txt")
        newSecurityManager(None, app.acl_users.getUser(house.ADMINISTRATOR).__of__(app.acl_users))
        big, small = (_house(app, name) for name in ("groot", "klein"))
        _cases(big, ALL, OWN)
        _cases(small, OWN, 0)
        for name, fase in (("", "beeldvorming"), ("tafel", "inclusietafel")):
            _full(big, f"{name}weinig", FEW, fase)
            _full(big, f"{name}veel", MANY, fase)
        _folder(app)
        transaction.commit()
        dag.keep(big, TODAY, Path(sys.argv[1]))
    wsgi = waitress.create_server(application, host="localhost", port=port, threads=4)
    threading.Thread(target=wsgi.run, daemon=True).start()
    print(f"http://localhost:{port}", flush=True)
    sys.stdin.read()


def _house(app: object, name: str) -> object:
    site = sites.create(app, "zvh", {**house.ANSWERS, "site_id": name, "demo": False})
    setSite(site)
    for login, group in (("petra", "procesregisseurs"), ("lotte", ""), ("zara", "")):
        _person(login)
        if group:
            api.group.add_user(groupname=group, username=login)
    transaction.commit()  # making the next site begins a new transaction
    return site


def _person(login: str) -> None:
    named = {"fullname": HIS[0]} if login == "petra" else {}
    api.user.create(email=f"{login}@voorbeeld.example", username=login, password=PASSWORD, properties=named)


def _cases(site: object, number: int, with_zara: int) -> None:
    """Make running casussen; zara is in the team of the first of them."""
    from tests.builders import changed
    from tests.fase import in_fase

    from zvh.levensloop.casus.content import open_casus
    from zvh.levensloop.teams.team import Lidmaatschap, join

    setSite(site)
    with api.env.adopt_user(username="petra"):
        organisatie = _organisation(site)
        for n in range(number):
            casus = open_casus(
                site["casussen"],
                naam=f"Verzonnen {n}",
                roepnaam="Ver",
                gemeente="Voorbeeldstad",
                volgende_overleg=TODAY + dt.timedelta(days=n % 90),
            )
            in_fase(casus, FASEN[n % len(FASEN)])
            # Half of the first plans is late or nearly, the other half is not.
            changed(casus, geopend=TODAY - dt.timedelta(days=n % 40), procesregisseur=HIS[n % len(HIS)])
            if n < with_zara:
                join(casus, Lidmaatschap("Zara", organisatie, "teamlid", TODAY, gebruiker="zara"))
            if n % 200 == 199:
                transaction.commit()
    transaction.commit()  # what waits to be indexed goes into the catalog of the site of that moment


def _organisation(site: object) -> str:
    made = createContentInContainer(
        site["organisaties"], "Organisatie", checkConstraints=False, naam="Zorg Voorbeeld", soort="zorg"
    )
    return api.content.get_uuid(made)


def _full(site: object, alias: str, records: int, fase: str) -> None:
    """Make a casus with so many actions in a phase, and tell the measures where it is."""
    from tests.fase import in_fase

    from zvh.levensloop.actiepunt.content import add_action
    from zvh.levensloop.casus.content import open_casus
    from zvh.levensloop.teams.team import Lidmaatschap, join

    setSite(site)
    with api.env.adopt_user(username="petra"):
        organisatie = site["organisaties"].objectValues()[0].UID()
        casus = open_casus(site["casussen"], naam=alias, gemeente="Voorbeeldstad", volgende_overleg=TODAY)
        in_fase(casus, fase)
        join(casus, Lidmaatschap("Lotte", organisatie, "levensloopcoordinator", TODAY, gebruiker="lotte"))
        for n in range(records):
            add_action(casus, wat=f"Doet iets {n}.", organisatie=organisatie, voor=TODAY + dt.timedelta(days=n))
    transaction.commit()
    (Path(sys.argv[1]) / alias).write_text(casus.getId())


def _folder(app: object) -> None:
    """Make a stock site with a folder of as many documents."""
    answers = {**house.ANSWERS, "site_id": "gewoon", "demo": False, "default_language": "nl"}
    site = sites.create(app, "classic", {k: v for k, v in answers.items() if k != "demo"})
    setSite(site)
    _person("lotte")
    with api.env.adopt_roles(["Manager"]):
        site.portal_workflow.setDefaultChain("")
        folder = createContentInContainer(site, "Folder", checkConstraints=False, id="map", title="Map")
        longer = createContentInContainer(site, "Folder", checkConstraints=False, id="lange-map", title="Lange map")
        for place, number in ((folder, MANY), (longer, ALL)):
            for n in range(number):
                createContentInContainer(place, "Document", checkConstraints=False, title=f"Document {n}")
    transaction.commit()


if __name__ == "__main__":
    serve(Path(sys.argv[1]))
