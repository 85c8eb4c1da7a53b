"""What ministries, state companies, hospitals and communes of today add to the papers of `circulating_orders` and
`circulating_letters`, by type."""

from __future__ import annotations

from datetime import date

from digitize.specimens.circulating_papers import COMMITTEE, Paper, Rules

_DIRECTOR = (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"))
_COMPANY = "CÔNG TY TNHH MTV CẤP NƯỚC {P}"

ESTABLISHMENTS: dict[str, Paper] = {
    "decision": Paper(
        Rules.JOINT_CIRCULAR, ("UBND {K}",), ("CÔNG TY TNHH MỘT THÀNH VIÊN", "CẤP NƯỚC {P}"), "CN", "{p}",
        (("GIÁM ĐỐC",), ("CHỦ TỊCH KIÊM GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")), _COMPANY,
        ("V/v điều động và bổ nhiệm cán bộ", "Về việc điều động, bổ nhiệm {who} giữ chức vụ Phó Giám đốc Xí nghiệp "
         "cấp "
         "nước số 3"),
        ("Điều động {who}, cán bộ Phòng Kỹ thuật đến nhận công tác tại Xí nghiệp cấp nước số 3 và bổ nhiệm giữ chức "
         "vụ "
         "Phó Giám đốc Xí nghiệp kể từ ngày 01 tháng tới.",
         "{who} được hưởng lương và phụ cấp chức vụ theo quy định hiện hành của Nhà nước và của Công ty.",
         "Các ông (bà) Trưởng phòng Tổ chức - Hành chính, Kế toán trưởng, Giám đốc Xí nghiệp cấp nước số 3 và {who} "
         "chịu "
         "trách nhiệm thi hành Quyết định này."),
        ("Như Điều 3", "Đảng ủy, Công đoàn Công ty", "Lưu TCHC"),
        ("GIÁM ĐỐC CÔNG TY TNHH MỘT THÀNH VIÊN CẤP NƯỚC {P}",),
        ("Căn cứ Quyết định số {n}/QĐ-UBND của Ủy ban nhân dân {k} về việc chuyển Công ty Cấp nước thành Công ty "
         "trách "
         "nhiệm hữu hạn một thành viên;", "Căn cứ Điều lệ tổ chức và hoạt động của Công ty;", "Xét đề nghị của ông "
         "Trưởng "
         "phòng Tổ chức - Hành chính,"),
        highest=420, receiver="XÍ NGHIỆP CẤP NƯỚC SỐ 3",
    ),
    "directive": Paper(
        Rules.CIRCULAR, (), ("BỘ CÔNG THƯƠNG",), "BCT", "Hà Nội", (("BỘ TRƯỞNG",), ("KT. BỘ TRƯỞNG", "THỨ TRƯỞNG")),
        "BỘ CÔNG THƯƠNG",
        ("Về việc thực hiện các biện pháp bình ổn thị trường dịp cuối năm {year} và Tết Nguyên đán năm {next}",
         "Về việc tăng cường tiết kiệm điện"),
        ("Để bảo đảm cung cầu hàng hóa thiết yếu, ngăn chặn hàng giả, hàng kém chất lượng, Bộ trưởng Bộ Công Thương "
         "yêu "
         "cầu:", "1. Sở Công Thương các tỉnh, thành phố trực thuộc Trung ương chủ động nắm tình hình, báo cáo UBND "
         "cùng "
         "cấp và Bộ Công Thương khi thị trường có diễn biến bất thường.",
         "2. Cục Quản lý thị trường chỉ đạo các Chi cục tăng cường kiểm tra, kiểm soát trên địa bàn.",
         "3. Các Tập đoàn, Tổng công ty thuộc Bộ bảo đảm cung cấp đủ điện, xăng dầu cho sản xuất và đời sống.",
         "Yêu cầu Thủ trưởng các đơn vị nghiêm túc triển khai thực hiện Chỉ thị này./."),
        ("Thủ tướng Chính phủ (để b/c)", "UBND các tỉnh, TP trực thuộc TW", "Các Vụ, Cục, Sở Công Thương", "Lưu: VT, "
         "TTTN"),
        highest=22, receiver="SỞ CÔNG THƯƠNG",
    ),
    "notice": Paper(
        Rules.CIRCULAR, ("SỞ Y TẾ {K}",), ("BỆNH VIỆN ĐA KHOA", "{D}"), "BVĐK", "{dn}", _DIRECTOR,
        "BỆNH VIỆN ĐA KHOA {D}",
        ("Về việc tuyển dụng viên chức năm {year}", "V/v mời chào giá cung cấp vật tư y tế tiêu hao và hóa chất xét "
         "nghiệm "
         "năm {year} của Bệnh viện Đa khoa {d}"),
        ("Căn cứ nhu cầu công tác, Bệnh viện Đa khoa {d} thông báo:", "1. Số lượng, vị trí: 05 bác sĩ, 12 điều "
         "dưỡng; vật "
         "tư theo danh mục gồm {n} khoản đính kèm.", "2. Hồ sơ nộp trực tiếp tại Phòng Tổ chức - Hành chính trong "
         "giờ hành "
         "chính, kể từ ngày ra Thông báo này đến hết 17 giờ 00 ngày thứ hai mươi.",
         "Mọi chi tiết xin liên hệ Phòng Tổ chức - Hành chính, điện thoại 02353.{n}.{n}./."),
        ("Sở Y tế (b/c)", "Đài PT-TH {k}", "Website bệnh viện", "Lưu: VT, TCHC"), degrees=("BS. ", "BSCKI. ", ""),
        receiver="PHÒNG NỘI VỤ", highest=320,
    ),
    "plan": Paper(
        Rules.DECREE, ("UBND {K}",), ("SỞ NỘI VỤ",), "SNV", "{p}", (*_DIRECTOR, ("TUQ. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG")),
        "SỞ NỘI VỤ {K}",
        ("Số hóa tài liệu lưu trữ lịch sử giai đoạn {year} - 2030", "Kiểm tra công tác văn thư, lưu trữ và việc lập "
         "hồ sơ "
         "điện tử tại các sở, ban, ngành, Ủy ban nhân dân cấp huyện năm {year}"),
        ("Thực hiện Quyết định số {n}/QĐ-UBND của Ủy ban nhân dân {k}, Sở Nội vụ xây dựng Kế hoạch như sau:",
         "# I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích: bảo quản an toàn, phục vụ khai thác, sử dụng hiệu quả tài liệu.",
         "2. Yêu cầu: bảo đảm đúng quy trình, chuẩn thông tin đầu vào và bảo mật.",
         "# II. NỘI DUNG", "1. Khối lượng: {n} mét giá tài liệu, tương đương 1.200.{n} trang A4.",
         "2. Tiến độ: hoàn thành khảo sát trong quý I, số hóa trong quý II và quý III hằng năm.",
         "# III. KINH PHÍ", "Nguồn ngân sách tỉnh giao, dự kiến 4.{n}.000.000 đồng.",
         "# IV. TỔ CHỨC THỰC HIỆN", "Trung tâm Lưu trữ lịch sử chủ trì, báo cáo Giám đốc Sở trước ngày 25 hằng "
         "tháng./."),
        ("UBND tỉnh (b/c)", "Các sở, ban, ngành", "Lãnh đạo Sở", "Lưu: VT, TTLT"), highest=190, receiver="SỞ TÀI "
         "CHÍNH",
    ),
    "report": Paper(
        Rules.JOINT_CIRCULAR, ("UỶ BAN NHÂN DÂN", "{D}"), ("PHÒNG GIÁO DỤC VÀ ĐÀO TẠO",), "PGD&ĐT", "{dn}",
        (("TRƯỞNG PHÒNG",), ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG")), "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO {D}",
        ("Tổng kết năm học {last} - {year}", "Về công tác phổ cập giáo dục trung học cơ sở và xoá mù chữ năm {last}"),
        ("Năm học qua, ngành giáo dục {d} được sự quan tâm của các cấp uỷ Đảng, chính quyền, đã đạt kết quả như sau:",
         "# A. Đặc điểm tình hình", "Toàn huyện có 62 trường, {n} lớp với 21.{n} học sinh; 100% giáo viên đạt chuẩn.",
         "# B. Kết quả", "1. Tỷ lệ tốt nghiệp THCS 97,6%; 38 học sinh giỏi cấp tỉnh.", "2. Xây mới 24 phòng học kiên "
         "cố, "
         "xoá 11 phòng học tạm bằng nguồn trái phiếu Chính phủ.",
         "# C. Phương hướng", "Tiếp tục thực hiện cuộc vận động “Hai không” với bốn nội dung.",
         "Trên đây là báo cáo của Phòng Giáo dục và Đào tạo {d}."),
        ("Sở GD&ĐT", "UBND {d}", "Các trường", "Lưu VT"), highest=130, receiver="SỞ GIÁO DỤC VÀ ĐÀO TẠO",
    ),
    "resolution": Paper(
        Rules.DECREE, ("UBND {K}",), ("CÔNG TY TNHH MTV", "CẤP NƯỚC {P}"), "HĐTV", "{p}",
        (("TM. HỘI ĐỒNG THÀNH VIÊN", "CHỦ TỊCH"),), _COMPANY,
        ("Về việc thông qua kế hoạch sản xuất kinh doanh năm {year}", "Thông qua chủ trương đầu tư tuyến ống cấp "
         "nước "
         "D315 từ trạm tăng áp {cn} đến khu công nghiệp phía Bắc"),
        ("Thông qua các chỉ tiêu: sản lượng nước thương phẩm 18.{n}.000 m3; doanh thu 142.{n} triệu đồng; tỷ lệ thất "
         "thoát "
         "không quá 16,5%.", "Giao Giám đốc Công ty tổ chức thực hiện, báo cáo Hội đồng thành viên hằng quý.",
         "Các thành viên Hội đồng thành viên, Ban Giám đốc, Kiểm soát viên và các phòng, xí nghiệp chịu trách nhiệm "
         "thi "
         "hành Nghị quyết này./."),
        ("UBND {k} (b/c)", "Như Điều 3", "Lưu: VT, HĐTV"),
        ("HỘI ĐỒNG THÀNH VIÊN", "CÔNG TY TNHH MTV CẤP NƯỚC {P}"),
        ("Căn cứ Luật Doanh nghiệp ngày 17 tháng 6 năm 2020;", "Căn cứ Điều lệ tổ chức và hoạt động của Công "
         "ty;", "Căn cứ "
         "Biên bản họp Hội đồng thành viên số {n}/BB-HĐTV;"),
        highest=60, receiver="SỞ TÀI CHÍNH", period=(date(2021, 1, 4), 1560),
    ),
    "submission": Paper(
        Rules.COMMUNES, ("{K}",), ("ỦY BAN NHÂN DÂN", "{C}"), "UBND", "{cn}", COMMITTEE, "ỦY BAN NHÂN DÂN {C}",
        ("Về việc phân bổ kinh phí bảo đảm hoạt động của Trung tâm Phục vụ hành chính công xã", "Dự thảo Nghị quyết "
         "về "
         "định mức hỗ trợ các thôn thực hiện nhiệm vụ vệ sinh môi trường"),
        ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025, Ủy ban nhân dân {c} kính trình Hội "
         "đồng nhân "
         "dân xã xem xét, quyết định nội dung sau:", "# 1. Sự cần thiết", "Sau khi sắp xếp đơn vị hành chính, khối "
         "lượng "
         "hồ sơ tăng lên {n} hồ sơ mỗi tuần, trang thiết bị chưa đáp ứng yêu cầu.", "# 2. Nội dung đề nghị", "Bố trí "
         "{n}.000.000 đồng từ nguồn ngân sách xã năm {year} để mua máy quét, máy tính và đường truyền.",
         "Ủy ban nhân dân xã kính trình Hội đồng nhân dân xã xem xét, quyết định./."),
        ("Như trên", "TT Đảng ủy", "Phòng KT, VHXH", "Lưu: VT"), addressees=("Hội đồng nhân dân {c}",),
        receiver="HỘI ĐỒNG NHÂN DÂN {C}", highest=190,
    ),
}  # fmt: skip
