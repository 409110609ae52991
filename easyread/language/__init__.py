"""What is known of English words and sentences, worked out from the tables in ``data``."""
