"""What councils, courts, hospitals and companies write: subjects, paragraphs, recipients. All of it invented."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from random import Random

from digitize.specimens.issuing_bodies import IssuingBody


class Kind(Enum):
    """How a block is set: flowing, a heading at the margin, a heading in the middle, a ground in italics."""

    TEXT = auto()
    HEAD = auto()
    MIDDLE = auto()
    GROUND = auto()


@dataclass(frozen=True)
class Block:
    kind: Kind
    text: str


# {year} is the year of issue, {last} the one before, {next} the one after.
ASSEMBLY_SUBJECTS: dict[str, tuple[str, ...]] = {
    "decision": (
        "Về việc thành lập Đoàn giám sát",
        "Về việc kiện toàn Ban Chỉ đạo cải cách hành chính và chuyển đổi số",
        "Về việc ban hành Nội quy phiên họp trực tuyến và quy trình tiếp nhận, xử lý đơn thư của công dân gửi đến qua "
        "dịch vụ bưu chính công ích và qua môi trường mạng",
        "Công nhận danh hiệu thi đua “Lao động tiên tiến” và “Chiến sĩ thi đua cơ sở” năm {last}",
    ),
    "directive": (
        "Về việc nâng cao chất lượng tranh tụng tại phiên tòa",
        "Về công tác của ngành năm {year}",
        "Về chấn chỉnh kỷ luật công vụ, khắc phục việc chậm ban hành và chậm gửi bản án, quyết định cho đương sự và "
        "các cơ quan có thẩm quyền thi hành",
    ),
    "notice": (
        "Kết luận phiên họp thường kỳ tháng 9 năm {year}",
        "Về lịch tiếp công dân quý II năm {year}",
        "Về việc tiếp nhận hồ sơ dự tuyển công chức, thời gian, địa điểm tổ chức vòng 2 kỳ tuyển dụng và danh mục tài "
        "liệu ôn tập năm {year}",
    ),
    "report": (
        "Kết quả giám sát việc giải quyết kiến nghị của cử tri",
        "Tổng kết công tác năm {last} và phương hướng, nhiệm vụ trọng tâm năm {year}",
        "Tình hình tiếp công dân, giải quyết khiếu nại, tố cáo 6 tháng đầu năm {year}",
    ),
    "submission": (
        "Về việc bổ sung biên chế",
        "Đề nghị phê duyệt chủ trương cải tạo, sửa chữa trụ sở làm việc và kho lưu trữ hồ sơ",
        "Về việc xin chủ trương mua sắm trang thiết bị phục vụ phiên tòa trực tuyến và hội nghị truyền hình, nguồn "
        "kinh phí thực hiện từ dự toán chi thường xuyên được giao năm {year}",
    ),
    "plan": (
        "Tổ chức Hội thi tìm hiểu pháp luật",
        "Kiểm tra công tác hồ sơ, lưu trữ tại các đơn vị năm {year}",
        "Triển khai đợt thi đua cao điểm chào mừng Ngày thành lập ngành và tuyên truyền, phổ biến, giáo dục pháp luật "
        "cho đồng bào dân tộc thiểu số giai đoạn {year} - {next}",
    ),
    "resolution": (
        "Về chương trình giám sát năm {next}",
        "Quy định mức thu, chế độ thu, nộp, quản lý và sử dụng phí tham quan danh lam thắng cảnh",
        "Về việc thông qua danh mục dự án cần thu hồi đất; dự án có sử dụng đất trồng lúa, đất rừng phòng hộ vào mục "
        "đích khác phát sinh năm {year} thuộc thẩm quyền chấp thuận của Hội đồng nhân dân",
    ),
    "official_letter": (
        "V/v trả lời kiến nghị của cử tri",
        "V/v cung cấp tài liệu, chứng cứ và cử người tham gia phiên họp",
        "V/v tham gia ý kiến đối với dự thảo nghị quyết trình kỳ họp thường lệ cuối năm {year} và thời hạn gửi tài "
        "liệu thẩm tra",
    ),
}
ESTABLISHMENT_SUBJECTS: dict[str, tuple[str, ...]] = {
    "decision": (
        "Về việc nâng bậc lương",
        "Về việc điều động và bổ nhiệm Phó Trưởng phòng Kế hoạch",
        "Phê duyệt kết quả lựa chọn nhà thầu gói thầu số 05: Cung cấp, lắp đặt hệ thống quan trắc tự động và thiết bị "
        "phụ trợ",
        "Ban hành Quy trình kiểm soát tài liệu, hồ sơ theo tiêu chuẩn ISO 9001:2015",
    ),
    "directive": (
        "Về việc tiết kiệm điện, nước và vật tư tiêu hao",
        "Về tăng cường bảo đảm an toàn, vệ sinh lao động trong mùa mưa bão năm {year}",
        "Về việc chấp hành giờ giấc làm việc, sử dụng trang phục, thẻ tên và thái độ giao tiếp, ứng xử của viên chức, "
        "người lao động",
    ),
    "notice": (
        "Lịch nghỉ Tết Nguyên đán",
        "Mời chào giá cung cấp văn phòng phẩm, vật tư năm {year}",
        "Về việc thay đổi địa điểm tiếp nhận, trả kết quả và thời gian làm việc ngoài giờ hành chính từ quý IV {year}",
    ),
    "report": (
        "Công khai tài chính quý I năm {year}",
        "Đánh giá tình hình thực hiện nhiệm vụ năm {last}",
        "Kết quả tự kiểm tra, đánh giá chất lượng và khảo sát sự hài lòng của khách hàng, người lao động 9 tháng đầu "
        "năm {year}",
    ),
    "submission": (
        "Xin phê duyệt dự toán",
        "Về việc đề nghị thẩm định kế hoạch lựa chọn nhà thầu mua sắm năm {year}",
        "Về việc đề nghị cho phép thanh lý tài sản cố định hư hỏng, đã khấu hao hết và không còn nhu cầu sử dụng tại "
        "các khoa, phòng, xí nghiệp trực thuộc",
    ),
    "plan": (
        "Đào tạo liên tục năm {year}",
        "Phòng, chống thiên tai và tìm kiếm cứu nạn năm {year}",
        "Triển khai bệnh án, hồ sơ điện tử và thanh toán không dùng tiền mặt, tiến tới thay thế hoàn toàn hồ sơ giấy "
        "trước ngày 31/12/{next}",
    ),
    "resolution": (
        "Về việc bầu Chủ tịch",
        "Thông qua kế hoạch sản xuất, kinh doanh và đầu tư phát triển năm {year}",
        "Về việc chấp thuận chủ trương vay vốn tín dụng trung hạn, thế chấp tài sản hình thành trong tương lai và ủy "
        "quyền cho người đại diện theo pháp luật ký kết hợp đồng",
    ),
    "official_letter": (
        "V/v xác nhận công nợ",
        "V/v đề nghị tạm ngừng cấp nước để súc rửa đường ống",
        "V/v chuẩn bị nội dung làm việc với đoàn kiểm tra liên ngành và báo cáo số liệu giai đoạn {last} - {year}",
    ),
}
_GROUNDS = (
    "Căn cứ các quy định hiện hành của Nhà nước về phân cấp quản lý;",
    "Căn cứ Nghị định số 99/2012/NĐ-CP ngày 15 tháng 11 năm 2012 của Chính phủ;",
    "Căn cứ Quy chế tổ chức và hoạt động ban hành kèm theo Quyết định số 77/QĐ-HĐ ngày 02 tháng 02 năm 2018;",
    "Xét Báo cáo thẩm tra số 46/BC-KTNS ngày 21 tháng 5 năm {last} và ý kiến thảo luận tại cuộc họp;",
    "Xét đề nghị của Trưởng phòng Tổ chức tại Phiếu trình ngày 09 tháng 01 năm {year}.",
)
_TASKS = (
    "Rà soát toàn bộ quy trình nội bộ, lược bỏ những bước trùng lặp; kết quả gửi bằng văn bản và tệp mềm trước ngày 20 "
    "hằng tháng.",
    "Phân công một đồng chí lãnh đạo trực tiếp phụ trách, chịu trách nhiệm trước tập thể nếu để công việc tồn đọng.",
    "Kinh phí tạm tính 486.750.000 đồng, lấy từ nguồn không giao tự chủ; thanh toán theo khối lượng nghiệm thu.",
    "Tỷ lệ hồ sơ đúng hạn đạt 97,4%, tăng 2,1 điểm phần trăm so với cùng kỳ; còn 13 vụ việc quá hạn do chờ giám định.",
    "Phòng Kế toán hướng dẫn mở sổ theo dõi, đối chiếu số liệu hai tuần một lần với Kho bạc Nhà nước nơi giao dịch.",
    "Tăng thời lượng phát thanh, niêm yết tại nơi tiếp dân các nội dung được công khai theo quy định của pháp luật.",
    "Cơ sở vật chất xuống cấp: mái dột tại ba phòng, thang máy hỏng từ tháng 3, kho hồ sơ chưa có máy hút ẩm.",
    "Nhân sự thiếu 07 chỉ tiêu so với đề án vị trí việc làm; đề nghị cấp trên sớm tổ chức thi tuyển bổ sung.",
    "Mở hai lớp bồi dưỡng kỹ năng lập hồ sơ, mỗi lớp 35 học viên, thời gian ba ngày, học tập trung tại hội trường lớn.",
    "Ứng dụng chữ ký số trên toàn bộ văn bản đi, trừ văn bản mật; bỏ gửi bản giấy trong nội bộ từ quý sau.",
    "Nghiêm cấm mọi hành vi gây khó khăn, phiền hà cho tổ chức, cá nhân đến liên hệ công tác.",
    "Tổ giúp việc gồm 05 thành viên, làm việc theo chế độ kiêm nhiệm và tự giải thể khi hoàn thành nhiệm vụ.",
)
_INTRODUCTIONS = {
    "directive": "Thời gian qua, việc chấp hành kỷ luật, kỷ cương ở một số bộ phận còn lơ là. Để khắc phục những thiếu "
    "sót đã nêu, {head} yêu cầu thủ trưởng các đơn vị thực hiện ngay những việc sau đây:",
    "notice": "Sau khi nghe các bộ phận trình bày và ý kiến tham gia của những người dự họp, {head} thống nhất thông "
    "báo như sau:",
    "report": "Thực hiện yêu cầu của cấp trên về chế độ thông tin định kỳ, đơn vị báo cáo như sau:",
    "submission": "Qua khảo sát thực tế và cân đối nguồn lực hiện có, đơn vị kính trình cấp có thẩm quyền xem xét nội "
    "dung cụ thể như sau:",
    "plan": "Nhằm bảo đảm các phần việc được tiến hành đồng bộ, đúng thời gian, đơn vị xây dựng kế hoạch với các nội "
    "dung chủ yếu:",
    "official_letter": "Phúc đáp văn bản của Quý cơ quan gửi đến ngày 28/12/{last} và căn cứ tình hình thực tế, đơn vị "
    "có ý kiến như sau:",
}
_HEADINGS = {
    "report": ("I. KẾT QUẢ ĐẠT ĐƯỢC", "II. KHÓ KHĂN, HẠN CHẾ", "III. ĐỀ XUẤT, KIẾN NGHỊ"),
    "submission": ("1. Sự cần thiết", "2. Nội dung đề nghị", "3. Nguồn vốn"),
    "plan": ("I. MỤC ĐÍCH, YÊU CẦU", "II. NỘI DUNG VÀ THỜI GIAN", "III. TỔ CHỨC THỰC HIỆN"),
}
_ENDINGS = {
    "directive": "Nhận được Chỉ thị này, các đơn vị quán triệt đến từng cán bộ, người lao động và nghiêm túc thực "
    "hiện./.",
    "notice": "Vậy thông báo để các tập thể, cá nhân có liên quan được biết./.",
    "report": "Trên đây là nội dung báo cáo, trân trọng gửi cấp trên tổng hợp./.",
    "submission": "Kính đề nghị cấp có thẩm quyền xem xét, quyết định./.",
    "plan": "Quá trình thực hiện nếu phát sinh vướng mắc, các bộ phận phản ánh kịp thời để điều chỉnh./.",
    "official_letter": "Rất mong nhận được sự phối hợp của Quý cơ quan. Trân trọng cảm ơn./.",
}
ADDRESSEES = (
    ("Chi cục Thi hành án dân sự khu vực", "Hội Luật gia", "Đài Phát thanh và Truyền hình"),
    ("Ngân hàng Nông nghiệp và Phát triển nông thôn - Chi nhánh Đông Hồ",),
    ("Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam", "Kho bạc Nhà nước khu vực"),
)
_RECIPIENTS = (
    "Cục Kế hoạch - Tài chính (để báo cáo)", "Thường trực cấp ủy", "Các Phó Thủ trưởng", "Công đoàn, Đoàn Thanh niên",
    "Trưởng các khoa, phòng, ban", "Kế toán trưởng", "Bảng tin nội bộ, trang điện tử", "Kho bạc Nhà nước nơi giao dịch",
    "Ban Kiểm soát", "Cơ quan Báo và phát thanh, truyền hình", "Các tổ đại biểu",
)  # fmt: skip


def compose(luck: Random, code: str, body: IssuingBody, year: int) -> list[Block]:
    """The text between the title and the signature; its length is left to chance, from half a page to two.

    `year` is that of the issue.
    """
    tasks = luck.sample(_TASKS, luck.choice((2, 3, 4, 6, 9, 11)))
    if code in ("decision", "resolution"):
        return _ordered(luck, code, body, tasks, year)
    blocks = [Block(Kind.TEXT, _INTRODUCTIONS[code].format(head=body.short, last=year - 1))]
    if code in _HEADINGS and len(tasks) > 2:
        parts = _HEADINGS[code]
        for at, heading in enumerate(parts):
            blocks.append(Block(Kind.HEAD, heading))
            blocks += [Block(Kind.TEXT, f"- {task}") for task in tasks[at :: len(parts)]]
    else:
        blocks += [Block(Kind.TEXT, f"{at}. {task}") for at, task in enumerate(tasks, start=1)]
    return [*blocks, Block(Kind.TEXT, _ENDINGS[code])]


def _ordered(luck: Random, code: str, body: IssuingBody, tasks: list[str], year: int) -> list[Block]:
    """Who decides, on which grounds, and the articles."""
    words = "QUYẾT ĐỊNH:" if code == "decision" else luck.choice(("QUYẾT NGHỊ:", "NGHỊ QUYẾT:"))
    blocks = [Block(Kind.MIDDLE, line) for line in body.authority]
    first = luck.randint(0, len(_GROUNDS) - 2)
    grounds = _GROUNDS[first : first + luck.randint(2, 4)]
    blocks += [Block(Kind.GROUND, ground.format(year=year, last=year - 1)) for ground in grounds]
    blocks.append(Block(Kind.MIDDLE, words))
    blocks += [Block(Kind.TEXT, f"Điều {at}. {task}") for at, task in enumerate(tasks, start=1)]
    end = f"Điều {len(tasks) + 1}. Các ông (bà) Trưởng phòng, Kế toán trưởng và những người có tên tại Điều 1 thi hành."
    return [*blocks, Block(Kind.TEXT, f"{end}/.")]


def recipients(luck: Random, code: str) -> list[str]:
    """The list under "Nơi nhận", from three lines to eight."""
    first = f"Như Điều {luck.randint(2, 3)}" if code in ("decision", "resolution") else luck.choice(("Như trên", ""))
    chosen = [*([first] if first else []), *luck.sample(_RECIPIENTS, luck.randint(1, 6))]
    kept = luck.choice(("Lưu: VT, TCHC", "Lưu: VT", "Lưu: HC-TH, hồ sơ, (03 bản)"))
    return [*(f"- {name};" for name in chosen), f"- {kept}."]
