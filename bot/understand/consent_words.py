"""The words of the consent grammar: what each phrase counts as. Folded; `a|b` is a choice, a final `?` an option.

Of two labels for the same words the later one wins.
"""

from bot.understand.consent_words_doubt import DOUBT
from bot.understand.consent_words_irony import IRONY
from bot.understand.consent_words_links import LINKS
from bot.understand.consent_words_no import NO
from bot.understand.consent_words_topics import TOPICS
from bot.understand.consent_words_yes import YES

PHRASES: dict[str, tuple[str, ...]] = {**YES, **NO, **TOPICS, **LINKS, **DOUBT, **IRONY}
