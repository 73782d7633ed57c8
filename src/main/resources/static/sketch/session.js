// The session around the board: which card, how much time, who leads, whether it is locked or over.

/** @import {Words} from "../board/words.js" */
/** @import {BoardDocument} from "../board/document.js" */
/** @import {Presence} from "../board/presence.js" */
import { clock, minutesBehind } from "./timer.js";

/**
 * @typedef {{key: string, title: string, question: string, followUps: string[], toPlace: string[], doneWhen: string, minutes: number,
 *   lookingRule: string, namesRule: string, hidden: boolean}} Card
 */

export class Session {
  #document;
  #presence;
  #me;
  #nowMs;

  /**
   * @param {BoardDocument} document @param {Presence} presence @param {Card[]} cards @param {{person: string, corner: string, facilitator: boolean, co: boolean}} me
   * @param {() => number} nowMs the server's time
   */
  constructor(document, presence, cards, me, nowMs) {
    this.#document = document;
    this.#presence = presence;
    this.#me = me;
    this.#nowMs = nowMs;
    this.cards = cards;
  }

  get me() {
    return this.#me.person;
  }

  get board() {
    return this.#document.board;
  }

  /** The card the session is at; before the start it is the first. @returns {Card} */
  get card() {
    const key = this.#document.fact("card")?.value;
    return /** @type {Card} */ (this.cards.find((each) => each.key === key) ?? this.cards[0]);
  }

  get index() {
    return this.cards.indexOf(this.card);
  }

  /** Whether this person leads, also after a hand-over, or leads along. */
  get isFacilitator() {
    return this.leads(this.#own);
  }

  /** Whether this person is the facilitator, who alone can hand over. */
  get isHost() {
    return this.hosts(this.#own);
  }

  /** Whether this person may take over when the facilitator is lost: who leads along, or sits in no corner. */
  get mayTakeOver() {
    const { fields } = this.#own;
    return !this.isHost && fields.guest !== "yes" && (fields.co === "yes" || !fields.corner);
  }

  /** Whether somebody at the table leads or leads along. @param {{person: string, fields: Record<string, string>}} someone */
  leads(someone) {
    return this.hosts(someone) || someone.fields.co === "yes";
  }

  /** Whether somebody is the facilitator. @param {{person: string, fields: Record<string, string>}} someone */
  hosts({ person, fields }) {
    const handedTo = this.#document.fact("facilitator")?.value;
    return handedTo ? handedTo === person : fields.facilitator === "yes";
  }

  get #own() {
    const { you } = this.#presence;
    return { person: this.#me.person, fields: you ? you.fields : { facilitator: this.#me.facilitator ? "yes" : "", co: this.#me.co ? "yes" : "", corner: this.#me.corner } };
  }

  /** Whether somebody types for the room. @param {string} person */
  isScribe(person) {
    return this.is("room") && this.#document.fact("scribe")?.value === person;
  }

  /** The person whose view all follow. */
  get follows() {
    return this.#document.fact("follow")?.value;
  }

  get isLocked() {
    return this.is("locked");
  }

  /** Whether others do not see yet what is placed at this card. */
  get isHidden() {
    return this.card.hidden && this.is("started") && !this.is(`reveal.${this.card.key}`);
  }

  /** How much others do not see yet. */
  get hidden() {
    return this.#presence.hidden;
  }

  /** When the session goes on; nothing while it runs. @returns {Date | undefined} */
  get goesOn() {
    const value = this.#document.fact("paused")?.value;
    return value ? new Date(value) : undefined;
  }

  get isEnded() {
    return this.is("ended");
  }

  /** @param {string} key */
  is(key) {
    return this.#document.fact(key)?.value === "yes";
  }

  get mayChange() {
    if (this.isEnded || this.goesOn || this.#presence.you?.mayChange === false) return false;
    return !this.isLocked || this.isFacilitator;
  }

  get clock() {
    return clock(this.#document.fact("timer"), this.#nowMs());
  }

  /** Minutes behind the plan; nothing before the start. @returns {number | undefined} */
  get behind() {
    const passed = this.minutesPassed;
    if (passed === undefined || this.goesOn) return undefined;
    const minutesBefore = this.cards.slice(0, this.index).reduce((sum, each) => sum + each.minutes, 0);
    const { minutes } = this.card;
    const remaining = this.clock?.seconds ?? minutes * 60;
    return minutesBehind({ passed, minutesBefore, minutes, remaining });
  }

  /** Minutes at the table so far, other days included and the time between them not. @returns {number | undefined} */
  get minutesPassed() {
    const started = this.#document.fact("started");
    if (!started) return undefined;
    const resumed = this.#document.fact("resumed");
    const before = resumed ? Number(resumed.value) || 0 : 0;
    const until = this.#document.fact("paused") ? Date.parse(this.#document.fact("paused")?.at ?? "") : this.#nowMs();
    return before + (until - Date.parse((resumed ?? started).at)) / 60_000;
  }

  /** Minutes it took until the pause. */
  get elapsed() {
    return this.#document.fact("elapsed")?.value ?? "0";
  }

  /** What of the cards to come can be shorter when the session is behind. @returns {{card: Card, minutes: number} | undefined} */
  get shorter() {
    return shorter(this.behind ?? 0, this.cards.slice(this.index + 1));
  }
}

/** “6 minuten achter”. @param {number} behind @param {Words} words @returns {string} */
export function pace(behind, words) {
  if (behind === 0) return words.t("pace.on");
  return words.n(behind > 0 ? "pace.behind" : "pace.ahead", Math.abs(behind));
}

const LATE = 5; // minutes behind from which a suggestion helps
const LEAST = 5; // minutes that a card needs at all

/** The longest card to come, with the minutes that bring the session back on schedule, as far as that goes. @param {number} behind @param {Card[]} coming @returns {{card: Card, minutes: number} | undefined} */
export function shorter(behind, coming) {
  const [card] = coming.toSorted((a, b) => b.minutes - a.minutes);
  if (behind < LATE || !card || card.minutes <= LEAST) return undefined;
  return { card, minutes: Math.max(LEAST, card.minutes - behind) };
}
