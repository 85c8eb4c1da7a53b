// What a code says of a copy (certify/credentials/offline_claims.py), with the names that people read.

import { CodeFault } from "./code.js";

const ISSUED_AT = 6;
const COPY = -65537;
const [NUMBER, AGENCY, AGENCY_CODE, CODE, TYPE, DIGEST, STATUS, SEAL, FIELDS] = [1, 2, 3, 4, 5, 6, 7, 8, 9];

// `types` holds, by number or code, the name of each document type and of its fields.
export function readClaims(payload, types) {
  const copy = payload instanceof Map && payload.size === 2 ? payload.get(COPY) : null;
  const seconds = payload instanceof Map ? payload.get(ISSUED_AT) : null;
  if (!(copy instanceof Map) || copy.size !== FIELDS || !Number.isInteger(seconds)) throw new CodeFault("malformed");
  const texts = [NUMBER, AGENCY, AGENCY_CODE, CODE].map((key) => copy.get(key));
  const [list, index] = Array.isArray(copy.get(STATUS)) ? copy.get(STATUS) : [];
  const fields = copy.get(FIELDS);
  const isWhole = texts.every((text) => typeof text === "string") && fields instanceof Map
    && Number.isInteger(list) && Number.isInteger(index) && list >= 0 && index >= 0
    && hasLength(copy.get(DIGEST), 32) && hasLength(copy.get(SEAL), 8)
    && [...fields.values()].every((value) => typeof value === "string");
  if (!isWhole) throw new CodeFault("malformed");
  const [number, agency, agencyCode, code] = texts;
  const kind = Object.hasOwn(types, copy.get(TYPE)) ? types[copy.get(TYPE)] : { name: String(copy.get(TYPE)), fields: {} };
  return {
    number, agency, agencyCode, list, index,
    code: code.replace(/(.{4})(?=.)/g, "$1-"),
    certifiedAt: new Date(seconds * 1000),
    documentType: kind.name,
    digest: [...copy.get(DIGEST)].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
    fields: [...fields].map(([key, value]) => [nameOf(key, kind.fields), value]),
  };
}

function hasLength(bytes, length) {
  return bytes instanceof Uint8Array && bytes.length === length;
}

// A later version may have numbered more names: what it printed stays readable.
function nameOf(key, names) {
  return Object.hasOwn(names, key) ? names[key] : String(key);
}
