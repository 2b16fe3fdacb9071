"""The desk in a real browser: its journeys, by keyboard alone, narrow and wide, under its own policy."""

from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from store import Store
from store.models import Staff
from tests.console.cases import Case, destroy_passing_key, open_case
from tests.e2e.desk_page import PASSWORD, log_in, look_at, tab_to

FIRST_LOAD = 100_000  # bytes


@pytest.fixture
def case(store: Store) -> Case:
    """A desk with something of everything; gives the conversation that waits longest."""
    case = open_case(store, days_left=-2, ago=timedelta(hours=26))
    open_case(
        store,
        channel="voice",
        reason="urgent",
        reference="7391024856",
        right="no_automated_decision",
        days_left=3,
        ago=timedelta(minutes=12),
    )
    quiet = open_case(store, consent="refused", reason="turn_failed", reference="2204816375", right="access")
    destroy_passing_key(store, quiet)
    return case


def come_to_the_queue(page: Page, name: str = "lola") -> None:
    """Where these journeys begin."""
    log_in(page, name)
    page.goto("/cola")


def test_the_login_and_its_refusal(page: Page) -> None:
    page.goto("/")
    expect(page.get_by_label("Nombre de acceso")).to_be_focused()
    look_at(page, "desk-login")
    page.keyboard.type("lola")
    page.keyboard.press("Tab")
    page.keyboard.type("no es esta")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("No se ha podido entrar")
    expect(page.get_by_label("Nombre de acceso")).to_have_value("lola")
    look_at(page, "desk-login-refused")


def test_the_first_login_asks_for_a_password_of_ones_own(page: Page, store: Store) -> None:
    with store.unit_of_work("cli") as work:
        work.session.query(Staff).filter_by(name="lola").one().must_change = True
        work.commit()
    page.goto("/entrar")
    page.get_by_label("Nombre de acceso").fill("lola")
    page.get_by_label("Contraseña").fill(PASSWORD)
    page.get_by_role("button", name="Entrar").click()
    expect(page.get_by_role("heading", name="Elija su contraseña")).to_be_visible()
    look_at(page, "desk-first-password")
    page.get_by_label("Contraseña actual").fill(PASSWORD)
    page.get_by_label("Contraseña nueva", exact=True).fill("corta pero-no-tanto")
    page.get_by_label("Repita la contraseña nueva").fill("otra-distinta-del-todo")
    page.get_by_role("button", name="Guardar la contraseña").click()
    expect(page.get_by_role("alert")).to_contain_text("no son iguales")
    look_at(page, "desk-first-password-refused")


def test_an_empty_desk(page: Page) -> None:
    come_to_the_queue(page)
    expect(page.get_by_text("Nada por revisar.")).to_be_visible()
    look_at(page, "desk-queue-empty")


def test_from_the_queue_to_a_review(page: Page, case: Case) -> None:
    come_to_the_queue(page)
    look_at(page, "desk-queue")
    page.get_by_role("link", name=case.conversation[:6]).click()
    expect(page.get_by_text("Quiero que borren mis datos")).to_be_visible()
    expect(page.get_by_text("12345678Z")).to_have_count(0)
    look_at(page, "desk-conversation")
    page.get_by_label("La persona ha sido atendida").check()
    page.get_by_label("Nota para el equipo").fill("Se le llamó.")
    page.get_by_role("button", name="Guardar la revisión").click()
    expect(page.get_by_role("status")).to_contain_text("Revisión guardada")
    look_at(page, "desk-conversation-reviewed")


def test_data_is_shown_for_a_reason_and_hidden_again(page: Page, case: Case) -> None:
    """L93: masked, a reason, shown in this view only."""
    come_to_the_queue(page)
    page.goto(f"/conversaciones/{case.conversation}")
    page.get_by_label("Motivo de la consulta").fill("Atender la llamada de vuelta")
    page.get_by_role("button", name="Mostrar los datos").click()
    expect(page.get_by_role("status")).to_contain_text("Está viendo datos personales")
    expect(page.get_by_text("12345678Z").first).to_be_visible()
    expect(page.get_by_text("<script>alert(1)</script>").first).to_be_visible()
    look_at(page, "desk-conversation-revealed")
    page.get_by_role("link", name="Volver a ocultarlos").click()
    expect(page.get_by_text("12345678Z")).to_have_count(0)


def test_a_reason_that_says_nothing_is_asked_again(page: Page, case: Case) -> None:
    """L93: opening without a reason is refused."""
    come_to_the_queue(page)
    page.goto(f"/conversaciones/{case.conversation}")
    field = page.get_by_label("Motivo de la consulta")
    field.fill(" .    ")
    page.get_by_role("button", name="Mostrar los datos").click()
    expect(page.get_by_role("alert")).to_contain_text("Escriba el motivo")
    expect(field).to_be_focused()
    look_at(page, "desk-reason-refused")


def test_a_destroyed_conversation_says_why(page: Page, case: Case) -> None:
    """L17: what the person did not let us keep is gone, and the page says so."""
    come_to_the_queue(page, "delegada")
    page.get_by_role("link", name="2204816375").click()
    page.get_by_role("link", name="Conversación").or_(page.locator("dd a")).first.click()
    expect(page.get_by_text("La persona no consintió guardar la conversación")).to_be_visible()
    look_at(page, "desk-conversation-destroyed")
    assert case.conversation not in page.url


def test_a_request_masked_and_revealed(page: Page, case: Case) -> None:
    """L44, L93: the clock at a glance, the person behind a reason."""
    come_to_the_queue(page, "delegada")
    page.get_by_role("link", name=case.reference).click()
    expect(page.get_by_text("Vencida hace 2 días")).to_be_visible()
    look_at(page, "desk-request")
    page.get_by_label("Motivo de la consulta").fill("Preparar la respuesta")
    page.get_by_role("button", name="Mostrar los datos").click()
    expect(page.get_by_text("Ruiz Peña")).to_be_visible()
    look_at(page, "desk-request-revealed")


def test_filters_and_a_filter_without_results(page: Page, case: Case) -> None:
    come_to_the_queue(page)
    page.get_by_label("Canal").select_option("Teléfono")
    page.get_by_label("Plazo").select_option("Vencidas")
    page.get_by_role("button", name="Filtrar").click()
    expect(page.get_by_text("Ninguna solicitud abierta con estos filtros.")).to_be_visible()
    expect(page.get_by_role("link", name=case.reference)).to_have_count(0)
    look_at(page, "desk-queue-filtered")
    page.get_by_role("link", name="Quitar filtros").click()
    expect(page.get_by_role("link", name=case.reference)).to_be_visible()


def test_the_whole_journey_by_keyboard_alone(page: Page, case: Case) -> None:
    """L93, WCAG 2.1.1: nothing needs a mouse, and the focus is always seen."""
    come_to_the_queue(page)
    tab_to(page, case.conversation[:6])
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=f"Conversación {case.conversation[:6]}")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Ir al contenido")).to_be_focused()
    page.keyboard.press("Enter")
    tab_to(page, "Motivo de la consulta")
    page.keyboard.type("Atender la llamada de vuelta")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Está viendo datos personales")
    tab_to(page, "Salir")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Entrar en el puesto")).to_be_visible()


def test_a_page_that_does_not_exist(page: Page) -> None:
    come_to_the_queue(page)
    page.goto("/solicitudes/0000000000")
    expect(page.get_by_role("heading", name="No existe")).to_be_visible()
    look_at(page, "desk-not-found")


def test_the_first_load_is_light(page: Page, case: Case) -> None:
    come_to_the_queue(page)
    sizes: list[int] = []
    page.on("requestfinished", lambda request: sizes.append(request.sizes()["responseBodySize"]))
    page.goto(f"/conversaciones/{case.conversation}", wait_until="networkidle")
    assert 0 < sum(sizes) < FIRST_LOAD
