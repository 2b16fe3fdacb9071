#!/bin/sh
# Find any working Python 3.8 or newer and hand over to bootstrap.py. All output goes to stderr.
# A pyenv shim may be on the PATH and fail, because `.python-version` names a version it lacks: so each one is tried.
set -u
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
if [ -x "$here/../.venv/bin/python" ] && "$here/../.venv/bin/python" -I "$here/bootstrap.py" "$@" --look 2>/dev/null; then
  exit 0
fi
for python in ${PYTHON:-} python3 python python3.13 python3.12 python3.11 python3.10 python3.9 python3.8 \
    /usr/bin/python3 /usr/local/bin/python3 "${PYENV_ROOT:-${HOME:-/root}/.pyenv}"/versions/3.*/bin/python3; do
  if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 8))' >/dev/null 2>&1; then
    exec "$python" -I "$here/bootstrap.py" "$@" >&2
  fi
done
echo "amparo: no Python 3.8 or newer was found on this machine; install one (3.13 is best)." >&2
exit 1
