"""A chat that ends while somebody is writing to its person: nothing typed is lost, and it is said."""

import pytest
from playwright.sync_api import Page, expect

from services.return_chat import return_chat
from services.take_over_chat import take_over_chat
from settings import Settings
from store import Store
from store.models import Conversation, Flag
from tests.e2e.desk_page import log_in, look_at


@pytest.fixture
def chat(staffed: Store, settings: Settings) -> str:
    """A chat that lola attends."""
    with staffed.unit_of_work("bot") as work:
        row = work.insert(
            Conversation(channel="chat", human=True, started_at=work.now, last_activity_at=work.now)
        )
        work.insert(Flag(conversation_id=row.id, reason="human_requested", at=work.now))
        take_over_chat(work, row.id, staff="lola", alias="Lola", settings=settings)
        work.commit()
        return row.id


def end(store: Store, chat: str, settings: Settings) -> None:
    """As it ends when she has given it back in another window."""
    with store.unit_of_work("staff:lola") as work:
        return_chat(work, chat, staff="lola", settings=settings)
        work.commit()


def test_what_is_being_written_stays_when_the_chat_ends(
    page: Page, store: Store, settings: Settings, chat: str
) -> None:
    log_in(page)
    page.goto(f"/conversaciones/{chat}/atender")
    page.get_by_label("Mensaje").fill("Le explico cómo se hace: ")
    end(store, chat, settings)
    expect(page.get_by_role("alert")).to_contain_text("Ya no atiende usted este chat")
    expect(page.get_by_label("Mensaje")).to_have_value("Le explico cómo se hace: ")
    look_at(page, "attend-ended")


def test_with_nothing_written_the_page_of_the_conversation_follows(
    page: Page, store: Store, settings: Settings, chat: str
) -> None:
    log_in(page)
    page.goto(f"/conversaciones/{chat}/atender")
    end(store, chat, settings)
    expect(page.get_by_role("heading", name=f"Conversación {chat[:6]}")).to_be_visible()
