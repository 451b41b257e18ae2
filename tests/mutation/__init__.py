"""The mutation run: the records of a source are altered one entry at a time, to see that the suite notices."""
