"""Who gets in, for how long, and what every answer carries: login, lock-out, sessions, response headers."""

import logging

# It writes what people type (names, mail addresses) into the log of the server.
logging.getLogger("Products.CMFPlone.browser.login.login_help").setLevel(logging.WARNING)
