"""``python -m easyread``: the command, where its own name is not found."""

import sys

from easyread.cli import main

if __name__ == "__main__":
    sys.exit(main())
