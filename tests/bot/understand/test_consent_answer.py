"""Consent by closed grammar: no false yes, and clear answers understood at once."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understand import understand
from bot.understand.normalise import fold
from duties.kinds import MARKETING, Purpose
from tests.bot.understand import consent_voices_again as again
from tests.bot.understand.consent_cases import (
    CLEAR_NO,
    CLEAR_YES,
    CONFIRMATIONS,
    SCOPE,
    SOUNDS_LIKE_YES,
    TOTAL,
    WHICH,
)
from tests.bot.understand.consent_tricky import ASIDES, TRICKY
from tests.bot.understand.consent_voices import (
    DOUBTFUL,
    NO_TO_ALL,
    NO_TO_RECORDING,
    PARTS,
    YES_TO_ALL,
    YES_TO_RECORDING,
)

RECORD = (Purpose.CONVERSATION_RECORD,)
ALL = tuple(Purpose)

PARTS_BEHIND_A_YES = {
    "por correo": {Purpose.MARKETING_EMAIL},
    "el correo": {Purpose.MARKETING_EMAIL},
    "la publicidad por correo": {Purpose.MARKETING_EMAIL},
    "mensajes": {Purpose.MARKETING_SMS},
    "llamadas": {Purpose.MARKETING_CALL},
    "por correo y por sms": {Purpose.MARKETING_EMAIL, Purpose.MARKETING_SMS},
    "solo uno de los tres": set(),
    "solo el último": set(),
}

HESITATIONS = ("no sé", "creo", "supongo", "mmm", "tal vez", "eh", "depende", "en principio", "espere")
FILLERS = ("bueno", "a ver", "hombre", "pues")
CONDITIONS = ("si no hay más remedio", "siempre que no me llamen", "si es obligatorio", "con tal de acabar")
QUESTIONS = ("¿para qué?", "¿y eso?", "¿qué supone?", "¿no?", "¿cómo dice?", "¿quién es?")
SAID_BY_OTHERS = (
    "mi marido dice que",
    "dice mi mujer que",
    "me han dicho que diga",
    "mi hijo dice:",
    "aquí pone:",
)
TEXTS = [
    *(*CLEAR_YES, *CLEAR_NO, *TOTAL, *[text for text, _ in SCOPE], *SOUNDS_LIKE_YES),
    *(*YES_TO_RECORDING, *NO_TO_RECORDING, *YES_TO_ALL, *NO_TO_ALL, *[text for text, _ in PARTS], *DOUBTFUL),
]
ANYTHING = st.sampled_from(TEXTS)
UNBROKEN = st.sampled_from([text for text in TEXTS if not re.search(r"[.?…;:]|perd|digo", text)])
ASKED = st.sampled_from([RECORD, ALL])
UNMARKED = st.sampled_from([text for text in TEXTS if not re.search(r"[?¿…«»ì]|\.\.", text)])


def granted(text: str, purposes: tuple[Purpose, ...] = ALL) -> set[Purpose]:
    """What an answer grants."""
    return set(understand(text, purposes=purposes).consent.granted)


def test_the_tables_are_large_enough() -> None:
    assert len(set(SOUNDS_LIKE_YES)) >= 150
    assert len({*CLEAR_YES, *CLEAR_NO, *[text for text, _ in SCOPE]}) >= 120


@pytest.mark.parametrize("purposes", [RECORD, MARKETING, ALL])
@pytest.mark.parametrize(
    "text", [*SOUNDS_LIKE_YES, *DOUBTFUL, *again.DOUBTFUL, *again.DOUBTFUL_OF_ALL, *TRICKY]
)
def test_what_sounds_like_a_yes_and_is_none_grants_nothing(text: str, purposes: tuple[Purpose, ...]) -> None:
    """L15: hesitation, condition, question, delegation, back-channel, another's word, foreign words are no consent."""
    answer = understand(text, purposes=purposes).consent
    assert answer.granted == ()
    assert answer.outcome != "yes"


@pytest.mark.parametrize("core", ["sí, graben", "sí a todo", "le doy permiso para grabar"])
@pytest.mark.parametrize("between", [", ", " ", ". "])
@pytest.mark.parametrize("aside", ASIDES)
def test_no_firm_yes_bears_an_aside_that_unsettles_it(core: str, between: str, aside: str) -> None:
    """L15: doubt, condition, delay, another's word, a joke or a minor beside an explicit yes leave none."""
    assert granted(f"{core}{between}{aside}") == set()


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("mándeme el recibo por sms", set()),
        ("que no graben las ofertas por correo si por sms y telefono no", {Purpose.MARKETING_EMAIL}),
        ("Sí a todo, pero no me graben ni me manden nada.", set()),
        ("Sí, el teléfono es ese, el que acaba en cuarenta y uno.", set()),
        ("sí, que me manden un técnico", set()),
    ],
)
def test_nothing_more_is_granted_than_was_said(text: str, given: set[Purpose]) -> None:
    """L16: a request for something else, a narrower list or a "but no" widens nothing."""
    assert granted(text) | granted(text, MARKETING) <= given


@pytest.mark.parametrize("tail", PARTS_BEHIND_A_YES)
@pytest.mark.parametrize(
    "between", [", pero ", " pero ", ", aunque mejor ", ". ", "; ", ", ", ", sobre todo "]
)
@pytest.mark.parametrize("core", ["sí", "vale, sí", "acepto", "claro que sí", "sí a todo", "doy permiso"])
def test_a_part_named_behind_a_yes_is_all_of_it(core: str, between: str, tail: str) -> None:
    """L16: «sí, pero por correo» is a yes to the mail, «sí, pero solo uno de los tres» one to nobody knows which."""
    assert granted(f"{core}{between}{tail}", MARKETING) <= PARTS_BEHIND_A_YES[tail]


@pytest.mark.parametrize(
    "text",
    [
        "claro, como recibo poca propaganda",
        "sí, como no me llega bastante publicidad",
        "sí, como me gusta tanto la publicidad",
        "claro, que me llega poca publicidad",
    ],
)
def test_a_reason_that_mocks_leaves_no_yes(text: str) -> None:
    """L15: irony is no consent."""
    assert granted(text, MARKETING) == set()


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("me interesa", set(MARKETING)),
        ("a los tres", set(MARKETING)),
        ("sí, mándeme lo que quiera", set(MARKETING)),
        ("si correo si sms y si llamadas", set(MARKETING)),
        ("sí, los tres, que así no se me pasa ninguna", set(MARKETING)),
        ("por el correo mejor", {Purpose.MARKETING_EMAIL}),
        ("por sms, que los correos ni los leo", {Purpose.MARKETING_SMS}),
        ("como no sea llamarme, mándeme lo que quiera: correo y sms", set()),
        ("por donde le venga mejor a usted", set()),
        ("manténganme informado del siniestro", set()),
        ("mejor correo que carta", set()),
        ("Me grabaron tres veces este mes; deseo los tres audios.", set()),
        ("quiero las tres grabaciones", set()),
    ],
)
def test_publicity_is_taken_as_far_as_it_is_said(text: str, given: set[Purpose]) -> None:
    """L16: to the question about advertising alone."""
    assert granted(text, MARKETING) == given


@pytest.mark.parametrize("text", [*CLEAR_YES, *YES_TO_RECORDING, *again.YES_TO_RECORDING])
def test_a_clear_yes_is_understood_and_grants_only_what_was_asked(text: str) -> None:
    """L15, L16: an unequivocal yes counts for the purpose of the question and for no other."""
    answer = understand(text, purposes=RECORD).consent
    assert (answer.outcome, answer.granted) == ("yes", RECORD)


@pytest.mark.parametrize("text", [*CLEAR_NO, *NO_TO_RECORDING, *again.NO_TO_RECORDING])
def test_a_clear_no_is_understood_at_once(text: str) -> None:
    """L18: refusing takes no more turns than accepting."""
    answer = understand(text, purposes=RECORD).consent
    assert (answer.outcome, answer.granted) == ("no", ())
    assert Purpose.CONVERSATION_RECORD in answer.refused


@pytest.mark.parametrize(("text", "granted"), [*SCOPE, *PARTS, *again.PARTS])
def test_a_part_of_the_purposes_can_be_granted(text: str, granted: tuple[str, ...]) -> None:
    """L16: any subset of the purposes can be chosen."""
    answer = understand(text, purposes=ALL).consent
    assert answer.outcome == "scope"
    assert answer.granted == tuple(Purpose(name) for name in granted)
    assert not set(answer.granted) & set(answer.refused)


@pytest.mark.parametrize("text", [*TOTAL, *YES_TO_ALL, *again.YES_TO_ALL])
def test_all_purposes_can_be_granted_in_one_answer(text: str) -> None:
    """L16: a total yes is one to every purpose that was named."""
    answer = understand(text, purposes=ALL).consent
    assert (answer.outcome, answer.granted) == ("yes", ALL)


@pytest.mark.parametrize("text", [*NO_TO_ALL, *again.NO_TO_ALL])
def test_all_purposes_can_be_refused_in_one_answer(text: str) -> None:
    """L18: one answer refuses everything."""
    answer = understand(text, purposes=ALL).consent
    assert (answer.outcome, answer.granted) == ("no", ())


@pytest.mark.parametrize("text", WHICH)
def test_a_part_that_is_not_named_is_asked_for(text: str) -> None:
    answer = understand(text, purposes=ALL).consent
    assert (answer.outcome, answer.granted, answer.rule) == ("scope", (), "scope.which")


@pytest.mark.parametrize(
    ("outcome", "text"), [(outcome, text) for outcome, texts in CONFIRMATIONS.items() for text in texts]
)
def test_a_confirmation_uses_the_same_grammar_with_milder_words(outcome: str, text: str) -> None:
    answer = understand(text, question="document_ok", purposes=()).consent
    assert (answer.outcome, answer.granted) == (outcome, ())


@pytest.mark.parametrize("text", ["vale, pero sin publicidad", "sí, pero sin publicidad"])
def test_a_wish_about_what_was_not_asked_leaves_the_answer_open_and_the_wish_known(text: str) -> None:
    """L15: "vale, pero sin publicidad" is asked once more when only the recording was asked."""
    answer = understand(text, purposes=RECORD).consent
    assert (answer.outcome, answer.granted, answer.refused) == ("doubtful", (), MARKETING)


def test_a_yes_grants_nothing_that_was_not_asked() -> None:
    answer = understand("sí a la grabación y a la publicidad", purposes=RECORD).consent
    assert answer.granted == RECORD


@pytest.mark.parametrize("text", ["sí", "acepto", "no"])
def test_words_that_were_badly_recognised_are_doubtful(text: str) -> None:
    """L15: low recognition confidence is no answer."""
    answer = understand(text, confidence=0.49, purposes=RECORD).consent
    assert (answer.outcome, answer.rule) == ("doubtful", "doubtful.low_confidence")


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("sí", "yes"),
        ("sí a todo", "yes.all"),
        ("no", "no"),
        ("mmm", "doubtful.hesitation"),
        ("¿sí?", "doubtful.question"),
        ("lo que usted diga", "doubtful.delegation"),
        ("mi marido dice que sí", "doubtful.other_person"),
        ("sí, digo no", "corrected.no"),
        ("sí, digo", "doubtful.correction"),
        ("no, que luego no se sabe dónde acaba", "no.reason"),
        ("mi marido dice que sí, pero yo digo que no", "no.last"),
        ("sí a todo, perdón, llamadas no", "corrected.scope"),
        ("sí, si no hay más remedio", "doubtful.condition"),
        ("me da igual", "doubtful.indifference"),
        ("ajá", "doubtful.back_channel"),
        ("qué remedio", "doubtful.reluctance"),
        ("vale", "doubtful.weak"),
        ("yes", "doubtful.foreign"),
        ("sí no", "doubtful.contradiction"),
        ("patata", "doubtful.unknown_words"),
        ("...", "doubtful.no_words"),
        ("quiero la grabación", "doubtful.request"),
    ],
)
def test_the_rule_that_decided_is_told(text: str, rule: str) -> None:
    """L19: the evidence names the rule."""
    assert understand(text).consent.rule == rule


@given(UNBROKEN, st.sampled_from([*HESITATIONS, *CONDITIONS, *QUESTIONS]), st.booleans())
def test_hesitation_condition_or_question_never_make_a_yes(text: str, doubt: str, in_front: bool) -> None:
    """L15: whatever is said, doubt beside it is no consent."""
    said = f"{doubt}, {text}" if in_front else f"{text}, {doubt}"
    answer = understand(said)
    assert answer.consent.outcome != "yes"
    assert answer.consent.granted == ()


@given(
    ANYTHING,
    st.sampled_from([*HESITATIONS, *FILLERS, *CONDITIONS, *QUESTIONS]),
    st.sampled_from([" ", ", ", ". "]),
    ASKED,
)
def test_doubt_set_beside_an_answer_in_any_way_never_widens_it(
    text: str, doubt: str, between: str, purposes: tuple[Purpose, ...]
) -> None:
    """L15: not even where a filler leaves an explicit yes as it is."""
    before = granted(text, purposes)
    assert granted(f"{doubt}{between}{text}", purposes) <= before
    assert granted(f"{text}{between}{doubt}", purposes) <= before


@given(ANYTHING, st.sampled_from(SAID_BY_OTHERS), ASKED)
def test_another_persons_word_grants_nothing(text: str, who: str, purposes: tuple[Purpose, ...]) -> None:
    """L15: consent is one's own act."""
    assert granted(f"{who} {text}", purposes) == set()


@given(UNMARKED, ASKED)
def test_accents_commas_and_case_grant_nothing_by_their_absence(
    text: str, purposes: tuple[Purpose, ...]
) -> None:
    """L15: speech recognition writes as it likes; only a mark of doubt that it left out is lost to us."""
    before = granted(text, purposes)
    for bare in (
        fold(text),
        text.upper(),
        re.sub(r"[^\w\s]", " ", text),
        re.sub(r"[^\w\s]", " ", fold(text)),
    ):
        assert granted(bare, purposes) <= before


@given(
    ANYTHING,
    st.sampled_from(["patata", "factura", "accidente", "coche", "because", "perquè", "xyz"]),
    st.booleans(),
)
def test_a_word_the_grammar_does_not_know_never_makes_a_yes(text: str, word: str, apart: bool) -> None:
    """L15: it widens nothing, and beside a weak yes it leaves doubt."""
    before = granted(text)
    said = f"{text}, {word}" if apart else f"{text} {word}"
    assert granted(said) <= before
    assert granted(f"{word} {text}") <= before


@pytest.mark.parametrize(
    "text", ["sí", "claro", "por supuesto", "vale, sí", "de acuerdo", "acepto", "sí, acepto"]
)
@pytest.mark.parametrize("word", ["patata", "factura", "accidente", "because", "perquè"])
def test_a_weak_yes_does_not_bear_an_unknown_word(text: str, word: str) -> None:
    """L15: every word of a weak yes is known."""
    assert granted(f"{text} {word}") == granted(f"{text}, {word}") == set()


@pytest.mark.parametrize(
    ("text", "granted"),
    [
        ("sí", MARKETING),
        ("por correo", (Purpose.MARKETING_EMAIL,)),
        ("email", (Purpose.MARKETING_EMAIL,)),
        ("correo y sms", (Purpose.MARKETING_EMAIL, Purpose.MARKETING_SMS)),
        ("quiero publicidad por correo", (Purpose.MARKETING_EMAIL,)),
        ("por teléfono no, por lo demás sí", (Purpose.MARKETING_EMAIL, Purpose.MARKETING_SMS)),
        ("no", ()),
    ],
)
def test_the_marketing_question_takes_yes_no_or_by_which_way(text: str, granted: tuple[Purpose, ...]) -> None:
    """L16: one consent for each channel."""
    assert understand(text, question="marketing", purposes=MARKETING).consent.granted == granted


@given(
    st.sampled_from(["no", "nunca", "jamás", "tampoco", "de ninguna manera", "en ningún caso"]),
    st.sampled_from(
        ["acepto", "autorizo", "consiento", "quiero que graben", "acepto que me graben", "graben"]
    ),
)
def test_a_negated_verb_grants_nothing(negation: str, verb: str) -> None:
    """L15: a no in front of a verb of consent turns it round."""
    assert understand(f"{negation} {verb}", purposes=RECORD).consent.granted == ()


@given(st.text(max_size=60))
def test_no_text_whatever_breaks_it(text: str) -> None:
    assert understand(text).consent.outcome in {"yes", "no", "scope", "doubtful"}
