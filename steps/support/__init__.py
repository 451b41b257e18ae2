"""What the steps share: loading the claims, the corpus, violations, and the collection of features."""
