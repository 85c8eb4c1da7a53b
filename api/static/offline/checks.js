// Whether a code is genuine and its copy still in force, with the keys that came with the page. Who asks for a status
// list tells the server which list, and not which copy: the place is looked up here.

import { readClaims } from "./claims.js";
import { CodeFault, readCode } from "./code.js";

const CLOCK_SKEW_MS = 5 * 60 * 1000;
const LARGEST_LIST_BYTES = 1 << 20;
const ALGORITHM = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };

// Returns { claims, key, status }, where status is { state: "in_force" | "revoked" | "unknown", asOf }.
// Throws CodeFault for everything that is not believed.
export async function check(text, trust, now = new Date()) {
  const code = readCode(text.trim());
  const name = base64url(code.keyName);
  const key = trust.keys.find((each) => each.short === name);
  if (!key) throw new CodeFault("unknown_key");
  if (!(await hasSigned(key, code.signature, code.signed))) throw new CodeFault("wrong_signature");
  const claims = readClaims(code.claims, trust.types);
  const at = claims.certifiedAt.getTime();
  if (at > now.getTime() + CLOCK_SKEW_MS) throw new CodeFault("future");
  if (at < key.not_before * 1000 || at > key.not_after * 1000) throw new CodeFault("unknown_key");
  return { claims, key, status: await statusOf(claims, trust, now) };
}

async function statusOf(claims, trust, now) {
  const unknown = { state: "unknown", asOf: null };
  try {
    const answer = await fetch(`/credentials/status/${claims.list}`, { cache: "no-cache" });
    if (!answer.ok) return unknown;
    const list = await readList(await answer.text(), `${trust.issuer}/credentials/status/${claims.list}`, trust);
    const byte = list.bits[claims.index >> 3];
    if (byte === undefined) return unknown;
    // A revocation is final, so an old list is believed about one.
    if ((byte >> (claims.index & 7)) & 1) return { state: "revoked", asOf: list.issuedAt };
    const isUsable = list.issuedAt - CLOCK_SKEW_MS <= now && now <= list.expiresAt
      && list.issuedAt.getTime() + CLOCK_SKEW_MS >= claims.certifiedAt.getTime();
    return isUsable ? { state: "in_force", asOf: list.issuedAt } : { ...unknown, asOf: list.issuedAt };
  } catch {
    return unknown; // no network and no list kept, or one that is not believed
  }
}

// A Token Status List as a JWT; only what our own issuer writes is read.
async function readList(token, address, trust) {
  const [head, body, signature, ...more] = token.split(".");
  const header = JSON.parse(new TextDecoder().decode(fromBase64url(head)));
  const key = trust.keys.find((each) => each.kid === header.kid);
  if (more.length || header.alg !== "ES256" || header.typ !== "statuslist+jwt" || header.crit || !key) {
    throw new CodeFault("malformed");
  }
  const signed = new TextEncoder().encode(`${head}.${body}`);
  if (!(await hasSigned(key, fromBase64url(signature), signed))) throw new CodeFault("wrong_signature");
  const claims = JSON.parse(new TextDecoder().decode(fromBase64url(body)));
  if (claims.sub !== address || claims.status_list?.bits !== 1) throw new CodeFault("malformed");
  return {
    bits: await inflated(fromBase64url(claims.status_list.lst)),
    issuedAt: new Date(claims.iat * 1000),
    expiresAt: new Date(claims.exp * 1000),
  };
}

async function inflated(bytes) {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
  const pieces = [];
  let size = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    size += piece.value.length;
    if (size > LARGEST_LIST_BYTES) throw new CodeFault("malformed");
    pieces.push(piece.value);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

async function hasSigned(key, signature, data) {
  const jwk = { kty: "EC", crv: "P-256", x: key.x, y: key.y };
  const known = await crypto.subtle.importKey("jwk", jwk, ALGORITHM, false, ["verify"]);
  return crypto.subtle.verify(ALGORITHM, known, signature, data);
}

function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function fromBase64url(text) {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}
