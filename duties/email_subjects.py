"""What the subject of an e-mail says: who writes and what for, nothing of the matter; it shows on locked screens."""

SUBJECTS: dict[str, dict[str, str]] = {
    "es": {
        "otp": "su código",
        "receipt": "su gestión con nosotros",
        "letter": "su gestión con nosotros",
        "answer": "respuesta a su gestión",
        "link": "la copia que pidió",
        "recipient": "comunicación del artículo 19 del RGPD",
        "authority": "respuesta a la autoridad de protección de datos",
        "digest": "plazos de protección de datos",
    },
    "ca": {
        "otp": "el seu codi",
        "receipt": "la seva gestió amb nosaltres",
        "letter": "la seva gestió amb nosaltres",
        "answer": "resposta a la seva gestió",
        "link": "la còpia que va demanar",
    },
    "en": {
        "otp": "your code",
        "receipt": "your matter with us",
        "letter": "your matter with us",
        "answer": "the answer to your matter",
        "link": "the copy you asked for",
    },
}
"""Recipients, the authority and the DPO are written to in Spanish only."""


def email_subject(kind: str, sender: str, language: str) -> str:
    """«Empresa: su código». A kind or a language without words of its own has the Spanish ones of a letter."""
    words = SUBJECTS["es"] | SUBJECTS.get(language, {})
    return f"{sender}: {words.get(kind, words['letter'])}"
