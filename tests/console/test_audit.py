"""*Control → Registro*, through its page."""

import httpx
import pytest
from sqlalchemy import text

from store import Store
from tests.conftest import SetClock
from tests.console.conftest import events_of, sit_down, token

HERE = "/control/registro"


@pytest.fixture
def role() -> str:
    return "auditor"


@pytest.fixture
def book(browser: httpx.Client, store: Store, hire_as: str) -> httpx.Client:
    """A browser of the auditor."""
    sit_down(browser, store, hire_as)
    return browser


def check(book: httpx.Client) -> str:
    """Press the button; gives the page."""
    return book.post(f"{HERE}/comprobar", data={"csrf": token(book.get(HERE).text)}).text


def test_a_sound_chain_is_said_to_be_so_and_the_check_is_a_link_of_it(
    book: httpx.Client, store: Store
) -> None:
    """L93, L94: the log shows that it is whole."""
    assert "Íntegro." in check(book)
    assert "audit_found_sound" in events_of(store)
    assert "Registro comprobado: íntegro" in book.get(HERE).text


@pytest.mark.usefixtures("case")
def test_the_first_bad_row_is_named(book: httpx.Client, store: Store) -> None:
    """L19: an edit anywhere is told, with its place."""
    with store.unit_of_work("cli") as work:
        work.session.execute(text("UPDATE audit_entries SET actor = 'nobody' WHERE seq = 2"))
        work.session.execute(text("UPDATE conversations SET channel = 'cha!'"))
        work.session.commit()
    page = check(book)
    assert "No cuadra." in page
    assert "Fila 2 del registro: su contenido se ha cambiado." in page
    assert "Y 1 cosa más" in page


@pytest.mark.usefixtures("case")
def test_no_personal_value_and_no_words_of_a_reason_are_shown(book: httpx.Client, store: Store) -> None:
    """L93, L100."""
    with store.unit_of_work("staff:auditor", reason="la vecina Ana Ruiz") as work:
        work.record("conversation_revealed")
        work.commit()
    page = book.get(HERE).text
    assert "con motivo" in page
    for value in ("Ana", "Ruiz", "12345678Z", "600123123"):
        assert value not in page


@pytest.mark.parametrize(
    ("query", "shown", "hidden"),
    [
        ("suceso=login_failed", "Entrada fallida", "Salida"),
        ("actor=staff:lola", "lola", "Entrada fallida"),
        ("dia=2026-11-24", "Salida", "Entrada fallida"),
        ("suceso='%20or%201=1", "Salida", "Nada con"),
        ("dia=ayer&pagina=x", "Salida", "Nada con"),
        ("pagina=99999999", "Nada con", "Fila</th>"),
    ],
)
def test_the_list_is_filtered_by_event_actor_and_day(
    book: httpx.Client, store: Store, clock: SetClock, *, query: str, shown: str, hidden: str
) -> None:
    with store.unit_of_work("console") as work:
        work.record("login_failed")
        work.commit()
    clock.forward(hours=13, minutes=30)  # past midnight in Madrid, not yet in London
    with store.unit_of_work("staff:lola") as work:
        work.record("staff_logged_out")
        work.commit()
    sit_down(book, store, "auditor")
    page = book.get(f"{HERE}?{query}").text
    rows = page.split('<section aria-labelledby="filas">')[1]
    assert shown in rows
    assert hidden not in rows


def test_more_than_a_page_is_paged(book: httpx.Client, store: Store) -> None:
    for _ in range(60):
        with store.unit_of_work("bot") as work:
            work.record("silence_heard")
            work.commit()
    first = book.get(f"{HERE}?suceso=silence_heard").text
    assert first.count('<th scope="row">') == 50
    assert "suceso=silence_heard&amp;pagina=2" in first
    assert book.get(f"{HERE}?suceso=silence_heard&pagina=2").text.count('<th scope="row">') == 10
