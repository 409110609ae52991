"""What must not be lost: one kind of change a file."""
