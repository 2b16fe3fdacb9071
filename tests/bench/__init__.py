"""The figures of design §7, side by side with a stock Rasa starter bot in the same run: `python -m tests.bench`."""
