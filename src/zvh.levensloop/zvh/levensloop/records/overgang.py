"""A step of a workflow over REST: of two who take it at once, one takes it and the other is told."""

from plone import api
from plone.restapi.services.workflow.transition import WorkflowTransition
from Products.CMFCore.WorkflowCore import WorkflowException
from zExceptions import BadRequest


class Overgang(WorkflowTransition):
    """Takes a step, as plone.restapi does, but never says 200 to who was too late."""

    def recurse_transition(self, objs: list[object], *given: object) -> None:
        """Take it; BadRequest tells how it stands when it can't be taken (any more)."""
        try:
            super().recurse_transition(objs, *given)
        except WorkflowException as error:
            raise BadRequest(_words(self.context)) from error

    def is_same_state(self, obj: object) -> bool:
        """Who finds that somebody else took this very step, did not take it."""
        return False


def _words(content: object) -> str:
    tool = api.portal.get_tool("portal_workflow")
    status = tool.getTitleForStateOnType(api.content.get_state(content), content.portal_type).lower()
    return f"Dit kan nu niet: dit is {status}. Iemand anders was je misschien voor, of jij mag deze stap niet zetten."
