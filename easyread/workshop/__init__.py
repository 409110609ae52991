"""Words that a panel talks about: choose them from papers, and read the sheet that comes back."""
