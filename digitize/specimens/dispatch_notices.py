"""Notices of what was concluded at meetings and inspections, of holidays, enrolment and recruiting."""

from __future__ import annotations

from datetime import date

from digitize.specimens.dispatch_papers import COMMITTEE, DIRECTOR, JOINT, MINISTER
from digitize.specimens.registry_papers import CIRCULAR, DECREE, RegistryPaper

NOTICES = (
    RegistryPaper(
        (date(2011, 9, 5), DECREE[1]), (), ("VĂN PHÒNG CHÍNH PHỦ",), ("/TB-VPCP",), "Hà Nội", (("KT. BỘ TRƯỞNG, CHỦ "
         "NHIỆM", "PHÓ CHỦ NHIỆM"), ("BỘ TRƯỞNG, CHỦ NHIỆM",)),
        ("Ý kiến kết luận của Phó Thủ tướng Chính phủ tại buổi làm việc với lãnh đạo {k}", "Kết luận của Thủ tướng "
         "Chính phủ tại Hội nghị trực tuyến với các địa phương về phòng, chống thiên tai", "Ý kiến kết luận của Phó "
         "Thủ tướng tại cuộc họp về tình hình triển khai các dự án đường bộ cao tốc Bắc - Nam phía Đông"),
        ("Ngày {date}, Phó Thủ tướng Chính phủ đã chủ trì cuộc họp. Tham dự có lãnh đạo các Bộ: Kế hoạch và Đầu tư, "
         "Tài chính, Giao thông vận tải; lãnh đạo Ủy ban nhân dân {k} và Văn phòng Chính phủ. Sau khi nghe báo cáo và "
         "ý kiến các đại biểu, Phó Thủ tướng kết luận như sau:", "# I. ĐÁNH GIÁ CHUNG", "Biểu dương các Bộ, địa "
         "phương đã nỗ lực, cố gắng; tuy nhiên tiến độ còn chậm, công tác giải phóng mặt bằng chưa đáp ứng yêu cầu.",
         "# II. NHIỆM VỤ THỜI GIAN TỚI", "1. Các Bộ, cơ quan khẩn trương hoàn thành nhiệm vụ được giao trước ngày "
         "{soon}.", "2. Ủy ban nhân dân {k} chịu trách nhiệm bàn giao toàn bộ mặt bằng trong quý IV năm {year}.",
         "Văn phòng Chính phủ thông báo để các Bộ, cơ quan, địa phương biết, thực hiện./."),
        ("Thủ tướng, các Phó Thủ tướng", "Các Bộ: KH&ĐT, TC, GTVT, NN&PTNT, TN&MT", "UBND {k}", "VPCP: BTCN, các PCN, "
         "Trợ lý TTg, các Vụ: TH, KTTH, QHĐP", "Lưu: VT, CN (3b)"),
        highest=510, receiver="VĂN PHÒNG UBND {K}",
    ),
    RegistryPaper(
        (date(2012, 5, 7), date(2025, 2, 14)), (), ("BỘ GIAO THÔNG VẬN TẢI",), ("/TB-BGTVT",), "Hà Nội", ((
         "TL. BỘ TRƯỞNG", "CHÁNH VĂN PHÒNG"), ("TL. BỘ TRƯỞNG", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"), (
         "TUQ. BỘ TRƯỞNG", "CHÁNH VĂN PHÒNG BỘ")),
        ("Kết luận của Thứ trưởng tại cuộc họp về tiến độ Dự án cải tạo, nâng cấp Quốc lộ đoạn qua {k}", "Kết luận "
         "cuộc họp giao ban công tác xây dựng cơ bản tháng {mo} năm {year}"),
        ("Ngày {date}, tại trụ sở Bộ Giao thông vận tải, Thứ trưởng đã chủ trì cuộc họp; tham dự có đại diện các Vụ: "
         "KHĐT, KCHT, Cục QLXD, Ban Quản lý dự án và các nhà thầu. Thứ trưởng kết luận:", "1. Về tiến độ: yêu cầu Ban "
         "QLDA rà soát lại đường găng, lập tiến độ bù; nhà thầu nào chậm quá 15% phải điều chuyển khối lượng.",
         "2. Về mặt bằng: phối hợp với UBND {d} giải quyết dứt điểm {x} hộ còn vướng tại {m}.", "3. Về chất lượng: tư "
         "vấn giám sát kiểm soát chặt chẽ hiện tượng hằn lún vệt bánh xe.", "Văn phòng Bộ thông báo để các cơ quan, "
         "đơn vị thực hiện./."),
        ("Bộ trưởng (để b/c)", "Các Thứ trưởng", "Các đơn vị dự họp", "UBND {k} (để p/h)", "Lưu: VT, CQLXD"),
        highest=620, receiver="SỞ GIAO THÔNG VẬN TẢI {K}",
    ),
    RegistryPaper(
        JOINT, (), ("UỶ BAN NHÂN DÂN", "{K}"), ("/TB-UBND", "/TB-UB"), "{place}", (("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
         ("TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"), ("TUQ. CHỦ TỊCH", "PHÓ CHÁNH VĂN PHÒNG")),
        ("Kết luận của đồng chí Chủ tịch UBND tại phiên họp thường kỳ tháng {mo} năm {year}", "Kết luận của Chủ tịch "
         "UBND tại buổi làm việc với UBND {d}", "V/v kết luận cuộc họp giao ban tháng {mo}"),
        ("Ngày {date}, Uỷ ban nhân dân {k} họp để kiểm điểm tình hình thực hiện nhiệm vụ và bàn công tác tháng tới. "
         "Sau khi thảo luận, đồng chí Chủ tịch kết luận như sau:", "1. Về sản xuất nông nghiệp: tập trung chăm sóc "
         "lúa, phòng trừ rầy nâu; Sở Nông nghiệp và PTNT cử cán bộ bám cơ sở.", "2. Về thu ngân sách: Cục Thuế rà "
         "soát nợ đọng, phấn đấu thu vượt dự toán 8%.", "3. Giao Sở Nội vụ chuẩn bị nội dung, chương trình tổ chức "
         "hội nghị tổng kết.", "Vậy thông báo để các sở, ban, ngành, UBND các huyện, thị xã biết và thực hiện./."),
        ("TT Tỉnh uỷ, HĐND (báo cáo)", "Chủ tịch, các PCT UBND", "Các thành viên UBND", "Các sở, ban, ngành",
         "Lưu: VT, TH"),
        highest=330, receiver="UBND {D}",
    ),
    RegistryPaper(
        (DECREE[0], date(2024, 12, 20)), ("UBND {K}",), ("SỞ NỘI VỤ",), ("/TB-SNV",), "{place}", (*DIRECTOR, (
         "TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG CÔNG CHỨC, VIÊN CHỨC")),
        ("Về việc tiếp nhận Phiếu đăng ký dự tuyển công chức năm {year}", "Về việc tuyển dụng công chức năm {year}: "
         "thời gian, địa điểm nhận hồ sơ và lệ phí dự tuyển", "Kéo dài thời gian nhận Phiếu đăng ký"),
        ("Thực hiện Kế hoạch số {x}/KH-UBND của Ủy ban nhân dân {k} về tuyển dụng công chức, Sở Nội vụ thông báo như "
         "sau:", "1. Thời hạn tiếp nhận: 30 ngày, kể từ ngày {date}, trong giờ hành chính (thứ Bảy, Chủ nhật nghỉ).",
         "2. Địa điểm: Bộ phận một cửa của các sở, UBND cấp huyện nơi đăng ký dự tuyển; không nhận phiếu nộp không "
         "đúng mẫu.", "3. Lệ phí: thực hiện theo Thông tư số 92/2021/TT-BTC ngày 28/10/2021 của Bộ Tài chính, nộp khi "
         "làm thủ tục dự thi.", "Thông báo này được niêm yết tại trụ sở và đăng trên Trang thông tin điện tử Sở Nội "
         "vụ {k}./."),
        ("Chủ tịch UBND {k} (b/c)", "Các sở, ban, ngành", "UBND các huyện, thị xã, thành phố", "Báo, Đài PTTH {k}",
         "Lưu: VT, CCVC"),
        highest=480, receiver="UBND {D}",
    ),
    RegistryPaper(
        (DECREE[0], date(2025, 8, 20)), (), ("ỦY BAN NHÂN DÂN", "{K}"), ("/TB-UBND",), "{place}", (("TL. CHỦ TỊCH",
         "CHÁNH VĂN PHÒNG"), *COMMITTEE),
        ("Về việc treo cờ Tổ quốc và nghỉ lễ Quốc khánh 2/9 năm {year}", "Về việc nghỉ Tết Nguyên đán và treo cờ Tổ "
         "quốc", "Nghỉ lễ, treo cờ"),
        ("Ủy ban nhân dân {k} thông báo việc treo cờ Tổ quốc và thời gian nghỉ lễ trên địa bàn như sau:",
         "1. Các cơ quan, đơn vị, doanh nghiệp, trường học và các hộ gia đình treo cờ Tổ quốc từ 17 giờ 00 ngày hôm "
         "trước đến 17 giờ 00 ngày kết thúc kỳ nghỉ. Cờ sao vàng 5 cánh phải đúng quy cách, không rách, bạc màu.",
         "2. Cán bộ, công chức, viên chức nghỉ theo Thông báo của Bộ Lao động - Thương binh và Xã hội; làm bù theo "
         "quy định.", "3. Các đơn vị phân công trực, bảo đảm an ninh trật tự, phòng chống cháy nổ.", "Yêu cầu các cơ "
         "quan, đơn vị và Nhân dân nghiêm túc thực hiện./."),
        ("TT Tỉnh ủy, TT HĐND", "CT, các PCT UBND", "Các cơ quan Trung ương trên địa bàn", "Các sở, ban, ngành",
         "Lưu: VT, KGVX2"),
        highest=490, receiver="SỞ VĂN HÓA VÀ THỂ THAO",
    ),
    RegistryPaper(
        (CIRCULAR[0], date(2024, 11, 29)), (), ("THANH TRA CHÍNH PHỦ",), ("/TB-TTCP", "/TB-TTCP-V.II"), "Hà Nội", ((
         "KT. TỔNG THANH TRA", "PHÓ TỔNG THANH TRA"), ("TL. TỔNG THANH TRA", "VỤ TRƯỞNG VỤ II")),
        ("Kết luận thanh tra trách nhiệm của Chủ tịch Ủy ban nhân dân {k} trong công tác tiếp công dân, giải quyết "
         "khiếu nại, tố cáo", "Kết luận thanh tra việc quản lý, sử dụng đất đai và đầu tư xây dựng tại {k}",
         "Kết luận thanh tra công tác phòng, chống tham nhũng"),
        ("Ngày {date}, Thanh tra Chính phủ ban hành Kết luận thanh tra số {x}/KL-TTCP. Căn cứ Luật Thanh tra, Thanh "
         "tra Chính phủ thông báo công khai những nội dung chủ yếu như sau:", "1. Ưu điểm: Ủy ban nhân dân {k} đã ban "
         "hành đầy đủ quy chế, bố trí trụ sở, công khai lịch tiếp công dân.", "2. Khuyết điểm, vi phạm: còn {y} vụ "
         "việc giải quyết quá thời hạn; việc lưu trữ hồ sơ chưa đúng quy định.", "3. Kiến nghị: tổ chức kiểm điểm, xử "
         "lý trách nhiệm; thu hồi về ngân sách nhà nước {z} triệu đồng.", "Thanh tra Chính phủ thông báo để các cơ "
         "quan, tổ chức, cá nhân biết./."),
        ("Phó Thủ tướng Thường trực (để b/c)", "Tổng Thanh tra (để b/c)", "UBND {k}", "Trung tâm Thông tin",
         "Lưu: VT, Vụ II"),
        highest=2900, receiver="THANH TRA {K}",
    ),
    RegistryPaper(
        (DECREE[0], DECREE[1]), ("ỦY BAN NHÂN DÂN", "{K}"), ("SỞ GIÁO DỤC VÀ ĐÀO TẠO",), ("/TB-SGDĐT",
         "/TB-SGDĐT-QLT"), "{place}", (*DIRECTOR, ("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG QUẢN LÝ CHẤT LƯỢNG")),
        ("Tuyển sinh vào lớp 10 trung học phổ thông chuyên năm học {year} - {next}", "Về việc tuyển sinh lớp 10 hệ "
         "giáo dục thường xuyên", "Điều chỉnh kế hoạch tuyển sinh vào lớp 10 và thời gian nhận hồ sơ của các trường "
         "trên địa bàn {k}"),
        ("Sở Giáo dục và Đào tạo thông báo tới các phòng giáo dục và đào tạo, các trường THPT một số nội dung sau:",
         "1. Đối tượng, phạm vi: học sinh tốt nghiệp THCS trên địa bàn {k}, xếp loại hạnh kiểm cả năm học từ khá trở "
         "lên.", "2. Hồ sơ: đơn (theo mẫu), bản sao giấy khai sinh, học bạ, giấy xác nhận ưu tiên (nếu có).",
         "3. Thời gian nộp từ ngày {date} đến ngày {soon}, trực tuyến hoặc trực tiếp tại trường.", "Sở Giáo dục và "
         "Đào tạo thông báo để học sinh, phụ huynh biết, thực hiện./."),
        ("Các phòng GDĐT", "Các trường THPT", "Lãnh đạo Sở", "Lưu: VT, QLCL"),
        degrees=("", "TS. ", "ThS. "), highest=260, receiver="TRƯỜNG THPT {DN}",
    ),
    RegistryPaper(
        (date(2025, 7, 7), date(2025, 12, 26)), ("UBND {K}",), ("SỞ TÀI CHÍNH",), ("/TB-STC",), "{place}", DIRECTOR,
        ("Về việc xét duyệt quyết toán ngân sách năm {last}", "Kết quả thẩm định quyết toán dự án hoàn thành công "
         "trình Trường THCS {mn}", "Thẩm định quyết toán ngân sách {m} năm {last}"),
        ("Căn cứ Luật Ngân sách nhà nước và hồ sơ do đơn vị nộp ngày {date}, Sở Tài chính thông báo kết quả như sau:",
         "1. Kinh phí được sử dụng trong năm: {x}.{y} triệu đồng; số đề nghị quyết toán: {z}.{x} triệu đồng; số xuất "
         "toán: 0 đồng.", "2. Nhận xét: sổ sách, chứng từ cơ bản đầy đủ; đơn vị cần thực hiện đối chiếu công nợ theo "
         "quý.", "Yêu cầu Thủ trưởng đơn vị thực hiện đúng nội dung Thông báo này./."),
        ("UBND {k} (b/c)", "UBND {m}", "KBNN khu vực", "Lưu: VT, HCSN"),
        highest=420, receiver="UBND {M}",
    ),
    RegistryPaper(
        CIRCULAR, (), ("BỘ TƯ PHÁP",), ("/TB-BTP",), "Hà Nội", (("TL. BỘ TRƯỞNG", "CHÁNH VĂN PHÒNG"), *MINISTER, (
         "TUQ. BỘ TRƯỞNG", "VỤ TRƯỞNG VỤ TỔ CHỨC CÁN BỘ")),
        ("Kết luận của Bộ trưởng tại Hội nghị giao ban tháng {mo} năm {year}", "Về việc tổ chức kỳ kiểm tra kết quả "
         "tập sự hành nghề công chứng năm {year}", "Triển khai nhiệm vụ công tác tư pháp"),
        ("Bộ Tư pháp thông báo nội dung nêu trên tới các đơn vị thuộc Bộ, Sở Tư pháp các tỉnh, thành phố trực thuộc "
         "Trung ương như sau:", "1. Các đơn vị tập trung hoàn thành chương trình xây dựng văn bản quy phạm pháp luật; "
         "không để nợ đọng.", "2. Sở Tư pháp lập danh sách, gửi hồ sơ về Bộ (Cục Bổ trợ tư pháp) trước ngày {soon}.",
         "3. Văn phòng Bộ theo dõi, đôn đốc, báo cáo Lãnh đạo Bộ.", "Bộ Tư pháp thông báo để các đơn vị biết và thực "
         "hiện./."),
        ("Bộ trưởng (để b/c)", "Các Thứ trưởng (để biết)", "Các đơn vị thuộc Bộ", "Sở Tư pháp, Cục THADS",
         "Lưu: VT, TH"),
        highest=290, receiver="SỞ TƯ PHÁP {K}",
    ),
)  # fmt: skip
