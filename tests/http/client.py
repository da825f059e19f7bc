"""Somebody on the other side of the wire: REST, pages and forms."""

import lxml.html
import requests
from plone.app.testing import SITE_OWNER_NAME, SITE_OWNER_PASSWORD


class Client(requests.Session):
    """A person at an address; a path is relative to the site. REST unless `page` or `submit` is called."""

    def __init__(self, address: str, login: str = ""):
        super().__init__()
        self.address = address
        self.trust_env = False
        self._token: str | None = None
        if login:
            self.auth = (login, SITE_OWNER_PASSWORD if login == SITE_OWNER_NAME else f"welkom-{login}")
        self.headers["Accept"] = "application/json"

    def request(self, method: str, path: str, **kw: object) -> requests.Response:
        """Return the answer, redirects followed only with `follow=True`."""
        kw["allow_redirects"] = kw.pop("follow", False)
        kw.setdefault("timeout", 60)
        url = path if path.startswith("http") else f"{self.address}/{path}".rstrip("/")
        return super().request(method, url, **kw)

    def page(self, path: str, **kw: object) -> requests.Response:
        """Return a page as a browser asks for it."""
        return self.get(path, headers={"Accept": "text/html"}, **kw)

    def post_page(self, path: str, **values: object) -> requests.Response:
        """Post values as a browser does, with the token that pages carry."""
        values.setdefault("_authenticator", self.token())
        return self.post(path, data=values, headers={"Accept": "text/html"})

    def token(self) -> str:
        """Return the token against forged requests of this person, '' for whoever gets none."""
        if self._token is None:
            found = lxml.html.fromstring(self.page("@@personal-preferences", follow=True).content)
            self._token = next(iter(found.xpath("//input[@name='_authenticator']/@value")), "")
        return self._token

    def form(self, path: str, name: str = "form") -> dict[str, object]:
        """Return the values with which a form opens, as its browser would post them."""
        answer = self.page(path)
        assert answer.status_code == 200, (answer.status_code, answer.text[:500])
        tree = lxml.html.fromstring(answer.content.decode())
        (form,) = tree.xpath(f"//form[@id='{name}']") or [None]
        assert form is not None, [f.get("id") for f in tree.xpath("//form")]
        return dict(form.form_values()) | _several(form)


def _several(form: object) -> dict[str, object]:
    values: dict[str, list[str]] = {}
    for key, value in form.form_values():
        values.setdefault(key, []).append(value)
    return {key: value for key, value in values.items() if len(value) > 1}
