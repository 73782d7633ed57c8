// How much is left of a part, counted from what the server said was left: the clock of this device does not matter. It locks nothing.

const EVERY_MS = 1_000;

/** When each place was told what was left. @type {WeakMap<HTMLElement, number>} */
const told = new WeakMap();

function tell() {
  for (const each of document.querySelectorAll("[data-left]")) {
    const place = /** @type {HTMLElement} */ (each);
    if (!told.has(place)) told.set(place, performance.now());
    const passed = place.dataset.still ? 0 : (performance.now() - (told.get(place) ?? 0)) / 1_000;
    const seconds = Math.max(0, Number(place.dataset.left) - passed);
    const minutes = Math.ceil(seconds / 60);
    const words = seconds > 0 ? (place.dataset.minutes ?? "").replace("[minutes]", String(minutes)) : (place.dataset.over ?? "");
    const shown = place.querySelector("span") ?? place.appendChild(document.createElement("span"));
    if (shown.textContent !== words) shown.textContent = words;
  }
}

setInterval(tell, EVERY_MS);
document.addEventListener("htmx:after:settle", tell);
tell();
