// What carries data-focus (the summary of a refused form) has the focus when the page opens, so it is heard first.

const wanted = document.querySelector('[data-focus]');
if (wanted instanceof HTMLElement) {
  wanted.focus();
}
