"""The headings that offices and web forms give their columns, in Swedish and English, as names and as questions.

All are folded: small letters without marks and signs. Which one counts when several fit stands in ``column_matching``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from models.values.imports import ImportField

EXACT: Final[Mapping[ImportField, str]] = {
    ImportField.NAME: (
        "namn|name|full name|fullstandigt namn|for och efternamn|fornamn och efternamn|fornamn efternamn|"
        "efternamn fornamn|efternamn och fornamn|efternamn fornamn|ditt namn|hela namnet|your name|volontar|"
        "volontarens namn|nyanland|deltagare|person|sprakvan|kontaktperson|first and last name|namn pa volontar|vem|"
        "participant|volunteer|newcomer|hela ditt namn|first name and last name|respondent name"
    ),
    ImportField.GIVEN_NAME: (
        "fornamn|given name|first name|firstname|forename|tilltalsnamn|fnamn|f namn|given names|givenname|ditt fornamn|"
        "name first|namn fornamn"
    ),
    ImportField.FAMILY_NAME: (
        "efternamn|family name|last name|lastname|surname|enamn|e namn|slaktnamn|familyname|ditt efternamn|"
        "name last|namn efternamn"
    ),
    ImportField.PHONE: (
        "telefon|tel|tfn|tele|telnr|tel nr|telefonnr|telefonnummer|telefon nr|mobil|mobilnr|mobiltel|mobiltelefon|"
        "mobilnummer|mobil nr|phone|phone number|telephone|mobile|mobile phone|mobile number|cell|"
        "cell phone|hemtelefon|"
        "telefon hem|telefon mobil|telefon arbete|arbetstelefon|telefon 1|telefon 2|telefon1|telefon2|tel 1|tel 2|tlf|"
        "phone 1|phone 2|tel hem|tel mobil|tel arb|mob|telefon dagtid|telefon kvallstid|tel bost"
    ),
    ImportField.EMAIL: (
        "e post|epost|e mail|email|mail|mejl|mailadress|mejladress|epostadress|e postadress|"
        "e post adress|email address|"
        "e mail address|mail adress|din e post|e mailadress|emailadress|e mejl|username|anvandarnamn"
    ),
    ImportField.PREFERRED_CHANNEL: (
        "kontaktas helst|kontaktas helst via|helst kontakt via|kontaktsatt|kontaktvag|nas bast|nas helst|"
        "vill bli kontaktad via|vill bli nadd via|preferred contact|preferred contact method|contact preference"
    ),
    ImportField.LANGUAGES: (
        "sprak|talar|talade sprak|languages|language|languages spoken|spoken languages|modersmal|forstasprak|"
        "mother tongue|native language|first language|andra sprak|ovriga sprak|other languages|sprakkunskaper|"
        "sprakkunskap|hemsprak|fler sprak|language skills|kan sprak|speaks|modersmal sprak"
    ),
    ImportField.AREA: (
        "omrade|stadsdel|bostadsomrade|area|district|neighbourhood|neighborhood|bostadsort|ort|"
        "postort|bor|bor i|kommundel|"
        "stad|city|town|hemort|var|lives in|part of town|omrade dar du bor|tatort|by"
    ),
    ImportField.SWEDISH_LEVEL: (
        "sfi|sfi niva|sfi kurs|sfinivå|sfiniva|svenska|svenskniva|niva|niva svenska|svenska niva|niva i svenska|"
        "swedish level|level of swedish|swedish|level|swedish course|"
        "svenskkunskaper|kunskaper i svenska|sprakniva|studievag|kurs sfi|"
        "svenska muntligt|muntlig svenska|spoken swedish|kurs|svenskakunskaper|language level|sva"
    ),
    ImportField.BIRTH_YEAR: (
        "fodelsear|fodd|fodelsedatum|fodelsedag|alder|ar|birth year|year of birth|date of birth|"
        "birthdate|birthday|dob|age|"
        "born|fodelse ar|fodd ar|fodelsedata|din alder|fodelsear alder|ålder ar|alder ar|fod datum|fod dat|fod ar|fod|"
        "fodelsedat|birth date|birth|f ar"
    ),
    ImportField.IS_ADULT: "over 18|fyllt 18|har fyllt 18|18 ar|myndig|adult|over 18 ar|18+|har fyllt 18 ar|18 years",
    ImportField.GENDER: "kon|gender|sex|man kvinna|kvinna man|k m|m k|juridiskt kon",
    ImportField.GENDER_WISH: "onskat kon|vill traffa|onskar traffa|onskemal kon|wants to meet|preferred gender|"
    "vill matchas med",
    ImportField.MAIN_ACTIVITY: (
        "sysselsattning|huvudsaklig sysselsattning|main activity|arbete studier|gor just nu|situation|status arbete|"
        "employment status|occupation status"
    ),
    ImportField.OCCUPATION: (
        "yrke|jobb|occupation|profession|job|arbete|work|yrke utbildning|utbildning yrke|"
        "yrkesbakgrund|befattning|titel|"
        "tidigare yrke|job title|arbetsplats"
    ),
    ImportField.INTERESTS: "intressen|intresse|interests|interest|hobby|hobbyer|hobbies|fritidsintressen|gillar|fritid",
    ImportField.AVAILABILITY: (
        "tider|tid|tillganglighet|kan nar|nar|availability|available|times|dagar|onskade tider|passar|dagar och tider|"
        "vilka tider|mandag|tisdag|onsdag|torsdag|fredag|lordag|sondag|monday|tuesday|wednesday|"
        "thursday|friday|saturday|"
        "sunday|mandagar|tisdagar|onsdagar|torsdagar|fredagar|lordagar|sondagar|man|tis|ons|tor|tors|fre|lor|son|"
        "onskad tid|tid som passar|kan traffas|dag tid|dag|vardagar|helger|vardag|helg|weekdays|"
        "weekends|vardagskvallar|kvallar|kan|kan oftast|"
        "kan mest|kan helst"
    ),
    ImportField.ASSIGNMENTS: (
        "uppdrag|kan hjalpa till med|hjalpa till med|kan hjalpa med|assignment|assignments|"
        "vill gora|vill bli|i want to|i would like to|jag vill|jag kan hjalpa till med|"
        "roll|aktivitet|onskat uppdrag|intresserad av uppdrag|task|tasks|jag vill bli|jag vill vara|uppgift"
    ),
    ImportField.PRINT_LANGUAGE: (
        "lassprak|laser pa|utskriftssprak|skriftsprak|print language|reads|schemasprak|"
        "sprak for utskrift|written language|"
        "sprak pa utskrifter|reading language|laser"
    ),
    ImportField.NEEDS_INTERPRETER: "tolk|behover tolk|tolkbehov|interpreter|needs interpreter|tolk behovs",
    ImportField.SINCE: (
        "anmald|anmalan|anmalningsdatum|datum for anmalan|inkom|inkommen|registrerad|registreringsdatum|tidstampel|"
        "timestamp|inskickat|skickat|start time|starttid|completion time|slutforandetid|"
        "anmald datum|submitted|date|datum|"
        "registered|entry date|date submitted|submitted on|kodatum|inkom datum|submission date|sluttid|skapad|"
        "inskickad|skapat|skapad datum|date created|created|created at|created on|mottagen|mottaget|anmald den|"
        "ansokningsdatum|"
        "ansokan inkom|ansokan inkommen|anmalan inkom|datum inkommen|inkommen datum|ankomstdatum anmalan|inlamnad|"
        "registrerad datum|registrerat|registration date|volontar sedan|aktiv sedan|volunteer since|received"
    ),
    ImportField.NOTE: (
        "anteckning|anteckningar|notering|noteringar|kommentar|kommentarer|ovrigt|note|notes|comment|comments|remark|"
        "remarks|anm|anmarkning|obs|ovrig information|information|info|meddelande|message|onskemal|ovriga upplysningar|"
        "ovriga kommentarer|other|beskrivning|fritext|kontaktlogg"
    ),
}
"""Whole headings, parted by ``|``."""

NEVER: Final = (
    "personnummer|person nr|personnr|pers nr|persnr|pnr|samordningsnummer|samordningsnr|civic number|personal number|"
    "personal identity number|ssn|social security number|id|nr|no|lopnummer|lopnr|adress|"
    "gatuadress|gata|address|street|"
    "postnummer|postnr|post nr|zip|zip code|postcode|postadress|land|country|fodelseland|"
    "hemland|medborgarskap|religion|"
    "nationalitet|nationality|uppehallstillstand|tillstand|halsa|allergi|allergier|matchad med|sprakvan med|matchad|"
    "matched with|par|status|samtycke|gdpr|consent|handlaggare|ansvarig|samordnare|bild|foto"
)
"""Headings that are left out whatever they hold: numbers of other registers, addresses, and what may not be kept."""

TO_START: Final = (
    r"(?:kan|vill|tankt|onskar) (?:du )?(?:tidigast )?(?:borja|starta)\b|borjar\b|^start$|startdatum|startdag|"
    r"startar\b|onskad start|onskat start|start ?dates?\b|preferred start|earliest start|can (?:you )?start|"
    r"want to start|"
    r"(?:tillganglig|ledig|disponibel|kan) (?:fran|from|till|tom|t o m|fr o m)\b|available (?:from|until|to)\b|"
    r"^slut$|slutdatum|end date|fr o m$|^t o m$|fran och med|from och med|till och med"
)
"""From and until when somebody can: no part of a week, and no birth year though dates stand there."""

NAMED_NOTES: Final = rf"{TO_START}|aldersgrupp|alderskategori|aldersspann|age (?:group|range)"
"""Kept as a note with the heading before it, since the answer alone would say nothing."""

OTHER_DAYS: Final = (
    "borj|start|slut|datum|date|dag\\b|tid\\b|time|anmal|inkom|skapa|andra[dt]|senast|kontakt|intervju|utdrag|avtal|"
    "ankom|arriv|anland|sverige|sweden|regist|creat|modif|since|sedan|from\\b|fran\\b|until|till\\b|begin|kurs|"
    "avslut|match|uppdat|updat|giltig|valid|visa[td]|introd|utbild|nasta|next|last\\b|first|member|medlem|flytt|"
    "anstall|examen|barn|child"
)
"""Inside a heading that says nothing else: the days below it are no birthdays."""

QUESTIONS: Final[tuple[tuple[ImportField | None, str], ...]] = (
    (
        None,
        "samtycker|godkanner|personuppgift|consent|gdpr|personnummer|samordningsnummer|nyhetsbrev|newsletter|allergi",
    ),
    (None, "hur fick du veta|hur hittade du|how did you hear|how did you find|hur ofta|how often"),
    (
        None,
        r"^barn\b|^children\b|"
        r"barnens|barnets|barns alder|alder pa barn|antal barn|hur manga barn|har du barn|children s|your children|"
        r"number of children|how many children|have children|ages? of children",
    ),
    (
        None,
        r"(?:kom|kommit|anlande|flytta\w*) (?:du |ni )?(?:hit|till sverige)|ankomst|ankom\b|arriv|"
        r"(?:came|come|moved?) (?:here|to sweden)|(?:bott|varit|lange|ar|tid|years|long|lived|time) (?:du )?in? "
        r"(?:sverige|sweden)|i sverige sedan|in sweden since|nar borjade|when did you",
    ),
    (None, r"\bid$|arendenummer|arendenr|diarienummer|\bdnr\b|ip adress|ip address|ip nummer|referensnummer"),
    (ImportField.NOTE, NAMED_NOTES),
    (None, "religion|uppehallstillstand|asyl|permit|vilket land|which country|kommer du ifran|where are you from"),
    (
        ImportField.GENDER_WISH,
        "vill du traffa en man|vill du traffa en kvinna|man eller kvinna vill|vem vill du traffa|"
        "vem vill du helst traffa|"
        "who do you want to meet|who would you like to meet|traffa en kvinna eller|prefer to meet",
    ),
    (ImportField.IS_ADULT, "fyllt 18|over 18|at least 18|18 ar eller|18 years|myndig"),
    (ImportField.NEEDS_INTERPRETER, "tolk|interpreter"),
    (
        ImportField.SWEDISH_LEVEL,
        "hur bra svenska|hur bra ar din svenska|hur mycket svenska|din svenska|sfi|svenskniva|"
        "how well do you speak swedish|"
        "your swedish|swedish level|how good is your swedish|niva i svenska|how much swedish|"
        "talar du svenska|pratar du svenska",
    ),
    (
        ImportField.PRINT_LANGUAGE,
        "vilket sprak laser|vilket sprak vill du ha|which language do you read|vill du lasa|laser du",
    ),
    (
        ImportField.PREFERRED_CHANNEL,
        "hur vill du (?:helst )?(?:bli )?(?:kontakta|nas|nadd)|hur nar vi dig|how should we contact|"
        "how (?:do|would) you (?:want|like|prefer) to be (?:contacted|reached)|vill bli kontaktad",
    ),
    (ImportField.EMAIL, "e post|epost|e mail|email|mejl|mailadress|mejladress"),
    (ImportField.PHONE, "telefon|mobil|phone|ringa dig|call you"),
    (ImportField.GIVEN_NAME, "fornamn|first name|given name"),
    (ImportField.FAMILY_NAME, "efternamn|last name|surname|family name"),
    (ImportField.NAME, "vad heter du|ditt namn|your name|for och efternamn|namn pa"),
    (
        ImportField.BIRTH_YEAR,
        "hur gammal|how old|nar ar du fodd|vilket ar ar du fodd|fodelsear|fodelsedatum|"
        "year were you born|when were you born|alder|fodelsedat|birth",
    ),
    (
        ImportField.ASSIGNMENTS,
        "vad vill du hjalpa|vad vill du gora|hur vill du hjalpa|vill du bli|vad vill du bidra|"
        "kan du tanka dig att|what would you like to do|"
        "how would you like to help|how do you want to help|what do you want to help|"
        "intresserad av att gora|vilket uppdrag|uppdrag|vill engagera|volunteer as|like to volunteer|want to volunteer",
    ),
    (
        ImportField.LANGUAGES,
        "vilka sprak|vilket sprak|what languages|which languages|talar du|pratar du|modersmal|"
        r"do you speak|sprak kan du|(?:sprak|languages?)\b",
    ),
    (
        ImportField.INTERESTS,
        "intress|tycker du om att|gillar du|hobb|fritid|interests|like to do|enjoy doing|spare time|free time",
    ),
    (
        ImportField.AVAILABILITY,
        "nar kan du|nar passar|vilka dagar|vilka tider|vilken dag|vilken tid|when can you|"
        "when are you|which days|what days|"
        "what times|tillganglig|available|nar pa|when would",
    ),
    (
        ImportField.AREA,
        "var bor du|i vilket omrade|vilken stadsdel|do you live|which area|vilket omrade|var i kommunen|"
        "var i sverige|where in",
    ),
    (
        ImportField.MAIN_ACTIVITY,
        "vad gor du just nu|arbetar du eller|work or study|sysselsattning|studerar du|vad gor du pa dagarna",
    ),
    (
        ImportField.OCCUPATION,
        "jobbar du med|arbetar du med|yrke|vad jobbar|your job|your occupation|profession|do for a living|do for work",
    ),
    (ImportField.GENDER, r"kon\b|gender"),
    (
        ImportField.NOTE,
        "nagot annat|nagot mer|ovrigt|anything else|something else|beratta|tell us|onskemal|"
        "meddelande|kommentar|comment|message|"
        "nagot du vill|kanner till",
    ),
    (ImportField.SINCE, "tidstampel|inskickat|timestamp|anmald|anmalan"),
)
"""Words inside longer headings, in the order of preference; ``None`` leaves the column out."""
