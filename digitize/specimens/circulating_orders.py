"""Decisions, directives, notices and plans that offices and people keep in their folders."""

from __future__ import annotations

from datetime import date

from digitize.specimens.circulating_papers import COMMITTEE, Paper, Rules

DECISIONS = (
    Paper(
        Rules.CIRCULAR, (), ("ỦY BAN NHÂN DÂN", "{D}"), "UBND", "{dn}", COMMITTEE, "ỦY BAN NHÂN DÂN {D}",
        ("Về việc cho phép chuyển mục đích sử dụng đất", "Về việc cho phép hộ gia đình, cá nhân chuyển mục đích sử "
         "dụng đất tại {c} (đợt 3 năm {year})", "V/v cho phép {who} chuyển mục đích sử dụng đất"),
        ("Cho phép {who}, địa chỉ thường trú tại {c}, {d} được chuyển mục đích sử dụng {n},0 m² đất trồng cây lâu "
         "năm "
         "sang đất ở tại nông thôn thuộc thửa đất số {n}, tờ bản đồ số 12.",
         "Căn cứ Điều 1 của Quyết định này, người sử dụng đất có trách nhiệm nộp tiền sử dụng đất, lệ phí theo quy "
         "định "
         "của pháp luật; Phòng Tài nguyên và Môi trường xác định cụ thể mốc giới và giao đất trên thực địa.",
         "Văn phòng HĐND và UBND {d} chịu trách nhiệm đăng Quyết định này trên Cổng thông tin điện tử.",
         "Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng HĐND và UBND, Trưởng phòng Tài nguyên và Môi "
         "trường, "
         "Chủ tịch UBND {c} và người được sử dụng đất có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./."),
        ("Như Điều 4", "Chi cục Thuế {d}", "Chi nhánh VPĐKĐĐ", "Lưu: VT, TNMT (03 bản)"),
        ("ỦY BAN NHÂN DÂN {D}",),
        ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", "Căn cứ Luật Đất đai ngày 29 tháng "
         "11 "
         "năm 2013;", "Căn cứ Nghị định số 43/2014/NĐ-CP ngày 15 tháng 5 năm 2014 của Chính phủ quy định chi tiết "
         "thi "
         "hành một số điều của Luật Đất đai;", "Xét đề nghị của Trưởng phòng Tài nguyên và Môi trường tại Tờ trình "
         "số "
         "{n}/TTr-TNMT,"),
        highest=6400, period=(date(2016, 1, 4), 1500),
    ),
    Paper(
        Rules.DECREE, ("UBND {K}",), ("SỞ GIÁO DỤC VÀ ĐÀO TẠO",), "SGDĐT", "{p}",
        (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG TỔ CHỨC CÁN BỘ")),
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO {K}",
        ("Về việc nâng bậc lương thường xuyên đối với viên chức", "Về việc nâng bậc lương thường xuyên năm {year}",
         "Về việc nâng bậc lương thường xuyên đối với {who}, giáo viên Trường THPT {s}"),
        ("Nâng bậc lương thường xuyên đối với {who}, giáo viên Trường THPT {s}, chức danh nghề nghiệp: Giáo viên "
         "trung "
         "học phổ thông hạng III, mã số V.07.05.15, từ bậc 4, hệ số 3,33 lên bậc 5, hệ số 3,66 kể từ ngày 01 tháng 9 "
         "năm {year}; thời gian xét nâng bậc lương lần sau tính từ ngày 01 tháng 9 năm {year}.",
         "Trưởng các phòng thuộc Sở, Hiệu trưởng Trường THPT {s} và {who} chịu trách nhiệm thi hành Quyết định này "
         "kể từ "
         "ngày ký./."),
        ("Như Điều 2", "BHXH {k}", "Lưu: VT, TCCB, hồ sơ VC"),
        ("GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO",),
        ("Căn cứ Luật Viên chức ngày 15 tháng 11 năm 2010; Luật sửa đổi, bổ sung một số điều của Luật Cán bộ, công "
         "chức "
         "và Luật Viên chức ngày 25 tháng 11 năm 2019;", "Căn cứ Nghị định số 204/2004/NĐ-CP ngày 14 tháng 12 năm "
         "2004 "
         "của Chính phủ về chế độ tiền lương đối với cán bộ, công chức, viên chức và lực lượng vũ trang;",
         "Căn cứ Thông tư số 08/2013/TT-BNV ngày 31 tháng 7 năm 2013 của Bộ trưởng Bộ Nội vụ;",
         "Theo đề nghị của Trưởng phòng Tổ chức cán bộ."),
        degrees=("", "TS. ", "ThS. "), receiver="TRƯỜNG THPT {S}", highest=2900,
    ),
)  # fmt: skip
DIRECTIVES = (
    Paper(
        Rules.JOINT_CIRCULAR, (), ("ỦY BAN NHÂN DÂN", "{K}"), "UBND", "{p}",
        (("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"), ("CHỦ TỊCH",), ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        "ỦY BAN NHÂN DÂN {K}",
        ("Về việc tổ chức Tết Nguyên đán năm {next}", "Về việc tăng cường công tác quản lý, bảo vệ rừng và phòng "
         "cháy, "
         "chữa cháy rừng mùa khô {year} - {next}", "Về việc xây dựng kế hoạch phát triển kinh tế - xã hội và dự toán "
         "ngân sách nhà nước năm {next}"),
        ("Trong thời gian qua, các cấp, các ngành trên địa bàn đã có nhiều cố gắng, đạt được những kết quả nhất "
         "định; tuy "
         "nhiên, việc tổ chức thực hiện ở một số nơi còn chậm, thiếu kiểm tra, đôn đốc. Để khắc phục tình trạng "
         "trên, Ủy "
         "ban nhân dân {k} chỉ thị:",
         "1. Thủ trưởng các sở, ban, ngành, Chủ tịch Ủy ban nhân dân các huyện, thị xã căn cứ chức năng, nhiệm vụ "
         "được "
         "giao xây dựng kế hoạch cụ thể, hoàn thành trong tháng tới.",
         "2. Công an, Bộ Chỉ huy Quân sự duy trì nghiêm chế độ trực 24/24 giờ, bảo đảm an ninh chính trị và trật tự "
         "an "
         "toàn xã hội trên địa bàn.",
         "3. Sở Tài chính cân đối nguồn kinh phí, cấp phát kịp thời cho các đối tượng chính sách, hộ nghèo.",
         "Chỉ thị này có hiệu lực sau 10 ngày kể từ ngày ký. Giao Sở Kế hoạch và Đầu tư theo dõi, báo cáo kết quả."),
        ("Văn phòng Chính phủ", "TT Tỉnh ủy, TT HĐND", "Các sở, ban, ngành", "UBND các huyện", "Lưu VT, TH"),
        dated_numbers=True, highest=28, receiver="UBND {D}",
    ),
    Paper(
        Rules.PARTY, (), ("{T}",), "TU", "{p}",
        (("T/M BAN THƯỜNG VỤ", "BÍ THƯ"), ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC")), "{T}",
        ("về đại hội đảng bộ các cấp, tiến tới Đại hội đại biểu Đảng bộ lần thứ XXI", "về lãnh đạo công tác tuyển "
         "chọn "
         "và gọi công dân nhập ngũ năm {next}", "về tăng cường sự lãnh đạo của Đảng đối với công tác quốc phòng, "
         "quân sự "
         "địa phương năm {next}"),
        ("Những năm qua, dưới sự lãnh đạo của các cấp ủy đảng, nhiệm vụ trên được triển khai đồng bộ, chất lượng năm "
         "sau "
         "cao hơn năm trước. Để tiếp tục thực hiện tốt, Ban Thường vụ yêu cầu các cấp ủy, tổ chức đảng tập trung:",
         "1- Quán triệt sâu sắc các chỉ thị, nghị quyết của Trung ương; nâng cao nhận thức, trách nhiệm của cán bộ, "
         "đảng "
         "viên, trước hết là người đứng đầu.",
         "2- Các huyện ủy, đảng ủy trực thuộc xây dựng kế hoạch, phân công cấp ủy viên phụ trách, hoàn thành trong "
         "quý I.",
         "3- Ủy ban Kiểm tra chủ trì, phối hợp Văn phòng theo dõi, đôn đốc, định kỳ báo cáo Ban Thường vụ.",
         "Chỉ thị này phổ biến đến chi bộ."),
        ("Ban Bí thư (b/c)", "Ban Tổ chức Trung ương", "Các huyện ủy, đảng ủy trực thuộc", "Lưu Văn phòng"),
        highest=34, receiver="HUYỆN ỦY",
    ),
)  # fmt: skip
NOTICES = (
    Paper(
        Rules.DECREE, ("ỦY BAN NHÂN DÂN", "{K}"), ("VĂN PHÒNG",), "VP", "{p}",
        (("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), ("KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"), ("CHÁNH VĂN PHÒNG",)),
        "VĂN PHÒNG ỦY BAN NHÂN DÂN {K}",
        ("Kết luận của Chủ tịch UBND tại buổi tiếp công dân định kỳ ngày {day}", "Ý kiến kết luận của Phó Chủ tịch "
         "UBND tại cuộc họp nghe báo cáo tiến độ giải phóng mặt bằng dự án Khu dân cư phía Nam {d}"),
        ("Ngày {day}, lãnh đạo UBND {k} chủ trì cuộc họp. Tham dự có đại diện lãnh đạo các Sở: Xây dựng, "
         "Tài nguyên và Môi trường, Tài chính và UBND {d}. Sau khi nghe báo cáo và ý kiến của các đơn vị dự họp, "
         "đồng chí chủ trì "
         "kết luận như sau:",
         "1. Giao UBND {d} hoàn thành kiểm đếm, phê duyệt phương án bồi thường đối với {n} hộ còn lại trong "
         "thời hạn 30 ngày.",
         "2. Sở Tài nguyên và Môi trường hướng dẫn xác định giá đất cụ thể, không để kéo dài quá 10 ngày làm việc.",
         "3. Về kiến nghị của {who}: giao Thanh tra kiểm tra, báo cáo UBND trước ngày 20 hằng tháng.",
         "Văn phòng thông báo để các cơ quan, đơn vị biết, thực hiện./."),
        ("CT, các PCT UBND", "Các sở, ngành dự họp", "UBND {d}", "CVP, PCVP", "Lưu: VT, TCD"), receiver="UBND {D}",
    ),
    Paper(
        Rules.COMMUNES, ("{K}",), ("ỦY BAN NHÂN DÂN", "{C}"), "UBND", "{cn}", COMMITTEE, "ỦY BAN NHÂN DÂN {C}",
        ("Về việc niêm yết công khai hồ sơ mất Giấy chứng nhận quyền sử dụng đất", "Về việc mất Giấy chứng nhận "
         "quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất của {who}"),
        ("Ủy ban nhân dân {c} nhận được đơn của {who} về việc báo mất bản chính giấy tờ, hồ sơ số {n}. Căn cứ quy "
         "định "
         "của pháp luật, Ủy ban nhân dân {c} thông báo:",
         "1. Niêm yết công khai tại trụ sở và Nhà văn hóa các thôn trong thời gian 15 ngày kể từ ngày ra Thông báo "
         "này.",
         "2. Tổ chức, cá nhân có ý kiến gửi về Trung tâm Phục vụ hành chính công trong giờ hành chính.",
         "Hết thời hạn trên, mọi khiếu nại sẽ không được xem xét, giải quyết./."),
        ("TT Đảng ủy, HĐND", "Các thôn", "Trang TTĐT", "Lưu: VT, KT"), receiver="TRƯỜNG THCS {S}",
    ),
)  # fmt: skip
PLANS = (
    Paper(
        Rules.DECREE, ("PHÒNG GD&ĐT {D}",), ("TRƯỜNG THCS {S}",), "THCS", "{cn}",
        (("HIỆU TRƯỞNG",), ("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG")), "TRƯỜNG THCS {S}",
        ("Giáo dục của nhà trường năm học {year} - {next}", "Kiểm tra nội bộ năm học {year} - {next}", "Tổ chức kỷ "
         "niệm "
         "ngày Nhà giáo Việt Nam 20/11 và phát động đợt thi đua chào mừng"),
        ("Căn cứ Công văn số {n}/PGDĐT về việc hướng dẫn thực hiện nhiệm vụ năm học, "
         "Trường "
         "THCS {s} xây dựng kế hoạch như sau:",
         "# I. MỤC ĐÍCH, YÊU CẦU", "- Nâng cao chất lượng giáo dục toàn diện; giữ vững kỷ cương, nền nếp dạy và học.",
         "- Việc kiểm tra, đánh giá phải khách quan, đúng quy chế, không gây áp lực cho giáo viên và học sinh.",
         "# II. NỘI DUNG, THỜI GIAN", "- Tháng 9: ổn định tổ chức 16 lớp với {n} học sinh; khai giảng ngày 05/9.",
         "- Tháng 11: hội giảng cấp trường, mỗi giáo viên dạy 02 tiết; tháng 12: kiểm tra học kỳ I.",
         "# III. TỔ CHỨC THỰC HIỆN", "Các tổ chuyên môn, đoàn thể căn cứ Kế hoạch này triển khai thực hiện, báo cáo "
         "Ban "
         "Giám hiệu trước ngày 25 hằng tháng./."),
        ("Phòng GD&ĐT (b/c)", "Các tổ CM", "Website trường", "Lưu: VT"), highest=140, receiver="PHÒNG GD&ĐT {D}",
    ),
    Paper(
        Rules.CIRCULAR, ("ỦY BAN NHÂN DÂN", "{D}"), ("ỦY BAN NHÂN DÂN", "{C}"), "UBND", "{cn}", COMMITTEE,
        "ỦY BAN NHÂN DÂN {C}",
        ("Xây dựng nông thôn mới {c} năm {year}", "Phòng, chống thiên tai và tìm kiếm cứu nạn năm {year}", "Thực "
         "hiện cuộc "
         "vận động làm đường giao thông nông thôn và chỉnh trang nghĩa trang liệt sĩ trên địa bàn"),
        ("Thực hiện Kế hoạch số {n}/KH-UBND của Ủy ban nhân dân {d}, UBND {c} xây dựng Kế hoạch thực hiện như sau:",
         "# I. Mục tiêu", "Phấn đấu đến hết năm {year} hoàn thành 16/19 tiêu chí; thu nhập bình quân đạt 32 triệu "
         "đồng/người/năm; tỷ lệ hộ nghèo còn dưới 5%.",
         "# II. Nhiệm vụ, giải pháp", "1. Bê tông hóa 3,2 km đường trục thôn, vốn Nhà nước hỗ trợ xi măng, nhân dân "
         "đóng "
         "góp ngày công và cát sỏi.", "2. Tuyên truyền trên hệ thống truyền thanh mỗi tuần 03 buổi.",
         "# III. Tổ chức thực hiện", "Các ban, ngành, đoàn thể và các thôn căn cứ Kế hoạch này tổ chức thực hiện./."),
        ("UBND {d} (b/c)", "TT Đảng ủy, HĐND xã", "Các thôn", "Lưu VT"), highest=120, receiver="PHÒNG NÔNG NGHIỆP",
    ),
)  # fmt: skip
