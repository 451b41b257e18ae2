"""What a claim is: record types, value types, and the registry's nouns. Nothing here opens a file."""
