"""The review server: the report page on this machine, with decisions saved as files."""
