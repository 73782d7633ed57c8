// Tooltips (.tip with .tip__text) show by CSS on hover and focus; Escape dismisses them, as WCAG 1.4.13 asks.

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    for (const text of document.querySelectorAll('.tip:is(:hover, :focus-within) .tip__text')) {
      text.classList.add('is-dismissed');
      text.closest('.tip')?.addEventListener('focusout', () => text.classList.remove('is-dismissed'), { once: true });
      text.closest('.tip')?.addEventListener('mouseleave', () => text.classList.remove('is-dismissed'), { once: true });
    }
  }
});
