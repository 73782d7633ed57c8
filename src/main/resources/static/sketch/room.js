// A room with one screen: seats per corner, a scribe who types and votes for them, and telephones that may join. Names come from
// the server beside the board; on the board a seat is its corner and number: docs/board-elements.md, section 3.

/** @import {BoardDocument} from "../board/document.js" */
/** @import {Command} from "../board/types.js" */
/** @import {Words} from "../board/words.js" */
import { Listeners } from "../board/listeners.js";

/** @typedef {{id: string, corner: string, number: number, holder: string}} Seat */
/** @typedef {{id: string, name: string, corner: string, person: string}} Expected who comes, as they stand on the list */

const CORNERS = ["owner", "client", "provider"];

export class Room {
  /** Names came, or the scribe writes for another seat. @type {Listeners<void>} */
  changed = new Listeners();
  /** The seat for which the scribe writes now; empty for nobody in particular. */
  #acting = "";
  /** @type {Map<string, Expected>} */
  #expected = new Map();
  #document;
  #me;
  #here;

  /** @param {BoardDocument} document @param {{person: string, corner: string}} me @param {string} here address of the session */
  constructor(document, me, here) {
    this.#document = document;
    this.#me = me;
    this.#here = here;
  }

  get isOn() {
    return this.#document.fact("room")?.value === "yes";
  }

  get isScribe() {
    return this.scribes(this.#me.person);
  }

  /** @param {string} person */
  scribes(person) {
    return this.isOn && this.#document.fact("scribe")?.value === person;
  }

  /** By corner and number. @returns {Seat[]} */
  get seats() {
    return [...this.#document.board.state]
      .flatMap(([key, { value }]) => (key.startsWith("seat.") ? [seatOf(key.slice(5), value)] : []))
      .sort((a, b) => CORNERS.indexOf(a.corner) - CORNERS.indexOf(b.corner) || a.number - b.number);
  }

  /** The seat this person holds. */
  get own() {
    return this.seats.find((each) => each.holder === this.#me.person);
  }

  /** The seat the scribe writes for. */
  get acting() {
    return this.isScribe ? this.seats.find((each) => each.id === this.#acting) : undefined;
  }

  /** In whose name something is placed or voted: the seat chosen, one's own seat, or oneself. */
  get voter() {
    const seat = this.acting ?? this.own;
    return seat ? { id: seat.id, corner: seat.corner, also: seat.holder } : { id: this.#me.person, corner: this.isScribe ? "" : this.#me.corner, also: "" };
  }

  /** @param {string} id */
  act(id) {
    this.#acting = id;
    this.changed.tell();
  }

  /** The seat after the one chosen, round and round. @param {1 | -1} by */
  next(by) {
    const all = ["", ...this.seats.map((each) => each.id)];
    this.act(all[(all.indexOf(this.acting?.id ?? "") + by + all.length) % all.length] ?? "");
  }

  /** @param {Seat} seat @param {Words} words */
  name(seat, words) {
    return this.#expected.get(seat.id)?.name ?? words.t("seat.numbered", { corner: words.t(`corner.${seat.corner}`), number: seat.number });
  }

  /** @param {string} id @param {Words} words */
  nameOf(id, words) {
    const seat = this.seats.find((each) => each.id === id);
    return seat ? this.name(seat, words) : "";
  }

  /** Asks for names when there are seats without one. */
  async learn(always = false) {
    if (!always && (!this.isOn || this.seats.every((each) => this.#expected.has(each.id)))) return;
    const answer = await fetch(`${this.#here}/board/seats`).catch(() => undefined);
    if (!answer?.ok) return;
    this.#expected = new Map(/** @type {Expected[]} */ (await answer.json()).map((each) => [each.id, each]));
    this.changed.tell();
  }

  /** Seats for everybody who is expected and has none. @returns {Command[]} */
  seating() {
    /** @type {Map<string, number>} */
    const numbers = new Map();
    for (const { corner, number } of this.seats) numbers.set(corner, Math.max(number, numbers.get(corner) ?? 0));
    const there = new Set(this.seats.map((each) => each.id));
    return [...this.#expected.values()].filter((each) => !there.has(each.id)).map(({ id, corner, person }) => {
      const number = (numbers.get(corner) ?? 0) + 1;
      numbers.set(corner, number);
      return { type: "set-state", key: `seat.${id}`, value: `${corner} ${number}${person ? ` ${person}` : ""}` };
    });
  }
}

/** @param {string} id @param {string} value @returns {Seat} */
function seatOf(id, value) {
  const [corner = "", number = "", holder = ""] = value.split(" ");
  return { id, corner, number: Number(number), holder };
}
