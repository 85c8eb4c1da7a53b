"""Decisions of small offices about people: land for a house, salary steps, transfers, pensions, divorces, fines."""

from __future__ import annotations

from datetime import date

from digitize.specimens.local_orders import ORDERS
from digitize.specimens.local_papers import (
    CIRCULAR,
    COMMUNES,
    DECREE,
    DIRECTOR,
    JOINT,
    LATE,
    OLD,
    OLD_COMMITTEE,
    PRINCIPAL,
    WHOSE_PARTY,
    LocalPaper,
)

_LAND = LocalPaper(
    OLD, ("UBND {K}",), ("UBND {D}",), ("/QĐ-UB", "-QĐ/UB", " QĐ/UB"), "{dn}", OLD_COMMITTEE,
    ("V/v giao đất cho hộ gia đình làm nhà ở", "V/v: Cấp đất thổ cư cho nhân dân {m}",
     "Về việc giao đất làm nhà ở cho hộ {who} tại {m}, {d}"),
    ("Nay giao cho hộ {who} thường trú tại {v}, {m} diện tích {x} m2 đất thuộc tờ bản đồ số {a}, thửa số {y} để "
     "làm nhà ở.", "Hộ {who} có trách nhiệm nộp tiền sử dụng đất là {sum} đồng vào Kho bạc Nhà nước {d}; xây "
     "dựng đúng diện tích, đúng mốc giới, sau 12 tháng không sử dụng thì Ủy ban nhân dân {d} thu hồi.", "Các ông "
     "Chánh Văn phòng, Trưởng phòng Địa chính, Chi cục trưởng Chi cục Thuế, Chủ tịch UBND {m} và hộ {who} căn cứ "
     "quyết định thi hành kể từ ngày ký./."),
    "UBND {D}", by=("CỦA ỦY BAN NHÂN DÂN {D}",), authority=("ỦY BAN NHÂN DÂN {D}",),
    grounds=("Căn cứ Luật Tổ chức HĐND và UBND ngày 21 tháng 6 năm 1994;", "Căn cứ Luật Đất đai ngày 14/7/1993;",
     "Xét đơn xin giao đất của {who} được UBND {m} đề nghị;", "Theo đề nghị của ông Trưởng phòng Địa chính {d} "
     "tại Tờ trình số {z} ngày {before},"), highest=2400,
)  # fmt: skip
_STEP = LocalPaper(
    OLD, ("TỔNG CÔNG TY MÍA ĐƯỜNG I",), ("CÔNG TY ĐƯỜNG {P}",), ("/TC-QĐ", "/QĐ-TCLĐ", " QĐ/TC-LĐ"), "{town}",
    (("GIÁM ĐỐC",), ("K/T GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("GIÁM ĐỐC CÔNG TY",)),
    ("V/v nâng bậc lương công nhân viên năm {year}", "V/v: Nâng lương cho {who}", "Về việc xếp lương theo Nghị "
     "định 26/CP đối với cán bộ công nhân viên phân xưởng Cơ điện"),
    ("Nay nâng bậc lương cho {who}, sinh ngày {born}, công nhân phân xưởng Cơ điện, từ bậc 4/7 hệ số 1,92 lên "
     "bậc 5/7 hệ số 2,33 kể từ ngày 01 tháng {mo} năm {year}.", "Lương và phụ cấp của {who} do Công ty trả theo "
     "quy chế khoán sản phẩm hiện hành.", "Các ông trưởng phòng Tổ chức - Lao động, Kế toán - Tài vụ, Quản đốc "
     "phân xưởng và đương sự thi hành quyết định này."),
    "CÔNG TY ĐƯỜNG {P}", ("Như điều 3", "Lưu TC"), authority=("GIÁM ĐỐC CÔNG TY ĐƯỜNG {P}",),
    grounds=("Căn cứ Nghị định số 26/CP ngày 23/5/1993 của Chính phủ quy định tạm thời chế độ tiền lương mới "
     "trong các doanh nghiệp;", "Căn cứ biên bản họp Hội đồng nâng lương ngày {before};",
     "Xét đề nghị của Trưởng phòng Tổ chức - Lao động;"), highest=620,
)  # fmt: skip
_TRANSFER = LocalPaper(
    (OLD[0], JOINT[1]), ("UBND {D}",), ("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO",), ("/QĐ-GD", "/QĐ-PGD&ĐT", "/TCCB"), "{dn}",
    (("TRƯỞNG PHÒNG",), ("K/T TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"), ("TRƯỞNG PHÒNG GIÁO DỤC",)),
    ("V/v điều động giáo viên", "V/v: thuyên chuyển công tác đối với {who}", "Về việc tiếp nhận và phân công "
     "giáo viên năm học {sy}"),
    ("Nay điều động {who}, giáo viên Trường Tiểu học {mn} đến nhận công tác tại Trường THCS {s} kể từ ngày "
     "{soon}.", "Lương, phụ cấp và các khoản khác (nếu có) của {who} do Trường THCS {s} đề nghị cấp theo giấy "
     "thôi trả lương.", "Bộ phận Tổ chức, Kế toán, Hiệu trưởng các trường có liên quan và {who} căn cứ Quyết "
     "định thi hành./."),
    "PHÒNG GIÁO DỤC {D}", ("Như điều 3", "Lưu"), by=("CỦA TRƯỞNG PHÒNG GIÁO DỤC VÀ ĐÀO TẠO {D}",),
    authority=("TRƯỞNG PHÒNG GIÁO DỤC VÀ ĐÀO TẠO",),
    grounds=("Căn cứ quyết định của UBND {k} về việc phân cấp quản lý cán bộ;",
     "Căn cứ nhu cầu đội ngũ năm học {sy};", "Xét đơn của {who},"), highest=520,
)  # fmt: skip
_LEAVE = LocalPaper(
    LATE, ("SỞ Y TẾ {P}",), ("BỆNH VIỆN ĐA KHOA", "KHU VỰC {D}"), ("/QĐ-BVKV", "/QĐ-BV"), "{dn}", DIRECTOR,
    ("Về việc giải quyết cho viên chức nghỉ không hưởng lương", "V/v cho {who} nghỉ việc riêng không hưởng lương"),
    ("Giải quyết cho {who}, điều dưỡng hạng IV, khoa Hồi sức cấp cứu - Chống độc được nghỉ việc riêng từ ngày "
     "{soon}, thời gian {a} ngày làm việc.", "Trong thời gian nghỉ, {who} chịu trách nhiệm đóng bảo hiểm theo "
     "quy định; hết hạn phải có mặt tại Bệnh viện để nhận nhiệm vụ.", "Trưởng các phòng Tổ chức - Hành chính, "
     "Điều dưỡng, Tài chính - Kế toán, khoa Hồi sức cấp cứu và {who} chịu trách nhiệm thi hành Quyết định này."),
    "BỆNH VIỆN ĐKKV {D}", ("Như Điều 3", "Lưu: VT, TCHC"), authority=("GIÁM ĐỐC BỆNH VIỆN ĐA KHOA KHU VỰC {D}",),
    grounds=("Căn cứ Luật Viên chức ngày 15/11/2010;", "Căn cứ Quyết định số {z}/QĐ-SYT của Giám đốc Sở Y tế {k} "
     "quy định chức năng, nhiệm vụ, quyền hạn của Bệnh viện;", "Xét đơn của {who} được Trưởng khoa đồng ý;",
     "Theo đề nghị của Trưởng phòng Tổ chức - Hành chính."), degrees=("BS.CKII. ", "Bs.CKI ", "TTND.BS. "),
    highest=960,
)  # fmt: skip
_PENSION = LocalPaper(
    (date(2007, 1, 8), date(2014, 12, 30)), ("TẬP ĐOÀN DỆT MAY VIỆT NAM",), ("TỔNG CÔNG TY CỔ PHẦN", "DỆT MAY {P}"),
    ("/QĐ-TCHC", "/QĐ-DM", "/DM{i}-NS"), "{town}", (("TỔNG GIÁM ĐỐC",), ("KT. TỔNG GIÁM ĐỐC", "PHÓ TỔNG GIÁM ĐỐC"),
     ("TUQ. TỔNG GIÁM ĐỐC", "GIÁM ĐỐC ĐIỀU HÀNH")),
    ("V/v nghỉ hưu để hưởng chế độ bảo hiểm xã hội", "Về việc: Chấm dứt hợp đồng lao động để nghỉ chế độ hưu trí"),
    ("{Who}, sinh ngày {old}, số sổ BHXH 29{x}{y}{z}8, công nhân đứng máy sợi con, được nghỉ hưu để hưởng chế độ "
     "bảo hiểm xã hội từ ngày 01 tháng {mo} năm {year}.", "Nơi cư trú khi nghỉ hưu: {v}, {m}, {d}, {k}.", "Chế "
     "độ hưu trí của {who} do Bảo hiểm xã hội {k} giải quyết theo quy định của pháp luật.", "Các ông (bà) Giám "
     "đốc Nhà máy Sợi, Trưởng phòng Nhân sự, Kế toán trưởng và {who} chịu trách nhiệm thi hành Quyết định này./."),
    "TCT CP DỆT MAY {P}", ("Như Điều 4", "BHXH {k} (03 bản)", "Lưu HC, NS"),
    authority=("TỔNG GIÁM ĐỐC TỔNG CÔNG TY CỔ PHẦN DỆT MAY {P}",),
    grounds=("Căn cứ Luật Bảo hiểm xã hội ngày 29/6/2006;", "Căn cứ Điều lệ tổ chức và hoạt động của Tổng Công "
     "ty;", "Xét hồ sơ và quá trình đóng BHXH của {who},"), highest=740, sans=True,
)  # fmt: skip
_DIVORCE = LocalPaper(
    (date(2001, 2, 5), date(2004, 12, 29)), (), ("TÒA ÁN NHÂN DÂN", "{D}"), ("/TTLH", "/{year}/TTLH", "/HNGĐ-ST"),
    "{dn}", (("T/M TÒA ÁN NHÂN DÂN {D}", "THẨM PHÁN"), ("THẨM PHÁN",), ("THẨM PHÁN CHỦ TỌA",)),
    ("CÔNG NHẬN THUẬN TÌNH LY HÔN", "Công nhận thuận tình ly hôn", "V/v công nhận thuận tình ly hôn"),
    ("I- Công nhận sự thuận tình ly hôn giữa {who} và {who2}, đăng ký kết hôn tại UBND {m}.", "II- Về con chung: "
     "hai bên thỏa thuận giao con chung cho {who2} nuôi dưỡng; {who} đóng góp phí tổn nuôi con mỗi tháng 150.000 "
     "đồng cho đến khi con đủ 18 tuổi.", "III- Về tài sản, nhà đất: không yêu cầu Tòa án giải quyết.", "IV- Án "
     "phí ly hôn sơ thẩm 50.000 đồng do {who} chịu, trừ vào dự phí đã nộp tại biên lai số {x} ngày {before}.",
     "Quyết định này có hiệu lực pháp luật ngay, các đương sự không được kháng cáo, Viện kiểm sát không được "
     "kháng nghị theo trình tự phúc thẩm."),
    "TÒA ÁN NHÂN DÂN {D}", ("Đương sự", "VKSND {d}", "Đội THA {d}", "Lưu hồ sơ"),
    authority=("TÒA ÁN NHÂN DÂN {D} - {K}",),
    grounds=("Căn cứ Điều 44 Pháp lệnh thủ tục giải quyết các vụ án dân sự;",
     "Căn cứ Điều 90 Luật hôn nhân và gia đình năm 2000;", "Sau khi nghiên cứu hồ sơ vụ án dân sự thụ lý số "
     "{y}/HNGĐ; biên bản hòa giải ngày {before} không bên nào thay đổi ý kiến,"), articles=False, highest=290,
)  # fmt: skip
_REGION = LocalPaper(
    COMMUNES, (), ("TÒA ÁN NHÂN DÂN", "KHU VỰC {a} - {P}"), ("/{year}/QĐST-DS", "/{year}/QĐST-HNGĐ"), "{town}",
    (("THẨM PHÁN",), ("CHÁNH ÁN",)),
    ("ĐÌNH CHỈ GIẢI QUYẾT VỤ ÁN DÂN SỰ", "Đình chỉ giải quyết vụ việc dân sự",
     "Công nhận sự thỏa thuận của các đương sự"),
    ("1. Đình chỉ giải quyết vụ án dân sự thụ lý số {x}/{year}/TLST-DS về việc “Tranh chấp hợp đồng vay tài sản” "
     "giữa nguyên đơn {who} và bị đơn {who2}.", "2. Về tiền tạm ứng án phí: hoàn trả cho {who} số tiền {sum} "
     "đồng theo Biên lai thu số 000{y} của Thi hành án dân sự {k}.", "3. Các đương sự có quyền khởi kiện lại "
     "theo quy định tại Điều 218 của Bộ luật Tố tụng dân sự.", "4. Đương sự có quyền kháng cáo, Viện kiểm sát "
     "nhân dân khu vực có quyền kháng nghị Quyết định này trong thời hạn 07 ngày, kể từ ngày nhận được Quyết "
     "định."),
    "TAND KHU VỰC {a} - {P}", ("Các đương sự", "VKSND khu vực {a}", "THADS {k}", "Lưu: HS, VP"),
    authority=("TÒA ÁN NHÂN DÂN KHU VỰC {a} - {P}",),
    grounds=("Căn cứ vào các điều 48, 217, 218 và 219 của Bộ luật Tố tụng dân sự;", "Xét thấy người khởi kiện đã "
     "rút toàn bộ yêu cầu khởi kiện;"), articles=False, highest=410,
)  # fmt: skip
_EXPELLED = LocalPaper(
    LATE, ("BỘ GIÁO DỤC VÀ ĐÀO TẠO",), ("TRƯỜNG ĐẠI HỌC SƯ PHẠM KỸ THUẬT", "{P}"), ("/QĐ-ĐHSPKT", "/QĐ-CTSV"),
    "{town}", (*PRINCIPAL, ("TL. HIỆU TRƯỞNG", "TRƯỞNG PHÒNG CÔNG TÁC HSSV")),
    ("Về việc cho sinh viên thôi học", "V/v buộc thôi học đối với sinh viên vi phạm quy chế năm học {sy}",
     "Về việc cho sinh viên {name} bảo lưu kết quả học tập"),
    ("Áp dụng đối với sinh viên {name}, mã số sinh viên 1{x}{y}, ngành Công nghệ kỹ thuật ô tô, khóa K{a}, kể từ "
     "ngày ký Quyết định.", "Sinh viên có trách nhiệm thanh toán học phí, trả sách thư viện, thẻ sinh viên trước "
     "ngày {soon}; chính quyền địa phương và gia đình được thông báo bằng văn bản.", "Các ông (bà) Trưởng phòng "
     "Đào tạo, Công tác HSSV, Kế hoạch - Tài chính, Trưởng khoa Cơ khí Động lực và sinh viên {name} chịu trách "
     "nhiệm thi hành Quyết định này./."),
    "TRƯỜNG ĐẠI HỌC SPKT {P}", ("Như điều 3", "Gia đình SV", "Lưu: VT, CTSV"),
    authority=("HIỆU TRƯỞNG TRƯỜNG ĐẠI HỌC SƯ PHẠM KỸ THUẬT {P}",),
    grounds=("Căn cứ Điều lệ trường đại học ban hành theo quyết định của Thủ tướng Chính phủ;", "Căn cứ Quy chế "
     "đào tạo và Quy chế công tác sinh viên hiện hành;", "Căn cứ kết luận của Hội đồng xử lý học vụ họp ngày "
     "{before};", "Xét đề nghị của Trưởng phòng Công tác học sinh, sinh viên,"), degrees=("PGS.TS ", "TS. ",
     "PGS. TS. "), highest=1850,
)  # fmt: skip
_CELL = LocalPaper(
    (date(1998, 3, 2), date(2018, 4, 20)), ("{D}",), ("ĐẢNG ỦY {M}",), ("-QĐ/ĐU", " QĐ/ĐU"), "{mn}", ((
      "T/M ĐẢNG ỦY", "BÍ THƯ"), ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ"), ("TM. BAN CHẤP HÀNH", "BÍ THƯ")),
    ("chuẩn y chi ủy, bí thư, phó bí thư chi bộ {v}", "thi hành kỷ luật đảng viên", "V/v khiển trách đảng viên"),
    ("Chi bộ {v} và các đồng chí có tên trên chịu trách nhiệm thi hành Quyết định này.",),
    "ĐẢNG ỦY {M}", ("Như Điều 2", "Lưu ĐU"), authority=("BAN CHẤP HÀNH ĐẢNG BỘ {M}",),
    grounds=("Căn cứ Điều lệ Đảng Cộng sản Việt Nam;", "Xét biên bản họp chi bộ {v} ngày {before},"), whose=WHOSE_PARTY,
    highest=120,
    firsts=("Chuẩn y đồng chí {name} giữ chức vụ Bí thư, đồng chí {name2} giữ chức vụ Phó Bí thư Chi bộ {v}, "
     "nhiệm kỳ {year} - {next}.", "Thi hành kỷ luật đồng chí {name}, đảng viên Chi bộ {v} bằng hình thức cảnh "
     "cáo vì sinh con thứ ba.", "Thi hành kỷ luật đồng chí {name} bằng hình thức khiển trách vì bỏ sinh hoạt chi "
     "bộ."),
)  # fmt: skip
_BOARD = LocalPaper(
    CIRCULAR, (), ("CÔNG TY CỔ PHẦN", "XÂY LẮP VÀ VẬT TƯ {P}"), ("/{year}/QĐ-HĐQT", "/QĐ/HĐQT", "-QĐ/XLVT"),
    "{town}", (("TM. HỘI ĐỒNG QUẢN TRỊ", "CHỦ TỊCH"), ("T/M HỘI ĐỒNG QUẢN TRỊ", "CHỦ TỊCH HĐQT"), ("CHỦ TỊCH HĐQT",)),
    ("V/v bổ nhiệm Giám đốc Xí nghiệp Xây lắp số {a}", "Về việc miễn nhiệm và bổ nhiệm Kế toán trưởng Công ty",
     "V/v: Bổ nhiệm Phó Giám đốc Công ty phụ trách thi công"),
    ("Bổ nhiệm {who} - Kỹ sư xây dựng - giữ chức vụ nêu trên kể từ ngày {soon}, thời hạn 03 năm.", "{Who} hưởng "
     "lương hệ số 5,65, phụ cấp chức vụ 0,4 và các quyền lợi khác theo Quy chế trả lương của Công ty.", "Ban "
     "Giám đốc, các phòng nghiệp vụ, xí nghiệp trực thuộc và {who} chịu trách nhiệm thi hành quyết định này."),
    "CÔNG TY CP XL VÀ VT {P}", ("Như Điều 3", "Ban kiểm soát", "Lưu HĐQT, TCHC"),
    by=("CỦA HỘI ĐỒNG QUẢN TRỊ",), authority=("HỘI ĐỒNG QUẢN TRỊ CÔNG TY CỔ PHẦN XÂY LẮP VÀ VẬT TƯ {P}",),
    grounds=("Căn cứ Luật Doanh nghiệp;", "Căn cứ Điều lệ Công ty được Đại hội đồng cổ đông thông qua;", "Căn cứ "
     "Biên bản họp Hội đồng quản trị số {x}/BB-HĐQT ngày {before},"), highest=95, sans=True,
)  # fmt: skip
_CREW = LocalPaper(
    DECREE, ("TỔNG CÔNG TY ĐƯỜNG SẮT VIỆT NAM",), ("CHI NHÁNH KHAI THÁC", "ĐƯỜNG SẮT {P}"), ("/QĐ-CNKT{i}",
     "/QĐ-ĐS"), "{town}", DIRECTOR,
    ("Về việc xử lý kỷ luật lao động đối với {who}", "Về việc thi hành kỷ luật lao động bằng hình thức khiển "
     "trách"),
    ("Xử lý kỷ luật bằng hình thức khiển trách đối với {who}, nhân viên gác chắn đường ngang Km {a}+{x}, do đóng "
     "chắn chậm ca đêm ngày {before}.", "{Who} không được xét danh hiệu lao động tiên tiến năm {year}; có quyền "
     "khiếu nại theo quy định của pháp luật lao động.", "Trưởng các phòng, Trạm trưởng và {who} chịu trách nhiệm "
     "thi hành Quyết định này./."),
    "CN KHAI THÁC ĐƯỜNG SẮT {P}", ("Như Điều 3", "Công đoàn CN", "Lưu: VT, TCLĐ"),
    authority=("GIÁM ĐỐC CHI NHÁNH KHAI THÁC ĐƯỜNG SẮT {P}",),
    grounds=("Căn cứ Bộ luật Lao động số 45/2019/QH14;", "Căn cứ Nội quy lao động của Tổng công ty;",
     "Căn cứ Biên bản họp xử lý kỷ luật lao động ngày {before}."), highest=860,
)  # fmt: skip
DECISIONS = (
    _LAND, _STEP, _TRANSFER, _LEAVE, _PENSION, _DIVORCE, _REGION, _EXPELLED, _CELL, _BOARD, _CREW, *ORDERS,
)  # fmt: skip
