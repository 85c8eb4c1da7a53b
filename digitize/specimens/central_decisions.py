"""Decisions that people keep: discharges and allowances of the army, ranks of the police, dismissals of the nineties,
judges, learners of the Party's academies."""

from __future__ import annotations

from datetime import date

from digitize.specimens.central_papers import CentralPaper, Way
from digitize.specimens.registry_papers import CIRCULAR, RegistryPaper

_DISCHARGE = CentralPaper(RegistryPaper(
    (date(2006, 1, 9), date(2019, 12, 30)), ("SƯ ĐOÀN {x}",), ("TRUNG ĐOÀN {y}",), ("/QĐ-TĐ", "/QĐ-TM", "/QĐ"),
    "{place}", (("TRUNG ĐOÀN TRƯỞNG",), ("KT. TRUNG ĐOÀN TRƯỞNG", "PHÓ TRUNG ĐOÀN TRƯỞNG")),
    ("Về việc cho hạ sĩ quan, binh sĩ xuất ngũ", "V/v xuất ngũ đối với hạ sĩ quan, binh sĩ hoàn thành nghĩa vụ quân sự "
     "tại ngũ đợt 1 năm {year}"),
    ("Nay cho đồng chí có tên dưới đây được xuất ngũ về địa phương:", "= Họ và tên: |{name}; Sinh ngày: |{young}", "= "
     "Cấp bậc: |Hạ sĩ; Chức vụ: |Chiến sĩ; Đơn vị: |c{mo} d7", "= Nhập ngũ ngày: |10/9/{last}; Số hiệu: |{z}{x}", "= "
     "Nơi đăng ký nghĩa vụ quân sự: |xã {mn}, {k}", "Đồng chí có tên trên được hưởng trợ cấp xuất ngũ một lần, trợ cấp "
     "tạo việc làm theo quy định và tiền tàu xe về nơi cư trú.", "Trong thời hạn 15 ngày kể từ ngày Quyết định có hiệu "
     "lực, quân nhân xuất ngũ phải đến Ban Chỉ huy quân sự nơi cư trú đăng ký vào ngạch dự bị.", "Ban Tham mưu, Ban "
     "Chính trị, Ban Hậu cần và đồng chí có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này."),
    ("Như Điều 4", "Lưu: QL, VT"),
    authority=("TRUNG ĐOÀN TRƯỞNG",),
    grounds=("Căn cứ Luật Nghĩa vụ quân sự; Điều lệ công tác tham mưu;", "Căn cứ Mệnh lệnh của Sư đoàn trưởng Sư đoàn "
     "{x} về việc cho hạ sĩ quan, binh sĩ xuất ngũ năm {year};", "Theo đề nghị của đồng chí Tham mưu trưởng,"),
    degrees=("Thượng tá ", "Trung tá ", "Đại tá "), highest=980, ring="TRUNG ĐOÀN {y}",
), (Way.BLANK,))  # fmt: skip


def _allowance(region: str, place: str, province: str) -> CentralPaper:
    """Of the hundred thousands that regional commands signed since 2009."""
    return CentralPaper(RegistryPaper(
        (date(2012, 3, 5), date(2018, 11, 30)), ("BỘ QUỐC PHÒNG",), (f"QUÂN KHU {region}",), ("/QĐ-BTL", "/QĐ-QK"),
        place, (("TƯ LỆNH",), ("KT. TƯ LỆNH", "PHÓ TƯ LỆNH"), ("TUQ. TƯ LỆNH", "CHỦ NHIỆM CHÍNH TRỊ")),
        ("Về việc hưởng chế độ trợ cấp một lần theo Quyết định số 62/2011/QĐ-TTg ngày 09 tháng 11 năm 2011 của Thủ "
         "tướng Chính phủ đối với đối tượng tham gia chiến tranh bảo vệ Tổ quốc, làm nhiệm vụ quốc tế ở Căm-pu-chi-a, "
         "giúp bạn Lào sau ngày 30 tháng 4 năm 1975", "Về việc thực hiện chế độ trợ cấp một lần đối với quân nhân tham "
         "gia kháng chiến chống Mỹ cứu nước có dưới 20 năm công tác trong quân đội đã phục viên, xuất ngũ về địa "
         "phương"),
        ("{Who}, sinh năm 1959, quê quán: {m}, {k}; nơi đăng ký hộ khẩu thường trú: {m}, {k}; thời gian được tính "
         "hưởng chế độ: 03 năm 7 tháng; được hưởng chế độ trợ cấp một lần, mức trợ cấp là 4.{x}.000 đồng.", "Chế độ "
         "trợ cấp trên do Bộ Chỉ huy quân sự {k} chi trả theo dự toán được duyệt.", "Chủ nhiệm Chính trị, Trưởng phòng "
         "Tài chính, Chỉ huy trưởng Bộ Chỉ huy quân sự {k} và người có tên tại Điều 1 chịu trách nhiệm thi hành Quyết "
         "định này."),
        ("Như Điều 3 (02 bản)", "Lưu: VT, CS; B.05"), authority=(f"TƯ LỆNH QUÂN KHU {region}",),
        grounds=("Căn cứ Thông tư liên tịch số 01/2012/TTLT-BQP-BLĐTBXH-BTC ngày 05 tháng 01 năm 2012 hướng dẫn thực "
         "hiện Quyết định của Thủ tướng Chính phủ;", "Xét đề nghị của Chủ nhiệm Chính trị Quân khu,"),
        degrees=("Thiếu tướng ", "Trung tướng "), highest=9800, ring=f"QUÂN KHU {region} * BỘ TƯ LỆNH",
    ), (Way.SET, Way.COPIED), province=province)  # fmt: skip


_RANK = CentralPaper(RegistryPaper(
    (date(2010, 2, 1), date(2018, 7, 30)), ("BỘ CÔNG AN",), ("TỔNG CỤC CHÍNH TRỊ", "CÔNG AN NHÂN DÂN"),
    ("/QĐ-X11-X13", "/QĐ-X11"), "Hà Nội", (("TUQ. BỘ TRƯỞNG", "TỔNG CỤC TRƯỞNG"), ("KT. TỔNG CỤC TRƯỞNG", "PHÓ TỔNG "
     "CỤC TRƯỞNG"), ("TL. BỘ TRƯỞNG", "CỤC TRƯỞNG CỤC TỔ CHỨC CÁN BỘ")),
    ("Về việc thăng cấp bậc hàm và nâng bậc lương sĩ quan nghiệp vụ Công an nhân dân đợt {mo}/{year} đối với đồng chí "
     "đang công tác tại Công an {d}, Công an {k}", "Về việc thăng cấp bậc hàm"),
    ("Thăng cấp bậc hàm:", "= Từ: |Thượng úy; Lên: |Đại úy; Hệ số lương: |5,4", "= Đồng chí: |{name}; Năm sinh: "
     "|1980", "= Chức vụ: |Cán bộ; Đơn vị: |Công an {dn}", "Thời gian tính hưởng lương mới từ ngày 01 tháng {mo} năm "
     "{year}.", "Các đồng chí Thủ trưởng đơn vị có liên quan và đồng chí có tên trên chịu trách nhiệm thi hành Quyết "
     "định này."),
    ("Như Điều 3", "Lưu: VT, X13"), authority=("BỘ TRƯỞNG BỘ CÔNG AN",),
    grounds=("Căn cứ Luật Công an nhân dân và các văn bản hướng dẫn thi hành;", "Xét đề nghị của Cục trưởng Cục Tổ "
     "chức cán bộ,"), degrees=("Trung tướng ", "Thiếu tướng ", "Đại tá "), highest=6200, ring="BỘ CÔNG AN",
), (Way.BLANK, Way.BLANK, Way.FADED))  # fmt: skip
_DISMISSAL = CentralPaper(RegistryPaper(
    (date(1990, 2, 5), date(1994, 12, 26)), ("BỘ CÔNG NGHIỆP NHẸ",), ("NHÀ MÁY DỆT {DN}",), ("/QĐ-TCLĐ", "/TC-LĐ",
     "/QĐ-NM"), "{p}", (("GIÁM ĐỐC",), ("K/T GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("GIÁM ĐỐC NHÀ MÁY",)),
    ("V/v cho công nhân viên chức thôi việc theo Quyết định số 176/HĐBT ngày 9/10/1989 của Hội đồng Bộ trưởng", "Về "
     "việc giải quyết cho cán bộ công nhân viên thôi việc hưởng trợ cấp một lần theo Quyết định 176/HĐBT của Hội đồng "
     "Bộ trưởng về sắp xếp lại lao động trong các đơn vị kinh tế quốc doanh"),
    ("Nay cho {who}, sinh năm 1957, công nhân đứng máy bậc 4/7 phân xưởng Sợi, được thôi việc kể từ ngày 01 tháng {mo} "
     "năm {year}.", "{Who} được hưởng trợ cấp một lần: 12 năm công tác, mỗi năm một tháng lương cơ bản và phụ cấp (nếu "
     "có), tổng cộng: {x}.500 đồng.", "Các ông, bà Trưởng phòng TCLĐ, Kế toán trưởng, Quản đốc phân xưởng Sợi và đương "
     "sự căn cứ quyết định thi hành."),
    ("Như Điều 3", "BHXH", "Lưu TCLĐ"),
    authority=("GIÁM ĐỐC NHÀ MÁY",),
    grounds=("Căn cứ Quyết định số 176/HĐBT ngày 9/10/1989 của Hội đồng Bộ trưởng;", "Căn cứ nhu cầu sắp xếp lại lao "
     "động của Nhà máy;", "Xét đơn xin thôi việc của đương sự và đề nghị của ông Trưởng phòng TCLĐ."), highest=640,
), (Way.TYPED, Way.TYPED, Way.COPIED), by=("CỦA GIÁM ĐỐC NHÀ MÁY DỆT {DN}",))  # fmt: skip
_JUDGE = CentralPaper(RegistryPaper(
    (date(2015, 6, 8), date(2024, 12, 20)), (), ("TÒA ÁN NHÂN DÂN TỐI CAO",), ("/QĐ-TANDTC-TCCB", "/QĐ-TCCB"), "Hà "
     "Nội",
    (("CHÁNH ÁN",), ("KT. CHÁNH ÁN", "PHÓ CHÁNH ÁN THƯỜNG TRỰC"), ("TL. CHÁNH ÁN", "VỤ TRƯỞNG VỤ TỔ CHỨC - CÁN BỘ")),
    ("Về việc điều động và bổ nhiệm có thời hạn Thẩm phán sơ cấp giữ chức vụ Phó Chánh án Tòa án nhân dân {d}, {k}",
     "Về việc bổ nhiệm lại Thẩm phán trung cấp giữ chức vụ Chánh tòa Tòa Gia đình và người chưa thành niên Tòa án nhân "
     "dân {k}"),
    ("{Who}, Thẩm phán, được giữ chức vụ nêu trên kể từ ngày ký; thời hạn 05 năm.", "{Who} được hưởng phụ cấp chức vụ "
     "lãnh đạo theo quy định tại Nghị quyết số 730/2004/NQ-UBTVQH11.", "Vụ trưởng Vụ Tổ chức - Cán bộ, Cục trưởng Cục "
     "Kế hoạch - Tài chính, Chánh án Tòa án nhân dân {k} và {who} chịu trách nhiệm thi hành Quyết định này./."),
    ("Như Điều 3", "Đ/c Chánh án TANDTC (để b/c)", "Ban Thường vụ Tỉnh ủy", "Lưu: VT, Vụ TCCB"),
    authority=("CHÁNH ÁN TÒA ÁN NHÂN DÂN TỐI CAO",),
    grounds=("Căn cứ Luật Tổ chức Tòa án nhân dân ngày 24 tháng 11 năm 2014;", "Căn cứ Quy chế bổ nhiệm, bổ nhiệm lại "
     "chức vụ lãnh đạo, quản lý trong Tòa án nhân dân;", "Theo đề nghị của Vụ trưởng Vụ Tổ chức - Cán bộ,"),
     highest=1450,
), (Way.SET, Way.COPIED))  # fmt: skip
_ACADEMY = CentralPaper(RegistryPaper(
    (CIRCULAR[0], date(2024, 12, 27)), ("HỌC VIỆN CHÍNH TRỊ", "QUỐC GIA HỒ CHÍ MINH"), ("HỌC VIỆN CHÍNH TRỊ KHU VỰC "
     "IV",),
    ("/QĐ-HVCTKVIV", "/QĐ-HVCTKV IV"), "Cần Thơ", (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
    ("Về việc công nhận tốt nghiệp và cấp bằng cao cấp lý luận chính trị cho học viên lớp Cao cấp lý luận chính trị hệ "
     "không tập trung tỉnh Hậu Giang, khóa học {last} - {year}", "Về việc công nhận trúng tuyển và triệu tập học viên "
     "nhập học lớp Hoàn chỉnh kiến thức cao cấp lý luận chính trị mở tại tỉnh Sóc Trăng năm {year}"),
    ("Công nhận {x} học viên (có danh sách kèm theo), trong đó có {who}.", "Các học viên có tên tại Điều 1 được hưởng "
     "quyền lợi, chịu trách nhiệm theo quy chế hiện hành.", "Chánh Văn phòng, Trưởng Ban Quản lý đào tạo, Trưởng phòng "
     "Kế toán - Tài vụ, thủ trưởng đơn vị liên quan và các học viên chịu trách nhiệm thi hành Quyết định này./."),
    ("Ban Giám đốc Học viện", "Như Điều 3", "Lưu: VT, QLĐT"),
    authority=("GIÁM ĐỐC HỌC VIỆN CHÍNH TRỊ KHU VỰC IV",),
    grounds=("Căn cứ Quy chế đào tạo cao cấp lý luận chính trị ban hành kèm theo Quyết định của Giám đốc Học viện "
     "Chính trị quốc gia Hồ Chí Minh;", "Theo đề nghị của Trưởng Ban Quản lý đào tạo,"), degrees=("PGS, TS ", "TS. ",
     "ThS "),
    highest=2300, ring="HỌC VIỆN CHÍNH TRỊ KHU VỰC IV", annex="DANH SÁCH HỌC VIÊN",
    table=(("TT", "Họ và tên", "Năm sinh", "Đơn vị"), ("1", "{name}", "1979", "Sở Nội vụ"), ("2", "{other}", "1982",
     "Huyện ủy"), ("3", "Lâm Thị Hồng Đào", "1975", "Ban Dân vận"), ("4", "Thạch Sóc Kha", "1981", "Ban Dân tộc")),
), (Way.SET, Way.SET, Way.FADED))  # fmt: skip
DECISIONS = (
    _DISCHARGE, _allowance("3", "Hải Phòng", "Thái Bình"), _allowance("4", "Nghệ An", "Hà Tĩnh"),
    _allowance("9", "Cần Thơ", "Bến Tre"), _RANK, _DISMISSAL, _JUDGE, _ACADEMY,
)  # fmt: skip
