// Undo and redo of one's own changes. The server knows what stands; this only knows whether it is worth asking.

/** @import {Change} from "./types.js" */
/** @import {BoardDocument} from "./document.js" */
/** @import {Connection} from "./connection.js" */
import { Listeners } from "./listeners.js";

export class Undo {
  /** @type {Listeners<{back: boolean, again: boolean}>} */
  changed = new Listeners();
  #done = 0;
  #undone = 0;
  /** Commands of ours that were an undo or a redo, by id. @type {Map<string, "undo" | "redo">} */
  #asked = new Map();
  #me;
  #connection;

  /** @param {BoardDocument} document @param {Connection} connection @param {string} me */
  constructor(document, connection, me) {
    this.#me = me;
    this.#connection = connection;
    document.happened.on((change) => this.#happened(change));
    connection.refused.on(({ reason }) => this.#refused(reason));
  }

  back() {
    this.#asked.set(this.#connection.do({ type: "undo" }), "undo");
  }

  again() {
    this.#asked.set(this.#connection.do({ type: "redo" }), "redo");
  }

  /** @param {Change} change */
  #happened(change) {
    if (change.by !== this.#me) return;
    const asked = this.#asked.get(change.id);
    this.#asked.delete(change.id);
    if (asked === "undo") this.#count(-1, 1);
    else if (asked === "redo") this.#count(1, -1);
    else if (change.edits.some((edit) => edit.type !== "state")) this.#count(1, -this.#undone);
  }

  /** @param {string} reason */
  #refused(reason) {
    if (reason === "NOTHING_TO_UNDO") this.#count(-this.#done, 0);
    if (reason === "NOTHING_TO_REDO") this.#count(0, -this.#undone);
  }

  /** @param {number} done @param {number} undone */
  #count(done, undone) {
    this.#done = Math.max(0, this.#done + done);
    this.#undone = Math.max(0, this.#undone + undone);
    this.changed.tell({ back: this.#done > 0, again: this.#undone > 0 });
  }
}
