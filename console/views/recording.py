"""Hearing a recording at the desk: a reason first, then a player and what was said, for half an hour."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import RedirectResponse, Response, StreamingResponse

from console.access import DeskOf, own_form, who_may
from console.byte_range import RangeImpossible, asked_range
from console.pages import Desk
from console.views.conversation import SAY_WHY, check_id, masked_page
from duties.errors import CannotDecrypt, ReasonRequired
from duties.permissions import Deed
from services.hear_recording import audio_bytes, audio_size, hear_recording, heard_recording
from services.read_transcript import Said, read_transcript
from services.resume_session import Login
from store.models import Conversation, Recording

router = APIRouter(prefix="/conversaciones/{conversation_id}/grabaciones")
Hearer = Annotated[Login, Depends(who_may(Deed.LISTEN_TO_RECORDING))]
TYPES = {"audio/wav", "audio/x-wav", "audio/mpeg", "audio/mp4", "audio/ogg"}
NOT_TO_BE_HEARD = "Esta grabación no se puede oír: está bloqueada o su clave se ha destruido."


@router.post("/{recording_id}", dependencies=[Depends(own_form)])
def open_it(
    conversation_id: str, recording_id: str, desk: DeskOf, login: Hearer, reason: Annotated[str, Form()] = ""
) -> Response:
    """Say why; the reason is in the audit before anything can be heard."""
    check_id(conversation_id)
    check_id(recording_id)
    try:
        with desk.store.unit_of_work(f"staff:{login.name}") as work:
            leave = hear_recording(work, conversation_id, recording_id, staff=login.name, reason=reason)
            work.commit()
    except ReasonRequired:
        return masked_page(desk, login, conversation_id, hearing_problem=SAY_WHY, status=422)
    except CannotDecrypt:
        return masked_page(desk, login, conversation_id, hearing_problem=NOT_TO_BE_HEARD, status=409)
    return RedirectResponse(f"/conversaciones/{conversation_id}/grabaciones/oir/{leave.id}", 303)


@router.get("/oir/{listening_id}")
def show(conversation_id: str, listening_id: str, desk: DeskOf, login: Hearer) -> Response:
    """The player, and what was said beside it."""
    check_id(conversation_id)
    with desk.store.reader() as read:
        recording = heard_recording(read, conversation_id, listening_id, staff=login.name)
        conversation = read.session.get_one(Conversation, conversation_id)
        entries = read_transcript(read, conversation, clear=True)
    said = [entry for entry in entries if isinstance(entry, Said)]
    return desk.page(
        "recording.html", login=login, it=conversation, recording=recording, listening=listening_id, said=said
    )


@router.get("/oir/{listening_id}/audio")
def audio(conversation_id: str, listening_id: str, request: Request, desk: DeskOf, login: Hearer) -> Response:
    """The audio, or the part of it that the player asks for. Raises NotFound."""
    check_id(conversation_id)
    with desk.store.reader() as read:
        recording = heard_recording(read, conversation_id, listening_id, staff=login.name)
        size = audio_size(read, recording)
    try:
        part = asked_range(request.headers.get("range"), size)
    except RangeImpossible:
        return Response(status_code=416, headers={"Content-Range": f"bytes */{size}"})
    first, last = part or (0, size - 1)
    headers = {"Accept-Ranges": "bytes", "Content-Length": str(last - first + 1)}
    if part:
        headers["Content-Range"] = f"bytes {first}-{last}/{size}"
    kind = recording.content_type if recording.content_type in TYPES else "application/octet-stream"
    pieces = _pieces(desk, recording.id, first, last)
    return StreamingResponse(pieces, 206 if part else 200, headers=headers, media_type=kind)


def _pieces(desk: Desk, recording_id: str, first: int, last: int) -> Iterator[bytes]:
    with desk.store.reader() as read:
        recording = read.session.get_one(Recording, recording_id)
        yield from audio_bytes(read, recording, first, last)
