"""The commands, one a file: ``HELP`` says what each does, ``add_options`` and ``run`` do it."""
