"""A person of the team in a live chat: the customer's widget and the desk, each in a browser of its own."""

from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from services.add_staff import add_staff
from store.models import Message, Takeover, Turn
from tests.e2e.desk_page import PASSWORD, WIDE, log_in, look_at
from tests.running import RunningSystem

SECRET = "Mi perro se llama Tobías y vive en Getxo"


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningSystem]:
    """Every process, the console too, and a team of two agents."""
    with RunningSystem.start(tmp_path_factory.mktemp("live")) as system:
        with system.store() as store, store.unit_of_work("cli") as work:
            for name in ("lola", "pepe"):
                staff, _ = add_staff(work, name=name, role="agent", password=PASSWORD)
                staff.must_change = False
            work.commit()
        system.run("console")
        _wait_for_console(system)
        yield system


def _wait_for_console(system: RunningSystem) -> None:
    transport = httpx.HTTPTransport(retries=8)
    with httpx.Client(transport=transport) as client:
        for _ in range(100):
            try:
                client.get(f"{desk_of(system)}/healthz").raise_for_status()
            except httpx.HTTPError:
                continue
            return
    raise TimeoutError(system.tails())


def desk_of(system: RunningSystem) -> str:
    """Where the console listens."""
    return f"http://127.0.0.1:{system.settings.console_port}"


def open_page(browser: Browser, base: str, size: ViewportSize, complaints: list[str]) -> Page:
    """A browser context of one's own; what it complains of is kept."""
    context = browser.new_context(base_url=base, viewport=size, locale="es-ES")
    page = context.new_page()
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    return page


def ask_for_a_person(page: Page) -> str:
    """In the shop, without consent; gives the session."""
    page.goto("/")
    page.get_by_role("button", name="¿Le ayudamos?").click()
    page.get_by_role("button", name="No guardar").click()
    log = page.get_by_role("log")
    expect(log).to_contain_text("no guardaremos la conversación")
    page.get_by_role("button", name="Hablar con una persona").first.click()
    expect(page.get_by_text("Ha pedido una persona")).to_be_visible()
    session: str = page.evaluate("JSON.parse(sessionStorage.getItem('amparo-chat')).session")
    return session


def write(page: Page, text: str) -> None:
    """The customer writes, by keyboard."""
    box = page.get_by_label("Escriba su mensaje")
    box.focus()
    page.keyboard.type(text)
    page.keyboard.press("Enter")


def say(desk: Page, text: str) -> None:
    """The person of the team writes, by keyboard: the box has the focus."""
    expect(desk.get_by_label("Mensaje")).to_be_focused()
    desk.keyboard.type(text)
    with desk.expect_navigation():
        desk.keyboard.press("Enter")


def test_a_chat_is_taken_over_written_in_and_handed_back(
    live: RunningSystem, chromium_browser: Browser, size: ViewportSize
) -> None:
    """L79, L81, L90, L111: the whole way, and each side hears the other without doing anything."""
    complaints: list[str] = []
    shop = open_page(chromium_browser, live.url, size, complaints)
    lola = open_page(chromium_browser, desk_of(live), size, complaints)
    pepe = open_page(chromium_browser, desk_of(live), size, complaints)
    session = ask_for_a_person(shop)
    log_in(lola, "lola")
    lola.goto(f"/conversaciones/{session}")
    look_at(lola, "takeover-before")
    lola.get_by_label("Nombre con el que se presenta").fill("Lola")
    lola.get_by_role("button", name="Hacerme cargo").click()
    expect(lola.get_by_role("heading", name="Atender el chat")).to_be_visible()

    heard = shop.get_by_role("log")
    expect(heard).to_contain_text("Le atiende ahora Lola, una persona del equipo de Seguros Norte")
    expect(shop.get_by_text("Le atiende Lola, del equipo")).to_be_visible()

    write(shop, SECRET)
    expect(lola.get_by_role("log")).to_contain_text(SECRET)
    say(lola, "¡Hola! Soy Lola. ¿Qué necesita?")
    expect(heard).to_contain_text("¡Hola! Soy Lola. ¿Qué necesita?")
    expect(heard.get_by_text("Lola", exact=True)).to_be_visible()
    look_at(lola, "takeover-attending")
    look_at(shop, "takeover-customer")

    log_in(pepe, "pepe")
    pepe.goto(f"/conversaciones/{session}")
    expect(pepe.get_by_role("region", name="Atender este chat")).to_contain_text("Lo atiende lola")
    expect(pepe.get_by_role("button", name="Hacerme cargo")).to_have_count(0)
    look_at(pepe, "takeover-second")

    for name in ("bot", "channels", "console", "jobs"):
        live.kill(name)
        live.run(name)
    live.wait_until_ready()
    _wait_for_console(live)
    write(shop, "¿Sigue ahí, después del corte?")
    expect(lola.get_by_role("log")).to_contain_text("¿Sigue ahí, después del corte?")
    say(lola, "Aquí sigo.")
    expect(heard).to_contain_text("Aquí sigo.")

    lola.get_by_role("button", name="Devolver al asistente").click()
    expect(lola.get_by_role("status")).to_contain_text("El chat vuelve a atenderlo el asistente")
    expect(heard).to_contain_text("soy un programa, no una persona")
    expect(shop.get_by_text("Asistente automático", exact=True)).to_be_visible()
    write(shop, "¿quién es el responsable de mis datos?")
    expect(heard).to_contain_text("El responsable de sus datos es Seguros Norte")
    look_at(shop, "takeover-returned")
    assert [each for each in complaints if "status of 4" not in each and "Failed to load" not in each] == []
    _rasa_never_saw_it(live, session)
    for page in (shop, lola, pepe):
        page.context.close()


def _rasa_never_saw_it(live: RunningSystem, session: str) -> None:
    """What was said to the person has no intent, lies sealed under the passing key, and is in no log."""
    with live.store() as store, store.reader() as read:
        (takeover,) = read.session.query(Takeover).filter_by(conversation_id=session)
        turns = {row.id: row for row in read.session.query(Turn).filter_by(conversation_id=session)}
        said = [
            row
            for row in read.session.query(Message).filter_by(conversation_id=session, sender="customer")
            if takeover.position < row.position < (takeover.return_position or 0)
        ]
        assert takeover.ended_by == "returned"
        assert len(said) == 2
        for row in said:
            turn = turns[row.turn_id or ""]
            assert (turn.kind, turn.intent, turn.status) == ("person", None, "done")
            assert row.owner == f"conversation:{session}"
            assert b"Tob" not in (row.text_sealed or b"")
    assert "Tob" not in live.tails()


def test_nobody_who_is_not_there_has_a_chat(live: RunningSystem, chromium_browser: Browser) -> None:
    """L79: a lease without signs gives the chat back, and the next message is the assistant's again."""
    complaints: list[str] = []
    shop = open_page(chromium_browser, live.url, WIDE, complaints)
    lola = open_page(chromium_browser, desk_of(live), WIDE, complaints)
    session = ask_for_a_person(shop)
    log_in(lola, "lola")
    lola.goto(f"/conversaciones/{session}")
    lola.get_by_role("button", name="Hacerme cargo").click()
    expect(shop.get_by_role("log")).to_contain_text("Le atiende ahora")
    lola.context.close()
    with live.store() as store, store.unit_of_work("cli") as work:
        row = work.session.query(Takeover).filter_by(conversation_id=session).one()
        row.seen_at = row.seen_at.replace(year=row.seen_at.year - 1)
        work.commit()
    expect(shop.get_by_role("log")).to_contain_text("no está disponible ahora")
    shop.context.close()
