"""The Spanish words of what a check of the audit chain found."""

import re

FINDINGS = (
    (
        r"audit_entries (\d+): the link to the entry before it is broken\.",
        r"Fila \1 del registro: no enlaza con la anterior.",
    ),
    (
        r"audit_entries (\d+): its content has been changed\.",
        r"Fila \1 del registro: su contenido se ha cambiado.",
    ),
    (r"audit_head: the signed head is missing\.", r"Falta la firma del final del registro."),
    (r"audit_head: its signature does not match\.", r"La firma del final del registro no cuadra."),
    (
        r"audit_head: it signs entry (\d+), but the chain ends at (\d+)\.",
        r"La firma es de la fila \1, pero el registro acaba en la \2.",
    ),
    (r"(\w+) (\w+): the chain does not know this row\.", r"Tabla \1, fila \2: el registro no la conoce."),
    (
        r"(\w+) (\w+): the row has been changed outside Amparo\.",
        r"Tabla \1, fila \2: se ha cambiado fuera de Amparo.",
    ),
    (r"(\w+) (\w+): the row is missing\.", r"Tabla \1, fila \2: falta."),
)


def finding(sentence: str) -> str:
    """What a check of the audit chain found, in Spanish; an unforeseen sentence is shown as it is."""
    for pattern, spanish in FINDINGS:
        if re.fullmatch(pattern, sentence):
            return re.sub(pattern, spanish, sentence)
    return sentence
