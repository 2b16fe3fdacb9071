"""Fixtures of the 3.10 run; under another Python nothing of this folder is collected."""

import sys

if sys.version_info < (3, 11):
    from tests.rasa_runtime.bots import actions, loop, model, ours, theirs
else:
    collect_ignore_glob = ["*"]
