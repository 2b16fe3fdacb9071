"""The forms of what comes in another way."""

from collections.abc import Callable
from email.message import EmailMessage

import httpx
import pytest
from starlette.formparsers import MultiPartParser

from console import words
from console.security import LARGEST_INTAKE
from store import Store
from store.models import Incident, Intake, IntakeDocument, Request
from tests.console.conftest import sit_down, token

Hire = Callable[[str, str], None]
LETTER = "/entrada/nueva/carta"
FIELDS = {
    "kind": "right",
    "right": "access",
    "words": "Quiero una copia",
    "received_on": "2026-11-20",
    "name": "Ana Ruiz",
}


def hidden(page: str, name: str) -> str:
    return page.split(f'name="{name}" value="')[1].split('"')[0]


def send(
    desk: httpx.Client,
    path: str = LETTER,
    files: list[tuple[str, tuple[str, bytes]]] | None = None,
    **fields: str,
) -> httpx.Response:
    page = desk.get(path).text
    form = {"csrf": token(page), "entry": hidden(page, "entry"), **FIELDS, **fields}
    return desk.post(path, data=form, files=files or [("scan", ("", b""))])


@pytest.mark.parametrize("way", words.INTAKE_WAYS)
def test_each_way_has_its_form_and_gives_a_reference(desk: httpx.Client, store: Store, way: str) -> None:
    """L42: any way will do."""
    answer = send(desk, f"/entrada/nueva/{way}")
    assert answer.status_code == 303
    with store.reader() as read:
        request = read.session.query(Request).one()
    assert request.channel == words.INTAKE_WAYS[way][0]
    page = desk.get(answer.headers["location"]).text
    assert f"Dígale la referencia: <strong>{request.reference}</strong>" in page
    assert request.reference in desk.get("/entrada").text
    assert request.reference in desk.get("/cola").text
    assert "20/12/2026" in desk.get(f"/solicitudes/{request.reference}").text


def test_an_agent_on_the_telephone_has_sentences_to_read(desk: httpx.Client) -> None:
    """L1, L7: who and what for before anything is noted."""
    page = desk.get("/entrada/nueva/telefono").text
    assert "Léale esto" in page
    assert page.index("El responsable de sus datos es Seguros Norte") < page.index('name="words"')


def test_a_scan_is_kept_sealed_and_opened_as_what_it_is(desk: httpx.Client, store: Store) -> None:
    pdf = b"%PDF-1.7 " + b"x" * 2_000_000
    answer = send(
        desk, files=[("scan", ("carta.txt", pdf)), ("scan", ("foto.png", b"\x89PNG\r\n\x1a\nfoto"))]
    )
    assert answer.status_code == 303
    place = answer.headers["location"].split("?")[0]
    with store.reader() as read:
        papers = read.session.query(IntakeDocument).order_by(IntakeDocument.position).all()
    opened = desk.post(f"{place}/documentos/{papers[0].id}", data={"csrf": token(desk.get(place).text)})
    assert (opened.headers["content-type"], opened.content) == ("application/pdf", pdf)
    assert opened.headers["x-content-type-options"] == "nosniff"
    assert opened.headers["cache-control"] == "no-store"
    assert "carta.txt" not in desk.get(place).text


def test_what_is_sent_is_never_put_on_the_disk_readable(desk: httpx.Client) -> None:
    """L95: a form is held in memory, whole, once the console is there."""
    assert desk.get("/healthz").text == "ok"
    assert MultiPartParser.spool_max_size >= LARGEST_INTAKE


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"MZ virus", "Solo se admiten PDF, JPEG y PNG"), (b"%PDF-" + b"x" * 8_400_000, "8 MB como mucho")],
)
def test_a_file_of_another_kind_or_size_is_refused_and_what_was_typed_stays(
    desk: httpx.Client, store: Store, content: bytes, said: str
) -> None:
    answer = send(desk, files=[("scan", ("carta.pdf", content))])
    assert answer.status_code == 422
    assert said in answer.text
    assert "Quiero una copia</textarea>" in answer.text
    with store.reader() as read:
        assert read.session.query(Intake).count() == 0


def test_a_body_that_is_too_large_is_refused_before_it_is_read(desk: httpx.Client) -> None:
    big = b"%PDF-" + b"x" * LARGEST_INTAKE
    assert send(desk, files=[("scan", ("a.pdf", big))]).status_code == 413


@pytest.mark.parametrize("day", ["2026-11-24", "2036-01-01"])
def test_a_day_in_the_future_is_refused(desk: httpx.Client, day: str) -> None:
    """L44."""
    answer = send(desk, received_on=day)
    assert answer.status_code == 422
    assert "no puede ser posterior a hoy" in answer.text


@pytest.mark.parametrize("day", ["", "ayer", "20/11/2026"])
def test_a_day_that_is_none_is_asked_for(desk: httpx.Client, day: str) -> None:
    assert "Escriba el día" in send(desk, received_on=day).text


def test_a_dropped_mail_fills_in_and_is_never_rendered(desk: httpx.Client, store: Store) -> None:
    """Sender, day and words come from it; its HTML is words."""
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Ana <ana@example.org>", "Queja"
    mail["Date"] = "Wed, 18 Nov 2026 09:00:00 +0100"
    mail.set_content("<p>El perito no vino</p><script>alert(1)</script>", subtype="html")
    answer = send(
        desk,
        "/entrada/nueva/correo",
        files=[("eml", ("queja.eml", mail.as_bytes()))],
        kind="complaint",
        incident_kind="queja",
        words="",
        received_on="",
    )
    assert answer.status_code == 303
    place = answer.headers["location"].split("?")[0]
    with store.reader() as read:
        incident = read.session.query(Incident).one()
        paper = read.session.query(IntakeDocument).one()
    assert f"{incident.due_date}" == "2026-12-03"
    page = desk.post(
        f"{place}/revelar", data={"csrf": token(desk.get(place).text), "reason": "tramitarla"}
    ).text
    assert "ana@example.org" in page
    assert "El perito no vino" in page
    assert "alert(1)" not in page
    whole = desk.post(f"{place}/documentos/{paper.id}", data={"csrf": token(page)})
    assert whole.headers["content-disposition"].startswith("attachment")


def test_what_the_authority_refers_needs_its_file_number(desk: httpx.Client, store: Store) -> None:
    """L64: and its month counts from the day it came."""
    complaint = {"kind": "complaint", "incident_kind": "traslado_aepd", "received_on": "2026-11-20"}
    refused = send(desk, LETTER, None, **complaint)
    assert refused.status_code == 422
    assert "Escriba el número de expediente" in refused.text
    done = send(desk, LETTER, None, **complaint, file_number="EXP202612345", language="ca")
    assert done.status_code == 303
    with store.reader() as read:
        row = read.session.query(Incident).one()
    assert (row.kind, f"{row.due_date}") == ("traslado_aepd", "2026-12-20")
    place = done.headers["location"].split("?")[0]
    assert "EXP202612345" not in desk.get(place).text


def test_who_only_looks_cannot_enter(browser: httpx.Client, store: Store, hire: Hire) -> None:
    """L93."""
    hire("ojo", "auditor")
    sit_down(browser, store, "ojo")
    assert browser.get(LETTER).status_code == 403
    assert "Anotar" not in browser.get("/entrada").text
    assert browser.post(LETTER, data={"csrf": token(browser.get("/entrada").text)}).status_code == 403


def test_another_way_and_a_forged_form_are_refused(desk: httpx.Client) -> None:
    assert desk.get("/entrada/nueva/paloma").status_code == 404
    assert desk.post(LETTER, data={"csrf": "x", **FIELDS}).status_code == 403


def test_everything_that_is_wrong_is_told_at_once_and_what_was_chosen_stays(
    desk: httpx.Client, store: Store
) -> None:
    """A bad file hides no other error, and is told by its name."""
    answer = send(
        desk,
        files=[("scan", ("buena.pdf", b"%PDF-1")), ("scan", ("<b>mala</b>.pdf", b"MZ"))],
        words="",
        right="portability",
        email="ana",
        received_on="2036-01-01",
    )
    assert answer.status_code == 422
    for said in (
        "Solo se admiten PDF, JPEG y PNG, y no lo es «b&gt;.pdf»",
        "Escriba qué pide",
        "El correo electrónico no es válido",
        "no puede ser posterior a hoy",
    ):
        assert answer.text.count(said) == 2, said
    assert '<option value="portability" selected>' in answer.text
    with store.reader() as read:
        assert read.session.query(Intake).count() == 0


@pytest.mark.parametrize(
    ("fields", "told", "not_told"),
    [
        ({"words": "", "received_on": ""}, ["no es un correo"], ["Escriba qué pide", "Escriba el día"]),
        (
            {"words": "", "received_on": "2036-01-01", "kind": ""},
            ["no es un correo", "posterior a hoy", "Elija qué es"],
            ["Escriba qué pide"],
        ),
    ],
)
def test_what_a_broken_mail_would_have_filled_is_not_asked_for(
    desk: httpx.Client, *, fields: dict[str, str], told: list[str], not_told: list[str]
) -> None:
    answer = send(desk, "/entrada/nueva/correo", files=[("eml", ("roto.eml", b"\x00\x01"))], **fields)
    assert answer.status_code == 422
    for each in told:
        assert each in answer.text
    for each in not_told:
        assert each not in answer.text


def test_a_form_that_was_corrected_after_it_was_sent_is_shown_again_to_be_sent_apart(
    desk: httpx.Client, store: Store
) -> None:
    page = desk.get(LETTER).text
    entry = hidden(page, "entry")
    first = send(desk, entry=entry)
    reference = first.headers["location"].split("/")[2].split("?")[0]
    again = send(desk, entry=entry, words="Quiero otra cosa")
    assert (again.status_code, "No se ha anotado otra vez" in again.text) == (409, True)
    assert f'href="/entrada/{reference}"' in again.text
    assert "Quiero otra cosa</textarea>" in again.text
    fresh = hidden(again.text, "entry")
    assert fresh != entry
    assert send(desk, entry=fresh, words="Quiero otra cosa").status_code == 303
    with store.reader() as read:
        assert read.session.query(Intake).count() == 2
