"""The settings in the words of a language: what is written in Spanish, replaced by `[languages.<code>]`."""

from dataclasses import replace

from settings.model import Controller, PurposeText, Recipient, Settings, Tongue


def in_language(settings: Settings, language: str) -> Settings:
    """The same settings with the words of a language; Spanish is what they are written in."""
    tongue = settings.tongues.get(language)
    return settings if tongue is None else _in_tongue(settings, tongue)


def _in_tongue(settings: Settings, tongue: Tongue) -> Settings:
    return replace(
        settings,
        voice=tongue.voice,
        controller=_controller(settings.controller, tongue),
        notice=replace(settings.notice, purpose_phrase=tongue.purpose_phrase),
        purposes=tuple(_purpose(each, tongue) for each in settings.purposes),
        recipients=tuple(_recipient(each, tongue) for each in settings.recipients),
        second_layer=tongue.second_layer,
        authority=replace(settings.authority, name=tongue.authority_name),
        complaints=replace(
            settings.complaints, if_not_agreed=tongue.if_not_agreed or settings.complaints.if_not_agreed
        ),
        dialogue=replace(
            settings.dialogue, urgent_words=(*settings.dialogue.urgent_words, *tongue.urgent_words)
        ),
    )


def _controller(controller: Controller, tongue: Tongue) -> Controller:
    dpo = controller.dpo
    named = replace(dpo, name=tongue.dpo_name) if dpo and tongue.dpo_name else dpo
    return replace(controller, web_spoken=tongue.web_spoken, dpo=named)


def _purpose(purpose: PurposeText, tongue: Tongue) -> PurposeText:
    text, retention = tongue.purposes[purpose.id]
    return replace(purpose, text=text, retention=retention)


def _recipient(recipient: Recipient, tongue: Tongue) -> Recipient:
    role, country, safeguard = tongue.recipients[recipient.name]
    return replace(recipient, role=role, country=country, safeguard=safeguard)
