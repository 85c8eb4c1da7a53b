// Finds the code in a photo or a picture of the camera: with the browser's own BarcodeDetector where it has one, else
// with jsQR, which is loaded only then. jsQR is led astray by two codes side by side, as the page has them: so it is
// also shown parts of the picture, each of which holds one of them whole.

import { PREFIX } from "./code.js";

// A code needs no more pixels than this, and a smaller picture is sometimes read where a larger one is not.
const LONGEST_SIDES = [1200, 800];
const LONGEST_DETECTED = 2400;
const PART = 0.6;
const PLACES = [0, 0.5, 1];

export async function codeInPhoto(file) {
  const picture = await createImageBitmap(file);
  const { width, height } = picture;
  const texts = await detected(drawn(picture, { left: 0, top: 0, width, height }, LONGEST_DETECTED));
  if (texts) return ours(texts);
  for (const part of parts(width, height)) {
    for (const longest of LONGEST_SIDES) {
      const found = ours(await decoded(drawn(picture, part, longest)));
      if (found) return found;
    }
  }
  return null;
}

// One look at a moving picture: `turn` counts them, so that one after the other every part is looked at.
export async function codeInFrame(video, turn) {
  const all = parts(video.videoWidth, video.videoHeight);
  const canvas = drawn(video, all[turn % all.length], LONGEST_SIDES[0]);
  return ours((await detected(canvas)) ?? (await decoded(canvas)));
}

function parts(width, height) {
  const size = { width: width * PART, height: height * PART };
  const places = PLACES.flatMap((down) => PLACES.map((right) => [right, down]));
  const smaller = places.map(([right, down]) => ({
    ...size, left: (width - size.width) * right, top: (height - size.height) * down,
  }));
  return [{ left: 0, top: 0, width, height }, ...smaller];
}

function drawn(picture, part, longest) {
  const scale = Math.min(1, longest / Math.max(part.width, part.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(part.width * scale);
  canvas.height = Math.round(part.height * scale);
  const drawing = canvas.getContext("2d", { willReadFrequently: true });
  drawing.imageSmoothingQuality = "high";
  drawing.drawImage(picture, part.left, part.top, part.width, part.height, 0, 0, canvas.width, canvas.height);
  return canvas;
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

async function decoded(canvas) {
  await import("./jsqr.js");
  const { width, height } = canvas;
  const pixels = canvas.getContext("2d").getImageData(0, 0, width, height);
  const found = self.jsQR(pixels.data, width, height, { inversionAttempts: "dontInvert" });
  return found ? [found.data] : [];
}

function ours(texts) {
  return texts.find((text) => text.startsWith(PREFIX)) ?? null;
}
