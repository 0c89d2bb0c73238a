/* Gives the scanner's page back when there is no network: what that page put in the cache itself, for ten hours. */
const PATIENCE = 4000;
const KEPT = 10 * 3600 * 1000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

async function answer(request) {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
  } catch (error) {
    const kept = await caches.match(request, { ignoreVary: true });
    if (kept && Date.now() - new Date(kept.headers.get("Date")) < KEPT) return kept;
    throw error;
  }
}

self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET") event.respondWith(answer(event.request));
});
