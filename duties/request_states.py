"""The stages of a rights request: a declared table."""

from enum import StrEnum

from duties.errors import AmparoError
from duties.kinds import RequestStatus

REGISTERED, VERIFIED, CLOSED = RequestStatus.REGISTERED, RequestStatus.VERIFIED, RequestStatus.CLOSED


class Step(StrEnum):
    """What can happen to a request."""

    VERIFY = "verify"
    CLOSE = "close"
    MERGE = "merge"


class RequestStepRefused(AmparoError):
    """A request at this stage cannot take that step."""


TABLE: dict[tuple[RequestStatus, Step], RequestStatus] = {
    (REGISTERED, Step.VERIFY): VERIFIED,
    (REGISTERED, Step.CLOSE): CLOSED,
    (REGISTERED, Step.MERGE): CLOSED,
    (VERIFIED, Step.VERIFY): VERIFIED,
    (VERIFIED, Step.CLOSE): CLOSED,
}

ACTIVE = frozenset({REGISTERED, VERIFIED})


def after(status: RequestStatus, step: Step) -> RequestStatus:
    """The stage that follows. Raises RequestStepRefused for what the table lacks."""
    try:
        return TABLE[status, step]
    except KeyError:
        raise RequestStepRefused(f"{status} cannot take {step}") from None
