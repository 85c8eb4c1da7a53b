"""Reports, with the figures that they tell in a table, and who drew them up."""

from __future__ import annotations

from digitize.specimens.registry_papers import (
    CIRCULAR,
    COMMUNES,
    DECREE,
    DIRECTOR,
    WHOSE_PARTY,
    RegistryPaper,
)

REPORTS = (
    RegistryPaper(
        CIRCULAR, ("KHO BẠC NHÀ NƯỚC {P}",), ("KHO BẠC NHÀ NƯỚC {DN}",), ("/BC-KB{i}", "/BC-KBNN"), "{dn}", DIRECTOR,
        ("Tình hình giải ngân vốn đầu tư xây dựng cơ bản 9 tháng năm {last}", "Công tác kiểm soát chi thường xuyên "
         "ngân sách nhà nước năm {last}"),
        ("Thực hiện chế độ báo cáo định kỳ, Kho bạc Nhà nước {dn} báo cáo như sau:", "# I. Kết quả",
         "Tổng số thanh toán qua Kho bạc {x}.{y} triệu đồng, bằng 68,4% kế hoạch; từ chối {z} khoản chi chưa đủ hồ "
         "sơ. Cụ thể:", "Kho bạc Nhà nước {dn} kính báo cáo./."),
        ("KBNN {p}", "UBND {d}", "Phòng TC-KH", "Lưu: KB"),
        clerk="KẾ TOÁN TRƯỞNG", highest=240, receiver="UBND {D}", table=(("STT", "Chỉ tiêu", "Kế hoạch", "Thực hiện"),
         ("1", "Vốn trong nước", "41.{x}", "28.{y}"), ("2", "Vốn CTMTQG", "12.{z}", "9.{x}")),
    ),
    RegistryPaper(
        COMMUNES, ("UBND {M}",), ("PHÒNG VĂN HÓA - XÃ HỘI",), ("/BC-VHXH", "/BC-PVHXH"), "{mn}", (("TRƯỞNG PHÒNG",), (
          "KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG"), ("PHÓ TRƯỞNG PHÒNG PHỤ TRÁCH",)),
        ("Kết quả rà soát hộ nghèo, hộ cận nghèo cuối năm {year}", "Về việc rà soát, thống kê người có công với cách "
         "mạng và thân nhân đang hưởng trợ cấp hằng tháng trên địa bàn {m}"),
        ("Căn cứ Kế hoạch số {x}/KH-UBND của Ủy ban nhân dân {m}, Phòng Văn hóa - Xã hội báo cáo kết quả như sau:",
         "1. Công tác chỉ đạo: đã thành lập Ban Chỉ đạo, tập huấn cho {y} rà soát viên của các thôn, tổ dân phố.",
         "2. Kết quả chung: toàn xã có 6.{z} hộ dân; chi tiết theo bảng dưới đây.", "Trên đây là báo cáo của Phòng "
         "Văn hóa - Xã hội, kính trình Ủy ban nhân dân {m} xem xét./."),
        ("Như trên", "Phòng Kinh tế", "Lưu: VT"),
        addressees=("Ủy ban nhân dân {m}",), clerk="NGƯỜI LẬP BIỂU", highest=190, table=(("TT", "Đơn vị", "Hộ nghèo",
          "Hộ cận nghèo"), ("1", "Khu vực phía Bắc", "64", "112"), ("2", "Khu vực phía Nam", "38", "97")),
    ),
    RegistryPaper(
        DECREE, ("VIỆN KIỂM SÁT NHÂN DÂN", "{K}"), ("VIỆN KIỂM SÁT NHÂN DÂN", "{D}"), ("/BC-VKS", "/BC-VKS-VP"), "{dn}",
        (("VIỆN TRƯỞNG",), ("KT. VIỆN TRƯỞNG", "PHÓ VIỆN TRƯỞNG")),
        ("Tổng kết công tác kiểm sát năm {last}", "Kết quả công tác kiểm sát việc giải quyết các vụ án hành chính, vụ "
         "việc dân sự, hôn nhân gia đình 6 tháng cuối năm {last}"),
        ("# I. ĐẶC ĐIỂM, TÌNH HÌNH", "Đơn vị có 11 công chức, trong đó 05 Kiểm sát viên; 100% trình độ cử nhân luật "
         "trở lên.", "# II. KẾT QUẢ", "1. Thực hành quyền công tố: thụ lý {x} vụ/{y} bị can; truy tố đúng thời hạn "
         "100%.", "2. Kiểm sát giải quyết án dân sự: {z} vụ; ban hành 07 kiến nghị, đều được chấp nhận.",
         "# III. ĐÁNH GIÁ CHUNG", "Các chỉ tiêu nghiệp vụ cơ bản đạt và vượt yêu cầu của Ngành.",
         "Trên đây là Báo cáo của Viện kiểm sát nhân dân {d}./."),
        ("VKSND {k}", "TT cấp ủy, HĐND", "LĐ Viện", "Lưu: VP"),
        highest=160, receiver="HĐND {D}",
    ),
    RegistryPaper(
        DECREE, ("HỘI NÔNG DÂN {D}",), ("BAN CHẤP HÀNH HỘI NÔNG DÂN", "{M}"), ("-BC/HND", "/BC-HND"), "{mn}",
        (("TM. BAN THƯỜNG VỤ", "CHỦ TỊCH"), ("T/M BAN THƯỜNG VỤ", "CHỦ TỊCH"),
         ("TM. BCH HỘI NÔNG DÂN", "PHÓ CHỦ TỊCH")),
        ("Kết quả công tác Hội và phong trào nông dân quý I năm {year}", "Tổng kết phong trào nông dân thi đua sản "
         "xuất, kinh doanh giỏi giai đoạn 2021 - {year}"),
        ("# I- TÌNH HÌNH NÔNG DÂN", "Thời tiết thuận lợi, nông dân gieo cấy xong {x} ha lúa vụ Xuân trong khung thời "
         "vụ.", "# II- CÔNG TÁC HỘI", "- Kết nạp mới 24 hội viên, nâng tổng số lên {y} hội viên, sinh hoạt tại 11 chi "
         "hội.", "- Dư nợ ủy thác Ngân hàng Chính sách xã hội 14,{z} tỷ đồng, không có nợ quá hạn.",
         "Trên đây là báo cáo kết quả công tác Hội, Ban Thường vụ Hội Nông dân xã trân trọng báo cáo./."),
        ("HND cấp trên (b/c)", "TT Đảng ủy", "Các chi hội", "Lưu VP"),
        highest=48, receiver="ĐẢNG ỦY {M}",
    ),
    RegistryPaper(
        DECREE, ("UBND {D}",), ("TRƯỜNG MẦM NON {MN}",), ("/BC-MN{i}", "/BC-MN"), "{mn}", (("HIỆU TRƯỞNG",), (
          "PHÓ HIỆU TRƯỞNG",), ("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG")),
        ("Công khai cam kết chất lượng giáo dục năm học {year} - {next}", "Tự đánh giá", "Sơ kết học kỳ I năm học "
         "{last} - {year}", "Về việc thu chi các khoản thỏa thuận"),
        ("# 1. Quy mô", "Trường có 02 điểm trường, 14 nhóm lớp, {x} trẻ; tỷ lệ chuyên cần 94%.", "# 2. Chất lượng",
         "100% trẻ được theo dõi sức khỏe bằng biểu đồ tăng trưởng; suy dinh dưỡng thể thấp còi 3,1%.",
         "# 3. Cơ sở vật chất", "Sửa chữa bếp ăn một chiều, kinh phí {y}.000.000 đồng từ nguồn xã hội hóa.",
         "Trên đây là báo cáo của Trường Mầm non {mn}./."),
        ("Phòng GD&ĐT (b/c)", "Các tổ CM", "Lưu: VT"),
        highest=130, receiver="PHÒNG GIÁO DỤC VÀ ĐÀO TẠO",
    ),
    RegistryPaper(
        COMMUNES, ("UBND {K}",), ("BAN QUẢN LÝ DỰ ÁN", "ĐẦU TƯ XÂY DỰNG KHU VỰC {DN}"), ("/BC-BQLDA", "/BC-BQL"),
        "{place}", DIRECTOR,
        ("Giám sát, đánh giá đầu tư 6 tháng cuối năm {last}", "Về tiến độ thực hiện các dự án trọng điểm và khó khăn, "
         "vướng mắc"),
        ("Thực hiện văn bản số {x}/STC-ĐT của Sở Tài chính, Ban Quản lý dự án báo cáo:", "1. Tổng số dự án được giao "
         "quản lý: 27 dự án, tổng mức đầu tư 1.{y} tỷ đồng; kế hoạch vốn năm {year}: {z} tỷ đồng.",
         "2. Khó khăn: giá vật liệu cát, đá tăng 18%; mặt bằng qua {m} còn vướng 14 hộ.", "3. Kiến nghị UBND {k} điều "
         "chỉnh thời gian thực hiện dự án cầu {mn} đến năm {next}./."),
        ("Như trên", "Sở Xây dựng", "Lưu: VT, KHTC"),
        addressees=("Ủy ban nhân dân {k}", "Sở Tài chính"), highest=410, receiver="SỞ TÀI CHÍNH", ring=
        "BAN QUẢN LÝ DỰ ÁN KHU VỰC {DN}",
    ),
    RegistryPaper(
        COMMUNES, ("ĐẢNG BỘ {K}",), ("BAN CHẤP HÀNH ĐẢNG BỘ {M}",), ("-BC/ĐU",), "{mn}", (("T/M BAN CHẤP HÀNH",
          "BÍ THƯ"), ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ")),
        ("kiểm điểm tập thể Ban Thường vụ năm {last}", "tình hình thực hiện nhiệm vụ xây dựng Đảng tháng {month}",
         "chính trị của Ban Chấp hành Đảng bộ trình Đại hội đại biểu lần thứ I, nhiệm kỳ 2025 - 2030"),
        ("# I- KẾT QUẢ ĐẠT ĐƯỢC", "1- Công tác chính trị, tư tưởng: tổ chức 06 hội nghị quán triệt với {x} lượt đảng "
         "viên.", "2- Công tác tổ chức: kết nạp 08 đảng viên; toàn Đảng bộ có 31 chi bộ, {y} đảng viên.",
         "# II- HẠN CHẾ, KHUYẾT ĐIỂM", "Nội dung sinh hoạt ở một số chi bộ còn chậm đổi mới; việc nêu gương có nơi "
         "chưa rõ.", "# III- NHIỆM VỤ THỜI GIAN TỚI", "Tập trung lãnh đạo hoàn thành chỉ tiêu thu ngân sách và giải "
         "phóng mặt bằng."),
        ("Ban Thường vụ Tỉnh ủy (b/c)", "Đảng ủy viên", "Lưu Văn phòng"),
        whose=WHOSE_PARTY, highest=190,
    ),
)  # fmt: skip
