"""The command line of Amparo and the supervisor of `make run`."""
