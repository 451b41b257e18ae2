"""Text functions: what a word, a sentence and a quotation is, and how a text is known without being kept."""
