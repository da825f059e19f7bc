"""The levensloopplan: its facts, and the document made of them."""

from zvh.levensloop.core.levensloopplan.document import build
from zvh.levensloop.core.levensloopplan.facts import Akkoord, Levensloopplan, Status, Versie

__all__ = ["Akkoord", "Levensloopplan", "Status", "Versie", "build"]
