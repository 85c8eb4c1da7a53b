"""Certificates of training: information technology in two languages, vocational training with a photograph, and
courses for officials and teachers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from digitize.specimens import education, ink, people
from digitize.specimens.education import DIPLOMA_HEIGHT, DIPLOMA_PAPER, DIPLOMA_WIDTH, Run, print_runs
from digitize.specimens.fonts import FontFamily, Style
from digitize.specimens.form import (
    Entry,
    FormPrinter,
    SignOff,
    draw_emblem,
    draw_lines,
    draw_national_title,
    draw_photograph,
)  # fmt: skip
from digitize.specimens.people import Person
from digitize.specimens.sheet import RED, Colour, Sheet
from digitize.specimens.specimen import Specimen, Template

# Who issues what: Vietnamese name, English name, letters in its numbers.
Centre = tuple[str, str, str]
CENTRES: tuple[Centre, ...] = (
    ("TRUNG TÂM TIN HỌC ĐẠI DƯƠNG", "OCEAN INFORMATICS CENTER", "TTTH"),
    ("TRUNG TÂM NGOẠI NGỮ - TIN HỌC PHÚ GIANG", "PHU GIANG CENTER FOR LANGUAGES AND INFORMATICS", "TTNNTH"),
    ("TRUNG TÂM GIÁO DỤC THƯỜNG XUYÊN SÔNG TRÀ", "SONG TRA CONTINUING EDUCATION CENTER", "TTGDTX"),
    ("TRUNG TÂM CÔNG NGHỆ THÔNG TIN HƯƠNG ĐIỀN", "HUONG DIEN INFORMATION TECHNOLOGY CENTER", "TTCNTT"),
    ("TRUNG TÂM NGOẠI NGỮ TÂN HẢI", "TAN HAI FOREIGN LANGUAGE CENTER", "TTNNTH"),
    ("TRUNG TÂM ĐÀO TẠO KỸ NĂNG LONG THẠNH", "LONG THANH SKILLS TRAINING CENTER", "TTĐTKN"),
    ("TRUNG TÂM TIN HỌC CHÂU KHÊ", "CHAU KHE INFORMATICS CENTER", "TTTHCK"),
    ("TRUNG TÂM GIÁO DỤC NGHỀ NGHIỆP MỸ ĐỒNG", "MY DONG VOCATIONAL EDUCATION CENTER", "TTGDNN"),
)
UNIVERSITIES: tuple[Centre, ...] = (
    ("TRƯỜNG ĐẠI HỌC SƯ PHẠM BÌNH LÂM", "BINH LAM UNIVERSITY OF EDUCATION", "ĐHSPBL"),
    ("HỌC VIỆN HÀNH CHÍNH TÂN HẢI", "TAN HAI ACADEMY OF ADMINISTRATION", "HVHCTH"),
    ("TRƯỜNG ĐẠI HỌC NGOẠI NGỮ ĐẠI DƯƠNG", "OCEAN UNIVERSITY OF LANGUAGES", "ĐHNNĐD"),
    ("TRƯỜNG ĐẠI HỌC PHÚ GIANG", "PHU GIANG UNIVERSITY", "ĐHPG"),
    ("TRƯỜNG ĐẠI HỌC HƯƠNG ĐIỀN", "HUONG DIEN UNIVERSITY", "ĐHHĐ"),
    ("TRƯỜNG ĐẠI HỌC KINH TẾ TÂN LẬP", "TAN LAP UNIVERSITY OF ECONOMICS", "ĐHKTTL"),
    ("TRƯỜNG ĐẠI HỌC ĐẠI NGHĨA", "DAI NGHIA UNIVERSITY", "ĐHĐN"),
    ("TRƯỜNG BỒI DƯỠNG CÁN BỘ LONG THẠNH", "LONG THANH SCHOOL FOR PUBLIC OFFICIALS", "TBDCB"),
)
COLLEGES: tuple[Centre, ...] = (
    ("TRƯỜNG CAO ĐẲNG NGHỀ TÂN HẢI", "TAN HAI VOCATIONAL COLLEGE", "CĐNTH"),
    ("TRƯỜNG TRUNG CẤP KỸ THUẬT MỸ ĐỒNG", "MY DONG TECHNICAL SECONDARY SCHOOL", "TCKTMĐ"),
    ("TRƯỜNG CAO ĐẲNG Y TẾ SÔNG TRÀ", "SONG TRA MEDICAL COLLEGE", "CĐYTST"),
    ("TRƯỜNG CAO ĐẲNG KINH TẾ KỸ THUẬT BÌNH LÂM", "BINH LAM COLLEGE OF ECONOMICS AND TECHNOLOGY", "CĐKTKT"),
    ("TRƯỜNG TRUNG CẤP DU LỊCH HƯƠNG ĐIỀN", "HUONG DIEN SECONDARY SCHOOL OF TOURISM", "TCDLHĐ"),
    ("TRƯỜNG CAO ĐẲNG GIAO THÔNG CHÂU KHÊ", "CHAU KHE COLLEGE OF TRANSPORT", "CĐGTCK"),
    ("TRƯỜNG CAO ĐẲNG CÔNG NGHỆ ĐẠI NGHĨA", "DAI NGHIA COLLEGE OF TECHNOLOGY", "CĐCNĐN"),
    ("TRƯỜNG TRUNG CẤP NGHỀ SỐ 5", "VOCATIONAL SECONDARY SCHOOL NO. 5", "TCN5"),
)
_TRADES = (
    "Điện dân dụng", "Hàn", "May thời trang", "Kỹ thuật chế biến món ăn", "Sửa chữa xe gắn máy", "Tin học văn phòng",
    "Vận hành máy xúc", "Chăm sóc da", "Lắp đặt điện nước", "Trồng rau an toàn",
)  # fmt: skip
_COURSES = (
    ("NGHIỆP VỤ SƯ PHẠM", "Bồi dưỡng nghiệp vụ sư phạm cho giáo viên trung học phổ thông"),
    ("KIẾN THỨC QUẢN LÝ NHÀ NƯỚC", "Bồi dưỡng ngạch chuyên viên"),
    ("CHỨC DANH NGHỀ NGHIỆP", "Bồi dưỡng theo tiêu chuẩn chức danh nghề nghiệp giáo viên trung học cơ sở"),
    ("NGHIỆP VỤ ĐẤU THẦU", "Bồi dưỡng nghiệp vụ đấu thầu cơ bản"),
    ("KẾ TOÁN TRƯỞNG", "Bồi dưỡng kế toán trưởng đơn vị hành chính sự nghiệp"),
    ("NGHIỆP VỤ VĂN THƯ LƯU TRỮ", "Bồi dưỡng nghiệp vụ công tác văn thư, lưu trữ cơ quan"),
    ("GIÁM SÁT THI CÔNG", "Giám sát thi công xây dựng công trình dân dụng và công nghiệp"),
    ("CÁN BỘ QUẢN LÝ TRƯỜNG HỌC", "Bồi dưỡng cán bộ quản lý trường tiểu học"),
)
_GRADES = (("Xuất sắc", "Excellent"), ("Giỏi", "Very good"), ("Khá", "Good"), ("Trung bình", "Average"))


@dataclass(frozen=True)
class Trainee:
    """Who was taught what by whom."""

    person: Person
    born_in: str
    centre: Centre
    region: str
    grade: tuple[str, str]
    began: date
    ended: date
    issued: date
    signing: tuple[str, ...]
    signer: str
    serial: str
    register: str
    decision: str

    @property
    def head(self) -> str:
        return _head_of(self.centre)


def _head_of(centre: Centre) -> str:
    return "GIÁM ĐỐC" if centre[0].startswith(("TRUNG TÂM", "HỌC VIỆN")) else "HIỆU TRƯỞNG"


def make_trainee(
    luck: Random, issued_between: tuple[int, int], centres: tuple[Centre, ...], *, age: tuple[int, int] = (18, 45)
) -> Trainee:
    """Somebody with a certificate of one of these years, from one of these schools."""
    issued = date(luck.randint(*issued_between), luck.randint(1, 12), luck.randint(1, 28))
    person = people.make_person(luck, born_between=(issued.year - age[1], issued.year - age[0]))
    centre = luck.choice(centres)
    head = _head_of(centre)
    ended = issued - timedelta(days=luck.randint(5, 40))
    number = luck.randint(1, 4000)
    return Trainee(
        person, people.make_place(luck, person.born).province, centre, people.make_place(luck, issued).province,
        luck.choice(_GRADES), ended - timedelta(days=luck.randint(30, 150)), ended, issued,
        luck.choice(((head,), (head,), (f"KT. {head}", f"PHÓ {head}"))),
        people.make_person(luck, born_between=(1955, 1980)).name,
        f"{luck.choice(('A', 'B', 'C', 'SC', 'CC'))}{luck.randint(100000, 9999999)}",
        f"{number:04d}{luck.choice((f'/{issued.year}', f'/{centre[2]}', f'-{issued.year % 100}/{centre[2]}'))}",
        f"{luck.randint(1, 900):02d}/QĐ-{centre[2]}",
    )  # fmt: skip


def begin_specimen(trainee: Trainee, variant: str, title: str) -> Specimen:
    """What every certificate carries."""
    return Specimen("training_certificate", f"training_certificate-{variant}", [], {
        "certificate_title": title,
        "full_name": trainee.person.name,
        "date_of_birth": trainee.person.born.isoformat(),
        "place_of_birth": trainee.born_in,
        "classification": trainee.grade[0],
        "issuing_agency": trainee.centre[0],
        "place": trainee.region,
        "issued_on": trainee.issued.isoformat(),
        "serial_number": trainee.serial,
        "register_number": trainee.register,
        "signer_title": " ".join(trainee.signing),
        "signer_name": trainee.signer,
    })  # fmt: skip


def begin_sheet(specimen: Specimen, fonts: FontFamily, luck: Random, size: tuple[float, float], tint: Colour) -> Sheet:
    """A patterned sheet with a frame and the specimen mark."""
    sheet = Sheet(*size, fonts, paper=DIPLOMA_PAPER)
    specimen.sheets.append(sheet)
    education.draw_ground(sheet, luck, tint, drum=luck.random() < 0.7)
    education.draw_border(sheet, luck.choice(((190, 90, 60), (60, 90, 150), (40, 120, 80))))
    ink.mark_specimen(sheet)
    return sheet


def sign_off(
    specimen: Specimen, sheet: Sheet, trainee: Trainee, middle: float, y: float, luck: Random, *, size: float = 11.5
) -> None:
    """Who signs for the school, under its seal."""
    signed = SignOff(trainee.signing, education.scholar(trainee.signer, luck), trainee.centre[0], size=size,
                     seal_radius=16.5)  # fmt: skip
    education.draw_sealed_sign_off(specimen, sheet, signed, middle, y, luck)


def print_numbers(
    sheet: Sheet, trainee: Trainee, labels: tuple[str, str], x: float, y: float, *, size: float = 10.5
) -> None:
    """The certificate's number and the register's, below each other."""
    print_runs(sheet, (Run(labels[0]), Run(trainee.serial, "serial_number", colour=RED)), x, y, size=size)
    print_runs(sheet, (Run(labels[1]), Run(trainee.register, "register_number")), x, y + 0.47 * size, size=size)


def draw_information_technology(luck: Random, fonts: FontFamily) -> Specimen:
    """Joint Circular 17/2016/TTLT-BGDĐT-BTTTT: English on the left, Vietnamese on the right."""
    trainee = make_trainee(luck, (2016, 2025), CENTRES + UNIVERSITIES[:-1])
    level, level_en = luck.choice((("CƠ BẢN", "BASIC"), ("NÂNG CAO", "ADVANCED")))
    specimen = begin_specimen(trainee, "information_technology", f"CHỨNG CHỈ ỨNG DỤNG CÔNG NGHỆ THÔNG TIN {level}")
    theory, practice = f"{luck.randint(50, 100) / 10:.1f}", f"{luck.randint(50, 100) / 10:.1f}"
    specimen.fields |= {
        "theory_score": theory, "practical_score": practice, "classification": "Đạt",
        "examination_board": trainee.centre[0].title(), "examination_date": trainee.ended.isoformat(),
    }  # fmt: skip
    sheet = begin_sheet(specimen, fonts, luck, (DIPLOMA_WIDTH, DIPLOMA_HEIGHT), (190, 214, 240))
    _english_half(sheet, trainee, level_en, theory, practice)
    middle = 200.0
    draw_national_title(sheet, middle, 15, size=11)
    sheet.print(trainee.head, middle, 30, size=11, align="centre")
    sheet.cursor = 35
    sheet.centred(trainee.centre[0], middle, 108, size=11.5, gap=0.5, field="issuing_agency")
    sheet.print("cấp", middle, sheet.cursor, size=11, style=Style.ITALIC, align="centre")
    sheet.cursor = draw_lines(sheet, ("CHỨNG CHỈ", f"ỨNG DỤNG CÔNG NGHỆ THÔNG TIN {level}"), middle, sheet.cursor + 5,
                              size=13, colour=RED, field="certificate_title") + 2  # fmt: skip
    form = FormPrinter(specimen, sheet, luck, left=146, right=256, size=11.5, step=6.6, value_style=Style.BOLD)
    form.line(Entry("Cho:", trainee.person.name, "full_name"))
    form.line(Entry("Ngày sinh:", f"{trainee.person.born:%d/%m/%Y}", "date_of_birth"))
    form.line(Entry("Nơi sinh:", trainee.born_in, "place_of_birth"))
    form.line(Entry("Hội đồng thi:", specimen.fields["examination_board"], "examination_board"))
    form.line(Entry("Ngày thi:", f"{trainee.ended:%d/%m/%Y}", "examination_date"))
    form.line(Entry("Điểm thi: Trắc nghiệm:", theory, "theory_score"), Entry("Thực hành:", practice, "practical_score"))
    form.line(Entry("Xếp loại:", "Đạt", "classification"))
    education.print_place_and_date(sheet, trainee.region, trainee.issued, 208, sheet.cursor, size=11)
    sign_off(specimen, sheet, trainee, 214, sheet.cursor + 6, luck)
    print_numbers(sheet, trainee, ("Số hiệu:", "Số vào sổ cấp chứng chỉ:"), 146, 167)
    return specimen


def _english_half(sheet: Sheet, trainee: Trainee, level: str, theory: str, practice: str) -> None:
    draw_national_title(sheet, 70, 15, size=11, english=True)
    sheet.print("THE DIRECTOR OF" if trainee.head == "GIÁM ĐỐC" else "THE RECTOR OF", 70, 30, size=11, align="centre")
    sheet.print(trainee.centre[1], 70, 35, size=10, style=Style.BOLD, align="centre")
    sheet.print("has conferred", 70, 41, size=11, style=Style.ITALIC, align="centre")
    draw_lines(sheet, ("CERTIFICATE", f"OF {level} INFORMATION TECHNOLOGY SKILLS"), 70, 47, size=11.5, colour=RED)
    rows = (
        ("Upon:", education.without_marks(trainee.person.name)),
        ("Date of birth:", education.english_date(trainee.person.born)),
        ("Place of birth:", education.without_marks(trainee.born_in)),
        ("Date of examination:", education.english_date(trainee.ended)),
        ("Marks: Theory:", f"{theory}   Practice: {practice}"), ("Grade:", "Pass"),
    )  # fmt: skip
    for at, (label, value) in enumerate(rows):
        print_runs(sheet, (Run(label), Run(value, style=Style.BOLD)), 16, 66 + 7.2 * at, size=11)
    print_runs(sheet, (Run("Certificate number:"), Run(trainee.serial)), 16, 167, size=10.5)
    print_runs(sheet, (Run("Reference number:"), Run(trainee.register)), 16, 172, size=10.5)


def draw_vocational(luck: Random, fonts: FontFamily) -> Specimen:
    """The small certificate of elementary vocational training, with a photograph; some are filled in with a pen."""
    trainee, hand = (
        make_trainee(luck, (2009, 2024), (CENTRES[2], CENTRES[7], *COLLEGES), age=(16, 50)),
        luck.random() < 0.35,
    )
    title = luck.choice(("CHỨNG CHỈ SƠ CẤP NGHỀ", "CHỨNG CHỈ SƠ CẤP", "CHỨNG CHỈ NGHỀ PHỔ THÔNG", "CHỨNG CHỈ HỌC NGHỀ"))
    trade = luck.choice(_TRADES)
    specimen = begin_specimen(trainee, "vocational", title)
    specimen.fields |= {"major": trade, "course_from": trainee.began.isoformat(),
                        "course_to": trainee.ended.isoformat(), "sex": trainee.person.sex}  # fmt: skip
    sheet = begin_sheet(specimen, fonts, luck, (210, 150), (236, 220, 160))
    draw_photograph(sheet, 22, 56, 27, 36, luck)
    sheet.print("Ảnh 3 x 4", 35.5, 94, size=9, style=Style.ITALIC, align="centre")
    draw_national_title(sheet, 125, 13, size=11)
    print_runs(sheet, (Run(trainee.head), Run(trainee.centre[0], "issuing_agency", Style.BOLD)), 116, 27, size=11,
               align="centre")  # fmt: skip
    sheet.print(title, 125, 33, size=18, style=Style.BOLD, align="centre", colour=RED, field="certificate_title")
    form = FormPrinter(specimen, sheet, luck, left=58, right=196, size=11.5, step=6.9, dotted=True,
                       value_style=Style.BOLD)  # fmt: skip
    sheet.cursor = 45
    form.line(Entry("Cấp cho:", trainee.person.name, "full_name", by_hand=hand),
              Entry("Giới tính:", trainee.person.sex, "sex", by_hand=hand), starts=(58, 158))  # fmt: skip
    form.line(Entry("Sinh ngày:", f"{trainee.person.born:%d/%m/%Y}", "date_of_birth", by_hand=hand))
    form.line(Entry("Nơi sinh:", trainee.born_in, "place_of_birth", by_hand=hand))
    form.line(Entry("Nghề đào tạo:", trade, "major", by_hand=hand))
    form.line(Entry("Từ ngày:", f"{trainee.began:%d/%m/%Y}", "course_from", by_hand=hand),
              Entry("Đến ngày:", f"{trainee.ended:%d/%m/%Y}", "course_to", by_hand=hand))  # fmt: skip
    form.line(Entry("Xếp loại tốt nghiệp:", trainee.grade[0], "classification", by_hand=hand))
    education.print_place_and_date(sheet, trainee.region, trainee.issued, 150, sheet.cursor, size=11)
    sign_off(specimen, sheet, trainee, 152, sheet.cursor + 5.5, luck, size=11)
    print_numbers(sheet, trainee, ("Số hiệu:", "Vào sổ cấp chứng chỉ số:"), 18, 125)
    return specimen


def draw_course(luck: Random, fonts: FontFamily) -> Specimen:
    """A course for officials or teachers (Circulars of the Ministries of Home Affairs and of Education): A4 across."""
    trainee = make_trainee(luck, (2012, 2025), UNIVERSITIES, age=(24, 52))
    subject, course = luck.choice(_COURSES)
    title = f"{luck.choice(('CHỨNG CHỈ', 'CHỨNG CHỈ BỒI DƯỠNG'))} {subject}"
    specimen = begin_specimen(trainee, "course", title)
    born_in = specimen.fields["place_of_birth"]
    specimen.fields |= {"course": course, "course_from": trainee.began.isoformat(),
                        "course_to": trainee.ended.isoformat(), "decision_number": trainee.decision}  # fmt: skip
    sheet = begin_sheet(specimen, fonts, luck, (297, 210), luck.choice(((250, 220, 200), (215, 235, 215))))
    middle = 148.5
    draw_national_title(sheet, middle, 16, size=13)
    draw_emblem(sheet, 40, 28, 10)
    sheet.cursor = 38
    sheet.centred(trainee.head, middle, 200, size=12.5)
    sheet.centred(trainee.centre[0], middle, 220, size=13.5, gap=1, field="issuing_agency")
    sheet.centred(title, middle, 240, size=22, colour=RED, gap=3, field="certificate_title")
    form = FormPrinter(specimen, sheet, luck, left=50, right=255, size=13, step=8.6, value_style=Style.BOLD)
    title_of = "Ông" if trainee.person.sex == "Nam" else "Bà"
    form.line(Entry(f"Chứng nhận {title_of}:", trainee.person.name, "full_name"))
    form.line(Entry("Ngày sinh:", f"{trainee.person.born:%d/%m/%Y}", "date_of_birth"),
              Entry("Nơi sinh:", born_in, "place_of_birth"))  # fmt: skip
    form.line(Entry("Đã hoàn thành chương trình:", course, "course"))
    form.line(Entry("Từ ngày:", f"{trainee.began:%d/%m/%Y}", "course_from"),
              Entry("đến ngày:", f"{trainee.ended:%d/%m/%Y}", "course_to"))  # fmt: skip
    form.line(Entry("Xếp loại:", trainee.grade[0], "classification"))
    form.line(Entry("Theo Quyết định số:", trainee.decision, "decision_number"))
    education.print_place_and_date(sheet, trainee.region, trainee.issued, 205, sheet.cursor + 1, size=12.5)
    sign_off(specimen, sheet, trainee, 210, sheet.cursor + 8, luck, size=12)
    print_numbers(sheet, trainee, ("Số hiệu:", "Số vào sổ:"), 50, 176, size=12)
    return specimen


TEMPLATES = (
    Template("training_certificate", "training_certificate-information_technology", draw_information_technology),
    Template("training_certificate", "training_certificate-vocational", draw_vocational),
    Template("training_certificate", "training_certificate-course", draw_course),
)
