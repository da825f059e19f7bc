"""A house with invented people and casussen, to try the intranet."""

from zvh.levensloop.site.demo.people import users
from zvh.levensloop.site.demo.setup import setup

__all__ = ["setup", "users"]
