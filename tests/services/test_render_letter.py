"""A letter as PDF."""

from datetime import UTC, datetime

from services.render_letter import render_letter

DOCUMENT = {
    "title": "Respuesta a su solicitud",
    "head": ["Seguros Norte, S.A.", "Referencia 4820193756"],
    "paragraphs": ["Se ha hecho lo que pide.", '#panic("x") $x$ #read("/etc/hostname") *no*'],
    "sender": "Seguros Norte, S.A.",
    "reference": "4820193756",
    "addressee": ["Ana Arriaga", "Calle Mayor 3"],
}


def test_it_is_an_accessible_pdf_and_what_staff_wrote_is_only_text() -> None:
    """L111: PDF/UA; markup in somebody's words is printed, never run."""
    pdf = render_letter(DOCUMENT, now=datetime(2026, 11, 23, 10, tzinfo=UTC))
    assert pdf.startswith(b"%PDF")
    assert b"pdfuaid" in pdf
    assert b"StructTreeRoot" in pdf


def test_the_same_letter_is_the_same_file() -> None:
    at = datetime(2026, 11, 23, 10, tzinfo=UTC)
    assert render_letter(DOCUMENT, now=at) == render_letter(DOCUMENT, now=at)
