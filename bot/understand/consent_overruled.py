"""Words that what follows overrules: what was said another time, and a "no" that only answers "do you mind?"."""

from collections.abc import Sequence

from bot.understand.consent_items import TOPICS
from bot.understand.consent_neighbours import Sign
from bot.understand.consent_strength import Strength, strength

_BETWEEN = {",", "_", "BUT", "FILLER", "POLITE", "AND"}


def without_overruled(signs: Sequence[Sign]) -> list[Sign]:
    """ "antes dije que no, pero sí, graben"; "no, no hay problema, graben"."""
    kept = list(signs)
    said = [at for at, sign in enumerate(kept) if sign[0] not in {",", "_"}]
    if len(said) > 1 and kept[said[-1]][0] == "MEANT" and kept[said[-2]][0] == "NO":
        del kept[said[-1]]
    kept = [("CORRECTION" if label == "MEANT" else label, start, end) for label, start, end in kept]
    kept = [sign for at, sign in enumerate(kept) if not _obliges(kept, at)]
    for at in range(len(kept) - 1, -1, -1):
        if _overruled(kept, at) and strength(kept[at + 1 :]) is Strength.EXPLICIT:
            end = next((to for to in range(at + 1, len(kept)) if kept[to][0] not in _BETWEEN), len(kept))
            del kept[at:end]
    return kept


def _obliges(signs: Sequence[Sign], at: int) -> bool:
    """ "no hay problema, se lo permito, pero no …": the grant behind says it all."""
    behind = [label for label, _, _ in signs[at + 1 :] if label not in {",", "_", "POLITE"}]
    granted = (
        signs[at][0] == "DOUBLE_NEGATION" and behind[:1] and behind[0] in {"GRANT", "CONSENT", "DO_RECORD"}
    )
    named = any(label in TOPICS for label, _, _ in signs[:at])
    return bool(granted) and named and "BUT" in behind and "NO" not in behind[: behind.index("BUT")]


def _overruled(signs: Sequence[Sign], at: int) -> bool:
    label, start, end = signs[at]
    behind = [sign[0] for sign in signs[at + 1 :] if sign[0] not in {",", "_"}]
    if label == "FORMER":
        return bool(behind) and behind[0] == "BUT"
    obliging = [name for name in behind if name not in {"FILLER", "POLITE"}][:1] == ["DOUBLE_NEGATION"]
    return label == "NO" and end - start == 1 and obliging and not {"NO"} & set(behind)
