"""What somebody may see, found without waking it."""

from plone import api


def found(portal_type: str, **query: object) -> list[object]:
    """Return what this person may see of a type, as brains."""
    return api.content.find(portal_type=portal_type, **query)


def pad(brain: object) -> str:
    """Return where a brain is, within the site."""
    return brain.getPath().removeprefix("/".join(api.portal.get().getPhysicalPath())).lstrip("/")


def in_casus(brain: object) -> str:
    """Return the number of the casus around something, in the small letters of its address."""
    return brain.getPath().split("/")[-2]
