"""Accounts in a real browser: the second factor from enrolment to login, Control, at both widths and by keyboard."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pyotp import TOTP

from console.app import create_app
from services.add_staff import add_staff
from settings import Oidc, Settings, load
from store import Store
from tests.conftest import SetClock
from tests.console.fake_provider import CLIENT, SECRET, FakeProvider
from tests.e2e.desk_page import PASSWORD, give_password, look_at, tab_to
from tests.e2e.serving import served


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A live desk's: those who lead need a second factor."""
    return load({"AMPARO_HOME": str(tmp_path)})


def enrol(page: Page, clock: SetClock) -> TOTP:
    """From the explanation to the recovery codes, with the secret typed into a telephone."""
    page.get_by_role("button", name="Empezar").click()
    telephone = TOTP(page.locator("#clave").inner_text().replace(" ", ""))
    page.get_by_label("Código de seis cifras").fill(telephone.at(clock.now()))
    page.get_by_role("button", name="Activar el segundo factor").click()
    expect(page.get_by_role("heading", name="Códigos de recuperación")).to_be_visible()
    clock.forward(seconds=30)
    return telephone


def come_in(page: Page, clock: SetClock, name: str) -> TOTP:
    """The whole first login of a role that needs a second factor."""
    give_password(page, name)
    telephone = enrol(page, clock)
    page.get_by_role("link", name="Los he guardado").click()
    return telephone


def test_enrolling_and_logging_in_with_the_second_factor(page: Page, clock: SetClock) -> None:
    """L92: what a role needs is asked for before anything else, and again at each login."""
    give_password(page, "delegada")
    expect(page.get_by_text("Su función exige un segundo factor")).to_be_visible()
    look_at(page, "desk-second-factor-needed")
    page.get_by_role("button", name="Empezar").click()
    expect(page.get_by_role("img", name="Código QR").or_(page.locator("svg.qr"))).to_be_visible()
    look_at(page, "desk-second-factor-enrol")
    telephone = TOTP(page.locator("#clave").inner_text().replace(" ", ""))
    page.get_by_label("Código de seis cifras").fill("abcdef")
    page.get_by_role("button", name="Activar el segundo factor").click()
    expect(page.get_by_role("alert")).to_contain_text("Ese código no vale")
    look_at(page, "desk-second-factor-refused")
    page.get_by_label("Código de seis cifras").fill(telephone.at(clock.now()))
    page.get_by_role("button", name="Activar el segundo factor").click()
    listed = page.get_by_role("list", name="Códigos de recuperación").get_by_role("listitem")
    expect(listed).to_have_count(10)
    codes = listed.all_inner_texts()
    look_at(page, "desk-recovery-codes")
    page.get_by_role("link", name="Los he guardado").click()
    expect(page.get_by_role("heading", name="Hoy", exact=True)).to_be_visible()
    page.get_by_role("button", name="Salir").click()
    expect(page.get_by_role("heading", name="Entrar en el puesto")).to_be_visible()

    give_password(page, "delegada")
    expect(page.get_by_label("Código de su aplicación")).to_be_focused()
    look_at(page, "desk-code")
    page.keyboard.type("abcdef")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Ese código no vale")
    look_at(page, "desk-code-refused")
    expect(page.get_by_label("Código de su aplicación")).to_be_focused()
    clock.forward(seconds=30)
    page.keyboard.type(telephone.at(clock.now()))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Hoy", exact=True)).to_be_visible()
    page.get_by_role("button", name="Salir").click()
    expect(page.get_by_role("heading", name="Entrar en el puesto")).to_be_visible()

    give_password(page, "delegada")
    expect(page.get_by_label("Código de su aplicación")).to_be_focused()
    page.keyboard.type(codes[0])
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Mi cuenta").click()
    expect(page.get_by_text("9 códigos de recuperación sin usar")).to_be_visible()
    look_at(page, "desk-account")
    with page.expect_navigation():
        page.get_by_role("link", name="Gestionar el segundo factor").click()
    look_at(page, "desk-second-factor-on")


def test_the_companys_account_leads_in_from_another_site(
    chromium_browser: Browser, store: Store, clock: SetClock, tmp_path: Path
) -> None:
    """The session's cookie is strict and the provider is another site: the way back has to work all the same."""
    with store.unit_of_work("cli") as work:
        add_staff(work, name="lola", role="agent", password=PASSWORD)
        work.commit()
    provider = FakeProvider(clock)
    app = create_app(load({"AMPARO_HOME": str(tmp_path)}), store)
    with served(provider.app()) as there, served(app) as here:
        provider.issuer = f"http://localhost:{there}"
        oidc = Oidc(provider.issuer, CLIENT, SECRET)
        settings = load({"AMPARO_HOME": str(tmp_path), "AMPARO_CONSOLE_URL": f"http://127.0.0.1:{here}"})
        settings = replace(settings, console=replace(settings.console, oidc=oidc))
        app.state.desk = replace(app.state.desk, settings=settings)
        with chromium_browser.new_context(viewport={"width": 360, "height": 740}) as context:
            page = context.new_page()
            page.goto(f"http://127.0.0.1:{here}/entrar")
            look_at(page, "desk-login-with-provider")
            page.get_by_role("link", name="Entrar con la cuenta de la empresa").click()
            expect(page.get_by_role("heading", name="Hoy", exact=True)).to_be_visible()
            provider.person["preferred_username"] = "nadie"
            page.get_by_role("button", name="Salir").click()
            page.get_by_role("link", name="Entrar con la cuenta de la empresa").click()
            expect(page.get_by_role("alert")).to_contain_text("no abre este puesto")
            look_at(page, "desk-provider-refused")


def test_the_enrolment_by_keyboard_alone(page: Page, clock: SetClock) -> None:
    """WCAG 2.1.1: nothing of it needs a mouse, and the focus is always seen."""
    give_password(page, "marta")
    expect(page.get_by_text("Su función exige un segundo factor")).to_be_visible()
    tab_to(page, "Empezar")
    page.keyboard.press("Enter")
    telephone = TOTP(page.locator("#clave").inner_text().replace(" ", ""))
    tab_to(page, "Código de seis cifras")
    page.keyboard.type(telephone.at(clock.now()))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Códigos de recuperación")).to_be_visible()
    tab_to(page, "Los he guardado")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Hoy", exact=True)).to_be_visible()
    tab_to(page, "Control")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Personal")).to_have_attribute("aria-current", "page")


def test_the_staff_are_kept_by_an_administrator(page: Page, clock: SetClock) -> None:
    """L93: who comes in is seen and changed, and nobody changes themselves."""
    come_in(page, clock, "jefa")
    expect(page.get_by_role("heading", name="Quién puede entrar")).to_be_visible()
    look_at(page, "desk-staff")
    page.get_by_label("Nombre de acceso").fill("nuevo")
    page.get_by_label("Función").select_option("Auditoría")
    page.get_by_role("button", name="Crear la cuenta").click()
    expect(page.get_by_role("status")).to_contain_text("nuevo ya puede entrar")
    look_at(page, "desk-staff-added")
    page.get_by_label("Nombre de acceso").fill("nuevo")
    page.get_by_role("button", name="Crear la cuenta").click()
    expect(page.get_by_role("alert")).to_contain_text("Ya hay alguien")
    look_at(page, "desk-staff-refused")
    with page.expect_navigation():
        page.get_by_role("link", name="lola").click()
    look_at(page, "desk-staff-member")
    page.get_by_role("button", name="Dar una contraseña nueva").click()
    expect(page.get_by_role("status")).to_contain_text("Solo se ve ahora")
    look_at(page, "desk-staff-member-password")
    page.get_by_role("button", name="Desactivar la cuenta").click()
    expect(page.get_by_role("status")).to_contain_text("Cuenta desactivada")
    page.goto("/control/personal/delegada")
    page.get_by_role("button", name="Desactivar la cuenta").click()
    expect(page.get_by_role("alert")).to_contain_text("Es la única cuenta activa")
    page.goto("/control/personal/jefa")
    expect(page.get_by_text("Es su propia cuenta")).to_be_visible()
    look_at(page, "desk-staff-oneself")
    page.goto("/control/ajustes")
    expect(page.get_by_role("heading", name="Finalidades y su base")).to_be_visible()
    look_at(page, "desk-in-force")


def test_the_register_is_read_and_checked_by_the_auditor(page: Page, clock: SetClock) -> None:
    """L93, L94."""
    come_in(page, clock, "auditora")
    page.goto("/control/registro")
    look_at(page, "desk-audit")
    page.get_by_role("button", name="Comprobar ahora").click()
    expect(page.get_by_role("status")).to_contain_text("Íntegro.")
    look_at(page, "desk-audit-sound")
    page.get_by_label("Suceso").select_option("Segundo factor activado")
    page.get_by_label("Quién").select_option("auditora")
    page.get_by_role("button", name="Filtrar").click()
    expect(page.get_by_role("row")).to_have_count(2)
    look_at(page, "desk-audit-filtered")
