// Keeps what somebody shared on the page only while it may be read. `data-still` is an address that answers 204 as long
// as it may; `data-gone` is said once it may not, `data-away` while that cannot be asked.

const PAUSE_MS = 700;
const ANSWER_MS = 1000;

/** @type {Map<string, HTMLElement[]>} the parts of the page by the address that tells about them */
const parts = new Map();

for (const part of document.querySelectorAll("[data-still]")) {
  if (part instanceof HTMLElement) {
    const address = part.dataset.still ?? "";
    parts.set(address, [...(parts.get(address) ?? []), part]);
  }
}

/**
 * Takes the words out of the page for good.
 * @param {HTMLElement} part
 */
function remove(part) {
  const sentence = document.createElement("p");
  sentence.className = "alert alert--info";
  sentence.setAttribute("role", "status");
  sentence.textContent = part.dataset.gone ?? "";
  part.replaceChildren(sentence);
  part.hidden = false;
  document.title = "Samenspel";
}

/**
 * Hides them while nobody can say whether they may be read.
 * @param {HTMLElement} part
 * @param {boolean} away
 */
function veil(part, away) {
  part.toggleAttribute("hidden", away);
  const sign = part.nextElementSibling;
  if (away && !(sign instanceof HTMLElement && "stillAway" in sign.dataset)) {
    const sentence = document.createElement(part.tagName === "LI" ? "li" : "p");
    sentence.dataset.stillAway = "";
    sentence.setAttribute("role", "status");
    sentence.textContent = part.dataset.away ?? "";
    part.after(sentence);
  } else if (!away && sign instanceof HTMLElement && "stillAway" in sign.dataset) {
    sign.remove();
  }
}

/**
 * @param {string} address
 * @param {HTMLElement[]} shown
 */
async function ask(address, shown) {
  try {
    const answer = await fetch(address, { cache: "no-store", redirect: "manual", signal: AbortSignal.timeout(ANSWER_MS) });
    if (answer.status === 204) {
      shown.forEach((part) => veil(part, false));
    } else if (answer.status >= 500) {
      shown.forEach((part) => veil(part, true));
    } else {
      parts.delete(address);
      shown.forEach((part) => {
        veil(part, false);
        remove(part);
      });
    }
  } catch {
    shown.forEach((part) => veil(part, true));
  }
}

async function round() {
  if (!document.hidden) {
    await Promise.all([...parts].map(([address, shown]) => ask(address, shown)));
  }
  if (parts.size > 0) {
    setTimeout(round, PAUSE_MS);
  }
}

// A page that was hidden shows nothing until it has asked again.
document.addEventListener("visibilitychange", () => {
  if (document.hidden) {
    parts.forEach((shown) => shown.forEach((part) => veil(part, true)));
  } else {
    parts.forEach((shown, address) => ask(address, shown));
  }
});

round();
