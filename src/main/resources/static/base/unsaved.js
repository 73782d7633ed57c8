// <form data-unsaved> warns before a page with changed fields is left. Sending the form is not leaving.

/** @type {Set<HTMLFormElement>} */
const changed = new Set();

document.addEventListener('input', (event) => {
  const form = /** @type {Element} */ (event.target).closest('form[data-unsaved]');
  if (form instanceof HTMLFormElement) {
    changed.add(form);
  }
});

document.addEventListener('submit', (event) => {
  if (event.target instanceof HTMLFormElement && !event.defaultPrevented) {
    changed.delete(event.target);
  }
});

document.addEventListener('reset', (event) => {
  if (event.target instanceof HTMLFormElement) {
    changed.delete(event.target);
  }
});

window.addEventListener('beforeunload', (event) => {
  if ([...changed].some((form) => form.isConnected)) {
    event.preventDefault();
  }
});
