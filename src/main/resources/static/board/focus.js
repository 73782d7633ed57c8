// Buttons that come and go, without the keyboard's focus falling off the page.

/** Shows or hides; what had the focus gives it to its heir. @param {HTMLElement} element @param {boolean} hidden @param {HTMLElement} [heir] */
export function conceal(element, hidden, heir) {
  const had = hidden && element.contains(document.activeElement);
  element.hidden = hidden;
  if (had) heir?.focus();
}

/** A button that does nothing now stays where it can be found, and says so. @param {HTMLButtonElement} button @param {boolean} withheld */
export function withhold(button, withheld) {
  button.setAttribute("aria-disabled", String(withheld));
  button.classList.toggle("nl-button--disabled", withheld);
}

/** @param {HTMLButtonElement} button @param {() => void} run when it is not withheld */
export function pressed(button, run) {
  button.addEventListener("click", () => button.getAttribute("aria-disabled") !== "true" && run());
}
