"""Every screen of the desk in a real browser with something in it, wide and narrow: accessible, within the window, quiet."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from console import words
from console.access import SESSION_COOKIE
from console.app import SCREENS, create_app
from console.route_map import map_routes
from settings import Settings
from store import Store
from tests.console.conftest import sit_down_with
from tests.console.hostile import Places, furnish
from tests.e2e.desk_page import PASSWORD, SHOTS, opened_page
from tests.e2e.serving import served
from tests.e2e.wcag import findings

ROUTES = map_routes(tuple(screen.router for screen in SCREENS))
NO_SCREEN = re.compile(r".*\.csv|.*/vivo|.*/audio|/|/control|/codigo|/entrar.*|/clave")
PATHS = sorted({each.path for each in ROUTES if each.method == "GET" and not NO_SCREEN.fullmatch(each.path)})
REVEALED = sorted(each.path for each in ROUTES if each.path.endswith("/revelar"))
OTHER_STEPS = ("answer", "propose_partial", "withdraw")
OF_LOLA = (
    "/conversaciones/{conversation_id}/atender",
    "/conversaciones/{conversation_id}/grabaciones/oir/{listening_id}",
    "/solicitudes/{reference}/pasos/{step}",
)
OTHER_WAYS = tuple(way for way in words.INTAKE_WAYS if way != "carta")


@pytest.fixture
def furnished(store: Store, settings: Settings) -> Places:
    """Something of everything, written by people who mean harm and use long words."""
    return furnish(store, settings, PASSWORD)


@pytest.fixture
def desk(chromium_browser: Browser, store: Store, settings: Settings, size: ViewportSize) -> Iterator[Page]:
    """A page over it, which must not open a dialogue."""
    with (
        served(create_app(settings, store)) as port,
        opened_page(chromium_browser, f"http://127.0.0.1:{port}", size) as page,
    ):
        spoken = list[str]()
        page.on("dialog", lambda dialog: spoken.append(dialog.message))
        yield page
        assert spoken == []


class Walk:
    """A walk from screen to screen, that keeps a picture of each and what is wrong with it."""

    def __init__(self, page: Page, store: Store) -> None:
        self.page, self.store = page, store
        self.wrong: dict[str, list[str]] = {}

    def sit_down(self, name: str) -> None:
        """Be logged in as somebody, without the form."""
        address = self.page.evaluate("location.origin")
        secret = sit_down_with(self.store, name)
        self.page.context.add_cookies([{"name": SESSION_COOKIE, "value": secret, "url": address}])

    def look(self, path: str, name: str, *, held: bool = False) -> None:
        """Go there and look; `held` tells that what a step lacks may be shown instead of its form."""
        answer = self.page.goto(path)
        assert answer is not None
        assert answer.status in ((200, 409) if held else (200,)), path
        self.check(name)

    def check(self, name: str) -> None:
        """Look at what is there."""
        SHOTS.mkdir(exist_ok=True)
        assert self.page.viewport_size is not None
        width = self.page.viewport_size["width"]
        self.page.screenshot(path=SHOTS / f"screen-{name}-{width}.png", full_page=True)
        found = findings(self.page)
        if found:
            self.wrong[name] = found


def named(path: str) -> str:
    """What the picture of an address is called."""
    return re.sub(r"[{}]", "", path.strip("/")).replace("/", "-")


def test_every_screen_is_fit_to_be_seen(desk: Page, store: Store, furnished: Places) -> None:
    """WCAG 2.2 AA, and 1.4.10: nothing wider than a telephone, whatever people have written."""
    walk = Walk(desk, store)
    desk.goto("/entrar")
    walk.sit_down("delegada")
    for path in PATHS:
        if path in OF_LOLA:
            continue
        walk.look(furnished.fill(path), named(path))
    walk.look(f"/solicitudes/{furnished.proposed}", "solicitudes-proposed")
    walk.look(f"/solicitudes/{furnished.proposed}/pasos/approve_erasure", "pasos-approve_erasure", held=True)
    walk.look(f"/conversaciones/{furnished.live}", "conversaciones-live")
    walk.look(f"/incidencias/{furnished.letter}", "incidencias-letter")
    walk.look(f"/entrada/{furnished.letter}", "entrada-complaint")
    for way in OTHER_WAYS:
        walk.look(f"/entrada/nueva/{way}", f"entrada-nueva-{way}")
    walk.sit_down("lola")
    for path in OF_LOLA:
        walk.look(furnished.fill(path), named(path))
    for step in OTHER_STEPS:
        walk.look(f"/solicitudes/{furnished.reference}/pasos/{step}", f"pasos-{step}", held=True)
    walk.sit_down("jefa")
    walk.look("/control/personal/lola", "control-personal-managed")
    assert walk.wrong == {}


def test_every_screen_is_fit_to_be_seen_with_the_data_revealed(
    desk: Page, store: Store, furnished: Places
) -> None:
    """The words themselves are on the screen: script that is text, words without a space."""
    walk = Walk(desk, store)
    desk.goto("/entrar")
    walk.sit_down("delegada")
    for path in REVEALED:
        desk.goto(furnished.fill(path).removesuffix("/revelar"))
        form = desk.locator("form[action$='/revelar']")
        form.get_by_role("textbox").fill("Atender a la persona")
        with desk.expect_navigation():
            form.get_by_role("button").click()
        walk.check(f"revealed-{named(path)}")
    desk.goto("/personas")
    expect(desk.get_by_label("Documento, teléfono")).to_be_focused()
    desk.keyboard.type("=HYPERLINK(1)")
    with desk.expect_navigation():
        desk.keyboard.press("Enter")
    walk.check("personas-found")
    assert walk.wrong == {}
