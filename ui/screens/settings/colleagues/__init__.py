"""Who works with this register: a list, and dialogs to add, rename and lock out."""
