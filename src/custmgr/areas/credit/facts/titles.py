"""What the fields of the application for a change of the limit are called (CRL-12)."""

from custmgr.ground.words import mark

TITLES = {
    "name": mark("Customer name"),
    "in_charge": mark("Person in charge"),
    "grade": mark("Grade"),
    "address": mark("Address"),
    "contact": mark("Contact"),
    "phone": mark("Telephone"),
}
