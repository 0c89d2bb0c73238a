/* The directory answers as one types: the same page is asked for, and its results take the place of these. */
const PAUSE = 350; // between two letters
const SHORTEST = 2; // letters that are worth an answer; none asks for everybody

const form = document.querySelector("[data-search]");
const field = form.querySelector("[type=search]");
const state = form.querySelector("[role=status]");
let asked, timer;

/* The page that the form asks for; nothing where the site would rather say something else. */
async function answer(address) {
  asked = new AbortController();
  const reply = await fetch(address, { redirect: "manual", signal: asked.signal });
  return reply.ok ? new DOMParser().parseFromString(await reply.text(), "text/html") : null;
}

async function refresh() {
  const address = `?${new URLSearchParams(new FormData(form))}`;
  const page = await answer(address).catch(() => null); // no network, or another letter came
  const [old, found] = [document, page].map((one) => one?.querySelector("[data-found]"));
  if (!found || old.contains(document.activeElement)) return;
  old.replaceWith(found);
  history.replaceState(null, "", address);
  state.textContent = found.querySelector("h2#resultats").textContent;
}

function stop() {
  clearTimeout(timer);
  asked?.abort();
}

function wait() {
  stop();
  const { length } = field.value.trim();
  if (!length || length >= SHORTEST) timer = setTimeout(refresh, PAUSE);
}

if (!navigator.connection?.saveData) {
  field.addEventListener("input", wait);
  form.addEventListener("submit", stop);
}
