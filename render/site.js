// What the pages do beyond links and forms: keys to move by, words and their notes lit together, news of a new reading.
const items = () => [...document.querySelectorAll(".item, .entry, .dated > li")].filter(e => e.offsetParent !== null);
let current = -1;

function move(step) {
  const list = items();
  if (list.length === 0) return;
  document.querySelector(".current")?.classList.remove("current");
  current = Math.min(Math.max(current + step, 0), list.length - 1);
  const one = list[current];
  one.classList.add("item", "current");
  one.tabIndex = -1;
  one.focus({ preventScroll: true });
  one.scrollIntoView({ block: "nearest" });
}

function typing(target) {
  return target.closest("input, textarea, select, [contenteditable]") !== null;
}

const keys = {
  j: () => move(1),
  k: () => move(-1),
  s: () => location.assign("/"),
  "/": () => document.getElementById("q")?.select(),
  "?": () => document.getElementById("keys")?.showModal(),
};

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (typing(event.target)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (document.querySelector("dialog[open]")) return;
  if (event.key === "Enter" && event.target.classList?.contains("current")) {
    event.target.querySelector("a[href]")?.click();
    return;
  }
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

function light(event, on) {
  const of = event.target.closest?.("[data-of]")?.dataset.of;
  if (!of) return;
  for (const e of document.querySelectorAll(`[data-of="${CSS.escape(of)}"]`)) e.classList.toggle("lit", on);
}
document.addEventListener("pointerover", e => light(e, true));
document.addEventListener("pointerout", e => light(e, false));
document.addEventListener("focusin", e => light(e, true));
document.addEventListener("focusout", e => light(e, false));

const state = document.getElementById("state");
let first;
async function look() {
  try {
    const answer = await fetch("/api/state", { headers: { accept: "application/json" } });
    if (!answer.ok) return;
    const now = await answer.json();
    if (!now.watching) return;
    if (first === undefined) first = now.edition;
    if (now.edition !== first && state && !state.hasChildNodes()) {
      const link = document.createElement("a");
      link.href = location.pathname + location.search;
      link.textContent = now.words;
      state.append(link);
      return;
    }
  } catch { /* the server has gone: the page stays as it is */ }
  setTimeout(look, 5000);
}
if (state) setTimeout(look, 1500);
