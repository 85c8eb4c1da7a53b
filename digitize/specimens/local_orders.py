"""Decisions of small offices that order: pupils punished, drivers fined, committees set up, brigades led."""

from __future__ import annotations

from datetime import date

from digitize.specimens.local_papers import (
    CIRCULAR,
    COMMITTEE,
    COMMUNES,
    DECREE,
    JOINT,
    LATE,
    OLD,
    PRINCIPAL,
    LocalPaper,
)

_PUPIL = LocalPaper(
    (date(1998, 9, 7), JOINT[1]), ("SỞ GIÁO DỤC - ĐÀO TẠO {P}",), ("TRƯỜNG THPT {S}",), ("/QĐ-KL", "/QĐ-HT",
     " QĐ/KL"), "{dn}", (("HIỆU TRƯỞNG",), ("K/T HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"), ("T/M HỘI ĐỒNG KỶ LUẬT",
      "HIỆU TRƯỞNG")),
    ("V/v thi hành kỷ luật học sinh", "V/v: đình chỉ học tập có thời hạn đối với học sinh {name}"),
    ("Nay cảnh cáo trước toàn trường em {name}, sinh ngày {birth}, học sinh lớp 11A{a} vì đã vi phạm nội quy nhà "
     "trường.", "Hạnh kiểm học kỳ của em {name} xếp loại yếu; thời gian thử thách 4 tuần lễ.", "Các ông (bà) "
     "trong Hội đồng kỷ luật, giáo viên chủ nhiệm, cha mẹ học sinh và em {name} chịu trách nhiệm thi hành."),
    "TRƯỜNG THPT {S}", by=("CỦA HIỆU TRƯỞNG TRƯỜNG TRUNG HỌC PHỔ THÔNG {S}",),
    authority=("HIỆU TRƯỞNG TRƯỜNG THPT {S}",),
    grounds=("Căn cứ Thông tư số 08/TT ngày 21/3/1988 của Bộ Giáo dục hướng dẫn về việc khen thưởng và thi hành "
     "kỷ luật học sinh;", "Căn cứ biên bản họp Hội đồng kỷ luật ngày {before};",
     "Xét tính chất và mức độ vi phạm,"), highest=46,
)  # fmt: skip
_FINE = LocalPaper(
    (date(1996, 2, 5), date(2008, 7, 25)), ("CÔNG AN {K}",), ("CÔNG AN {D}",), ("/QĐ-XP", "/QĐXP", "/QĐ-XPHC"),
    "{dn}", (("TRƯỞNG CÔNG AN {D}",), ("K/T TRƯỞNG CÔNG AN {D}", "PHÓ TRƯỞNG CÔNG AN"), ("ĐỘI TRƯỞNG",)),
    ("Xử phạt vi phạm hành chính về trật tự an toàn giao thông", "XỬ PHẠT VI PHẠM HÀNH CHÍNH BẰNG HÌNH THỨC PHẠT "
     "TIỀN", "V/v xử phạt vi phạm hành chính trong lĩnh vực an ninh trật tự"),
    ("Điều 1: Xử phạt bằng hình thức phạt tiền đối với:", "= Ông (bà):|{name}", "= Sinh ngày:|{born}",
     "= Nghề nghiệp:|Lái xe", "= Nơi thường trú:|{v}, {m}, {d}", "= Số CMND:|{id}", "= Mức phạt:|150.000 đồng",
     "= (Viết bằng chữ):|Một trăm năm mươi nghìn đồng", "= Lý do:|Chở quá số người quy định, không có giấy phép "
     "lái xe", "Điều 2: Trong thời hạn 10 ngày kể từ ngày được giao Quyết định, người bị xử phạt phải nộp tiền "
     "tại Kho bạc Nhà nước {d}; quá thời hạn trên mà cố tình không chấp hành thì bị cưỡng chế.", "Điều 3: Quyết "
     "định này có hiệu lực kể từ ngày ký và được giao cho đương sự 01 bản để chấp hành."),
    "CÔNG AN {D}",
    grounds=("Căn cứ Pháp lệnh Xử lý vi phạm hành chính;", "Căn cứ biên bản vi phạm hành chính do Đội Cảnh sát "
     "giao thông lập ngày {before};"), articles=False, degrees=("Trung tá: ", "Thiếu tá ", "Đại úy: ", ""),
    highest=2900,
)  # fmt: skip
_COMMITTEE = LocalPaper(
    LATE, ("UBND {D}",), ("UBND {M}",), ("/QĐ-UBND", "/{year}/QĐ-UBND"), "{mn}", (("CHỦ TỊCH",), ("KT. CHỦ TỊCH",
      "PHÓ CHỦ TỊCH"), *COMMITTEE),
    ("Về việc thành lập Hội đồng hòa giải tranh chấp đất đai", "V/v kiện toàn Ban Chỉ huy phòng, chống thiên tai "
     "và tìm kiếm cứu nạn năm {year}", "Về việc công nhận Tổ hòa giải và hòa giải viên {v}", "V/v thu hồi Quyết "
     "định số {z}/QĐ-UBND và thành lập lại Tổ bảo vệ môi trường, dân phòng tự quản"),
    ("Thành lập Hội đồng, Ban, Tổ gồm các ông (bà) có tên sau: 1. {Who} - Chủ tịch UBND, Chủ tịch Hội đồng; 2. "
     "{Who2} - Chủ tịch UBMTTQ, thành viên; 3. {name3} - Công chức Địa chính - Xây dựng, thành viên.", "Hội đồng "
     "làm việc theo chế độ kiêm nhiệm, tự giải thể sau khi hoàn thành nhiệm vụ; kinh phí chi từ ngân sách xã.",
     "Văn phòng - Thống kê, Tài chính - Kế toán và các ông (bà) có tên tại Điều 1 căn cứ Quyết định thi hành./."),
    "UBND {M}", ("UBND {d} (b/c)", "TT ĐU, HĐND", "Như Điều 3", "Lưu VP"),
    authority=("CHỦ TỊCH ỦY BAN NHÂN DÂN {M}",),
    grounds=("Căn cứ Luật Tổ chức chính quyền địa phương;", "Căn cứ Luật Đất đai và các văn bản hướng dẫn thi "
     "hành;", "Xét đề nghị của công chức Tư pháp - Hộ tịch,"), highest=340,
)  # fmt: skip
_BRIGADE = LocalPaper(
    (OLD[0], JOINT[1]), ("UBND {M}",), ("HỢP TÁC XÃ NÔNG NGHIỆP {MN}",), ("/QĐ-HTX", " QĐ", "/HTX"), "{mn}",
    (("CHỦ NHIỆM HTX",), ("T/M BAN QUẢN TRỊ", "CHỦ NHIỆM"), ("T/M BAN QUẢN TRỊ HTX", "P. CHỦ NHIỆM")),
    ("V/v cử đội trưởng sản xuất đội {a}", "V/v: thay đội trưởng sản xuất", "Về việc cử {who} làm đội trưởng"),
    ("Nay cử {who} làm đội trưởng đội sản xuất số {a} thay {who2} xin nghỉ vì sức khỏe.", "{Who} được hưởng thù "
     "lao {x} kg thóc một vụ theo nghị quyết đại hội xã viên.", "Ban quản trị, Ban kiểm soát, kế toán HTX và "
     "{who} thi hành quyết định này từ ngày ký."),
    "HTX NÔNG NGHIỆP {MN}", authority=("CHỦ NHIỆM HỢP TÁC XÃ",),
    grounds=("Căn cứ Luật Hợp tác xã;", "Căn cứ Điều lệ HTX được Đại hội xã viên thông qua ngày {before};"),
    centred=True, foot_day=True, highest=28, confirmed=("XÁC NHẬN CỦA UBND {M}", "CHỦ TỊCH"), confirmed_seal=
    "UBND {M}",
)  # fmt: skip
_RECRUITING = LocalPaper(
    DECREE, ("ỦY BAN NHÂN DÂN {D}",), ("TRƯỜNG MẦM NON {MN}",), ("/QĐ-MN{i}", "/QĐ-TrMN", "/QĐ-MN"), "{dn}",
    PRINCIPAL,
    ("Về việc thành lập Hội đồng tuyển sinh năm học {sy}", "Về việc phân công nhiệm vụ cán bộ, giáo viên, nhân "
     "viên năm học {sy}", "V/v công khai dự toán thu, chi ngân sách năm {year}"),
    ("Các bộ phận thực hiện đúng quy định, báo cáo kết quả trước ngày {soon}.", "Tổ trưởng các tổ khối, kế toán, "
     "nhân viên văn phòng chịu trách nhiệm thi hành Quyết định này."),
    "TRƯỜNG MẦM NON {MN}", ("Phòng GD&ĐT (để b/c)", "Như Điều 3", "Lưu: VT"),
    authority=("HIỆU TRƯỞNG TRƯỜNG MẦM NON {MN}",),
    grounds=("Căn cứ Điều lệ Trường mầm non ban hành kèm theo Thông tư số 52/2020/TT-BGDĐT ngày 31/12/2020;",
     "Căn cứ kế hoạch tuyển sinh của Phòng Giáo dục và Đào tạo;", "Theo đề nghị của tổ văn phòng."), highest=150,
    firsts=("Thành lập Hội đồng tuyển sinh gồm {b} thành viên (có danh sách kèm theo) do {who} làm Chủ tịch.",
     "Phân công {who} dạy lớp mẫu giáo 5 tuổi A; {who2} dạy nhóm trẻ 24 - 36 tháng; {who3} làm kế toán kiêm văn "
     "thư.", "Công bố công khai số liệu dự toán thu, chi ngân sách năm {year} (theo biểu đính kèm)."),
)  # fmt: skip
_UNION = LocalPaper(
    CIRCULAR, ("LIÊN ĐOÀN LAO ĐỘNG {K}",), ("LIÊN ĐOÀN LAO ĐỘNG", "{D}"), ("/QĐ-LĐLĐ", "-QĐ/LĐLĐ"), "{dn}",
    (("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), ("TM. BAN THƯỜNG VỤ", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
    ("V/v công nhận Ban Chấp hành Công đoàn cơ sở Công ty TNHH {co}", "Về việc công nhận kết quả bầu cử tại Đại "
     "hội Công đoàn cơ sở"),
    ("Công nhận Ban Chấp hành Công đoàn cơ sở Công ty TNHH {co} nhiệm kỳ {year} - {next}, gồm: {name} - Chủ "
     "tịch; {name2} - Phó Chủ tịch; {name3}, {name4} - Ủy viên.", "Ban Chấp hành Công đoàn cơ sở có trách nhiệm "
     "thực hiện đúng Điều lệ Công đoàn Việt Nam; được khắc con dấu, mở tài khoản theo quy định.", "Văn phòng "
     "Liên đoàn Lao động {d} và các ông, bà có tên trên thi hành Quyết định này."),
    "LIÊN ĐOÀN LAO ĐỘNG {D}", ("LĐLĐ {k}", "Như Điều 3", "Lưu VP"),
    authority=("BAN THƯỜNG VỤ LIÊN ĐOÀN LAO ĐỘNG {D}",),
    grounds=("Căn cứ Luật Công đoàn năm 2012;", "Căn cứ Điều lệ Công đoàn Việt Nam;",
     "Xét kết quả bầu cử tại Đại hội ngày {before},"), highest=270,
)  # fmt: skip
_REGISTERING = LocalPaper(
    COMMUNES, ("UBND {M}",), ("PHÒNG KINH TẾ, HẠ TẦNG", "VÀ ĐÔ THỊ"), ("/QĐ-KTHTĐT", "/QĐ-PKT"), "{mn}",
    (("TRƯỞNG PHÒNG",), ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG")),
    ("Về việc phân công nhiệm vụ công chức của phòng", "V/v thành lập Tổ thẩm định giá đất cụ thể trên địa bàn "
     "{m}"),
    ("Phân công {who}, Tổ trưởng, theo dõi lĩnh vực đất đai, đăng ký hộ kinh doanh; {who2} theo dõi lĩnh vực xây "
     "dựng, giao thông.", "Quyết định có hiệu lực từ ngày {soon}; các phân công trước đây không còn hiệu lực.",
     "Công chức có tên trên chịu trách nhiệm thi hành Quyết định này."),
    "PHÒNG KINH TẾ {M}", ("UBND {m} (b/c)", "Như Điều 3", "Lưu: VT"),
    authority=("TRƯỞNG PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ",),
    grounds=("Căn cứ Nghị định số 150/2025/NĐ-CP ngày 12 tháng 6 năm 2025 của Chính phủ;", "Căn cứ quyết định "
     "của UBND {m} quy định chức năng, nhiệm vụ của phòng;"), highest=60,
)  # fmt: skip
ORDERS = (_PUPIL, _FINE, _COMMITTEE, _BRIGADE, _RECRUITING, _UNION, _REGISTERING)
