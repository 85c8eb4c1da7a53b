"""Directives and resolutions: of the Government and its ministers, the National Assembly, communes, the Party and
boards."""

from __future__ import annotations

from datetime import date

from digitize.specimens.registry_papers import (
    CHAIRMAN,
    CIRCULAR,
    COMMUNES,
    DECREE,
    PARTY_OF_DISTRICTS,
    WHOSE_PARTY,
    WHOSE_YOUTH,
    RegistryPaper,
)

DIRECTIVES = (
    RegistryPaper(
        DECREE, (), ("THỦ TƯỚNG CHÍNH PHỦ",), ("/CT-TTg",), "Hà Nội", (("THỦ TƯỚNG",), ("KT. THỦ TƯỚNG",
          "PHÓ THỦ TƯỚNG")),
        ("Về việc đẩy mạnh phân bổ, giải ngân vốn đầu tư công năm {year}", "Về tăng cường các biện pháp bảo đảm Tết "
         "Nguyên đán vui tươi, lành mạnh, an toàn, tiết kiệm", "Về việc đẩy mạnh kết nối, chia sẻ dữ liệu phục vụ "
         "phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử"),
        ("Thời gian qua, các bộ, cơ quan, địa phương đã tích cực triển khai và đạt nhiều kết quả quan trọng; tuy "
         "nhiên vẫn còn những hạn chế, bất cập. Để khắc phục, Thủ tướng Chính phủ yêu cầu:", "1. Các bộ, cơ quan "
         "ngang bộ, Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương tập trung rà soát, xử lý dứt điểm khó "
         "khăn, vướng mắc thuộc thẩm quyền.", "2. Bộ Tài chính chủ trì theo dõi, đôn đốc, tổng hợp, báo cáo Thủ tướng "
         "Chính phủ trước ngày 20 hằng tháng.", "3. Văn phòng Chính phủ kiểm tra việc thực hiện Chỉ thị này./."),
        ("Ban Bí thư Trung ương Đảng", "Thủ tướng, các Phó Thủ tướng Chính phủ", "Các bộ, cơ quan ngang bộ",
         "HĐND, UBND các tỉnh, TP", "VPCP: BTCN, các PCN, Trợ lý TTg, TGĐ Cổng TTĐT", "Lưu: VT, CN (2b)"),
        highest=44, receiver="UBND {K}",
    ),
    RegistryPaper(
        CIRCULAR, (), ("BỘ GIÁO DỤC VÀ ĐÀO TẠO",), ("/CT-BGDĐT",), "Hà Nội", (("BỘ TRƯỞNG",), ("KT. BỘ TRƯỞNG",
          "THỨ TRƯỞNG")),
        ("Về nhiệm vụ chủ yếu năm học {year} - {next} của ngành Giáo dục", "Về tăng cường bảo đảm an toàn trường học"),
        ("Bộ trưởng Bộ Giáo dục và Đào tạo yêu cầu toàn ngành tập trung thực hiện các nhiệm vụ và giải pháp sau:",
         "# I. CÁC NHIỆM VỤ CHỦ YẾU", "1. Rà soát, quy hoạch, phát triển mạng lưới cơ sở giáo dục; dồn dịch các điểm "
         "trường lẻ.", "2. Nâng cao chất lượng đội ngũ nhà giáo và cán bộ quản lý các cấp.", "# II. TỔ CHỨC THỰC HIỆN",
         "Giám đốc sở giáo dục và đào tạo, hiệu trưởng các trường trực thuộc Bộ quán triệt, báo cáo Bộ trước ngày "
         "{soon}./."),
        ("Văn phòng Chính phủ (để b/c)", "UBND các tỉnh", "Các sở GDĐT", "Lưu: VT, VP"),
        highest=4, receiver="SỞ GD&ĐT {K}",
    ),
    RegistryPaper(
        COMMUNES, (), ("ỦY BAN NHÂN DÂN", "{M}"), ("/CT-UBND", "/CT-CTUBND"), "{mn}", CHAIRMAN,
        ("Về việc tăng cường quản lý đất đai, trật tự xây dựng trên địa bàn {m}", "Về tuyển chọn và gọi công dân nhập "
         "ngũ năm {next}", "Tăng cường kỷ luật, kỷ cương hành chính"),
        ("Qua kiểm tra, trên địa bàn {m} còn xảy ra {x} trường hợp vi phạm chậm được xử lý. Chủ tịch Ủy ban nhân dân "
         "{m} yêu cầu:", "1. Phòng Kinh tế kiểm tra, lập biên bản, đình chỉ ngay từ khi phát sinh; báo cáo thứ Sáu "
         "hằng tuần.", "2. Công an, Ban Chỉ huy Quân sự phối hợp bảo đảm an ninh, trật tự khi tổ chức cưỡng chế.",
         "3. Trưởng {v} và các thôn, tổ dân phố chịu trách nhiệm trước Chủ tịch nếu để xảy ra vi phạm mới không báo "
         "cáo.", "Chỉ thị này có hiệu lực kể từ ngày ký./."),
        ("UBND {k} (b/c)", "TT Đảng ủy, HĐND", "Các phòng, đơn vị", "Lưu: VT, KT"),
        highest=14, receiver="PHÒNG KINH TẾ",
    ),
    RegistryPaper(
        COMMUNES, ("ĐẢNG BỘ {K}",), ("BAN THƯỜNG VỤ", "ĐẢNG ỦY {M}"), ("-CT/ĐU",), "{mn}", (("T/M BAN THƯỜNG VỤ",
          "BÍ THƯ"), ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC")),
        ("của Ban Thường vụ Đảng ủy về tăng cường lãnh đạo công tác phòng cháy, chữa cháy rừng",
         "về lãnh đạo cuộc bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân các cấp"),
        ("Thực hiện chỉ đạo của Ban Thường vụ cấp trên, Ban Thường vụ Đảng ủy {m} yêu cầu các chi bộ thực hiện tốt "
         "nội dung sau:", "1- Lãnh đạo, chỉ đạo chặt chẽ, xác định là nhiệm vụ chính trị trọng tâm năm {year}.",
         "2- Mặt trận Tổ quốc và các tổ chức chính trị - xã hội đẩy mạnh tuyên truyền, vận động đến từng hộ dân.",
         "3- Ủy ban Kiểm tra Đảng ủy đưa vào chương trình kiểm tra, giám sát; Văn phòng Đảng ủy theo dõi, tổng hợp.",
         "Chỉ thị này được phổ biến đến đảng viên."),
        ("Thường trực cấp trên (b/c)", "Các chi bộ", "Đảng ủy viên", "Lưu VPĐU"),
        whose=WHOSE_PARTY, highest=12, receiver="CHI BỘ {MN}",
    ),
    RegistryPaper(
        DECREE, ("BỘ CÔNG THƯƠNG",), ("TỔNG CÔNG TY ĐIỆN LỰC", "MIỀN DUYÊN HẢI"), ("/CT-ĐLMDH",), "{place}",
        (("TỔNG GIÁM ĐỐC",), ("KT. TỔNG GIÁM ĐỐC", "PHÓ TỔNG GIÁM ĐỐC")),
        ("V/v đảm bảo cung cấp điện mùa khô năm {year}", "Về việc tăng cường công tác an toàn lao động và phòng chống "
         "cháy nổ tại các đơn vị"),
        ("Trong quý vừa qua đã xảy ra 02 vụ tai nạn lao động do vi phạm quy trình. Tổng Giám đốc chỉ thị:",
         "1. Giám đốc các đơn vị tổ chức học tập, sát hạch lại quy trình an toàn điện, hoàn thành trước ngày {soon}.",
         "2. Ban An toàn kiểm tra hiện trường đột xuất, mỗi đơn vị ít nhất 02 lần/tháng.", "Yêu cầu các đơn vị nghiêm "
         "túc thực hiện./."),
        ("HĐTV (b/c)", "Các đơn vị thành viên", "Công đoàn TCT", "Lưu: VT, AT"),
        highest=30, sans=True, receiver="CÔNG TY ĐIỆN LỰC {P}",
    ),
    RegistryPaper(
        DECREE, (), ("TÒA ÁN NHÂN DÂN TỐI CAO",), ("/{year}/CT-CA", "/CT-TANDTC"), "Hà Nội", (("CHÁNH ÁN",), (
          "KT. CHÁNH ÁN", "PHÓ CHÁNH ÁN THƯỜNG TRỰC")),
        ("VỀ VIỆC TRIỂN KHAI THỰC HIỆN NHIỆM VỤ TRỌNG TÂM CÔNG TÁC NĂM {year} CỦA CÁC TÒA ÁN", "Về việc tăng cường "
         "công tác hòa giải, đối thoại tại Tòa án"),
        ("Để thực hiện tốt nhiệm vụ được giao, Chánh án Tòa án nhân dân tối cao yêu cầu các đơn vị thuộc Tòa án nhân "
         "dân tối cao và các Tòa án:", "1. Nâng cao chất lượng xét xử; tỷ lệ bản án bị hủy, sửa do nguyên nhân chủ "
         "quan không quá 1,5%.", "2. Công bố bản án, quyết định trên Cổng thông tin điện tử đúng quy định.",
         "Thủ trưởng các đơn vị chịu trách nhiệm tổ chức thực hiện Chỉ thị này./."),
        ("Các đồng chí Phó Chánh án", "Các TAND và TAQS các cấp", "Lưu: VT, VP (TH)"),
        highest=4, receiver="TAND {K}",
    ),
)  # fmt: skip
RESOLUTIONS = (
    RegistryPaper(
        (date(2025, 6, 12), date(2025, 6, 20)),
        (), ("ỦY BAN THƯỜNG VỤ QUỐC HỘI",), ("/NQ-UBTVQH15",), "Hà Nội", (("TM. ỦY BAN THƯỜNG VỤ QUỐC HỘI",
          "CHỦ TỊCH"),),
        ("Về việc sắp xếp các đơn vị hành chính cấp xã của {k} năm 2025", "VỀ VIỆC SẮP XẾP CÁC ĐƠN VỊ HÀNH CHÍNH CẤP "
         "XÃ CỦA {K} NĂM 2025"),
        ("Sắp xếp toàn bộ diện tích tự nhiên, quy mô dân số của các xã thuộc {d} thành xã mới có tên gọi là {m}.",
         "Nghị quyết này có hiệu lực thi hành từ ngày được thông qua. Chính quyền địa phương ở các xã, phường hình "
         "thành sau sắp xếp chính thức hoạt động từ ngày 01 tháng 7 năm 2025.", "Chính phủ, Hội đồng nhân dân, Ủy ban "
         "nhân dân {k} và các cơ quan có liên quan chịu trách nhiệm thi hành Nghị quyết này."),
        ("Như Điều 3", "Bộ Nội vụ", "Lưu: HC, PLTP"),
        ("ỦY BAN THƯỜNG VỤ QUỐC HỘI",),
        ("Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;", "Căn cứ Luật Tổ chức chính quyền địa phương số "
         "72/2025/QH15;", "Xét đề nghị của Chính phủ tại Đề án số {x}/ĐA-CP ngày 09 tháng 5 năm 2025,"),
        highest=1700, receiver="UBND {K}",
    ),
    RegistryPaper(
        DECREE, (), ("CHÍNH PHỦ",), ("/NQ-CP",), "Hà Nội", (("TM. CHÍNH PHỦ", "THỦ TƯỚNG"), ("TM. CHÍNH PHỦ",
          "KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG")),
        ("Phiên họp Chính phủ thường kỳ tháng {mo} năm {year}", "Về những nhiệm vụ, giải pháp chủ yếu thực hiện Kế "
         "hoạch phát triển kinh tế - xã hội và Dự toán ngân sách nhà nước năm {year}"),
        ("Chính phủ thống nhất đánh giá: tình hình kinh tế - xã hội tiếp tục xu hướng phục hồi tích cực; kinh tế vĩ "
         "mô ổn định, lạm phát được kiểm soát. Chính phủ quyết nghị:", "1. Các bộ, cơ quan, địa phương tập trung thực "
         "hiện quyết liệt, hiệu quả các nhiệm vụ theo chức năng.", "2. Bộ Tài chính điều hành chính sách tài khóa chủ "
         "động, linh hoạt; tăng thu, tiết kiệm chi.", "3. Giao Văn phòng Chính phủ theo dõi, đôn đốc việc thực hiện "
         "Nghị quyết này./."),
        ("Ban Bí thư Trung ương Đảng", "Thủ tướng, các Phó Thủ tướng CP", "Các bộ, cơ quan thuộc CP",
         "Lưu: VT, TH (2b)"),
        highest=190, receiver="VĂN PHÒNG UBND {K}",
    ),
    RegistryPaper(
        (COMMUNES[0], date(2026, 2, 26)),
        (), ("HỘI ĐỒNG NHÂN DÂN", "{M}"), ("/NQ-HĐND", "/{year}/NQ-HĐND"), "{mn}", (("CHỦ TỊCH",), (
          "TM. CHỦ TỌA KỲ HỌP", "CHỦ TỊCH"), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ("Về dự toán thu ngân sách nhà nước trên địa bàn, chi ngân sách {m} năm {next}", "Về việc thành lập các Ban "
         "của Hội đồng nhân dân {m}, nhiệm kỳ 2021 - 2026", "Xác nhận kết quả bầu Chủ tịch Ủy ban nhân dân"),
        ("Thông qua tổng thu ngân sách 142.{x} triệu đồng, tổng chi 141.{y} triệu đồng (theo phụ lục kèm theo).",
         "Giao Ủy ban nhân dân {m} triển khai thực hiện.", "Nghị quyết này được Hội đồng nhân dân {m} khóa I, kỳ họp "
         "thứ 3 thông qua ngày {day} và có hiệu lực kể từ ngày thông qua./."),
        ("TT HĐND, UBND {k}", "Đại biểu HĐND", "Lưu: VT, HĐND"),
        ("HỘI ĐỒNG NHÂN DÂN {M}", "KHÓA I, KỲ HỌP THỨ 3"),
        ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", "Căn cứ Luật Ngân sách nhà nước;",
         "Xét Tờ trình số {x}/TTr-UBND của Ủy ban nhân dân {m}; ý kiến thảo luận của đại biểu Hội đồng nhân dân tại "
         "kỳ họp."),
        highest=46,
    ),
    RegistryPaper(
        (date(2021, 8, 2), DECREE[1]),
        (), ("HỘI ĐỒNG NHÂN DÂN", "{K}"), ("/{year}/NQ-HĐND", "/NQ-HĐND"), "{place}",
        (("CHỦ TỊCH",), ("PHÓ CHỦ TỊCH ĐIỀU HÀNH",), ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ("Quy định mức thu học phí đối với cơ sở giáo dục mầm non, giáo dục phổ thông công lập năm học {year} - {next}",
         "Về chủ trương đầu tư dự án đường tránh {dn}", "Ban hành Quy định mức chi công tác phí, mức chi hội nghị"),
        ("Ban hành kèm theo Nghị quyết này quy định nêu trên, áp dụng trên địa bàn {k}.",
         "Giao Ủy ban nhân dân {k} tổ chức triển khai thực hiện Nghị quyết.",
         "Nghị quyết này được Hội đồng nhân dân {k} Khóa XVIII, Kỳ họp thứ 11 thông qua ngày {day} và có hiệu lực từ "
         "ngày {soon}./."),
        ("UBTVQH, Chính phủ", "Cục KTVBQPPL - Bộ Tư pháp", "Đoàn ĐBQH {k}", "Lưu: VT, CTHĐND"),
        ("HỘI ĐỒNG NHÂN DÂN {K}", "KHÓA XVIII, KỲ HỌP THỨ 11"),
        ("Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 22 tháng 6 năm 2015;", "Xét Tờ trình số {x}/TTr-UBND "
         "của Ủy ban nhân dân {k}; báo cáo thẩm tra của Ban Kinh tế - Ngân sách;"), highest=70, receiver="UBND {D}",
    ),
    RegistryPaper(
        PARTY_OF_DISTRICTS, ("ĐẢNG ỦY {M}",), ("CHI BỘ TRƯỜNG THCS {S}",), ("-NQ/CB", " -NQ/CB"), "{mn}",
        (("T/M CHI BỘ", "BÍ THƯ"), ("T/M CHI ỦY", "BÍ THƯ"), ("T/M CHI BỘ", "PHÓ BÍ THƯ")),
        ("sinh hoạt chi bộ thường kỳ tháng {month}", "đề nghị kết nạp đảng viên", "lãnh đạo thực hiện nhiệm vụ năm "
         "học {year} - {next}"),
        ("Chi bộ có 19 đảng viên, dự họp 18 đồng chí; chủ trì: đồng chí {name}; thư ký: đồng chí {other}.",
         "1- Đánh giá: đảng viên yên tâm công tác; nộp đảng phí đầy đủ, số tiền {x}.000 đồng.",
         "2- Nhiệm vụ: hoàn thành hồ sơ phát triển đảng của 01 quần chúng.", "Nghị quyết được 18/18 đảng viên biểu "
         "quyết thông qua."),
        ("Đảng ủy (b/c)", "Các đồng chí đảng viên", "Lưu chi bộ"),
        whose=WHOSE_PARTY, highest=15, receiver="ĐẢNG ỦY {M}",
    ),
    RegistryPaper(
        DECREE, ("CÔNG TY CỔ PHẦN", "CẤP NƯỚC {P}"), ("ĐẠI HỘI ĐỒNG CỔ ĐÔNG",), ("/NQ-ĐHĐCĐ", "/{year}/NQ-ĐHĐCĐ"),
        "{place}", (("TM. ĐẠI HỘI ĐỒNG CỔ ĐÔNG", "CHỦ TỌA ĐẠI HỘI", "CHỦ TỊCH HĐQT"), ("TM. ĐẠI HỘI ĐỒNG CỔ ĐÔNG",
          "CHỦ TỌA")),
        ("Đại hội đồng cổ đông thường niên năm {year}", "V/v thông qua phương án phân phối lợi nhuận và chi trả cổ "
         "tức năm {last}"),
        ("Thông qua báo cáo tài chính năm {last} đã kiểm toán: doanh thu 218.{x} triệu đồng, lợi nhuận sau thuế "
         "19.{y} triệu đồng.", "Thông qua mức chi trả cổ tức bằng tiền 8%/vốn điều lệ; tỷ lệ biểu quyết tán thành "
         "99,2%.", "Hội đồng quản trị, Ban kiểm soát, Ban Giám đốc chịu trách nhiệm thi hành Nghị quyết này."),
        ("UBCKNN, HNX", "Cổ đông (website)", "Lưu: VT, TK HĐQT"),
        ("ĐẠI HỘI ĐỒNG CỔ ĐÔNG", "CÔNG TY CỔ PHẦN CẤP NƯỚC {P}"),
        ("Căn cứ Luật Doanh nghiệp số 59/2020/QH14 ngày 17 tháng 6 năm 2020;", "Căn cứ Biên bản họp Đại hội đồng cổ "
         "đông ngày {date},"),
        highest=3, sans=True, receiver="SỞ TÀI CHÍNH", ring="CÔNG TY CỔ PHẦN CẤP NƯỚC {P}",
    ),
    RegistryPaper(
        CIRCULAR, ("BCH ĐOÀN {K}",), ("BAN CHẤP HÀNH", "ĐOÀN TRƯỜNG THPT {S}"), ("-NQ/ĐTN", "-NQ/ĐTr"), "{dn}",
        (("TM. BAN CHẤP HÀNH ĐOÀN TRƯỜNG", "BÍ THƯ"), ("TM. BAN THƯỜNG VỤ", "PHÓ BÍ THƯ")),
        ("Đại hội đại biểu Đoàn trường nhiệm kỳ {year} - {next}", "Về công tác Đoàn và phong trào thanh niên trường "
         "học năm học {year} - {next}"),
        ("Đại hội thống nhất thông qua các chỉ tiêu chủ yếu:", "1. 100% chi đoàn tổ chức sinh hoạt mỗi tháng một lần; "
         "kết nạp {x} đoàn viên mới.", "2. Xây dựng 02 công trình thanh niên, trị giá {y}.000 đồng.",
         "Đại hội giao Ban Chấp hành Đoàn trường cụ thể hóa, tổ chức thực hiện thắng lợi Nghị quyết./."),
        ("BTV Huyện đoàn (b/c)", "Chi ủy, BGH", "Các chi đoàn", "Lưu VP"),
        whose=WHOSE_YOUTH, highest=9, receiver="TRƯỜNG THPT {S}",
    ),
)  # fmt: skip
