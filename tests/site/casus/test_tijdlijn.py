"""The timeline of a casus with many records wakes no more of them than it shows."""

import transaction
from Acquisition import aq_base
from plone import api
from tests.builders import a_casus, an_action
from tests.fase import in_fase

from zvh.levensloop.actiepunt.content import report
from zvh.levensloop.casus.tijdlijn import Verloop


def test_only_what_is_shown_is_woken(site):
    casus = a_casus()
    in_fase(casus, "in_uitvoering")
    for _ in range(30):
        report(an_action(casus), "gereed")
    api.content.find(portal_type="Actiepunt")  # indexes what waits for that
    transaction.savepoint()
    casus._p_jar.cacheMinimize()
    story = Verloop(casus)

    shown = story.voorvallen(story.van("actiepunt")[:10])

    actions = [aq_base(casus)._tree[name] for name in casus.objectIds() if name.startswith("actiepunt-")]
    assert [one.titel for one in shown] == [f"Actiepunt {number}" for number in range(30, 20, -1)]
    assert sum(action._p_changed is not None for action in actions) == 10
