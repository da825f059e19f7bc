"""Every address that could tell something: from the component registry, from Plone's manuals, from the catalog."""

from collections.abc import Iterator
from urllib.parse import quote

from plone import api
from zope.browser.interfaces import IBrowserView
from zope.component import getGlobalSiteManager
from zope.interface import Interface

GET = "GET_application_json_"
# They end a session or the server; nothing is told by them.
LEFT_OUT = ("logout", "logged_out", "manage_restart", "manage_shutdown", "test_rendering", "test-rendering")
# What methods of Zope and of Plone answer to, beside views.
RAW = (
    *("manage_main", "manage_workspace", "manage_access", "manage_owner", "manage_propertiesForm", "manage_interfaces"),
    *("manage_DAVget", "manage_FTPget", "manage_FTPlist", "manage_FTPstat", "document_src", "manage_menu"),
    *("objectIds", "objectValues", "objectItems", "contentIds", "contentValues", "contentItems", "listFolderContents"),
    *("getFolderContents", "title", "Title", "Description", "getId", "naam", "kenmerk", "lange_termijn", "wat"),
    *("title_or_id", "title_and_id", "absolute_url", "getPhysicalPath", "Creator", "creators", "Subject", "UID"),
    *("getIcon", "icon", "index_html", "view", "edit", "sharing", "folder_contents", "content_status_history"),
    *("rss.xml", "atom.xml", "RSS", "itunes.xml", "search_rss", "propertyMap", "propertyItems", "get_local_roles"),
    *("aanbieden", "vaststellen", "verwijderen", "bewaar", "melden", "zet", "volgorde", "nieuw-levensloopplan"),
    *("@@images/bestaat-niet", "@@download/bestaat-niet", "@@display-file/naam", "view/++widget++form.widgets.naam"),
    *("edit/++widget++form.widgets.naam", "view/++widget++naam", "edit/++widget++naam", "++add++Levensloopplan"),
    *("++add++Actiepunt", "++view++edit", "virtual_hosting", "bestaat-niet", "bestaat-niet/ook-niet", "@@"),
    *("edit/@@autocomplete-search?term=z", "@@edit/++widget++organisatie/@@autocomplete-search?q=z"),
    *("@@getVocabulary?name=plone.app.vocabularies.Catalog", "@@getVocabulary?name=zvh.levensloop.organisaties"),
    *("@@getVocabulary?name=zvh.levensloop.mensen", "@@getSource?field=naam", "@@plone_context_state/object_title"),
    *("@@plone_context_state/parent", "@@plone_layout/getIcon", "@@breadcrumbs_view/breadcrumbs", "@@title"),
    *("@@main_template", "@@ajax_main_template", "ajax_load?ajax_load=1", "@@history?one=1&two=0", "@@historyview"),
    *("@@version-view?version_id=0", "versions_history_form", "@@content-core", "@@standard_view", "@@item_view"),
)
# Services that need more than their name.
SERVICES = (
    *("@types/Casus", "@types/Levensloopplan", "@types/Actiepunt", "@history/0", "@document/levensloopplan"),
    *("@document/levensloopplan?formaat=docx", "@team/1", "@search?fullobjects=1&metadata_fields=_all&b_size=500"),
    *("@search?SearchableText=zvh*&metadata_fields=_all", "@querysources/organisatie?query=z", "@users/olof"),
    *("@vocabularies/zvh.levensloop.organisaties", "@vocabularies/zvh.levensloop.mensen", "@groups/procesregisseurs"),
    *("@vocabularies/plone.app.vocabularies.Catalog", "@vocabularies/plone.app.vocabularies.Principals"),
    *("@vocabularies/plone.app.vocabularies.Users?title=z", "@sources/organisatie", "@roles", "@sharing?search=z"),
    "?expand=navigation,breadcrumbs,actions,workflow,types,aliases,contextnavigation,translations,lock",
    *("?fullobjects=1", "?include_items=1&metadata_fields=_all&b_size=500", "?version=0", "@addons", "@registry"),
    *("@navigation?expand.navigation.depth=5", "@contextnavigation?expand.contextnavigation.includeTop=1"),
)
SITE = (
    *("", "@@search?SearchableText=zvh", "@@ajax-search?SearchableText=zvh*", "search_rss?SearchableText=zvh"),
    *("livesearch_reply?q=zvh", "@@updated_search?SearchableText=zvh", "sitemap", "sitemap.xml.gz", "@@casussen"),
    *("author/petra", "author/zara", "@@user-information?userid=zara", "@@sharing", "@@usergroup-userprefs"),
    *("@@usergroup-groupprefs", "portal_catalog", "portal_catalog/manage_main", "portal_catalog/manage_catalogView"),
    *("acl_users", "acl_users/levensloop_teams", "acl_users/levensloop_teams/manage_main", "portal_workflow"),
    *("portal_historiesstorage", "portal_repository", "@@redirection-controlpanel", "@@overview-controlpanel"),
    *(
        "casussen",
        "casussen/",
        "casussen/view",
        "casussen/folder_contents",
        "casussen/@@fc-contextInfo",
        "casussen/instroom-werkboek",
        "casussen/leeg-werkboek",
        "organisaties",
    ),
    *("@@werkvoorraad", "@@rechten", "@@mijn-toegang", "@@toegang-casus", "@@noodtoegang", "@@noodtoegangen"),
    *("@@mensen", "@@mensen-zoeken?q=z", "@@uitnodigen", "@@huisrollen", "@@levensloop-instellingen", "formulieren"),
    *("@@fc-contextInfo", "@@querybuilder_html_results", "@@querybuilderresults", "handreiking", "robots.txt"),
    *("@querystring-search?query=%7B%7D", "@@qsOptions", "@linkintegrity", "@querystring", "@controlpanels"),
)


def registered() -> Iterator[object]:
    """Yield every adapter that is registered; tests stack one registry upon another."""
    todo = [getGlobalSiteManager()]
    for registry in todo:
        yield from registry.registeredAdapters()
        todo += [base for base in registry.__bases__ if base not in todo]


def services() -> list[str]:
    """Return the name of each service that answers a GET, whoever registered it."""
    found = {a.name.removeprefix(GET) for a in registered() if a.name.startswith(GET)}
    return sorted(name for name in found if name.startswith("@"))


def views() -> list[str]:
    """Return the name of each view of a browser, whoever registered it."""
    found = {
        a.name
        for a in registered()
        if len(a.required) == 2 and a.name and (a.provided is Interface or a.provided.isOrExtends(IBrowserView))
    }
    return sorted(
        f"@@{name}" for name in found if name not in LEFT_OUT and "_application_" not in name and name[0] != "+"
    )


def indexed(content: object) -> dict[str, object]:
    """Return what each index of the catalog holds of content."""
    catalog = api.portal.get_tool("portal_catalog")
    brain = catalog.unrestrictedSearchResults(UID=content.UID())[0]
    return catalog.getIndexDataForRID(brain.getRID())


def searches(content: object, words: list[str]) -> list[str]:
    """Return a search in each index for what it holds of content, and for words; one sorted on each index."""
    asked = []
    for name, held in indexed(content).items():
        values = held if isinstance(held, list | tuple) else [held]
        asked += [f"{name}={quote(str(value))}" for value in [*values[:4], *words] if value not in (None, "")]
        asked += [f"{name}.query=0&{name}.range=min", f"sort_on={name}&sort_order=descending"]
    path = quote("/".join(content.getPhysicalPath()))
    asked += [
        f"path={path}",
        f"path.query={path}&path.depth=1",
        f"SearchableText={content.getId()}",
        "use_site_search_settings=1",
    ]
    return [f"@search?{query}&metadata_fields=_all&b_size=500" for query in dict.fromkeys(asked)]
