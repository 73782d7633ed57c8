// The log of a session in pages, and the board at the start of each page that was needed: no jump tells the session from its
// beginning. Pages and boards that were not used lately are let go.

/** @import {Edit, WholeBoard} from "../../board/types.js" */
/** @import {Board} from "../../board/board.js" */
import { applyEdit, boardOf, copyOf } from "../../board/board.js";

const KEPT = 24; // pages of some hundreds of changes

/**
 * @typedef {{number: number, at: string, edits: Edit[], sentence: string}} Seen a change as this reader may see it
 * @typedef {{last: number, size: number, marks: {number: number, at: string}[]}} Extent `marks`: the first change of every page
 * @typedef {{changes: (after: number) => Promise<Seen[]>, board: (at: number) => Promise<WholeBoard>}} Source
 */

export class Tape {
  /** By page number. @type {Map<number, Promise<Seen[]>>} */
  #pages = new Map();
  /** The board before the first change of a page. @type {Map<number, Promise<Board>>} */
  #boards = new Map();
  /** The last board that was asked for. @type {{number: number, board: Board} | undefined} */
  #now;
  #extent;
  #source;

  /** @param {Extent} extent @param {Source} source */
  constructor(extent, source) {
    this.#extent = extent;
    this.#source = source;
  }

  get last() {
    return this.#extent.last;
  }

  /** The board after a change, and that change. @param {number} number @returns {Promise<{board: Board, change: Seen | undefined}>} */
  async at(number) {
    const page = this.#pageOf(number);
    const [changes, start] = await Promise.all([this.#page(page), this.#board(page)]);
    const now = this.#now;
    const goesOn = now && now.number <= number && this.#pageOf(now.number) === page;
    const board = copyOf(goesOn ? now.board : start);
    const from = goesOn ? now.number : 0;
    for (const change of changes) {
      if (change.number > number) break;
      if (change.number > from) for (const edit of change.edits) applyEdit(board, edit, change.at);
    }
    board.removed = new Map();
    this.#now = { number, board };
    return { board, change: changes.findLast((each) => each.number <= number) };
  }

  /** The next change that can be seen. @param {number} number @returns {Promise<Seen | undefined>} */
  async after(number) {
    for (let page = this.#pageOf(number + 1); page <= this.#pageOf(this.last); page++) {
      const found = (await this.#page(page)).find((each) => each.number > number);
      if (found) return found;
    }
    return undefined;
  }

  /** The one before. @param {number} number @returns {Promise<Seen | undefined>} */
  async before(number) {
    for (let page = this.#pageOf(number); page >= 0; page--) {
      const found = (await this.#page(page)).findLast((each) => each.number < number);
      if (found) return found;
    }
    return undefined;
  }

  /** The last change that can be seen at a moment; 0 before the first. @param {number} ms @returns {Promise<number>} */
  async numberAt(ms) {
    const { marks } = this.#extent;
    for (let page = marks.findLastIndex((each) => Date.parse(each.at) <= ms); page >= 0; page--) {
      const found = (await this.#page(page)).findLast((each) => Date.parse(each.at) <= ms);
      if (found) return found.number;
    }
    return 0;
  }

  /** @param {number} number */
  #pageOf(number) {
    return Math.floor((Math.min(Math.max(number, 1), Math.max(this.last, 1)) - 1) / this.#extent.size);
  }

  /** @param {number} page */
  #page(page) {
    return kept(this.#pages, page, () => this.#source.changes(page * this.#extent.size));
  }

  /** From the page before when that is at hand, else from the server. @param {number} page @returns {Promise<Board>} */
  #board(page) {
    return kept(this.#boards, page, async () => {
      if (page === 0) return boardOf({ elements: [], state: {} });
      const before = this.#boards.get(page - 1);
      const changes = this.#pages.get(page - 1);
      if (!before || !changes) return boardOf(await this.#source.board(page * this.#extent.size));
      const board = copyOf(await before);
      for (const change of await changes) for (const edit of change.edits) applyEdit(board, edit, change.at);
      return board;
    });
  }
}

/**
 * What is there already, now used last; what fails is forgotten, to be asked again.
 * @template T @param {Map<number, Promise<T>>} map @param {number} key @param {() => Promise<T>} make @returns {Promise<T>}
 */
function kept(map, key, make) {
  const value = map.get(key) ?? make();
  map.delete(key);
  map.set(key, value);
  value.catch(() => map.get(key) === value && map.delete(key));
  if (map.size > KEPT) map.delete(/** @type {number} */ (map.keys().next().value));
  return value;
}
