// Finds the code in a photo or a picture of the camera: with the browser's own BarcodeDetector where it has one, else
// with jsQR, which is loaded only then.

import { PREFIX } from "./code.js";

// Photos of phones are larger than a code needs and slow to search; a code far away needs more.
const LONGEST_SIDES = [1200, 2000, 800];
const MOST_CODES = 4;

export async function codeInPhoto(file) {
  const picture = await createImageBitmap(file);
  for (const longest of LONGEST_SIDES) {
    const found = await codeInPicture(picture, picture.width, picture.height, longest);
    if (found) return found;
  }
  return null;
}

export async function codeInPicture(picture, width, height, longest = LONGEST_SIDES[0]) {
  const scale = Math.min(1, longest / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const drawing = canvas.getContext("2d", { willReadFrequently: true });
  drawing.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const texts = (await detected(canvas)) ?? (await decoded(drawing));
  return texts.find((text) => text.startsWith(PREFIX)) ?? null;
}

async function detected(canvas) {
  if (!("BarcodeDetector" in window)) return null;
  try {
    const codes = await new BarcodeDetector({ formats: ["qr_code"] }).detect(canvas);
    return codes.map((code) => code.rawValue);
  } catch {
    return null; // there is a detector and nothing behind it, as in some browsers on desktops
  }
}

// jsQR finds one code; the page has two side by side. What was found is painted over, and it looks again.
async function decoded(drawing) {
  await import("./jsqr.js");
  const { width, height } = drawing.canvas;
  const texts = [];
  while (texts.length < MOST_CODES) {
    const pixels = drawing.getImageData(0, 0, width, height);
    const found = self.jsQR(pixels.data, width, height, { inversionAttempts: "dontInvert" });
    if (!found) break;
    texts.push(found.data);
    paintOver(drawing, found.location);
  }
  return texts;
}

function paintOver(drawing, place) {
  drawing.fillStyle = "white";
  drawing.beginPath();
  for (const corner of [place.topLeftCorner, place.topRightCorner, place.bottomRightCorner, place.bottomLeftCorner]) {
    drawing.lineTo(corner.x, corner.y);
  }
  drawing.fill();
}
