"""The catalogues hold every message of the profiles, and nothing else. `make check` runs this too."""

import pytest
from tests.package.messages import DOMAINS, LANGUAGES, file, messages, text, translations

RENEW = "run: .venv/bin/python -m tests.package.messages"


@pytest.mark.parametrize("domain", DOMAINS)
def test_there_are_messages(domain):
    assert len(messages(domain)) > 10


@pytest.mark.parametrize("language", ["", *LANGUAGES])
@pytest.mark.parametrize("domain", DOMAINS)
def test_no_catalogue_is_stale(domain, language):
    assert file(domain, language).read_text(encoding="utf-8") == text(domain, language), RENEW


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("domain", DOMAINS)
def test_every_message_is_translated(domain, language):
    assert [message for message, said in translations(domain, language).items() if not said.strip()] == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_dutch_is_what_the_profiles_say(domain):
    said = translations(domain, "nl")

    assert said == {message: message for message in messages(domain)}
