"""Letters of small offices: verifying diplomas, settling accounts, inviting, answering petitions, asking for help."""

from __future__ import annotations

from datetime import date

from digitize.specimens.local_papers import (
    CIRCULAR,
    COMMITTEE,
    COMMUNES,
    DECREE,
    DIRECTOR,
    JOINT,
    LATE,
    LONG,
    OLD,
    OLD_COMMITTEE,
    PRINCIPAL,
    LocalPaper,
)

_VERIFY = LocalPaper(
    LATE, ("TẬP ĐOÀN CÔNG NGHIỆP", "CAO SU VIỆT NAM"), ("CÔNG TY TNHH MTV CAO SU", "{P}"), ("/CSĐP-TCCB",
     "/CV-CS{i}", "/CS{i}-TCLĐ"), "{town}", (("TỔNG GIÁM ĐỐC",), ("KT. TỔNG GIÁM ĐỐC", "PHÓ TỔNG GIÁM ĐỐC"),
     ("TL. TỔNG GIÁM ĐỐC", "TRƯỞNG PHÒNG TỔ CHỨC CÁN BỘ")),
    ("V/v xác minh văn bằng, chứng chỉ", "V/v đề nghị thẩm tra bằng tốt nghiệp của người lao động",
     "Về việc cung cấp hồ sơ lao động"),
    ("Hiện nay Công ty đang rà soát hồ sơ nhân sự. Kính đề nghị Quý Trường xác minh giúp văn bằng của các ông "
     "(bà) có tên sau: {name}, sinh ngày {born}, số hiệu bằng B{x}{y}; {name2}, sinh ngày {born2}, số hiệu bằng "
     "B{y}{z}.", "Kết quả xin gửi về Phòng Tổ chức cán bộ Công ty, {v}, {m}, {d}, {k} trước ngày {soon}.", "Rất "
     "mong nhận được sự hợp tác của Quý Trường. Trân trọng cảm ơn!"),
    "CÔNG TY TNHH MTV CAO SU {P}", ("Như trên", "Lưu: VT, TCCB"), addressees=("Trường Đại học Nông Lâm {p}",),
    receiver="TRƯỜNG ĐẠI HỌC NÔNG LÂM", highest=1400,
)  # fmt: skip
_DEBT = LocalPaper(
    OLD, ("TỔNG CÔNG TY LƯƠNG THỰC",), ("CÔNG TY LƯƠNG THỰC {P}",), ("/CV-LT", "/LT-TV", " CV/KTTV"), "{town}",
    (("GIÁM ĐỐC",), ("K/T GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("KT/ GIÁM ĐỐC", "P. GIÁM ĐỐC")),
    ("V/v đối chiếu công nợ", "V/v: thanh toán tiền mua gạo xuất khẩu", "V/v xin gia hạn nợ vay và giảm lãi suất "
     "tiền vay vốn lưu động quý III/{year}"),
    ("Theo số liệu sổ sách đến ngày {before}, đơn vị của quý cơ quan còn nợ Công ty chúng tôi số tiền là {sum} "
     "đồng (Viết bằng chữ: {words}).", "Vậy kính đề nghị quý cơ quan đối chiếu, xác nhận và chuyển trả số tiền "
     "trên vào tài khoản 710A-00{x} tại Ngân hàng Công thương {p} trước ngày {soon}.",
     "Rất mong được sự giúp đỡ của quý cơ quan."),
    "CÔNG TY LƯƠNG THỰC {P}", ("Như trên", "Lưu TV - HC"), addressees=("Chi nhánh Ngân hàng Công thương {k}",
     "Cửa hàng lương thực {d}"), receiver="NGÂN HÀNG CÔNG THƯƠNG", highest=540,
)  # fmt: skip
_PETITION = LocalPaper(
    (OLD[0], date(2005, 5, 27)), ("UBND {K}",), ("ỦY BAN NHÂN DÂN", "{D}"), ("/CV-UB", "/UB-TD", " CV/UB"), "{dn}",
    (*OLD_COMMITTEE, ("TL/ CHỦ TỊCH UBND {D}", "CHÁNH VĂN PHÒNG")),
    ("V/v giải quyết đơn của {who}", "V/v: tranh chấp đất ở tại {m}", "V/v trả lời khiếu nại về bồi thường hoa "
     "màu khi làm đường liên xã"),
    ("Ủy ban nhân dân {d} nhận được đơn đề ngày {before} của {who}, trú tại {v}, {m} khiếu nại về việc chia "
     "ruộng đất cho nhân khẩu sinh sau năm 1993.", "Sau khi xem xét, Ủy ban nhân dân {d} có ý kiến như sau: giao "
     "Ủy ban nhân dân {m} phối hợp Thanh tra, Phòng Địa chính kiểm tra, hòa giải tại cơ sở, trả lời đương sự "
     "bằng văn bản.", "Yêu cầu UBND {m} khẩn trương giải quyết và báo cáo kết quả về Văn phòng UBND {d} trước "
     "ngày {soon}./."),
    "ỦY BAN NHÂN DÂN {D}", ("Như kính gửi", "Đương sự", "Lưu VT"), addressees=("Ủy ban nhân dân {m}",
     "{Who}, {v}, {m}"), receiver="UBND {M}", highest=780,
)  # fmt: skip
_INVITE = LocalPaper(
    CIRCULAR, ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "{K}"), ("TRUNG TÂM GDTX - HN", "{D}"), ("/TTGDTX", "/CV-TTGDTX-HN"),
    "{dn}", DIRECTOR,
    ("V/v phối hợp mở lớp bổ túc văn hóa", "V/v mời dự khai giảng lớp đại học hệ vừa làm vừa học",
     "V/v: đăng ký dự thi nghề phổ thông khóa ngày {soon}"),
    ("Thực hiện nhiệm vụ năm học {sy}, Trung tâm GDTX - HN {d} đề nghị Ban Giám hiệu các trường phối hợp, tạo "
     "điều kiện một số nội dung sau:", "1. Thông báo rộng rãi tới học viên, học sinh lớp 9, lớp 11 có nhu cầu.",
     "2. Lập danh sách theo mẫu gửi kèm (01 bản giấy, 01 bản điện tử), nộp trước ngày {soon}; lệ phí {a}.000 "
     "đồng/người.", "Trung tâm rất mong nhận được sự quan tâm, phối hợp của quý trường."),
    "TRUNG TÂM GDTX - HN {D}", ("Như kính gửi", "Lưu VP"), addressees=("Hiệu trưởng các trường THCS trên địa bàn "
     "{d}",), receiver="TRƯỜNG THCS {S}", highest=120,
)  # fmt: skip
_SUPPLY = LocalPaper(
    DECREE, ("SỞ Y TẾ {K}",), ("BỆNH VIỆN PHỤ SẢN - NHI",), ("/BVPSN-VTTBYT", "/CV-BVPSN"), "{town}", DIRECTOR,
    ("V/v yêu cầu báo giá vật tư, hóa chất xét nghiệm năm {year}", "V/v đề nghị cung cấp báo giá sửa chữa máy "
     "X-quang, máy thở và hệ thống oxy trung tâm"),
    ("Bệnh viện Phụ sản - Nhi có nhu cầu tiếp nhận báo giá để tham khảo, xây dựng giá gói thầu, làm cơ sở tổ "
     "chức lựa chọn nhà cung cấp với nội dung cụ thể như sau:", "1. Đầu mối tiếp nhận: {who}, Phòng Vật tư - "
     "Thiết bị y tế, điện thoại 09{x}.{y}.{z}.", "2. Thời hạn tiếp nhận báo giá: từ 08h00 ngày {date} đến trước "
     "17h00 ngày {soon}; hiệu lực báo giá tối thiểu 90 ngày.", "Trân trọng cảm ơn sự quan tâm của các đơn vị./."),
    "BỆNH VIỆN PHỤ SẢN - NHI", ("Như trên", "Ban Giám đốc", "Website BV", "Lưu: VT, VTTBYT"), addressees=(
     "Các hãng sản xuất, nhà cung cấp tại Việt Nam",), degrees=("BSCKII. ", "TS.BS "), highest=1700,
)  # fmt: skip
_MOVED = LocalPaper(
    COMMUNES, ("CÔNG AN {K}",), ("CÔNG AN {M}",), ("/CV-CA{i}", "/CAX-TH", "/CAP-TH"), "{mn}", (("TRƯỞNG CÔNG AN",),
     ("KT. TRƯỞNG CÔNG AN", "PHÓ TRƯỞNG CÔNG AN")),
    ("V/v xác minh nhân thân, lai lịch", "V/v đề nghị cung cấp thông tin về {who}",
     "V/v trao đổi tình hình chấp hành pháp luật của công dân"),
    ("Công an {m} đang thụ lý hồ sơ liên quan {who}, sinh ngày {born}; nơi thường trú: {v}, {m}, {k}.", "Đề nghị "
     "Quý cơ quan phối hợp cung cấp, trao đổi thông tin về quan hệ gia đình, quá trình công tác, chấp hành pháp "
     "luật của người có tên trên.", "Kết quả gửi về Công an {m} trước ngày {soon} (qua đồng chí {name2}, cán bộ "
     "Tổ phòng, chống tội phạm)."),
    "CÔNG AN {M}", ("Như trên", "Lưu: CA"), addressees=("Công an phường {mn} Đông", "Ủy ban nhân dân {m}"),
    receiver="UBND {M}", degrees=("Thượng tá ", "Trung tá ", "Thiếu tá "), highest=940,
)  # fmt: skip
_AID = LocalPaper(
    LONG, ("HỘI CỰU CHIẾN BINH {D}",), ("HỘI CỰU CHIẾN BINH", "{M}"), ("/CV-CCB", "/CCB", " CV/HCCB"), "{mn}",
    (("T/M BAN CHẤP HÀNH", "CHỦ TỊCH"), ("TM. BTV HỘI CCB", "CHỦ TỊCH"), ("PHÓ CHỦ TỊCH",)),
    ("V/v xin hỗ trợ kinh phí xây nhà tình nghĩa", "V/v: mượn hội trường tổ chức Đại hội",
     "Về việc giới thiệu hội viên đi tham quan chiến trường xưa"),
    ("Nhân dịp kỷ niệm ngày thành lập Hội, Ban Chấp hành Hội CCB {m} kính đề nghị Đảng ủy, UBND xem xét giúp đỡ.",
     "Hội có {x} hội viên, sinh hoạt ở {a} chi hội; trong đó {b} hội viên là thương binh, gia đình chính sách; "
     "dự toán hết {sum} đồng, Hội đã vận động được một nửa.", "Rất mong được sự quan tâm giúp đỡ. Xin chân thành "
     "cảm ơn."),
    "HỘI CCB {M}", addressees=("Đảng ủy, HĐND, UBND {m}",), highest=22,
)  # fmt: skip
_COMPANY = LocalPaper(
    JOINT, (), ("CÔNG TY TNHH XÂY DỰNG", "VÀ DỊCH VỤ THƯƠNG MẠI {MN}"), ("/CV-CT", "/{year}/CV", "/CV"), "{town}",
    (*DIRECTOR, ("GIÁM ĐỐC CÔNG TY",)),
    ("V/v đề nghị nghiệm thu, thanh toán khối lượng hoàn thành đợt {a}", "V/v: xin gia hạn thời gian thi công "
     "công trình", "V/v: đề nghị tạm ứng vốn xây lắp"),
    ("Căn cứ Hợp đồng kinh tế số {x}/HĐKT ngày {before} giữa hai bên về việc thi công công trình Trạm y tế {m}.",
     "Công ty chúng tôi đã hoàn thành phần móng, tường tầng 1; giá trị khối lượng thực hiện {sum} đồng (Bằng "
     "chữ: {words}). Do mưa lũ kéo dài nên tiến độ có chậm {a} ngày.", "Đề nghị quý Ban xem xét, giải quyết. "
     "Công ty xin chân thành cảm ơn."),
    "CÔNG TY TNHH XD VÀ DVTM {MN}", ("Như trên", "Lưu Cty"), addressees=("Ban Quản lý dự án xây dựng {d}",),
    receiver="BAN QLDA {D}", highest=90, sans=True,
)  # fmt: skip
_FACULTY = LocalPaper(
    DECREE, ("TRƯỜNG ĐẠI HỌC {P}",), ("KHOA NÔNG NGHIỆP", "VÀ CÔNG NGHỆ THỰC PHẨM"), ("/KNN-CTSV", "/CV-KNN&CNTP"),
    "{town}", (("TRƯỞNG KHOA",), ("KT. TRƯỞNG KHOA", "PHÓ TRƯỞNG KHOA")),
    ("V/v giới thiệu sinh viên thực tập tốt nghiệp", "Về việc tiếp nhận sinh viên thực tập nghề nghiệp đợt {a} "
     "năm học {sy}"),
    ("Khoa Nông nghiệp và Công nghệ thực phẩm trân trọng giới thiệu {b} sinh viên lớp Chăn nuôi - Thú y K{a} đến "
     "thực tập tại Quý đơn vị từ ngày {date} đến ngày {soon}.", "Trưởng đoàn: sinh viên {name}, điện thoại "
     "09{x}{y}{z}. Sinh viên chấp hành nội quy, tự túc ăn ở; giảng viên hướng dẫn: {name2}.", "Kính mong Quý đơn "
     "vị quan tâm, giúp đỡ và cho nhận xét khi kết thúc đợt thực tập."),
    "", ("Như trên", "Lưu Khoa"), addressees=("Trung tâm Dịch vụ nông nghiệp {d}",), receiver="TTDV NÔNG NGHIỆP",
    degrees=("TS. ", "PGS.TS. "), highest=160,
)  # fmt: skip
_BLANK_SCHOOL = LocalPaper(
    (date(2006, 9, 5), date(2019, 6, 28)), ("PHÒNG GD&ĐT {D}",), ("TRƯỜNG THCS {S}",), ("/CV-THCS", "/THCS-CV"),
    "{mn}", PRINCIPAL,
    ("V/v xác nhận thời gian công tác", "V/v xin sửa chữa phòng học sau bão",
     "V/v đề nghị cấp lại học bạ cho học sinh {name}"),
    ("Vậy nhà trường làm công văn này kính đề nghị quý cấp xem xét, giải quyết. Nhà trường xin chân thành cảm "
     "ơn./.",),
    "TRƯỜNG THCS {S}", ("Như trên", "Lưu VP"), addressees=("Phòng Giáo dục và Đào tạo {d}", "Ủy ban nhân dân {m}"),
    receiver="PHÒNG GD&ĐT {D}", highest=60, confirmed=("XÁC NHẬN CỦA UBND {M}", "PHÓ CHỦ TỊCH"), confirmed_seal=
    "UBND {M}",
    firsts=("Trường THCS {s} xin xác nhận: {who}, sinh ngày {born}, công tác tại trường từ tháng 9/1999, nay cần "
     "làm hồ sơ đề nghị cấp sổ BHXH.", "Cơn bão số 5 vừa qua làm tốc mái {a} phòng học cấp 4, hỏng {b} bộ bàn "
     "ghế của trường THCS {s}.", "Em {name}, sinh ngày {birth}, học xong lớp 9 năm học {sy}, học bạ bị cháy; nhà "
     "trường còn lưu sổ điểm chính."),
)  # fmt: skip
_ROADS = LocalPaper(
    DECREE, ("UBND {D}",), ("UBND {M}",), ("/UBND-ĐC", "/UBND-VP", "/CV-UBND"), "{mn}", COMMITTEE,
    ("V/v cung cấp thông tin nguồn gốc đất", "V/v xác nhận hiện trạng sử dụng đất của hộ {who}"),
    ("Thực hiện văn bản của UBND {d} ngày {before}, UBND {m} báo cáo, cung cấp thông tin như sau:", "Thửa đất số "
     "{x}, tờ bản đồ số {a}, diện tích {y} m2 tại {v} do hộ {who} sử dụng ổn định từ trước ngày 15/10/1993, "
     "không có tranh chấp, phù hợp quy hoạch.", "UBND {m} trân trọng đề nghị quý phòng quan tâm, xem xét./."),
    "UBND {M}", ("Như trên", "CT, các PCT", "Lưu: VT, ĐC"), addressees=("Phòng Tài nguyên và Môi trường {d}",
     "Chi nhánh Văn phòng Đăng ký đất đai {d}"), receiver="PHÒNG TN&MT {D}", highest=330,
)  # fmt: skip
LETTERS = (
    _VERIFY, _DEBT, _PETITION, _INVITE, _SUPPLY, _MOVED, _AID, _COMPANY, _FACULTY, _BLANK_SCHOOL, _ROADS,
)  # fmt: skip
