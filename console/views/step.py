"""One step of casework: its form, the letter before it goes, and the deed. Which steps there are is in the table."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Form
from fastapi.responses import RedirectResponse, Response

from console.access import DeskOf, own_form, who_may
from console.dates import moment
from console.pages import Desk
from console.step_words import MOVED, MOVED_BY_PERSON, STEPS, WRONG, refusal
from console.views.request import check_reference
from duties.allowed_moves import letter_ahead, reasons_of
from duties.errors import NotFound
from duties.letters import Letter
from duties.permissions import Deed
from duties.steps import MoveRefused, Said, SayingIncomplete, Step
from services.assign_request import colleagues
from services.find_missing import missing_ahead, missing_for, missing_for_reasons
from services.move_request import RequestMoved, move_request
from services.open_step import open_step
from services.preview_letter import preview_letter, show_letter
from services.request_history import last_proposal, moves_of, open_text
from services.resume_session import Login
from services.unfetched_copies import unfetched_copies
from services.write_letter import addresses_of
from store.models import RequestMove

router = APIRouter(prefix="/solicitudes/{reference}/pasos/{step}")
BLOCKING = (Step.PROPOSE_ERASURE, Step.APPROVE_ERASURE)
LONGEST_TYPED = 8000
Worker = Annotated[Login, Depends(who_may(Deed.WORK_REQUEST))]


@dataclass(frozen=True)
class Typed:
    """What the form held, to be shown again: nothing typed is lost."""

    seen: int | None
    said: Said


@router.get("")
def show(reference: str, step: str, desk: DeskOf, login: Worker) -> Response:
    """The empty form, or the page of the request if the step is not to be had now."""
    return _form(desk, login, reference, _step(step), Typed(None, Said()))


@router.post("", dependencies=[Depends(own_form)])
def take_step(
    *,
    reference: str,
    step: str,
    desk: DeskOf,
    login: Worker,
    seen: Annotated[str, Form()] = "",
    reason: Annotated[str, Form()] = "",
    text: Annotated[str, Form()] = "",
    medium: Annotated[str, Form()] = "",
    colleague: Annotated[str, Form()] = "",
    do: Annotated[str, Form()] = "make",
) -> Response:
    """`do`: preview shows the letter, edit goes back to the form, make makes the move."""
    check_reference(reference)
    chosen = _step(step)
    words = text[:LONGEST_TYPED].replace("\r\n", "\n")
    said = Said(reason=reason[:32], text=words, medium=medium[:8], colleague=colleague[:64])
    typed = Typed(int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 9 else -1, said)
    if do == "edit":
        return _form(desk, login, reference, chosen, typed)
    try:
        if do == "preview":
            return _preview(desk, login, reference, chosen, typed)
        return _make(desk, login, reference, chosen, typed)
    except SayingIncomplete as incomplete:
        problems = {name: WRONG[name, what] for name, what in incomplete.fields.items()}
        return _form(desk, login, reference, chosen, typed, problems=problems, status=422)
    except RequestMoved as moved:
        return _moved(desk, login, reference, chosen, typed, last=moved.last)
    except MoveRefused as refused:
        return _form(
            desk, login, reference, chosen, typed, notice=refusal(chosen, refused.obstacle), status=409
        )


def _make(desk: Desk, login: Login, reference: str, step: Step, typed: Typed) -> Response:
    with desk.store.unit_of_work(f"staff:{login.name}") as work:
        move_request(
            work,
            reference,
            step,
            staff=login.name,
            seen=typed.seen or 0,
            said=typed.said,
            settings=desk.settings,
        )
        work.commit()
    return _done(reference, step)


def _done(reference: str, step: Step) -> Response:
    return RedirectResponse(f"/solicitudes/{reference}?hecho={step}", 303)


def _moved(
    desk: Desk, login: Login, reference: str, step: Step, typed: Typed, *, last: RequestMove | None
) -> Response:
    """Somebody was first. If it was this person with this very step, the form was only sent twice."""
    if last is None:
        return _form(desk, login, reference, step, typed, notice=MOVED_BY_PERSON, status=409)
    if (last.by, last.step) == (login.name, step):
        return _done(reference, step)
    notice = MOVED.format(who=last.by, when=moment(last.at), what=STEPS[Step(last.step)].done)
    return _form(desk, login, reference, step, typed, notice=notice, status=409)


def _preview(desk: Desk, login: Login, reference: str, step: Step, typed: Typed) -> Response:
    with desk.store.unit_of_work(f"staff:{login.name}") as work:
        letter = preview_letter(
            work,
            reference,
            step,
            staff=login.name,
            seen=typed.seen or 0,
            said=typed.said,
            settings=desk.settings,
        )
        work.commit()
    return desk.page(
        "step.html",
        login=login,
        reference=reference,
        step=step,
        it=STEPS[step],
        typed=typed,
        letter=letter,
        preview=True,
    )


def _form(
    desk: Desk,
    login: Login,
    reference: str,
    step: Step,
    typed: Typed,
    *,
    problems: dict[str, str] | None = None,
    notice: str = "",
    status: int = 200,
) -> Response:
    """The form on what is there now; if the step cannot be taken any more, what was typed is still shown."""
    check_reference(reference)
    letter: Letter | None = None
    with desk.store.unit_of_work(f"staff:{login.name}") as work:
        try:
            request, row, here = open_step(work, reference, step, staff=login.name, settings=desk.settings)
        except MoveRefused as refused:
            notice = notice or refusal(step, refused.obstacle)
            return _refused(desk, login, reference, step, typed, notice=notice)
        proposed = last_proposal(moves_of(work, request)) if row.awaits else None
        reasons, settings = reasons_of(row, here), desk.settings
        missing = missing_for(work, request, row, here, settings=settings)
        if row.awaits is not None and not missing:
            letter = show_letter(work, request, row, Said(), settings=settings)
        page = desk.page(
            "step.html",
            login=login,
            status=409 if missing else status,
            reference=reference,
            step=step,
            it=STEPS[step],
            row=row,
            missing=missing,
            unfetched=unfetched_copies(work, request) if step in BLOCKING else (),
            held=missing_for_reasons(work, request, reasons, settings=settings),
            ahead=missing_ahead(work, request, row, settings=settings),
            seen=typed.seen if problems else request.revision,
            typed=typed,
            problems=problems or {},
            notice=notice,
            reasons=reasons,
            media=tuple(addresses_of(work, request)) if row.letter else (),
            colleagues=colleagues(work) if step is Step.ASSIGN else (),
            proposed=proposed,
            proposed_text=open_text(work, proposed) if proposed else "",
            previews=letter_ahead(row) is not None and row.awaits is None,
            letter=letter,
            preview=False,
        )
        work.commit()
    return page


def _refused(desk: Desk, login: Login, reference: str, step: Step, typed: Typed, *, notice: str) -> Response:
    return desk.page(
        "step.html",
        login=login,
        status=409,
        reference=reference,
        step=step,
        it=STEPS[step],
        typed=typed,
        notice=notice,
        preview=None,
    )


def _step(name: str) -> Step:
    if name not in set(Step) or not STEPS[Step(name)].button:
        raise NotFound("no such step")
    return Step(name)
