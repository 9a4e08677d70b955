"""Who lacks a language friend: groups for the office, words for the wall."""
