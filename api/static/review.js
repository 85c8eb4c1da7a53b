// The clerk's bench: the picture follows the field in hand, and the keyboard does everything.
// Enter accepts and goes on, Tab and Shift+Tab move, F2 edits, Esc gives the old value back, Alt+U says "not there".

const viewport = document.querySelector(".viewport");
const bench = document.getElementById("bench");
const FIELD_SHARE = 0.72; // how much of the viewport's width the box of a field should fill at most
const MOST_ZOOM = 3.2;
let zoom = 1;

function setZoom(value) {
  zoom = Math.min(MOST_ZOOM, Math.max(1, value));
  for (const leaf of viewport.querySelectorAll(".leaf")) {
    leaf.style.width = zoom === 1 ? "" : `${Math.round((viewport.clientWidth - 24) * zoom)}px`;
  }
}

function points(form) {
  return form.dataset.box ? form.dataset.box.split(" ").map((pair) => pair.split(",").map(Number)) : [];
}

function showBox(form) {
  viewport.querySelectorAll("polygon").forEach((polygon) => polygon.setAttribute("hidden", ""));
  const leaf = viewport.querySelector(`.leaf[data-page="${form.dataset.page}"]`);
  const corners = points(form);
  if (!leaf || corners.length !== 4) return;
  const polygon = leaf.querySelector("polygon");
  const [across, down] = ["0", "1"].map((axis) => corners.map((corner) => corner[axis]));
  const picture = leaf.querySelector("img");
  const pageWidth = Number(picture.getAttribute("width"));
  // Room around the letters, so that the line is beside the print and not on it.
  const room = pageWidth * 0.006;
  const middle = [across, down].map((values) => values.reduce((sum, value) => sum + value, 0) / 4);
  polygon.setAttribute("points", corners.map(([x, y]) =>
    `${x + Math.sign(x - middle[0]) * room},${y + Math.sign(y - middle[1]) * room}`).join(" "));
  polygon.removeAttribute("hidden");
  const boxWidth = Math.max(...across) - Math.min(...across);
  setZoom((FIELD_SHARE * pageWidth) / Math.max(boxWidth, pageWidth * 0.22));
  const scale = leaf.clientWidth / pageWidth;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  viewport.scrollTo({
    left: leaf.offsetLeft + middle[0] * scale - viewport.clientWidth / 2,
    top: leaf.offsetTop + middle[1] * scale - viewport.clientHeight / 2,
    behavior: calm ? "auto" : "smooth",
  });
}

function startViewer() {
  // Offsets of the leaves are wanted relative to the viewport.
  viewport.style.position = "relative";
  document.querySelectorAll("[data-zoom]").forEach((button) => button.addEventListener("click", () => {
    if (button.dataset.zoom === "whole") setZoom(1);
    else setZoom(zoom * (button.dataset.zoom === "in" ? 1.3 : 1 / 1.3));
  }));
  document.querySelectorAll("[data-hint]").forEach((link) => link.addEventListener("click", (event) => {
    if (points(link).length !== 4) return; // the page's own place is all there is to show
    event.preventDefault();
    showBox(link);
  }));
  document.querySelectorAll(".viewer-tools [data-page]").forEach((link) => link.addEventListener("click", (event) => {
    event.preventDefault();
    const leaf = viewport.querySelector(`.leaf[data-page="${link.dataset.page}"]`);
    viewport.scrollTo({ top: leaf.offsetTop - 8 });
  }));
}

const forms = bench ? [...bench.querySelectorAll("form.field")] : [];
const entryOf = (form) => form.querySelector("input[type=text], textarea");
const isOpen = (form) => form.dataset.settled !== "yes";

function tally() {
  const open = forms.filter((form) => isOpen(form) && form.dataset.required === "yes").length;
  document.getElementById("tally").textContent =
    open ? `Còn ${open} mục cần kiểm tra.` : "Mọi mục đã được kiểm tra.";
  const finishWords = document.getElementById("finish-words");
  if (finishWords) finishWords.hidden = open === 0;
}

function goOn(form) {
  const place = forms.indexOf(form);
  const order = [...forms.slice(place + 1), ...forms.slice(0, place)];
  const next = order.find(isOpen);
  if (next) entryOf(next).focus();
  else document.querySelector("#finish button").focus();
}

function edit(form, on) {
  const entry = entryOf(form);
  entry.readOnly = !on && form.dataset.empty !== "yes";
  if (on) entry.select();
}

function chipFor(form, level, text) {
  const chip = document.createElement("span");
  chip.className = `chip ${level}`;
  chip.textContent = `${level === "good" ? "✓" : "!"} ${text}`;
  form.querySelector("[data-part=chip]").replaceChildren(chip);
  form.classList.remove("good", "watch", "bad");
  form.classList.add(level);
}

function showFailure(form, text) {
  const place = form.querySelector("[data-part=clash]");
  const line = document.createElement("p");
  line.className = "chip bad";
  line.setAttribute("role", "alert");
  line.textContent = text;
  place.replaceChildren(line);
}

function showClash(form, clash) {
  const box = document.createElement("div");
  box.className = "notice watch clash";
  box.setAttribute("role", "alert");
  const inner = document.createElement("div");
  const sentence = document.createElement("p");
  const actions = document.createElement("div");
  actions.className = "actions";
  let choices;
  if (clash.why) {
    sentence.textContent = `“${clash.typed}”: ${clash.why} Hãy nhìn lại bản chính.`;
    choices = [["despite", "Trên giấy đúng như vậy", ""]];
  } else {
    sentence.textContent = `Máy đọc là “${clash.read}”, bạn gõ “${clash.typed}”. Hãy nhìn lại bản chính.`;
    choices = [["typed", `Giữ “${clash.typed}”`, ""], ["read", `Dùng “${clash.read}”`, "quiet"]];
  }
  for (const [keep, words, look] of choices) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `button small ${look}`;
    button.textContent = words;
    button.addEventListener("click", () => settle(form, { typed: clash.typed, keep }));
    actions.append(button);
  }
  inner.append(sentence, actions);
  box.append(inner);
  form.querySelector("[data-part=clash]").replaceChildren(box);
  actions.querySelector("button").focus();
}

async function settle(form, more = {}) {
  const body = new FormData(form);
  for (const [name, value] of Object.entries(more)) body.set(name, value);
  let answer;
  try {
    answer = await fetch(form.action, {
      method: "POST", body, headers: { Accept: "application/json" }, credentials: "same-origin",
    });
  } catch {
    showFailure(form, "Mất kết nối, chưa lưu. Nhấn Enter để thử lại.");
    return;
  }
  const result = await answer.json().catch(() => ({}));
  if (!answer.ok) {
    showFailure(form, result.message || "Chưa lưu được. Hãy tải lại trang.");
    return;
  }
  if (result.clash) {
    showClash(form, result.clash);
    return;
  }
  form.querySelector("[data-part=clash]").replaceChildren();
  form.dataset.settled = "yes";
  form.dataset.empty = "no";
  form.classList.add("is-done");
  const entry = entryOf(form);
  entry.value = result.shown;
  entry.dataset.before = result.shown;
  edit(form, false);
  chipFor(form, "good", result.standing);
  tally();
  goOn(form);
}

function onKey(event, form) {
  const entry = entryOf(form);
  if (event.target !== entry || event.isComposing) return; // Vietnamese typing composes: Enter then ends a word
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    settle(form);
  } else if (event.key === "F2") {
    event.preventDefault();
    edit(form, true);
  } else if (event.altKey && event.key.toLowerCase() === "u") {
    event.preventDefault();
    settle(form, { absent: "yes" });
  } else if (event.key === "Escape") {
    entry.value = entry.dataset.before;
    form.querySelector("[data-part=clash]").replaceChildren();
    edit(form, false);
  }
}

// Where the clerk already types, the next letters stay; from elsewhere they would run into another value.
function startAt(here) {
  const open = forms.find(isOpen);
  if (here) showBox(here);
  else if (open) entryOf(open).focus({ preventScroll: true });
}

function startBench() {
  for (const form of forms) {
    const entry = entryOf(form);
    entry.dataset.before = entry.defaultValue;
    // What was typed before this script came stays open for typing.
    if (entry.value === entry.defaultValue) edit(form, false);
    entry.addEventListener("focus", () => showBox(form));
    entry.addEventListener("dblclick", () => edit(form, true));
    const editButton = form.querySelector("[data-part=edit]");
    if (editButton) {
      editButton.hidden = false;
      editButton.addEventListener("click", () => {
        edit(form, true);
        entry.focus();
      });
    }
    form.addEventListener("keydown", (event) => onKey(event, form));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const by = event.submitter;
      settle(form, by && by.name ? { [by.name]: by.value } : {});
    });
  }
  startAt(forms.find((form) => form.contains(document.activeElement)));
  tally();
}

if (viewport) startViewer();
if (bench) startBench();
