/** The sentences of the page's language, as the page brought them. `{name}` stands for an argument. */
export class Words {
  #table;

  /** @param {Record<string, string>} table */
  constructor(table) {
    this.#table = table;
  }

  /** @param {string} key @param {Record<string, string | number>} [args] @returns {string} */
  t(key, args = {}) {
    const sentence = this.#table[key] ?? key;
    return sentence.replace(/\{(\w+)\}/g, (whole, name) => String(args[name] ?? whole));
  }

  /** With a number: `key.one` or `key.other`. @param {string} key @param {number} count @param {Record<string, string | number>} [args] */
  n(key, count, args = {}) {
    return this.t(`${key}.${count === 1 ? "one" : "other"}`, { count, ...args });
  }

  /** @param {string} key */
  has(key) {
    return key in this.#table;
  }

  /** Joins as people do: A, B en C. @param {string[]} parts */
  list(parts) {
    if (parts.length < 2) return parts.join("");
    return this.t("and", { before: parts.slice(0, -1).join(", "), last: String(parts.at(-1)) });
  }
}
