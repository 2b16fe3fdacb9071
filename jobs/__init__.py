"""The worker: sweeps over rows, each safe to run twice and by several workers at once."""
