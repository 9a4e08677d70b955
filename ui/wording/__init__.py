"""Sentences made of codes and values; no Qt here, so that the command line can speak too."""
