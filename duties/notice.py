"""The short notice that opens every conversation (RGPD 13, LOPDGDD 11): made from its words and the controller's values."""

from dataclasses import dataclass

from duties.kinds import MARKETING, Channel, Purpose
from duties.notice_words import WORDS, NoticeWords

MOST_WORDS = {Channel.VOICE: 80, Channel.CHAT: 65}
WORDS_A_MINUTE = 150
MOST_SECONDS = 32


@dataclass(frozen=True)
class NoticeValues:
    """What the controller puts into the notice; `asks_marketing` adds publicity to the opening question."""

    short_name: str
    web_spoken: str
    purpose_phrase: str
    profiling: bool
    asks_marketing: bool


@dataclass(frozen=True)
class NoticeWording:
    """The notice as it is said: pieces in order, the question that closes it, and the buttons of chat."""

    pieces: tuple[str, ...]
    question: str
    buttons: tuple[str, ...]
    card_buttons: tuple[str, ...]
    purposes: tuple[Purpose, ...]

    def words(self) -> int:
        """How many words are said, question included; buttons are labels and not counted."""
        return sum(len(part.split()) for part in (*self.pieces, self.question))


def render_notice(channel: Channel, values: NoticeValues, language: str = "es") -> NoticeWording:
    """The notice of a channel in one of the languages of `WORDS`. Its first words say that an automated assistant
    speaks (L90)."""
    words = WORDS[language]
    return _voice(words, values) if channel is Channel.VOICE else _chat(words, values)


def asked_purposes(asks_marketing: bool) -> tuple[Purpose, ...]:
    """The purposes that the opening question names, and a bare yes grants."""
    return (Purpose.CONVERSATION_RECORD, *MARKETING) if asks_marketing else (Purpose.CONVERSATION_RECORD,)


def _voice(words: NoticeWords, values: NoticeValues) -> NoticeWording:
    both = values.asks_marketing
    who = f"{_who(words, values)} {words.person if both else words.urgent_or_person}"
    what = f"{_use(words, values)} {words.more.format(web=values.web_spoken)}"
    question = words.voice_both if both else words.voice_record
    return NoticeWording((who, what), question, (), (), asked_purposes(both))


def _chat(words: NoticeWords, values: NoticeValues) -> NoticeWording:
    both = values.asks_marketing
    text = f"{_who(words, values)} {_use(words, values)}"
    if not both or words.help_beside_both:
        text += f" {words.how_can_i_help}"
    question, card = (words.chat_both, words.card_both) if both else (words.chat_record, words.card_record)
    return NoticeWording((text,), question, words.buttons, card, asked_purposes(both))


def _who(words: NoticeWords, values: NoticeValues) -> str:
    return words.who.format(name=values.short_name)


def _use(words: NoticeWords, values: NoticeValues) -> str:
    use = words.use if values.asks_marketing else words.use_with_providers
    purpose = values.purpose_phrase.removeprefix("para ")
    about = words.profiling if values.profiling else words.objection
    return f"{use.format(purpose=purpose)} {words.rights} {about}"
