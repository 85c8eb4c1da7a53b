"""Decisions about one person or household that its drawer is full of: pensions, allowances, fines, steps of salary,
land; half of them on blanks that were printed for years."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from digitize.specimens.received_papers import (
    CHAIR,
    COMMITTEE,
    DECREE,
    NINETIES,
    TWO_LEVELS,
    TYPED_COMMITTEE,
    ReceivedPaper,
)

_DIRECTOR = (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"))
_PENSION = ReceivedPaper(  # Form 07A-HSB of Decision 636/QĐ-BHXH of 2016
    (date(2016, 6, 6), date(2025, 2, 24)), ("BẢO HIỂM XÃ HỘI VIỆT NAM",), ("BẢO HIỂM XÃ HỘI", "{K}"), ("/QĐ-BHXH",),
    "{town}", _DIRECTOR,
    ("Về việc hưởng chế độ hưu trí hằng tháng", "Về việc hưởng chế độ hưu trí hàng tháng", "Về việc điều chỉnh chế độ "
    "hưu trí đối với {who}"), ("~ {title}: {NAME}", "= Số sổ BHXH:|29{x}{y}{z}8||Sinh ngày:|{old}", "= Chức danh nghề "
     "nghiệp:|Giáo viên tiểu học hạng II", "= Cơ quan, đơn vị:|Trường Tiểu học {mn}", "= Nơi cư trú:|{home}", "= Tổng "
     "thời gian đóng BHXH:|3{i0} năm 0{i1} tháng", "= Được hưởng từ ngày:|01/{mo}/{year}", "= Mức hưởng:|{i1}.{x}.000 "
     "đồng/tháng", "~ Nơi nhận chế độ: Đại diện chi trả {m}, {d}. Trợ cấp một lần khi nghỉ hưu (nếu có): {words}.",
     "~ Các ông, bà: Trưởng phòng Chế độ BHXH, Giám đốc BHXH {d} và {who} chịu trách nhiệm thi hành Quyết định "
    "này./."), "BẢO HIỂM XÃ HỘI {K}", ("{Who}", "BHXH {d}", "Lưu hồ sơ"),
    authority=("GIÁM ĐỐC BẢO HIỂM XÃ HỘI {K}",),
    grounds=("Căn cứ Luật Bảo hiểm xã hội số 58/2014/QH13;", "Căn cứ Quyết định số 99/QĐ-BHXH ngày 28/01/2016 của "
     "Tổng Giám đốc BHXH Việt Nam quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của BHXH địa phương;",
     "Căn cứ hồ sơ hưởng chế độ hưu trí đối với {who},"),
    form_code=("Mẫu số 07A-HSB",), highest=9800,
)  # fmt: skip
_ALLOWANCE = ReceivedPaper(  # Decrees 136/2013 and 20/2021
    (date(2015, 2, 2), DECREE[1]), (), ("ỦY BAN NHÂN DÂN", "{D}"), ("/QĐ-UBND", "/QĐ-LĐTBXH"), "{dn}", CHAIR,
    ("Về việc trợ cấp xã hội hàng tháng", "Về việc trợ cấp xã hội hàng tháng và hỗ trợ kinh phí chăm sóc đối với "
     "{who}, {m}, {d}", "Về việc điều chỉnh mức trợ cấp xã hội hàng tháng", "Về việc hỗ trợ chi phí mai táng đối với "
     "{who}"),
    ("~ Trợ cấp xã hội hàng tháng đối với {who}, sinh ngày {aged}, thường trú tại {v}, {m}; loại đối tượng: người cao "
     "tuổi từ đủ 80 tuổi trở lên không có lương hưu; hệ số 1,0; số tiền {sum} đồng.", "Thời gian hưởng kể từ ngày 01 "
     "tháng {mo} năm {year}.", "~ Kinh phí thực hiện từ nguồn ngân sách nhà nước cấp cho sự nghiệp bảo đảm xã hội.",
     "~ Quyết định này có hiệu lực kể từ ngày ký.", "~ Chánh Văn phòng HĐND và UBND {d}, Trưởng phòng Lao động - "
     "Thương binh và Xã hội, Trưởng phòng Tài chính - Kế hoạch, Chủ tịch UBND {m} và {who} chịu trách nhiệm thi hành "
     "Quyết định này./."),
    "ỦY BAN NHÂN DÂN {D}", ("Như Điều 4", "Sở LĐTBXH (b/c)", "Lưu: VT, LĐTBXH"),
    authority=("CHỦ TỊCH ỦY BAN NHÂN DÂN {D}",),
    grounds=("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;", "Căn cứ Nghị định số "
     "136/2013/NĐ-CP ngày 21 tháng 10 năm 2013 của Chính phủ quy định chính sách trợ giúp xã hội đối với đối tượng "
     "bảo trợ xã hội;", "Theo đề nghị của Trưởng phòng Lao động - Thương binh và Xã hội {d}."), highest=4600,
)  # fmt: skip
_FINE = ReceivedPaper(  # Form MQĐ02 of Decree 118/2021
    TWO_LEVELS, ("CÔNG AN {K}",), ("CÔNG AN {M}",), ("/QĐ-XPHC",), "{mn}",
    (("TRƯỞNG CÔNG AN {MK}",), ("KT. TRƯỞNG CÔNG AN {MK}", "PHÓ TRƯỞNG CÔNG AN {MK}")),
    ("Xử phạt vi phạm hành chính", "Xử phạt vi phạm hành chính về an ninh, trật tự, an toàn xã hội", "Xử phạt vi phạm "
     "hành chính theo thủ tục xử phạt không lập biên bản"),
    ("~ Xử phạt vi phạm hành chính đối với ông (bà) có tên sau đây:", "= 1. Họ và tên:|{name}||Giới tính:|{sex}",
     "= Ngày, tháng, năm sinh:|{born}||Quốc tịch:|Việt Nam", "= Nghề nghiệp:|Lao động tự do", "= Nơi ở hiện tại:|{v}, "
     "{m}", "= Số định danh cá nhân/CMND/Hộ chiếu:|{id}", "2. Đã thực hiện hành vi vi phạm hành chính: gây mất trật "
     "tự công cộng tại nơi dân cư, quy định tại điểm a khoản 1 Điều 7 Nghị định số 144/2021/NĐ-CP.", "3. Các tình "
     "tiết tăng nặng: không. Các tình tiết giảm nhẹ: thành thật khai báo.", "4. Bị áp dụng hình thức xử phạt chính: "
     "phạt tiền.", "= Mức phạt:|{i1}.500.000 đồng", "~ Quyết định này có hiệu lực thi hành kể từ ngày {date}.", "~ "
     "Quyết định này được giao cho ông (bà) có tên tại Điều 1 để chấp hành; nộp tiền phạt tại Kho bạc Nhà nước trong "
     "thời hạn 10 ngày; quá thời hạn sẽ bị cưỡng chế thi hành./."),
    "CÔNG AN {M}", ("Như Điều 3", "Lưu: Hồ sơ"), authority=("TRƯỞNG CÔNG AN {M}",),
    grounds=("Căn cứ Luật Xử lý vi phạm hành chính (sửa đổi, bổ sung năm 2020);", "Căn cứ Nghị định số 118/2021/NĐ-CP "
     "ngày 23 tháng 12 năm 2021 của Chính phủ;", "Căn cứ Biên bản vi phạm hành chính số {a}/BB-VPHC lập ngày "
     "{before}."), form_code=("Mẫu quyết định số 02",), blank=True, highest=340,
)  # fmt: skip
_COMMITTEE_FINE = replace(  # Form MQĐ02 of Decree 97/2017
    _FINE, period=(date(2020, 1, 6), date(2021, 12, 27)), parent=("ỦY BAN NHÂN DÂN {D}",), lines=("ỦY BAN NHÂN DÂN",
    "{M}"), signings=CHAIR, ring="UBND {M}", authority=("CHỦ TỊCH ỦY BAN NHÂN DÂN {M}",), form_code=(),
    subjects=("Xử phạt vi phạm hành chính", "Xử phạt vi phạm hành chính trong lĩnh vực đất đai", "Áp dụng biện pháp "
     "khắc phục hậu quả do vi phạm trật tự xây dựng gây ra"),
    grounds=("Căn cứ Luật Xử lý vi phạm hành chính ngày 20 tháng 6 năm 2012;", "Căn cứ Biên bản vi phạm hành chính số "
     "{a}/BB-VPHC do công chức Địa chính - Xây dựng lập hồi 8 giờ 30 phút, ngày {before};"),
    text=(*_FINE.text[:5], "2. Đã thực hiện hành vi vi phạm hành chính: chiếm đất nông nghiệp, xây dựng công trình "
     "phụ diện tích {a} m2 tại {v}, {m}; quy định tại khoản 2 Điều 14 Nghị định số 91/2019/NĐ-CP.", *_FINE.text[7:]),
)  # fmt: skip
_FIELDS = ReceivedPaper(  # Decree 64/CP of 27/9/1993
    (date(1993, 11, 8), date(1998, 12, 21)), ("UBND {K}",), ("ỦY BAN NHÂN DÂN", "{D}"), ("/QĐ-UB", " QĐ/UB"), "{dn}",
    TYPED_COMMITTEE,
    ("V/v giao quyền sử dụng đất nông nghiệp lâu dài", "Giao đất nông nghiệp cho hộ gia đình sử dụng ổn định lâu dài",
     "V/v: Giao ruộng đất theo Nghị định 64/CP"),
    ("~ Nay giao cho hộ ông (bà) có tên dưới đây quyền sử dụng ruộng đất trong thời hạn 20 năm:",
     "= Chủ hộ:|{name}||Sinh năm:|{by}", "= Thường trú tại:|{v}, {m}", "= Số nhân khẩu được giao:|0{i1}||Số "
     "thửa:|0{i2}", "= Tổng diện tích:|{y} m2", "~ Hộ có tên ở Điều 1 phải sử dụng đúng mục đích, nộp thuế sử dụng "
     "đất nông nghiệp và được cấp giấy chứng nhận quyền sử dụng đất.", "~ Các ông Chánh Văn phòng UBND, Trưởng phòng "
     "Nông nghiệp, Địa chính, Chủ tịch UBND {m} và hộ có tên trên chịu trách nhiệm thi hành quyết định này."),
    "UBND {D}", ("Như điều 3", "Lưu VP"), authority=("ỦY BAN NHÂN DÂN {D}",),
    grounds=("Căn cứ Luật Đất đai ngày 14/7/1993;", "Căn cứ Nghị định 64/CP ngày 27/9/1993 của Chính phủ về việc giao "
     "đất nông nghiệp cho hộ gia đình, cá nhân;", "Xét đề nghị của UBND {m},"), blank=True, highest=3900,
)  # fmt: skip
_STEP = ReceivedPaper(
    (date(2006, 1, 9), DECREE[1]), ("ỦY BAN NHÂN DÂN {D}",), ("PHÒNG NỘI VỤ",), ("/QĐ-NV", "/QĐ-PNV"), "{dn}",
    (("TRƯỞNG PHÒNG",), ("KT. TRƯỞNG PHÒNG", "PHÓ TRƯỞNG PHÒNG")),
    ("Về việc nâng bậc lương thường xuyên đối với viên chức", "Về việc nâng phụ cấp thâm niên vượt khung đối với "
     "{who}, giáo viên Trường THCS {s}", "Về việc xếp lương khi chuyển chức danh nghề nghiệp giáo viên"),
    ("~ Nâng bậc lương thường xuyên đối với {who}, sinh ngày {born}, giáo viên Trường THCS {s}, mã số V.07.04.32: từ "
     "bậc 3, hệ số 3,00 lên bậc 4, hệ số 3,33 kể từ ngày 01/{mo}/{year}.", "~ Thời gian xét nâng bậc lương lần sau "
     "được tính từ ngày 01/{mo}/{year}; phần chênh lệch được truy lĩnh theo quy định.", "~ Hiệu trưởng Trường THCS "
     "{s}, Kho bạc Nhà nước {d} và {who} căn cứ Quyết định thi hành./."),
    "PHÒNG NỘI VỤ {D}", ("Như Điều 3", "Phòng GD&ĐT", "Lưu: NV"), authority=("TRƯỞNG PHÒNG NỘI VỤ {D}",),
    grounds=("Căn cứ Nghị định số 204/2004/NĐ-CP ngày 14 tháng 12 năm 2004 của Chính phủ về chế độ tiền lương đối với "
     "cán bộ, công chức, viên chức và lực lượng vũ trang;", "Căn cứ Quyết định của UBND {k} về phân cấp quản lý tổ "
     "chức bộ máy, biên chế;", "Xét đề nghị của Hiệu trưởng Trường THCS {s} tại Tờ trình số {a}/TTr-THCS ngày "
     "{before},"), highest=1900,
)  # fmt: skip
_PURPOSE = ReceivedPaper(  # Form 05 of Circular 30/2014/TT-BTNMT
    (date(2014, 8, 11), date(2024, 7, 26)), (), ("ỦY BAN NHÂN DÂN", "{D}"), ("/QĐ-UBND",), "{dn}", COMMITTEE,
    ("Về việc cho phép chuyển mục đích sử dụng đất", "Về việc cho phép hộ {who} chuyển mục đích sử dụng đất từ đất "
     "trồng cây lâu năm sang đất ở tại nông thôn, {m}, {d}", "Về việc công nhận quyền sử dụng đất ở đối với {who}"),
    ("~ Cho phép {who}, địa chỉ thường trú tại {home} được chuyển mục đích sử dụng {x} m2 đất thuộc các thửa sau:",
     "@", "Vị trí, ranh giới khu đất được xác định theo trích lục bản đồ địa chính do Chi nhánh Văn phòng Đăng ký đất "
     "đai lập ngày {before}. Thời hạn sử dụng đất: lâu dài.", "~ Giao Phòng Tài nguyên và Môi trường hướng dẫn nghĩa "
     "vụ tài chính, chỉnh lý hồ sơ địa chính, trao Giấy chứng nhận.", "~ Quyết định này có hiệu lực kể từ ngày ký. "
     "Chánh Văn phòng HĐND và UBND {d}, Trưởng phòng Tài nguyên và Môi trường, Chủ tịch UBND {m} và {who} chịu trách "
     "nhiệm thi hành./."),
    "ỦY BAN NHÂN DÂN {D}", ("Như Điều 3", "Chi cục Thuế", "Lưu: VT, TNMT"), authority=("ỦY BAN NHÂN DÂN {D}",),
    grounds=("Căn cứ Luật Đất đai ngày 29 tháng 11 năm 2013;", "Căn cứ Nghị định số 43/2014/NĐ-CP ngày 15 tháng 5 năm "
     "2014 của Chính phủ;", "Xét đề nghị của Phòng Tài nguyên và Môi trường tại Tờ trình số {y}/TTr-TNMT ngày "
      "{before}."
     ), rows="parcels", highest=6200,
)  # fmt: skip
_COMMUNE_ALLOWANCE = ReceivedPaper(
    TWO_LEVELS, (), ("ỦY BAN NHÂN DÂN", "{M}"), ("/QĐ-UBND",), "{mn}", CHAIR,
    ("Về việc trợ cấp xã hội hằng tháng đối với {who}", "Về việc công nhận hộ thoát nghèo năm {year} đối với "
     "hộ {who}", "Về việc hưởng trợ cấp mai táng phí đối với thân nhân người có công với cách mạng"),
    ("~ Giải quyết chế độ cho {who}, sinh ngày {born}, số định danh cá nhân {id}, thường trú tại {v}, {m}, {k}; thời "
     "gian kể từ ngày 01/{mo}/{year}, số tiền {sum} đồng (Bằng chữ: {words}).", "~ Phòng Kinh tế, Phòng Văn hóa - Xã "
     "hội tham mưu chi trả qua tài khoản hoặc tổ chức dịch vụ chi trả đúng thời hạn.", "~ Chánh Văn phòng HĐND và "
     "UBND, Trưởng phòng Văn hóa - Xã hội, Trưởng {v} và {who} chịu trách nhiệm thi hành Quyết định này./."),
    "ỦY BAN NHÂN DÂN {M}", ("Như Điều 3", "Sở Y tế (b/c)", "TT Phục vụ HCC", "Lưu: VT, VHXH"),
    authority=("CHỦ TỊCH ỦY BAN NHÂN DÂN {M}",),
    grounds=("Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;", "Căn cứ Nghị định số 20/2021/NĐ-CP ngày "
     "15 tháng 3 năm 2021 và Nghị định số 76/2024/NĐ-CP ngày 01 tháng 7 năm 2024 của Chính phủ;", "Theo đề nghị của "
     "Trưởng phòng Văn hóa - Xã hội tại Tờ trình số {a}/TTr-VHXH ngày {before}."), highest=2900,
)  # fmt: skip
_MERIT = ReceivedPaper(
    (date(1996, 3, 4), date(2012, 11, 30)), ("UBND {K}",), ("SỞ LAO ĐỘNG - THƯƠNG BINH", "VÀ XÃ HỘI"), ("/QĐ-LĐTBXH",
     " QĐ/TBXH", "/QĐ-TBXH"), "{town}", (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), ("K/T GIÁM ĐỐC SỞ", "P. "
      "GIÁM ĐỐC")),
    ("V/v trợ cấp đối với thương binh", "Về việc trợ cấp tiền tuất hàng tháng đối với thân nhân liệt sĩ", "V/v trợ "
     "cấp một lần đối với người có công giúp đỡ cách mạng"),
    ("~ Nay trợ cấp cho ông (bà):", "= Họ và tên:|{name}||Sinh năm:|{by}", "= Nguyên quán:|{m}, {d}", "= Trú "
     "quán:|{v}, {m}, {d}", "= Tỷ lệ thương tật:|{a}%||Số giấy CN:|NA {x}{y}", "= Mức trợ cấp:|{sum} đồng", "= Từ "
     "ngày:|01/{mo}/{year}", "~ Ông Trưởng phòng Lao động - Thương binh và Xã hội {d} và ông (bà) có tên trên chịu "
     "trách nhiệm thi hành quyết định này."),
    "SỞ LĐ-TB VÀ XH {K}", ("Như điều 2", "Lưu HS"), authority=("GIÁM ĐỐC SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",),
    grounds=("Căn cứ Pháp lệnh Ưu đãi người hoạt động cách mạng, liệt sĩ và gia đình liệt sĩ, thương binh, bệnh binh;",
     "Căn cứ Nghị định số 28/CP ngày 29/4/1995 của Chính phủ;", "Xét hồ sơ do Phòng LĐTBXH {d} lập;"),
    blank=True, highest=7400,
)  # fmt: skip
_TEAM = ReceivedPaper(
    (date(2016, 1, 11), DECREE[1]), ("ỦY BAN NHÂN DÂN {D}",), ("ỦY BAN NHÂN DÂN", "{M}"), ("/QĐ-UBND", "/QĐ-UB"),
    "{mn}", CHAIR,
    ("Về việc khen thưởng các tập thể, cá nhân có thành tích xuất sắc trong phong trào toàn dân đoàn kết xây dựng đời "
     "sống văn hóa năm {year}", "Về việc hỗ trợ kinh phí cho các hộ gia đình có công nâng cấp, sửa chữa nhà ở năm "
     "{year} trên địa bàn {m}", "Về việc phê duyệt danh sách hộ được hỗ trợ tiền điện quý I năm {year}"),
    ("~ Phê duyệt danh sách gồm các ông (bà) có tên sau:", "@", "~ Kinh phí trích từ ngân sách {mk} năm {year}.",
     "~ Công chức Văn phòng - Thống kê, Tài chính - Kế toán, các thôn và các ông (bà) có tên tại Điều 1 chịu trách "
     "nhiệm thi hành Quyết định này./."),
    "ỦY BAN NHÂN DÂN {M}", ("Như Điều 3", "UBND {d} (b/c)", "Lưu: VT"), authority=("CHỦ TỊCH ỦY BAN NHÂN DÂN {M}",),
    grounds=("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;", "Căn cứ biên bản họp ngày {before};",
     "Theo đề nghị của công chức Văn hóa - Xã hội."), rows="people", highest=210,
)  # fmt: skip
_NAMED = ReceivedPaper(
    (NINETIES[0], date(1999, 12, 20)), ("ỦY BAN NHÂN DÂN", "{K}"), ("SỞ GIÁO DỤC - ĐÀO TẠO",), ("/QĐ-TCCB", "/TC-QĐ"),
    "{town}", (("K/T GIÁM ĐỐC SỞ GIÁO DỤC - ĐÀO TẠO", "PHÓ GIÁM ĐỐC"), ("GIÁM ĐỐC SỞ",)),
    ("V/v tuyển dụng giáo viên", "V/v: Bổ nhiệm Phó hiệu trưởng", "V/v hết thời gian tập sự"),
    ("~ Nay quyết định đối với:", "= Ông (bà):|{name}||Sinh ngày:|{young}", "= Trình độ:|Trung học sư phạm 12+2",
     "= Về công tác tại:|Trường PTCS {mn}, {d}", "= Hưởng lương khởi điểm:|1,57||Từ ngày:|{soon}", "~ Các ông Trưởng "
     "phòng Tổ chức cán bộ, Kế hoạch tài vụ, Phòng Giáo dục {d} và đương sự thi hành quyết định này."),
    "SỞ GIÁO DỤC - ĐÀO TẠO {P}", ("Như điều 2", "Phòng GD", "Lưu TCCB"), authority=("GIÁM ĐỐC SỞ GIÁO DỤC - ĐÀO TẠO",),
    grounds=("Căn cứ quyết định của UBND {k} quy định nhiệm vụ, quyền hạn của Sở Giáo dục - Đào tạo;", "Xét nhu cầu "
     "công tác và năng lực cán bộ;"), blank=True, highest=1200,
)  # fmt: skip
DECISIONS = (
    _PENSION, _ALLOWANCE, _FINE, _COMMITTEE_FINE, _FIELDS, _STEP, _PURPOSE, _COMMUNE_ALLOWANCE, _MERIT, _TEAM, _NAMED,
)  # fmt: skip
