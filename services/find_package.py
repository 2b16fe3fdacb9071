"""Find a copy of somebody's data through the request that it answers, and through no other."""

from duties.errors import NotFound
from services.read_request import find_by_reference
from store import Reading
from store.models import Package, Request


def find_package(read: Reading, reference: str, package_id: str) -> tuple[Package, Request]:
    """The package, locked for whoever writes, and its request. Raises NotFound."""
    request = find_by_reference(read, reference)
    package = read.session.get(Package, package_id, with_for_update=True)
    if package is None or package.request_id != request.id:
        raise NotFound("no such package")
    return package, request
