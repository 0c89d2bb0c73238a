/*
 * The scanner at the door: reads badges and tells the site, now or when the network is back.
 * A phone keeps hashes only, no name and no code, and forgets them once they are told, or after ten hours.
 */
const KEPT = 10 * 3600 * 1000;
const SAME = 4000; // a badge held before the camera is read once in that time
const SOON = 1500; // what the phone knows is said, when the site has not answered by then
const PATIENCE = 8000;
const AGAIN = 10_000;
const PAUSE = 150;
const PREFIX = "accueil:";

const page = document.querySelector("[data-scanner]");
const part = (name) => page.querySelector(`[data-scanner-${name}]`);
const phrase = (name) => part("phrases").querySelector(`[data-phrase=${name}]`).textContent;
const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
const moment = (at) => new Date(at).toLocaleTimeString(document.documentElement.lang, { timeStyle: "short" });

/* What stands for a badge: its code is nowhere kept. */
async function hashed(code) {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(page.dataset.salt + code));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/* What was seen and not told yet, on this phone. */
class Seen {
  constructor(name) {
    this.name = PREFIX + name;
    for (const name of Object.keys(localStorage).filter((name) => name.startsWith(PREFIX))) {
      if (Date.now() - JSON.parse(localStorage[name]).since > KEPT) localStorage.removeItem(name);
    }
    const kept = JSON.parse(localStorage[this.name] ?? "{}");
    this.since = kept.since ?? Date.now();
    this.scans = kept.scans ?? [];
    this.badges = kept.badges && new Set(kept.badges);
  }

  keep() {
    const kept = { since: this.since, scans: this.scans, badges: this.badges && [...this.badges] };
    localStorage[this.name] = JSON.stringify(kept);
  }

  forget() {
    localStorage.removeItem(this.name);
    this.since = Date.now();
  }

  add(badge) {
    const scan = { key: crypto.randomUUID(), badge, at: new Date().toISOString() };
    this.scans.push(scan);
    this.keep();
    return scan;
  }

  told(keys) {
    this.scans = this.scans.filter((scan) => !keys.has(scan.key));
    if (this.scans.length) this.keep();
    else this.forget();
  }
}

const seen = new Seen(page.dataset.scanner);
const CACHE = PREFIX + page.dataset.scanner;
const read = new Map(); // {badge: when it was last before the camera}
let current, sending, timer, stream;
let trouble = "";

/* Show what became of a badge, as large as the screen allows, with a sound and a shake unless they are off. */
function say(level, said, detail = "", group = "", picture = "") {
  const result = part("result");
  const line = (tag, textContent) => Object.assign(document.createElement(tag), { textContent });
  result.className = `scanner__result message message--${level}`;
  result.replaceChildren(line("strong", said), line("b", group), line("span", detail));
  result.querySelector("b").insertAdjacentHTML("afterbegin", picture); // drawn by the site
  if (!part("sound").checked) return;
  navigator.vibrate?.(level === "success" ? 80 : [80, 80, 160]);
  beep(level === "success" ? 880 : 330);
}

let audio;
function beep(pitch) {
  audio ??= new AudioContext();
  const tone = new OscillatorNode(audio, { frequency: pitch });
  const volume = new GainNode(audio, { gain: 0.1 });
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + 0.15);
}

/* What went wrong with a badge that is no longer before the camera: to be seen to by hand. */
function leave(scan, answer) {
  part("left").hidden = false;
  const line = document.createElement("li");
  line.textContent = `${moment(scan.at)} · ${answer.said} ${answer.detail}`;
  part("left").querySelector("ul").append(line);
}

/* Say what keeps the site from being told, or nothing, and how many badges wait for it. */
function state(name) {
  trouble = name;
  const number = seen.scans.length;
  part("state").textContent = name && phrase(name);
  part("waiting").textContent = number ? `${phrase("waiting")} ${number}` : "";
}

async function ask(options = {}) {
  const answer = await fetch(page.dataset.address, {
    redirect: "manual",
    signal: AbortSignal.timeout(PATIENCE),
    ...options,
  });
  if (answer.type === "opaqueredirect" || [403, 404, 409, 410].includes(answer.status)) throw new Error("signed-out");
  if (!answer.ok) throw new Error("offline");
  const { score, ...rest } = await answer.json();
  part("score").textContent = score;
  return rest;
}

/* Learn which badges are of this date: in memory while there is a network, on the phone once there is none. */
async function learn() {
  seen.badges = new Set((await ask()).badges);
}

async function tell() {
  const scans = seen.scans.slice(0, 200);
  if (!scans.length) return;
  const { answers } = await ask({
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRFToken": page.querySelector("[name=csrfmiddlewaretoken]").value },
    body: JSON.stringify({ scans }),
  });
  const byKey = new Map(scans.map((scan) => [scan.key, scan]));
  seen.told(new Set(byKey.keys()));
  for (const answer of answers) {
    if (answer.key === current) say(answer.level, answer.said, answer.detail, answer.group, answer.picture);
    else if (answer.level === "error") leave(byKey.get(answer.key), answer);
  }
  await tell();
}

/* Tell all that was seen, one conversation at a time; without network, try again until it works. */
async function sync() {
  if (sending) return sending;
  clearTimeout(timer);
  sending = (async () => {
    try {
      await tell();
      if (!seen.badges) await learn();
      if (!seen.scans.length) seen.forget();
      state("");
    } catch (error) {
      if (seen.scans.length) seen.keep();
      state(error.message === "signed-out" ? "signed-out" : "offline");
      timer = setTimeout(sync, AGAIN);
    }
  })();
  await sending;
  sending = null;
}

/* A badge is before the camera: who it is, when the site answers; what the phone knows of it, when it does not. */
export async function scan(code) {
  const badge = await hashed(code);
  const last = read.get(badge) ?? 0;
  read.set(badge, Date.now());
  if (Date.now() - last < SAME) return;
  const { key } = seen.add(badge);
  current = key;
  await Promise.race([hasTold(), pause(SOON)]);
  if (key !== current || !seen.scans.some((scan) => scan.key === key)) return;
  const name = !seen.badges ? "noted" : seen.badges.has(badge) ? "known" : "unknown";
  say(name === "unknown" ? "error" : "success", phrase(name), phrase(`${name}-next`));
  state(trouble || "offline");
}

async function hasTold() {
  while (sending) await sending;
  await sync();
}

async function reader() {
  const theirs = (await window.BarcodeDetector?.getSupportedFormats())?.includes("qr_code");
  const Detector = theirs ? window.BarcodeDetector : (await import(page.dataset.decoder)).BarcodeDetector;
  return new Detector({ formats: ["qr_code"] });
}
const ready = reader();

async function watch() {
  const video = part("video");
  const detector = await ready;
  while (stream?.active) {
    const [found] = await detector.detect(video).catch(() => []);
    if (found) scan(found.rawValue);
    await pause(PAUSE);
  }
}

async function start() {
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  } catch {
    return say("error", phrase("no-camera"), phrase("no-camera-next"));
  }
  const video = part("video");
  video.srcObject = stream;
  video.hidden = false;
  part("start").remove();
  await video.play();
  return watch();
}

/* Keep this page and what it is made of: the worker gives them back when there is no network. */
async function keepPage() {
  await navigator.serviceWorker.register(page.dataset.worker);
  await ready;
  await document.fonts.ready;
  const made = performance.getEntriesByType("resource").map((entry) => entry.name);
  const ours = made.filter((name) => new URL(name).pathname.startsWith("/static/"));
  await (await caches.open(CACHE)).addAll([location.pathname, ...new Set(ours)]);
  page.dataset.kept = "true";
}

/* The door closes: nothing stays on the phone. */
async function end() {
  await sync();
  if (seen.scans.length) return say("error", phrase("not-told"), phrase("not-told-next"));
  stream?.getTracks().forEach((track) => track.stop());
  await caches.delete(CACHE);
  await (await navigator.serviceWorker.getRegistration())?.unregister();
  location.assign(page.dataset.after);
}

part("start").addEventListener("click", start);
part("end").addEventListener("click", end);
window.addEventListener("online", sync);
window.addEventListener("offline", () => {
  seen.keep();
  state("offline");
});
for (const name of ["start", "sound-option", "end"]) part(name).hidden = false;
await sync();
if (seen.badges && navigator.onLine) keepPage().catch(() => state("not-kept"));
