"""Which language is spoken or asked for; Spanish is never taken for another."""

import json
from collections.abc import Iterator

import pytest
import yaml

from bot.understand.language import language_asked, language_spoken
from settings.environment import PROJECT
from tests.evaluation.sentences import CONSENT_SETS

MOST_FALSE = 0.0002
# Sentences of the Spanish sets that are mostly in another language: recognising it is right.
FOREIGN = {
    "onde faço queixa dos dados, em Espanha ou em Lisboa?",
    "em que usam os meus dados?",
    "quins drets tinc",
    "jo no vull que em gravin",
    "bona tarda a tothom",
    "ajude-me que não sei como isto funciona",
    "vull parlar amb algú",
    "per quan el meu sinistre",
    "vull veure el que teniu de mi",
    "oblidar-me, això vull",
    "vull l'àudio de la trucada",
    "fill de puta que sou tots uns lladres",
    "yes yes sorry my spanish no good, you repeat?",
    "Oui, oui... pardon, vous parlez français ?",
    "Ja, ja. Hello? I don't understand, everything what?",
    "Bai... barkatu, euskaraz hitz egiten duzue?",
    "Perdoni, que em podria atendre algú en català?",
    "Fáleme en galego, se pode ser, e xa lle digo",
    "I think so, maybe, one moment please",
}
ASKED_IN_SPANISH = {
    "hay alguien que habla árabe o francés para atender a mí",
    "hay alguien que habla rumano en la oficina?",
    "Quisiera que me atendiese alguien, a ser posible en euskera",
    "¿Habla alguien alemán en su centro de atención? De ser así, comuníqueme con él",
    "sabes hablar inglés",
}


def spanish_sentences() -> Iterator[str]:
    """Everything written in Spanish here: what is taught and what measures."""
    for path in sorted((PROJECT / "bot/data/es/phrases").glob("*.yml")):
        for block in yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)["nlu"]:
            yield from (line.removeprefix("- ") for line in block["examples"].splitlines())
    foreign = set(CONSENT_SETS) - {"consent"}  # hold answers in other languages, which are no consent
    files = (PROJECT / "tests/evaluation/es").glob("*.jsonl")
    for path in sorted(path for path in files if path.stem not in foreign):
        yield from (json.loads(line)["text"] for line in path.read_text("utf-8").splitlines())


def test_spanish_is_hardly_ever_taken_for_another_language() -> None:
    """L86: two in ten thousand at most, misspelt and misheard sentences included."""
    sentences = [text for text in spanish_sentences() if text not in FOREIGN | ASKED_IN_SPANISH]
    wrong = [text for text in sentences if language_spoken(text) or language_asked(text)]
    assert len(sentences) > 40_000
    assert len(wrong) <= MOST_FALSE * len(sentences), wrong


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Hello, I want to delete my data"),
        ("en", "what data do you have about me"),
        ("en", "please stop sending me advertising"),
        ("en", "Sorry, I don't understand Spanish"),
        ("en", "I'd like to make a complaint"),
        ("ca", "Bon dia, voldria parlar amb una persona"),
        ("ca", "vull esborrar les meves dades"),
        ("ca", "bona tarda, volia saber quines dades teniu"),
        ("ca", "no entenc el castellà"),
        ("ca", "tinc un problema amb el rebut"),
        ("gl", "Bos días, quería falar cunha persoa"),
        ("gl", "quero borrar os meus datos"),
        ("eu", "Egun on, nire datuak ezabatu nahi ditut"),
        ("eu", "kaixo, pertsona batekin hitz egin nahi dut"),
        ("fr", "Bonjour, je voudrais effacer mes données"),
        ("pt", "Olá, quero apagar os meus dados"),
        ("ro", "bună ziua, vreau să șterg datele mele"),
        ("de", "Guten Tag, ich möchte meine Daten löschen"),
        ("it", "buongiorno, vorrei cancellare i miei dati"),
        ("ar", "مرحبا اريد حذف بياناتي"),
    ],
)
def test_a_sentence_tells_its_language(language: str, text: str) -> None:
    """L86."""
    assert language_spoken(text) == language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "can I speak English?"),
        ("en", "do you speak english"),
        ("en", "english please"),
        ("en", "¿alguien habla inglés?"),
        ("en", "¿podemos hablar en inglés, por favor?"),
        ("ca", "en català si us plau"),
        ("ca", "¿habla usted catalán?"),
        ("ca", "me puede atender en catalán"),
        ("ca", "prefereixo en català"),
        ("gl", "podemos falar en galego?"),
        ("gl", "¿me pueden atender en gallego?"),
        ("eu", "euskaraz mesedez"),
        ("eu", "¿puede atenderme en euskera?"),
        ("ar", "¿hablan árabe?"),
        ("es", "in spanish please"),
        ("es", "puede seguir en castellano por favor"),
    ],
)
def test_a_language_is_asked_for_by_its_name(language: str, text: str) -> None:
    """L86."""
    assert language_asked(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "yes",
        "no",
        "yes please",
        "no thanks",
        "ok",
        "hello",
        "bon dia",
        "moltes gràcies",
        "eskerrik asko",
        "sí",
        "",
        "12345678Z",
        "un email de la newsletter en inglés que no entiendo",
        "no hablo inglés",
        "me mandaron una carta en inglés",
        "me atendieron en catalán y no entendí nada",
        "mi hijo habla inglés muy bien",
        "46020 Valencia",
        "mi contraseña es the best of the year",
    ],
)
def test_a_bare_answer_a_courtesy_or_a_mention_keeps_the_language(text: str) -> None:
    """L86: a bare yes or no says nothing of the language."""
    assert language_spoken(text) is None
    assert language_asked(text) is None
