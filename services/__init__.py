"""What Amparo does: one verb a file, a function of the same name. The caller opens the unit of work and commits."""
