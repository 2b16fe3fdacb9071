"""Pure rules of the law: no input or output, no framework."""
