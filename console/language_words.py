"""The Spanish words of the language that a person is written in."""

WRITTEN_LANGUAGES = {"es": "Español", "ca": "Catalán", "en": "Inglés"}
WRITE_IN = {
    "ca": "Se dirigió en catalán: escríbale en catalán.",
    "en": "Se dirigió en inglés: escríbale en inglés.",
}
