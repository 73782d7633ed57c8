// <button data-discloses aria-controls="id" aria-expanded="false"> shows and hides what it names (the header's menu on a phone).
// <details class="menu"> and <details data-closes-outside> close on Escape and on a click elsewhere.

const CLOSES = 'details.menu[open], details[data-closes-outside][open]';

document.addEventListener('click', (event) => {
  const target = /** @type {Element} */ (event.target);
  const button = target.closest('[data-discloses]');
  if (button) {
    button.setAttribute('aria-expanded', String(button.getAttribute('aria-expanded') !== 'true'));
  }
  for (const open of document.querySelectorAll(CLOSES)) {
    if (!open.contains(target)) {
      open.removeAttribute('open');
    }
  }
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') {
    return;
  }
  for (const open of document.querySelectorAll(CLOSES)) {
    open.removeAttribute('open');
    open.querySelector('summary')?.focus();
  }
  const button = /** @type {HTMLElement | null} */ (document.querySelector('[data-discloses][aria-expanded="true"]'));
  if (button) {
    button.setAttribute('aria-expanded', 'false');
    button.focus();
  }
});
