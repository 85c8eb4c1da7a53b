// Reads the QR code of a copy with the camera, in browsers that can (BarcodeDetector). Elsewhere the form for a
// photo does it on the server. A code is only followed when it is one of this site's own copies.

const box = document.getElementById("camera");
const start = document.getElementById("camera-start");
const picture = document.getElementById("camera-picture");
const words = document.getElementById("camera-words");
const LOOK_EVERY_MS = 300;

function tokenIn(text) {
  try {
    const address = new URL(text);
    const found = address.pathname.match(/^\/v\/([A-Za-z0-9_-]{8,128})$/);
    return found ? found[1] : null;
  } catch {
    return null;
  }
}

async function look(detector) {
  const codes = await detector.detect(picture).catch(() => []);
  for (const code of codes) {
    const token = tokenIn(code.rawValue);
    if (token) {
      picture.srcObject.getTracks().forEach((track) => track.stop());
      location.assign(`/v/${token}`);
      return;
    }
  }
  if (codes.length) words.textContent = box.dataset.none;
  setTimeout(look, LOOK_EVERY_MS, detector);
}

async function open() {
  try {
    picture.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  } catch {
    box.hidden = true; // no camera, or not allowed: the photo form below remains
    return;
  }
  picture.hidden = false;
  start.hidden = true;
  await picture.play();
  look(new BarcodeDetector({ formats: ["qr_code"] }));
}

if ("BarcodeDetector" in window && navigator.mediaDevices) {
  box.hidden = false;
  start.addEventListener("click", open);
}
