// Whoever logs out, on whichever page, leaves nothing behind in this tab that somebody else could read.
import { forget } from '../board/outbox.js';

document.querySelector('form[action="/logout"]')?.addEventListener('submit', () => {
  try {
    forget(sessionStorage);
  } catch {
    // no storage here at all
  }
});
