"""The notice that is given, and which one it was (L1, L9, L10)."""

import hashlib
from dataclasses import replace

from services.give_notice import give_notice
from settings.model import PurposeText
from store.models import Notice, NoticeGiven
from tests.services.talk import Front


def test_version_text_and_hash_of_the_notice_are_stored_with_its_beginning_and_end(front: Front) -> None:
    """L9: notice id, version, text hash, language, channel, start and end, completed."""
    talk = front.chat()
    with talk.look() as (work, _):
        given = work.session.query(NoticeGiven).one()
        notice = work.session.get_one(Notice, given.notice_id)
    assert (given.completed, given.started_at, given.ended_at) == (True, work.now, work.now)
    assert notice.id == hashlib.sha256(notice.text.encode()).hexdigest()
    assert (notice.channel, notice.language) == ("chat", "es")
    assert notice.version == f"chat-es-{notice.id[:8]}"
    assert notice.text.startswith("Soy el asistente automático de Seguros Norte.")


def test_asked_for_again_it_is_the_same_event(front: Front) -> None:
    talk = front.call()
    with talk.turn() as (work, conversation):
        again = give_notice(work, conversation, settings=front.settings)
    with talk.look() as (work, _):
        assert work.session.query(NoticeGiven).one().notice_id == again.notice_id


def test_a_new_purpose_makes_another_notice(front: Front) -> None:
    """L10: old grants do not cover it."""
    more = PurposeText("fraud", "legitimate_interest", "Evitar el fraude.", "Un año.", balancing_test="LIA-3")
    changed = replace(front.settings, purposes=(*front.settings.purposes, more))
    talk = front.chat()
    with talk.look() as (work, conversation):
        first = give_notice(work, conversation, settings=front.settings)
        second = give_notice(work, conversation, settings=changed)
    assert first.pieces == second.pieces
    assert first.notice_id != second.notice_id
    assert first.version != second.version
