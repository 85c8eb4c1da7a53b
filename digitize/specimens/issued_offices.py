"""State offices that issue `issued_papers`: ministries' departments, provinces, districts, communes, councils, branches
of taxes, customs, insurance, treasuries and statistics, inspectorates, courts, procuracies, boards of zones."""

from __future__ import annotations

from datetime import date

from digitize.specimens.issued_papers import (
    ANY,
    BEFORE_REGIONS,
    CIRCULAR,
    COMMUNES,
    DECREE,
    DISTRICTS,
    JOINT,
    OLDER,
    TYPED,
    Office,
)
from digitize.specimens.registry_papers import POLICE_RANKS, Signing

_SINCE_MARCH_2025 = (date(2025, 3, 4), date(2026, 10, 30))
_REGIONS = (date(2025, 3, 4), date(2025, 6, 27))
_DIRECTOR: tuple[Signing, ...] = (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("Q. GIÁM ĐỐC",),
                                  ("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"), ("PHÓ GIÁM ĐỐC", "PHỤ TRÁCH"))  # fmt: skip
_HEAD: tuple[Signing, ...] = (("CỤC TRƯỞNG",), ("KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG"), ("Q. CỤC TRƯỞNG",),
                              ("TUQ. CỤC TRƯỞNG", "TRƯỞNG PHÒNG TỔNG HỢP"))  # fmt: skip
_BRANCH: tuple[Signing, ...] = (("CHI CỤC TRƯỞNG",), ("KT. CHI CỤC TRƯỞNG", "PHÓ CHI CỤC TRƯỞNG"),
                                ("PHÓ CHI CỤC TRƯỞNG", "PHỤ TRÁCH CHI CỤC"))  # fmt: skip
_CHIEF: tuple[Signing, ...] = (("TRƯỞNG BAN",), ("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN"),
                               ("KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC"))  # fmt: skip
_COMMITTEE: tuple[Signing, ...] = (
    ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ("CHỦ TỊCH",),
    ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH THƯỜNG TRỰC"), ("TUQ. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
    ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"), ("QUYỀN CHỦ TỊCH",),
)  # fmt: skip
_OLD_COMMITTEE: tuple[Signing, ...] = (("T/M UBND {D}", "CHỦ TỊCH"), ("TM. UBND {D}", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
                                       ("TM/ UỶ BAN NHÂN DÂN", "K/T CHỦ TỊCH", "P. CHỦ TỊCH"))  # fmt: skip
_ADVISERS: tuple[Signing, ...] = (("VỤ TRƯỞNG",), ("KT. VỤ TRƯỞNG", "PHÓ VỤ TRƯỞNG"))
_ASSEMBLY = ("resolution", "report", "plan", "notice", "official_letter", "submission")
_NO_DIRECTIVE = ("decision", "notice", "plan", "report", "submission", "official_letter")
_DIRECTING = (*_NO_DIRECTIVE, "directive")
_UP = ("notice", "plan", "report", "submission", "official_letter")

STATE_OFFICES = (
    Office("al", (), ("BỘ XÂY DỰNG",), "BXD", "Bộ Xây dựng", "BỘ TRƯỞNG BỘ XÂY DỰNG", "Hà Nội", (("KT. BỘ TRƯỞNG",
           "THỨ TRƯỞNG"), ("BỘ TRƯỞNG",), ("TL. BỘ TRƯỞNG", "CỤC TRƯỞNG CỤC KINH TẾ XÂY DỰNG"), ("TUQ. BỘ TRƯỞNG",
           "KT. VỤ TRƯỞNG VỤ PHÁP CHẾ", "PHÓ VỤ TRƯỞNG")), ANY, ("KTXD", "PC", "VP"), _DIRECTING),
    Office("ae", (), ("BỘ KHOA HỌC VÀ CÔNG NGHỆ",), "BKHCN", "Bộ Khoa học và Công nghệ", "BỘ TRƯỞNG BỘ KHOA HỌC VÀ "
           "CÔNG NGHỆ", "Hà Nội", (("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG"), ("TL. BỘ TRƯỞNG", "CHÁNH VĂN PHÒNG BỘ")), ANY, (
           "CĐSQG", "TCCB"), _DIRECTING),
    Office("h", ("BỘ Y TẾ",), ("CỤC AN TOÀN THỰC PHẨM",), "ATTP", "Cục An toàn thực phẩm", "CỤC TRƯỞNG CỤC AN TOÀN "
           "THỰC PHẨM", "Hà Nội", _HEAD, ANY, ("NĐTT", "SP", "PCTTR"), _NO_DIRECTIVE, ("", "TS. ", "PGS.TS. ")),
    Office("m", ("BỘ TÀI CHÍNH",), ("TỔNG CỤC DỰ TRỮ", "NHÀ NƯỚC"), "TCDT", "Tổng cục Dự trữ Nhà nước",
           "TỔNG CỤC TRƯỞNG TỔNG CỤC DỰ TRỮ NHÀ NƯỚC", "Hà Nội", (("KT. TỔNG CỤC TRƯỞNG", "PHÓ TỔNG CỤC TRƯỞNG"), (
           "TỔNG CỤC TRƯỞNG",), ("TL. TỔNG CỤC TRƯỞNG", "VỤ TRƯỞNG VỤ KẾ HOẠCH")), (date(2010, 1, 5), DECREE[1]), (
           "QLHDT", "KH"), _DIRECTING),
    Office("m", ("BỘ TÀI CHÍNH",), ("VỤ CHẾ ĐỘ KẾ TOÁN", "VÀ KIỂM TOÁN"), "CĐKT", "Vụ Chế độ kế toán và kiểm toán", "",
           "Hà Nội", _ADVISERS, OLDER, ("P2",), _UP),
    Office("l", ("BỘ GIAO THÔNG VẬN TẢI",), ("CỤC ĐƯỜNG THỦY NỘI ĐỊA", "VIỆT NAM"), "CĐTNĐ", "Cục Đường thủy nội địa "
           "Việt Nam", "CỤC TRƯỞNG CỤC ĐƯỜNG THỦY NỘI ĐỊA VIỆT NAM", "Hà Nội", _HEAD, BEFORE_REGIONS, ("QLHT", "PCTTr"),
           _DIRECTING),
    Office("l", ("BỘ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG", "CỤC LÂM NGHIỆP VÀ KIỂM LÂM"), ("CHI CỤC KIỂM LÂM", "VÙNG II"),
           "KLV2", "Chi cục Kiểm lâm vùng II", "CHI CỤC TRƯỞNG CHI CỤC KIỂM LÂM VÙNG II", "Thanh Hóa", _BRANCH,
           _SINCE_MARCH_2025, ("HCTH",), _NO_DIRECTIVE),
    Office("al", (), ("ỦY BAN NHÂN DÂN", "{K}"), "UBND", "Ủy ban nhân dân {k}", "ỦY BAN NHÂN DÂN {K}", "{place}",
           _COMMITTEE, ANY, ("KGVX", "KTTH", "NC", "XDCB"), _DIRECTING, dated_numbers=True, highest=4800),
    Office("al", (), ("UỶ BAN NHÂN DÂN", "{K}"), "UB", "Uỷ ban nhân dân {k}", "UỶ BAN NHÂN DÂN {K}", "{place}", ((
           "TM. UỶ BAN NHÂN DÂN {K}", "CHỦ TỊCH"), ("TM. UỶ BAN NHÂN DÂN {K}", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")), TYPED,
           ("NN", "VX"), _DIRECTING, highest=3100),
    Office("a", (), ("HỘI ĐỒNG NHÂN DÂN", "{K}"), "HĐND", "Hội đồng nhân dân {k}", "HỘI ĐỒNG NHÂN DÂN {K}", "{place}", (
           ("CHỦ TỊCH",), ("TM. THƯỜNG TRỰC HĐND", "PHÓ CHỦ TỊCH"), ("CHỦ TỌA KỲ HỌP", "PHÓ CHỦ TỊCH HĐND {K}"), (
           "TM. HỘI ĐỒNG NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH THƯỜNG TRỰC")), ANY, ("VP", "CTHĐND"), _ASSEMBLY,
           dated_numbers=True, highest=160),
    Office("al", (), ("HỘI ĐỒNG NHÂN DÂN", "{D}"), "HĐND", "Hội đồng nhân dân {d}", "HỘI ĐỒNG NHÂN DÂN {D} KHÓA XIX, "
           "KỲ HỌP THỨ BẢY", "{dn}", (("CHỦ TỊCH",), ("CHỦ TỌA",)), OLDER, codes=("resolution",), highest=60),
    Office("a", (), ("HỘI ĐỒNG NHÂN DÂN", "{M}"), "HĐND", "Hội đồng nhân dân {m}", "HỘI ĐỒNG NHÂN DÂN {M}", "{mn}", ((
           "CHỦ TỊCH",), ("PHÓ CHỦ TỊCH",), ("TM. CHỦ TỌA KỲ HỌP", "CHỦ TỊCH")), COMMUNES, codes=_ASSEMBLY, highest=90),
    Office("al", (), ("HỘI ĐỒNG NHÂN DÂN {K}",), "HĐ", "HĐND {k}", "HỘI ĐỒNG NHÂN DÂN {K}", "{place}", (("TM. HĐND {K}",
           "CHỦ TỊCH"), ("T/M HỘI ĐỒNG NHÂN DÂN", "P. CHỦ TỊCH"), ("CHỦ TỊCH HĐND",)), TYPED, codes=("resolution",),
           highest=40),
    Office("a", (), ("HỘI ĐỒNG NHÂN DÂN", "{K}", "THƯỜNG TRỰC"), "TT.HĐND", "Thường trực Hội đồng nhân dân {k}",
           "THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN {K}", "{place}", (("TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN", "CHỦ TỊCH"), (
           "TM. THƯỜNG TRỰC", "PHÓ CHỦ TỊCH THƯỜNG TRỰC")), ANY, ("VP",), _ASSEMBLY, highest=210),
    Office("a", ("{D}",), ("HỘI ĐỒNG NHÂN DÂN {M}",), "HĐND", "Hội đồng nhân dân {m}", "HỘI ĐỒNG NHÂN DÂN {M}", "{mn}",
           (("CHỦ TỊCH",), ("TM. HỘI ĐỒNG NHÂN DÂN", "PHÓ CHỦ TỊCH"), ("CHỦ TỌA KỲ HỌP",)), DISTRICTS, codes=(
           "resolution",), highest=30),
    Office("al", (), ("ỦY BAN NHÂN DÂN", "{D}"), "UBND", "UBND {d}", "CHỦ TỊCH ỦY BAN NHÂN DÂN {D}", "{dn}", _COMMITTEE,
           DISTRICTS, ("TNMT", "NV", "VP"), _DIRECTING, highest=5200),
    Office("al", (), ("UBND {D}",), "UB", "UBND {d}", "UỶ BAN NHÂN DÂN {D}", "{dn}", _OLD_COMMITTEE, TYPED, codes=
           _DIRECTING, highest=900),
    Office("al", (), ("ỦY BAN NHÂN DÂN", "{M}"), "UBND", "Ủy ban nhân dân {m}", "CHỦ TỊCH ỦY BAN NHÂN DÂN {M}", "{mn}",
           _COMMITTEE[:4], COMMUNES, ("KT", "VHXH", "VP"), _NO_DIRECTIVE, highest=1400),
    Office("al", ("ỦY BAN NHÂN DÂN", "{D}"), ("ỦY BAN NHÂN DÂN", "{M}"), "UBND", "UBND {m}", "ỦY BAN NHÂN DÂN {M}",
           "{mn}", (("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ("TM. UBND {M}", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")), DISTRICTS, (
           "ĐC", "VP"), _NO_DIRECTIVE, highest=260),
    Office("a", ("ỦY BAN NHÂN DÂN {M}",), ("TRUNG TÂM PHỤC VỤ", "HÀNH CHÍNH CÔNG"), "TTPVHCC", "Trung tâm Phục vụ hành "
           "chính công {m}", "", "{mn}", (("GIÁM ĐỐC", "PHÓ CHỦ TỊCH UBND {M}"), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
           COMMUNES, codes=_UP),
    Office("a", ("UBND {K}",), ("SỞ NỘI VỤ",), "SNV", "Sở Nội vụ {k}", "GIÁM ĐỐC SỞ NỘI VỤ", "{place}", _DIRECTOR, ANY,
           ("CCHC", "TCBC", "XDCQ"), _NO_DIRECTIVE),
    Office("l", ("ỦY BAN NHÂN DÂN", "{K}"), ("SỞ NÔNG NGHIỆP", "VÀ PHÁT TRIỂN NÔNG THÔN"), "SNN&PTNT", "Sở Nông nghiệp "
           "và Phát triển nông thôn", "GIÁM ĐỐC SỞ NÔNG NGHIỆP VÀ PTNT", "{place}", _DIRECTOR, BEFORE_REGIONS, ("KHTC",
           "TTr", "CCTL"), _NO_DIRECTIVE),
    Office("m", ("UBND {K}",), ("SỞ TÀI CHÍNH",), "STC", "Sở Tài chính {k}", "GIÁM ĐỐC SỞ TÀI CHÍNH", "{place}",
           _DIRECTOR, ANY, ("QLNS", "GCS", "HCSN"), _NO_DIRECTIVE, highest=4100),
    Office("h", ("ỦY BAN NHÂN DÂN", "{K}"), ("SỞ Y TẾ",), "SYT", "Sở Y tế {k}", "GIÁM ĐỐC SỞ Y TẾ {K}", "{place}",
           _DIRECTOR, ANY, ("NVY", "QLHN", "TCCB"), _NO_DIRECTIVE, ("", "BS.CKII. ", "TS.BS. ", "Ths. "), highest=3600),
    Office("l", ("UBND {K}", "SỞ XÂY DỰNG"), ("THANH TRA SỞ",), "TTrS", "Thanh tra Sở Xây dựng", "CHÁNH THANH TRA SỞ "
           "XÂY DỰNG", "{place}", (("CHÁNH THANH TRA",), ("KT. CHÁNH THANH TRA", "PHÓ CHÁNH THANH TRA")), DECREE, codes=
           _NO_DIRECTIVE),
    Office("j", ("ỦY BAN NHÂN DÂN", "{K}"), ("THANH TRA",), "TT", "Thanh tra {k}", "CHÁNH THANH TRA {K}", "{place}", ((
           "CHÁNH THANH TRA",), ("KT. CHÁNH THANH TRA", "PHÓ CHÁNH THANH TRA"), ("PHÓ CHÁNH THANH TRA", "PHỤ TRÁCH")),
           ANY, ("NV1", "NV2", "VP"), _NO_DIRECTIVE),
    Office("j", (), ("TÒA ÁN NHÂN DÂN", "{K}"), "TA", "Tòa án nhân dân {k}", "CHÁNH ÁN TÒA ÁN NHÂN DÂN {K}", "{place}",
           (("CHÁNH ÁN",), ("KT. CHÁNH ÁN", "PHÓ CHÁNH ÁN"), ("TL. CHÁNH ÁN", "CHÁNH VĂN PHÒNG")), ANY, ("VP", "TCCB"),
           _DIRECTING, highest=700),
    Office("j", ("TÒA ÁN NHÂN DÂN", "{K}"), ("TÒA ÁN NHÂN DÂN", "KHU VỰC 4 - {P}"), "TAKV4", "Tòa án nhân dân Khu vực "
           "4", "CHÁNH ÁN TÒA ÁN NHÂN DÂN KHU VỰC 4", "{place}", (("CHÁNH ÁN",), ("KT. CHÁNH ÁN", "PHÓ CHÁNH ÁN")),
           COMMUNES, codes=_NO_DIRECTIVE, highest=400),
    Office("j", ("VIỆN KIỂM SÁT NHÂN DÂN TỐI CAO",), ("VIỆN KIỂM SÁT NHÂN DÂN", "{K}"), "VKS", "Viện kiểm sát nhân dân "
           "{k}", "VIỆN TRƯỞNG VIỆN KIỂM SÁT NHÂN DÂN {K}", "{place}", (("VIỆN TRƯỞNG",), ("KT. VIỆN TRƯỞNG",
           "PHÓ VIỆN TRƯỞNG"), ("TUQ. VIỆN TRƯỞNG", "TRƯỞNG PHÒNG 9")), ANY, ("P9", "P15", "VP"), _DIRECTING, highest=
           600),
    Office("j", ("TỔNG CỤC THI HÀNH ÁN DÂN SỰ",), ("CỤC THI HÀNH ÁN DÂN SỰ", "{K}"), "CTHADS", "Cục Thi hành án dân sự "
           "{k}", "CỤC TRƯỞNG CỤC THI HÀNH ÁN DÂN SỰ {K}", "{place}", _HEAD, (date(2010, 3, 1), DECREE[1]), ("NV&TCTHA",
           "KTGQKNTC"), _NO_DIRECTIVE),
    Office("ja", ("BỘ CÔNG AN",), ("CÔNG AN", "{K}"), "CAT", "Công an {k}", "GIÁM ĐỐC CÔNG AN {K}", "{place}", ((
           "GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG THAM MƯU")), ANY, ("PV01",
           "PX03", "PC08"), _DIRECTING, (*POLICE_RANKS[1:3], "Đại tá "), highest=3900),
    Office("m", ("TỔNG CỤC THUẾ",), ("CỤC THUẾ", "{K}"), "CT", "Cục Thuế {k}", "CỤC TRƯỞNG CỤC THUẾ {K}", "{place}",
           _HEAD, BEFORE_REGIONS, ("TTHT", "KK", "QLN", "TTKT1"), _NO_DIRECTIVE, highest=9200),
    Office("m", ("CỤC THUẾ {K}",), ("CHI CỤC THUẾ KHU VỰC", "{DN} - {MN}"), "CCTKV", "Chi cục Thuế khu vực",
           "CHI CỤC TRƯỞNG CHI CỤC THUẾ KHU VỰC", "{dn}", _BRANCH, DECREE, ("KTNB", "TBTK"), _NO_DIRECTIVE, highest=
           6400),
    Office("m", ("CỤC THUẾ",), ("CHI CỤC THUẾ KHU VỰC VI",), "CCTKV.VI", "Chi cục Thuế khu vực VI", "CHI CỤC TRƯỞNG "
           "CHI CỤC THUẾ KHU VỰC VI", "{place}", _BRANCH, _REGIONS, ("QLDN2", "NVDTPC"), _NO_DIRECTIVE),
    Office("m", ("BỘ TÀI CHÍNH", "CỤC THUẾ"), ("THUẾ {K}",), "TTI", "Thuế {k}", "TRƯỞNG THUẾ {K}", "{place}", ((
           "TRƯỞNG THUẾ",), ("KT. TRƯỞNG THUẾ", "PHÓ TRƯỞNG THUẾ")), COMMUNES, ("QLDN1", "NVDTPC"), _NO_DIRECTIVE),
    Office("m", ("TỔNG CỤC HẢI QUAN", "CỤC HẢI QUAN TP. HẢI PHÒNG"), ("CHI CỤC HẢI QUAN CỬA KHẨU", "CẢNG ĐÌNH VŨ"),
           "CCHQĐV", "Chi cục Hải quan cửa khẩu cảng Đình Vũ", "CHI CỤC TRƯỞNG CHI CỤC HẢI QUAN CỬA KHẨU CẢNG ĐÌNH VŨ",
           "Hải Phòng", _BRANCH, (date(2012, 2, 6), DECREE[1]), ("ĐTTQ", "GS"), _NO_DIRECTIVE),
    Office("m", ("CỤC HẢI QUAN",), ("CHI CỤC HẢI QUAN", "KHU VỰC III"), "HQKV3", "Chi cục Hải quan khu vực III",
           "CHI CỤC TRƯỞNG CHI CỤC HẢI QUAN KHU VỰC III", "Hải Phòng", _BRANCH, _SINCE_MARCH_2025, ("TT", "GSQL"),
           _NO_DIRECTIVE),
    Office("m", ("BẢO HIỂM XÃ HỘI VIỆT NAM",), ("BẢO HIỂM XÃ HỘI", "{K}"), "BHXH", "Bảo hiểm xã hội {k}",
           "GIÁM ĐỐC BẢO HIỂM XÃ HỘI {K}", "{place}", _DIRECTOR, BEFORE_REGIONS, ("QLT", "GĐBHYT", "CĐBHXH"),
           _NO_DIRECTIVE),
    Office("m", ("BẢO HIỂM XÃ HỘI {K}",), ("BẢO HIỂM XÃ HỘI CƠ SỞ", "{DN}"), "BHXHCS", "Bảo hiểm xã hội cơ sở {dn}", "",
           "{place}", _DIRECTOR[:2], COMMUNES, codes=_UP),
    Office("m", ("KHO BẠC NHÀ NƯỚC",), ("KHO BẠC NHÀ NƯỚC", "{P}"), "KBNN", "Kho bạc Nhà nước {p}", "GIÁM ĐỐC KHO BẠC "
           "NHÀ NƯỚC {P}", "{place}", _DIRECTOR[:3], BEFORE_REGIONS, ("KSC", "KTNN"), _NO_DIRECTIVE),
    Office("a", ("TỔNG CỤC THỐNG KÊ",), ("CỤC THỐNG KÊ", "{K}"), "CTK", "Cục Thống kê {k}", "CỤC TRƯỞNG CỤC THỐNG KÊ "
           "{K}", "{place}", _HEAD, OLDER, ("TH", "TCHC"), _NO_DIRECTIVE),
    Office("l", ("UBND {K}",), ("BAN QUẢN LÝ", "CÁC KHU CÔNG NGHIỆP"), "BQLKCN", "Ban Quản lý các khu công nghiệp",
           "TRƯỞNG BAN BAN QUẢN LÝ CÁC KHU CÔNG NGHIỆP", "{place}", _CHIEF, DISTRICTS, ("QHXD", "ĐT", "MT"),
           _NO_DIRECTIVE),
    Office("l", ("ỦY BAN NHÂN DÂN", "THÀNH PHỐ HẢI PHÒNG"), ("BAN QUẢN LÝ", "KHU KINH TẾ HẢI PHÒNG"), "BQL",
           "Ban Quản lý Khu kinh tế Hải Phòng", "TRƯỞNG BAN BAN QUẢN LÝ KHU KINH TẾ HẢI PHÒNG", "Hải Phòng", _CHIEF, (
           date(2009, 1, 5), COMMUNES[1]), ("DN", "QHXD", "TNMT"), _NO_DIRECTIVE, highest=6300),
    Office("e", ("UBND {D}",), ("PHÒNG GIÁO DỤC", "VÀ ĐÀO TẠO"), "PGDĐT", "Phòng Giáo dục và Đào tạo {d}",
           "TRƯỞNG PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", "{dn}", (("TRƯỞNG PHÒNG",), ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG")),
           DISTRICTS, ("THCS", "MN", "TCCB"), _NO_DIRECTIVE, ("", "", "ThS. ")),
    Office("a", ("ĐOÀN ĐẠI BIỂU QUỐC HỘI", "VÀ HĐND {K}"), ("VĂN PHÒNG",), "VP", "Văn phòng Đoàn ĐBQH và HĐND {k}",
           "CHÁNH VĂN PHÒNG ĐOÀN ĐBQH VÀ HĐND {K}", "{place}", (("CHÁNH VĂN PHÒNG",), ("KT. CHÁNH VĂN PHÒNG",
           "PHÓ CHÁNH VĂN PHÒNG")), (date(2021, 1, 5), COMMUNES[1]), ("CTQH", "HCTCQT"), _NO_DIRECTIVE),
    Office("m", ("NGÂN HÀNG NHÀ NƯỚC", "VIỆT NAM"), ("CHI NHÁNH {K}",), "{i}NH", "Ngân hàng Nhà nước chi nhánh {k}",
           "GIÁM ĐỐC NGÂN HÀNG NHÀ NƯỚC CHI NHÁNH {K}", "{place}", _DIRECTOR, CIRCULAR, ("THNS", "TTGS"),
           _NO_DIRECTIVE),
    Office("e", ("UBND {K}",), ("SỞ GIÁO DỤC - ĐÀO TẠO",), "GD-ĐT", "Sở Giáo dục - Đào tạo {k}", "GIÁM ĐỐC SỞ GIÁO DỤC "
           "- ĐÀO TẠO", "{place}", (("GIÁM ĐỐC SỞ GIÁO DỤC - ĐÀO TẠO",), ("K/T GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")), TYPED, (
           "TH", "KH"), _DIRECTING),
    Office("l", ("UBND {K}", "SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG"), ("TRUNG TÂM PHÁT TRIỂN", "QUỸ ĐẤT"), "TTPTQĐ",
           "Trung tâm Phát triển quỹ đất", "GIÁM ĐỐC TRUNG TÂM PHÁT TRIỂN QUỸ ĐẤT", "{place}", _DIRECTOR[:2], (JOINT[0],
           CIRCULAR[1]), ("BTGPMB",), _NO_DIRECTIVE, highest=500),
)  # fmt: skip
