"""Words and phrases that every office prints; the rest comes from the corpus."""

# The commonest family names.
FAMILY_NAMES = [
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Hoàng",
    "Huỳnh",
    "Phan",
    "Vũ",
    "Võ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
    "Dương",
    "Lý",
    "Đinh",
    "Đoàn",
    "Trịnh",
    "Lương",
    "Mai",
    "Tô",
    "Trương",
    "Cao",
    "Hà",
    "Tạ",
    "Thái",
    "Châu",
    "Quách",
    "Kiều",
    "Nghiêm",
    "Ksor",
    "Rơ",
    "Châm",
    "Hứa",
    "Lâm",
    "Phùng",
    "Tăng",
    "Lưu",
    "Vương",
    "La",
    "Kpă",
    "Siu",
    "Rơ Châm",
    "H'",
    "Y",
    "A",
    "Giàng A",
    "Lò Văn",
    "Hoàng Phủ",
    "Tôn Nữ",
    "Thạch",
    "Sơn",
    "Danh",
]
# What stands after the hyphen of a document number.
ISSUERS = [
    "UBND",
    "HĐND",
    "BGDĐT",
    "BTP",
    "BNV",
    "BTC",
    "CP",
    "TTg",
    "VPCP",
    "SGDĐT",
    "STP",
    "SNV",
    "STNMT",
    "STC",
    "UBMTTQ",
    "UBDT-VPCTMTQG",
    "VPUB",
    "CTUBND",
    "TANDTC",
    "BYT",
    "BCA",
    "BLĐTBXH",
    "BNNPTNT",
    "BTNMT",
    "KTNN",
    "NHNN",
    "BHXH",
    "TCT",
    "TU",
    "HĐBCQG",
    "QH15",
    "QH14",
    "TT-VPCP",
    "UBTVQH14",
    "PGDĐT",
    "TTHC",
    "VP",
    "KTN",
    "KGVX",
    "NC",
    "TH",
    "NV",
    "QLDT",
]
# What stands before it: the kind of document.
KINDS = [
    "QĐ",
    "TB",
    "CT",
    "TTr",
    "BC",
    "KH",
    "NQ",
    "TT",
    "NĐ",
    "CV",
    "GM",
    "GCN",
    "BB",
    "PA",
    "ĐA",
    "HD",
    "NQLT",
    "TTLT",
    "CĐ",
    "GP",
    "HĐ",
    "QC",
]
# New placement of tones > older placement; both are in print.
OLDER_TONES = [
    "òa>oà",
    "óa>oá",
    "ỏa>oả",
    "õa>oã",
    "ọa>oạ",
    "òe>oè",
    "óe>oé",
    "ỏe>oẻ",
    "õe>oẽ",
    "ọe>oẹ",
    "ùy>uỳ",
    "úy>uý",
    "ủy>uỷ",
    "ũy>uỹ",
    "ụy>uỵ",
    "ÒA>OÀ",
    "ÓA>OÁ",
    "ỎA>OẢ",
    "ÕA>OÃ",
    "ỌA>OẠ",
    "ÙY>UỲ",
    "ÚY>UÝ",
    "ỦY>UỶ",
    "ŨY>UỸ",
    "ỤY>UỴ",
]
# Headings and titles.
HEADINGS = """\
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Độc lập – Tự do – Hạnh phúc
ỦY BAN NHÂN DÂN
UỶ BAN NHÂN DÂN
QUYẾT ĐỊNH
QUYẾT ĐỊNH:
THÔNG BÁO
BÁO CÁO
TỜ TRÌNH
KẾ HOẠCH
CHỈ THỊ
NGHỊ QUYẾT
CÔNG VĂN
GIẤY KHAI SINH
GIẤY CHỨNG NHẬN KẾT HÔN
TRÍCH LỤC KHAI TỬ
GIẤY XÁC NHẬN TÌNH TRẠNG HÔN NHÂN
CĂN CƯỚC CÔNG DÂN
CHỨNG MINH NHÂN DÂN
BẰNG TỐT NGHIỆP
BẰNG TỐT NGHIỆP ĐẠI HỌC
SỔ HỘ KHẨU
HỌC BẠ
GIẤY PHÉP LÁI XE
HỘ CHIẾU
BẢN SAO
HỎA TỐC
HOẢ TỐC
GIẤY CHỨNG NHẬN ĐĂNG KÝ DOANH NGHIỆP
GIẤY CHỨNG NHẬN QUYỀN SỬ DỤNG ĐẤT
PHIẾU LÝ LỊCH TƯ PHÁP
KT. CHỦ TỊCH
TM. ỦY BAN NHÂN DÂN
TL. CHỦ TỊCH
KT. BỘ TRƯỞNG
PHÓ CHỦ TỊCH
CHỦ TỊCH
BỘ TRƯỞNG
THỨ TRƯỞNG
GIÁM ĐỐC
PHÓ GIÁM ĐỐC
CHÁNH VĂN PHÒNG
HIỆU TRƯỞNG
TUQ. GIÁM ĐỐC
KT. GIÁM ĐỐC
BỘ GIÁO DỤC VÀ ĐÀO TẠO
BỘ TƯ PHÁP
BỘ NỘI VỤ
THỦ TƯỚNG CHÍNH PHỦ
VĂN PHÒNG CHÍNH PHỦ
HỘI ĐỒNG NHÂN DÂN
SỞ GIÁO DỤC VÀ ĐÀO TẠO
SỞ TƯ PHÁP
NƠI NHẬN:
Nơi nhận:
SAO Y
CHỨNG THỰC
LỜI CHỨNG
CÔNG CHỨNG VIÊN
NGƯỜI YÊU CẦU
NGƯỜI KÝ
XÁC NHẬN CỦA CƠ QUAN
PHỤ LỤC
MẪU SỐ
""".splitlines()
# Labels of forms and certificates, many of them bilingual.
LABELS = """\
Họ và tên / Full name:
Họ, chữ đệm, tên:
Ngày sinh / Date of birth:
Giới tính / Sex:
Quốc tịch / Nationality:
Quê quán / Place of origin:
Nơi thường trú / Place of residence:
Có giá trị đến / Date of expiry:
Số / No.:
Dân tộc:
Nơi cư trú:
Giấy tờ tùy thân:
Giấy tờ tuỳ thân:
Ngày, tháng, năm sinh:
Ghi bằng chữ:
Nơi sinh:
Họ, chữ đệm, tên người mẹ:
Họ, chữ đệm, tên người cha:
Năm sinh:
Số định danh cá nhân:
Nơi đăng ký khai sinh:
Căn cước số:
Điện thoại:
Email:
Website:
Fax:
Mã số thuế:
Mã số doanh nghiệp:
Địa chỉ trụ sở chính:
Vốn điều lệ:
Người đại diện theo pháp luật:
Chức danh:
Số CMND/CCCD:
Ngày cấp:
Nơi cấp:
Xếp loại tốt nghiệp:
Năm tốt nghiệp:
Ngành đào tạo / Major:
Hình thức đào tạo / Mode of study:
Số hiệu / Reg. No.:
Số vào sổ cấp bằng:
Hạng / Class:
Quan hệ với chủ hộ:
Thửa đất số:
Tờ bản đồ số:
Diện tích:
Mục đích sử dụng đất:
Thời hạn sử dụng:
Nguồn gốc sử dụng:
Ghi chú:
Đặc điểm nhận dạng / Personal identification:
THE PRINCIPAL / RECTOR
SOCIALIST REPUBLIC OF VIET NAM
Independence - Freedom - Happiness
THE DEGREE OF BACHELOR
Upon:
Given under the seal of
Registration number:
Date of issue:
Place of birth:
Passport No.:
Tên người được cấp:
""".splitlines()
# Of forms, certificates and the press.
_ENGLISH = """\
the of and to in for on with by from this that certificate registration number date birth place residence nationality
full name sex male female identity card passport holder authority issued expiry signature director general department
minister ministry university college faculty bachelor master engineer degree major grade training program course
business enterprise company limited joint stock capital owner address telephone email website account tax code license
driver vehicle class category land use right house asset area purpose term origin marriage divorce husband wife father
mother child family record criminal judicial office people committee district province city ward commune street
socialist republic independence freedom happiness public service online portal system data digital copy original true
verified page total amount bank payment invoice order product model serial quality control health hospital medical
patient doctor school student teacher sport game team mobile phone app video news social network support center club
world cup final league champion player season group master show live star music smart home green energy power world
trade export import windows office google facebook apple samsung galaxy iphone android intel asia vietnam hanoi saigon
"""
ENGLISH_WORDS = _ENGLISH.split()
# Figures in words, as amounts are spelt out.
_FIGURES = "một hai ba bốn năm sáu bảy tám chín mười mười lăm hai mươi ba mươi mốt bốn mươi tư năm mươi lăm"
FIGURES = _FIGURES.split()
ROMAN_NUMERALS = [
    *["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI"],
    "I",
    "II",
    "III",
    "IV",
]
BEFORE_NUMERALS = ["Phụ lục", "Chương", "Mục", "Phần", "Quý", "Hạng", "Loại", "Khóa", "Lần thứ", "Cấp", "Bảng", "Kỳ",
                   "Nhóm", "Vùng", "Khu vực", "Đợt", "Quốc hội khóa", "Đại hội lần thứ"]  # fmt: skip
# One group a line: words that one small mark tells apart.
_CONTRASTS = """\
chi chỉ chí chị chì
ti tỉ tí tị tì
tinh tỉnh tính tịnh tĩnh
nghi nghỉ nghĩ nghị nghì
ki kí kì kỉ kĩ kị
ky ký kỳ kỷ kỹ kỵ
bi bí bị bỉ bì
vi ví vị vĩ vì vỉ
si sĩ sỉ sì
mi mí mị mỉ mì
li lí lị lì
phi phí phỉ phì
thi thí thị thỉ thì
di dì dị dĩ đi đì đĩ
dời đời rời dội đội
dự đự dư đư dụng đụng
dân đân dần đần dẫn đẫn
da đa dã đã dà đà
kế kề kể kệ kẻ kẽ
biểu biếu biều triển triến triền
chống chồng chổng công cống cổng cộng
khẩn khấn khần khẫn khan khán
số sổ sồ sộ sở sơ
hằng hăng hẳng hẵng hàng háng
kỳ kỷ ký kiểm kiếm kiềm
đối đổi đồi đội đôi
hợp họp hớp hộp hốp
điện diện điền điển diễn
việc viêc viếc việt viết
mẫu mấu mầu mẩu màu
phổ phố phồ phỗ phô
cơ có cớ cờ cỡ cọ
ở ơ ớ ờ ợ ỡ o ó ò ỏ õ ọ
quyết quyêt quyến quyền quyển
thể thế thề thệ the thẻ
huyện huyền huyên huyễn
được đước đươc dược dước
những nhưng nhũng nhúng
"""
CONTRASTS = [line.split() for line in _CONTRASTS.splitlines()]
