"""How English words of policy texts are read as values."""
