"""Volunteers and newcomers: two lists of one make, with everything about the chosen person beside them.

``volunteers`` and ``newcomers`` are the two screens, ``screen`` what they share, ``presenter`` the list, ``details``
the pane for reading, ``bulk`` what is done with several people at once.

**Ways out of the lists.** Every button and key that leads further than reading goes through ``doors.Doors``, one
method a door, called with ids and values only:

- ``new_person()``, ``edit_person(person_id)``: the card's editor (``card.editor``);
- ``open_event(event, details)``, ``show_paper(details, kind)``, ``pause_people(ids)``: what happens to a person
  beside the card (``card.events``);
- ``import_people()`` (``importing``), ``export_people(filter, ids)`` (``exporting``), ``merge_people(ids)``
  (``merging``).

A door answers by a signal: ``saved(sentence, transaction)`` offers undo, ``told(sentence)`` says what needs none,
``person_saved(person_id)`` chooses that person in the list, ``trouble_met(sentence)`` shows a banner. The lists read
again by themselves, from the change bus.
"""
