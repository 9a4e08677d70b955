"""Lists as an office, a parish, a library and the web forms of several programs keep them. Everybody is invented."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

LISTS: Final[Mapping[str, str]] = {
    "office": (
        "Volontärlista Ljungsala kommun;;;;;;;;;;;;;\n"
        "Uppdaterad 2026-11-10 av Lena;;;;;;;;;;;;;\n"
        "Nr;Inkom;Namn;Personnr;Tel;Mejl;Bor;Kan börja;Senast kontaktad;Intervju;Utdrag visat;Avtal skrivet;"
        "Barnens ålder;Övrigt\n"
        "1;2026-03-02;Karin Ekström;;070-174 06 05;karin@example.se;Centrum;2026-12-01;2026-04-12;2026-03-20;"
        "2026-03-25;2026-04-01;4 och 7;gillar att baka\n"
        "2;2026-03-05;Bengt Åkesson;;0701740606;;Norrängen;2027-01-15;2026-05-02;;;;;\n"
        "3;2026-04-11;Fatima Al-Rashid;;070 174 06 07;fatima@example.org;Centrum;2026-11-30;;2026-04-20;"
        "2026-04-22;;2, 5;talar arabiska\n"
    ),
    "parish": (
        "Församlingens språkkafé\tHT 2026\n"
        "Efternamn\tFörnamn\tAdress\tPostnr\tOrt\tTelefon bostad\tMobil\tE-post\tFödelsedag\tMedlem sedan\tUppgift\t"
        "Start\tSlut\tKörsång\n"
        "Lindqvist\tMargareta\tKyrkvägen 1\t590 12\tBoxholm\t08-465 004 01\t070-174 06 08\tmargareta@example.se\t"
        "1952-04-03\t1998\tkaffevärd\t2025-09-01\t\tja\n"
        "Palmér\tStig\tStorgatan 3\t590 12\tBoxholm\t\t070-174 06 09\t\t1948-11-30\t2003\tLäxhjälp\t2024-01-15\t"
        "2026-06-01\tnej\n"
        "Öhman\tBirgitta\tBacken 7\t590 12\tBoxholm\t\t070-174 06 10\tbirgitta@example.se\t1960-02-29\t2010\tspråkvän\t"
        "2026-09-01\t\tja\n"
    ),
    "msforms": (
        "ID;Starttid;Slutförandetid;E-post;Namn;Senast ändrad;Vad heter du?;"
        "Vilket telefonnummer når vi dig på?;Din e-postadress;Vilket år är du född?;När kan du börja?;"
        "Vilka dagar och tider passar dig?;Hur ofta kan du träffas?;Vilka språk talar du?;"
        "Vad vill du hjälpa till med?;Har du körkort?;Hur länge har du bott i Sverige?;"
        "Samtycker du till att vi sparar dina uppgifter?;Något annat du vill berätta?\n"
        "1;2026-10-01 10:12:33;2026-10-01 10:15:02;anonymous;;;Anna-Lena Björk;0701740611;"
        'annalena@example.se;1971;2026-11-01;Tisdagar kväll;En gång i veckan;"Svenska;Tyska;";Språkvän;Ja;;'
        "Ja;Jag är pensionerad lärare\n"
        "2;2026-10-02 08:01:10;2026-10-02 08:09:44;anonymous;;;Omar Haddad;+46 70 174 06 12;omar@example.org;"
        "1989;Så snart som möjligt;Helger;Varannan vecka;Arabiska, svenska;Läxhjälp;Nej;12 år;Ja;\n"
        "3;2026-10-05 20:30:00;2026-10-05 20:34:12;anonymous;;;Eva Strand;070-174 06 13;;1965;2027-01-07;"
        "Vardagar dagtid;;Svenska, engelska;Vara värd på språkkafé;Ja;;Ja;\n"
    ),
    "gforms": (
        "Tidstämpel,E-postadress,Ditt namn,Mobilnummer,I vilken stadsdel bor du?,"
        "When did you arrive in Sweden?,Vilket är ditt modersmål?,Vilka andra språk talar du?,"
        "Hur bra är din svenska? (1-5),SFI startdatum,Vill du träffa en man eller kvinna?,När vill du börja?,"
        "Hur många barn har du och hur gamla är de?,Kan du tänka dig att träffas online?,"
        "Hur fick du veta om oss?\n"
        "2026/10/03 3:22:10 em CET,selam@example.org,Selam Tekle,070-174 06 14,Centrum,2019,Tigrinja,"
        '"engelska, lite amhariska",3,2020-01-15,Kvinna,2026-11-15,"2 barn, 5 och 8 år",Ja,Biblioteket\n'
        "2026/10/04 9:01:55 fm CET,yusuf@example.org,Yusuf Warsame,0046701740615,Norrängen,2015,Somaliska,"
        "Arabiska,4,2016-08-20,Spelar ingen roll,2026-12-01,Inga,Nej,En vän\n"
        '2026/10/07 11:44:00 fm CET,,Olena Kovalenko,070-1740616,Centrum,2022,Ukrainska,"ryska, engelska",2,'
        '2022-09-01,Kvinna,Nu,"1, 14 år",Kanske,Facebook\n'
    ),
    "sitevision": (
        "Ärendenummer;Status;Skapad;Inskickad;Förnamn;Efternamn;Telefonnummer dagtid;E-postadress;"
        "Jag vill bli kontaktad via;Jag är över 18 år;Jag vill bli;Önskat startdatum;Tillgänglig från;"
        "Tillgänglig till;Måndag;Tisdag;Onsdag;Torsdag;Fredag;"
        "Jag samtycker till behandling av personuppgifter;Handläggare;Handläggningsdatum\n"
        "KS-2026-00123;Inkommen;2026-09-12 11:03;2026-09-12 11:20;Malin;Sandberg;070-174 06 17;"
        "malin@example.se;E-post;Ja;Språkvän;2026-10-01;2026-10-01;2027-06-01;;Kväll;;Kväll;;Ja;Lena;"
        "2026-09-15\n"
        "KS-2026-00131;Avslutad;2026-09-14 09:45;2026-09-14 09:51;Per-Erik;Norén;0701740618;"
        "pererik@example.se;Telefon;Ja;Värd på språkkafé;2026-10-15;2026-10-15;;Förmiddag;;Förmiddag;;;Ja;"
        "Lena;2026-09-16\n"
        "20260917001;Inkommen;2026-09-17 18:12;2026-09-17 18:30;Sofia;Lind;070-174 06 19;sofia@example.se;"
        "SMS;Ja;Läxhjälpare;;;;;;;;Eftermiddag;Ja;;\n"
    ),
    "english": (
        "Response ID,Date Created,Date Modified,IP Address,First Name,Last Name,Mobile,Email Address,"
        "Date of birth,Arrival date,Available from,Start date,Preferred start,Years in Sweden,Mother tongue,"
        "Other languages,Swedish course (SFI),Neighbourhood,Needs an interpreter?,Matched on,Last contact,"
        "Comments\n"
        "118293847561,2026-10-01,2026-10-02,192.0.2.7,Hanna,Petrenko,070-174 06 20,hanna@example.org,"
        '1993-05-07,2022-04-01,2026-11-01,2026-11-10,Mornings,4,Ukrainian,"English, Russian",C,Centrum,No,,'
        "2026-10-20,Likes walking\n"
        "118293847562,2026-10-03,2026-10-03,192.0.2.8,Abdi,Nur,0701740621,abdi@example.org,1985-01-19,"
        "2014-08-20,2026-12-01,,Evenings,12,Somali,Arabic,D,Norrängen,Yes,2026-10-30,2026-11-02,\n"
    ),
    "booking_html": (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:ex'
        'cel"><head><meta http-equiv=Content-Type content="text/html;'
        ' charset=windows-1252"><style>.xl24{mso-number-format:"\\@";}</style></head><body>\n'
        "<table border=0><tr><td colspan=8><b>Bokningssystemet - deltagarlista</b></td></tr><tr><td colspan=8"
        ">Utskriven 2026-11-20 08:14</td></tr><tr></tr>\n"
        "<tr bgcolor=#cccccc><th>Boknr</th><th>Bokad</th><th>Deltagare</th><th>Tfn dagtid</th><th>Tfn kv&auml"
        ";ll</th><th>Mejl</th><th>Grupp</th><th>F&ouml;d</th><th>Kommentar</th></tr>\n"
        "<tr><td>10023</td><td>2026-10-01</td><td>Holm,"
        ' Eva</td><td>08-465 004 02</td><td>070-174 06 22</td><td><a href="mailto:eva@example.se">eva@example'
        ".se</a></td><td>Språkcafé tis</td><td>1959</td><td>Vill<br>vara värd</td></tr>\n"
        "<tr><td>10024</td><td>2026-10-02</td><td>N&ouml;jd,"
        " Per</td><td></td><td>0701740623</td><td></td><td>Spr&aring;kcaf&eacute;"
        " tis</td><td>610412</td><td>&nbsp;</td></tr>\n"
        "<tr><td colspan=2>Antal: 2</td></tr></table></body></html>"
    ),
    "office2": (
        "\tVOLONTÄRER HT-26\t\t\t\t\t\t\n"
        "\t\tKontakt\t\t\tSpråk\t\tTider\t\n"
        "Nr\tNamn\tMobil\tE-post\tAdress\tModersmål\tÖvriga\tVardag\tHelg\n"
        "1\tAnna Öst\t70-1740628\tanna@example.se\tGatan 1\tSvenska\tEngelska (flytande), tyska\tkväll\t-\n"
        "2\tJörgen Vik\t0701740629\tej mail\tGatan 2\tSvenska\t-\tdagtid\tlör fm\n"
        "\n"
        "3\tLotta Ros\t(070) 174 06 30 el. 08-465 004 03\tlotta@example.se\tGatan 3\tFinska\tSv\t\tX\n"
        "OBS! Lotta är bortrest i december\n"
    ),
    "english2": (
        "Submitted,Full name,Preferred name,Pronouns,WhatsApp,E-mail,Age range,Postcode,"
        "Languages you speak (and level),I'd like to volunteer as,Availability,Earliest start,"
        "Emergency contact,How did you hear about us?,GDPR consent,Notes (internal)\n"
        "12/10/2026 14:33,Grace Miller,Grace,she/her,+46 70 174 06 31,grace@example.org,35-44,123 45,"
        '"English (native), Swedish (B2), a little Arabic",Language friend; Café host,Weekday evenings,'
        "1 December,John 070-174 06 32,Friend,Yes,\n"
        '13/10/2026 09:02,Tom Brown,,he/him,0701740633,tom@example.org,65+,123 45,"English, Swedish fluent",'
        "Homework help,Mon & Wed 4-6pm,ASAP,,Web,Yes,called back\n"
    ),
    "tjanst": (
        "Ärende-ID,Datum/tid,Personuppgifter: Förnamn,Personuppgifter: Efternamn,Personuppgifter: E-post,"
        "Personuppgifter: Mobiltelefon,Uppgifter om dig: Födelseår,Uppgifter om dig: Modersmål,"
        "Uppgifter om dig: Andra språk du talar,Uppdrag: Vad är du intresserad av?,"
        "Uppdrag: När kan du börja?,Uppdrag: Hur ofta?,Övrigt: Meddelande,Godkännande av villkor\n"
        "A-1001,2026-11-01 12:00:04,Ingrid,Sjö,ingrid@example.se,0701740634,1955,Svenska,Franska,Läxhjälp,"
        "2026-12-01,Varje vecka,Hej!,Ja\n"
        'A-1002,2026-11-02 13:10:54,Mo,Farah,mo@example.org,+46701740635,1990,Somaliska,"Svenska, engelska",'
        "Språkvän,Omgående,Ibland,,Ja\n"
    ),
}

MEANT: Final[Mapping[str, Mapping[str, str]]] = {
    "office": {
        "Inkom": "since",
        "Namn": "name",
        "Tel": "phone",
        "Mejl": "email",
        "Bor": "area",
        "Kan börja": "note",
        "Övrigt": "note",
    },
    "parish": {
        "Efternamn": "family_name",
        "Förnamn": "given_name",
        "Ort": "area",
        "Telefon bostad": "phone",
        "Mobil": "phone",
        "E-post": "email",
        "Födelsedag": "birth_year",
        "Uppgift": "assignments",
        "Start": "note",
        "Slut": "note",
    },
    "msforms": {
        "Starttid": "since",
        "Vad heter du?": "name",
        "Vilket telefonnummer når vi dig på?": "phone",
        "Din e-postadress": "email",
        "Vilket år är du född?": "birth_year",
        "När kan du börja?": "note",
        "Vilka dagar och tider passar dig?": "availability",
        "Vilka språk talar du?": "languages",
        "Vad vill du hjälpa till med?": "assignments",
        "Något annat du vill berätta?": "note",
    },
    "gforms": {
        "Tidstämpel": "since",
        "E-postadress": "email",
        "Ditt namn": "name",
        "Mobilnummer": "phone",
        "I vilken stadsdel bor du?": "area",
        "Vilket är ditt modersmål?": "languages",
        "Vilka andra språk talar du?": "languages",
        "Hur bra är din svenska? (1-5)": "swedish_level",
        "SFI startdatum": "note",
        "Vill du träffa en man eller kvinna?": "gender_wish",
        "När vill du börja?": "note",
    },
    "sitevision": {
        "Skapad": "since",
        "Förnamn": "given_name",
        "Efternamn": "family_name",
        "Telefonnummer dagtid": "phone",
        "E-postadress": "email",
        "Jag vill bli kontaktad via": "preferred_channel",
        "Jag är över 18 år": "is_adult",
        "Jag vill bli": "assignments",
        "Önskat startdatum": "note",
        "Tillgänglig från": "note",
        "Tillgänglig till": "note",
        "Måndag": "availability",
        "Tisdag": "availability",
        "Onsdag": "availability",
        "Torsdag": "availability",
        "Fredag": "availability",
    },
    "english": {
        "Date Created": "since",
        "First Name": "given_name",
        "Last Name": "family_name",
        "Mobile": "phone",
        "Email Address": "email",
        "Date of birth": "birth_year",
        "Available from": "note",
        "Start date": "note",
        "Preferred start": "note",
        "Mother tongue": "languages",
        "Other languages": "languages",
        "Swedish course (SFI)": "swedish_level",
        "Neighbourhood": "area",
        "Needs an interpreter?": "needs_interpreter",
        "Comments": "note",
    },
    "booking_html": {
        "Deltagare": "name",
        "Tfn dagtid": "phone",
        "Tfn kväll": "phone",
        "Mejl": "email",
        "Föd": "birth_year",
        "Kommentar": "note",
    },
    "office2": {
        "Namn": "name",
        "Mobil": "phone",
        "E-post": "email",
        "Modersmål": "languages",
        "Språk: Övriga": "languages",
        "Vardag": "availability",
        "Helg": "availability",
    },
    "english2": {
        "Submitted": "since",
        "Full name": "name",
        "WhatsApp": "phone",
        "E-mail": "email",
        "Age range": "note",
        "Languages you speak (and level)": "languages",
        "I'd like to volunteer as": "assignments",
        "Availability": "availability",
        "Earliest start": "note",
        "Notes (internal)": "note",
    },
    "tjanst": {
        "Datum/tid": "since",
        "Personuppgifter: Förnamn": "given_name",
        "Personuppgifter: Efternamn": "family_name",
        "Personuppgifter: E-post": "email",
        "Personuppgifter: Mobiltelefon": "phone",
        "Uppgifter om dig: Födelseår": "birth_year",
        "Uppgifter om dig: Modersmål": "languages",
        "Uppgifter om dig: Andra språk du talar": "languages",
        "Uppdrag: Vad är du intresserad av?": "assignments",
        "Uppdrag: När kan du börja?": "note",
        "Övrigt: Meddelande": "note",
    },
}
"""What each column that counts is taken for; all others are left out."""
