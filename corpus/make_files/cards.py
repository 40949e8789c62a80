"""vCards by vobject, a calendar by icalendar, LDIF by ldif, with folded and escaped lines, and the values that the same
libraries' readers find in them."""

import datetime
import io

import icalendar
import ldif
import vobject

from keyed import placed

NOTE = "Came to the branch from the north, in March of the year before last, with a card"


def as_vcard(values):
    cards = []
    for _ in range(2):
        card = vobject.vCard()
        name = values.name()
        card.add("n").value = vobject.vcard.Name(family=name.split()[1], given=name.split()[0])
        card.add("fn").value = name
        card.add("email").value = values.email()
        card.add("note").value = f"{NOTE} {values.card()}; SSN {values.ssn()}, and more\nIBAN {values.iban()}"
        cards.append(card.serialize())
    return "".join(cards).encode()


def vcard_places(data, made):
    for card in vobject.readComponents(data.decode()):
        for child in card.getChildren():
            if isinstance(child.value, str):
                yield from placed(child.value, made, {})


def as_calendar(values):
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//panner//samples//EN")
    calendar.add("version", "2.0")
    event = icalendar.Event()
    event.add("uid", "samples-1")
    event.add("dtstamp", datetime.datetime(2024, 3, 1, 9, tzinfo=datetime.timezone.utc))
    event.add("summary", f"Onboarding, SSN {values.ssn()}")
    event.add("description", f"{NOTE} {values.card()}; SSN {values.ssn()},\nIBAN {values.iban()}")
    attendee = icalendar.vCalAddress(f"mailto:{values.email()}")
    attendee.params["cn"] = icalendar.vText(values.name())
    event.add("attendee", attendee)
    calendar.add_component(event)
    return calendar.to_ical()


def calendar_places(data, made):
    for component in icalendar.Calendar.from_ical(data).walk():
        for value in component.values():
            yield from placed(str(value), made, {})


def as_ldif(values):
    out = io.BytesIO()
    writer = ldif.LDIFWriter(out)
    for number in range(2):
        writer.unparse(
            f"cn=person {number},ou=staff,dc=northmoor",
            {
                "objectClass": ["person"],
                "cn": [f"person {number}"],
                "mail": [values.email()],
                "socialSecurityNumber": [values.ssn()],
                "description": [f"{NOTE} {values.card()} and the IBAN {values.iban()} of the branch"],
            },
        )
    return out.getvalue()


def ldif_places(data, made):
    for _, entry in ldif.LDIFParser(io.BytesIO(data)).parse():
        for texts in entry.values():
            for text in texts:
                yield from placed(text, made, {})


SAMPLES = [
    ("staff.vcf", as_vcard, vcard_places),
    ("meeting.ics", as_calendar, calendar_places),
    ("staff.ldif", as_ldif, ldif_places),
]
