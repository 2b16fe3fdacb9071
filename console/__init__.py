"""The desk of the staff: server-rendered pages over the services. It shows and asks why."""
