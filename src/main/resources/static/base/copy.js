// <button data-copies="id" data-copied="Gekopieerd"> puts the text of the named element on the clipboard and says so.
import { say } from './toast.js';

document.addEventListener('click', async (event) => {
  const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('[data-copies]'));
  if (!button) {
    return;
  }
  const source = document.getElementById(button.dataset.copies ?? '');
  const text = source instanceof HTMLInputElement ? source.value : source?.textContent?.trim();
  if (text) {
    await navigator.clipboard.writeText(text);
    say(button.dataset.copied ?? text);
  }
});
