"""The bench of the desk: a large store on SQLite and PostgreSQL, and how long every page of the console takes."""
