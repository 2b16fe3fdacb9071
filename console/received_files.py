"""The files of the form of *Entrada*: checked each by itself, so that a bad one hides nothing else that is wrong."""

from dataclasses import dataclass

from starlette.datastructures import FormData, UploadFile

from duties.intakes import IntakeInvalid
from services.check_upload import LARGEST_FILE, MOST_FILES, Upload, check_upload, printable
from services.read_eml import Mail, read_eml


@dataclass(frozen=True)
class Received:
    """The files that came with the form; `problems` as IntakeInvalid tells them, `wrong_file` is a bad scan's name."""

    scans: tuple[Upload, ...]
    mail: tuple[Mail, Upload] | None
    problems: dict[str, str]
    wrong_file: str = ""


async def receive_files(form: FormData) -> Received:
    """The files of the form, and what is wrong with the first bad one of each field."""
    chosen = [each for each in form.getlist("scan") if isinstance(each, UploadFile) and each.filename]
    found: list[Upload] = []
    mail, problems, wrong_file = None, dict[str, str](), ""
    try:
        mail = await _mail(form.get("eml"))
    except IntakeInvalid as invalid:
        problems |= invalid.fields
    if len(chosen) > MOST_FILES:
        problems["scan"] = "many"
        return Received((), mail, problems)
    for each in chosen:
        name = each.filename or ""
        try:
            found.append(check_upload(name, await each.read(LARGEST_FILE + 1)))
        except IntakeInvalid as invalid:
            if "scan" not in problems:
                problems |= invalid.fields
                wrong_file = printable(name)
    return Received(tuple(found), mail, problems, wrong_file)


async def _mail(file: object) -> tuple[Mail, Upload] | None:
    if not isinstance(file, UploadFile) or not file.filename:
        return None
    content = await file.read(LARGEST_FILE + 1)
    return read_eml(content), Upload("correo.eml", "message/rfc822", content)
