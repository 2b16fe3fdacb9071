"""A telephone company of our own that plays Twilio's part on loopback, for `./amparo call` and the tests."""

from cli.telephone.call import Call, DialOutcome, Line, NotWaiting
from cli.telephone.exchange import Exchange
from cli.telephone.twiml import Dial, Gather, Hangup, Redirect, Say, TwimlInvalid, parse_twiml
from cli.telephone.webhooks import WebhookFailed, Webhooks

__all__ = [
    "Call",
    "Dial",
    "DialOutcome",
    "Exchange",
    "Gather",
    "Hangup",
    "Line",
    "NotWaiting",
    "Redirect",
    "Say",
    "TwimlInvalid",
    "WebhookFailed",
    "Webhooks",
    "parse_twiml",
]
