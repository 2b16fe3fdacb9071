"""Outcomes of the law and of the desk that are not success, one small class each; messages carry ids."""


class AmparoError(Exception):
    """Any state of the world that stops a deed. `str()` is safe to show: it holds no personal value."""


class SettingInvalid(AmparoError):
    """A setting or `amparo.toml` value is missing or wrong; the message names it and says what to do."""


class CannotDecrypt(AmparoError):
    """A sealed value cannot be opened. One opaque error for every cause (key gone, blocked, tampered)."""


class TurnClosed(AmparoError):
    """The turn this work belongs to is no longer open: nothing may be written for it any more."""


class TurnInProgress(AmparoError):
    """Another turn of the same conversation is still open."""


class ConversationUnknown(AmparoError):
    """No such conversation, or the token is another's. The two are not told apart."""


class ConversationEnded(AmparoError):
    """The conversation has ended and takes no more messages."""


class IdentityLocked(AmparoError):
    """Too many wrong codes: this conversation cannot prove an identity any more."""


class CodeRejected(AmparoError):
    """The code is wrong, expired, used or was never sent. The causes are not told apart."""


class NotFound(AmparoError):
    """The thing asked for does not exist, or is another's. The two are not told apart."""


class ReasonRequired(AmparoError):
    """Opening personal data needs a staff member and a reason (RGPD 5.2, L93)."""


class NotAllowed(AmparoError):
    """The role does not allow this deed."""


class NotInDemo(AmparoError):
    """This is only to be had when demo mode is on."""


class ConsentNotInformed(AmparoError):
    """No consent can be stored before its notice has been given to the end (L7, RGPD 7)."""


class StaffNameInvalid(AmparoError):
    """A login name has 2-32 letters a-z, digits, dots, hyphens or underscores, and begins with a letter."""


class StaffNameTaken(AmparoError):
    """Somebody already logs in with this name."""


class PasswordTooWeak(AmparoError):
    """The password is too short, too simple, holds the login name, or is the one in use."""


class AlreadyReviewed(AmparoError):
    """A colleague has dealt with these flags in the meantime."""


class NoticeNotGiven(AmparoError):
    """Nothing a person says is stored before the notice has been given to the end (L2)."""


class ConsentNotUnequivocal(AmparoError):
    """No answer, or one without its question, is never a consent (L15, RGPD 4.11)."""


class CodeBarred(AmparoError):
    """No code may prove anybody here: somebody speaks for another, is a child, or is in danger (L50, L103, L112)."""


class CodesExhausted(AmparoError):
    """As many codes as one conversation may have were sent already."""


class ImportFileInvalid(AmparoError):
    """A file of customers cannot be read at all: its encoding, its header, its form."""


class NotOneself(AmparoError):
    """Nobody changes their own role, or disables or resets their own account."""


class LastOfTheirRole(AmparoError):
    """The only administrator or data-protection officer cannot be disabled or given another role."""


class SecondFactorExists(AmparoError):
    """The account has a second factor already; it has to be taken off first."""


class ProviderRefused(AmparoError):
    """What came back from the identity provider is not to be trusted, or names nobody on the staff."""


class ProviderUnavailable(AmparoError):
    """The identity provider does not answer, or not in the way that OpenID Connect says."""


class AlreadyAnswered(AmparoError):
    """The person has answered about this purpose: asking again would be nagging (L24)."""


class LinkInvalid(AmparoError):
    """A link is forged or has run out. The two are not told apart."""
