"""Receipts say what was received, when, and by when it is answered, in each language (L45, L82, L86)."""

from datetime import UTC, date, datetime

import pytest

from duties.incident_kinds import IncidentKind, Subject
from duties.kinds import Purpose, Right
from duties.receipt_texts import IncidentReceived, incident_receipt, request_receipt, withdrawal_receipt

AT = datetime(2026, 11, 23, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "es",
            "Norte: hemos recibido el 23 de noviembre de 2026 a las 11:00 su solicitud de supresión. Referencia 482."
            " Le contestaremos como muy tarde el 23 de diciembre de 2026. Delegado de protección de datos: d@n.example.",
        ),
        (
            "ca",
            "Norte: hem rebut el 23 de novembre de 2026 a les 11:00 la seva sol·licitud de supressió. Referència 482."
            " Li contestarem com a molt tard el 23 de desembre de 2026. Delegat de protecció de dades: d@n.example.",
        ),
        (
            "en",
            "Norte: on 23 November 2026 at 11:00 we received your request for erasure. Reference 482."
            " We will answer you by 23 December 2026 at the latest. Data protection officer: d@n.example.",
        ),
    ],
)
def test_the_receipt_of_a_request(language: str, text: str) -> None:
    """L45, L86."""
    said = request_receipt(
        Right.ERASURE,
        sender="Norte",
        reference="482",
        received_at=AT,
        due=date(2026, 12, 23),
        dpo="d@n.example",
        language=language,
    )
    assert said == text


@pytest.mark.parametrize(
    ("language", "part"),
    [
        ("es", "publicidad por SMS. Referencia 7"),
        ("ca", "publicitat per SMS. Referència 7"),
        ("en", "by SMS. Ref"),
    ],
)
def test_the_receipt_of_a_withdrawal(language: str, part: str) -> None:
    """L20, L86."""
    said = withdrawal_receipt(
        (Purpose.MARKETING_SMS,), sender="Norte", reference="7", since=AT.date(), language=language
    )
    assert part in said


@pytest.mark.parametrize("kind", IncidentKind)
@pytest.mark.parametrize("language", ["es", "ca", "en"])
@pytest.mark.parametrize("recorded", [False, True])
def test_the_receipt_of_an_incident_holds_its_content(
    kind: IncidentKind, language: str, recorded: bool
) -> None:
    """L64, L82, L86: braces in what somebody told are their own."""
    told = IncidentReceived(
        sender="Norte",
        dpo="La Delegada",
        key="99",
        kind=kind,
        subject=Subject.CONTINUITY,
        received_at=AT,
        due_at=AT,
        text="no hay luz {sender} %s",
        recorded=recorded,
    )
    said = incident_receipt(told, language)
    assert said.count("11:00") == 2
    assert "no hay luz {sender} %s" in said
    assert ("La Delegada" in said) is (kind is IncidentKind.DPO_COMPLAINT)
    assert any(word in said for word in ("grabación", "gravació", "recording")) is recorded
