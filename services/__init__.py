"""What Amparo does: one verb a file, one function of its name. The caller opens the unit of work and commits."""
