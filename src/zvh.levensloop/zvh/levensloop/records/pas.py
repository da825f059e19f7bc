"""Plugins of the user folder that take the place of those of Plone, with all these hold."""

from Acquisition import aq_base
from plone import api


def become(name: str, old: type, new: type) -> None:
    """Make the plugin of this name of another class; nothing happens when it is not of the old one."""
    users = api.portal.get_tool("acl_users")
    plugin = aq_base(users._getOb(name))
    if type(plugin) is not old:
        return
    plugin._p_activate()
    changed = new.__new__(new)
    changed.__dict__.update(plugin.__dict__)
    # Deleting it first would switch it off.
    users._setOb(name, changed)
