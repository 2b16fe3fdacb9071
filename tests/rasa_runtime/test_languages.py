"""Replies and phrases of several languages in one model."""

from __future__ import annotations

from pathlib import Path

from rasa.core.nlg.response import TemplatedNaturalLanguageGenerator
from rasa_runtime.languages import LanguagesImporter

REPLIES = {
    "es": '    - channel: voice\n      text: "voz"\n    - text: "hola"\n',
    "en": '    - text: "hello"\n',
}


def importer(tmp_path: Path) -> LanguagesImporter:
    """Over a folder with one reply and one phrase in two languages."""
    for language, reply in REPLIES.items():
        folder = tmp_path / language
        folder.mkdir()
        (folder / "a.yml").write_text(f'version: "3.1"\nresponses:\n  utter_a:\n{reply}')
        (folder / "b.yml").write_text(
            f'version: "3.1"\nnlu:\n- intent: greet\n  examples: |\n    - {language} word\n'
        )
    return LanguagesImporter(training_data_paths=[str(tmp_path)])


def test_a_reply_is_said_in_the_language_of_the_conversation_on_every_channel(tmp_path: Path) -> None:
    """L86: to Rasa a channel of the Spanish reply would count more than the condition."""
    data = importer(tmp_path).get_nlu_data()
    generator = TemplatedNaturalLanguageGenerator(data.responses)

    def said(channel: str, language: str) -> str | None:
        reply = generator.generate_from_slots("utter_a", {"language": language}, channel)
        return str(reply["text"]) if reply else None

    assert (said("voice", "es"), said("chat", "es")) == ("voz", "hola")
    assert (said("voice", "en"), said("chat", "en")) == ("hello", "hello")


def test_a_phrase_knows_its_language(tmp_path: Path) -> None:
    examples = importer(tmp_path).get_nlu_data().training_examples
    spoken = {example.get("text"): (example.get("metadata") or {}).get("language") for example in examples}
    assert spoken == {"es word": None, "en word": "en"}
