"""A code opens the page once; wrong ones end the visit (L48, L49)."""

import pytest

from duties.portal import PortalClosed
from store.models import AuditEntry, Conversation
from tests.services.portal_cases import Visit
from tests.services.talk import Front


def test_a_right_code_opens_and_is_in_the_audit(front: Front) -> None:
    """L45."""
    front.enrol()
    visit = Visit.proven(front)
    visit.look()
    with front.store.reader() as read:
        row = read.session.get_one(Conversation, visit.session)
        assert (row.identity, row.person_id) == ("verified", front.person_id())
        entries = read.session.query(AuditEntry).filter_by(conversation_id=visit.session)
        assert sum("portal_entered" in entry.events for entry in entries) == 1
    assert front.store.verify() == []


def test_a_code_works_once(front: Front) -> None:
    """L48."""
    front.enrol()
    visit = Visit.begun(front)
    code = visit.code()
    assert visit.enter(code) == "entered"
    assert visit.enter(code) == "CodeRejected"


def test_five_wrong_ones_end_the_visit_and_the_right_one_comes_too_late(front: Front) -> None:
    """L49."""
    front.enrol()
    visit = Visit.begun(front)
    right = visit.code()
    wrong = f"{(int(right) + 1) % 1_000_000:06d}"
    assert [visit.enter(wrong) for _ in range(5)] == ["CodeRejected"] * 4 + ["IdentityLocked"]
    with pytest.raises(PortalClosed):
        visit.enter(right)
