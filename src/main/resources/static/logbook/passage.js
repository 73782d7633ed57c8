// A shared passage that stands open: asks every second whether it is still shared, and takes it off the page when not.

const EVERY_MS = 1000;

/** @param {HTMLElement} place */
function watch(place) {
  const address = place.dataset.passage ?? '';
  const timer = setInterval(look, EVERY_MS);
  document.addEventListener('visibilitychange', () => document.hidden || look());

  async function look() {
    try {
      const answer = await fetch(address, { cache: 'no-store', redirect: 'error' });
      if (answer.status === 404) {
        gone();
      }
    } catch {
      // no connection says nothing about the passage
    }
  }

  function gone() {
    clearInterval(timer);
    const told = document.createElement('p');
    told.setAttribute('role', 'status');
    told.textContent = place.dataset.gone ?? '';
    place.replaceChildren(told);
    document.title = 'Samenspel';
  }
}

document.querySelectorAll('[data-passage]').forEach((place) => watch(/** @type {HTMLElement} */ (place)));
