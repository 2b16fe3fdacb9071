"""What somebody brings that is no right of data protection: its kinds, what it may be about, whose matter it is."""

from enum import StrEnum


class IncidentKind(StrEnum):
    """What somebody brings that is no right of data protection; the last two are of LOPDGDD 37."""

    CONSULTA = "consulta"
    QUEJA = "queja"
    RECLAMACION = "reclamacion"
    INCIDENCIA = "incidencia"
    DPO_COMPLAINT = "reclamacion_dpd"
    AEPD_REFERRAL = "traslado_aepd"


class Subject(StrEnum):
    """What it is about, where the law is stricter for it."""

    GENERAL = "general"
    BILLING = "billing"
    CONTINUITY = "continuity"


OF_DATA_PROTECTION = frozenset({IncidentKind.DPO_COMPLAINT, IncidentKind.AEPD_REFERRAL})
OF_CUSTOMERS = frozenset(IncidentKind) - OF_DATA_PROTECTION
OF_THE_PERSON = frozenset(IncidentKind) - {IncidentKind.AEPD_REFERRAL}
"""Where the person is who we write to: what the authority refers is answered to the authority."""
MAY_BECOME = OF_THE_PERSON
"""What another kind may turn out to be; a referral comes from the authority, with its file number."""
