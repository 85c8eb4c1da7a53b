"""Institutions that issue `issued_papers` with ways of their own: the Party's committees, mass organisations,
universities, schools, hospitals, state enterprises and their unions, steering committees, associations, funds."""

from __future__ import annotations

from datetime import date

from digitize.specimens.issued_papers import (
    ANY,
    BEFORE_REGIONS,
    COMMUNES,
    DECREE,
    DISTRICTS,
    EVER,
    OLDER,
    TYPED,
    Office,
)
from digitize.specimens.registry_papers import WHOSE_PARTY, WHOSE_YOUTH, Signing

_PARTY = (date(2018, 6, 4), date(2025, 6, 26))  # 36-HD/VPTW
_DIRECTOR: tuple[Signing, ...] = (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG TỔ "
                                  "CHỨC CÁN BỘ"))  # fmt: skip
_RECTOR: tuple[Signing, ...] = (
    ("HIỆU TRƯỞNG",), ("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"), ("Q. HIỆU TRƯỞNG",),
    ("TL. HIỆU TRƯỞNG", "TRƯỞNG PHÒNG ĐÀO TẠO"), ("TM. HỘI ĐỒNG TRƯỜNG", "CHỦ TỊCH"),
)  # fmt: skip
_GENERAL: tuple[Signing, ...] = (
    ("TỔNG GIÁM ĐỐC",), ("KT. TỔNG GIÁM ĐỐC", "PHÓ TỔNG GIÁM ĐỐC"), ("TM. HỘI ĐỒNG THÀNH VIÊN", "CHỦ TỊCH"),
    ("TL. TỔNG GIÁM ĐỐC", "TRƯỞNG BAN KỸ THUẬT - SẢN XUẤT"),
)  # fmt: skip
_STANDING: tuple[Signing, ...] = (
    ("T/M BAN THƯỜNG VỤ", "BÍ THƯ"), ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC"),
    ("T/M BAN CHẤP HÀNH", "PHÓ BÍ THƯ"), ("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG"),
)  # fmt: skip
_LEARNED = ("TS. ", "PGS.TS. ", "GS.TS. ", "ThS. ")
_DOCTORS = ("", "BS.CKII ", "TS.BS. ", "BS CKI. ", "PGS.TS.BS. ", "Ths.BS ")
_NO_ORDERS = ("decision", "notice", "plan", "report", "submission", "official_letter")
_ALL_BUT_DIRECTIVES = (*_NO_ORDERS, "resolution")
_UP = ("notice", "plan", "report", "submission", "official_letter")

INSTITUTIONS = (
    Office("p", (), ("{T} {P}",), "TU", "Ban Thường vụ Tỉnh ủy", "", "{p}", _STANDING, _PARTY, whose=WHOSE_PARTY,
           highest=950),
    Office("p", ("{T} {P}",), ("BAN TỔ CHỨC",), "BTCTU", "Ban Tổ chức", "", "{p}", (("TRƯỞNG BAN",), ("K/T TRƯỞNG BAN",
           "PHÓ TRƯỞNG BAN THƯỜNG TRỰC")), _PARTY, codes=_NO_ORDERS, whose=WHOSE_PARTY),
    Office("p", ("ĐẢNG BỘ {K}",), ("{W} {DN}",), "{w}", "Ban Thường vụ {W} {dn}", "", "{dn}", _STANDING, _PARTY, whose=
           WHOSE_PARTY),
    Office("p", ("ĐẢNG BỘ {K}",), ("ĐẢNG ỦY {M}",), "ĐU", "Ban Thường vụ Đảng ủy {m}", "", "{mn}", _STANDING[:3],
           COMMUNES, whose=WHOSE_PARTY, highest=400),
    Office("p", ("{T} {P}",), ("ỦY BAN KIỂM TRA",), "UBKTTU", "Ủy ban Kiểm tra", "", "{p}", (("T/M ỦY BAN KIỂM TRA",
           "CHỦ NHIỆM"), ("T/M ỦY BAN KIỂM TRA", "PHÓ CHỦ NHIỆM THƯỜNG TRỰC")), _PARTY, codes=_NO_ORDERS, whose=
           WHOSE_PARTY),
    Office("p", ("ĐẢNG ỦY KHỐI CÁC CƠ QUAN", "VÀ DOANH NGHIỆP {K}"), ("ĐẢNG ỦY BỆNH VIỆN", "ĐA KHOA {K}"), "ĐU",
           "Đảng ủy Bệnh viện Đa khoa {k}", "", "{p}", _STANDING[2:3], _PARTY, codes=_ALL_BUT_DIRECTIVES, whose=
           WHOSE_PARTY),
    Office("p", ("TỈNH ĐOÀN {P}",), ("BCH ĐOÀN {D}",), "ĐTN", "Ban Chấp hành Đoàn {d}", "", "{dn}", (("TM. BAN THƯỜNG "
           "VỤ HUYỆN ĐOÀN", "BÍ THƯ"), ("TM. BAN CHẤP HÀNH", "PHÓ BÍ THƯ")), DISTRICTS, codes=_ALL_BUT_DIRECTIVES, whose
           =WHOSE_YOUTH),
    Office("p", ("HỘI NÔNG DÂN VIỆT NAM",), ("BAN CHẤP HÀNH HỘI NÔNG DÂN", "{K}"), "HNDT", "Hội Nông dân {k}", "",
           "{p}", (("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), ("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH")), ANY, ("BKT", "VP"),
           _ALL_BUT_DIRECTIVES, nation=False),
    Office("p", ("HỘI LIÊN HIỆP PHỤ NỮ", "{D}"), ("HỘI LIÊN HIỆP PHỤ NỮ", "{M}"), "BCH", "Hội Liên hiệp Phụ nữ {m}", "",
           "{mn}", (("TM. BAN CHẤP HÀNH", "CHỦ TỊCH"), ("T/M BAN THƯỜNG VỤ", "CHỦ TỊCH")), DISTRICTS, codes=_UP, nation=
           False, highest=70),
    Office("p", ("HỘI CỰU CHIẾN BINH VIỆT NAM",), ("HỘI CỰU CHIẾN BINH", "{K}"), "CCB", "Hội Cựu chiến binh {k}", "",
           "{p}", (("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), ("TM. BAN CHẤP HÀNH", "PHÓ CHỦ TỊCH")), ANY, codes=
           _ALL_BUT_DIRECTIVES, degrees=("", "Đại tá ", "Thiếu tướng "), nation=False),
    Office("pc", ("TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM",), ("LIÊN ĐOÀN LAO ĐỘNG", "{K}"), "LĐLĐ", "Liên đoàn Lao động {k}",
           "BAN THƯỜNG VỤ LIÊN ĐOÀN LAO ĐỘNG {K}", "{place}", (("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), ("TM. BAN THƯỜNG VỤ",
           "PHÓ CHỦ TỊCH THƯỜNG TRỰC"), ("TL. BAN THƯỜNG VỤ", "TRƯỞNG BAN TUYÊN GIÁO - NỮ CÔNG")), DISTRICTS, ("CSPL",
           "TGNC"), _ALL_BUT_DIRECTIVES),
    Office("pa", ("ỦY BAN TRUNG ƯƠNG", "MẶT TRẬN TỔ QUỐC VIỆT NAM"), ("ỦY BAN MTTQ VIỆT NAM", "{K}"), "MTTQ-BTT",
           "Ban Thường trực Ủy ban MTTQ Việt Nam {k}", "BAN THƯỜNG TRỰC ỦY BAN MTTQ VIỆT NAM {K}", "{place}", ((
           "TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"), ("TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH")), ANY, ("DCPL",),
           _ALL_BUT_DIRECTIVES),
    Office("e", ("BỘ GIÁO DỤC VÀ ĐÀO TẠO",), ("TRƯỜNG ĐẠI HỌC", "GIAO THÔNG VẬN TẢI MIỀN TRUNG"), "ĐHGTMT",
           "Trường Đại học Giao thông vận tải Miền Trung", "HIỆU TRƯỞNG TRƯỜNG ĐẠI HỌC GIAO THÔNG VẬN TẢI MIỀN TRUNG",
           "Nghệ An", _RECTOR, ANY, ("ĐT", "KHCN", "CTSV"), _ALL_BUT_DIRECTIVES, _LEARNED, highest=2600),
    Office("e", ("ĐẠI HỌC ĐÀ NẴNG",), ("TRƯỜNG ĐẠI HỌC", "KỸ THUẬT BIỂN"), "ĐHKTB", "Trường Đại học Kỹ thuật Biển",
           "HIỆU TRƯỞNG TRƯỜNG ĐẠI HỌC KỸ THUẬT BIỂN", "Đà Nẵng", _RECTOR, DECREE, ("HCTH", "KHTC"),
           _ALL_BUT_DIRECTIVES, _LEARNED),
    Office("e", ("HỌC VIỆN CHÍNH TRỊ QUỐC GIA", "HỒ CHÍ MINH"), ("TRƯỜNG CHÍNH TRỊ", "{K}"), "TCT", "Trường Chính trị "
           "{k}", "HIỆU TRƯỞNG TRƯỜNG CHÍNH TRỊ {K}", "{place}", _RECTOR[:2], BEFORE_REGIONS, ("QLĐT",), _NO_ORDERS,
           _LEARNED),
    Office("e", ("SỞ GIÁO DỤC VÀ ĐÀO TẠO {P}",), ("TRƯỜNG THPT {S}",), "THPT", "Trường THPT {s}", "HIỆU TRƯỞNG TRƯỜNG "
           "THPT {S}", "{place}", _RECTOR[:2], ANY, ("VP", "CM"), _NO_ORDERS, highest=260),
    Office("e", ("UBND {M}",), ("TRƯỜNG TIỂU HỌC {S}",), "THS", "Trường Tiểu học {s}", "HIỆU TRƯỞNG TRƯỜNG TIỂU HỌC "
           "{S}", "{mn}", _RECTOR[:2], COMMUNES, codes=_NO_ORDERS, highest=190),
    Office("e", ("UBND {K}",), ("TRƯỜNG CAO ĐẲNG NGHỀ", "CÔNG NGHIỆP {P}"), "CĐNCN", "Trường Cao đẳng nghề Công nghiệp "
           "{p}", "HIỆU TRƯỞNG TRƯỜNG CAO ĐẲNG NGHỀ CÔNG NGHIỆP", "{place}", _RECTOR[:3], OLDER, ("ĐT", "QLSV"),
           _NO_ORDERS, ("", "ThS. ", "TS. ")),
    Office("h", ("BỘ Y TẾ",), ("BỆNH VIỆN ĐA KHOA", "TRUNG ƯƠNG {P}"), "BVTW", "Bệnh viện Đa khoa Trung ương {p}",
           "GIÁM ĐỐC BỆNH VIỆN ĐA KHOA TRUNG ƯƠNG {P}", "{place}", _DIRECTOR, ANY, ("KHTH", "VTTBYT", "CTXH"),
           _NO_ORDERS, _DOCTORS, highest=3300),
    Office("h", ("SỞ Y TẾ {K}",), ("BỆNH VIỆN PHỤ SẢN",), "BVPS", "Bệnh viện Phụ sản", "GIÁM ĐỐC BỆNH VIỆN PHỤ SẢN",
           "{place}", _DIRECTOR, ANY, ("KHTH", "TCKT"), _NO_ORDERS, _DOCTORS),
    Office("h", ("UBND {D}",), ("TRUNG TÂM Y TẾ {D}",), "TTYT", "Trung tâm Y tế {d}", "GIÁM ĐỐC TRUNG TÂM Y TẾ {D}",
           "{dn}", _DIRECTOR[:2], DISTRICTS, ("KSDB", "DS"), _NO_ORDERS, _DOCTORS, highest=800),
    Office("c", ("BỘ CÔNG THƯƠNG",), ("TỔNG CÔNG TY", "THÉP SÔNG LAM - CTCP"), "TSL", "Tổng công ty Thép Sông Lam - "
           "CTCP", "TỔNG GIÁM ĐỐC TỔNG CÔNG TY THÉP SÔNG LAM", "Hà Nội", _GENERAL, ANY, ("KTSX", "TCLĐ", "ATMT"), (), (
           "", "", "KS. ", "ThS. ")),
    Office("c", ("TỔNG CÔNG TY ĐIỆN LỰC MIỀN NAM",), ("CÔNG TY ĐIỆN LỰC", "{P}"), "PC{i}", "Công ty Điện lực {p}",
           "GIÁM ĐỐC CÔNG TY ĐIỆN LỰC {P}", "{place}", _DIRECTOR, ANY, ("KD", "KT", "AT"), (*_NO_ORDERS, "directive"),
           highest=4200),
    Office("c", ("CÔNG TY MẸ - TỔNG CÔNG TY", "CÀ PHÊ TÂY NGUYÊN"), ("CÔNG TY TNHH MTV", "LÂM NGHIỆP EA SÚP TRUNG"),
           "CTLN", "Công ty TNHH MTV Lâm nghiệp Ea Súp Trung", "CHỦ TỊCH CÔNG TY", "Đắk Lắk", (("CHỦ TỊCH CÔNG TY",), (
           "GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")), OLDER, ("QLBVR",), (*_NO_ORDERS, "directive")),
    Office("c", (), ("CÔNG TY CỔ PHẦN", "CẢNG VẬT CÁCH MỚI"), "HĐQT", "Công ty Cổ phần Cảng Vật Cách Mới",
           "HỘI ĐỒNG QUẢN TRỊ CÔNG TY CỔ PHẦN CẢNG VẬT CÁCH MỚI", "Hải Phòng", (("TM. HỘI ĐỒNG QUẢN TRỊ", "CHỦ TỊCH"), (
           "TM. ĐẠI HỘI ĐỒNG CỔ ĐÔNG", "CHỦ TỌA ĐẠI HỘI")), ANY, ("TH",), _ALL_BUT_DIRECTIVES, highest=120),
    Office("c", ("NGÂN HÀNG CHÍNH SÁCH XÃ HỘI",), ("CHI NHÁNH {K}",), "NHCS", "Ngân hàng Chính sách xã hội chi nhánh "
           "{k}", "GIÁM ĐỐC NGÂN HÀNG CHÍNH SÁCH XÃ HỘI CHI NHÁNH {K}", "{place}", _DIRECTOR[:2], ANY, ("KHNV", "TCHC"),
           _NO_ORDERS),
    Office("c", ("UBND {K}",), ("CÔNG TY XỔ SỐ KIẾN THIẾT", "{P}"), "XSKT", "Công ty Xổ số kiến thiết {p}",
           "GIÁM ĐỐC CÔNG TY XỔ SỐ KIẾN THIẾT", "{place}", (("GIÁM ĐỐC CÔNG TY",), ("P. GIÁM ĐỐC CÔNG TY",)), TYPED,
           codes=_NO_ORDERS, highest=180),
    Office("al", ("UBND {K}",), ("BAN CHỈ ĐẠO PHÒNG CHỐNG", "THIÊN TAI VÀ TÌM KIẾM CỨU NẠN"), "BCĐ",
           "Ban Chỉ đạo phòng chống thiên tai và tìm kiếm cứu nạn {k}", "TRƯỞNG BAN CHỈ ĐẠO", "{place}", (("TRƯỞNG BAN",
           "PHÓ CHỦ TỊCH UBND {K}"), ("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC", "GIÁM ĐỐC SỞ NÔNG NGHIỆP VÀ "
           "PTNT")), OLDER, ("VPTT",), (*_NO_ORDERS, "directive"), highest=190),
    Office("a", ("ỦY BAN NHÂN DÂN {D}",), ("BAN CHỈ ĐẠO CUỘC VẬN ĐỘNG", "TOÀN DÂN ĐOÀN KẾT XÂY DỰNG", "ĐỜI SỐNG VĂN "
           "HÓA"), "BCĐ", "Ban Chỉ đạo {d}", "TRƯỞNG BAN CHỈ ĐẠO {D}", "{dn}", (("TM. BAN CHỈ ĐẠO", "TRƯỞNG BAN"), (
           "TM. BAN CHỈ ĐẠO", "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "TRƯỞNG PHÒNG VĂN HÓA VÀ THÔNG TIN")), OLDER, codes=
           _NO_ORDERS, highest=80),
    Office("al", ("BAN CHỈ ĐẠO 389 QUỐC GIA",), ("BAN CHỈ ĐẠO 389", "{K}"), "BCĐ389", "Ban Chỉ đạo 389 {k}",
           "TRƯỞNG BAN CHỈ ĐẠO 389 {K}", "{place}", (("TRƯỞNG BAN",), ("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN",
           "GIÁM ĐỐC SỞ CÔNG THƯƠNG")), (date(2015, 1, 6), COMMUNES[1]), codes=_NO_ORDERS, highest=110),
    Office("lc", ("TỔNG CÔNG TY ĐƯỜNG SẮT VIỆT NAM",), ("BAN QUẢN LÝ DỰ ÁN", "ĐƯỜNG SẮT KHU VỰC 2"), "DAĐS2",
           "Ban Quản lý dự án đường sắt khu vực 2", "GIÁM ĐỐC BAN QUẢN LÝ DỰ ÁN ĐƯỜNG SẮT KHU VỰC 2", "Đà Nẵng",
           _DIRECTOR[:2], OLDER, ("KTTĐ", "KHĐT"), _NO_ORDERS),
    Office("l", (), ("QUỸ BẢO VỆ VÀ", "PHÁT TRIỂN RỪNG", "{K}"), "QBVPTR", "Quỹ Bảo vệ và Phát triển rừng {k}",
           "GIÁM ĐỐC QUỸ BẢO VỆ VÀ PHÁT TRIỂN RỪNG", "{place}", (("GIÁM ĐỐC QUỸ",), ("TM. HỘI ĐỒNG QUẢN LÝ QUỸ",
           "CHỦ TỊCH")), BEFORE_REGIONS, codes=_ALL_BUT_DIRECTIVES, highest=240),
    Office("hp", ("HỘI CHỮ THẬP ĐỎ VIỆT NAM",), ("HỘI CHỮ THẬP ĐỎ", "{K}"), "CTĐ", "Hội Chữ thập đỏ {k}",
           "THƯỜNG TRỰC HỘI CHỮ THẬP ĐỎ {K}", "{place}", (("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), ("TM. THƯỜNG TRỰC",
           "PHÓ CHỦ TỊCH")), EVER, codes=_ALL_BUT_DIRECTIVES, degrees=("", "", "BS. "), highest=210),
)  # fmt: skip
