"""Reports of ministries, provinces and departments to those above them."""

from __future__ import annotations

from datetime import date

from digitize.specimens.dispatch_papers import COMMITTEE, DIRECTOR, JOINT, MINISTER
from digitize.specimens.registry_papers import CIRCULAR, COMMUNES, DECREE, RegistryPaper

REPORTS = (
    RegistryPaper(
        CIRCULAR, (), ("BỘ LAO ĐỘNG - THƯƠNG BINH", "VÀ XÃ HỘI"), ("/BC-BLĐTBXH", "/BC-LĐTBXH"), "Hà Nội", (*MINISTER,
         ("BỘ TRƯỞNG",)),
        ("Tình hình tai nạn lao động năm {last}", "Về tình hình tai nạn lao động, bệnh nghề nghiệp năm {last} và giải "
         "pháp thời gian tới", "Công tác an toàn, vệ sinh lao động"),
        ("Thực hiện nhiệm vụ được giao, Bộ Lao động - Thương binh và Xã hội xin báo cáo Thủ tướng Chính phủ như sau:",
         "# I. Tình hình chung", "Theo báo cáo của 63/63 tỉnh, thành phố, trên toàn quốc đã xảy ra 7.{x} vụ, làm {y} "
         "người chết; so với năm trước giảm 4,2%.", "# II. Một số nguyên nhân", "Người sử dụng lao động không xây "
         "dựng quy trình, biện pháp làm việc an toàn chiếm 44,6% tổng số vụ.", "# III. Giải pháp, kiến nghị",
         "Tăng cường thanh tra, kiểm tra các lĩnh vực: xây lắp, khai thác khoáng sản, sử dụng điện.", "Trên đây là "
         "báo cáo của Bộ, kính trình Thủ tướng Chính phủ xem xét./."),
        ("Như trên", "PTTg (để b/c)", "Văn phòng Chính phủ", "Bộ trưởng (để b/c)", "Lưu: VT, ATLĐ (15)"),
        addressees=("Thủ tướng Chính phủ",), highest=210, receiver="VĂN PHÒNG CHÍNH PHỦ",
    ),
    RegistryPaper(
        JOINT, (), ("UỶ BAN NHÂN DÂN", "{K}"), ("/BC-UBND", "/BC-UB"), "{place}", (("TM. UỶ BAN NHÂN DÂN", "CHỦ TỊCH"),
         ("TM. UỶ BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")),
        ("Tình hình kinh tế - xã hội tháng {mo} và nhiệm vụ tháng tới", "Kinh tế - xã hội, quốc phòng - an ninh tháng "
         "{mo} năm {year}", "Về tình hình thực hiện kế hoạch phát triển kinh tế - xã hội và dự toán ngân sách năm "
         "{year}"),
        ("# A. TÌNH HÌNH", "1. Sản xuất nông, lâm nghiệp: toàn địa bàn gieo trồng được 48.{x} ha, đạt 97,5% kế hoạch; "
         "dịch lở mồm long móng được khống chế.", "2. Công nghiệp: giá trị sản xuất ước {y} tỷ đồng, tăng 14,8% so "
         "với cùng kỳ.", "3. Văn hoá - xã hội: giải quyết việc làm cho 2.{z} lao động; xây dựng 310 nhà đại đoàn kết.",
         "# B. NHIỆM VỤ", "Tập trung chỉ đạo thu hoạch lúa, chuẩn bị vụ sản xuất tới; hoàn thành dự toán thu.",
         "Trên đây là báo cáo của Uỷ ban nhân dân {k}./."),
        ("VPCP, Bộ KH&ĐT (b/c)", "TT Tỉnh uỷ, TT HĐND", "CT, các PCT", "Các sở, ngành", "Lưu: VT, TH"),
        highest=190, receiver="SỞ KẾ HOẠCH VÀ ĐẦU TƯ",
    ),
    RegistryPaper(
        JOINT, ("UỶ BAN NHÂN DÂN", "{K}"), ("SỞ KẾ HOẠCH VÀ ĐẦU TƯ",), ("/BC-SKHĐT", "/BC-KHĐT", "/BC-SKH&ĐT"),
         "{place}", DIRECTOR,
        ("Tiến độ thực hiện các dự án sử dụng vốn ngân sách và việc điều chuyển vốn giữa các dự án chậm tiến độ trên "
         "địa bàn {d}", "Tình hình thực hiện vốn đầu tư xây dựng cơ bản {mo} tháng năm {year}", "V/v điều chỉnh kế "
         "hoạch vốn đầu tư"),
        ("Sở Kế hoạch và Đầu tư báo cáo Uỷ ban nhân dân {k} như sau:", "1. Tổng kế hoạch vốn năm {year}: {x}.{y} "
         "triệu đồng, bố trí cho 84 dự án; giải ngân đến ngày {date} đạt 61%.", "2. Tồn tại: thủ tục chuẩn bị đầu tư "
         "kéo dài; giá vật liệu tăng, nhà thầu thi công cầm chừng.", "3. Đề xuất: điều chuyển vốn từ các dự án chậm "
         "sang dự án có khối lượng hoàn thành.", "Kính đề nghị Uỷ ban nhân dân {k} xem xét, chỉ đạo./."),
        ("Như trên", "Sở Tài chính, KBNN", "Lưu: VT, XDCB"),
        addressees=("Uỷ ban nhân dân {k}",), highest=320, receiver="VĂN PHÒNG UBND {K}",
    ),
    RegistryPaper(
        (DECREE[0], DECREE[1]), ("UBND {K}",), ("SỞ NÔNG NGHIỆP", "VÀ PHÁT TRIỂN NÔNG THÔN"), ("/BC-SNN",
         "/BC-SNNPTNT", "/BC-SNN-TTBVTV"), "{place}", (*DIRECTOR, ("TL. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG")),
        ("Kết quả sản xuất nông nghiệp tháng {mo}, nhiệm vụ trọng tâm tháng tới", "Tình hình sản xuất nông nghiệp, "
         "thủy lợi, phòng chống dịch bệnh tháng {mo} năm {year} trên địa bàn {k}", "Sản xuất, phòng chống dịch bệnh "
         "cây trồng, vật nuôi"),
        ("# I. KẾT QUẢ", "1. Trồng trọt: diện tích lúa vụ Hè Thu {x}{y} ha; năng suất ước 58,6 tạ/ha.", "2. Chăn "
         "nuôi, thú y: tổng đàn lợn 214.{z} con; tiêu hủy 1.{x} con do bệnh Dịch tả lợn Châu Phi.", "3. Thủy lợi: các "
         "hồ chứa đạt 72% dung tích thiết kế.", "# II. NHIỆM VỤ", "Theo dõi chặt chẽ sâu cuốn lá, rầy nâu; kiểm tra, "
         "sửa chữa công trình trước mùa mưa bão.", "Sở Nông nghiệp và Phát triển nông thôn báo cáo để UBND {k} biết, "
         "chỉ đạo./."),
        ("Bộ NN&PTNT (b/c)", "UBND {k} (b/c)", "Cục Thống kê", "Lãnh đạo Sở", "Lưu: VT, KHTC"),
        highest=540, receiver="CỤC THỐNG KÊ {K}",
    ),
    RegistryPaper(
        (date(2020, 7, 6), date(2024, 11, 29)), (), ("ỦY BAN NHÂN DÂN", "{K}"), ("/BC-UBND",), "{place}", (*COMMITTEE,
         ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG")),
        ("Nhanh tình hình thiệt hại do mưa lũ và công tác khắc phục hậu quả (tính đến 17 giờ 00 ngày {date})",
         "Thiệt hại do bão số 4 và mưa lũ", "Công tác ứng phó, khắc phục hậu quả thiên tai"),
        ("Ủy ban nhân dân {k} báo cáo tình hình như sau:", "1. Về người: 01 người mất tích, 03 người bị thương; đã di "
         "dời {x} hộ với {y} nhân khẩu đến nơi an toàn.", "2. Về tài sản: {z} nhà bị ngập, tốc mái; 12 điểm trường bị "
         "ảnh hưởng. Số liệu theo bảng dưới đây.", "3. Công tác chỉ đạo: huy động 1.{x} lượt cán bộ, chiến sĩ; xuất "
         "cấp 60 tấn gạo dự trữ.", "Ủy ban nhân dân {k} tiếp tục cập nhật, báo cáo./."),
        ("Ban Chỉ đạo QG về PCTT (b/c)", "Văn phòng Chính phủ (b/c)", "TT Tỉnh ủy, TT HĐND", "CT, các PCT UBND",
         "Lưu: VT, NL"),
        highest=460, receiver="BAN CHỈ HUY PCTT VÀ TKCN", table=(("TT", "Địa bàn", "Nhà bị ngập", "Lúa thiệt hại "
         "(ha)"), ("1", "{d}", "{x}", "14,5"), ("2", "Các xã ven sông", "{y}", "31,2"), ("3", "Khu vực khác", "47",
         "6,8")),
    ),
    RegistryPaper(
        (date(2012, 3, 5), date(2020, 2, 28)), ("TỔNG CỤC THỐNG KÊ",), ("CỤC THỐNG KÊ {K}",), ("/BC-CTK", "/CTK-TH"),
         "{place}", (("CỤC TRƯỞNG",), ("KT. CỤC TRƯỞNG", "PHÓ CỤC TRƯỞNG"), ("Q. CỤC TRƯỞNG",)),
        ("Tình hình kinh tế - xã hội tháng {mo} năm {year}", "Chỉ số giá và tình hình thương mại, dịch vụ, vốn đầu tư "
         "quý I năm {year}", "Chỉ số giá tiêu dùng"),
        ("# 1. Chỉ số giá tiêu dùng", "CPI tháng này tăng 0,38% so với tháng trước; nhóm lương thực, thực phẩm tăng "
         "cao nhất.", "# 2. Thương mại, dịch vụ", "Tổng mức bán lẻ hàng hóa ước đạt 3.{x} tỷ đồng, tăng 11,7% so với "
         "cùng kỳ.", "# 3. Vốn đầu tư", "Vốn đầu tư thực hiện thuộc ngân sách nhà nước {y} tỷ đồng.", "# 4. Trật tự, "
         "an toàn xã hội", "Xảy ra 14 vụ tai nạn giao thông, làm 08 người chết.", "Cục Thống kê {k} báo cáo để các cơ "
         "quan tham khảo, sử dụng./."),
        ("Tổng cục Thống kê (Vụ TH)", "TT Tỉnh ủy, HĐND, UBND", "Các sở, ngành", "Lưu: VT, TH"),
        highest=420, receiver="SỞ KẾ HOẠCH VÀ ĐẦU TƯ",
    ),
    RegistryPaper(
        COMMUNES, ("UBND {K}",), ("SỞ NỘI VỤ",), ("/BC-SNV",), "{place}", DIRECTOR,
        ("Tình hình hoạt động của Trung tâm Phục vụ hành chính công các xã, phường sau 03 tháng vận hành",
         "Vận hành chính quyền địa phương 02 cấp", "Kết quả tiếp nhận, giải quyết thủ tục hành chính"),
        ("Thực hiện Công văn số {x}/UBND-NC của Ủy ban nhân dân {k}, Sở Nội vụ báo cáo như sau:", "# I. KẾT QUẢ THỰC "
         "HIỆN", "1. Đã bố trí 100% trụ sở, trang thiết bị; mỗi trung tâm có từ 07 đến 12 công chức.", "2. Tiếp nhận "
         "{y}.{z} hồ sơ, đúng hạn và trước hạn đạt 96,1%.", "# II. KHÓ KHĂN, VƯỚNG MẮC", "Hệ thống phần mềm hoạt động "
         "chưa ổn định; nhân sự chuyên ngành đất đai, xây dựng còn thiếu.", "# III. ĐỀ XUẤT", "Tổ chức tập huấn theo "
         "hình thức cầm tay chỉ việc; bổ sung máy quét tốc độ cao.", "Sở Nội vụ kính báo cáo./."),
        ("Như trên", "Bộ Nội vụ (b/c)", "Lãnh đạo Sở", "Lưu: VT, CCHC"),
        addressees=("Ủy ban nhân dân {k}",), highest=780, receiver="VĂN PHÒNG UBND {K}",
    ),
    RegistryPaper(
        (date(2017, 2, 6), date(2024, 12, 20)), (), ("KIỂM TOÁN NHÀ NƯỚC",), ("/BC-KTNN",), "Hà Nội", (("KT. TỔNG "
         "KIỂM TOÁN NHÀ NƯỚC", "PHÓ TỔNG KIỂM TOÁN NHÀ NƯỚC"), ("TL. TỔNG KIỂM TOÁN NHÀ NƯỚC", "CHÁNH VĂN PHÒNG")),
        ("Kết quả thực hiện kiến nghị kiểm toán năm {last}", "Kết quả kiểm toán quyết toán ngân sách địa phương năm "
         "{last} của {k}"),
        ("Căn cứ Luật Kiểm toán nhà nước, Kiểm toán nhà nước báo cáo kết quả chủ yếu như sau:", "# 1. Kiến nghị xử lý "
         "tài chính", "Tổng số {x} tỷ đồng, trong đó: tăng thu {y} triệu đồng, giảm chi thường xuyên {z} triệu đồng.",
         "# 2. Kiến nghị hoàn thiện cơ chế, chính sách", "Sửa đổi 03 văn bản không còn phù hợp; chấn chỉnh công tác "
         "lập, phân bổ dự toán.", "# 3. Tình hình thực hiện", "Đến ngày {date}, tỷ lệ thực hiện đạt 83,4%; nguyên "
         "nhân chưa thực hiện chủ yếu do khách quan.", "Kiểm toán nhà nước trân trọng báo cáo./."),
        ("Ủy ban TCNS của Quốc hội", "Thủ tướng Chính phủ", "Bộ Tài chính", "HĐND, UBND {k}", "Lưu: VT, TH (05)"),
        highest=350, receiver="HĐND {K}",
    ),
)  # fmt: skip
