// Moments of a session as places on a slider. A pause of an hour, or a night, takes no more room than some minutes. Pure.

const ROOM_MS = 60_000; // what a pause takes on the slider

/** @typedef {{from: number, until: number}} Pause in milliseconds since 1970 */

export class Timeline {
  #from;
  #until;
  #pauses;

  /** @param {number} from @param {number} until @param {Pause[]} pauses in order, apart */
  constructor(from, until, pauses) {
    this.#from = from;
    this.#until = Math.max(from, until);
    this.#pauses = pauses.filter(({ from: start, until: end }) => end - start > ROOM_MS);
  }

  get length() {
    return this.place(this.#until);
  }

  /** Where a moment lies, in milliseconds from the beginning. @param {number} ms */
  place(ms) {
    const at = Math.min(Math.max(ms, this.#from), this.#until);
    let saved = 0;
    for (const { from, until } of this.#pauses) {
      if (at <= from) break;
      const within = (Math.min(at, until) - from) / (until - from);
      saved += (until - from - ROOM_MS) * within;
    }
    return at - this.#from - saved;
  }

  /** The moment at a place. @param {number} place */
  moment(place) {
    let low = this.#from;
    let high = this.#until;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.place(middle) <= place) low = middle;
      else high = middle;
    }
    return this.place(high) <= place ? high : low;
  }
}
