"""Which datum on file a person means when asking for a rectification, in the words they use (RGPD 16)."""

import unicodedata

COLUMNS = {
    "nombre": "name",
    "apellido": "surname",
    "apellidos": "surname",
    "direccion": "address",
    "domicilio": "address",
    "address": "address",
    "fecha de nacimiento": "birth_date",
    "correo": "email",
    "correo electronico": "email",
    "email": "email",
    "telefono": "phone",
    "movil": "phone",
}


def datum_of(field: str) -> str | None:
    """name | surname | address | birth_date | email | phone; None for what is not on file here."""
    plain = unicodedata.normalize("NFKD", field).encode("ascii", "ignore").decode().lower()
    return COLUMNS.get(" ".join(plain.split()))
