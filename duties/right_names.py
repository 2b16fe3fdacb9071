"""What the seven rights are called in Spanish."""

from duties.kinds import Right

NAMES: dict[Right, str] = {
    Right.ACCESS: "acceso",
    Right.RECTIFICATION: "rectificación",
    Right.ERASURE: "supresión",
    Right.OBJECTION: "oposición",
    Right.RESTRICTION: "limitación",
    Right.PORTABILITY: "portabilidad",
    Right.NO_AUTOMATED_DECISION: "no ser objeto de decisiones automáticas",
}
