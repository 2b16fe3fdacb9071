"""The closed lists of reasons that a move of a request may give, each with its article and its Spanish words."""

from dataclasses import dataclass
from enum import StrEnum

from duties.kinds import Right

ALL = frozenset(Right)


class ReasonList(StrEnum):
    """Which list a move chooses from."""

    ANSWER = "answer"
    REFUSAL = "refusal"
    EXTENSION = "extension"
    DOUBT = "doubt"
    PROOF = "proof"
    WITHDRAWAL = "withdrawal"


class Reason(StrEnum):
    """Every reason there is."""

    DONE = "done"
    NOTHING_HELD = "nothing_held"
    UNFOUNDED = "unfounded"
    EXCESSIVE = "excessive"
    IDENTITY_NOT_PROVEN = "identity_not_proven"
    NOT_CONTROLLER = "not_controller"
    LEGAL_DUTY = "legal_duty"
    CLAIMS = "claims"
    STILL_NECESSARY = "still_necessary"
    THIRD_PARTIES = "third_parties"
    DATA_CORRECT = "data_correct"
    COMPELLING_GROUNDS = "compelling_grounds"
    NO_GROUND_TO_RESTRICT = "no_ground_to_restrict"
    NOT_PORTABLE = "not_portable"
    DECISION_ALLOWED = "decision_allowed"
    COMPLEX = "complex"
    NUMEROUS = "numerous"
    DATA_DO_NOT_MATCH = "data_do_not_match"
    NOBODY_IDENTIFIED = "nobody_identified"
    MANDATE_MISSING = "mandate_missing"
    CERTIFICATE = "certificate"
    IN_PERSON = "in_person"
    CONTACT_ON_FILE = "contact_on_file"
    MANDATE = "mandate"
    SAID_SO = "said_so"
    WROTE_SO = "wrote_so"


@dataclass(frozen=True)
class ReasonText:
    """One reason: its list, its article, what a letter says of it, the rights and identities it fits."""

    of: ReasonList
    article: str
    label: str
    text: str = ""
    rights: frozenset[Right] = ALL
    discloses: bool = False  # giving it tells that the person is on file: only once identity is proven


_REFUSAL, _ANSWER, _DOUBT = ReasonList.REFUSAL, ReasonList.ANSWER, ReasonList.DOUBT
_PROOF, _EXTENSION, _WITHDRAWAL = ReasonList.PROOF, ReasonList.EXTENSION, ReasonList.WITHDRAWAL
_E, _P, _A = frozenset({Right.ERASURE}), frozenset({Right.PORTABILITY}), frozenset({Right.ACCESS})

REASONS: dict[Reason, ReasonText] = {
    Reason.DONE: ReasonText(_ANSWER, "RGPD 12.3", "Se ha hecho lo que pide", rights=ALL - _E),
    Reason.NOTHING_HELD: ReasonText(
        _ANSWER, "RGPD 15.1", "No tratamos datos suyos", rights=_A, discloses=True
    ),
    Reason.UNFOUNDED: ReasonText(
        _REFUSAL,
        "RGPD 12.5.b",
        "Manifiestamente infundada",
        "La solicitud es manifiestamente infundada: nada de lo que plantea guarda relación con el derecho que"
        " ejerce.",
    ),
    Reason.EXCESSIVE: ReasonText(
        _REFUSAL,
        "RGPD 12.5.b; LOPDGDD 13.3",
        "Excesiva, por repetida",
        "La solicitud es excesiva por su carácter repetitivo: ya la atendimos hace menos de seis meses y no se ha"
        " dado una causa legítima para repetirla.",
        _A,
    ),
    Reason.IDENTITY_NOT_PROVEN: ReasonText(
        _REFUSAL,
        "RGPD 12.2 y 12.6",
        "Identidad no acreditada",
        "No hemos podido comprobar que la solicitud venga de la persona titular de los datos, aunque le pedimos"
        " cómo acreditarlo. Puede volver a presentarla cuando quiera.",
    ),
    Reason.NOT_CONTROLLER: ReasonText(
        _REFUSAL,
        "RGPD 4.7 y 28; LOPDGDD 12.3",
        "No somos responsables de ese tratamiento",
        "No decidimos sobre el tratamiento al que se refiere: debe dirigirse a quien es responsable de él.",
    ),
    Reason.LEGAL_DUTY: ReasonText(
        _REFUSAL,
        "RGPD 17.3.b",
        "Una ley obliga a conservarlos",
        "Una norma nos obliga a conservar esos datos durante un plazo que aún no ha terminado.",
        frozenset({Right.ERASURE, Right.RESTRICTION}),
        discloses=True,
    ),
    Reason.CLAIMS: ReasonText(
        _REFUSAL,
        "RGPD 17.3.e, 18.2 y 21.1",
        "Hacen falta para reclamaciones",
        "Esos datos son necesarios para formular, ejercer o defender reclamaciones.",
        frozenset({Right.ERASURE, Right.RESTRICTION, Right.OBJECTION}),
        discloses=True,
    ),
    Reason.STILL_NECESSARY: ReasonText(
        _REFUSAL,
        "RGPD 17.1",
        "Siguen siendo necesarios",
        "No se da ninguna de las causas de supresión: los datos siguen siendo necesarios para el fin con que se"
        " recogieron, que no se basa en su consentimiento.",
        _E,
        discloses=True,
    ),
    Reason.THIRD_PARTIES: ReasonText(
        _REFUSAL,
        "RGPD 15.4 y 20.4",
        "Derechos de otras personas",
        "Entregarlos afectaría a los derechos y libertades de otras personas, y no cabe separarlos.",
        frozenset({Right.ACCESS, Right.PORTABILITY}),
        discloses=True,
    ),
    Reason.DATA_CORRECT: ReasonText(
        _REFUSAL,
        "RGPD 16; LOPDGDD 14",
        "El dato no es inexacto",
        "El dato que tenemos es exacto según la documentación disponible, y no se ha aportado otra que justifique"
        " el cambio.",
        frozenset({Right.RECTIFICATION}),
        discloses=True,
    ),
    Reason.COMPELLING_GROUNDS: ReasonText(
        _REFUSAL,
        "RGPD 21.1",
        "Motivos legítimos imperiosos",
        "Hay motivos legítimos imperiosos para ese tratamiento que prevalecen sobre sus intereses, derechos y"
        " libertades. No se refiere a la publicidad, que cesa siempre.",
        frozenset({Right.OBJECTION}),
        discloses=True,
    ),
    Reason.NO_GROUND_TO_RESTRICT: ReasonText(
        _REFUSAL,
        "RGPD 18.1",
        "No se da ninguna causa de limitación",
        "No se da ninguno de los cuatro supuestos en que procede limitar el tratamiento.",
        frozenset({Right.RESTRICTION}),
        discloses=True,
    ),
    Reason.NOT_PORTABLE: ReasonText(
        _REFUSAL,
        "RGPD 20.1",
        "Datos que la portabilidad no alcanza",
        "Esos datos no los facilitó usted, o no se tratan por consentimiento o contrato y con medios automatizados.",
        _P,
        discloses=True,
    ),
    Reason.DECISION_ALLOWED: ReasonText(
        _REFUSAL,
        "RGPD 22.2",
        "La decisión está permitida",
        "La decisión es necesaria para el contrato, la autoriza la ley o se basa en su consentimiento explícito."
        " Puede pedir que intervenga una persona, dar su punto de vista e impugnarla.",
        frozenset({Right.NO_AUTOMATED_DECISION}),
        discloses=True,
    ),
    Reason.COMPLEX: ReasonText(
        _EXTENSION, "RGPD 12.3", "Complejidad", "La complejidad de la solicitud lo hace necesario."
    ),
    Reason.NUMEROUS: ReasonText(
        _EXTENSION,
        "RGPD 12.3",
        "Número de solicitudes",
        "El número de solicitudes que ha presentado lo hace necesario.",
    ),
    Reason.DATA_DO_NOT_MATCH: ReasonText(
        _DOUBT,
        "RGPD 12.6",
        "Lo dicho no concuerda con lo que consta",
        "Lo que nos dijo no basta para saber que es usted la persona titular de los datos.",
    ),
    Reason.NOBODY_IDENTIFIED: ReasonText(
        _DOUBT,
        "RGPD 11.2 y 12.6",
        "No se sabe de quién se trata",
        "Con lo que nos dijo no podemos saber a qué persona se refiere.",
    ),
    Reason.MANDATE_MISSING: ReasonText(
        _DOUBT,
        "LOPDGDD 12.1",
        "Falta acreditar la representación",
        "Actúa en nombre de otra persona y falta acreditar la representación.",
    ),
    Reason.CERTIFICATE: ReasonText(_PROOF, "RGPD 12.6", "Firma o certificado electrónico"),
    Reason.IN_PERSON: ReasonText(_PROOF, "RGPD 12.6", "En persona, con documento a la vista"),
    Reason.CONTACT_ON_FILE: ReasonText(_PROOF, "RGPD 12.6", "Confirmó desde un contacto que ya constaba"),
    Reason.MANDATE: ReasonText(_PROOF, "LOPDGDD 12.1", "Representante con mandato comprobado"),
    Reason.SAID_SO: ReasonText(_WITHDRAWAL, "LOPDGDD 12.4", "Lo dijo de palabra"),
    Reason.WROTE_SO: ReasonText(_WITHDRAWAL, "LOPDGDD 12.4", "Lo escribió"),
}


def reasons_for(which: ReasonList, right: Right, *, proven: bool) -> tuple[Reason, ...]:
    """The reasons of a list that fit this right and identity."""
    return tuple(
        reason
        for reason, text in REASONS.items()
        if text.of is which
        and right in text.rights
        and (proven or not text.discloses)
        and not (proven and reason is Reason.IDENTITY_NOT_PROVEN)
    )
