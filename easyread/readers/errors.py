"""What a reader raises when it cannot read a file."""

from __future__ import annotations


class ReadError(ValueError):
    """A file that cannot be read: the message names it, says what is wrong and what to do."""

    def __init__(self, name: str, problem: str, remedy: str = "") -> None:
        self.name = name
        self.problem = problem
        self.remedy = remedy
        super().__init__(f"{name}: {problem}." + (f" {remedy}." if remedy else ""))

    def __reduce__(self) -> tuple[type[ReadError], tuple[str, str, str]]:
        # An error of a worker process has to travel back whole.
        return type(self), (self.name, self.problem, self.remedy)
