"""What Amparo does: one verb a file, a function of its name. The caller opens the work and commits."""
