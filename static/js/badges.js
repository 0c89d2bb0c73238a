/* Badges take a while: say so while they are made, and give the form back with the file. */
const form = document.querySelector("[data-badges]");
const button = form?.querySelector("button");
const state = form?.querySelector("[role=status]");

/* The file that the form asks for; null where the site has something to say instead. */
async function made() {
  const answer = await fetch(form.action, { method: "POST", body: new FormData(form), redirect: "manual" });
  if (answer.type === "opaqueredirect") return null;
  if (!answer.ok) throw new Error(answer.status);
  const [, name] = answer.headers.get("Content-Disposition").match(/filename="(.+)"/);
  return new File([await answer.blob()], name);
}

function keep(file) {
  const address = URL.createObjectURL(file);
  Object.assign(document.createElement("a"), { href: address, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (button.ariaDisabled === "true") return;
  button.ariaDisabled = "true";
  state.textContent = state.dataset.busy;
  try {
    const file = await made();
    if (!file) return location.reload();
    keep(file);
    state.textContent = state.dataset.done;
  } catch {
    state.textContent = state.dataset.failed;
  }
  button.ariaDisabled = "false";
});
