"""What recognition may expect to hear in English and Catalan, question by question; Spanish ones stand in `questions`."""

_EN = "yes, no, I agree, I accept, I don't agree"
_CA = "sí, no, accepto, no accepto, d'acord"
HINTS: dict[str, dict[str, str]] = {
    "en": {
        "record_consent": _EN,
        "record_again": _EN,
        "marketing": _EN + ", email, SMS, calls",
        "document_ok": _EN,
        "leave_it": _EN,
        "unwanted": _EN,
        "whether": _EN,
        "which": "the first, the second, the first one, the second one, something else",
        "field": "address, phone, email, name, surname, account",
        "objection_scope": "advertising, profiling, third parties",
        "anything_else": "no, nothing else, delete my data, a complaint, a person",
        "": "delete my data, access, correct, advertising, complaint, a person",
    },
    "ca": {
        "record_consent": _CA,
        "record_again": _CA,
        "marketing": _CA + ", correu, SMS, trucades",
        "document_ok": _CA,
        "leave_it": _CA,
        "unwanted": _CA,
        "whether": _CA,
        "which": "el primer, el segon, la primera, la segona, una altra cosa",
        "field": "adreça, telèfon, correu, nom, cognoms, compte",
        "objection_scope": "publicitat, perfils, cessió a tercers",
        "anything_else": "no, res més, esborrar les meves dades, una incidència, una persona",
        "": "esborrar les meves dades, accés, rectificar, publicitat, incidència, una persona",
    },
}
