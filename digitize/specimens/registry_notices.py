"""Notices that are posted, handed over or filed."""

from __future__ import annotations

from digitize.specimens.registry_papers import (
    CHAIRMAN,
    CIRCULAR,
    COMMUNES,
    DECREE,
    DIRECTOR,
    WHOSE_PARTY,
    RegistryPaper,
)

NOTICES = (
    RegistryPaper(
        COMMUNES, ("THUẾ {K}",), ("THUẾ CƠ SỞ 3 {K}",), ("/TB-CS3-{i}", "/TB-TCS3"), "{place}", (("TRƯỞNG THUẾ CƠ SỞ",),
         ("KT. TRƯỞNG THUẾ CƠ SỞ", "PHÓ TRƯỞNG THUẾ CƠ SỞ")),
        ("Về việc giải trình, bổ sung thông tin, tài liệu", "V/v người nộp thuế không hoạt động tại địa chỉ đã đăng ký",
         "Về việc nộp tiền thuế sử dụng đất phi nông nghiệp năm {year}"),
        ("Căn cứ Luật Quản lý thuế số 38/2019/QH14 và các văn bản hướng dẫn thi hành, Thuế cơ sở 3 {k} thông báo:",
         "Tên người nộp thuế: {co}. Mã số thuế: {tax}. Địa chỉ nhận thông báo: {v}, {m}, {k}.",
         "Đề nghị người nộp thuế giải trình, bổ sung hồ sơ khai thuế kỳ tính thuế quý I năm {year}, số tiền chênh "
         "lệch {x}.{y}.000 đồng, trong thời hạn 10 ngày làm việc kể từ ngày cơ quan thuế ban hành thông báo.",
         "Nếu cần biết thêm chi tiết, vui lòng liên hệ với cơ quan thuế, số điện thoại 02{x}.3{y}.{z}. Cơ quan thuế "
         "thông báo để người nộp thuế biết và thực hiện./."),
        ("Như trên", "Lưu: VT, HTNNT"),
        addressees=("{co}",), form="Mẫu số: 01/TB-BSTT-NNT", highest=9900, receiver="{CO}",
    ),
    RegistryPaper(
        DECREE, (), ("TÒA ÁN NHÂN DÂN", "{D}", "{K}"), ("/{year}/TB-TLVA", "/TB-TLVA"), "{dn}", (("THẨM PHÁN",),),
        ("VỀ VIỆC THỤ LÝ VỤ ÁN", "VỀ PHIÊN HỌP KIỂM TRA VIỆC GIAO NỘP, TIẾP CẬN, CÔNG KHAI CHỨNG CỨ VÀ HÒA GIẢI",
         "Về việc thụ lý vụ án"),
        ("Ngày {day}, Tòa án nhân dân {d} đã thụ lý vụ án dân sự số {x}/{year}/TLST-DS về việc “Tranh chấp quyền sử "
         "dụng đất”, theo đơn khởi kiện của {who}, địa chỉ: {v}, {m}, {d}, {k}.", "Trong thời hạn 15 ngày, kể từ ngày "
         "nhận được thông báo này, người được thông báo phải nộp cho Tòa án văn bản ghi ý kiến của mình đối với yêu "
         "cầu của người khởi kiện và tài liệu, chứng cứ kèm theo (nếu có).", "Hết thời hạn này mà không nộp thì Tòa "
         "án tiếp tục giải quyết vụ án theo quy định của pháp luật."),
        ("Như kính gửi", "VKSND {d}", "Lưu hồ sơ vụ án"),
        addressees=("{Who}, người khởi kiện", "{other}, người bị kiện"), form="Mẫu số 30-DS", ring=
        "TÒA ÁN NHÂN DÂN {D}", highest=520,
    ),
    RegistryPaper(
        COMMUNES, (), ("TÒA ÁN NHÂN DÂN", "KHU VỰC 4 - {P}"), ("/{year}/TB-TA", "/TB-TA"), "{place}",
        (("THẨM PHÁN",), ("CHÁNH ÁN",), ("KT. CHÁNH ÁN", "PHÓ CHÁNH ÁN")),
        ("Nộp tiền tạm ứng án phí", "NỘP TIỀN TẠM ỨNG ÁN PHÍ", "Trả lại đơn khởi kiện"),
        ("Sau khi xem xét đơn khởi kiện đề ngày {date} và các tài liệu, chứng cứ kèm theo, Tòa án nhân dân khu vực 4 - "
         "{p} xét thấy vụ án thuộc thẩm quyền giải quyết của Tòa án.", "Căn cứ khoản 1, khoản 2 Điều 195 của Bộ luật "
         "tố tụng dân sự; báo cho {who}, cư trú tại {v}, {m}, {k} được biết: trong thời hạn 07 ngày phải đến Phòng Thi "
         "hành án dân sự khu vực 4 nộp số tiền tạm ứng án phí 6.{x}.000 đồng.",
         "Hết thời hạn trên, nếu không nộp cho Tòa án biên lai thu tiền thì Tòa án trả lại đơn khởi kiện."),
        ("Như trên", "Lưu hồ sơ"), addressees=("{Who}",), form="Mẫu số 29-DS", ring="TAND KHU VỰC 4 - {P}", highest=780,
    ),
    RegistryPaper(
        COMMUNES, ("ỦY BAN NHÂN DÂN", "{M}"), ("VĂN PHÒNG HĐND VÀ UBND",), ("/TB-VP", "/TB-VPHĐND&UBND"), "{mn}",
        (("CHÁNH VĂN PHÒNG",), ("KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG")),
        ("Lịch tiếp công dân định kỳ của Chủ tịch Ủy ban nhân dân {m} năm {year}", "Về việc bố trí thời gian, địa "
         "điểm tiếp nhận hồ sơ thủ tục hành chính"),
        ("Thực hiện Luật Tiếp công dân và Quy chế làm việc của Ủy ban nhân dân {m}, Văn phòng thông báo:",
         "1. Thời gian: các ngày thứ Năm hằng tuần; buổi sáng từ 7 giờ 30 phút, buổi chiều từ 13 giờ 30 phút; nếu "
         "trùng ngày nghỉ lễ thì chuyển sang ngày làm việc tiếp theo.", "2. Địa điểm: Phòng tiếp công dân, trụ sở "
         "UBND {m} ({v}).", "Văn phòng thông báo để các cơ quan, đơn vị và Nhân dân được biết./."),
        ("TT Đảng ủy, TT HĐND", "CT, các PCT UBND", "Trung tâm PVHCC", "Các thôn, tổ dân phố", "Lưu: VT"),
        highest=160, receiver="PHÒNG KINH TẾ",
    ),
    RegistryPaper(
        COMMUNES, (), ("ỦY BAN NHÂN DÂN", "{M}"), ("/TB-UBND",), "{mn}", CHAIRMAN,
        ("Về việc thụ lý giải quyết khiếu nại lần đầu", "Về việc không thụ lý giải quyết khiếu nại của {who}",
         "Kết thúc công khai phương án bồi thường, hỗ trợ, tái định cư dự án đường ven biển đoạn qua địa bàn {m}"),
        ("Ngày {date}, Ủy ban nhân dân {m} nhận được đơn của {who}, địa chỉ: {v}, {m}, số định danh {id}, khiếu nại "
         "việc thu hồi {x},5 m² đất.", "Sau khi xem xét nội dung đơn, căn cứ Luật Khiếu nại năm 2011, đơn đủ điều "
         "kiện thụ lý và thuộc thẩm quyền giải quyết của Chủ tịch Ủy ban nhân dân {m}.", "Thời hạn giải quyết là 30 "
         "ngày kể từ ngày thụ lý. Vậy thông báo để {who} được biết./."),
        ("Như trên", "Thanh tra {k}", "Ban Tiếp công dân", "Lưu: VT, KT"),
        addressees=("{Who}",), form="Mẫu số 01-KN", highest=720,
    ),
    RegistryPaper(
        DECREE, ("SỞ TƯ PHÁP {K}",), ("TRUNG TÂM DỊCH VỤ", "ĐẤU GIÁ TÀI SẢN"), ("/TB-TTĐG", "/TB-ĐGTS"), "{place}",
        DIRECTOR,
        ("Đấu giá tài sản", "Đấu giá quyền sử dụng đất ở tại {m}, {d} (lần 2)", "Về việc công khai đấu giá tài sản"),
        ("1. Tên, địa chỉ người có tài sản đấu giá: UBND {d}. Tài sản: {x},2 m² đất ở tại {v}, {m}; giá khởi điểm "
         "1.{y}.{z}.000 đồng; tiền đặt trước 20%.", "2. Bán hồ sơ mời tham gia đấu giá: giờ hành chính từ ngày {date} "
         "đến 17 giờ 00 ngày {soon}; tiền mua hồ sơ 200.000 đồng.", "3. Hình thức: bỏ phiếu trực tiếp, một vòng; "
         "phương thức trả giá lên.", "Mọi chi tiết xin liên hệ Trung tâm Dịch vụ đấu giá tài sản {k}./."),
        ("Cổng đấu giá tài sản quốc gia", "UBND {m}", "Lưu: VT, HSĐG"),
        highest=900,
    ),
    RegistryPaper(
        CIRCULAR, ("BỘ LAO ĐỘNG - THƯƠNG BINH", "VÀ XÃ HỘI"), ("TRƯỜNG CAO ĐẲNG KỸ THUẬT {P}",), ("/TB-CĐKT",
         "/TBTS-CĐKT"), "{place}", (("HIỆU TRƯỞNG",), ("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"), (
          "CHỦ TỊCH HỘI ĐỒNG TUYỂN SINH",)),
        ("Tuyển sinh cao đẳng, trung cấp hệ chính quy năm {year}", "Xét tuyển bổ sung đợt 2 năm {year}"),
        ("# 1. Ngành nghề và chỉ tiêu", "Điện công nghiệp: {x}; Công nghệ ô tô: {y}; Hàn: 60 sinh viên.", "# 2. Hồ sơ",
         "Phiếu đăng ký (theo mẫu), bản sao bằng tốt nghiệp, học bạ, giấy khai sinh và 04 ảnh 3x4.", "# 3. Thời gian",
         "Nhận hồ sơ từ ngày {date} đến {soon} tại Phòng Đào tạo./."),
        ("Tổng cục GDNN", "Các trường THPT", "Website", "Lưu: VT, ĐT"),
        degrees=("TS. ", "ThS. ", ""), highest=340,
    ),
    RegistryPaper(
        COMMUNES, ("ĐẢNG BỘ {K}",), ("ĐẢNG ỦY {M}",), ("-TB/ĐU",), "{mn}", (("T/M BAN THƯỜNG VỤ", "BÍ THƯ"), (
          "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC"), ("T/L BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG")),
        ("kết luận của Ban Thường vụ Đảng ủy tại phiên họp ngày {date}", "phân công nhiệm vụ các đồng chí Ủy viên Ban "
         "Chấp hành Đảng bộ nhiệm kỳ 2025 - 2030", "về kết quả kiểm tra"),
        ("Ngày {day}, Ban Thường vụ Đảng ủy họp phiên thường kỳ, đồng chí Bí thư chủ trì. Sau khi thảo luận, Ban "
         "Thường vụ kết luận:", "1. Thống nhất nội dung báo cáo; giao Ủy ban nhân dân hoàn thiện, trình Hội đồng nhân "
         "dân kỳ họp gần nhất.", "2. Đồng ý chủ trương kiện toàn chức danh Bí thư Chi bộ {v}.",
         "Văn phòng Đảng ủy thông báo để các chi bộ biết, thực hiện."),
        ("Thường trực Tỉnh ủy (b/c)", "Các chi bộ trực thuộc", "Lưu VPĐU"),
        whose=WHOSE_PARTY, highest=210, receiver="CHI BỘ TRƯỜNG THCS {S}",
    ),
)  # fmt: skip
