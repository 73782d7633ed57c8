// Who is here, and what they are busy with; lives in memory only.

/** @import {Hidden, Present, Sensed, SensedMessage, Welcome} from "./types.js" */
import { Listeners } from "./listeners.js";

/** @typedef {Present & Sensed} Someone */

/** @type {Hidden} */
const NOTHING = { elements: 0, people: 0 };

export class Presence {
  /** @type {Listeners<{who: Someone[], left: number[]}>} what changed for which connections */
  changed = new Listeners();
  /** @type {Map<number, Someone>} */
  #others = new Map();
  /** @type {Present | undefined} */
  you;
  /** @type {Hidden} */
  hidden = NOTHING;

  /** @param {Welcome} welcome */
  welcome(welcome) {
    const left = [...this.#others.keys()];
    this.#others = new Map(
      welcome.present.filter((each) => each.connection !== welcome.connection).map((each) => [each.connection, each]),
    );
    this.you = welcome.you;
    this.hidden = welcome.hidden ?? NOTHING;
    for (const { connection, ...sensed } of welcome.sensed) this.#add(connection, sensed);
    this.changed.tell({ who: this.others, left });
  }

  /** @param {SensedMessage} message */
  sensed(message) {
    const joined = (message.joined ?? []).filter((each) => each.connection !== this.you?.connection);
    for (const each of joined) this.#others.set(each.connection, each);
    for (const each of message.left ?? []) this.#others.delete(each);
    for (const { connection, ...sensed } of message.who ?? []) this.#add(connection, sensed);
    const connections = [...joined, ...(message.who ?? [])].map((each) => each.connection);
    const who = [...new Set(connections)].flatMap((each) => this.#others.get(each) ?? []);
    this.hidden = message.hidden ?? this.hidden;
    this.changed.tell({ who, left: message.left ?? [] });
  }

  /** The other connections; one person may have several. */
  get others() {
    return [...this.#others.values()];
  }

  /** @param {string} person @returns {string | undefined} */
  named(person) {
    return this.#all.find((each) => each.person === person)?.name;
  }

  /** Who else writes in an element now. @param {string} id @returns {Someone | undefined} */
  writing(id) {
    return this.others.find((each) => each.writing === id);
  }

  get #all() {
    return this.you ? [this.you, ...this.others] : this.others;
  }

  /** @param {number} connection @param {Sensed} sensed */
  #add(connection, sensed) {
    const known = this.#others.get(connection);
    if (known) this.#others.set(connection, { ...known, ...sensed });
  }
}
