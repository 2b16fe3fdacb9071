"""What a request holds sealed: who says to be the person, and what is asked for."""

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from services.reseal import reseal
from store import Reading, UnitOfWork
from store.models import Request, RequestLetter, RequestMove


def read_details(read: Reading, request: Request) -> dict[str, Any]:
    """What is asked for; empty if nothing was said."""
    return _read(read, request, "details_sealed", request.details_sealed)


def read_claim_of_request(read: Reading, request: Request) -> dict[str, Any]:
    """Who the person said to be; empty if nobody did."""
    return _read(read, request, "claim_sealed", request.claim_sealed)


def write_details(work: UnitOfWork, request: Request, details: Mapping[str, Any]) -> None:
    """Seal what is asked for under the request's owner."""
    request.details_sealed = _seal(work, request, "details_sealed", details)


def write_claim_of_request(work: UnitOfWork, request: Request, claim: Mapping[str, str]) -> None:
    """Seal who the person says to be under the request's owner."""
    request.claim_sealed = _seal(work, request, "claim_sealed", claim)


def change_owner(work: UnitOfWork, request: Request, owner: str) -> None:
    """Move the request's content, its history and its letters to another owner's key."""
    reseal(work, request, "claim_sealed", owner)
    reseal(work, request, "details_sealed", owner)
    request.owner = owner
    moves = work.session.scalars(select(RequestMove).where(RequestMove.request_id == request.id))
    letters = work.session.scalars(select(RequestLetter).where(RequestLetter.request_id == request.id))
    for row in (*moves, *letters):
        reseal(work, row, "text_sealed", owner)
        row.owner = owner


def merge(old: Mapping[str, Any], new: Mapping[str, Any], *, again: bool = False) -> dict[str, Any]:
    """Old and new details together, nothing lost: words add up, a value that changes is kept under `earlier`.

    `again`: the right was voiced once more; what was detailed before is complete and makes room.
    """
    words = [text for text in (old.get("words"), new.get("words")) if text]
    detailed = {key: value for key, value in old.items() if key not in ("words", "earlier")}
    displaced = {key: value for key, value in detailed.items() if again or new.get(key, value) != value}
    kept = {key: value for key, value in detailed.items() if key not in displaced}
    earlier = [*old.get("earlier", []), *([displaced] if displaced else [])]
    merged = kept | {key: value for key, value in new.items() if key != "words"}
    merged |= {"words": " / ".join(dict.fromkeys(words))} if words else {}
    return merged | ({"earlier": earlier} if earlier else {})


def _read(read: Reading, request: Request, column: str, sealed: bytes | None) -> dict[str, Any]:
    if sealed is None:
        return {}
    content: dict[str, Any] = json.loads(
        read.open_text(request.owner, "requests", column, request.id, sealed)
    )
    return content


def _seal(work: UnitOfWork, request: Request, column: str, content: Mapping[str, Any]) -> bytes | None:
    if not content:
        return None
    text = json.dumps(dict(content), ensure_ascii=False)
    return work.seal(request.owner, "requests", column, request.id, text)
