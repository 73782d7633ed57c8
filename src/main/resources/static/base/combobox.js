// <select data-search data-none="Niets gevonden"> becomes a search field with a list (ARIA 1.2 combobox). The select stays
// in the form and keeps the value, so without script, and for the server, nothing differs.

/** @param {ParentNode} root */
export function enhanceAll(root) {
  for (const select of root.querySelectorAll('select[data-search]:not([data-enhanced], [multiple])')) {
    new Combobox(/** @type {HTMLSelectElement} */ (select));
  }
}

class Combobox {
  /** @param {HTMLSelectElement} select */
  constructor(select) {
    this.select = select;
    this.active = -1;
    this.box = document.createElement('div');
    this.input = document.createElement('input');
    this.list = document.createElement('ul');
    this.build();
    this.bind();
  }

  build() {
    const { select, box, input, list } = this;
    select.dataset.enhanced = '';
    box.className = 'combobox';
    list.className = 'combobox__list';
    list.id = `${select.id}-list`;
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    input.className = select.className;
    input.type = 'text';
    input.autocomplete = 'off';
    input.value = this.chosenText();
    input.placeholder = [...select.options].find((option) => option.value === '')?.text ?? '';
    input.required = select.required;
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-autocomplete', 'list');
    for (const name of ['aria-describedby', 'aria-invalid', 'aria-label']) {
      const value = select.getAttribute(name);
      if (value !== null) {
        input.setAttribute(name, value);
      }
    }
    this.takeOverLabel();
    select.hidden = true;
    select.required = false;
    select.before(box);
    box.append(input, list, select);
  }

  /** The label, and any link of an error summary, now leads to the input. */
  takeOverLabel() {
    const { select, input, list } = this;
    const label = select.labels?.[0];
    input.id = select.id;
    select.id = `${input.id}-value`;
    if (label) {
      label.htmlFor = input.id;
      label.id ||= `${input.id}-label`;
      list.setAttribute('aria-labelledby', label.id);
    }
  }

  bind() {
    const { input, list, box } = this;
    input.addEventListener('input', () => this.open(input.value));
    input.addEventListener('click', () => this.open(''));
    input.addEventListener('keydown', (event) => this.key(event));
    input.addEventListener('focus', () => input.select());
    box.addEventListener('focusout', (event) => {
      if (!box.contains(/** @type {Node | null} */ (event.relatedTarget))) {
        this.leave();
      }
    });
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const item = /** @type {HTMLElement} */ (event.target).closest('li');
      if (item?.dataset.value !== undefined) {
        this.choose(item);
      }
    });
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const isOpen = !this.list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) {
        this.open('');
      }
      this.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && isOpen && this.active >= 0) {
      event.preventDefault();
      this.choose(this.items()[this.active]);
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      this.leave();
    }
  }

  /** @param {string} typed */
  open(typed) {
    const wanted = plain(typed);
    const found = [...this.select.options].filter((option) => option.value !== '' && plain(option.text).includes(wanted));
    this.list.replaceChildren(...(found.length === 0 ? [this.nothing()] : found.map((option) => this.item(option))));
    this.list.hidden = false;
    this.active = -1;
    this.input.setAttribute('aria-expanded', 'true');
    this.input.removeAttribute('aria-activedescendant');
  }

  /** @param {HTMLOptionElement} option */
  item(option) {
    const item = document.createElement('li');
    item.id = `${this.list.id}-${option.index}`;
    item.dataset.value = option.value;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    item.textContent = option.text;
    return item;
  }

  nothing() {
    const item = document.createElement('li');
    item.className = 'combobox__none';
    item.setAttribute('role', 'option');
    item.setAttribute('aria-disabled', 'true');
    item.setAttribute('aria-selected', 'false');
    item.textContent = this.select.dataset.none ?? '';
    return item;
  }

  items() {
    return /** @type {HTMLElement[]} */ ([...this.list.querySelectorAll('[data-value]')]);
  }

  /** @param {number} by */
  move(by) {
    const items = this.items();
    if (items.length === 0) {
      return;
    }
    items[this.active]?.setAttribute('aria-selected', 'false');
    this.active = (this.active + by + items.length + (this.active < 0 && by < 0 ? 1 : 0)) % items.length;
    const item = items[this.active];
    item.setAttribute('aria-selected', 'true');
    item.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', item.id);
  }

  /** @param {HTMLElement} item */
  choose(item) {
    this.select.value = item.dataset.value ?? '';
    this.select.dispatchEvent(new Event('change', { bubbles: true }));
    this.close();
  }

  /** What was typed counts when it names one option; an emptied field empties the choice; else the old choice stands. */
  leave() {
    const typed = plain(this.input.value);
    const exact = [...this.select.options].find((option) => plain(option.text) === typed);
    const chosen = typed === '' ? this.select.querySelector('option[value=""]') : exact;
    if (chosen instanceof HTMLOptionElement && chosen.value !== this.select.value) {
      this.select.value = chosen.value;
      this.select.dispatchEvent(new Event('change', { bubbles: true }));
    }
    this.close();
  }

  close() {
    this.list.hidden = true;
    this.active = -1;
    this.input.value = this.chosenText();
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }

  chosenText() {
    const option = this.select.selectedOptions[0];
    return option === undefined || option.value === '' ? '' : option.text;
  }
}

/** Without accents and capitals, so that "buro" finds "Büro". @param {string} text */
function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
