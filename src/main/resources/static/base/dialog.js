// <button data-opens="id"> opens <dialog id>; a button with data-closes inside closes it. Focus returns to the opener.
// <form data-confirm="id"> asks first: the dialog holds a button with data-confirms that sends the form.

/** @type {{ form: HTMLFormElement, by: HTMLElement | null } | undefined} */
let waiting;

document.addEventListener('click', (event) => {
  const target = /** @type {Element} */ (event.target);
  const opener = target.closest('[data-opens]');
  if (opener) {
    event.preventDefault();
    find(opener.getAttribute('data-opens'))?.showModal();
  } else if (target.closest('[data-confirms]')) {
    event.preventDefault();
    confirm(target.closest('dialog'));
  } else if (target.closest('[data-closes]') || isBackdrop(target)) {
    event.preventDefault();
    target.closest('dialog')?.close();
  }
});

document.addEventListener('submit', (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  const dialog = find(form.dataset.confirm ?? null);
  if (dialog && waiting?.form !== form) {
    event.preventDefault();
    waiting = { form, by: event.submitter };
    dialog.addEventListener('close', () => { waiting = undefined; }, { once: true });
    dialog.showModal();
  }
});

/** @param {HTMLDialogElement | null} dialog */
function confirm(dialog) {
  const asked = waiting;
  if (asked) {
    asked.form.requestSubmit(asked.by);
  }
  dialog?.close();
}

/** A click beside the dialog lands on the dialog element itself; its padding is inside a child's reach only by position. @param {Element} target */
function isBackdrop(target) {
  return target instanceof HTMLDialogElement && target.hasAttribute('data-light-dismiss');
}

/** @param {string | null} id */
function find(id) {
  const found = id === null ? null : document.getElementById(id);
  return found instanceof HTMLDialogElement ? found : undefined;
}
