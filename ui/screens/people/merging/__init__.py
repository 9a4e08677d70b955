"""Two cards of one person become one: which is the other card, what both disagree about, then one step.

``dialog.MergeDialog(context, parent, ids=…)`` is shown with ``open()``, with one card or two. It answers with
``saved(sentence, transaction)``, which offers undo, and ``person_saved(person_id)``, the card that stays.
"""
