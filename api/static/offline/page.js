// The page that checks a code from paper without a network: by camera, by photo, or by its text.

import { check } from "./checks.js";
import { CodeFault } from "./code.js";
import { codeInFrame, codeInPhoto } from "./pictures.js";

const LOOK_EVERY_MS = 250;

const REFUSED = {
  no_code: ["Đây không phải mã của bản sao chứng thực", "Hãy quét mã ghi “Mã kiểm tra không cần mạng” ở trang cuối."],
  malformed: ["Không hợp lệ: mã bị hỏng hoặc bị sửa", "Hãy quét lại. Nếu vẫn vậy, đừng tin tờ giấy này."],
  wrong_signature: ["Không hợp lệ: mã giả hoặc bị sửa", "Chữ ký số trong mã không đúng. Đừng tin tờ giấy này."],
  unknown_key: [
    "Không xác nhận được: khóa ký lạ",
    "Mã không được ký bằng khóa nào mà trang này tin. Hãy mở trang khi có mạng để cập nhật danh sách khóa; nếu vẫn vậy, "
      + "đừng tin tờ giấy này.",
  ],
  future: ["Không xác nhận được: thời điểm ở tương lai", "Hãy kiểm tra đồng hồ của máy này."],
};

const GENUINE = {
  in_force: ["good", "Mã thật, bản sao chưa bị hủy bỏ"],
  unknown: ["watch", "Mã thật, nhưng tình trạng hủy bỏ chưa kiểm tra được"],
  revoked: ["bad", "Bản sao đã bị hủy bỏ giá trị pháp lý"],
};

const byId = (id) => document.getElementById(id);
const answer = byId("answer");
let trust = null;

async function start() {
  trust = await (await fetch("/verify/offline/keys.json")).json();
  byId("keys-taken").textContent = moment(new Date(trust.taken_at));
  byId("by-text").addEventListener("submit", (event) => {
    event.preventDefault();
    show(byId("code").value);
  });
  byId("photo").addEventListener("change", lookAtPhoto);
  if (navigator.mediaDevices?.getUserMedia) {
    byId("camera").hidden = false;
    byId("camera-start").addEventListener("click", openCamera);
  }
  document.body.dataset.ready = "yes";
  await keepForOffline();
}

async function keepForOffline() {
  if (!("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register("/verify/offline/worker.js", { scope: "/verify/offline" });
    await navigator.serviceWorker.ready;
    byId("kept").hidden = false;
  } catch {
    // Private windows refuse; the page works as long as it stays open.
  }
}

async function lookAtPhoto() {
  const [file] = byId("photo").files;
  if (!file) return;
  const words = byId("photo-words");
  words.textContent = "Đang tìm mã trong ảnh…";
  const text = await codeInPhoto(file).catch(() => null);
  words.textContent = text ? "" : "Không thấy mã kiểm tra không cần mạng. Hãy chụp gần hơn, đủ sáng, thấy trọn mã.";
  if (text) await show(text);
}

async function openCamera() {
  const picture = byId("camera-picture");
  const words = byId("camera-words");
  try {
    const ideal = { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } };
    picture.srcObject = await navigator.mediaDevices.getUserMedia({ video: ideal });
  } catch {
    words.textContent = "Không mở được máy ảnh. Hãy chọn ảnh chụp hoặc nhập mã.";
    return;
  }
  picture.hidden = false;
  byId("camera-start").hidden = true;
  words.textContent = "Đưa mã “kiểm tra không cần mạng” vào giữa khung hình.";
  await picture.play();
  look(picture, 0);
}

async function look(picture, turn) {
  const text = await codeInFrame(picture, turn).catch(() => null);
  if (!text) {
    setTimeout(look, LOOK_EVERY_MS, picture, turn + 1);
    return;
  }
  picture.srcObject.getTracks().forEach((track) => track.stop());
  picture.hidden = true;
  byId("camera-start").hidden = false;
  byId("camera-words").textContent = "";
  await show(text);
}

async function show(text) {
  answer.replaceChildren();
  try {
    showGenuine(await check(text, trust));
  } catch (fault) {
    if (!(fault instanceof CodeFault)) throw fault;
    const [heading, advice] = REFUSED[fault.reason];
    answer.dataset.outcome = fault.reason;
    answer.append(verdict("bad", heading, [advice]));
  }
  answer.focus();
}

function showGenuine({ claims, key, status }) {
  const [level, heading] = GENUINE[status.state];
  const asOf = status.asOf ? ` (theo danh sách lúc ${moment(status.asOf)})` : "";
  const sentences = {
    in_force: [`Chưa bị hủy bỏ${asOf}.`],
    unknown: [`Tình trạng hủy bỏ chưa kiểm tra được${asOf}. Khi có mạng, hãy kiểm tra lại.`],
    revoked: [`Cơ quan có thẩm quyền đã hủy bỏ bản sao này${asOf}. Không còn giá trị sử dụng.`],
  }[status.state];
  if (key.development) sentences.push("Mã được ký bằng khóa thử nghiệm, không có giá trị pháp lý.");
  answer.dataset.outcome = status.state;
  answer.append(verdict(level, heading, sentences), comparison(claims));
}

function verdict(level, heading, sentences) {
  const box = element("div", { className: `notice ${level}` });
  const words = element("div");
  words.append(element("h2", { textContent: heading }));
  words.append(...sentences.map((sentence) => element("p", { textContent: sentence })));
  box.append(words);
  return box;
}

// Half of the check: a code can be cut out of one paper and glued onto another.
function comparison(claims) {
  const card = element("section", { className: "card" });
  card.setAttribute("aria-labelledby", "compare");
  card.append(element("h2", { id: "compare", textContent: "Tờ giấy phải ghi đúng như sau" }));
  card.append(element("p", {
    textContent: "Mã QR có thể bị chép sang giấy khác. Hãy so từng dòng với tờ giấy đang cầm: khác một dòng thì tờ giấy "
      + "là giả. Dấu *** và chữ viết tắt che bớt thông tin cá nhân.",
  }));
  const list = element("dl", { className: "facts" });
  const rows = [
    ["Số chứng thực", claims.number],
    ["Cơ quan chứng thực", `${claims.agency} (${claims.agencyCode})`],
    ["Ngày chứng thực", day(claims.certifiedAt)],
    ["Mã tra cứu", claims.code],
    ["Loại giấy tờ", claims.documentType],
    ...claims.fields,
    ["Mã số nội dung đã đối chiếu (SHA-256)", claims.digest],
  ];
  for (const [name, value] of rows) {
    const row = element("div");
    row.append(element("dt", { textContent: name }), element("dd", { textContent: value }));
    list.append(row);
  }
  card.append(list);
  return card;
}

function element(name, properties = {}) {
  return Object.assign(document.createElement(name), properties);
}

function moment(at) {
  const hour = at.toLocaleTimeString("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", hour: "2-digit", minute: "2-digit" });
  return `${hour} ${day(at)}`;
}

function day(at) {
  return at.toLocaleDateString("vi-VN", {
    timeZone: "Asia/Ho_Chi_Minh", day: "2-digit", month: "2-digit", year: "numeric",
  });
}

start();
