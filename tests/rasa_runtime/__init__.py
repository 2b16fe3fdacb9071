"""Tests of rasa_runtime: they run under its own Python 3.10."""
