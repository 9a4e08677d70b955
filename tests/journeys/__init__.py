"""What somebody does from beginning to end, in the real program with real files and real threads."""
