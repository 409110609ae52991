"""The gate of a repository: only what is new counts, and unchanged papers are not read again."""
