"""What every answer carries in its headers, whatever it is: a page, JSON, a file, a redirect or an error."""

from AccessControl import getSecurityManager
from zope.component.hooks import getSite

from zvh.levensloop.toegang import sessie, wacht
from zvh.levensloop.toegang.grenzen import is_https

YEAR = 31_536_000
FIXED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
POLICY = (
    "default-src 'self'; script-src 'self'{scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors {ancestors}"
)
# Static files, by a step of their address: they hold nothing of anybody and may be kept.
STATIC = ("++plone++", "++resource++", "++theme++", "++webresource++")
EVAL = " 'unsafe-eval'"  # templates of folder contents, dialogs and control panels
INLINE = " 'unsafe-inline' 'unsafe-eval'"  # management screens of Zope, control panels of Plone


def on_success(event: object) -> None:
    """Set the headers of an answer."""
    furnish(event.request)


def on_failure(event: object) -> None:
    """Set the headers of an error or a refusal; of an attempt that is made again there is no answer yet."""
    if not event.retry:
        furnish(event.request)


def furnish(request: object) -> None:
    """Set headers and cookies of the answer, in our sites and outside all sites."""
    if not _ours(getSite()):
        return
    response, static = request.response, is_static(request)
    for name, value in FIXED.items():
        response.setHeader(name, value)
    if is_https(request):
        response.setHeader("Strict-Transport-Security", f"max-age={YEAR}")
    _no_strangers(request)
    if static:
        return
    sessie.slide(request)
    response.setHeader("Cache-Control", "no-store")
    response.headers.pop("expires", None)
    for cookie in response.cookies.values():
        cookie.setdefault("SameSite", "Lax")
        cookie.setdefault("HttpOnly", True)
        if is_https(request):
            cookie["Secure"] = True


def _ours(site: object) -> bool:
    return site is None or wacht.ID in site.acl_users.objectIds()


def is_static(request: object) -> bool:
    """Tell whether a file of the look of the site is asked for."""
    return any(step.startswith(STATIC) for step in str(request.get("URL", "")).split("/"))


def _no_strangers(request: object) -> None:
    """Let the page load, frame and run nothing from elsewhere; it stands in no frame itself."""
    zmi = _manages_zope(request)
    scripts = INLINE if zmi or _sets_up(request) else EVAL if _has_toolbar() else ""
    ancestors, frames = ("'self'", "SAMEORIGIN") if zmi else ("'none'", "DENY")
    request.response.setHeader("Content-Security-Policy", POLICY.format(scripts=scripts, ancestors=ancestors))
    request.response.setHeader("X-Frame-Options", frames)


def _manages_zope(request: object) -> bool:
    """Tell whether this is a management screen, shown to somebody who may see those."""
    last = str(request.get("URL", "")).rpartition("/")[2]
    named = last.startswith("manage") or getSite() is None
    return named and bool(getSecurityManager().checkPermission("View management screens", _place(request)))


def _sets_up(request: object) -> bool:
    """Tell whether this is a control panel of Plone, some of which have scripts in the page."""
    return str(request.get("URL", "")).endswith("-controlpanel") and _has_toolbar()


def _has_toolbar() -> bool:
    """Tell whether this person gets the toolbar of Plone, whose dialogs make scripts of templates."""
    site = getSite()
    return site is not None and bool(getSecurityManager().checkPermission("Show Toolbar", site))


def _place(request: object) -> object:
    return getSite() or request["PARENTS"][-1]
