"""How well people are understood: sentences by other authors, never trained or tuned on (`make evaluate`)."""
