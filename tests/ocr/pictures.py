"""Pages drawn for the tests, so that they need no files from elsewhere."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

FONTS = Path(__file__).parents[2] / "models" / "assets"
Colour = tuple[int, int, int]
BLACK: Colour = (20, 20, 20)
RED: Colour = (215, 40, 50)


class Sheet:
    """White paper to print on; `bgr` is what a scanner would hand over."""

    def __init__(self, width: int = 1240, height: int = 1754) -> None:
        self.image = Image.new("RGB", (width, height), (252, 252, 250))
        self._draw = ImageDraw.Draw(self.image)

    def print(self, text: str, left: int, top: int, size: int = 28, *, bold: bool = False, sans: bool = False) -> None:
        """One line, its top-left corner at the given place."""
        face = "NotoSans-Regular.ttf" if sans else "NotoSerif-Bold.ttf" if bold else "NotoSerif-Regular.ttf"
        self._draw.text((left, top), text, BLACK, ImageFont.truetype(str(FONTS / face), size))

    def print_lines(self, lines: Sequence[str], left: int, top: int, size: int = 28, pitch: int = 44) -> None:
        """Several lines below each other."""
        for index, line in enumerate(lines):
            self.print(line, left, top + index * pitch, size)

    def stamp_ring(self, centre: tuple[int, int], radius: int) -> None:
        """Red ink over whatever is printed: darkens it as ink does, and never lightens black."""
        ink = Image.new("RGB", self.image.size, (255, 255, 255))
        pen = ImageDraw.Draw(ink)
        x, y = centre
        for inset in (0, radius // 4):
            reach = radius - inset
            pen.ellipse((x - reach, y - reach, x + reach, y + reach), outline=RED, width=max(4, radius // 14))
        for offset in range(-radius // 2, radius // 2, max(6, radius // 6)):
            pen.line((x - radius // 2, y + offset, x + radius // 2, y + offset), fill=RED, width=4)
        darkest = np.minimum(np.asarray(self.image), np.asarray(ink))
        self.image = Image.fromarray(darkest)
        self._draw = ImageDraw.Draw(self.image)

    @property
    def bgr(self) -> NDArray[np.uint8]:
        return np.ascontiguousarray(np.asarray(self.image)[:, :, ::-1])


def letter() -> Sheet:
    """A short decision with a two-column head."""
    sheet = Sheet()
    sheet.print("ỦY BAN NHÂN DÂN", 180, 120, 26, bold=True)
    sheet.print("TỈNH QUẢNG NGÃI", 190, 160, 26, bold=True)
    sheet.print("Số: 542/QĐ-UBND", 200, 220, 26)
    sheet.print("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 560, 120, 26, bold=True)
    sheet.print("Độc lập - Tự do - Hạnh phúc", 660, 160, 26, bold=True)
    sheet.print("Quảng Ngãi, ngày 06 tháng 11 năm 2024", 600, 220, 26)
    sheet.print("QUYẾT ĐỊNH", 530, 320, 30, bold=True)
    sheet.print_lines(BODY, 160, 420)
    return sheet


BODY = (
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6",
    "năm 2015; theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số",
    "123/TTr-SNV về việc công bố thủ tục hành chính được sửa đổi,",
    "bổ sung trong lĩnh vực hộ tịch thuộc thẩm quyền giải quyết của",
    "Ủy ban nhân dân cấp xã trên địa bàn tỉnh kể từ ngày ký ban hành.",
)
