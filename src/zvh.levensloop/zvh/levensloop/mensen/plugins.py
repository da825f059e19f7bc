"""The plugins of Plone that keep accounts, groups and roles, with the guard before each change."""

from collections.abc import Iterable

from AccessControl.class_init import InitializeClass
from plone import api
from Products.PlonePAS.plugins.group import GroupManager
from Products.PlonePAS.plugins.property import ZODBMutablePropertyProvider
from Products.PlonePAS.plugins.role import GroupAwareRoleManager
from Products.PlonePAS.plugins.user import UserManager
from zExceptions import BadRequest
from zope.event import notify

from zvh.levensloop.core.approach.huisrollen import GROEPEN, ROLLEN
from zvh.levensloop.core.approach.rechten import alle_rollen
from zvh.levensloop.mensen import register, wacht
from zvh.levensloop.records.logregel import log
from zvh.levensloop.records.pas import become
from zvh.levensloop.records.toegang import AndereOrganisatie
from zvh.levensloop.records.weigering import Geweigerd

VAN_ANDEREN = frozenset(alle_rollen())  # roles that follow from something else
VAN_HET_HUIS = ("organisatie", "functie")


class Groepen(GroupManager):
    """Groups; those of the house hold people only, put there by whoever may."""

    def addPrincipalToGroup(self, principal_id: str, group_id: str) -> bool:
        """Add a person to a group; Geweigerd when the current person may not, or it is no person."""
        if group_id not in GROEPEN:
            return super().addPrincipalToGroup(principal_id, group_id)
        if principal_id not in self._getPAS().source_users.listUserIds():
            raise Geweigerd(wacht.GEEN_MENS.format(GROEPEN[group_id].titel))
        _check("rol gegeven", principal_id, wacht.against_membership(principal_id, group_id, erbij=True), group_id)
        fresh = principal_id not in self.getGroupMembers(group_id)
        done = super().addPrincipalToGroup(principal_id, group_id)
        if fresh:
            log("rol gegeven", over=principal_id, object=GROEPEN[group_id].rol, doel=wacht.reden())
        return done

    def removePrincipalFromGroup(self, principal_id: str, group_id: str) -> bool:
        """Take a person out of a group; Geweigerd when the current person may not."""
        if group_id not in GROEPEN or principal_id not in self.getGroupMembers(group_id):
            return super().removePrincipalFromGroup(principal_id, group_id)
        why = wacht.against_membership(principal_id, group_id, erbij=False)
        _check("rol ingetrokken", principal_id, why, group_id)
        done = super().removePrincipalFromGroup(principal_id, group_id)
        log("rol ingetrokken", over=principal_id, object=GROEPEN[group_id].rol, doel=wacht.reden())
        return done

    def removeGroup(self, group_id: str) -> bool:
        """Remove a group; Geweigerd for one of the house."""
        if group_id in GROEPEN and not wacht.is_vertrouwd():
            raise Geweigerd(wacht.BLIJFT.format(GROEPEN[group_id].titel))
        return super().removeGroup(group_id)


class Rollen(GroupAwareRoleManager):
    """Roles; those of the house come from their own group alone."""

    def assignRoleToPrincipal(self, role_id: str, principal_id: str, REQUEST: object = None) -> bool:
        """Give a role; Geweigerd for one that only a group or a team gives."""
        _check_roles({role_id, *self._principal_roles.get(principal_id, ())}, principal_id, self)
        return super().assignRoleToPrincipal(role_id, principal_id)

    def assignRolesToPrincipal(self, roles: Iterable[str], principal_id: str, REQUEST: object = None) -> None:
        """Give exactly these roles; Geweigerd for one that only a group or a team gives.

        Plone sends along what somebody has by his groups when his password changes: that he keeps by them.
        """
        by_group = {GROEPEN[groep].rol for groep in GROEPEN if principal_id in wacht.leden(groep)}
        own = [role for role in roles if role not in by_group]
        _check_roles(set(own), principal_id, self)
        super().assignRolesToPrincipal(own, principal_id)

    def removeRoleFromPrincipal(self, role_id: str, principal_id: str, REQUEST: object = None) -> bool:
        """Take a role away; Geweigerd for a group of the house."""
        _check_roles(set(self._principal_roles.get(principal_id, ())) - {role_id}, principal_id, self)
        return super().removeRoleFromPrincipal(role_id, principal_id)


class Accounts(UserManager):
    """Accounts; nobody logs in to one that is not in use, or takes over one that opens casussen."""

    def authenticateCredentials(self, credentials: dict[str, str]) -> tuple[str, str] | None:
        """Return user id and login, None for a wrong password or an account that is not in use."""
        # Somebody types a mail address with capitals; not every way in does what the user folder says of it.
        login = credentials.get("login")
        plain = {**credentials, "login": self._getPAS().applyTransform(login)} if login else credentials
        found = super().authenticateCredentials(plain)
        return found if found and register.is_actief(found[0]) else None

    def addUser(self, user_id: str, login_name: str, password: str) -> None:
        """Make an account; Geweigerd for an id that is the name of a group, whose rights it would share."""
        if ":" in user_id or user_id in GROEPEN or user_id in self._getPAS().source_groups.getGroupIds():
            raise Geweigerd(wacht.GROEPSNAAM)
        super().addUser(user_id, login_name, password)

    def doChangeUser(self, principal_id: str, password: str) -> None:
        """Change a password; Geweigerd when it is not one's own to change."""
        self._check(principal_id)
        super().doChangeUser(principal_id, password)

    def updateUserPassword(self, user_id: str, password: str) -> None:
        """Change a password; Geweigerd when it is not one's own to change."""
        self._check(user_id)
        super().updateUserPassword(user_id, password)

    def updateUser(self, user_id: str, login_name: str) -> bool:
        """Change a login; Geweigerd when it is not one's own to change."""
        if self._userid_to_login.get(user_id) != login_name:
            self._check(user_id)
        return super().updateUser(user_id, login_name)

    def removeUser(self, user_id: str) -> None:
        """Remove an account, and with it its roles of the house; Geweigerd for the last procesregisseur."""
        why = wacht.LAATSTE if wacht.is_laatste_pr(user_id) else wacht.against_account(user_id)
        _check("account verwijderd", user_id, why)
        groups = self._getPAS().source_groups
        with wacht.vertrouwd():
            for groep in GROEPEN:
                if user_id in groups.getGroupMembers(groep):
                    groups.removePrincipalFromGroup(user_id, groep)
        register.forget(user_id)
        super().removeUser(user_id)
        log("account verwijderd", over=user_id)

    def _check(self, user_id: str) -> None:
        if not wacht.is_vertrouwd() and not register.is_actief(user_id):
            raise Geweigerd(wacht.NIET_IN_GEBRUIK)
        _check("account gewijzigd", user_id, wacht.against_account(user_id))


class Gegevens(ZODBMutablePropertyProvider):
    """What is known of a person; the house says for which organisation somebody works."""

    def setPropertiesForUser(self, user: object, propertysheet: object) -> None:
        """Keep what is known; Geweigerd for what the current person may not change."""
        former, changed = "", set()
        if not getattr(user, "isGroup", lambda: False)():
            known = self.getPropertiesForUser(user)
            former = known.getProperty("organisatie") or ""
            given = dict(propertysheet.propertyItems())
            self._complete(known, given)
            changed = {name for name, value in given.items() if known.getProperty(name) != value}
            if changed & set(VAN_HET_HUIS) and not wacht.is_vertrouwd() and not wacht.is_medewerker(wacht.actor()):
                raise Geweigerd(wacht.EIGEN_PLEK)
            own = user.getId() == wacht.actor()
            if own and changed & {"email", "fullname"} and not wacht.houdt_gegevens_bij():
                raise Geweigerd(wacht.EIGEN_NAAM)
            if "email" in changed:
                _check("account gewijzigd", user.getId(), wacht.against_account(user.getId()))
        super().setPropertiesForUser(user, propertysheet)
        if former and "organisatie" in changed:
            notify(AndereOrganisatie(user.getId(), former))

    def _complete(self, known: object, given: dict[str, object]) -> None:
        """Refuse a name or address that is taken away, or that nobody can write to."""
        if any(known.getProperty(name) and not (given.get(name, "x") or "").strip() for name in ("fullname", "email")):
            raise BadRequest("Een account heeft een naam en een mailadres. Er is niets bewaard. Vul ze in.")
        email = given.get("email") or ""
        if email != known.getProperty("email") and not api.portal.get_tool("portal_registration").isValidEmail(email):
            raise BadRequest("Dit is geen mailadres. Er is niets bewaard. Schrijf het als naam@organisatie.nl.")


def _check(wat: str, over: str, why: str, groep: str = "") -> None:
    if why:
        log(wat, uitkomst="geweigerd", over=over, object=GROEPEN[groep].rol if groep else "")
        raise Geweigerd(why)


def _check_roles(wanted: set[str], principal_id: str, plugin: Rollen) -> None:
    """Refuse roles that this principal may not hold."""
    wanted -= {"Authenticated", "Member"}
    if principal_id in GROEPEN:
        held = set(plugin._principal_roles.get(principal_id, ())) - {"Authenticated", "Member"}
        if wanted != (held or {GROEPEN[principal_id].rol}) and not wacht.is_vertrouwd():
            raise Geweigerd(wacht.VASTE_GROEP.format(GROEPEN[principal_id].titel))
    elif reserved := sorted(wanted & (ROLLEN.keys() | VAN_ANDEREN)):
        _check("rol gegeven", principal_id, wacht.VASTE_ROL.format(reserved[0]))


GUARDED = {
    "source_groups": (GroupManager, Groepen),
    "portal_role_manager": (GroupAwareRoleManager, Rollen),
    "source_users": (UserManager, Accounts),
    "mutable_properties": (ZODBMutablePropertyProvider, Gegevens),
}
for _own in (Groepen, Rollen, Accounts, Gegevens):
    InitializeClass(_own)


def install() -> None:
    """Put the guard before the plugins of this site, once."""
    for name, (theirs, ours) in GUARDED.items():
        become(name, theirs, ours)


def uninstall() -> None:
    """Give the site the plugins of Plone back, with all they hold."""
    for name, (theirs, ours) in GUARDED.items():
        become(name, ours, theirs)
