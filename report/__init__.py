"""The report: the claims of each source, what the rules say of them, and the specification, on one page."""
