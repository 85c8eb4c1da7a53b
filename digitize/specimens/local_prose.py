"""What papers of small offices go on with before their last paragraph, so that some fill their page or turn it."""

from __future__ import annotations

MORE = {
    "directive": (
        "Phải lấy kết quả thực hiện chỉ thị làm căn cứ xếp loại thi đua cuối năm của từng đơn vị, cá nhân.",
        "Tổ chức ký cam kết, niêm yết tại nơi công cộng; mở hòm thư góp ý, số máy nóng để quần chúng phản ánh.",
        "Bộ phận tài vụ chuẩn bị đủ tiền, vật tư, phương tiện; không để xảy ra tình trạng chờ đợi, đùn đẩy.",
        "Cán bộ, đảng viên phải gương mẫu đi đầu và vận động gia đình, họ hàng cùng chấp hành.",
        "Hằng tuần, vào chiều thứ sáu, các bộ phận báo cáo bằng văn bản kết quả, số vụ việc và biện pháp tiếp theo.",
    ),
    "notice": (
        "Khi đến liên hệ công việc yêu cầu mang theo giấy tờ tùy thân hoặc giấy giới thiệu.",
        "Trường hợp ốm đau, bận việc đột xuất phải báo trước cho bộ phận thường trực ít nhất một ngày.",
        "Ai có ý kiến thắc mắc gửi bằng giấy về văn phòng trước 16 giờ 30 phút các ngày làm việc trong tuần.",
        "Thông báo này được dán tại bảng tin để mọi người cùng biết.",
    ),
    "official_letter": (
        "Các giấy tờ, số liệu có liên quan xin gửi kèm theo văn bản này để tiện theo dõi, đối chiếu.",
        "Trường hợp cần trao đổi thêm, đề nghị liên hệ bộ phận văn phòng trong giờ hành chính, trừ ngày lễ, chủ nhật.",
        "Do thời gian gấp, rất mong sớm nhận được ý kiến bằng văn bản, có chữ ký và đóng dấu của người có thẩm quyền.",
    ),
    "plan": (
        "- Bộ phận bảo vệ, y tế, nhà bếp chuẩn bị chu đáo; có phương án dự phòng khi trời mưa, mất điện.",
        "- Dự trù chi: nước uống, chè thuốc, thuê loa đài, in phông chữ; chi đúng chế độ, có chứng từ hợp lệ.",
        "- Sau mỗi đợt họp rút kinh nghiệm, biểu dương người tốt, nhắc nhở những bộ phận làm chậm.",
        "- Tiến độ: đợt 1 xong trước ngày 10, đợt 2 xong trước ngày 25; riêng vùng sâu được chậm thêm 5 ngày.",
        "- Mời đại diện cấp ủy, công đoàn, ban thanh tra nhân dân cùng giám sát từ đầu đến khi kết thúc.",
        "- Phân công trực lãnh đạo: sáng từ 6 giờ 45, chiều từ 13 giờ 15; ghi sổ trực, bàn giao ca đầy đủ.",
    ),
    "report": (
        "Về đời sống: vẫn còn 7 gia đình khó khăn, đã trợ cấp mỗi trường hợp 200.000 đồng và 10 kg gạo.",
        "Bài học kinh nghiệm: ở đâu cán bộ sâu sát, nói đi đôi với làm thì ở đó phong trào mạnh và vững chắc.",
        "Đoàn kiểm tra cấp trên về làm việc ngày 12 kết luận hồ sơ sổ sách đầy đủ, còn thiếu 3 chữ ký nhận tiền.",
        "Công tác bảo vệ nội bộ, phòng cháy chữa cháy được duy trì; không để xảy ra vụ việc nghiêm trọng.",
        "So với cùng kỳ năm trước, số lượng tăng 8,4%, chất lượng giữ vững, chi phí giảm 3,1% nhờ tiết kiệm vật tư.",
        "Một số chỉ tiêu chưa đạt là do thời tiết không thuận lợi, giá cả biến động và nguồn vốn về chậm.",
    ),
    "resolution": (),
    "decision": (),
    "submission": (
        "Nội dung trên đã được tập thể lãnh đạo bàn bạc, thống nhất và ghi vào biên bản kèm theo tờ trình này.",
        "Hiện trạng không thể kéo dài vì ảnh hưởng trực tiếp đến an toàn con người, nhất là trong mùa mưa bão tới.",
        "Phần đối ứng do đơn vị tự lo từ công lao động, vật liệu tại chỗ và đóng góp tự nguyện, không phải vay mượn.",
        "Các giấy tờ gửi kèm: bản vẽ, dự toán, danh sách trích ngang, biên bản kiểm phiếu (mỗi loại 02 bản).",
    ),
}  # fmt: skip
