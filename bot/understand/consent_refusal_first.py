"""A refusal that comes first stays one, and a no that takes a grant back leaves doubt (L18, L15)."""

from collections.abc import Collection, Sequence

from spacy.tokens import Doc

from bot.understand.consent_guards import GUARDS
from bot.understand.consent_items import TOPICS
from bot.understand.consent_neighbours import UNKNOWN, Sign
from bot.understand.consent_refusal import plainly_refuses, says_what
from duties.kinds import Purpose

_POSITIVE = {
    "YES",
    "GRANT",
    "CONSENT",
    "WEAK",
    "ONLY",
    "EXCEPT",
    "BUT",
    "REST",
    "DOUBLE_NEGATION",
    "TOTAL",
    "PART",
    "THAT_ONE",
}

_IDLE = {"LINK", "POLITE", "FILLER", "MILD", "_"}


def refuses_first(doc: Doc, signs: Sequence[Sign], asked: Collection[Purpose]) -> bool:
    """ "no me grabes, que vengo a preguntar una cosa": a refusal in so many words, and nothing behind that grants."""
    for at, (label, _, _) in enumerate(signs):
        if label not in {",", "ONLY", "AND", "PART"} or not _unclear(signs[at:]):
            continue
        head, rest = signs[:at], signs[at:]
        known = {name for name, _, _ in head}
        named = {purpose for name in known & set(TOPICS) for purpose in TOPICS[name]}
        plain = not known & {UNKNOWN, "KNOW", *GUARDS} and plainly_refuses(head, confirming=False)
        if plain and says_what(head) and (not named or named >= set(asked)) and _grants_no_more(doc, rest):
            return True
    return False


def wishes_first(signs: Sequence[Sign]) -> bool:
    """ "llámame, que no veo; ni correo ni mensajes": the no behind the pause is about something else."""
    said = [sign for sign in signs if sign[0] not in {"LINK", "FILLER", "POLITE", "MILD", "GREETING", "_"}]
    labels = [label for label, _, _ in said]
    if not labels or labels[0] not in {"DO_RECORD", "DO_CALL", "SEND", "WANT"} or "NO" not in labels:
        return False
    pauses = [at for at, label in enumerate(labels) if label == ","]
    last = (
        labels.index("NO")
        if not pauses
        else next((at for at in range(pauses[0], len(labels)) if labels[at] == "NO"), 0)
    )
    return (
        bool(pauses)
        and "NO" not in labels[: pauses[0]]
        and any(labels[at] == "NO" and labels[at + 1] in TOPICS for at in range(last, len(labels) - 1))
    )


def undone(signs: Sequence[Sign]) -> bool:
    """ "autorizo la grabación, no, mejor no": a bare no behind a grant that it could take back."""
    said = [stretch for stretch in _spoken(signs) if stretch]
    behind = 0
    while said and set(said[-1]) == {"NO"}:
        said.pop()
        behind += 1
    if not said:
        return False
    last = said[-1]
    granted = bool(set(last) & {"GRANT", "CONSENT", "TOTAL"})
    if last[-1] == "NO":
        of_a_thing = "BUT" in last and last[-2] in TOPICS
        return granted and "AND" not in last and not of_a_thing and last[0] not in {"NO", *TOPICS}
    acted = granted or "PERMIT" in last or {"YES", "DO_RECORD"} <= set(last)
    return behind > 0 and "NO" not in last and acted


def _spoken(signs: Sequence[Sign]) -> list[list[str]]:
    """What is said between two pauses, each, without what is idle."""
    stretches: list[list[str]] = [[]]
    for label, _, _ in signs:
        if label == ",":
            stretches.append([])
        elif label not in _IDLE:
            stretches[-1].append(label)
    return stretches


def _unclear(signs: Sequence[Sign]) -> bool:
    return bool({label for label, _, _ in signs} & {UNKNOWN, "KNOW", *GUARDS})


def _grants_no_more(doc: Doc, signs: Sequence[Sign]) -> bool:
    """No yes, no act, no thing that was asked about, nothing taken back; "si" without accent is no yes."""
    labels = {label for label, start, end in signs if doc[start:end].text.lower() != "si"}
    return not labels & {
        *_POSITIVE - {"ONLY", "PART", "WEAK"},
        *TOPICS,
        "CORRECTION",
        "MEANT",
        "PERMIT",
        "ALSO",
    }
