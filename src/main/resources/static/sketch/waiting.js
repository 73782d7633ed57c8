// Looks every two seconds whether the door went open. Without script a link does the same.

const EVERY_MS = 2_000;
const line = document.querySelector("[data-waits]");
if (line instanceof HTMLElement) look(line, line.dataset.waits ?? "");

/** @param {HTMLElement} line @param {string} address */
async function look(line, address) {
  const answer = await fetch(address).catch(() => undefined);
  const way = answer?.ok ? await answer.json() : { stage: "WAITING", to: "" };
  if (way.to) return location.assign(way.to);
  if (way.stage === "REFUSED") return void (line.textContent = line.dataset.refused ?? "");
  setTimeout(() => look(line, address), EVERY_MS);
}
