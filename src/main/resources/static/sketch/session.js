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
   * @param {BoardDocument} document @param {Presence} presence @param {Card[]} cards @param {{person: string, facilitator: boolean}} me
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

  /** Whether this person leads, also after a hand-over. */
  get isFacilitator() {
    const { you } = this.#presence;
    return this.leads({ person: this.#me.person, fields: you ? you.fields : { facilitator: this.#me.facilitator ? "yes" : "" } });
  }

  /** Whether somebody at the table leads. @param {{person: string, fields: Record<string, string>}} someone */
  leads({ person, fields }) {
    const handedTo = this.#document.fact("facilitator")?.value;
    return handedTo ? handedTo === person : fields.facilitator === "yes";
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

  get isEnded() {
    return this.is("ended");
  }

  /** @param {string} key */
  is(key) {
    return this.#document.fact(key)?.value === "yes";
  }

  get mayChange() {
    if (this.isEnded || this.#presence.you?.mayChange === false) return false;
    return !this.isLocked || this.isFacilitator;
  }

  get clock() {
    return clock(this.#document.fact("timer"), this.#nowMs());
  }

  /** Minutes behind the plan; nothing before the start. @returns {number | undefined} */
  get behind() {
    const started = this.#document.fact("started");
    if (!started) return undefined;
    const minutesBefore = this.cards.slice(0, this.index).reduce((sum, each) => sum + each.minutes, 0);
    const { minutes } = this.card;
    const remaining = this.clock?.seconds ?? minutes * 60;
    return minutesBehind({ startedMs: Date.parse(started.at), nowMs: this.#nowMs(), minutesBefore, minutes, remaining });
  }
}

/** “6 minuten achter”. @param {number} behind @param {Words} words @returns {string} */
export function pace(behind, words) {
  if (behind === 0) return words.t("pace.on");
  return words.n(behind > 0 ? "pace.behind" : "pace.ahead", Math.abs(behind));
}
