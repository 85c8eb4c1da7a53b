"""Resolutions of meetings, and directives of districts, enterprises and Party committees."""

from __future__ import annotations

from datetime import date

from digitize.specimens.local_papers import (
    CIRCULAR,
    COMMUNES,
    DECREE,
    JOINT,
    LATE,
    LONG,
    OLD,
    OLD_COMMITTEE,
    WHOSE_PARTY,
    WHOSE_YOUTH,
    LocalPaper,
)

RESOLUTIONS = (
    LocalPaper(
        LATE, (), ("CÔNG TY TNHH HAI THÀNH VIÊN", "THỦY SẢN {MN}"), ("/NQ-HĐTV", "/{year}/NQ-HĐTV", "/NQ"),
        "{town}", (("TM. HỘI ĐỒNG THÀNH VIÊN", "CHỦ TỊCH"), ("CHỦ TỊCH HỘI ĐỒNG THÀNH VIÊN",), (
          "T/M HỘI ĐỒNG THÀNH VIÊN", "CHỦ TỊCH HĐTV")),
        ("V/v vay vốn và thế chấp tài sản tại ngân hàng", "Về việc thay đổi người đại diện theo pháp luật và "
         "tăng vốn điều lệ", "Về việc giải thể chi nhánh tại {d}"),
        ("Nhất trí 100% thông qua nội dung nêu trên; hạn mức {sum} đồng; tài sản bảo đảm: quyền sử dụng đất và "
         "nhà xưởng tại {v}, {m}, {d}.", "Giao {who} - Giám đốc Công ty - ký các hồ sơ, hợp đồng và làm thủ tục "
         "với cơ quan có thẩm quyền.", "Các thành viên, Ban Giám đốc và Kế toán trưởng chịu trách nhiệm thi hành "
         "Nghị quyết này kể từ ngày ký."),
        "CÔNG TY TNHH THỦY SẢN {MN}", ("Như điều 3", "Lưu VP"),
        authority=("HỘI ĐỒNG THÀNH VIÊN CÔNG TY TNHH THỦY SẢN {MN}",),
        grounds=("Căn cứ Luật Doanh nghiệp;", "Căn cứ Điều lệ Công ty;", "Căn cứ Biên bản họp Hội đồng thành "
         "viên ngày {before};"), highest=14, beside=("THƯ KÝ CUỘC HỌP",), sans=True,
    ),
    LocalPaper(
        (OLD[0], JOINT[1]), ("UBND {M}",), ("HỢP TÁC XÃ NÔNG NGHIỆP", "{MN}"), ("/NQ-ĐH", "/NQ-HTX", ""), "{mn}",
        (("T/M ĐOÀN CHỦ TỊCH",), ("T/M ĐOÀN CHỦ TỊCH", "CHỦ NHIỆM HTX"), ("T/M ĐẠI HỘI", "CHỦ TỌA")),
        ("ĐẠI HỘI XÃ VIÊN THƯỜNG KỲ NĂM {year}", "ĐẠI HỘI ĐẠI BIỂU XÃ VIÊN NHIỆM KỲ {year} - {next}",
         "ĐẠI HỘI CHUYỂN ĐỔI HỢP TÁC XÃ THEO LUẬT"),
        ("Hôm nay, ngày {day}, tại hội trường HTX, Đại hội tiến hành với {x}/{y} xã viên có mặt.", "1. Nhất trí "
         "thông qua báo cáo tổng kết, phương án phân phối; thu thủy lợi phí {a} kg/sào, dịch vụ bảo vệ 2 kg/sào.",
         "2. Bầu Ban quản trị gồm: {name}, {name2}, {name3}; Trưởng ban kiểm soát: {name4}.",
         "3. Thanh lý 02 máy kéo Bông Sen; giao khoán {b} mẫu ao.", "Nghị quyết được toàn thể xã viên biểu quyết "
         "thông qua 100%."),
        "HTX NÔNG NGHIỆP {MN}", running=True, centred=True, foot_day=True, highest=6, beside=("THƯ KÝ ĐẠI HỘI",),
    ),
    LocalPaper(
        (date(2006, 4, 3), DECREE[1]), ("TỔNG CÔNG TY VẬN TẢI THỦY",), ("CÔNG TY CỔ PHẦN", "VẬN TẢI SÔNG BIỂN {P}"),
        ("/NQ-ĐHĐCĐ", "/{year}/NQ-ĐHĐCĐ", "/NQ/ĐHCĐ"), "{town}", (("TM. ĐẠI HỘI ĐỒNG CỔ ĐÔNG", "CHỦ TỌA"),
         ("T/M ĐOÀN CHỦ TỊCH", "CHỦ TỊCH HĐQT"), ("CHỦ TỌA ĐẠI HỘI",)),
        ("Đại hội đồng cổ đông thường niên năm {year}", "ĐẠI HỘI ĐỒNG CỔ ĐÔNG BẤT THƯỜNG NĂM {year}", "V/v thông "
         "qua kết quả kinh doanh, chia cổ tức năm {last} và bầu bổ sung thành viên Hội đồng quản trị"),
        ("Thông qua báo cáo của Hội đồng quản trị, Ban Giám đốc, Ban kiểm soát với tỷ lệ 99,{a}% số cổ phần có "
         "quyền biểu quyết.", "Phê chuẩn doanh thu {x} tỷ đồng, lợi nhuận sau thuế {sum} đồng, cổ tức {a}%/năm.",
         "Công nhận {who} trúng cử thành viên Hội đồng quản trị.", "Hội đồng quản trị, Ban Giám đốc tổ chức thực "
         "hiện; Nghị quyết có hiệu lực từ ngày {date}."),
        "CÔNG TY CP VTSB {P}", ("Cổ đông", "HĐQT, BKS", "Lưu TK"),
        authority=("ĐẠI HỘI ĐỒNG CỔ ĐÔNG",),
        grounds=("Căn cứ Luật Doanh nghiệp và Điều lệ Công ty;", "Căn cứ biên bản kiểm phiếu và biên bản họp Đại "
         "hội ngày {date},"), highest=5,
    ),
    LocalPaper(
        LATE, ("{W} {DN}",), ("ĐẢNG ỦY {M}",), ("-NQ/ĐU", " NQ/ĐU"), "{mn}", (("T/M ĐẢNG ỦY", "BÍ THƯ"),
         ("T/M BAN CHẤP HÀNH", "PHÓ BÍ THƯ THƯỜNG TRỰC")),
        ("lãnh đạo nhiệm vụ tháng {mo} năm {year}", "về công tác cán bộ nữ và cán bộ trẻ",
         "V/v đề nghị xét tặng Huy hiệu Đảng đợt 19/5/{year}"),
        ("Ban Chấp hành Đảng bộ {m} họp ngày {before}, dự họp {a} đồng chí, đã thảo luận và thống nhất:", "1. "
         "Hoàn thành thu hoạch, giải phóng đất trước ngày {soon}; thu ngân sách đạt {sum} đồng.", "2. Phân công "
         "đồng chí {name} chỉ đạo {v}; đồng chí {name2} phụ trách xây dựng nông thôn mới.",
         "3. Giới thiệu {name3} tham gia cấp ủy.", "Yêu cầu các chi bộ, đảng viên tổ chức thực hiện nghị quyết "
         "này."),
        "ĐẢNG ỦY {M}", ("Thường trực cấp trên", "Các chi bộ", "Lưu"), whose=WHOSE_PARTY, highest=110,
    ),
    LocalPaper(
        CIRCULAR, ("ĐOÀN TRƯỜNG THPT {S}",), ("BCH CHI ĐOÀN 12A{a}",), ("-NQ/CĐ", ""), "{dn}", ((
          "TM. BCH CHI ĐOÀN", "BÍ THƯ"), ("T/M CHI ĐOÀN", "BÍ THƯ")),
        ("Đại hội Chi đoàn nhiệm kỳ {sy}", "V/v giới thiệu đoàn viên ưu tú dự lớp cảm tình Đảng"),
        ("Đại hội được tổ chức ngày {before} với {b} đoàn viên tham dự, thống nhất các nội dung:", "- Phấn đấu "
         "80% đoàn viên xếp loại khá, tốt; 100% không vi phạm an toàn giao thông.", "- Ban Chấp hành mới: {name} "
         "(Bí thư), {name2} (Phó Bí thư), {name3} (Ủy viên).", "Nghị quyết được 100% đại biểu biểu quyết tán "
         "thành."),
        "", whose=WHOSE_YOUTH, foot_day=True, highest=3, confirmed=("XÁC NHẬN CỦA ĐOÀN TRƯỜNG", "BÍ THƯ"),
        confirmed_seal="ĐOÀN TRƯỜNG THPT {S}",
    ),
    LocalPaper(
        DECREE, ("TRƯỜNG ĐẠI HỌC Y DƯỢC {P}",), ("HỘI ĐỒNG TRƯỜNG",), ("/NQ-HĐT", "/NQ-HĐTr"), "{town}",
        (("TM. HỘI ĐỒNG TRƯỜNG", "CHỦ TỊCH"), ("CHỦ TỊCH",)),
        ("Phiên họp thường kỳ lần thứ {a}", "Về việc thông qua Quy chế tổ chức và hoạt động của Trường",
         "Phê duyệt chỉ tiêu tuyển sinh, mức học phí năm học {sy}"),
        ("Thông qua nội dung trên với {b} phiếu tán thành; giao Hiệu trưởng ban hành và tổ chức thực hiện.", "Mức "
         "thu {x}.000 đồng/tín chỉ; chỉ tiêu {y} sinh viên, trong đó ngành Y khoa {z}.", "Hiệu trưởng, các đơn "
         "vị và cá nhân liên quan thi hành Nghị quyết này."),
        "TRƯỜNG ĐẠI HỌC Y DƯỢC {P}", ("Bộ GD&ĐT", "Như Điều 3", "Lưu: VT, HĐT"),
        authority=("HỘI ĐỒNG TRƯỜNG ĐẠI HỌC Y DƯỢC {P}",),
        grounds=("Căn cứ Luật Giáo dục đại học năm 2012, sửa đổi năm 2018;", "Căn cứ Nghị định số 99/2019/NĐ-CP "
         "ngày 30 tháng 12 năm 2019;", "Căn cứ Biên bản họp ngày {before}."), degrees=("GS.TS. ", "PGS.TS.BS. "),
        highest=48,
    ),
    LocalPaper(
        (OLD[0], date(2004, 4, 23)), ("HĐND {D}",), ("HỘI ĐỒNG NHÂN DÂN", "{M}"), ("/NQ-HĐ", "-NQ/HĐND", " NQ/HĐ"),
        "{mn}", (("T/M HĐND {M}", "CHỦ TỊCH"), ("TM/HĐND", "CHỦ TỊCH HĐND"), ("CHỦ TỌA KỲ HỌP",)),
        ("V/v: phê chuẩn dự toán ngân sách xã năm {next}", "Về việc huy động nhân dân đóng góp xây dựng trạm xá",
         "V/v xây dựng lưới điện nông thôn"),
        ("Nhất trí thông qua tờ trình của UBND {m}; tổng số {sum} đồng, mức đóng góp 25.000 đồng/khẩu, thu làm "
         "hai vụ.", "Giao UBND {m} tổ chức thực hiện, công khai thu chi; các hộ gia đình liệt sỹ, già cả neo đơn "
         "được miễn.", "Nghị quyết này đã được HĐND {m} khóa {a}, kỳ họp thứ 4 thông qua."),
        "HĐND {M}", ("TT HĐND {d}", "UBND {m}", "Lưu"), by=("CỦA HỘI ĐỒNG NHÂN DÂN {M}",),
        authority=("HỘI ĐỒNG NHÂN DÂN {M}",),
        grounds=("Căn cứ Luật Tổ chức HĐND và UBND ngày 21/6/1994;", "Sau khi thảo luận, các đại biểu nhất trí,"),
        highest=12,
    ),
)  # fmt: skip
DIRECTIVES = (
    LocalPaper(
        (OLD[0], date(2005, 5, 27)), ("UBND {K}",), ("UBND {D}",), ("/CT-UB", "-CT/UB", " CT/UB"), "{dn}",
        OLD_COMMITTEE,
        ("V/v phòng trừ sâu bệnh và bảo vệ lúa", "V/v: nghiêm cấm đốt pháo, đốt đèn trời trong dịp Tết Nguyên đán",
         "Về việc thu thuế nông nghiệp, thủy lợi phí vụ mùa năm {year} và các khoản nợ đọng của những năm trước"),
        ("Thời gian qua, một số xã còn buông lỏng quản lý, để xảy ra vi phạm. Để khắc phục, UBND {d} chỉ thị:",
         "1. Chủ tịch UBND các xã, thị trấn trực tiếp chỉ đạo, kiểm tra từng thôn, xóm; báo cáo hằng ngày bằng "
         "điện thoại.", "2. Công an, Quản lý thị trường, Phòng Nông nghiệp thành lập đoàn kiểm tra liên ngành, "
         "xử lý nghiêm.", "3. Phòng Văn hóa - Thông tin, Đài truyền thanh tuyên truyền thường xuyên.", "Nhận "
         "được chỉ thị này, yêu cầu các ngành, các xã nghiêm chỉnh thực hiện."),
        "UBND {D}", ("TT Huyện ủy, HĐND", "Các xã, ngành", "Lưu"),
        by=("CỦA ỦY BAN NHÂN DÂN {D}",), highest=32,
    ),
    LocalPaper(
        LONG, ("TỔNG CÔNG TY XI MĂNG VIỆT NAM",), ("CÔNG TY XI MĂNG {P}",), ("/CT-XM", "/XM-AT", " CT/GĐ"),
        "{town}", (("GIÁM ĐỐC",), ("K/T GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
        ("V/v tăng cường công tác an toàn lao động, vệ sinh công nghiệp", "V/v: tiết kiệm điện, than và vật tư",
         "Về việc chấn chỉnh kỷ luật lao động, chống uống rượu bia trong giờ làm việc"),
        ("Tháng vừa qua tại xưởng Nghiền và mỏ đá đã xảy ra {a} vụ việc vi phạm quy trình. Giám đốc Công ty yêu "
         "cầu:", "1. Quản đốc các xưởng kiểm tra 100% thiết bị nâng, nồi hơi; đình chỉ thiết bị hết hạn kiểm "
         "định.", "2. Công nhân vào ca phải đủ trang bị bảo hộ; cấm người không có nhiệm vụ vào khu vực lò nung.",
         "3. Phòng Kỹ thuật an toàn tổ chức huấn luyện, sát hạch xong trước ngày {soon}.", "Đơn vị nào vi phạm "
         "bị trừ 20% tiền lương, thưởng tháng {mo}."),
        "CÔNG TY XI MĂNG {P}", ("Các phòng, xưởng", "Đảng ủy, Công đoàn", "Lưu ATLĐ"), highest=18,
    ),
    LocalPaper(
        CIRCULAR, ("{D}",), ("ĐẢNG ỦY {M}",), ("-CT/ĐU", " CT/ĐU"), "{mn}", (("T/M ĐẢNG ỦY", "BÍ THƯ"),
         ("T/M BAN THƯỜNG VỤ", "BÍ THƯ"), ("T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ")),
        ("về lãnh đạo đại hội các chi bộ trực thuộc nhiệm kỳ {year} - {next}",
         "về tăng cường lãnh đạo công tác dồn điền đổi thửa", "V/v lãnh đạo công tác tuyển quân năm {next}"),
        ("Thực hiện chỉ thị của cấp trên, Ban Thường vụ Đảng ủy {m} yêu cầu các chi bộ:", "1- Chuẩn bị chu đáo "
         "văn kiện, nhân sự; hoàn thành trước ngày {soon}; chọn Chi bộ {v} làm điểm.", "2- Tổ chức quán triệt "
         "tới 100% đảng viên, vận động nhân dân thực hiện.", "3- Các đồng chí đảng ủy viên bám sát địa bàn được "
         "phân công.", "Chỉ thị này phổ biến đến chi bộ."),
        "ĐẢNG ỦY {M}", ("Ban Thường vụ cấp trên (b/c)", "Các chi bộ", "Lưu VPĐU"), whose=WHOSE_PARTY, highest=16,
    ),
    LocalPaper(
        COMMUNES, ("ỦY BAN NHÂN DÂN", "{K}"), ("ỦY BAN NHÂN DÂN", "{M}"), ("/CT-UBND",), "{mn}", (("CHỦ TỊCH",),
         ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ("Về việc phát động phong trào thi đua “Bình dân học vụ số”", "Về tăng cường trách nhiệm của người đứng "
         "đầu trong tiếp nhận, giải quyết hồ sơ tại Trung tâm Phục vụ hành chính công"),
        ("Sau khi vận hành chính quyền địa phương 02 cấp, khối lượng công việc tăng {a}% so với cùng kỳ. Chủ "
         "tịch UBND {m} yêu cầu:", "1. Trưởng các phòng chịu trách nhiệm nếu để hồ sơ quá hạn; công khai xin lỗi "
         "tổ chức, cá nhân.", "2. Tổ công nghệ số cộng đồng {v} và các thôn, tổ hướng dẫn người dân nộp hồ sơ "
         "trực tuyến, phấn đấu đạt 80%.", "3. Công an {m} phối hợp kiểm tra nhân sự, cấp tài khoản định danh.",
         "Văn phòng HĐND và UBND theo dõi, báo cáo trước ngày {soon}./."),
        "ỦY BAN NHÂN DÂN {M}", ("TT Đảng ủy, TT HĐND", "Các phòng, đơn vị", "Lưu: VT"), highest=14,
    ),
    LocalPaper(
        DECREE, ("TẬP ĐOÀN CÔNG NGHIỆP", "THAN - KHOÁNG SẢN VIỆT NAM"), ("CÔNG TY CỔ PHẦN THAN", "MỎ {DN}"),
        ("/CT-TMĐ", "/CT-AT", "/CT"), "{town}", (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
        ("Về việc tăng cường công tác phòng chống cháy nổ khí mê-tan", "V/v chủ động ứng phó với mưa lớn, sạt lở "
         "bãi thải mùa mưa bão năm {year}", "Về việc tổ chức sản xuất, trực ca dịp nghỉ lễ Quốc khánh"),
        ("Qua kiểm tra ngày {before}, một số phân xưởng còn chủ quan. Giám đốc Công ty chỉ thị:", "1. Các phân "
         "xưởng khai thác duy trì đo khí {a} lần/ca, cắt điện khi hàm lượng vượt 1,3%.", "2. Phòng Thông gió, "
         "Điều khiển sản xuất trực 24/24h; đường dây nóng 02{x}.{y}.{z}.", "3. Lực lượng cấp cứu mỏ bán chuyên "
         "sẵn sàng phương tiện.", "Chỉ thị này được phổ biến đến từng tổ sản xuất, người lao động./."),
        "CÔNG TY CP THAN MỎ {DN}", ("Tập đoàn (b/c)", "Các PX, phòng", "Lưu: VT, AT"), degrees=("", "KS. "),
        highest=22,
    ),
    LocalPaper(
        JOINT, ("UBND {D}",), ("UBND {M}",), ("/CT-UBND",), "{mn}", (("CHỦ TỊCH",), ("TM. ỦY BAN NHÂN DÂN",
          "CHỦ TỊCH"), ("TM. UBND {M}", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")),
        ("V/v tăng cường công tác phòng, chống dịch cúm gia cầm", "V/v chấn chỉnh việc tổ chức cưới hỏi, ma chay",
         "Về việc cấm thả rông gia súc trên các tuyến đường"),
        ("Để kịp thời chấn chỉnh, Chủ tịch UBND {m} chỉ thị:", "1. Ban Thú y, Trạm Y tế, Ban Văn hóa bám sát địa "
         "bàn, nắm số hộ; lập chốt tại cầu {mn}.", "2. Trưởng thôn, bí thư chi bộ ký cam kết với từng hộ dân "
         "trước ngày {soon}.", "Yêu cầu các ban, ngành, đoàn thể và toàn thể nhân dân thực hiện nghiêm túc./."),
        "UBND {M}", ("UBND {d} (b/c)", "TT Đảng ủy", "Lưu VP"), highest=9,
        firsts=("Trong những ngày qua gia cầm ở {v} chết rải rác, nguy cơ dịch lây lan ra toàn xã là rất lớn.",
         "Hiện nay nhiều đám cưới, đám tang còn kéo dài ngày, ăn uống linh đình, mở loa quá 22 giờ.", "Tình "
         "trạng thả rông trâu, bò trên đường liên xã đã gây ra {a} vụ tai nạn từ đầu năm đến nay."),
    ),
)  # fmt: skip
