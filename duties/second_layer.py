"""The second layer (RGPD 13.1-2): every section the law asks for, from the controller's catalogues."""

from collections.abc import Iterator
from dataclasses import dataclass

from duties.second_layer_words import LAYER_WORDS, LayerWords


@dataclass(frozen=True)
class PurposeFacts:
    """One purpose as the second layer tells it."""

    text: str
    basis: str
    retention: str
    balancing_test: str | None = None


@dataclass(frozen=True)
class RecipientFacts:
    """One recipient as the second layer tells it."""

    name: str
    role: str
    country: str
    safeguard: str | None


@dataclass(frozen=True)
class ControllerFacts:
    """What it is made of. `dpo` is (name, e-mail, address), `authority` (name, address, web)."""

    name: str
    tax_id: str
    address: str
    email: str
    phone: str
    web: str
    dpo: tuple[str, str, str] | None
    purposes: tuple[PurposeFacts, ...]
    recipients: tuple[RecipientFacts, ...]
    obligatory: str
    automated_decisions: str
    origin: str
    categories: str
    authority: tuple[str, str, str]


@dataclass(frozen=True)
class Section:
    """A heading with its paragraphs."""

    heading: str
    paragraphs: tuple[str, ...]


def render_second_layer(facts: ControllerFacts, language: str = "es") -> tuple[Section, ...]:
    """All sections, in the order in which people look for them (L4)."""
    words = LAYER_WORDS[language]
    return tuple(
        Section(heading, paragraphs)
        for heading, paragraphs in zip(words.headings, _paragraphs(facts, words), strict=True)
    )


def _paragraphs(facts: ControllerFacts, words: LayerWords) -> Iterator[tuple[str, ...]]:
    yield (_controller(facts, words),)
    yield (_dpo(facts, words),)
    yield tuple(f"{each.text} {words.basis.format(basis=words.bases[each.basis])}" for each in facts.purposes)
    yield _interests(facts, words)
    yield tuple(f"{to.name}: {to.role} ({to.country})." for to in facts.recipients)
    yield tuple(f"{to.name}: {to.safeguard}" for to in facts.recipients if to.safeguard) or (
        words.no_transfer,
    )
    yield tuple(f"{each.text} {each.retention}" for each in facts.purposes)
    yield words.rights
    yield words.withdrawal
    yield (_complaint(facts, words),)
    yield (facts.obligatory,)
    yield (facts.automated_decisions,)
    yield (facts.origin, facts.categories)


def _controller(facts: ControllerFacts, words: LayerWords) -> str:
    return words.controller.format(
        name=facts.name,
        tax_id=facts.tax_id,
        address=facts.address,
        email=facts.email,
        phone=facts.phone,
        web=facts.web,
    )


def _dpo(facts: ControllerFacts, words: LayerWords) -> str:
    if facts.dpo is None:
        return words.no_dpo.format(email=facts.email)
    name, email, address = facts.dpo
    return f"{name}: {email}, {address}."


def _interests(facts: ControllerFacts, words: LayerWords) -> tuple[str, ...]:
    resting = [each for each in facts.purposes if each.basis == "legitimate_interest"]
    if not resting:
        return (words.no_interest,)
    return tuple(f"{each.text} {words.interest.format(test=each.balancing_test)}" for each in resting)


def _complaint(facts: ControllerFacts, words: LayerWords) -> str:
    name, address, web = facts.authority
    return words.complaint.format(name=name, address=address, web=web)
