"""What the settings give to the notice and to its second layer."""

from duties.notice import NoticeValues
from duties.second_layer import ControllerFacts, PurposeFacts, RecipientFacts, Section, render_second_layer
from settings import Settings, in_language


def notice_values(settings: Settings) -> NoticeValues:
    """The controller's values in the short notice."""
    return NoticeValues(
        short_name=settings.controller.short_name,
        web_spoken=settings.controller.web_spoken,
        purpose_phrase=settings.notice.purpose_phrase,
        profiling=settings.notice.profiling,
        asks_marketing=settings.dialogue.marketing_question == "start",
    )


def controller_facts(settings: Settings) -> ControllerFacts:
    """Everything the second layer is made of."""
    controller, layer, authority = settings.controller, settings.second_layer, settings.authority
    dpo = controller.dpo
    return ControllerFacts(
        name=controller.name,
        tax_id=controller.tax_id,
        address=controller.address,
        email=controller.email,
        phone=controller.phone,
        web=controller.web,
        dpo=(dpo.name, dpo.email, dpo.address) if dpo else None,
        purposes=tuple(
            PurposeFacts(each.text, each.basis, each.retention, each.balancing_test)
            for each in settings.purposes
        ),
        recipients=tuple(
            RecipientFacts(each.name, each.role, each.country, each.safeguard) for each in settings.recipients
        ),
        obligatory=layer.obligatory,
        automated_decisions=layer.automated_decisions,
        origin=layer.origin,
        categories=layer.categories,
        authority=(authority.name, authority.address, authority.web),
    )


def second_layer(settings: Settings, language: str = "es") -> tuple[Section, ...]:
    """The second layer of this controller in a language."""
    return render_second_layer(controller_facts(in_language(settings, language)), language)
