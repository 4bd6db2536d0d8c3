"""What the libraries that check telephones and spell initials take for the same customers, alone."""

import csv
import sys
from pathlib import Path

import phonenumbers
from pypinyin import Style, lazy_pinyin


def main(path):
    with Path(path).open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        next(reader)
        for _code, name, _contact, phone, *_rest in reader:
            lazy_pinyin(name, style=Style.FIRST_LETTER)
            phonenumbers.is_valid_number(phonenumbers.parse(phone, "CN"))


main(*sys.argv[1:])
