"""Tests of our NLU components."""
