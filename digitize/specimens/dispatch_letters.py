"""Letters of ministries, general departments, provinces and departments to those below and above them."""

from __future__ import annotations

from datetime import date

from digitize.specimens.dispatch_papers import COMMITTEE, DIRECTOR, JOINT, MINISTER, OLD
from digitize.specimens.registry_papers import CIRCULAR, COMMUNES, DECREE, RegistryPaper

_SCHOOL_YEAR = RegistryPaper(
    (date(2008, 5, 5), JOINT[1]), (), ("BỘ GIÁO DỤC VÀ ĐÀO TẠO",), ("/BGDĐT-GDTrH", "/BGDĐT-KTKĐCLGD",
     "/BGDĐT-NGCBQLGD"), "Hà Nội", (("TL. BỘ TRƯỞNG", "KT. VỤ TRƯỞNG VỤ GIÁO DỤC TRUNG HỌC", "PHÓ VỤ TRƯỞNG"), *
     MINISTER, ("TL. BỘ TRƯỞNG", "CỤC TRƯỞNG CỤC KHẢO THÍ", "VÀ KIỂM ĐỊNH CHẤT LƯỢNG GIÁO DỤC")),
    ("V/v hướng dẫn thực hiện nhiệm vụ giáo dục trung học năm học {year}-{next}", "V/v: Chuẩn bị cho năm học mới "
     "{year} - {next}", "V/v tổ chức dạy học phân hoá theo năng lực của học sinh"),
    ("Để chuẩn bị tốt cho năm học mới, Bộ Giáo dục và Đào tạo (Bộ GD&ĐT) yêu cầu các sở giáo dục và đào tạo thực hiện "
     "các nội dung sau:", "1. Chỉ đạo các trường trung học thực hiện kế hoạch giáo dục 37 tuần; bố trí dạy học phù "
     "hợp với điều kiện của địa phương, không cắt xén chương trình.", "2. Tiếp tục đổi mới phương pháp dạy học, ứng "
     "dụng công nghệ thông tin; tổ chức thao giảng cụm trường ít nhất 02 lần/học kỳ.", "3. Báo cáo tình hình triển "
     "khai về Vụ Giáo dục Trung học (địa chỉ: 49 Đại Cồ Việt, Hà Nội) trước ngày {soon}.", "Trong quá trình thực hiện "
     "nếu có khó khăn, vướng mắc, đề nghị phản ánh về Bộ GD&ĐT để được hướng dẫn./."),
    ("Như trên", "Bộ trưởng (để báo cáo)", "Các Thứ trưởng", "Thanh tra Bộ, VP Bộ", "Lưu: VT, Vụ GDTrH"),
    addressees=("Các Sở Giáo dục và Đào tạo", "Trường Phổ thông Vùng cao Việt Bắc"), highest=11200, receiver=
     "SỞ GIÁO DỤC VÀ ĐÀO TẠO {K}",
)  # fmt: skip
_EXAMS = RegistryPaper(
    (date(2020, 4, 6), DECREE[1]), (), ("BỘ GIÁO DỤC VÀ ĐÀO TẠO",), ("/BGDĐT-QLCL", "/BGDĐT-GDTC", "/BGDĐT-GDTH"),
     "Hà Nội", (*MINISTER, ("TL. BỘ TRƯỞNG", "CỤC TRƯỞNG CỤC QUẢN LÝ CHẤT LƯỢNG"), ("TL. BỘ TRƯỞNG", "KT. CHÁNH VĂN "
     "PHÒNG", "PHÓ CHÁNH VĂN PHÒNG")),
    ("V/v hướng dẫn tổ chức Kỳ thi tốt nghiệp THPT năm {year}", "V/v tăng cường phòng, chống đuối nước, tai nạn "
     "thương tích cho trẻ em, học sinh", "V/v bảo đảm an toàn trường học"),
    ("Thực hiện Quy chế hiện hành và Kế hoạch thời gian năm học, Bộ Giáo dục và Đào tạo (GDĐT) đề nghị các sở GDĐT "
     "khẩn trương triển khai các công việc sau:", "1. Tham mưu Ủy ban nhân dân cấp tỉnh bảo đảm nguồn lực, phân công "
     "trách nhiệm cụ thể cho từng sở, ngành, địa phương.", "2. Tổ chức tuyên truyền, phổ biến đến toàn thể giáo viên, "
     "học sinh và cha mẹ học sinh; công khai đường dây nóng.", "3. Tổng hợp, báo cáo bằng văn bản về Bộ GDĐT (qua Cục "
     "Quản lý chất lượng) trước 17 giờ 00 ngày {soon}; bản mềm gửi theo hệ thống quản lý văn bản.", "Trân trọng./."),
    ("Như trên", "Bộ trưởng (để báo cáo)", "Thứ trưởng phụ trách (để chỉ đạo)", "UBND các tỉnh/TP trực thuộc TƯ (để "
     "chỉ đạo)", "Cục Nhà trường, Bộ Quốc phòng", "Lưu: VT, QLCL"),
    addressees=("Các sở giáo dục và đào tạo", "Sở Giáo dục, Khoa học và Công nghệ Bạc Liêu", "Cục Nhà trường, Bộ Quốc "
     "phòng"), highest=7100, receiver="SỞ GIÁO DỤC VÀ ĐÀO TẠO {K}",
)  # fmt: skip
_TAX_POLICY = RegistryPaper(
    (CIRCULAR[0], date(2018, 10, 1)), (), ("BỘ TÀI CHÍNH",), ("/BTC-CST", "/BTC-TCT", "/BTC-QLCS", "/BTC-HCSN"),
     "Hà Nội", (("TL. BỘ TRƯỞNG", "KT. VỤ TRƯỞNG VỤ CHÍNH SÁCH THUẾ", "PHÓ VỤ TRƯỞNG"), *MINISTER, ("TUQ. BỘ TRƯỞNG",
     "TỔNG CỤC TRƯỞNG TỔNG CỤC THUẾ")),
    ("V/v chính sách thuế nhà thầu", "V/v thu tiền thuê đất, miễn, giảm tiền thuê đất đối với dự án xã hội hóa",
     "V/v xử lý tài sản nhà nước dôi dư khi sắp xếp, tổ chức lại các đơn vị sự nghiệp công lập"),
    ("Bộ Tài chính nhận được công văn số {x}/UBND-TH ngày {date} của Ủy ban nhân dân {k} đề nghị hướng dẫn vướng mắc "
     "nêu trên. Về vấn đề này, Bộ Tài chính có ý kiến như sau:", "Tại điểm b khoản 2 Điều 4 Thông tư số "
     "{y}/2010/TT-BTC của Bộ Tài chính đã quy định cụ thể điều kiện, hồ sơ và trình tự thực hiện.", "Đề nghị Ủy ban "
     "nhân dân {k} chỉ đạo Sở Tài chính, Cục Thuế căn cứ hồ sơ thực tế, đối chiếu quy định nêu trên để giải quyết "
     "theo thẩm quyền.", "Bộ Tài chính có ý kiến để Ủy ban nhân dân {k} biết, thực hiện./."),
    ("Như trên", "Lãnh đạo Bộ (để b/c)", "Vụ PC, TCT", "Lưu: VT, CST (CST4)"),
    addressees=("Ủy ban nhân dân {k}",), highest=18900, receiver="VĂN PHÒNG UBND {K}",
)  # fmt: skip
_TAX_ANSWER = RegistryPaper(
    (date(2005, 8, 1), date(2018, 8, 31)), ("BỘ TÀI CHÍNH",), ("TỔNG CỤC THUẾ",), ("/TCT-CS", "/TCT-KK", "/TCT-PCCS",
     "/TCT-TNCN"), "Hà Nội", (("KT. TỔNG CỤC TRƯỞNG", "PHÓ TỔNG CỤC TRƯỞNG"), ("TL. TỔNG CỤC TRƯỞNG", "KT. TRƯỞNG BAN "
     "PHÁP CHẾ - CHÍNH SÁCH", "PHÓ TRƯỞNG BAN"), ("TUQ. TỔNG CỤC TRƯỞNG", "VỤ TRƯỞNG VỤ KÊ KHAI VÀ KẾ TOÁN THUẾ")),
    ("V/v lệ phí trước bạ", "V/v thu nhập từ nhận quà tặng là bất động sản", "V/v trả lời chính sách thuế thu nhập cá "
     "nhân đối với chuyển nhượng bất động sản"),
    ("Trả lời công văn số {x}/CT-TTr ngày {date} của Cục Thuế {k} về chính sách thuế, Tổng cục Thuế có ý kiến như "
     "sau:", "Theo quy định tại các văn bản hướng dẫn hiện hành thì trường hợp {who} nhận tặng cho nhà, đất giữa cha, "
     "mẹ với con được miễn khi có giấy tờ chứng minh quan hệ.", "Căn cứ các quy định trên, đề nghị Cục Thuế {k} kiểm "
     "tra hồ sơ cụ thể, hướng dẫn Chi cục Thuế {d} và người nộp thuế thực hiện đúng quy định.", "Tổng cục Thuế trả "
     "lời để Cục Thuế {k} biết./."),
    ("Như trên", "Vụ Pháp chế BTC", "Vụ CST - BTC", "Ban HT, PC", "Lưu: VT, CS (3b)"),
    addressees=("Cục Thuế {k}",), highest=5700, receiver="CỤC THUẾ {K}",
)  # fmt: skip
_GOVERNMENT_OFFICE = RegistryPaper(
    (date(2011, 9, 5), CIRCULAR[1]), (), ("VĂN PHÒNG CHÍNH PHỦ",), ("/VPCP-KTN", "/VPCP-KGVX", "/VPCP-V.III",
     "/VPCP-CN"), "Hà Nội", (("KT. BỘ TRƯỞNG, CHỦ NHIỆM", "PHÓ CHỦ NHIỆM"), ("BỘ TRƯỞNG, CHỦ NHIỆM",), ("TL. BỘ "
     "TRƯỞNG, CHỦ NHIỆM", "VỤ TRƯỞNG VỤ KINH TẾ NGÀNH")),
    ("V/v chuyển mục đích sử dụng đất trồng lúa để thực hiện các dự án trên địa bàn {k}", "V/v đầu tư dự án cầu {mn}",
     "V/v điều chỉnh quy hoạch các khu công nghiệp"),
    ("Xét đề nghị của Ủy ban nhân dân {k} tại văn bản số {x}/UBND-KTN ngày {date}, ý kiến của các Bộ: Tài nguyên và "
     "Môi trường, Xây dựng, Phó Thủ tướng Chính phủ có ý kiến như sau:", "1. Giao Ủy ban nhân dân {k} chủ trì, phối "
     "hợp với các Bộ, cơ quan liên quan rà soát, thực hiện theo đúng quy định của pháp luật; báo cáo Thủ tướng Chính "
     "phủ trong tháng {month}.", "2. Bộ Tài nguyên và Môi trường kiểm tra, giám sát việc thực hiện.", "Văn phòng "
     "Chính phủ xin thông báo để các cơ quan biết, thực hiện./."),
    ("Như trên", "TTg, các PTTg (để b/c)", "VPCP: BTCN, các PCN, Trợ lý TTg, TGĐ Cổng TTĐT, các Vụ: TH, V.I, TKBT",
     "Lưu: VT, KTN (3)"),
    addressees=("Bộ Tài nguyên và Môi trường", "Bộ Xây dựng", "Ủy ban nhân dân {k}"), highest=10900, receiver=
     "VĂN PHÒNG UBND {K}",
)  # fmt: skip
_COSTS = RegistryPaper(
    (date(2014, 1, 6), CIRCULAR[1]), (), ("BỘ XÂY DỰNG",), ("/BXD-KTXD", "/BXD-HĐXD", "/BXD-GĐ", "/BXD-QLN"), "Hà Nội",
     (("TL. BỘ TRƯỞNG", "CỤC TRƯỞNG CỤC KINH TẾ XÂY DỰNG"), ("TL. BỘ TRƯỞNG", "KT. CỤC TRƯỞNG", "CỤC QUẢN LÝ HOẠT "
     "ĐỘNG XÂY DỰNG", "PHÓ CỤC TRƯỞNG"), *MINISTER),
    ("V/v hướng dẫn xác định chi phí nhân công trong dự toán xây dựng công trình", "V/v áp dụng định mức chi phí tư "
     "vấn", "V/v: điều chỉnh giá hợp đồng xây dựng gói thầu số 7 của Ban Quản lý dự án {d}"),
    ("Bộ Xây dựng nhận được văn bản số {x}/BQLDA-KT ngày {date} đề nghị hướng dẫn việc xác định và quản lý chi phí "
     "đầu tư xây dựng. Sau khi nghiên cứu, Bộ Xây dựng có ý kiến như sau:", "Việc điều chỉnh hợp đồng xây dựng chỉ áp "
     "dụng trong thời gian thực hiện hợp đồng và phải được các bên thỏa thuận trong hợp đồng. Chủ đầu tư căn cứ hồ sơ "
     "mời thầu, hồ sơ dự thầu và nội dung hợp đồng đã ký để thực hiện.", "Căn cứ hướng dẫn nêu trên, Quý đơn vị tổ "
     "chức thực hiện theo quy định./."),
    ("Như trên", "Lưu: VT, Cục KTXD (Th)"),
    addressees=("Ban Quản lý dự án đầu tư xây dựng {d}, {k}",), highest=3200, receiver="BAN QLDA {D}",
)  # fmt: skip
_EPIDEMIC = RegistryPaper(
    (DECREE[0], date(2022, 6, 24)), (), ("BỘ Y TẾ",), ("/BYT-DP", "/BYT-MT", "/BYT-KCB"), "Hà Nội", (*MINISTER, (
     "KT. BỘ TRƯỞNG", "THỨ TRƯỞNG THƯỜNG TRỰC"), ("TL. BỘ TRƯỞNG", "CỤC TRƯỞNG CỤC Y TẾ DỰ PHÒNG"), ("Q. BỘ TRƯỞNG",)),
    ("V/v cách ly y tế, xét nghiệm đối với người về từ khu vực có dịch COVID-19", "V/v tiếp tục tăng cường các biện "
     "pháp phòng, chống dịch sau kỳ nghỉ lễ", "V/v phòng, chống dịch COVID-19 tại các khu công nghiệp, cụm công "
     "nghiệp"),
    ("Hiện nay dịch COVID-19 tiếp tục diễn biến phức tạp, nguy cơ dịch xâm nhập và lây lan trong cộng đồng rất lớn. "
     "Để chủ động kiểm soát, Bộ Y tế đề nghị Ủy ban nhân dân các tỉnh, thành phố chỉ đạo khẩn trương:", "1. Rà soát, "
     "lập danh sách, yêu cầu khai báo y tế đối với tất cả những người đã đến các địa điểm theo thông báo khẩn; lấy "
     "mẫu xét nghiệm ngay trong 24 giờ.", "2. Thực hiện nghiêm thông điệp 5K; xử phạt các trường hợp không đeo khẩu "
     "trang nơi công cộng.", "3. Chuẩn bị sẵn sàng khu cách ly tập trung theo phương châm “bốn tại chỗ”.",
     "Trân trọng cảm ơn./."),
    ("Như trên", "Phó Thủ tướng phụ trách (để báo cáo)", "Bộ trưởng (để báo cáo)", "Các đồng chí Thứ trưởng (để biết)",
     "Ban Chỉ đạo Quốc gia phòng chống dịch COVID-19", "Sở Y tế các tỉnh, TP", "Lưu: VT, DP"),
    addressees=("Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương", "Các Viện Vệ sinh dịch tễ, Viện Pasteur"),
     degrees=("GS.TS. ", "PGS.TS. ", "", ""), highest=9800, receiver="SỞ Y TẾ {K}",
)  # fmt: skip
_DEPARTMENT_SCHOOLS = RegistryPaper(
    (date(2011, 8, 1), CIRCULAR[1]), ("UBND {K}",), ("SỞ GIÁO DỤC VÀ ĐÀO TẠO",), ("/SGDĐT-GDTrH", "/SGD&ĐT-KTKĐCLGD",
     "/SGDĐT-VP", "/SGD-TCCB"), "{place}", (("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG GIÁO DỤC "
     "TRUNG HỌC"), ("TUQ. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"), ("GIÁM ĐỐC",)),
    ("V/v tổ chức thi chọn học sinh giỏi lớp 12 THPT cấp tỉnh năm học {last}-{year}", "V/v triệu tập cán bộ, giáo "
     "viên dự tập huấn", "V/v chấn chỉnh tình trạng dạy thêm, học thêm; các khoản thu đầu năm học {year}-{next}",
     "V/v tăng cường bảo đảm an ninh, an toàn trường học"),
    ("Căn cứ Kế hoạch công tác năm học, Sở Giáo dục và Đào tạo đề nghị Trưởng phòng GD&ĐT, Hiệu trưởng các trường "
     "THPT, Giám đốc các trung tâm GDTX triển khai một số nội dung sau:", "1. Quán triệt đến toàn thể cán bộ, giáo "
     "viên, nhân viên; phân công lãnh đạo trực, thường xuyên nắm tình hình của đơn vị.", "2. Lập danh sách (theo mẫu) "
     "gửi về Sở (qua phòng Giáo dục Trung học), đồng thời gửi tệp dữ liệu qua thư điện tử chậm nhất ngày {soon}.",
     "3. Chuẩn bị đầy đủ cơ sở vật chất, hồ sơ sổ sách phục vụ công tác kiểm tra của Sở.", "Nhận được công văn này, "
     "yêu cầu các đơn vị nghiêm túc triển khai thực hiện./."),
    ("Như trên", "GĐ, các PGĐ Sở", "Các phòng thuộc Sở", "Website Sở", "Lưu: VT, GDTrH (120b)"),
    addressees=("Phòng Giáo dục và Đào tạo các huyện, thị xã, thành phố", "Các trường THPT, trung tâm GDTX trực "
     "thuộc"), highest=2900, receiver="TRƯỜNG THPT {DN}",
)  # fmt: skip
_LAND_OFFICE = RegistryPaper(
    JOINT, ("ỦY BAN NHÂN DÂN", "{K}"), ("SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG",), ("/STNMT-QLĐĐ", "/TNMT-ĐKTK", "/CV-STNMT",
     "/TN&MT-KS"), "{place}", DIRECTOR,
    ("V/v giải quyết tranh chấp đất đai tại {m}", "V/v xác định ranh giới, mốc giới khu đất của {co}", "Về việc giải "
     "quyết đơn của {who}"),
    ("Sở Tài nguyên và Môi trường nhận được Công văn số {x}/UBND ngày {date} của UBND {d} về việc nêu trên. Sau khi "
     "kiểm tra hồ sơ và hiện trạng, Sở có ý kiến như sau:", "- Khu đất thuộc tờ bản đồ số 12, thửa số {y}, {m}, diện "
     "tích {z}m2, hiện đang có tranh chấp về lối đi chung.", "- Đề nghị UBND {d} chỉ đạo UBND {m} tổ chức hoà giải "
     "theo Điều 135 Luật Đất đai năm 2003, gửi biên bản về Sở để làm căn cứ giải quyết.", "Sở Tài nguyên và Môi "
     "trường phúc đáp để UBND {d} biết, chỉ đạo./."),
    ("Như trên", "UBND {k} (b/c)", "Văn phòng ĐKQSDĐ", "Lưu VT, QLĐĐ"),
    addressees=("Ủy ban nhân dân {d}",), highest=2100, receiver="UBND {D}",
)  # fmt: skip
_INVESTMENT = RegistryPaper(
    (date(2021, 4, 5), date(2024, 12, 20)), ("UBND {K}",), ("SỞ KẾ HOẠCH VÀ ĐẦU TƯ",), ("/SKHĐT-DNKTTT", "/SKHĐT-KTN",
     "/SKHĐT-ĐKKD", "/KHĐT-THQH"), "{place}", (("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("GIÁM ĐỐC",), ("TL. GIÁM ĐỐC",
     "TRƯỞNG PHÒNG ĐĂNG KÝ KINH DOANH"), ("Q. GIÁM ĐỐC",)),
    ("V/v tham gia ý kiến thẩm định chủ trương đầu tư dự án của {co}", "V/v lấy ý kiến về hồ sơ đề nghị điều chỉnh "
     "chủ trương đầu tư", "V/v góp ý hồ sơ dự án Nhà máy chế biến nông sản xuất khẩu tại {m}, {d}"),
    ("Ngày {date}, Sở Kế hoạch và Đầu tư nhận được hồ sơ đề nghị của {co} (mã số doanh nghiệp {tax}). Thực hiện Nghị "
     "định số 31/2021/NĐ-CP ngày 26/3/2021 của Chính phủ, Sở Kế hoạch và Đầu tư gửi hồ sơ và đề nghị Quý cơ quan:",
     "- Có ý kiến bằng văn bản về những nội dung thuộc phạm vi quản lý nhà nước của ngành, địa phương; nêu rõ đồng ý "
     "hay không đồng ý.", "- Thời hạn gửi ý kiến trước ngày {soon}. Quá thời hạn trên, nếu không có ý kiến thì được "
     "coi là đồng ý.", "Rất mong nhận được sự quan tâm phối hợp của Quý cơ quan./."),
    ("Như trên", "PCT UBND phụ trách (b/c)", "Giám đốc, các PGĐ Sở", "Lưu: VT, DNKTTT"),
    addressees=("Các Sở: Xây dựng, Tài nguyên và Môi trường, Tài chính, Công Thương", "Cục Thuế {k}", "Ủy ban nhân "
     "dân {d}"), highest=4300, receiver="SỞ CÔNG THƯƠNG {K}",
)  # fmt: skip
_OLD_COMMITTEE = RegistryPaper(
    OLD, (), ("UỶ BAN NHÂN DÂN", "{K}"), ("/UB-NN1", "/CV-UB", "/UB-CN", "/VP-UB"), "{place}", (("TM. UỶ BAN NHÂN DÂN "
     "{K}", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), ("TL. CHỦ TỊCH UBND {K}", "CHÁNH VĂN PHÒNG"), ("TUQ. CHỦ TỊCH UBND {K}",
     "K/T CHÁNH VĂN PHÒNG", "PHÓ VĂN PHÒNG")),
    ("V/v đẩy mạnh chuyển đổi cơ cấu cây trồng vụ Đông - Xuân", "V/v xử lý vi phạm pháp luật đê điều", "V/v giao chỉ "
     "tiêu huy động lao động công ích"),
    ("Xét đề nghị của Sở Nông nghiệp và Phát triển nông thôn tại Tờ trình số {x} TT/NN ngày {date}, Uỷ ban nhân dân "
     "{k} có ý kiến như sau:", "- Đồng ý về chủ trương như đề nghị của Sở. Kinh phí trích từ nguồn sự nghiệp kinh tế "
     "năm {year}.", "- Giao Sở Tài chính, Sở Nông nghiệp và PTNT hướng dẫn các huyện, thị thực hiện.", "Yêu cầu các "
     "ngành, UBND các huyện, thị xã triển khai thực hiện tốt nội dung công văn này."),
    ("Như trên", "TTTU, TT HĐND", "Lưu VT, NN1"),
    addressees=("Sở Nông nghiệp và Phát triển nông thôn", "Sở Tài chính", "UBND các huyện, thị xã"), highest=3600,
     receiver="UBND {D}",
)  # fmt: skip
_INSURANCE = RegistryPaper(
    (date(2014, 2, 10), date(2019, 12, 20)), (), ("BẢO HIỂM XÃ HỘI VIỆT NAM",), ("/BHXH-ST", "/BHXH-CSXH", "/BHXH-THU",
     "/BHXH-CSYT"), "Hà Nội", (("KT. TỔNG GIÁM ĐỐC", "PHÓ TỔNG GIÁM ĐỐC"), ("TỔNG GIÁM ĐỐC",), ("TL. TỔNG GIÁM ĐỐC",
     "TRƯỞNG BAN SỔ - THẺ")),
    ("V/v hướng dẫn cấp thẻ bảo hiểm y tế theo mã số bảo hiểm xã hội", "V/v rà soát, đồng bộ và bàn giao sổ bảo hiểm "
     "xã hội cho người lao động quản lý", "V/v chấn chỉnh công tác chi trả"),
    ("Qua theo dõi, Bảo hiểm xã hội (BHXH) Việt Nam nhận thấy tiến độ thực hiện tại một số địa phương còn chậm, dữ "
     "liệu chưa thống nhất. BHXH Việt Nam yêu cầu BHXH các tỉnh, thành phố trực thuộc Trung ương:", "1. Chỉ đạo BHXH "
     "cấp huyện phối hợp với đơn vị sử dụng lao động, đại lý thu đối chiếu 100% thông tin người tham gia.",
     "2. Tổ chức in, trả kết quả tại bộ phận một cửa, hoàn thành trước ngày {soon}.", "Trong quá trình thực hiện, nếu "
     "có vướng mắc, kịp thời báo cáo về BHXH Việt Nam để được hướng dẫn, giải quyết./."),
    ("Như trên", "Tổng Giám đốc (để b/c)", "Các Phó Tổng Giám đốc", "Trung tâm CNTT", "Lưu: VT, ST (2b)"),
    addressees=("Bảo hiểm xã hội các tỉnh, thành phố trực thuộc Trung ương",), highest=5300, receiver="BHXH {K}",
)  # fmt: skip
_JUSTICE = RegistryPaper(
    COMMUNES, ("UBND {K}",), ("SỞ TƯ PHÁP",), ("/STP-HCTP", "/STP-PBGDPL", "/STP-VP"), "{place}", (("KT. GIÁM ĐỐC",
     "PHÓ GIÁM ĐỐC"), ("GIÁM ĐỐC",), ("PHÓ GIÁM ĐỐC", "PHỤ TRÁCH SỞ")),
    ("V/v hướng dẫn nghiệp vụ đăng ký hộ tịch, chứng thực khi thực hiện chính quyền địa phương 02 cấp", "V/v sử dụng "
     "phôi giấy tờ hộ tịch còn tồn", "V/v bàn giao, tiếp nhận Sổ hộ tịch, hồ sơ, tài liệu của Phòng Tư pháp cấp huyện "
     "trước đây"),
    ("Thực hiện Nghị định số 120/2025/NĐ-CP ngày 11 tháng 6 năm 2025 của Chính phủ, để bảo đảm việc giải quyết thủ "
     "tục hành chính được thông suốt, Sở Tư pháp đề nghị Ủy ban nhân dân các xã, phường, đặc khu:", "1. Bố trí đủ "
     "công chức tư pháp - hộ tịch; đăng ký mẫu chữ ký, mẫu dấu, tài khoản trên Hệ thống thông tin đăng ký và quản lý "
     "hộ tịch.", "2. Khóa sổ, bàn giao Sổ hộ tịch theo đúng quy trình, có biên bản; không để thất lạc, hư hỏng.",
     "3. Báo cáo kết quả về Sở Tư pháp (qua Phòng Hành chính tư pháp) trước ngày {soon}.", "Sở Tư pháp đề nghị các "
     "địa phương quan tâm, phối hợp thực hiện./."),
    ("Như trên", "Cục HCTP, Bộ Tư pháp (b/c)", "UBND {k} (b/c)", "Trung tâm PVHCC", "Lưu: VT, HCTP"),
    addressees=("Ủy ban nhân dân các xã, phường, đặc khu",), highest=3700, receiver="UBND {M}",
)  # fmt: skip
_PROVINCE_MINISTRY = RegistryPaper(
    (date(2016, 7, 4), DECREE[1]), (), ("ỦY BAN NHÂN DÂN", "{K}"), ("/UBND-CNXD", "/UBND-KSTT", "/UBND-TNMT",
     "/UBND-GT"), "{place}", COMMITTEE,
    ("V/v đề nghị hỗ trợ kinh phí khắc phục hậu quả thiên tai", "V/v đề nghị bố trí vốn sửa chữa, nâng cấp tuyến Quốc "
     "lộ qua địa bàn {d}", "V/v đề nghị ủy thác quản lý, sửa chữa quốc lộ"),
    ("Ủy ban nhân dân {k} kính đề nghị Bộ Giao thông vận tải xem xét, giải quyết nội dung sau:", "Hiện nay tuyến "
     "đường qua {m}, {d} dài 3,{x} km bị hư hỏng nặng, nhiều vị trí sạt lở taluy, tiềm ẩn nguy cơ mất an toàn giao "
     "thông. Địa phương đã chủ động sử dụng ngân sách dự phòng nhưng khả năng cân đối còn khó khăn.", "Kính đề nghị "
     "Bộ quan tâm, chấp thuận; giao cơ quan quản lý đường bộ phối hợp với Sở Giao thông vận tải thực hiện các bước "
     "tiếp theo.", "Rất mong được sự quan tâm của Bộ Giao thông vận tải./."),
    ("Như trên", "TT Tỉnh ủy, HĐND (b/c)", "Các Sở: GTVT, TC, KH&ĐT", "VP: CVP, PCVP, TH, TC", "Lưu: VT, GT"),
    addressees=("Bộ Giao thông vận tải",), highest=8600, receiver="BỘ GIAO THÔNG VẬN TẢI",
)  # fmt: skip
LETTERS = (
    _SCHOOL_YEAR, _EXAMS, _TAX_POLICY, _TAX_ANSWER, _GOVERNMENT_OFFICE, _COSTS, _EPIDEMIC, _DEPARTMENT_SCHOOLS,
    _LAND_OFFICE, _INVESTMENT, _OLD_COMMITTEE, _INSURANCE, _JUSTICE, _PROVINCE_MINISTRY,
)  # fmt: skip
