"""From what was decided to the answer: yes, no, some of it, or doubtful."""

from collections.abc import Sequence

from bot.understand.consent_decision import Decision, Item
from bot.understand.heard import ConsentAnswer
from duties.kinds import Purpose


def doubtful(rule: str, refused: tuple[Purpose, ...] = ()) -> ConsentAnswer:
    """No answer; `refused` is what is known to be unwanted all the same."""
    return ConsentAnswer("doubtful", (), refused, f"doubtful.{rule}")


def refusal(items: Sequence[Item], asked: tuple[Purpose, ...], rule: str) -> ConsentAnswer:
    """A refusal of what was named, or of everything asked; what was not asked leaves the question open."""
    named = {purpose for item in items for purpose in item.purposes}
    refused = tuple(purpose for purpose in Purpose if purpose in named or (not named and purpose in asked))
    if named and not named & set(asked):
        return doubtful("not_asked", refused)
    return ConsentAnswer("no", (), refused, rule)


def outcome_of(decision: Decision, asked: tuple[Purpose, ...], labels: set[str]) -> ConsentAnswer:
    """The answer that a decision about its parts amounts to."""
    granted = tuple(purpose for purpose in asked if decision.of(purpose) == "+")
    refused = tuple(
        purpose
        for purpose in Purpose
        if decision.named.get(purpose) == "-" or (purpose in asked and decision.of(purpose) == "-")
    )
    beyond = tuple(purpose for purpose in refused if purpose not in asked)
    if not asked:
        return _confirmation(decision, refused)
    if beyond and decision.default == "+":
        return doubtful("condition", beyond)
    if set(granted) == set(asked) and not refused:
        return ConsentAnswer("yes", granted, (), "yes.all" if labels & {"ALL", "TOTAL"} else "yes")
    return _partly(decision, granted, refused, asked)


def _partly(
    decision: Decision,
    granted: tuple[Purpose, ...],
    refused: tuple[Purpose, ...],
    asked: tuple[Purpose, ...],
) -> ConsentAnswer:
    """Less than everything asked: some, some that was not asked, none, or nobody knows."""
    if granted or "+" in decision.named.values():
        return ConsentAnswer("scope", granted, refused, "scope" if granted else "scope.not_asked")
    if set(asked) & set(refused):
        return ConsentAnswer("no", (), refused, "no")
    return doubtful("not_asked", refused)


def _confirmation(decision: Decision, refused: tuple[Purpose, ...]) -> ConsentAnswer:
    """A yes or no to something that is no purpose, such as "¿acaba en 5 6 7 8?"."""
    if decision.named or decision.default is None:
        return doubtful("not_asked", refused)
    return ConsentAnswer("yes" if decision.default == "+" else "no", (), refused, "confirmation")
