"""The Word files that every outside program must agree with."""

from collections.abc import Mapping

from tests.core.plans import a_hostile_plan, a_plan, an_empty_plan

from zvh.levensloop.core.documents.model import Document
from zvh.levensloop.core.levensloopplan import build
from zvh.levensloop.core.levensloopplan.voorbeeld import voorbeeld

DOCUMENTS: Mapping[str, Document] = {
    "voorbeeld": build(a_plan()),
    "leeg": build(an_empty_plan()),
    "vijandig": build(a_hostile_plan()),
    "lang": build(voorbeeld(300)),
}
