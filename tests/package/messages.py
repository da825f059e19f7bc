"""The messages of the profiles, and the catalogues that hold their translations.

`python -m tests.package.messages` writes template (.pot) and catalogues (.po) anew: Dutch says what the message
says, English keeps what a person wrote and has an empty line for what is new.
"""

import gettext
import json
from pathlib import Path

from lxml import etree
from pythongettext.msgfmt import Msgfmt
from tests.package import tree

PROFILES = tree.TREE / "profiles"
PACKAGE = tree.TREE / tree.PACKAGE
LOCALES = PACKAGE / "locales"
LANGUAGES = ("nl", "en")
OURS = "zvh.levensloop"
# Plone looks for the titles of states and transitions in its own domain, whatever their profile says.
OF_WORKFLOWS = "plone"
DOMAINS = (OURS, OF_WORKFLOWS)
I18N = "{http://xml.zope.org/namespaces/i18n}"
# Directives whose title and description a person reads; a permission is known by its title, so that stays.
TOLD = ("registerProfile", "distribution")

Messages = dict[str, list[str]]


def messages(domain: str) -> Messages:
    """Return each message of a domain with the files that say it, both in the order of the alphabet."""
    workflows = set(PROFILES.glob("*/workflows/*/definition.xml"))
    if domain == OF_WORKFLOWS:
        return _gathered({path: _of_profile(path) for path in workflows})
    profiles = {path: _of_profile(path) for path in set(PROFILES.rglob("*.xml")) - workflows}
    return _gathered(profiles | {path: _of_zcml(path) for path in PACKAGE.rglob("*.zcml")})


def _of_profile(path: Path) -> set[str]:
    elements = [element for element in etree.parse(path).iter() if isinstance(element.tag, str)]
    whole = {e.text for e in elements if e.get(f"{I18N}translate") is not None}
    parts = {e.get(name) for e in elements for name in e.get(f"{I18N}attributes", "").split()}
    return {text for text in whole | parts if text}


def _of_zcml(path: Path) -> set[str]:
    told = list(etree.parse(path).iter(*(f"{{*}}{name}" for name in TOLD)))
    return {e.get(name) for e in told for name in ("title", "description") if e.get(name)}


def _gathered(found: dict[Path, set[str]]) -> Messages:
    texts = sorted({text for said in found.values() for text in said})
    files = {str(path.relative_to(tree.TREE)): said for path, said in sorted(found.items())}
    return {text: [file for file, said in files.items() if text in said] for text in texts}


def file(domain: str, language: str = "") -> Path:
    """Return the file of a catalogue; without a language the template."""
    return LOCALES / language / "LC_MESSAGES" / f"{domain}.po" if language else LOCALES / f"{domain}.pot"


class Untranslated(gettext.NullTranslations):
    """Answers where a catalogue holds nothing."""

    def gettext(self, message: str) -> str:
        return ""


def translations(domain: str, language: str) -> dict[str, str]:
    """Return what a catalogue says for each message, read as Zope reads it; "" for what it doesn't translate."""
    if not file(domain, language).exists():
        return dict.fromkeys(messages(domain), "")
    with file(domain, language).open("rb") as opened:
        catalogue = gettext.GNUTranslations(Msgfmt(opened, domain).getAsFile())
    catalogue.add_fallback(Untranslated())
    return {message: catalogue.gettext(message) for message in messages(domain)}


def text(domain: str, language: str = "") -> str:
    """Return the whole of a catalogue (or template) as its file should hold it."""
    if language == "nl":
        known = {message: message for message in messages(domain)}
    else:
        known = translations(domain, language) if language else {}
    entries = [_entry(message, files, known.get(message, "")) for message, files in messages(domain).items()]
    return "\n".join((_header(domain, language), *entries))


def _entry(message: str, files: list[str], translation: str) -> str:
    lines = [f"#: {name}" for name in files]
    return "\n".join((*lines, f"msgid {_quoted(message)}", f"msgstr {_quoted(translation)}", ""))


def _header(domain: str, language: str) -> str:
    """Return the first entry; no date and no maker, so that a file changes only when a message does."""
    lines = ("MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit")
    named = (*lines, f"Language: {language}", f"Domain: {domain}")
    return "\n".join(('msgid ""', 'msgstr ""', *(_quoted(f"{line}\n") for line in named), ""))


def _quoted(message: str) -> str:
    return json.dumps(message, ensure_ascii=False)


def renew() -> None:
    """Write every template and catalogue; messages that are gone go."""
    for domain in DOMAINS:
        for language in ("", *LANGUAGES):
            whole = text(domain, language)
            file(domain, language).parent.mkdir(parents=True, exist_ok=True)
            file(domain, language).write_text(whole, encoding="utf-8")


if __name__ == "__main__":
    renew()
