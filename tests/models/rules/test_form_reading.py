"""A form becomes an enquiry: contact, area, times, day; the whole form beside it, identity numbers never."""

from __future__ import annotations

from datetime import date

from models.rules.availability import PartOfDay, every_week
from models.rules.form_reading import read_form
from models.rules.form_text import parted_forms
from models.rules.identity_numbers import holds_identity_number
from models.values.enquiries import EnquiryChannel, EnquiryWant
from models.values.identifiers import AreaId
from models.values.pasted_forms import FormRemark, FormSource, PastedForm
from models.values.people import ContactChannel

TODAY = date(2026, 11, 23)
AREAS = {AreaId(1): "Centrum", AreaId(2): "Norrängen"}


def read(text: str) -> PastedForm:
    (answers,) = parted_forms(text)
    return read_form(answers, source=FormSource.ANYBODY, areas=AREAS, today=TODAY)


def test_form_is_read_into_the_fields_of_an_enquiry() -> None:
    form = read(
        "Tidstämpel: 2026-11-20 14:31\nNamn: Aster Haile\nTelefonnummer: 0701740612\nE-post: Aster@example.se\n"
        "Område: norrängen\nVad vill du? Jag söker en språkvän\nNär kan du träffas? måndag kväll\n"
        "Hur vill du helst bli kontaktad (telefon, e-post eller sms)? sms"
    )

    draft = form.draft
    assert (draft.name, draft.phone, draft.email) == ("Aster Haile", "070-174 06 12", "aster@example.se")
    assert (draft.area_id, draft.received_on, draft.channel) == (AreaId(2), date(2026, 11, 20), EnquiryChannel.FORM)
    assert draft.wants == (EnquiryWant.SEEKS_FRIEND,)
    assert draft.preferred_channel is ContactChannel.SMS
    assert draft.availability == every_week([(0, PartOfDay.EVENING)])
    assert form.remarks == ()


def test_whole_form_is_kept_as_it_was_answered() -> None:
    form = read("Namn: Per\nFritid: cykel\noch foto\nHar du hund?\nJa")

    assert form.draft.form_text == "Namn: Per\nFritid:\ncykel\noch foto\nHar du hund? Ja"


def test_identity_number_is_removed_and_said() -> None:
    form = read("Namn: Per Ek\nPersonnummer: 19811218-9876\nTelefon: 070-174 06 13\nÖvrigt: 811218-9876, ring!")

    assert "9876" not in form.draft.form_text
    assert "ring!" in form.draft.form_text
    assert not holds_identity_number(form.draft.form_text)
    assert form.remarks == (FormRemark.IDENTITY_NUMBER_REMOVED,)


def test_mobile_number_that_could_be_an_identity_number_stays() -> None:
    assert any(holds_identity_number(f"0701740{last}") for last in range(605, 700))

    for last in range(605, 700):
        written = f"0701740{last:03}"
        form = read(f"Namn: Per\nTelefon: {written}")
        assert form.draft.phone == f"070-174 {written[6:8]} {written[8:]}"
        assert form.remarks == ()


def test_running_text_gives_what_can_be_found_in_it() -> None:
    form = read("Hej, jag heter Olle och vill bli språkvän. Ring 070-174 06 13 eller olle@example.se. Mvh Olle")

    assert (form.draft.phone, form.draft.email, form.draft.name) == ("070-174 06 13", "olle@example.se", "")
    assert form.remarks == (FormRemark.NO_NAME,)


def test_day_that_has_not_come_is_no_day_of_arrival() -> None:
    assert read("Namn: Per\nDatum: 2027-01-01").draft.received_on == TODAY


def test_who_only_gives_things_stays_outside() -> None:
    form = read("Namn: Per\nTelefon: 070-174 06 13\nJag vill: skänka möbler")

    assert form.remarks == (FormRemark.ONLY_THINGS,)
    assert form.is_left_out


def test_what_can_reach_nobody_is_said() -> None:
    form = read("Namn: Per\nTelefon: fråga grannen")

    assert form.draft.phone == ""
    assert form.remarks == (FormRemark.NO_CONTACT,)
    assert not form.is_left_out


def test_answer_that_could_be_a_heading_is_the_answer_of_the_question_above_it() -> None:
    draft = read(
        "Vad heter du?\nYlva Frisk\nVad vill du hjälpa till med?\nSpråkvän, Läxhjälp\n"
        "Hur vill du bli kontaktad?\n\nE-post\nTelefon\n070-174 06 40"
    ).draft

    assert draft.wants == (EnquiryWant.LANGUAGE_FRIEND, EnquiryWant.HOMEWORK_HELP)
    assert (draft.name, draft.preferred_channel, draft.phone) == ("Ylva Frisk", ContactChannel.EMAIL, "070-174 06 40")


def test_message_is_from_whom_its_head_says_and_not_from_us() -> None:
    form = read(
        "Från: Per Holm <per@example.se>\nSkickat: den 20 november 2026 10:11\nTill: sprakvan@example.se\n"
        "Ämne: Vill hjälpa till\n\nHej, jag vill gärna bli språkvän. Ring 070 174 06 41 efter kl 17.\nMvh Per"
    )

    assert (form.draft.name, form.draft.email, form.draft.phone) == ("Per Holm", "per@example.se", "070-174 06 41")
    assert form.draft.received_on == date(2026, 11, 20)
    assert form.remarks == ()


def test_machine_that_sends_a_form_is_nobody() -> None:
    draft = read("Från: Formulär <noreply@example.se>\nTill: oss@example.se\nTelefon: 070-174 06 42").draft

    assert (draft.name, draft.email, draft.phone) == ("", "", "070-174 06 42")
