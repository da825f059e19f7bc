"""Letting a running case in over REST."""

from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.deserializer import json_body
from plone.restapi.exceptions import DeserializationError
from plone.restapi.interfaces import IDeserializeFromJson
from plone.restapi.services import Service
from zExceptions import BadRequest
from zope.component import getMultiAdapter
from zope.interface import alsoProvides

from zvh.levensloop.instroom.beginnen import begin

WRONG = "Stuur één object in JSON: de velden van de casus, en onder 'instroom' die van de instroom."


class Instroom(Service):
    """POST …/@instroom with fields of the casus and, under `instroom`, of the instroom: 201 with both addresses."""

    def reply(self) -> dict[str, str]:
        """Make both, the instroom in concept; what is wrong with a field is said, and nothing is made then."""
        try:
            sent = dict(json_body(self.request))
        except DeserializationError as error:
            raise BadRequest(WRONG) from error
        fields = sent.pop("instroom", {})
        if not isinstance(fields, dict):
            raise BadRequest(WRONG)
        alsoProvides(self.request, IDisableCSRFProtection)
        instroom = begin()
        for content, data in ((instroom.__parent__, sent), (instroom, fields)):
            getMultiAdapter((content, self.request), IDeserializeFromJson)(data=data)
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", instroom.absolute_url())
        return {"@id": instroom.absolute_url(), "casus": instroom.__parent__.absolute_url()}
