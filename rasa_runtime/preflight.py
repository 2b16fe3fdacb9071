"""Proves a trained model before it serves: it loads and understands (`python -m rasa_runtime.preflight`)."""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path

from rasa_runtime import process, without_tensorflow

if __name__ == "__main__":
    process.prepare()

from rasa.core.agent import Agent

from rasa_runtime import places, quiet_logs
from rasa_runtime.connector import gives_a_reply

EXPECTED = {
    "hola, buenos días": "greet",
    "quiero que borren mis datos": "request_erasure",
    "quiero hablar con una persona": "human_agent",
}


async def mistakes(agent: Agent) -> list[str]:
    """What the model gets wrong of the plainest phrases; each by intent, in one sentence."""
    if not await gives_a_reply(agent):
        return ["the model gives no reply"]
    heard = {text: (await agent.parse_message(text))["intent"]["name"] for text in EXPECTED}
    return [
        f"{EXPECTED[text]} is understood as {name}" for text, name in heard.items() if name != EXPECTED[text]
    ]


def main() -> int:
    """0 when the model is sound, 1 with one sentence a fault."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--model", type=Path, help="an archive; default: the newest in bot/models")
    quiet_logs.install()
    without_tensorflow.arm()
    try:
        model = arguments.parse_args().model or places.newest_model(places.MODELS)
        found = asyncio.run(mistakes(Agent.load(str(model))))
    except RuntimeError as error:
        found = [str(error)]
    for fault in found:
        print(f"preflight: {fault}", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
