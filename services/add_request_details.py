"""Complete what a request asks for."""

from collections.abc import Mapping
from typing import Any

from services.request_content import merge, read_details, write_details
from store import UnitOfWork
from store.models import Request


def add_request_details(work: UnitOfWork, request: Request, details: Mapping[str, Any]) -> None:
    """Add to the details; a value said before and now said otherwise is kept as an earlier one."""
    write_details(work, request, merge(read_details(work, request), details))
    request.revision += 1
    work.record("request_details_added", request)
    work.effect("request", request.reference)
