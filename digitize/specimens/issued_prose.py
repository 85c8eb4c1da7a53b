"""What papers of `issued_papers` say about any matter: openings, tasks, closings, grounds by field, addressees.

Patterns as in `registry_papers`; "@" is the office, "$" the matter's own sentence.
"""

from __future__ import annotations

from random import Random

from digitize.specimens.issued_papers import Matter, Office

_GROUNDS = {
    "a": ("Căn cứ Luật Tổ chức chính quyền địa phương;", "Căn cứ Luật Ngân sách nhà nước và các văn bản hướng dẫn thi "
          "hành;", "Căn cứ Quyết định số {x}/QĐ-UBND ngày 14/3/{last} về phân công nhiệm vụ;"),
    "h": ("Căn cứ Luật Khám bệnh, chữa bệnh;", "Căn cứ quy định về quản lý viên chức ngày 15/11/{last};",
          "Căn cứ Quyết định số {y}/QĐ-BYT quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của @;"),
    "e": ("Căn cứ Luật Giáo dục;", "Căn cứ Quy chế tổ chức và hoạt động của @ ban hành kèm theo Quyết định số {x};",
          "Căn cứ kết luận cuộc họp giao ban ngày 06 tháng 01 năm {year};"),
    "m": ("Căn cứ Luật Quản lý thuế và các văn bản hướng dẫn thi hành;", "Căn cứ Quyết định số {z}/QĐ-BTC ngày "
          "20/01/{last} quy định chức năng, nhiệm vụ, quyền hạn của @;"),
    "j": ("Căn cứ Luật Thanh tra;", "Căn cứ Luật Khiếu nại; Luật Tố cáo;", "Căn cứ Quyết định phê duyệt kế hoạch công "
          "tác năm {year} của @;"),
    "p": ("Căn cứ Điều lệ và Hướng dẫn thi hành Điều lệ;", "Căn cứ Quy chế làm việc số {x} của @, khóa {dn};"),
    "c": ("Căn cứ Luật Doanh nghiệp;", "Căn cứ Điều lệ tổ chức và hoạt động của @ được phê duyệt ngày 02/12/{last};"),
    "l": ("Căn cứ Luật Đất đai; Luật Xây dựng; Luật Bảo vệ môi trường;", "Căn cứ Nghị định của Chính phủ về quản lý dự "
          "án đầu tư xây dựng;", "Căn cứ Quyết định số {y}/QĐ-UBND ngày 19/5/{last} của UBND {k};"),
}  # fmt: skip
_PROPOSED = ("Xét đề nghị của Trưởng phòng Tổ chức - Hành chính tại Tờ trình số {z} ngày {date},",
             "Theo đề nghị của Chánh Văn phòng và Trưởng các đơn vị.", "Xét Tờ trình số {z} ngày {date};")  # fmt: skip
_TASKS = (
    "Các đơn vị trực thuộc, theo chức năng, nhiệm vụ được giao, chủ động xây dựng kế hoạch cụ thể, phân công rõ người, "
    "rõ việc, rõ thời hạn; báo cáo kết quả trước ngày {soon}.",
    "Giao Văn phòng theo dõi, đôn đốc, kiểm tra; tổng hợp vướng mắc vượt thẩm quyền, tham mưu xử lý kịp thời.",
    "Phòng Tài chính - Kế toán bố trí kinh phí từ nguồn dự toán giao năm {year}, thanh quyết toán theo quy định.",
    "Tăng cường công tác tuyên truyền trên Trang thông tin điện tử và hệ thống truyền thanh cơ sở; phát huy vai trò "
    "của các đoàn thể trong giám sát, phản biện.",
    "Nghiêm túc rút kinh nghiệm những tồn tại nêu tại Thông báo số {y} ngày 11/02/{year}; không để phát sinh đơn thư "
    "vượt cấp.",
    "Đồng chí {name}, Phó Trưởng đoàn, chịu trách nhiệm điều hành chung; đồng chí {other} làm thư ký, giúp việc.",
)  # fmt: skip
# What longer papers go on with, before their last paragraph.
_MORE = (
    "Đối với các nhiệm vụ đã quá hạn theo Thông báo số {y} ngày 18/01/{year}, người đứng đầu đơn vị kiểm điểm, làm rõ "
    "trách nhiệm tập thể, cá nhân; đề xuất biện pháp khắc phục cụ thể, gửi về bộ phận tổng hợp để báo cáo lãnh đạo xem "
    "xét.",
    "Tiếp tục rà soát, sắp xếp, số hóa hồ sơ, tài liệu; bảo đảm mỗi hồ sơ có mục lục, được đánh số tờ và bàn giao cho "
    "lưu trữ cơ quan trong thời hạn 01 năm kể từ ngày công việc kết thúc.",
    "Qua kiểm tra tại {m}, có {x} trường hợp chưa đủ điều kiện, trong đó {y} trường hợp đã được hướng dẫn bổ sung; số "
    "còn lại tiếp tục xác minh, phân loại, báo cáo trước ngày 25 hằng tháng.",
    "Phối hợp chặt chẽ với Công an, Ban Chỉ huy Quân sự, Mặt trận Tổ quốc và các tổ chức chính trị - xã hội cùng cấp "
    "trong tuyên truyền, vận động; kịp thời biểu dương gương người tốt, việc tốt.",
    "Kinh phí thực hiện: từ nguồn ngân sách giao đầu năm {z}.000.000 đồng, nguồn thu sự nghiệp được để lại và các "
    "nguồn huy động hợp pháp khác theo quy định của pháp luật.",
    "Định kỳ hằng quý (trước ngày 10 của tháng cuối quý), 6 tháng và hằng năm, các đơn vị gửi báo cáo bằng văn bản kèm "
    "tệp điện tử; báo cáo đột xuất thực hiện theo yêu cầu. Đầu mối liên hệ: {name}, chuyên viên.",
    "Việc lựa chọn đơn vị thực hiện phải công khai, minh bạch, đúng Luật; nghiêm cấm chia nhỏ gói, thông đồng, nâng "
    "khống khối lượng. Trường hợp phát hiện dấu hiệu vi phạm phải chuyển ngay hồ sơ sang cơ quan có thẩm quyền.",
    "Thời gian thực hiện chia làm ba đợt: đợt 1 từ ngày 05/3 đến ngày 30/4; đợt 2 từ ngày 15/6 đến ngày 31/8; đợt 3 "
    "hoàn thành trước ngày {soon}. Sau mỗi đợt tổ chức họp rút kinh nghiệm.",
)
_TEXTS: dict[str, tuple[tuple[str, ...], ...]] = {
    "decision": (
        ("~$", "~Quyết định này có hiệu lực kể từ ngày ký và thay thế Quyết định số {x} ngày 25/8/{last}.",
         "~Chánh Văn phòng, Trưởng các phòng, đơn vị liên quan và các tổ chức, cá nhân có tên tại Điều 1 chịu trách "
         "nhiệm thi hành Quyết định này./."),
        ("~$", "~Giao Văn phòng phối hợp với Phòng Tài chính - Kế toán hướng dẫn, kiểm tra việc thực hiện; kinh phí "
         "chi từ nguồn không tự chủ, số tiền {x}.500.000 đồng.", "~Các ông (bà) Trưởng đơn vị và {who} căn cứ Quyết "
         "định thi hành./."),
        ("~$", "~Quyết định có hiệu lực kể từ ngày ký./."),
    ),
    "directive": (
        ("Thời gian qua, công tác này đã được các cấp, các ngành quan tâm chỉ đạo và đạt được những kết quả quan "
         "trọng. Tuy nhiên, ở một số nơi vẫn còn buông lỏng, hiệu quả chưa cao; riêng năm {last} còn để xảy ra {x} "
         "trường hợp vi phạm.", "Để khắc phục tình trạng trên, @ yêu cầu:", "1. $", "2. +", "3. +",
         "Yêu cầu thủ trưởng các đơn vị nghiêm túc triển khai thực hiện Chỉ thị này./."),
        ("Thực hiện chỉ đạo của cấp trên tại Công văn số {y} ngày {date}, @ chỉ thị:", "# 1. Nội dung trọng tâm", "$",
         "# 2. Tổ chức thực hiện", "+", "+", "Chỉ thị này có hiệu lực kể từ ngày ký và được phổ biến đến toàn thể cán "
         "bộ, công chức, người lao động./."),
    ),
    "notice": (
        ("@ trân trọng thông báo:", "$", "Thời gian: 08 giờ 00, ngày {soon}.", "Địa điểm: Hội trường tầng 2, trụ sở cơ "
         "quan.", "Mọi thông tin chi tiết liên hệ {who}, điện thoại 0225.3{x}.{y}. Đề nghị các đơn vị, cá nhân liên "
         "quan biết và thực hiện./."),
        ("Ngày {date}, @ tổ chức cuộc họp với các đơn vị có liên quan. Tham dự có {who} và đại diện lãnh đạo các "
         "phòng. Sau khi nghe báo cáo và ý kiến của các thành viên dự họp, @ kết luận như sau:", "1. $", "2. +", "3. +",
         "Trên đây là nội dung thông báo, đề nghị các đơn vị nghiêm túc thực hiện./."),
        ("Căn cứ quy chế làm việc, @ thông báo như sau:", "$", "@T", "Vậy thông báo để các đơn vị biết, thực hiện./."),
    ),
    "plan": (
        ("Thực hiện Chương trình công tác năm {year}, @ xây dựng kế hoạch như sau:", "# I. MỤC ĐÍCH, YÊU CẦU",
         "1. Mục đích: $", "2. Yêu cầu: Bảo đảm thiết thực, hiệu quả, tiết kiệm, tránh hình thức.", "# II. NỘI DUNG",
         "+", "+", "# III. TIẾN ĐỘ THỰC HIỆN", "@T", "# IV. TỔ CHỨC THỰC HIỆN", "+", "Trong quá trình thực hiện, nếu "
         "có vướng mắc, các đơn vị phản ánh về bộ phận thường trực để xem xét, điều chỉnh./."),
        ("Căn cứ Công văn số {x} ngày {date} của cơ quan cấp trên; xét tình hình thực tế, @ ban hành kế hoạch:",
         "1. Mục tiêu", "- $", "- Phấn đấu hoàn thành trước ngày {soon}.", "2. Nhiệm vụ, giải pháp", "- +", "- +",
         "3. Kinh phí: {y} triệu đồng từ nguồn chi thường xuyên.", "Trên đây là kế hoạch của @, yêu cầu các bộ phận "
         "triển khai thực hiện nghiêm túc./."),
    ),
    "report": (
        ("Thực hiện Công văn số {x} ngày {date}, @ báo cáo kết quả như sau:", "# I. ĐẶC ĐIỂM TÌNH HÌNH",
         "Đơn vị hiện có {y} cán bộ, công chức, viên chức và người lao động, được bố trí tại 07 bộ phận chuyên môn.",
         "# II. KẾT QUẢ ĐẠT ĐƯỢC", "$", "@T", "# III. TỒN TẠI, HẠN CHẾ", "Một số chỉ tiêu đạt thấp; việc phối hợp có "
         "lúc chưa chặt chẽ; công tác lưu trữ hồ sơ còn chậm.", "# IV. PHƯƠNG HƯỚNG, NHIỆM VỤ", "+", "+",
         "Trên đây là báo cáo của @, kính trình cấp trên xem xét, chỉ đạo./."),
        ("Phần thứ nhất: Tình hình thực hiện nhiệm vụ", "1. $", "2. So với cùng kỳ năm {last} tăng 12,5%, đạt {x}% kế "
         "hoạch; giải quyết xong {y}/{z} hồ sơ.", "3. Khó khăn, vướng mắc: nhân lực thiếu, địa bàn rộng, đi lại khó "
         "khăn.", "Phần thứ hai: Kiến nghị, đề xuất", "- +", "Kính đề nghị cấp có thẩm quyền quan tâm, xem xét./."),
    ),
    "resolution": (
        ("~$", "~Giao Thường trực và các Ban theo chức năng, nhiệm vụ đôn đốc, giám sát việc thực hiện Nghị quyết.",
         "~Nghị quyết này được thông qua tại kỳ họp ngày {date} và có hiệu lực kể từ ngày ký./."),
        ("~$", "~Tổ chức thực hiện: +", "~Nghị quyết có hiệu lực từ ngày 01 tháng 01 năm {next}. Trong quá trình thực "
         "hiện nếu có vướng mắc thì báo cáo để xem xét, quyết định./."),
    ),
    "submission": (
        ("Căn cứ chức năng, nhiệm vụ được giao và kết quả cuộc họp ngày {date}, @ kính trình như sau:",
         "# 1. Sự cần thiết", "Các quy định hiện hành được ban hành từ năm {last} đến nay không còn phù hợp; qua rà "
         "soát có {x} nội dung cần điều chỉnh.", "# 2. Nội dung trình", "$", "# 3. Nguồn kinh phí", "Từ ngân sách và "
         "các nguồn huy động hợp pháp, khoảng {y} triệu đồng.", "@ kính trình quý cơ quan xem xét, phê duyệt./."),
        ("Thực hiện ý kiến chỉ đạo tại Thông báo số {z} ngày {date}, @ đã phối hợp với các đơn vị liên quan rà soát, "
         "hoàn thiện hồ sơ.", "$", "Hồ sơ kèm theo gồm: (1) Dự thảo quyết định; (2) Biên bản họp; (3) Bảng tổng hợp ý "
         "kiến tham gia của 09 đơn vị.", "Kính đề nghị xem xét, quyết định./."),
    ),
    "official_letter": (
        ("@ nhận được Công văn số {x} ngày {date} của quý cơ quan. Về việc này, @ có ý kiến như sau:", "1. $", "2. +",
         "Đề nghị quý cơ quan quan tâm, phối hợp thực hiện./."),
        ("Để thống nhất trong quản lý, điều hành, @ thông tin tới quý cơ quan nội dung sau:", "$", "Kết quả xin gửi về "
         "@ (qua {who}) trước ngày {soon} để tổng hợp.", "Rất mong nhận được sự phối hợp của quý cơ quan. Trân trọng "
         "cảm ơn./."),
        ("$", "+", "+", "@ xin trân trọng thông báo./."),
    ),
}  # fmt: skip
_FIGURES = (
    (("TT", "Nội dung công việc", "Đơn vị", "Hoàn thành"), ("1", "Rà soát, lập danh sách", "Tổ nghiệp vụ", "15/3"),
     ("2", "Thẩm định, trình phê duyệt", "Văn phòng", "30/5"), ("3", "Kiểm tra, phúc tra", "Thanh tra", "Quý III")),
    (("STT", "Chỉ tiêu", "Kế hoạch", "Thực hiện", "%"), ("1", "Số hồ sơ tiếp nhận", "1.250", "1.318", "105,4"),
     ("2", "Giải quyết đúng hạn", "1.200", "1.291", "107,6"), ("3", "Thu nộp (tr.đ)", "860", "915", "106,4")),
    (("TT", "Họ và tên", "Năm sinh", "Ghi chú"), ("1", "Lò Văn Pánh", "1981", "Tổ trưởng"),
     ("2", "Thạch Thị Sa Rinh", "1990", ""), ("3", "Tôn Nữ Kim Cúc", "1987", "Thư ký")),
)  # fmt: skip
_ADDRESSEES = {
    "a": (("Ủy ban nhân dân {k}",), ("Các sở, ban, ngành {k}", "Ủy ban nhân dân các xã, phường"), ("Bộ Nội vụ",)),
    "h": (("Sở Y tế {k}", "Bảo hiểm xã hội {k}"), ("Bộ Y tế (Cục Quản lý Khám, chữa bệnh)",)),
    "e": (("Các trường trung học phổ thông trực thuộc", "Phòng chuyên môn Sở"), ("Bộ Giáo dục và Đào tạo",)),
    "m": (("Bộ Tài chính",), ("{co} (mã số thuế: {tax})",), ("Kho bạc Nhà nước {k}", "Chi cục Thuế khu vực {dn}")),
    "j": (("Chủ tịch Ủy ban nhân dân {k}",), ("{Who}, địa chỉ: {v}, {m}",), ("Thanh tra Chính phủ",)),
    "p": (("Ban Thường vụ cấp ủy các chi, đảng bộ trực thuộc",), ("Ban Tổ chức Trung ương",), ("Các cấp hội cơ sở",)),
    "c": (("Hội đồng thành viên Tổng công ty",), ("Sở Công Thương {k}", "{co}"), ("Các đơn vị thành viên",)),
    "l": (("Ủy ban nhân dân {m}", "{co}"), ("Sở Xây dựng {k}",), ("Chi cục Bảo vệ môi trường", "Ban Quản lý dự án")),
}  # fmt: skip
_RECEIVED = ("Như trên", "Như kính gửi", "Ban Giám đốc (để b/c)", "UBND {k} (để b/c)", "Các phòng, đơn vị trực thuộc",
             "Thường trực HĐND {k}", "Website đơn vị", "Đ/c {name}", "Cổng TTĐT", "Các tổ chức đoàn thể")  # fmt: skip
_KEPT = ("Lưu: VT, {i}", "Lưu VT", "Lưu: VT, TH (05b)", "Lưu: VT, HS", "Lưu VP")

_RECEIVERS = ("SỞ TÀI CHÍNH {P}", "VĂN PHÒNG UBND {P}", "TRƯỜNG THPT {S}", "BỆNH VIỆN ĐA KHOA {P}", "{CO}", "UBND {M}")


def word_text(luck: Random, code: str, office: Office, matter: Matter) -> tuple[str, ...]:
    """The matter's sentence within one of the type's texts, and as many tasks as that has room for."""
    tasks = iter(luck.sample(_TASKS, len(_TASKS)))
    told = []
    for text in luck.choice(_TEXTS[code]):
        filled = text.replace("+", next(tasks)) if "+" in text else text
        told.append(filled.replace("$", matter.tells) if "$" in filled else filled)
    if code != "decision":
        told[-1:-1] = luck.sample(_MORE, luck.choice((0, 0, 1, 3, 5, len(_MORE))))
    if office.whose and code == "resolution":
        told = [text.removeprefix("~") for text in told]
    return tuple(_named(text, office) for text in told)


def _named(text: str, office: Office) -> str:
    """With the office's name at "@", which is the table's mark where it stands alone."""
    return text if text == "@T" else text.replace("@", office.name)


def word_grounds(luck: Random, office: Office) -> tuple[str, ...]:
    known = _GROUNDS[office.areas[0]]
    return tuple(_named(text, office) for text in (*known[: luck.randint(1, len(known))], luck.choice(_PROPOSED)))


def choose_table(luck: Random) -> tuple[tuple[str, ...], ...]:
    return luck.choice(_FIGURES)


def choose_addressees(luck: Random, code: str, office: Office) -> tuple[str, ...]:
    """Letters and submissions tell them."""
    return luck.choice(_ADDRESSEES[office.areas[0]]) if code in ("official_letter", "submission") else ()


def choose_receiver(luck: Random, office: Office) -> str:
    """Whose stamp of arrival may be on it; nobody receives its own paper."""
    return luck.choice(_RECEIVERS[:-1] if office.place == "{mn}" else _RECEIVERS)


def choose_recipients(luck: Random, code: str) -> tuple[str, ...]:
    first = "Như trên" if code == "official_letter" else luck.choice(("Như Điều 3", "Như trên", "Cấp trên (b/c)"))
    return (first, *luck.sample(_RECEIVED[2:], luck.randint(1, 5)), luck.choice(_KEPT))
