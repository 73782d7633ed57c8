// The one document behind the drawing and the list: the server's board, with the commands that wait for an answer on top.

/** @import {BoardElement, Change, Command, Waiting, WholeBoard} from "./types.js" */
/** @import {Board} from "./board.js" */
import { applyCommand, applyEdit, boardOf, copyOf } from "./board.js";
import { newId } from "./ids.js";
import { Listeners } from "./listeners.js";

/**
 * What became different for the eye, whoever caused it.
 * @typedef {{changed: BoardElement[], gone: BoardElement[], keys: string[]}} Difference
 */

export class BoardDocument {
  /** @type {Listeners<Difference>} */
  changed = new Listeners();
  /** Changes as they come from the server, own ones included. @type {Listeners<Change>} */
  happened = new Listeners();
  /** @type {Waiting[]} */
  #waiting = [];
  /** @type {Board} */
  #server;
  /** @type {Board} */
  #shown;
  #number;
  #me;
  #now;

  /**
   * @param {WholeBoard} whole
   * @param {string} me the person whose commands wait here
   * @param {() => string} now the server's time, as far as the browser knows it
   */
  constructor(whole, me, now = () => new Date().toISOString()) {
    this.#server = boardOf(whole);
    this.#shown = this.#server;
    this.#number = whole.number;
    this.#me = me;
    this.#now = now;
  }

  /** The last change this document knows. */
  get number() {
    return this.#number;
  }

  /** What a person sees: own waiting commands included. */
  get board() {
    return this.#shown;
  }

  get waiting() {
    return this.#waiting;
  }

  /** @param {string} id */
  element(id) {
    return this.#shown.elements.get(id);
  }

  /** @param {string} key */
  fact(key) {
    return this.#shown.state.get(key);
  }

  /** Shows a command at once and keeps it until it is answered. @param {Command} command @returns {Waiting} */
  do(command) {
    const waiting = { id: newId(), command };
    this.#waiting.push(waiting);
    this.#show();
    return waiting;
  }

  /** Commands from before a reload, to go before anything new. @param {Waiting[]} kept */
  wait(kept) {
    this.#waiting.unshift(...kept);
    this.#show();
  }

  /**
   * Applies changes in order. A number that is known already only strikes out what waited for it.
   * @param {Change[]} changes
   * @returns {boolean} false when a number is missing in between: ask again with the last number
   */
  apply(changes) {
    const board = copyOf(this.#server);
    const happened = [];
    let whole = true;
    for (const change of changes) {
      if (change.number > this.#number + 1) {
        whole = false;
        break;
      }
      this.#strike(change.id);
      if (change.number <= this.#number) continue;
      for (const edit of change.edits) applyEdit(board, edit, change.at);
      this.#number = change.number;
      happened.push(change);
    }
    this.#server = board;
    this.#show();
    for (const change of happened) this.happened.tell(change);
    return whole;
  }

  /** The whole board anew; what was removed before stays known. @param {WholeBoard} whole */
  load(whole) {
    const removed = new Map([...this.#server.removed, ...this.#server.elements]);
    this.#server = boardOf(whole);
    for (const id of this.#server.elements.keys()) removed.delete(id);
    this.#server.removed = removed;
    this.#number = whole.number;
    this.#show();
  }

  /** What was taken off before this page knew of it. @param {BoardElement[]} removed */
  remember(removed) {
    for (const each of removed) if (!this.#server.elements.has(each.id) && !this.#server.removed.has(each.id)) this.#server.removed.set(each.id, each);
    this.#show();
  }

  /** Takes a refused command off again. @param {string} id @returns {Waiting | undefined} */
  refused(id) {
    const refused = this.#strike(id);
    this.#show();
    return refused;
  }

  /** @param {string} id @returns {Waiting | undefined} */
  #strike(id) {
    const index = this.#waiting.findIndex((each) => each.id === id);
    return index < 0 ? undefined : this.#waiting.splice(index, 1)[0];
  }

  #show() {
    const before = this.#shown;
    this.#shown = this.#waiting.length === 0 ? this.#server : this.#withWaiting();
    const difference = between(before, this.#shown);
    if (difference.changed.length + difference.gone.length + difference.keys.length > 0) this.changed.tell(difference);
  }

  #withWaiting() {
    const board = copyOf(this.#server);
    const now = this.#now();
    for (const each of this.#waiting) applyCommand(board, each.command, this.#me, now);
    return board;
  }
}

/** @param {Board} before @param {Board} after @returns {Difference} */
function between(before, after) {
  const changed = [...after.elements.values()].filter((each) => before.elements.get(each.id) !== each);
  const gone = [...before.elements.values()].filter((each) => !after.elements.has(each.id));
  const keys = new Set([...before.state.keys(), ...after.state.keys()]);
  return { changed, gone, keys: [...keys].filter((key) => before.state.get(key) !== after.state.get(key)) };
}
