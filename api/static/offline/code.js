// The code on the statement page of a certified copy: base45 (RFC 9285) over a COSE_Sign1 (RFC 9052). Only what such a
// code needs is read, and only in its shortest form: one code has one text.

const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
const SIGN1_TAG = 18;
const ALGORITHM = 1;
const KEY_ID = 4;
const ES256 = -7;
const DEEPEST = 8;

export const PREFIX = "SAOY1:";
const LARGEST_TEXT = 528;

// What is wrong with a code; `reason` is one of those that page.js has words for.
export class CodeFault extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

// The parts of a code's text. Nothing in them is believed before the signature was checked.
export function readCode(text) {
  if (!text.startsWith(PREFIX) || text.length > LARGEST_TEXT) throw new CodeFault("no_code");
  const message = readWhole(fromBase45(text.slice(PREFIX.length)));
  const parts = message?.tag === SIGN1_TAG ? message.value : null;
  if (!Array.isArray(parts) || parts.length !== 4 || !(parts[1] instanceof Map) || parts[1].size) {
    throw new CodeFault("malformed");
  }
  const [protectedHeader, , payload, signature] = parts;
  if (![protectedHeader, payload, signature].every((part) => part instanceof Uint8Array)) {
    throw new CodeFault("malformed");
  }
  const header = readWhole(protectedHeader);
  if (!(header instanceof Map) || header.size !== 2 || header.get(ALGORITHM) !== ES256) {
    throw new CodeFault("malformed");
  }
  const keyName = header.get(KEY_ID);
  if (!(keyName instanceof Uint8Array)) throw new CodeFault("malformed");
  return { keyName, claims: readWhole(payload), signature, signed: signedBytes(protectedHeader, payload) };
}

export function fromBase45(text) {
  const bytes = [];
  if (text.length % 3 === 1) throw new CodeFault("malformed");
  for (let start = 0; start < text.length; start += 3) {
    const values = [...text.slice(start, start + 3)].map((letter) => LETTERS.indexOf(letter));
    if (values.includes(-1)) throw new CodeFault("malformed");
    const number = values.reduce((sum, value, place) => sum + value * 45 ** place, 0);
    if (number >= 256 ** (values.length - 1)) throw new CodeFault("malformed");
    if (values.length === 3) bytes.push(number >> 8);
    bytes.push(number & 0xff);
  }
  return Uint8Array.from(bytes);
}

// Sig_structure (RFC 9052 section 4.4): ["Signature1", protected, h'', payload]
function signedBytes(protectedHeader, payload) {
  const name = new TextEncoder().encode("Signature1");
  return joined([0x84, 0x60 + name.length], name, byteString(protectedHeader), [0x40], byteString(payload));
}

function byteString(bytes) {
  const { length } = bytes;
  const head = length < 24 ? [0x40 + length] : length < 256 ? [0x58, length] : [0x59, length >> 8, length & 0xff];
  return joined(head, bytes);
}

function joined(...parts) {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

// CBOR (RFC 8949): whole numbers, texts, byte strings, arrays, maps and tags.

function readWhole(bytes) {
  const reader = { bytes, place: 0 };
  const item = readItem(reader, 0);
  if (reader.place !== bytes.length) throw new CodeFault("malformed");
  return item;
}

function readItem(reader, depth) {
  const { major, number } = readHead(reader);
  if (depth > DEEPEST) throw new CodeFault("malformed");
  switch (major) {
    case 0: return number;
    case 1: return -1 - number;
    case 2: return take(reader, number);
    case 3: return text(take(reader, number));
    case 4: return times(reader, number, () => readItem(reader, depth + 1));
    case 5: return readMap(reader, number, depth);
    case 6: return { tag: number, value: readItem(reader, depth + 1) };
    default: throw new CodeFault("malformed");
  }
}

function readHead(reader) {
  const [first] = take(reader, 1);
  const short = first & 0x1f;
  if (short < 24) return { major: first >> 5, number: short };
  const size = { 24: 1, 25: 2, 26: 4, 27: 8 }[short];
  if (!size) throw new CodeFault("malformed");
  const number = [...take(reader, size)].reduce((sum, byte) => sum * 256 + byte, 0);
  const smallest = size === 1 ? 24 : 256 ** (size / 2);
  if (number < smallest || !Number.isSafeInteger(number)) throw new CodeFault("malformed");
  return { major: first >> 5, number };
}

function readMap(reader, count, depth) {
  const entries = times(reader, count, () => [readItem(reader, depth + 1), readItem(reader, depth + 1)]);
  const map = new Map(entries);
  if (map.size !== count) throw new CodeFault("malformed");
  return map;
}

function times(reader, count, read) {
  if (count > reader.bytes.length) throw new CodeFault("malformed");
  return Array.from({ length: count }, read);
}

function take(reader, count) {
  const end = reader.place + count;
  if (end > reader.bytes.length) throw new CodeFault("malformed");
  const taken = reader.bytes.slice(reader.place, end);
  reader.place = end;
  return taken;
}

function text(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new CodeFault("malformed");
  }
}
