"""Decisions that people keep for life, and those that offices file every day."""

from __future__ import annotations

from datetime import date

from digitize.specimens.registry_papers import (
    CHAIRMAN,
    CIRCULAR,
    COMMUNES,
    DECREE,
    DIRECTOR,
    PARTY_OF_DISTRICTS,
    POLICE_RANKS,
    WHOSE_PARTY,
    RegistryPaper,
)

_PENSION = RegistryPaper(
    DECREE, ("BẢO HIỂM XÃ HỘI VIỆT NAM",), ("BẢO HIỂM XÃ HỘI {K}",), ("/QĐ-BHXH",), "{place}", (("GIÁM ĐỐC",), (
      "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC")),
    ("Về việc hưởng chế độ hưu trí hằng tháng", "Về việc hưởng trợ cấp tuất một lần", "Về việc hưởng bảo hiểm xã hội "
     "một lần"),
    ("{Who}, sinh ngày {old}, số sổ BHXH: 38{x}{y}{z}1; nơi cư trú: {v}, {m}, {d}, {k}; chức danh nghề khi nghỉ việc: "
     "nhân viên; đơn vị: {co}.", "Thời gian đóng bảo hiểm xã hội: 31 năm 06 tháng; mức bình quân tiền lương tháng: "
     "6.{x}.{y} đồng; tỷ lệ hưởng: 73%; mức hưởng tính theo quy định kể từ tháng {month}.", "Ông (Bà) trưởng phòng "
     "Chế độ bảo hiểm xã hội, trưởng phòng Kế hoạch - Tài chính, Giám đốc Bảo hiểm xã hội {d} và {who} chịu trách "
     "nhiệm thi hành Quyết định này./."),
    ("{Who}", "BHXH {d}", "Lưu hồ sơ"),
    ("GIÁM ĐỐC BẢO HIỂM XÃ HỘI {K}",),
    ("Căn cứ Luật Bảo hiểm xã hội ngày 20 tháng 11 năm 2014;", "Căn cứ Nghị định số 115/2015/NĐ-CP ngày 11 tháng 11 "
     "năm 2015 của Chính phủ quy định chi tiết một số điều của Luật Bảo hiểm xã hội về bảo hiểm xã hội bắt buộc;",
     "Căn cứ hồ sơ hưởng chế độ bảo hiểm xã hội đối với {who},"),
    form="Mẫu số 07A-HSB", highest=9800,
)  # fmt: skip
_DIVORCE = RegistryPaper(
    DECREE, (), ("TÒA ÁN NHÂN DÂN", "{D}", "{K}"), ("/{year}/QĐST-HNGĐ",), "{dn}", (("THẨM PHÁN",),),
    ("CÔNG NHẬN THUẬN TÌNH LY HÔN VÀ SỰ THỎA THUẬN CỦA CÁC ĐƯƠNG SỰ", "CÔNG NHẬN THUẬN TÌNH LY HÔN, THỎA THUẬN NUÔI "
     "CON KHI LY HÔN"),
    ("1. Công nhận sự thuận tình ly hôn giữa: {Who} và người yêu cầu {other}.", "2. Về con chung: giao cháu sinh năm "
     "2015 cho mẹ trực tiếp nuôi dưỡng đến khi đủ 18 tuổi; mức cấp dưỡng nuôi con 2.000.000 đồng/tháng.",
     "3. Về tài sản chung, nợ chung: các đương sự tự thỏa thuận, không yêu cầu Tòa án giải quyết.",
     "4. Về lệ phí: {who} chịu 300.000 đồng, được trừ vào tạm ứng lệ phí đã nộp theo Biên lai số 000{x}{y}.",
     "5. Quyết định này có hiệu lực pháp luật ngay sau khi được ban hành và không bị kháng cáo, kháng nghị theo thủ "
     "tục phúc thẩm."),
    ("Các đương sự", "VKSND {d}", "UBND {m}", "Chi cục THADS {d}", "Lưu hồ sơ vụ việc"),
    (),
    ("Căn cứ vào Điều 212, Điều 213 và khoản 4 Điều 397 của Bộ luật tố tụng dân sự;", "Căn cứ vào Điều 55 của Luật "
     "hôn nhân và gia đình;", "Căn cứ vào biên bản hòa giải đoàn tụ không thành ngày {date},"),
    articles=False, ring="TÒA ÁN NHÂN DÂN {D}", highest=480, receiver="UBND {M}",
)  # fmt: skip
_ENFORCEMENT = RegistryPaper(
    CIRCULAR, ("CỤC THI HÀNH ÁN DÂN SỰ", "{K}"), ("CHI CỤC THI HÀNH ÁN DÂN SỰ", "{D}"), ("/QĐ-CCTHADS",), "{dn}",
    (("CHI CỤC TRƯỞNG",), ("PHÓ CHI CỤC TRƯỞNG",), ("KT. CHI CỤC TRƯỞNG", "PHÓ CHI CỤC TRƯỞNG")),
    ("Thi hành án theo yêu cầu", "Về việc thi hành án chủ động", "Về việc chưa có điều kiện thi hành án"),
    ("Cho thi hành án đối với: {Who}, địa chỉ: {v}, {m}, {d}, {k}; phải trả cho {co} số tiền {x}.{y}.000 đồng và lãi "
     "suất theo quy định của pháp luật.", "Thời hạn tự nguyện thi hành án là 10 ngày, kể từ ngày nhận được hoặc được "
     "thông báo hợp lệ Quyết định này.", "Chấp hành viên, người được thi hành án, người phải thi hành án và người có "
     "quyền lợi, nghĩa vụ liên quan chịu trách nhiệm thi hành Quyết định này."),
    ("Như Điều 3", "VKSND {d}", "Kế toán nghiệp vụ", "Lưu: VT, HSTHA"),
    ("CHI CỤC TRƯỞNG CHI CỤC THI HÀNH ÁN DÂN SỰ",),
    ("Căn cứ Điều 2, Điều 7, Điều 23 và Điều 36 Luật Thi hành án dân sự;", "Căn cứ Bản án số {x}/{last}/DS-ST của Tòa "
     "án nhân dân {d};", "Xét đơn yêu cầu thi hành án của {co},"),
    form="Mẫu số: B01-THA", ring="CHI CỤC THADS {D}", highest=1300,
)  # fmt: skip
_GRADUATION = RegistryPaper(
    (date(2021, 5, 4), DECREE[1]),
    ("ĐẠI HỌC {P}",), ("TRƯỜNG ĐẠI HỌC KINH TẾ", "VÀ QUẢN TRỊ KINH DOANH"), ("/QĐ-ĐHKT&QTKD", "/QĐ-ĐHKT-ĐT"),
    "{place}", (("HIỆU TRƯỞNG",), ("KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"), ("Q. HIỆU TRƯỞNG",)),
    ("Về việc công nhận tốt nghiệp và cấp bằng cử nhân hệ chính quy đợt 2 năm {year}", "V/v khen thưởng sinh viên đạt "
     "danh hiệu Xuất sắc, Giỏi năm học {last} - {year}", "Về việc công nhận sinh viên tốt nghiệp"),
    ("Ban hành kèm theo Quyết định này danh sách {x} sinh viên hình thức đào tạo chính quy của Trường.",
     "Phòng Đào tạo, Phòng Công tác sinh viên thực hiện các thủ tục theo quy định hiện hành.", "Các Trưởng phòng: Đào "
     "tạo, Công tác sinh viên, Kế hoạch - Tài chính, các Trưởng khoa và sinh viên có tên tại Điều 1 chịu trách nhiệm "
     "thi hành Quyết định này./."),
    ("Như Điều 3", "ĐH {p} (để b/c)", "Website Trường", "Lưu: VT, ĐT"),
    ("HIỆU TRƯỞNG TRƯỜNG ĐẠI HỌC KINH TẾ VÀ QUẢN TRỊ KINH DOANH",),
    ("Căn cứ Luật Giáo dục đại học ngày 18 tháng 6 năm 2012; Luật sửa đổi, bổ sung một số điều của Luật Giáo dục đại "
     "học ngày 19 tháng 11 năm 2018;", "Căn cứ Thông tư số 08/2021/TT-BGDĐT ngày 18 tháng 3 năm 2021 của Bộ trưởng Bộ "
     "Giáo dục và Đào tạo ban hành Quy chế đào tạo trình độ đại học;", "Theo đề nghị của Trưởng phòng Đào tạo."),
    ring="TRƯỜNG ĐẠI HỌC KINH TẾ", degrees=("PGS.TS. ", "TS. ", "GS.TS. "), highest=2400, receiver="TRUNG TÂM HỌC LIỆU",
    annex="DANH SÁCH SINH VIÊN", table=(("STT", "Họ và tên", "Mã sinh viên", "Lớp", "Xếp loại"), ("1", "{name}",
      "20{x}{y}", "K15-QTKD", "Giỏi"), ("2", "{other}", "20{y}{z}", "K15-KT", "Khá"), ("3", "Đinh Thị Ngọc Ánh",
      "20{z}{x}", "K15-TCNH", "Khá")),
)  # fmt: skip
_ADMISSION = RegistryPaper(
    PARTY_OF_DISTRICTS, ("ĐẢNG BỘ {K}",), ("{W} {DN}",), ("-QĐ/{w}", "-QĐKN/{w}"), "{dn}", (("T/M BAN THƯỜNG VỤ",
      "PHÓ BÍ THƯ"), ("T/M BAN THƯỜNG VỤ", "BÍ THƯ"), ("T/L BAN THƯỜNG VỤ", "TRƯỞNG BAN TỔ CHỨC")),
    ("kết nạp đảng viên", "kết nạp người vào Đảng", "công nhận đảng viên chính thức"),
    ("Kết nạp quần chúng {name}, sinh ngày {young}, quê quán: {m}, {d}, {k} vào Đảng Cộng sản Việt Nam.",
     "Đảng ủy {m}, Chi bộ Trường THCS {s} và đồng chí {name} chịu trách nhiệm thi hành Quyết định này.",
     "Chi bộ tổ chức lễ kết nạp đảng viên theo đúng quy định của Điều lệ Đảng."),
    ("Như Điều 2", "Ban Tổ chức", "Lưu hồ sơ đảng viên"),
    ("BAN THƯỜNG VỤ {W}",),
    ("- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;", "- Xét đề nghị của Chi bộ Trường THCS {s} và Đảng ủy {m} tại Nghị "
     "quyết số {x}-NQ/ĐU, ngày {date},"),
    whose=WHOSE_PARTY, highest=1900, receiver="ĐẢNG ỦY {M}", form="Mẫu 9-KNĐ",
)  # fmt: skip
_ALLOWANCE = RegistryPaper(
    COMMUNES, (), ("ỦY BAN NHÂN DÂN", "{M}"), ("/QĐ-UBND",), "{mn}", CHAIRMAN,
    ("Về việc trợ cấp xã hội hằng tháng đối với đối tượng bảo trợ xã hội", "Về việc hỗ trợ chi phí mai táng đối với "
     "{who}", "Về việc cấp Giấy xác nhận khuyết tật và trợ cấp xã hội hằng tháng cho {who}"),
    ("Trợ cấp xã hội hằng tháng cho {who}, sinh ngày {born}, số định danh cá nhân {id}, hiện cư trú tại {v}, {m}, "
     "{k}; mức trợ cấp: 750.000 đồng/tháng (hệ số 1,5), kể từ tháng {month}.", "Kinh phí chi từ nguồn đảm bảo xã hội "
     "năm {year} đã giao cho xã, phường.", "Chánh Văn phòng HĐND và UBND, Trưởng phòng Văn hóa - Xã hội, Trưởng phòng "
     "Kinh tế, {who} và các cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./."),
    ("Như Điều 3", "Sở Y tế (b/c)", "Bưu điện {m}", "Lưu: VT, VHXH"),
    ("CHỦ TỊCH ỦY BAN NHÂN DÂN {M}",),
    ("Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;", "Căn cứ Nghị định số 20/2021/NĐ-CP ngày 15 tháng "
     "3 năm 2021; Nghị định số 76/2024/NĐ-CP ngày 01 tháng 7 năm 2024 của Chính phủ quy định chính sách trợ giúp xã "
     "hội đối với đối tượng bảo trợ xã hội;", "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội tại Tờ trình số "
     "{x}/TTr-VHXH ngày {day}."),
    highest=1400, receiver="UBND {M}",
)  # fmt: skip
_FINE = RegistryPaper(
    COMMUNES, ("CÔNG AN {K}",), ("CÔNG AN {M}",), ("/QĐ-XPHC",), "{mn}", (("TRƯỞNG CÔNG AN",), ("KT. TRƯỞNG CÔNG AN",
      "PHÓ TRƯỞNG CÔNG AN")),
    ("Xử phạt vi phạm hành chính", "Xử phạt vi phạm hành chính trong lĩnh vực an ninh, trật tự, an toàn xã hội"),
    ("Xử phạt vi phạm hành chính đối với {who}, sinh ngày {born}, số CCCD {id}; đã thực hiện hành vi không thông báo "
     "lưu trú quy định tại khoản 1 Điều 9 Nghị định số 144/2021/NĐ-CP. Hình thức xử phạt chính: phạt tiền, mức "
     "750.000 đồng.", "Quyết định này có hiệu lực kể từ ngày ký.", "Quyết định này được giao cho {who} để chấp hành. "
     "Quá thời hạn 10 ngày mà không tự nguyện chấp hành thì bị cưỡng chế thi hành theo quy định của pháp luật."),
    ("Như Điều 3", "Kho bạc Nhà nước khu vực XI", "Lưu: HS"),
    (),
    ("Căn cứ Luật Xử lý vi phạm hành chính (sửa đổi, bổ sung năm 2020);", "Căn cứ Nghị định số 118/2021/NĐ-CP ngày 23 "
     "tháng 12 năm 2021 của Chính phủ quy định chi tiết một số điều của Luật Xử lý vi phạm hành chính;",
     "Căn cứ Biên bản vi phạm hành chính số {x}/BB-VPHC lập ngày {date};"),
    form="Mẫu quyết định số 02", degrees=POLICE_RANKS, highest=620, receiver="KHO BẠC NHÀ NƯỚC",
)  # fmt: skip
_MINISTRY = RegistryPaper(
    (date(2017, 5, 4), CIRCULAR[1]),
    (), ("BỘ TÀI NGUYÊN VÀ MÔI TRƯỜNG",), ("/QĐ-BTNMT",), "Hà Nội", (("BỘ TRƯỞNG",), ("KT. BỘ TRƯỞNG",
      "THỨ TRƯỞNG"), ("TL. BỘ TRƯỞNG", "KT. VỤ TRƯỞNG VỤ TỔ CHỨC CÁN BỘ", "PHÓ VỤ TRƯỞNG")),
    ("Về việc tặng Kỷ niệm chương “Vì sự nghiệp Tài nguyên và Môi trường”", "Về việc cử công chức đi công tác nước "
     "ngoài", "Phê duyệt báo cáo đánh giá tác động môi trường của Dự án “Nhà máy sản xuất bao bì” tại {k}"),
    ("Tặng Kỷ niệm chương cho {x} cá nhân có nhiều đóng góp cho ngành (có danh sách kèm theo).",
     "Quyết định này có hiệu lực thi hành kể từ ngày ký.", "Chánh Văn phòng Bộ, Vụ trưởng Vụ Thi đua, Khen thưởng và "
     "Tuyên truyền, Giám đốc Sở Tài nguyên và Môi trường {k} và các cá nhân có tên tại Điều 1 chịu trách nhiệm thi "
     "hành Quyết định này./."),
    ("Như Điều 3", "Bộ trưởng (để báo cáo)", "UBND {k}", "Lưu: VT, TĐKTTT"),
    ("BỘ TRƯỞNG", "BỘ TÀI NGUYÊN VÀ MÔI TRƯỜNG"),
    ("Căn cứ Nghị định số 36/2017/NĐ-CP ngày 04 tháng 4 năm 2017 của Chính phủ quy định chức năng, nhiệm vụ, quyền "
     "hạn và cơ cấu tổ chức của Bộ Tài nguyên và Môi trường;", "Xét đề nghị của Vụ trưởng Vụ Thi đua, Khen thưởng và "
     "Tuyên truyền,"),
    degrees=("", "TS. "), highest=3300, receiver="SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG",
)  # fmt: skip
_POWER = RegistryPaper(
    DECREE, ("TỔNG CÔNG TY ĐIỆN LỰC MIỀN BẮC",), ("CÔNG TY ĐIỆN LỰC {P}",), ("/QĐ-PC{i}",), "{place}", DIRECTOR,
    ("Về việc điều động người lao động", "Về việc nâng bậc lương, chuyển ngạch lương đối với {who}"),
    ("Điều động {who}, công nhân quản lý vận hành Điện lực {dn} đến làm việc tại Đội Quản lý lưới điện cao thế kể từ "
     "ngày {soon}.", "{Who} hưởng lương theo chức danh công việc mới; các chế độ khác theo quy chế của Công ty.",
     "Các ông (bà) Trưởng phòng: Tổ chức và Nhân sự, Tài chính Kế toán, Giám đốc Điện lực {dn} và {who} căn cứ quyết "
     "định thi hành./."),
    ("Như Điều 3", "Lưu: VT, TCNS"),
    ("GIÁM ĐỐC CÔNG TY ĐIỆN LỰC {P}",),
    ("Căn cứ Quyết định số {x}/QĐ-EVNNPC của Hội đồng thành viên Tổng công ty ban hành Quy chế phân cấp;",
     "Căn cứ nhu cầu sản xuất kinh doanh;", "Theo đề nghị của Trưởng phòng Tổ chức và Nhân sự."),
    highest=2600, receiver="ĐIỆN LỰC {D}", sans=True,
)  # fmt: skip
DECISIONS = (
    _PENSION, _DIVORCE, _ENFORCEMENT, _GRADUATION, _ADMISSION, _ALLOWANCE, _FINE, _MINISTRY, _POWER,
)  # fmt: skip
