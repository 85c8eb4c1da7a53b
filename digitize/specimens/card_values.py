"""What stands on cards and passports of invented people: machine readable zones, days of expiry, units and marks."""

from __future__ import annotations

from datetime import date
from random import Random

from digitize.specimens import people
from models.values.personal_number import PROVINCE_CODES, PersonalNumber
from models.values.provinces import REFORM, provinces_on, successor_of
from ocr.mrz_layout import FILLER, VIET_NAM, check_digit
from ocr.mrz_rows import plain_capitals

NO_EXPIRY = "Không thời hạn"


def card_zone(person: people.Person, expires_on: date | None) -> tuple[str, str, str]:
    """TD1 of a Vietnamese card (Doc 9303, part 5). None: a card without expiry, which holds 991231."""
    number = person.personal_number
    first = f"IDVNM{_checked(number[3:])}{number}{FILLER * 2}{check_digit(number)}"
    second = f"{_days(person, f'{expires_on:%y%m%d}' if expires_on else '991231')}{VIET_NAM}{FILLER * 11}"
    proven = first[5:30] + second[:7] + second[8:15] + second[18:29]
    return first, second + check_digit(proven), zone_names(person.name, 30)


def passport_zone(person: people.Person, number: str, personal: str, expires_on: date) -> tuple[str, str]:
    """TD3 of a Vietnamese passport (Doc 9303, part 4). `personal`: nine or twelve digits."""
    days = _days(person, f"{expires_on:%y%m%d}")
    second = f"{_checked(number.ljust(9, FILLER))}{VIET_NAM}{days}{_checked(personal.ljust(14, FILLER))}"
    proven = second[:10] + second[13:20] + second[21:43]
    return f"P{FILLER}{VIET_NAM}{zone_names(person.name, 39)}", second + check_digit(proven)


def zone_names(name: str, width: int) -> str:
    """Surname, two fillers, given names (Doc 9303, part 3, 4.6); cut off where there is no room."""
    surname, _, given = plain_capitals(name).partition(" ")
    return f"{surname}{FILLER * 2}{given.replace(' ', FILLER)}".ljust(width, FILLER)[:width]


def _checked(text: str) -> str:
    return text + check_digit(text)


def _days(person: people.Person, expires: str) -> str:
    return f"{_checked(f'{person.born:%y%m%d}')}{'F' if person.sex == 'Nữ' else 'M'}{_checked(expires)}"


def birthday_at(born: date, age: int) -> date:
    """The day somebody reaches an age; 28 February for those born on the 29th where there is none."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return born.replace(year=born.year + age, day=28)


def card_expiry(born: date, issued_on: date, ages: tuple[int, ...] = (25, 40, 60)) -> date | None:
    """The day a card must be changed: the next of these birthdays that is more than two years off (Law on Citizen
    Identification 2014, Article 21; Law on Identity Cards 2023, Article 21). None: never."""
    coming = (birthday_at(born, age) for age in ages)
    return next((day for day in coming if (day - issued_on).days > 730), None)


def province_of(person: people.Person, day: date) -> str:
    """The name that the province in somebody's number had on a day, and none that had ended."""
    number = PersonalNumber.parse(person.personal_number)
    name = PROVINCE_CODES[number.province_code] if number else "Nghệ An"
    return name if name in provinces_on(day) else successor_of(name)


def short_units(luck: Random, province: str, day: date) -> str:
    """Units without their kinds, as cards print them: commune, district before 01/7/2025, province."""
    district = "" if day >= REFORM else f"{luck.choice(people.DISTRICTS)}, "
    return f"{luck.choice(people.COMMUNES)}, {district}{province}"


def residence_in(luck: Random, units: str) -> str:
    """A house or hamlet before the units."""
    return f"{luck.choice(_HAMLETS)} {luck.randint(1, 14)}, {units}"


def kinds_of_units(luck: Random, province: str, day: date) -> str:
    """Units with their kinds: "xã ..., huyện ..., tỉnh ..."."""
    city = province in ("Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Cần Thơ", "Hồ Chí Minh")
    above = f"{'thành phố' if city else 'tỉnh'} {province}"
    district = "" if day >= REFORM else f"{luck.choice(('huyện', 'thị xã'))} {luck.choice(people.DISTRICTS)}, "
    return f"{luck.choice(('xã', 'phường'))} {luck.choice(people.COMMUNES)}, {district}{above}"


def identifying_mark(luck: Random) -> str:
    """What the police write down of a face."""
    return luck.choice(_MARKS).format(
        side=luck.choice(("trái", "phải")), far=luck.choice(("0,5cm", "1cm", "1,5cm", "2cm"))
    )


_HAMLETS = ("Thôn", "Xóm", "Ấp", "Tổ dân phố", "Tổ", "Khóm", "Bản", "Khu phố", "Đội")
_MARKS = (
    "Nốt ruồi C.{far} trên sau mép {side}", "Sẹo chấm C.{far} dưới trước đầu mày {side}",
    "Nốt ruồi C.{far} dưới đuôi mắt {side}", "Sẹo thẳng {far} trên cánh mũi {side}",
    "Nốt ruồi C.{far} sau cánh mũi {side}", "Sẹo chấm C.{far} trên đuôi mày {side}",
    "Tàn nhang hai bên gò má", "Sẹo chấm C.{far} dưới mép {side}", "Nốt ruồi C.{far} trước dái tai {side}",
)  # fmt: skip
