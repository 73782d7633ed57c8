/**
 * Those who want to hear of one kind of event.
 * @template T
 */
export class Listeners {
  /** @type {Set<(value: T) => void>} */
  #all = new Set();

  /** @param {(value: T) => void} listener @returns {() => void} stops it */
  on(listener) {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  /** @param {T} value */
  tell(value) {
    for (const listener of [...this.#all]) listener(value);
  }
}
