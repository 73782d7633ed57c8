// How many minutes are left of a part, beside the time at which it ends. It locks nothing.

const MINUTE_MS = 60_000;
const EVERY_MS = 5_000;

function tell() {
  document.querySelectorAll('[data-ends]').forEach((each) => {
    const place = /** @type {HTMLElement} */ (each);
    const minutes = Math.ceil((Number(place.dataset.ends) - Date.now()) / MINUTE_MS);
    const words = minutes > 0 ? (place.dataset.left ?? '').replace('[minutes]', String(minutes)) : place.dataset.over ?? '';
    let shown = place.querySelector('span');
    if (!shown) {
      place.append(' ');
      shown = place.appendChild(document.createElement('span'));
    }
    if (shown.textContent !== words) {
      shown.textContent = words;
    }
  });
}

setInterval(tell, EVERY_MS);
document.addEventListener('htmx:after:settle', tell);
tell();
