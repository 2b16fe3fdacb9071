"""The chat in a real browser: by mouse, by keyboard alone, narrow and wide, under the strict policy."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from channels.app import create_app
from settings import load
from settings.secrets import make
from tests.channels.fake_bot import FakeBot
from tests.e2e.desk_page import NARROW, SHOTS, WIDE
from tests.e2e.serving import served
from tests.e2e.wcag import findings


@dataclass
class Shop:
    """The demo shop in a browser, beside a fake bot server; what the console complained of."""

    page: Page
    bot: FakeBot
    complaints: list[str]

    def open(self) -> None:
        """Open the chat and wait for the question."""
        self.page.get_by_role("button", name="¿Le ayudamos?").click()
        expect(self.page.get_by_text("¿Guardamos este chat")).to_be_visible()

    def write(self, text: str) -> None:
        """Write a message and send it with Enter."""
        self.input.fill(text)
        self.input.press("Enter")

    @property
    def input(self) -> Locator:
        """Where one writes."""
        return self.page.get_by_label("Escriba su mensaje")

    @property
    def log(self) -> Locator:
        """The list of messages."""
        return self.page.get_by_role("log")

    def shoot(self, name: str) -> None:
        """Keep a picture for whoever wants to look."""
        SHOTS.mkdir(exist_ok=True)
        self.page.screenshot(path=SHOTS / f"{name}-{self.page.viewport_size['width']}.png")  # type: ignore[index]


@pytest.fixture(params=[WIDE], ids=["wide"])
def shop(request: pytest.FixtureRequest, chromium_browser: Browser, tmp_path: Path) -> Iterator[Shop]:
    """The demo shop, just loaded."""
    settings, bot, complaints = load({"AMPARO_HOME": str(tmp_path)}), FakeBot(), list[str]()
    make(settings)
    with served(bot.app()) as bot_port, served(create_app(replace(settings, bot_port=bot_port))) as port:
        context = chromium_browser.new_context(viewport=request.param, reduced_motion="reduce")
        page = context.new_page()
        page.on(
            "console", lambda message: complaints.append(message.text) if message.type == "error" else None
        )
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(f"http://127.0.0.1:{port}/")
        yield Shop(page, bot, complaints)
        context.close()


both_widths = pytest.mark.parametrize("shop", [WIDE, NARROW], ids=["wide", "narrow"], indirect=True)


def test_nothing_is_sent_before_the_person_opens_the_chat(shop: Shop) -> None:
    """L2, L96."""
    shop.page.wait_for_timeout(500)
    assert shop.bot.asked == []
    assert shop.page.context.cookies() == []


@both_widths
def test_a_conversation_by_buttons_and_words(shop: Shop) -> None:
    """L1, L3, L17: the notice, the second layer's link, a no that changes nothing."""
    shop.open()
    shop.shoot("opening")
    expect(shop.log).to_contain_text("Soy el asistente automático")
    link = shop.page.get_by_role("dialog").get_by_role("link", name="Qué hacemos con sus datos")
    expect(link).to_have_attribute("href", "/privacidad")
    shop.page.get_by_role("button", name="No guardar").click()
    expect(shop.log).to_contain_text("no lo guardamos")
    expect(shop.page.get_by_role("button", name="No guardar")).to_have_count(0)
    shop.write("borrar")
    expect(shop.log).to_contain_text("Referencia: 1234567897")
    assert [message["text"] for message in shop.bot.messages()] == ["opaque-no", "borrar"]
    overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert shop.page.evaluate(overflow) <= 0
    shop.shoot("conversation")
    assert shop.complaints == []


@both_widths
def test_both_answers_to_the_question_weigh_the_same(shop: Shop) -> None:
    """L14: refusing is as easy as accepting."""
    shop.open()
    buttons = [shop.page.get_by_role("button", name=name) for name in ("Sí, guardar", "No guardar")]
    boxes = [button.bounding_box() for button in buttons]
    names = "['color', 'backgroundColor', 'borderColor', 'fontSize']"
    looks = f"element => {names}.map(name => getComputedStyle(element)[name])"
    assert buttons[0].evaluate(looks) == buttons[1].evaluate(looks)
    assert boxes[0] is not None
    assert boxes[1] is not None
    assert boxes[0]["y"] == boxes[1]["y"]
    assert abs(boxes[0]["height"] - boxes[1]["height"]) < 1


@both_widths
def test_a_whole_conversation_by_keyboard_alone(shop: Shop) -> None:
    """L111."""
    shop.page.get_by_role("button", name="¿Le ayudamos?").focus()
    shop.page.keyboard.press("Enter")
    expect(shop.page.get_by_text("¿Guardamos este chat")).to_be_visible()
    expect(shop.input).to_be_focused()
    yes = shop.page.get_by_role("button", name="Sí, guardar")
    for _ in range(12):
        if yes.evaluate("element => element === element.getRootNode().activeElement"):
            break
        shop.page.keyboard.press("Shift+Tab")
    expect(yes).to_be_focused()
    shop.page.keyboard.press("Enter")
    expect(shop.log).to_contain_text("guardamos este chat como prueba.")
    expect(shop.input).to_be_focused()
    shop.page.keyboard.type("una línea")
    shop.page.keyboard.press("Shift+Enter")
    shop.page.keyboard.type("y otra")
    shop.page.keyboard.press("Enter")
    expect(shop.log).to_contain_text("Ha escrito: una línea")
    assert shop.bot.messages()[-1]["text"] == "una línea\ny otra"
    shop.page.keyboard.press("Escape")
    expect(shop.page.get_by_role("dialog")).to_be_hidden()
    expect(shop.page.get_by_role("button", name="Seguir la conversación")).to_be_focused()
    assert shop.complaints == []


def test_markup_is_shown_as_text(shop: Shop) -> None:
    shop.open()
    shop.write("script")
    expect(shop.log).to_contain_text("<script>document.title = 'roto'</script><img src=x onerror=")
    shop.write("<b>yo</b><script>document.title = 'roto'</script>")
    expect(shop.log).to_contain_text("Ha escrito: <b>yo</b>")
    assert shop.log.locator("script, img, b").count() == 0
    assert "roto" not in shop.page.title()
    assert shop.complaints == []


def test_a_person_is_one_press_away_and_heard(shop: Shop) -> None:
    """L79."""
    shop.open()
    shop.page.get_by_role("button", name="Hablar con una persona").first.click()
    expect(shop.page.get_by_text("Ha pedido una persona")).to_be_visible()
    assert shop.bot.messages()[-1]["text"] == "Quiero hablar con una persona"
    shop.bot.events = [{"id": 1, "type": "takeover"}, {"id": 2, "type": "message", "text": "Soy Ana."}]
    expect(shop.log).to_contain_text("Soy Ana.")
    expect(shop.page.get_by_text("Le atiende una persona")).to_be_visible()
    shop.page.get_by_role("button", name="Minimizar el chat").click()
    shop.bot.events = [*shop.bot.events, {"id": 3, "type": "message", "text": "¿Sigue ahí?"}]
    shop.page.get_by_role("button", name="1 mensaje nuevo").click()
    expect(shop.log).to_contain_text("¿Sigue ahí?")
    assert shop.log.inner_text().count("Soy Ana.") == 1


def test_a_message_sent_again_keeps_its_id(shop: Shop) -> None:
    shop.open()
    shop.bot.failures = 2
    shop.write("borrar")
    shop.page.get_by_role("button", name="Reintentar").click()
    expect(shop.log).to_contain_text("Referencia: 1234567897")
    expect(shop.input).to_be_focused()
    assert len({message["client_message_id"] for message in shop.bot.messages()}) == 1
    assert len(shop.bot.messages()) == 3


def test_a_chat_that_cannot_be_opened_says_so_and_tries_again(shop: Shop) -> None:
    shop.bot.status = 503
    shop.page.get_by_role("button", name="¿Le ayudamos?").click()
    expect(shop.log).to_contain_text("No hemos podido abrir el chat. También puede llamar al")
    shop.bot.status = None
    shop.page.get_by_role("button", name="Reintentar").click()
    expect(shop.log).to_contain_text("Soy el asistente automático")


def test_a_message_too_long_stays_where_it_was_written(shop: Shop) -> None:
    shop.open()
    shop.write("a" * 10_000)
    expect(shop.page.get_by_text("Su mensaje tiene 10000 caracteres y el máximo es 4000.")).to_be_visible()
    expect(shop.input).to_have_value("a" * 10_000)
    assert shop.bot.messages() == []


def test_leaving_the_page_and_coming_back_goes_on(shop: Shop) -> None:
    shop.open()
    shop.write("borrar")
    expect(shop.log).to_contain_text("Referencia")
    shop.page.reload()
    shop.page.get_by_role("button", name="Seguir la conversación").click()
    expect(shop.log).to_contain_text("Referencia: 1234567897")
    shop.write("sigo aquí")
    expect(shop.log).to_contain_text("Ha escrito: sigo aquí")
    assert shop.bot.paths().count("/turns/chat/open") == 1


def test_the_end_asks_once_and_leaves_nothing_in_the_browser(shop: Shop) -> None:
    shop.open()
    shop.page.get_by_role("button", name="Terminar", exact=True).click()
    expect(shop.page.get_by_role("button", name="Seguir", exact=True)).to_be_focused()
    shop.page.get_by_role("button", name="Sí, terminar").click()
    expect(shop.log).to_contain_text("Hasta pronto")
    expect(shop.page.get_by_role("button", name="Nueva conversación")).to_be_focused()
    expect(shop.input).to_be_hidden()
    assert shop.page.evaluate("JSON.stringify([{...sessionStorage}, {...localStorage}])") == "[{},{}]"
    shop.page.get_by_role("button", name="Nueva conversación").click()
    expect(shop.page.get_by_text("¿Guardamos este chat")).to_be_visible()


def test_the_conversation_can_be_kept_as_a_text(shop: Shop) -> None:
    shop.open()
    shop.write("borrar")
    expect(shop.log).to_contain_text("Referencia")
    with shop.page.expect_download() as download:
        shop.page.get_by_role("button", name="Descargar").click()
    text = Path(download.value.path()).read_text(encoding="utf-8")
    assert "Asistente: Soy el asistente automático de Seguros Norte." in text
    assert "Usted: borrar" in text


@both_widths
def test_nothing_in_the_chat_breaks_the_rules_of_accessibility(shop: Shop) -> None:
    """L111: WCAG 2.2 AA, shut and open, with the card and after an answer."""
    assert findings(shop.page) == []
    shop.open()
    assert findings(shop.page) == []
    shop.write("borrar")
    expect(shop.log).to_contain_text("Referencia")
    assert findings(shop.page) == []
