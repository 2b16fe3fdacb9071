"""The letters: what each must hold, and that none can be written without it."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from duties.kinds import Right
from duties.letter_texts import DONE, TITLES
from duties.letters import REQUIRED, Element, LetterFacts, LetterIncomplete, Sender, compose
from duties.reasons import REASONS, Reason, ReasonList
from duties.steps import LetterKind

SENDER = Sender(
    name="Seguros Norte, S.A.",
    tax_id="A99999997",
    address="Calle del Faro 1, 48001 Bilbao",
    officer="Delegada, dpd@segurosnorte.example",
    authority="Agencia Española de Protección de Datos",
    authority_web="https://www.aepd.es",
    authority_address="Calle Jorge Juan 6, 28001 Madrid",
)
FITTING = {
    LetterKind.IDENTITY_ASKED: Reason.DATA_DO_NOT_MATCH,
    LetterKind.EXTENSION: Reason.COMPLEX,
    LetterKind.ANSWER: Reason.DONE,
    LetterKind.PARTIAL: Reason.EXCESSIVE,
    LetterKind.REFUSAL: Reason.EXCESSIVE,
    LetterKind.WITHDRAWN: Reason.SAID_SO,
}


def facts(kind: LetterKind, right: Right = Right.ACCESS) -> LetterFacts:
    return LetterFacts(
        kind=kind,
        right=right,
        reference="4820193756",
        received_on=date(2026, 11, 23),
        written_on=date(2026, 12, 1),
        reason=FITTING[kind],
        text="Esto es lo que escribió la persona que tramita.",
        due=date(2027, 2, 23) if kind is LetterKind.EXTENSION else None,
    )


@pytest.mark.parametrize(("kind", "right"), list(product(LetterKind, Right)))
def test_every_letter_of_every_right_holds_what_the_law_asks_of_it(kind: LetterKind, right: Right) -> None:
    """L44, L45, L46: controller, reference, dates, reasons, where to complain."""
    letter = compose(facts(kind, right), SENDER)
    text = letter.plain()
    assert letter.elements >= REQUIRED[kind]
    for said in ("Seguros Norte, S.A.", "4820193756", "23 de noviembre de 2026", "1 de diciembre de 2026"):
        assert said in text
    assert "{" not in text


@pytest.mark.parametrize("kind", [LetterKind.REFUSAL, LetterKind.PARTIAL])
def test_a_refusal_names_reason_article_authority_and_court(kind: LetterKind) -> None:
    """L46, L62."""
    text = compose(facts(kind), SENDER).plain()
    assert "RGPD 12.5" in text
    assert "Agencia Española de Protección de Datos" in text
    assert "tutela judicial efectiva" in text
    assert "dos personas" in text


@pytest.mark.parametrize("reason", [each for each, text in REASONS.items() if text.of is ReasonList.REFUSAL])
def test_every_reason_is_written_out(reason: Reason) -> None:
    """L46."""
    text = compose(replace(facts(LetterKind.REFUSAL), reason=reason), SENDER).plain()
    assert REASONS[reason].text in text
    assert REASONS[reason].article in text


@pytest.mark.parametrize(
    ("kind", "change", "sender"),
    [
        (LetterKind.REFUSAL, {"reason": None}, {}),
        (LetterKind.REFUSAL, {}, {"authority": ""}),
        (LetterKind.REFUSAL, {}, {"officer": ""}),
        (LetterKind.REFUSAL, {}, {"name": " "}),
        (LetterKind.ANSWER, {"reference": ""}, {}),
        (LetterKind.EXTENSION, {"due": None}, {}),
        (LetterKind.EXTENSION, {"reason": None}, {}),
    ],
)
def test_a_letter_that_lacks_an_element_is_not_written(
    kind: LetterKind, change: dict[str, object], sender: dict[str, str]
) -> None:
    """L46: it is refused, not sent without."""
    with pytest.raises(LetterIncomplete):
        compose(replace(facts(kind), **change), replace(SENDER, **sender))  # type: ignore[arg-type]


def test_an_extension_tells_the_new_day_and_why() -> None:
    """L44."""
    text = compose(facts(LetterKind.EXTENSION), SENDER).plain()
    assert "23 de febrero de 2027" in text
    assert "complejidad" in text


def test_no_copy_of_a_document_is_asked_for() -> None:
    """L48."""
    assert "No hace falta que envíe copia" in compose(facts(LetterKind.IDENTITY_ASKED), SENDER).plain()


def test_there_is_a_text_for_every_right_and_kind() -> None:
    assert set(DONE) == set(Right)
    assert set(TITLES) == set(LetterKind) == set(REQUIRED)
    assert Element.COURT in REQUIRED[LetterKind.REFUSAL]
