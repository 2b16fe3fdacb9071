"""`make evaluate`: the figures on held-out sentences, and the picture of the confusions in evaluation-results/."""

import sys
from collections.abc import Iterator

import httpx

from bot.parse import parse_texts
from cli.commands.nlu import running_rasa
from cli.mode import load_settings
from settings.environment import PROJECT
from tests.evaluation import answers, identifiers, intents
from tests.evaluation.confusion import picture
from tests.evaluation.sentences import CONSENT_SETS, INTENT_SETS, OTHERS, rows

_OUTCOMES = ("total", "partial", "none", "doubtful")
PICTURE = PROJECT / "evaluation-results" / "confusion.svg"


def main() -> None:
    """Print the tables; write the picture."""
    scores, others = {}, {}
    with running_rasa(load_settings()) as (settings, token), httpx.Client(timeout=60) as http:
        for name in INTENT_SETS:
            held_out = rows(name)
            parses = parse_texts([row["text"] for row in held_out], settings, http, token)
            scores[name] = intents.score(held_out, parses)
        for language in OTHERS:
            held_out = rows("intents", language)
            texts = [row["text"] for row in held_out]
            parses = parse_texts(texts, settings, http, token, spoken_in=language)
            others[language] = intents.score(held_out, parses)
    whole = intents.together(scores.values())
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(picture(whole.confusions, sorted(whole.by_label())), "utf-8")
    lines = [*_intents(scores | {"all": whole} | others), ""]
    lines += [line for name, each in {"es": whole, **others}.items() for line in _labels(name, each)]
    lines += ["", *_answers(), "", *_identifiers()]
    sys.stdout.write(
        "\n".join([*lines, "", f"The confusions as a picture: {PICTURE.relative_to(PROJECT)}", ""])
    )


def _intents(scores: dict[str, intents.IntentScore]) -> Iterator[str]:
    yield "| sentences | number | at once | at once or asked | acted wrongly | procedure wrongly | likeliest |"
    yield "|---|---|---|---|---|---|---|"
    for name, each in scores.items():
        figures = (
            each.share("at_once"),
            each.right_or_asked(),
            each.share("wrong"),
            each.share("wrong_procedures"),
            each.share("likeliest"),
        )
        yield f"| {name} | {each.sentences} | " + " | ".join(f"{figure:.1%}" for figure in figures) + " |"


def _labels(language: str, whole: intents.IntentScore) -> Iterator[str]:
    yield f"Labels that are understood least ({language}): " + ", ".join(
        f"{label} {share:.0%}"
        for label, share in sorted(whole.by_label().items(), key=lambda item: item[1])[:8]
    )


def _answers() -> Iterator[str]:
    yield "| consent answers | number | " + " | ".join(_OUTCOMES) + " | granted beyond what was said |"
    yield "|---|---|---|---|---|---|---|"
    for name in CONSENT_SETS:
        counted = answers.score(rows(name))
        shares = " | ".join(
            f"{counted.share(outcome):.1%}" if counted.answers[outcome] else "–" for outcome in _OUTCOMES
        )
        yield f"| {name} | {counted.answers.total()} | {shares} | {len(counted.granted_wrongly)} |"


def _identifiers() -> Iterator[str]:
    counted = identifiers.score(rows("identifiers"))
    by_kind = ", ".join(f"{kind} {counted.exact[kind]}/{number}" for kind, number in counted.wanted.items())
    yield f"Identifiers: {counted.share():.1%} exact ({by_kind})"
    yield f"Something else was found in {len(counted.something_else)} sentences"


if __name__ == "__main__":
    main()
