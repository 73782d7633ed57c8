// Votes: a few each, retractable, counted per corner as well as in total.

/** @import {BoardDocument} from "../board/document.js" */
/** @import {Acts, BoardElement} from "../board/types.js" */
/** @import {Words} from "../board/words.js" */
/** @import {Room} from "./room.js" */
import { h, write } from "../board/dom.js";
import { conceal, pressed, withhold } from "../board/focus.js";

const CORNERS = ["owner", "client", "provider"];
export const EACH = 3;

/** @typedef {{total: number, mine: number, corners: Map<string, number>}} Count */

export class Votes {
  #document;
  #room;

  /** @param {BoardDocument} document @param {Pick<Room, "voter">} room knows in whose name is voted */
  constructor(document, room) {
    this.#document = document;
    this.#room = room;
  }

  /** How many each may give; zero when there is no voting now. */
  get each() {
    return Number(this.#document.fact("voting")?.value ?? 0);
  }

  /** Only who sits in a corner votes; who leads does not. */
  get mayVote() {
    return this.each > 0 && this.#room.voter.corner !== "";
  }

  /** How many are left to give. */
  get left() {
    const { id, also } = this.#room.voter;
    return this.leftOf(id, also);
  }

  /** How many a seat or person has left; a seat shares them with who holds it. @param {string} id @param {string} also */
  leftOf(id, also) {
    const given = [...this.#document.board.state].filter(([key]) => key.startsWith(`vote.${id}.`) || (also !== "" && key.startsWith(`vote.${also}.`)));
    return this.each - given.reduce((sum, [, fact]) => sum + numberIn(fact.value), 0);
  }

  /** Keys of all votes, to begin anew. */
  get keys() {
    return [...this.#document.board.state.keys()].filter((key) => key.startsWith("vote."));
  }

  /** @param {string} id @returns {Count} */
  of(id) {
    /** @type {Map<string, number>} */
    const corners = new Map();
    let total = 0;
    for (const [key, { value }] of this.#document.board.state) {
      if (!key.startsWith("vote.") || !key.endsWith(`.${id}`)) continue;
      const corner = value.split(" ")[1] ?? "";
      corners.set(corner, (corners.get(corner) ?? 0) + numberIn(value));
      total += numberIn(value);
    }
    return { total, corners, mine: numberIn(this.#document.fact(this.#key(id))?.value) };
  }

  /** The command that gives a vote, or takes one back. @param {string} id @param {1 | -1} by @returns {import("../board/types.js").Command} */
  command(id, by) {
    const votes = this.of(id).mine + by;
    return { type: "set-state", key: this.#key(id), value: votes > 0 ? `${votes} ${this.#room.voter.corner}` : null };
  }

  /** @param {string} id */
  #key(id) {
    return `vote.${this.#room.voter.id}.${id}`;
  }
}

/** “5 stemmen: opdrachtgever 3, opdrachtnemer 2”; empty when there are none. @param {Count} count @param {Words} words */
export function inWords({ total, corners }, words) {
  if (total === 0) return "";
  const each = CORNERS.filter((corner) => corners.has(corner)).map((corner) => `${words.t(`corner.${corner}`)} ${corners.get(corner)}`);
  return `${words.n("votes.count", total)}: ${each.join(", ")}`;
}

/**
 * Two buttons for one element, while there is voting.
 * @param {Votes} votes @param {Acts} acts @param {Words} words
 * @returns {{root: HTMLElement, show: (element: BoardElement | undefined, name: string) => void}}
 */
export function voting(votes, acts, words) {
  let id = "";
  const give = h("button", { type: "button", class: "nl-button nl-button--small", "data-part": "vote" });
  const back = h("button", { type: "button", class: "nl-button nl-button--small", "data-part": "vote-back" }, words.t("votes.back"));
  pressed(give, () => acts.do(votes.command(id, 1)));
  pressed(back, () => acts.do(votes.command(id, -1)));
  const root = h("span", { class: "board-votes", hidden: true }, give, back);
  return {
    root,
    show(element, name) {
      root.hidden = !votes.mayVote || !element || !acts.mayChange();
      if (root.hidden || !element) return;
      id = element.id;
      write(give, words.t("votes.give", { left: votes.left }));
      give.setAttribute("aria-label", words.t("votes.giveTo", { name, left: votes.left }));
      withhold(give, votes.left <= 0);
      conceal(back, votes.of(id).mine === 0, give);
      back.setAttribute("aria-label", words.t("votes.backFrom", { name }));
    },
  };
}

/** @param {string | undefined} value */
function numberIn(value) {
  const number = Number.parseInt(value ?? "", 10);
  return Number.isFinite(number) ? number : 0;
}
