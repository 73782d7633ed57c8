// The link to a session carries its token behind the #, where no server, log or proxy sees it. It is put in the form
// and taken out of the address.

const token = location.hash.slice(1);
const field = document.querySelector('[data-join-token]');

if (token && field instanceof HTMLInputElement) {
  field.value = token;
  history.replaceState(null, '', location.pathname);
}

if (field instanceof HTMLInputElement && field.value) {
  document.querySelector('[data-join-by-link]')?.removeAttribute('hidden');
  document.querySelector('[data-join-by-code]')?.setAttribute('hidden', '');
}
