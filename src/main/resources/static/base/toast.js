// A short message that is read out and goes by itself. The page holds <div class="toasts" role="status" data-toasts>.

const SHOWN_FOR_MILLIS = 6000;

/** @param {string} sentence */
export function say(sentence) {
  const place = document.querySelector('[data-toasts]');
  if (!place) {
    return;
  }
  const toast = document.createElement('p');
  toast.className = 'toast';
  toast.textContent = sentence;
  place.append(toast);
  setTimeout(() => toast.remove(), SHOWN_FOR_MILLIS);
}
