"""Mail domains: which addresses an organisation invites to an account."""

import re

_DOMAIN = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))+")
_LOCAL = re.compile(r"[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}")


def domains(text: str | None) -> tuple[str, ...]:
    """Return the domains of a text with one a line; a leading @ and capitals don't count."""
    lines = (line.strip().lower().removeprefix("@") for line in (text or "").splitlines())
    return tuple(line for line in lines if line)


def wrong_domain(text: str | None) -> str:
    """Return the first line that is no domain; "" when all are."""
    return next((name for name in domains(text) if not _DOMAIN.fullmatch(name)), "")


def is_address(address: str) -> bool:
    """Tell whether a text is one mail address, such as `anna@voorbeeld.example`."""
    local, at, domain = address.lower().rpartition("@")
    return bool(at and _LOCAL.fullmatch(local) and _DOMAIN.fullmatch(domain))


def domain(address: str) -> str:
    """Return what stands after the @, in small letters."""
    return address.lower().rpartition("@")[2]
