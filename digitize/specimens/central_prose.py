"""What papers of central bodies also say where they run over a page: other bodies, numbers and days than their own."""

from __future__ import annotations

MORE: dict[str, tuple[str, ...]] = {
    "directive": (
        "Cơ quan, đơn vị nào chưa xây dựng quy chế phối hợp thì phải hoàn thành trong quý II; định kỳ 6 tháng tự kiểm "
         "tra, báo cáo kết quả về cơ quan ban hành văn bản này.",
        "Người đứng đầu chịu trách nhiệm trực tiếp nếu để xảy ra sai phạm nghiêm trọng, kéo dài trong phạm vi mình phụ "
         "trách; việc xử lý phải kịp thời, đúng người, đúng lỗi.",
        "Chỉ thị này thay thế Chỉ thị số 02/CT ngày 15 tháng 01 năm 1996; những quy định trước đây trái với Chỉ thị "
         "này đều bãi bỏ.",
        "Tăng cường thanh tra, kiểm tra đột xuất; không báo trước đối với nơi có dư luận, đơn thư phản ánh.",
        "Chú trọng bồi dưỡng nghiệp vụ cho cán bộ mới tuyển dụng; bố trí kinh phí, phương tiện làm việc cần thiết.",
    ),
    "official_letter": (
        "Hồ sơ gửi kèm gồm: bản sao giấy tờ tùy thân, bảng kê chi tiết (02 bản) và biên bản làm việc lập ngày 12/5 "
         "cùng năm.",
        "Nếu quá thời hạn nêu trên mà không nhận được ý kiến bằng văn bản thì coi như Quý Cơ quan đã đồng ý.",
        "Mọi vướng mắc xin liên hệ đồng chí chuyên viên theo dõi, điện thoại 252.417, máy lẻ 112.",
        "Trước đó, tại văn bản số 1186 ngày 04 tháng 3, chúng tôi đã nêu ý kiến về nội dung tương tự nhưng chưa nhận "
         "được phúc đáp.",
    ),
    "plan": (
        "Từ ngày 01 đến ngày 20 của tháng đầu quý: quán triệt, phổ biến, lập danh sách, phân công cán bộ phụ trách.",
        "Việc thực hiện tại cơ sở được theo dõi thường xuyên; mỗi tuần giao ban một lần vào chiều thứ sáu, ghi biên "
         "bản và nhật ký.",
        "Kiểm tra chéo giữa các đơn vị, chấm điểm theo thang 100; nơi đạt dưới 65 điểm phải làm lại.",
        "Kinh phí bảo đảm từ nguồn chi thường xuyên được giao đầu năm, không phát sinh biên chế và trụ sở.",
        "Các đơn vị gửi báo cáo sơ kết trước ngày 20/6, tổng kết trước ngày 10/12, kèm biểu số liệu theo Mẫu số 02.",
        "Công tác tuyên truyền được tiến hành thường xuyên trên bản tin nội bộ, hệ thống truyền thanh và mạng xã "
         "hội.",
    ),
    "report": (
        "Công tác tổ chức, cán bộ: trong kỳ tuyển dụng 14 người, nghỉ hưu 09 người, cử đi đào tạo sau đại học 05 "
         "người, kỷ luật khiển trách 01 người.",
        "Công tác tài chính: thực hiện tiết kiệm 10% chi thường xuyên; quyết toán được cơ quan cấp trên thẩm định đúng "
         "hạn, không có khoản xuất toán.",
        "Công tác thi đua: 100% đơn vị đăng ký giao ước; đề nghị tặng 01 Huân chương Lao động hạng Ba, 12 Bằng khen.",
        "Việc ứng dụng công nghệ thông tin có tiến bộ, song đường truyền tại một số điểm còn chậm, phần mềm dùng chung "
         "chưa ổn định, máy móc mua từ nhiều năm trước đã lạc hậu.",
        "Nguyên nhân khách quan là văn bản hướng dẫn thay đổi nhiều lần; nguyên nhân chủ quan là một số cán bộ chưa "
         "sâu sát cơ sở, ngại va chạm.",
        "Thời gian tới tiếp tục thực hiện Kế hoạch số 88/KH ngày 06/02 và các kết luận của cấp trên; hoàn thành việc "
         "rà soát, sửa đổi quy chế trước ngày 30 tháng 11.",
    ),
    "resolution": (
        "Tập trung tháo gỡ khó khăn về nguồn lực; mỗi đơn vị trực thuộc chọn ít nhất một việc khó để làm dứt điểm "
         "trong năm.",
        "Đổi mới phương pháp làm việc: giảm hội họp, sát cơ sở; hằng tháng dành hai ngày tiếp xúc, lắng nghe ý kiến.",
        "Phân công từng thành viên phụ trách; kết quả là một căn cứ để đánh giá, xếp loại cuối năm.",
        "Việc sơ kết tiến hành sau 3 năm, tổng kết vào cuối nhiệm kỳ; giao bộ phận thường trực chuẩn bị báo cáo.",
    ),
    "submission": (
        "Hiện trạng: hạng mục đầu tư từ năm 1986, đã qua hai lần sửa chữa nhỏ, hằng năm phát sinh chi phí duy tu trên "
         "300 triệu đồng nhưng không đáp ứng yêu cầu sử dụng.",
        "Phương án đã được tập thể lãnh đạo thống nhất tại cuộc họp ngày 08 tháng trước (Biên bản số 17/BB), được lấy "
         "ý kiến bằng văn bản của 05 đơn vị liên quan; không có ý kiến khác.",
        "Hiệu quả: giảm khoảng 20% chi phí, rút ngắn thời gian, cải thiện điều kiện làm việc; không ảnh hưởng môi "
         "trường.",
        "Đơn vị cam kết sử dụng vốn đúng mục đích, quyết toán trong vòng 06 tháng kể từ ngày nghiệm thu.",
    ),
}  # fmt: skip
