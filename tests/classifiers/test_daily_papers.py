"""Heads, subjects and signatures of papers that clerks receive every day from bodies that no specimen draws: agencies
that enforce judgments, tax offices, auditors, meetings of shareholders, schools, courts, prosecutors, banks."""

from datetime import date

import pytest

from classifiers.understanding import understand
from models.values.understanding import Understanding
from tests.classifiers.printed_pages import page

TODAY = date(2026, 11, 27)
Line = tuple[str, float, float]
DECIDES = (
    "Căn cứ Luật số 25/2008/QH12 đã được sửa đổi, bổ sung một số điều;",
    "Xét đề nghị của các bộ phận có liên quan, thấy cần thiết;",
    "Điều 1. Các đơn vị trực thuộc thực hiện đúng tiến độ đã đề ra.",
)
TELLS = (
    "Cơ quan kính báo để quý đơn vị biết và phối hợp thực hiện trong thời",
    "hạn mười ngày làm việc, kể từ khi nhận được văn bản này.",
    "Mọi vướng mắc xin liên hệ với bộ phận thường trực theo địa chỉ trên.",
)


def middle(text: str, top: float, centre: float = 620) -> Line:
    return (text, centre - 7.5 * len(text), top)


def received(
    head: tuple[str, ...], number: str, place: str, below: tuple[str, ...], text: tuple[str, ...],
    signing: tuple[str, ...], name: str = "Trần Hữu Phúc",
) -> Understanding:  # fmt: skip
    """A paper of 5 March 2024: the lines of its head, those below it to where the text begins, and who signs."""
    nation = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    lines = [middle(line, 100 + 36 * at, 330) for at, line in enumerate(head)]
    lines += [middle(line, 100 + 36 * at, 900) for at, line in enumerate(nation)]
    row = 120 + 36 * max(len(head), len(nation))
    lines += [middle(f"Số: {number}", row, 330), middle(f"{place}, ngày 05 tháng 3 năm 2024", row, 900)]
    lines += [middle(line, row + 90 + 38 * at) for at, line in enumerate(below)]
    lines += [(line, 200, row + 120 + 38 * len(below) + 40 * at) for at, line in enumerate(text)]
    lines += [("Nơi nhận:", 150, 1000), ("- Như trên;", 150, 1036), ("- Lưu: VT.", 150, 1072)]
    lines += [middle(line, 1000 + 38 * at, 900) for at, line in enumerate(signing)]
    return understand([page(*lines, middle(name, 1226, 900))], today=TODAY)


def check(found: Understanding, code: str, number: str, agency: str, subject: str, title: str) -> None:
    values = {field.name: field.value for field in found.fields}
    assert found.document_type.code == code
    assert values == {
        "document_number": number, "issued_on": "2024-03-05", "place": "Sông Trà", "issuing_agency": agency,
        "subject": subject, "signer_title": title, "signer_name": "Trần Hữu Phúc",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("head", "number", "below", "signing", "agency", "subject"),
    [
        pytest.param(
            ("CỤC THI HÀNH ÁN DÂN SỰ TỈNH BÌNH LÂM", "CHI CỤC THI HÀNH ÁN DÂN SỰ", "HUYỆN SÔNG TRÀ"),
            "125/QĐ-CCTHADS",
            ("QUYẾT ĐỊNH", "Thi hành án theo yêu cầu", "CHI CỤC TRƯỞNG CHI CỤC THI HÀNH ÁN DÂN SỰ"),
            ("KT. CHI CỤC TRƯỞNG", "PHÓ CHI CỤC TRƯỞNG"),
            "CHI CỤC THI HÀNH ÁN DÂN SỰ HUYỆN SÔNG TRÀ", "Thi hành án theo yêu cầu", id="enforcement of a judgment",
        ),
        pytest.param(
            ("THI HÀNH ÁN DÂN SỰ TỈNH BÌNH LÂM", "PHÒNG THI HÀNH ÁN DÂN SỰ KHU VỰC 3"),
            "87/QĐ-THADS",
            ("QUYẾT ĐỊNH", "Về việc kê biên tài sản", "CHẤP HÀNH VIÊN PHÒNG THI HÀNH ÁN DÂN SỰ KHU VỰC 3"),
            ("CHẤP HÀNH VIÊN",), "PHÒNG THI HÀNH ÁN DÂN SỰ KHU VỰC 3", "Về việc kê biên tài sản", id="distraint",
        ),
        pytest.param(
            ("TỔNG CỤC THUẾ", "CỤC THUẾ TỈNH BÌNH LÂM"), "567/QĐ-CTBLA",
            ("QUYẾT ĐỊNH", "Về việc cưỡng chế thi hành quyết định hành chính thuế",
             "bằng biện pháp trích tiền từ tài khoản", "CỤC TRƯỞNG CỤC THUẾ TỈNH BÌNH LÂM"),
            ("TUQ. CỤC TRƯỞNG", "TRƯỞNG PHÒNG QUẢN LÝ NỢ"), "CỤC THUẾ TỈNH BÌNH LÂM",
            "Về việc cưỡng chế thi hành quyết định hành chính thuế bằng biện pháp trích tiền từ tài khoản",
            id="tax collected from an account",
        ),
        pytest.param(
            ("VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO", "VIỆN KIỂM SÁT NHÂN DÂN", "TỈNH BÌNH LÂM"), "33/QĐ-VKS-P1",
            ("QUYẾT ĐỊNH", "PHÊ CHUẨN QUYẾT ĐỊNH KHỞI TỐ BỊ CAN", "VIỆN TRƯỞNG VIỆN KIỂM SÁT NHÂN DÂN TỈNH BÌNH LÂM"),
            ("KT. VIỆN TRƯỞNG", "PHÓ VIỆN TRƯỞNG"), "VIỆN KIỂM SÁT NHÂN DÂN TỈNH BÌNH LÂM",
            "PHÊ CHUẨN QUYẾT ĐỊNH KHỞI TỐ BỊ CAN", id="prosecution",
        ),
        pytest.param(
            ("CÔNG AN TỈNH BÌNH LÂM", "CƠ QUAN CẢNH SÁT ĐIỀU TRA"), "77/QĐ-ĐTTH",
            ("QUYẾT ĐỊNH KHỞI TỐ VỤ ÁN HÌNH SỰ", "THỦ TRƯỞNG CƠ QUAN CẢNH SÁT ĐIỀU TRA"),
            ("KT. THỦ TRƯỞNG", "PHÓ THỦ TRƯỞNG"), "CƠ QUAN CẢNH SÁT ĐIỀU TRA", "KHỞI TỐ VỤ ÁN HÌNH SỰ",
            id="criminal investigation",
        ),
        pytest.param(
            ("TÒA ÁN NHÂN DÂN", "HUYỆN SÔNG TRÀ", "TỈNH BÌNH LÂM"), "21/2024/QĐST-HNGĐ",
            ("QUYẾT ĐỊNH", "CÔNG NHẬN THUẬN TÌNH LY HÔN", "VÀ SỰ THỎA THUẬN CỦA CÁC ĐƯƠNG SỰ"), ("THẨM PHÁN",),
            "TÒA ÁN NHÂN DÂN HUYỆN SÔNG TRÀ TỈNH BÌNH LÂM",
            "CÔNG NHẬN THUẬN TÌNH LY HÔN VÀ SỰ THỎA THUẬN CỦA CÁC ĐƯƠNG SỰ", id="divorce",
        ),
    ],
)  # fmt: skip
def test_decisions_of_courts_and_of_those_who_enforce(
    head: tuple[str, ...], number: str, below: tuple[str, ...], signing: tuple[str, ...], agency: str, subject: str
) -> None:
    found = received(head, number, "Sông Trà", below, DECIDES, signing)

    check(found, "decision", number, agency, subject, " ".join(signing))


@pytest.mark.parametrize(
    ("code", "head", "number", "below", "signing", "agency", "subject"),
    [
        pytest.param(
            "notice", ("THUẾ TỈNH BÌNH LÂM", "THUẾ CƠ SỞ 3 TỈNH BÌNH LÂM"), "1234/TB-TCS3",
            ("THÔNG BÁO", "Về tiền thuế nợ, tiền phạt và tiền chậm nộp (lần thứ 2)"),
            ("KT. TRƯỞNG THUẾ CƠ SỞ", "PHÓ TRƯỞNG THUẾ CƠ SỞ"), "THUẾ CƠ SỞ 3 TỈNH BÌNH LÂM",
            "Về tiền thuế nợ, tiền phạt và tiền chậm nộp (lần thứ 2)", id="taxes due",
        ),
        pytest.param(
            "notice", ("BẢO HIỂM XÃ HỘI TỈNH BÌNH LÂM", "BẢO HIỂM XÃ HỘI HUYỆN SÔNG TRÀ"), "456/TB-BHXH",
            ("THÔNG BÁO KẾT QUẢ ĐÓNG BHXH, BHYT, BHTN", "Tháng 02 năm 2024"), ("GIÁM ĐỐC",),
            "BẢO HIỂM XÃ HỘI HUYỆN SÔNG TRÀ", "KẾT QUẢ ĐÓNG BHXH, BHYT, BHTN Tháng 02 năm 2024", id="social insurance",
        ),
        pytest.param(
            "notice", ("BỘ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG ĐẠI HỌC SÔNG TRÀ", "HỘI ĐỒNG TUYỂN SINH"), "88/TB-HĐTS",
            ("THÔNG BÁO TRÚNG TUYỂN VÀ NHẬP HỌC", "ĐẠI HỌC HỆ CHÍNH QUY NĂM 2024"),
            ("TM. HỘI ĐỒNG TUYỂN SINH", "CHỦ TỊCH"), "HỘI ĐỒNG TUYỂN SINH",
            "TRÚNG TUYỂN VÀ NHẬP HỌC ĐẠI HỌC HỆ CHÍNH QUY NĂM 2024", id="admission",
        ),
        pytest.param(
            "report", ("KIỂM TOÁN NHÀ NƯỚC", "KIỂM TOÁN NHÀ NƯỚC KHU VỰC V"), "215/BC-KV V",
            ("BÁO CÁO KIỂM TOÁN", "Ngân sách địa phương năm 2022 của tỉnh Bình Lâm"), ("KIỂM TOÁN TRƯỞNG",),
            "KIỂM TOÁN NHÀ NƯỚC KHU VỰC V", "KIỂM TOÁN Ngân sách địa phương năm 2022 của tỉnh Bình Lâm",
            id="state audit",
        ),
        pytest.param(
            "report", ("CÔNG TY TNHH KIỂM TOÁN", "VÀ TƯ VẤN SÔNG TRÀ"), "123/2024/BCKT-STA",
            ("BÁO CÁO KIỂM TOÁN ĐỘC LẬP", "Về Báo cáo tài chính năm 2023 của Công ty cổ phần Cảng An"),
            ("TỔNG GIÁM ĐỐC",), "CÔNG TY TNHH KIỂM TOÁN VÀ TƯ VẤN SÔNG TRÀ",
            "Về Báo cáo tài chính năm 2023 của Công ty cổ phần Cảng An", id="independent audit",
        ),
        pytest.param(
            "report", ("THANH TRA TỈNH BÌNH LÂM", "ĐOÀN THANH TRA THEO QĐ SỐ 15/QĐ-TTR"), "11/BC-ĐTT",
            ("BÁO CÁO KẾT QUẢ THANH TRA", "Việc quản lý, sử dụng đất đai tại huyện Sông Trà"), ("TRƯỞNG ĐOÀN",),
            "ĐOÀN THANH TRA THEO QĐ SỐ 15/QĐ-TTR",
            "KẾT QUẢ THANH TRA Việc quản lý, sử dụng đất đai tại huyện Sông Trà", id="inspection",
        ),
        pytest.param(
            "resolution", ("CÔNG TY CỔ PHẦN", "XÂY LẮP BÌNH LÂM"), "01/NQĐHCĐ",
            ("NGHỊ QUYẾT ĐẠI HỘI ĐỒNG CỔ ĐÔNG", "THƯỜNG NIÊN NĂM 2024"), ("T/M ĐOÀN CHỦ TỊCH", "CHỦ TỊCH HĐQT"),
            "CÔNG TY CỔ PHẦN XÂY LẮP BÌNH LÂM", "ĐẠI HỘI ĐỒNG CỔ ĐÔNG THƯỜNG NIÊN NĂM 2024", id="shareholders",
        ),
        pytest.param(
            "plan", ("UBND HUYỆN SÔNG TRÀ", "TRƯỜNG THCS LÊ BÁ KHOA"), "45/KHGD-THCSLBK",
            ("KẾ HOẠCH GIÁO DỤC CỦA NHÀ TRƯỜNG", "Năm học 2023 - 2024"), ("HIỆU TRƯỞNG",), "TRƯỜNG THCS LÊ BÁ KHOA",
            "GIÁO DỤC CỦA NHÀ TRƯỜNG Năm học 2023 - 2024", id="school year",
        ),
        pytest.param(
            "submission", ("NGÂN HÀNG TMCP PHƯƠNG ĐÔNG", "CHI NHÁNH BÌNH LÂM"), "09/TTr-CNBL",
            ("TỜ TRÌNH PHÊ DUYỆT CẤP TÍN DỤNG", "Khách hàng: Công ty cổ phần Cảng An"),
            ("TRƯỞNG PHÒNG KHÁCH HÀNG",), "CHI NHÁNH BÌNH LÂM",
            "PHÊ DUYỆT CẤP TÍN DỤNG Khách hàng: Công ty cổ phần Cảng An", id="credit",
        ),
    ],
)  # fmt: skip
def test_notices_reports_resolutions_and_plans(
    code: str, head: tuple[str, ...], number: str, below: tuple[str, ...], signing: tuple[str, ...], agency: str,
    subject: str,
) -> None:  # fmt: skip
    found = received(head, number, "Sông Trà", below, TELLS, signing)

    check(found, code, number.replace(" ", ""), agency, subject, " ".join(signing))


@pytest.mark.parametrize(
    "last", ["VIỆN TRƯỞNG VIỆN KIỂM SÁT NHÂN DÂN TỈNH BÌNH LÂM", "THỦ TRƯỞNG CƠ QUAN CẢNH SÁT ĐIỀU TRA"]
)
def test_a_head_below_a_subject_in_capitals_leaves_a_doubt(last: str) -> None:
    """It decides, or it is what is decided about: only a person knows."""
    head = ("TỈNH BÌNH LÂM", "VIỆN KIỂM SÁT NHÂN DÂN")
    found = received(head, "33/QĐ-VKS", "Sông Trà", ("QUYẾT ĐỊNH", "BỔ NHIỆM CHỨC VỤ", last), DECIDES, ("VIỆN TRƯỞNG",))

    subject = next(field for field in found.fields if field.name == "subject")
    assert (subject.value, subject.needs_review) == ("BỔ NHIỆM CHỨC VỤ", True)
