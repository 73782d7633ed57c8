// <select data-theme-choice> or radios with data-theme-choice: light, dark or system, kept per browser in a cookie that
// the server reads, so the next page comes in the right colours at once.

const YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

document.addEventListener('change', (event) => {
  const control = /** @type {HTMLInputElement | HTMLSelectElement} */ (event.target);
  if (control.matches('[data-theme-choice]')) {
    choose(control.value);
  }
});

document.addEventListener('click', (event) => {
  const button = /** @type {Element} */ (event.target).closest('button[data-theme-toggle]');
  if (button) {
    event.preventDefault();
    choose(isDark() ? 'light' : 'dark');
    button.setAttribute('aria-pressed', String(isDark()));
  }
});

for (const button of document.querySelectorAll('button[data-theme-toggle]')) {
  button.setAttribute('aria-pressed', String(isDark()));
}

function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
}

/** @param {string} theme */
function choose(theme) {
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.dataset.theme = theme;
    document.cookie = `theme=${theme}; Path=/; Max-Age=${YEAR_IN_SECONDS}; SameSite=Lax`;
  } else {
    delete document.documentElement.dataset.theme;
    document.cookie = 'theme=; Path=/; Max-Age=0; SameSite=Lax';
  }
}
