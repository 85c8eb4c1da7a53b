// Keeps the page, so that it opens without a network. Its files are taken together, once for each VERSION, which the
// server writes above; keys and status lists are fetched anew whenever that is possible.

const KEPT = `saoy-offline-${VERSION}`;
const PAGE = "/verify/offline";
const KEYS = `${PAGE}/keys.json`;
const FILES = [PAGE, ...["page.js", "checks.js", "claims.js", "code.js", "pictures.js", "jsqr.js", "saoy.css"].map(
  (name) => `${PAGE}/${name}`,
)];

self.addEventListener("install", (event) => {
  const all = [...FILES, KEYS, "/credentials/status/1"];
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(all)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetFormer().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== location.origin) return;
  if (FILES.includes(pathname)) event.respondWith(keptFirst(pathname));
  if (pathname === KEYS || pathname.startsWith("/credentials/status/")) event.respondWith(newestFirst(event.request));
});

async function forgetFormer() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("saoy-offline-") && name !== KEPT).map((name) => caches.delete(name)));
}

async function keptFirst(path) {
  const kept = await caches.open(KEPT);
  return (await kept.match(path)) ?? fetch(path);
}

async function newestFirst(request) {
  const kept = await caches.open(KEPT);
  const { pathname } = new URL(request.url);
  try {
    const newest = await fetch(request);
    if (newest.ok) await kept.put(pathname, newest.clone());
    return newest;
  } catch (offline) {
    const last = await kept.match(pathname);
    if (last) return last;
    throw offline;
  }
}
