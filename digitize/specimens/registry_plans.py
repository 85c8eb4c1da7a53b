"""Plans and submissions."""

from __future__ import annotations

from datetime import date

from digitize.specimens.registry_papers import (
    CIRCULAR,
    COMMITTEE,
    COMMUNES,
    DECREE,
    DIRECTOR,
    PARTY_OF_DISTRICTS,
    POLICE_RANKS,
    WHOSE_PARTY,
    RegistryPaper,
)

_HEAD_OF_SCHOOL = (("HIỆU TRƯỞNG",), ("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"))
PLANS = (
    RegistryPaper(
        COMMUNES, (), ("ỦY BAN NHÂN DÂN", "{M}"), ("/KH-UBND",), "{mn}", COMMITTEE,
        ("Phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số {m} năm {next}", "Số hóa hồ sơ, kết quả "
         "giải quyết thủ tục hành chính còn hiệu lực", "Tổ chức Ngày hội Đại đoàn kết toàn dân tộc ở khu dân cư năm "
         "{year}"),
        ("Thực hiện Kế hoạch số {x}/KH-UBND ngày {date} của Ủy ban nhân dân {k}, Ủy ban nhân dân {m} ban hành Kế "
         "hoạch như sau:", "# I. MỤC ĐÍCH, YÊU CẦU", "1. Nâng cao hiệu lực, hiệu quả hoạt động của chính quyền địa "
         "phương 2 cấp, lấy người dân làm trung tâm.", "2. Xác định rõ người, rõ việc, rõ thời gian, rõ trách nhiệm, "
         "rõ sản phẩm, rõ thẩm quyền.", "# II. NỘI DUNG", "1. Tỷ lệ hồ sơ trực tuyến toàn trình đạt 80%; số hóa {y} "
         "hồ sơ trước ngày {soon}.", "2. Mỗi thôn, tổ dân phố duy trì 01 Tổ công nghệ số cộng đồng từ 5 đến 7 thành "
         "viên.", "# III. TỔ CHỨC THỰC HIỆN", "Phòng Văn hóa - Xã hội là cơ quan thường trực, theo dõi, đôn đốc, tổng "
         "hợp báo cáo./."),
        ("Sở KH&CN (b/c)", "TT Đảng ủy, TT HĐND", "CT, các PCT UBND", "Các phòng, ban, ngành", "Lưu: VT, VHXH"),
        highest=230, receiver="TRƯỜNG TIỂU HỌC {MN}",
    ),
    RegistryPaper(
        DECREE, ("UBND {K}",), ("SỞ GIÁO DỤC VÀ ĐÀO TẠO", "CÔNG AN {K}"), ("/KHPH-SGDĐT-CAT", "/KH-SGDĐT-CA"),
        "{place}", (("GIÁM ĐỐC SỞ GIÁO DỤC", "VÀ ĐÀO TẠO"), ("KT. GIÁM ĐỐC SỞ GIÁO DỤC", "VÀ ĐÀO TẠO", "PHÓ GIÁM ĐỐC")),
        ("Phối hợp bảo đảm an ninh, trật tự trường học năm học {year} - {next}", "Phối hợp phòng, chống bạo lực học "
         "đường, ma túy và giáo dục pháp luật về trật tự an toàn giao thông cho học sinh"),
        ("Thực hiện Thông tư liên tịch số 06/2015/TTLT-BCA-BGDĐT, Sở Giáo dục và Đào tạo và Công an {k} thống nhất:",
         "# I. NỘI DUNG PHỐI HỢP", "1. Trao đổi thông tin về tình hình an ninh, trật tự tại các cơ sở giáo dục.",
         "2. Tổ chức {x} buổi tuyên truyền; 100% trường ký cam kết.", "# II. TRÁCH NHIỆM", "Các đơn vị định kỳ sơ "
         "kết, báo cáo về Sở Giáo dục và Đào tạo và Công an {k} (qua PA03)./."),
        ("Bộ GDĐT, Bộ Công an", "UBND {k}", "Lưu: VT Sở, CA"),
        partner=(("GIÁM ĐỐC CÔNG AN",), "CÔNG AN {K}"), ring="SỞ GIÁO DỤC VÀ ĐÀO TẠO {K}", degrees=("", "TS. "),
        highest=1900, receiver="PHÒNG GD&ĐT {D}",
    ),
    RegistryPaper(
        DECREE, ("CÔNG AN {D}",), ("CÔNG AN {M}",), ("/KH-CA{u}",), "{mn}", (("TRƯỞNG CÔNG AN {U}",), (
          "KT. TRƯỞNG CÔNG AN {U}", "PHÓ TRƯỞNG CÔNG AN")),
        ("Mở đợt cao điểm cấp tài khoản định danh điện tử", "Tấn công trấn áp tội phạm, bảo đảm an ninh, trật tự Tết "
         "Nguyên đán {next}"),
        ("Căn cứ Kế hoạch số {x}/KH-CAH của Công an {d}, Công an {m} xây dựng kế hoạch:", "# I. MỤC ĐÍCH",
         "Thu nhận hồ sơ định danh mức 2 cho {y} công dân đủ điều kiện.", "# II. BIỆN PHÁP", "1. Bố trí 02 tổ lưu "
         "động tại nhà văn hóa {v}, làm việc cả thứ Bảy.", "2. Rà soát, làm sạch dữ liệu dân cư, bảo đảm “đúng, đủ, "
         "sạch, sống”.", "Thời gian thực hiện đến hết ngày {soon}. Yêu cầu cán bộ, chiến sĩ nghiêm túc thực hiện./."),
        ("CAH (b/c)", "Đảng ủy, UBND {m}", "Lưu: CA{u}"),
        degrees=POLICE_RANKS, highest=140,
    ),
    RegistryPaper(
        COMMUNES, ("{T} {P}",), ("BAN TUYÊN GIÁO VÀ DÂN VẬN",), ("-KH/BTGDVTU",), "{place}", (("K/T TRƯỞNG BAN",
          "PHÓ TRƯỞNG BAN THƯỜNG TRỰC"), ("TRƯỞNG BAN",), ("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN")),
        ("tổ chức học tập, quán triệt Nghị quyết Đại hội Đảng bộ các cấp, nhiệm kỳ 2025 - 2030", "điều tra dư luận xã "
         "hội năm {next}"),
        ("Thực hiện Chương trình công tác của Tỉnh ủy, Ban Tuyên giáo và Dân vận xây dựng kế hoạch như sau:",
         "# I- MỤC ĐÍCH, YÊU CẦU", "1- Tạo sự thống nhất về nhận thức và hành động trong toàn Đảng bộ.",
         "2- Tổ chức nghiêm túc, thiết thực, hiệu quả.", "# II- NỘI DUNG", "- Hội nghị trực tuyến đến {x} điểm cầu, "
         "thời gian 01 buổi, trước ngày {soon}.", "Phòng Lý luận chính trị - Lịch sử Đảng chủ trì tham mưu, đôn đốc "
         "thực hiện."),
        ("Thường trực Tỉnh ủy (b/c)", "Các đảng ủy trực thuộc", "Lãnh đạo Ban", "Lưu VP"),
        whose=WHOSE_PARTY, highest=60, receiver="ĐẢNG ỦY {M}",
    ),
    RegistryPaper(
        CIRCULAR, ("CÔNG ĐOÀN GIÁO DỤC {D}",), ("CĐCS TRƯỜNG TIỂU HỌC {MN}",), ("/KH-CĐ", "/KH-CĐCS"), "{mn}",
        (("TM. BAN CHẤP HÀNH", "CHỦ TỊCH"), ("T/M BCH CÔNG ĐOÀN", "CHỦ TỊCH"), ("TM. BCH CÔNG ĐOÀN CƠ SỞ", "CHỦ TỊCH")),
        ("Tổ chức Hội nghị cán bộ, viên chức năm học {year} - {next}", "Hoạt động kỷ niệm ngày Quốc tế Phụ nữ 8/3"),
        ("- Căn cứ Quyết định số 04/2000/QĐ-BGDĐT về thực hiện dân chủ trong hoạt động của nhà trường;",
         "- Được sự nhất trí của Chi bộ, Ban Chấp hành Công đoàn phối hợp với chuyên môn xây dựng kế hoạch:",
         "# 1. Thời gian, địa điểm", "Từ 7 giờ 30 ngày {soon} tại phòng Hội đồng nhà trường.", "# 2. Kinh phí",
         "Trích quỹ công đoàn {x}.000 đồng.", "Đề nghị các tổ công đoàn triển khai thực hiện tốt kế hoạch này."),
        ("CĐGD {d}", "Chi bộ, BGH", "Lưu CĐ"),
        partner=(("TM. BAN GIÁM HIỆU", "HIỆU TRƯỞNG"), "TRƯỜNG TIỂU HỌC {MN}"), ring="CÔNG ĐOÀN TRƯỜNG TH {MN}",
        highest=24, receiver="PHÒNG GD&ĐT",
    ),
    RegistryPaper(
        COMMUNES, ("ỦY BAN MTTQ VIỆT NAM {M}",), ("BAN CHẤP HÀNH", "HỘI LIÊN HIỆP PHỤ NỮ"), ("/KH-BTV", "/KH-HPN"),
        "{mn}", (("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), ("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH")),
        ("Tổ chức Đại hội đại biểu phụ nữ {m} lần thứ I, nhiệm kỳ 2026 - 2031", "Triển khai mô hình “Biến rác thải "
         "thành tiền”"),
        ("Ban Thường vụ Hội LHPN {m} xây dựng kế hoạch như sau:", "I. Mục đích: đánh giá toàn diện phong trào phụ nữ, "
         "đề ra phương hướng nhiệm kỳ mới.", "II. Nội dung: số lượng đại biểu {x} người; thời gian 01 ngày, hoàn "
         "thành trước ngày {soon}.", "III. Kinh phí: {y}.000.000 đồng do ngân sách xã cấp.", "Các chi hội căn cứ kế "
         "hoạch tổ chức thực hiện./."),
        ("TT Đảng ủy (b/c)", "BTT UBMTTQ", "Các chi hội", "Lưu VP"),
        highest=40, receiver="ĐẢNG ỦY {M}",
    ),
)  # fmt: skip
SUBMISSIONS = (
    RegistryPaper(
        COMMUNES, ("ỦY BAN NHÂN DÂN", "{M}"), ("PHÒNG KINH TẾ",), ("/TTr-KT", "/TTr-PKT"), "{mn}", (("TRƯỞNG PHÒNG",),
         ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG")),
        ("Về việc cho phép chuyển mục đích sử dụng đất đối với {who}", "Về việc phê duyệt giá đất cụ thể tính bồi "
         "thường khi Nhà nước thu hồi đất", "V/v thẩm định dự toán sửa chữa nhà văn hóa {v}"),
        ("Phòng Kinh tế nhận được hồ sơ của {who}, số định danh {id}, địa chỉ {v}, {m}, xin chuyển {x},0 m² đất vườn "
         "sang đất ở.", "Qua kiểm tra, hồ sơ phù hợp Kế hoạch sử dụng đất năm {year} đã được phê duyệt; không có "
         "tranh chấp.", "Phòng Kinh tế kính trình Chủ tịch Ủy ban nhân dân {m} xem xét, quyết định (có dự thảo Quyết "
         "định kèm theo)./."),
        ("Như trên", "Văn phòng HĐND và UBND", "Lưu: VT"),
        addressees=("Chủ tịch Ủy ban nhân dân {m}",), highest=420,
    ),
    RegistryPaper(
        (date(2024, 1, 8), DECREE[1]),
        ("UBND {D}",), ("BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG",), ("/TTr-BQLDA", "/TTr-QLDA"), "{dn}", DIRECTOR,
        ("Về việc phê duyệt kế hoạch lựa chọn nhà thầu công trình: Đường giao thông liên xã {mn} - {dn}",
         "Thẩm định Báo cáo kinh tế - kỹ thuật xây dựng", "V/v phê duyệt quyết toán dự án hoàn thành"),
        ("Căn cứ Luật Đấu thầu số 22/2023/QH15 ngày 23 tháng 6 năm 2023;", "Căn cứ Quyết định số {x}/QĐ-UBND của Chủ "
         "tịch UBND {d} về việc phê duyệt dự án, tổng mức đầu tư 14.{y}.000.000 đồng;", "Ban Quản lý dự án trình thẩm "
         "định, phê duyệt các gói thầu như sau:", "Kính đề nghị xem xét, phê duyệt để có cơ sở triển khai các bước "
         "tiếp theo./."),
        ("Như trên", "Lưu: VT, KT"),
        addressees=("Chủ tịch Ủy ban nhân dân {d}", "Phòng Tài chính - Kế hoạch {d}"), highest=260, table=(("STT",
          "Tên gói thầu", "Giá (triệu đồng)", "Hình thức"), ("1", "Thi công xây dựng", "11.{x}", "Đấu thầu rộng rãi"),
         ("2", "Tư vấn giám sát", "{z}", "Chỉ định thầu")), receiver="PHÒNG TÀI CHÍNH - KẾ HOẠCH",
    ),
    RegistryPaper(
        (date(2013, 10, 1), CIRCULAR[1]),
        ("PHÒNG GD&ĐT {D}",), ("TRƯỜNG TIỂU HỌC {MN}",), ("/TTr-TH", "/TT-TH{i}"), "{mn}", _HEAD_OF_SCHOOL,
        ("Về việc đề nghị nâng bậc lương thường xuyên, phụ cấp thâm niên nhà giáo", "V/v xin thanh lý tài sản",
         "Đề nghị công nhận trường đạt chuẩn quốc gia mức độ 1"),
        ("Căn cứ Thông tư số 08/2013/TT-BNV ngày 31 tháng 7 năm 2013 của Bộ Nội vụ;", "Hội đồng lương Trường Tiểu học "
         "{mn} đã họp ngày {date}, thống nhất đề nghị nâng bậc lương cho 04 giáo viên, trong đó có {who}, sinh ngày "
         "{born}.", "Trường Tiểu học {mn} kính trình các cấp xem xét, quyết định."),
        ("Như kính gửi", "Lưu VT"),
        addressees=("Phòng Nội vụ {d}", "Phòng Giáo dục và Đào tạo {d}"), highest=38, receiver="PHÒNG NỘI VỤ",
    ),
    RegistryPaper(
        PARTY_OF_DISTRICTS, ("ĐẢNG ỦY {M}",), ("CHI BỘ {S}",), ("-TTr/CB",), "{mn}", (("T/M CHI BỘ", "BÍ THƯ"), (
          "T/M CHI ỦY", "BÍ THƯ")),
        ("đề nghị xét tặng Huy hiệu Đảng đợt 19/5", "về việc đề nghị chuẩn y chức danh Phó Bí thư Chi bộ"),
        ("Căn cứ Hướng dẫn của Ban Tổ chức cấp trên, Chi bộ đã họp ngày {date} và thống nhất, tỷ lệ 100%.",
         "Chi bộ đề nghị Ban Thường vụ Đảng ủy xem xét đối với đồng chí {name}, sinh ngày {born}, quê quán {m}, {d}; "
         "số thẻ đảng viên 36.{x}{y}.", "Kính trình Đảng ủy xem xét, quyết định."),
        ("Như trên", "Lưu chi bộ"),
        addressees=("Ban Thường vụ Đảng ủy {m}",), whose=WHOSE_PARTY, highest=16, receiver="ĐẢNG ỦY {M}",
    ),
    RegistryPaper(
        DECREE, ("SỞ Y TẾ {K}",), ("BỆNH VIỆN PHỔI",), ("/TTr-BVP",), "{place}",
        (*DIRECTOR, ("PHÓ GIÁM ĐỐC PHỤ TRÁCH",)),
        ("Về việc phê duyệt dự toán mua sắm trang thiết bị y tế năm {year}", "Đề nghị phê duyệt Đề án vị trí việc làm "
         "và cơ cấu viên chức theo chức danh nghề nghiệp"),
        ("# 1. Sự cần thiết", "Máy X-quang đang sử dụng được trang bị từ năm 2009, hư hỏng {x} lần trong năm {last}.",
         "# 2. Nội dung trình", "Mua 01 hệ thống X-quang kỹ thuật số, giá dự toán 4.{y}.000.000 đồng từ Quỹ phát "
         "triển hoạt động sự nghiệp.", "Kính trình Sở Y tế xem xét, phê duyệt./."),
        ("Như trên", "Phòng KH-TC Sở", "Lưu: VT, VTTB"),
        addressees=("Sở Y tế {k}",), degrees=("BSCKII. ", "TS.BS. ", "BSCKI. "), highest=170, receiver="SỞ Y TẾ {K}",
    ),
    RegistryPaper(
        COMMUNES, ("ỦY BAN MTTQ VIỆT NAM", "{K}"), ("LIÊN ĐOÀN LAO ĐỘNG {K}",), ("/TTr-LĐLĐ",), "{place}",
        (("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), ("TM. BAN THƯỜNG VỤ", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ("V/v đề nghị tặng Cờ thi đua, Bằng khen năm {year}", "Về việc xin chủ trương thành lập Công đoàn {co}"),
        ("Căn cứ Quy chế khen thưởng của tổ chức Công đoàn, Ban Thường vụ Liên đoàn Lao động {k} trình xét khen "
         "thưởng {x} tập thể, {y} cá nhân (có danh sách kèm theo).", "Đề nghị Đoàn Chủ tịch Tổng Liên đoàn xem xét, "
         "quyết định./."),
        ("Như trên", "Lưu: VT, CSPL"),
        addressees=("Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam",), highest=110, receiver="TỔNG LIÊN ĐOÀN LĐVN",
    ),
)  # fmt: skip
