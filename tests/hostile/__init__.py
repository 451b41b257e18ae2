"""Hostile and clumsy input: whatever stands in a file, the suite answers with violations at their places."""
