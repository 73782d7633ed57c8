// <input list data-suggest="/nl/organisations/suggestions">: asks for names that fit what was typed and puts them in the
// field's datalist. Without script the field still takes an exact name.

const PAUSE_MS = 150;

/** @param {HTMLInputElement} input */
function suggest(input) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  let asked = '';
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const part = input.value.trim();
      if (part.length < 2 || part === asked || input.list === null) {
        return;
      }
      asked = part;
      const answer = await fetch(`${input.dataset.suggest}?part=${encodeURIComponent(part)}`);
      if (!answer.ok || asked !== part) {
        return;
      }
      const names = /** @type {string[]} */ (await answer.json());
      input.list.replaceChildren(
        ...names.map((name) => {
          const option = document.createElement('option');
          option.value = name;
          return option;
        }),
      );
    }, PAUSE_MS);
  });
}

for (const input of document.querySelectorAll('input[data-suggest]')) {
  suggest(/** @type {HTMLInputElement} */ (input));
}
