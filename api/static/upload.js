// Collects several photos into one document, shows them, and says before sending what would be refused or read badly.

const form = document.getElementById("upload");
const files = document.getElementById("files");
const shot = document.getElementById("shot");
const previews = document.getElementById("previews");
const words = document.getElementById("upload-words");
const send = document.getElementById("send");
const largestBytes = Number(form.dataset.largestBytes);
const mostFiles = Number(form.dataset.mostFiles);
// A4 at 130 dpi: below this, small print is no longer readable.
const SHORTEST_SIDE = 1000;

// The form takes files before this script has come, and a browser may bring back those of an earlier visit.
let chosen = [...files.files];
const addresses = new Map();

const megabytes = (bytes) => `${(bytes / 1048576).toFixed(1).replace(".", ",")} MB`;

function keep() {
  const transfer = new DataTransfer();
  chosen.forEach((file) => transfer.items.add(file));
  files.files = transfer.files;
  draw();
}

function hint(item, text, isBad) {
  const line = document.createElement("p");
  line.className = isBad ? "chip bad" : "chip watch";
  line.textContent = text;
  item.insertBefore(line, item.querySelector("button"));
}

function preview(file, place) {
  const item = document.createElement("li");
  const title = document.createElement("div");
  title.textContent = `Trang ${place + 1} · ${megabytes(file.size)}`;
  const remove = document.createElement("button");
  remove.type = "button";
  remove.className = "button quiet small";
  remove.textContent = "Bỏ";
  remove.setAttribute("aria-label", `Bỏ trang ${place + 1}`);
  remove.addEventListener("click", () => {
    chosen = chosen.filter((each) => each !== file);
    keep();
  });
  if (file.type.startsWith("image/") && !/hei[cf]/.test(file.type)) {
    if (!addresses.has(file)) addresses.set(file, URL.createObjectURL(file));
    const image = document.createElement("img");
    image.alt = `Trang ${place + 1}`;
    image.src = addresses.get(file);
    image.addEventListener("load", () => {
      if (Math.min(image.naturalWidth, image.naturalHeight) < SHORTEST_SIDE) hint(item, "Ảnh hơi nhỏ", false);
    });
    image.addEventListener("error", () => image.remove());
    item.append(image);
  } else {
    title.textContent = `${file.name} · ${megabytes(file.size)}`;
  }
  item.append(title, remove);
  if (file.size > largestBytes) hint(item, "Tệp quá lớn", true);
  if (file.size === 0) hint(item, "Tệp rỗng", true);
  return item;
}

function draw() {
  previews.replaceChildren(...chosen.map(preview));
  const tooMany = chosen.length > mostFiles;
  const wrong = tooMany || chosen.some((file) => file.size > largestBytes || file.size === 0);
  send.disabled = wrong;
  if (tooMany) words.textContent = `Chỉ nhận tối đa ${mostFiles} tệp. Hãy bỏ bớt.`;
  else if (wrong) words.textContent = "Có tệp không gửi được. Hãy bỏ tệp đó.";
  else words.textContent = chosen.length ? `Đã chọn ${chosen.length} tệp.` : "";
}

function take() {
  chosen = [...files.files];
  draw();
}

files.addEventListener("change", take);
shot.addEventListener("change", () => {
  chosen.push(...shot.files);
  keep();
});
document.getElementById("take-photo").addEventListener("click", () => shot.click());
// Only where a camera is likely: on a desk computer the button would open the same file dialogue again.
if (matchMedia("(pointer: coarse)").matches) document.getElementById("camera-entry").hidden = false;

form.addEventListener("submit", () => {
  send.disabled = true;
  send.textContent = "Đang gửi…";
  words.textContent = "Đang gửi, xin đừng đóng trang này.";
});
// Coming back with the browser's back button must not find the button dead.
addEventListener("pageshow", () => {
  send.textContent = "Gửi giấy tờ";
  take();
});
