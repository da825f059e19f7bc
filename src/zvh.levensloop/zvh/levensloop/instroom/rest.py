"""Letting a running case in over REST."""

from plone.restapi.interfaces import IDeserializeFromJson
from zExceptions import BadRequest
from zope.component import getMultiAdapter

from zvh.levensloop.instroom.beginnen import begin
from zvh.levensloop.records.dienst import Dienst


class Instroom(Dienst):
    """POST …/@instroom with fields of the casus and, under `instroom`, of the instroom: 201 with both addresses."""

    vorm = "Stuur één object in JSON: de velden van de casus, en onder 'instroom' die van de instroom."

    def reply(self) -> dict[str, str]:
        """Make both, the instroom in concept; what is wrong with a field is said, and nothing is made then."""
        sent = dict(self.body())
        fields = sent.pop("instroom", {})
        if not isinstance(fields, dict):
            raise BadRequest(self.vorm)
        instroom = begin()
        for content, data in ((instroom.__parent__, sent), (instroom, fields)):
            getMultiAdapter((content, self.request), IDeserializeFromJson)(data=data)
        self.request.response.setStatus(201)
        self.request.response.setHeader("Location", instroom.absolute_url())
        return {"@id": instroom.absolute_url(), "casus": instroom.__parent__.absolute_url()}
