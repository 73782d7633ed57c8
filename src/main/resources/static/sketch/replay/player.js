// Plays a tape: time goes on at a speed, quiet stretches are skipped, and one can step, seek and jump. Knows nothing of the page.

/** @import {Seen, Tape} from "./tape.js" */
/** @import {Board} from "../../board/board.js" */
import { Listeners } from "../../board/listeners.js";

export const SPEEDS = [1, 2, 4, 8, 16, 32, 64];
const QUIET_MS = 10_000; // of the session's own time
const LEAD_MS = 1_000; // before the next change, as one sees it pass

/**
 * @typedef {{number: number, ms: number, board: Board, change: Seen | undefined, playing: boolean, by: "play" | "hand"}} Shown
 * @typedef {{from: number, until: number, tick: number}} Frame when the session begins and ends; how often to look, in milliseconds
 */

export class Player {
  /** @type {Listeners<Shown>} */
  changed = new Listeners();
  /** A page of the log could not be had. @type {Listeners<unknown>} */
  failed = new Listeners();
  speed = 4;
  skips = true;
  playing = false;
  number = 0;
  ms;
  #tape;
  #frame;
  #now;
  /** @type {any} */
  #timer;
  #seen = 0;
  /** Only the last of several wishes counts. */
  #wish = 0;

  /** @param {Tape} tape @param {Frame} frame @param {() => number} now a clock in milliseconds */
  constructor(tape, frame, now = () => performance.now()) {
    this.#tape = tape;
    this.#frame = frame;
    this.#now = now;
    this.ms = frame.from;
  }

  /** The number of the last change. */
  get last() {
    return this.#tape.last;
  }

  play() {
    if (this.playing) return;
    this.playing = true;
    this.#seen = this.#now();
    if (this.number >= this.#tape.last) {
      this.number = 0;
      this.ms = this.#frame.from;
    }
    this.#later();
    return this.#show(this.number, this.ms, "play");
  }

  pause() {
    if (!this.playing) return;
    this.playing = false;
    clearTimeout(this.#timer);
    return this.#show(this.number, this.ms, "hand");
  }

  /** To a moment. @param {number} ms */
  seek(ms) {
    return this.#tried(async (wish) => {
      const number = await this.#tape.numberAt(ms);
      if (wish === this.#wish) await this.#show(number, ms, "hand");
    });
  }

  /** One change back or forward; stops playing. @param {1 | -1} by */
  step(by) {
    this.playing = false;
    clearTimeout(this.#timer);
    return this.#tried(async (wish) => {
      const to = by > 0 ? await this.#tape.after(this.number) : await this.#tape.before(this.number);
      if (wish !== this.#wish) return;
      if (to) await this.#show(to.number, Date.parse(to.at), "hand");
      else await this.#show(by > 0 ? this.number : 0, by > 0 ? this.ms : this.#frame.from, "hand");
    });
  }

  /** To a change and what is seen of it. @param {number} number @param {number} ms */
  jump(number, ms) {
    return this.#tried(() => this.#show(number, ms, "hand"));
  }

  /** One look at the clock; the page calls it through a timer, tests by hand. */
  tick() {
    return this.#tried(async (wish) => {
      const passed = (this.#now() - this.#seen) * this.speed;
      this.#seen = this.#now();
      const next = await this.#tape.after(this.number);
      if (!this.playing || wish !== this.#wish) return;
      if (!next) {
        this.playing = false;
        return this.#show(this.#tape.last, this.#frame.until, "play");
      }
      const coming = Date.parse(next.at);
      let ms = this.ms + passed;
      const quiet = coming - ms;
      if (this.skips && quiet > Math.max(QUIET_MS, 2 * LEAD_MS * this.speed)) ms = coming - LEAD_MS * this.speed;
      const number = coming <= ms ? Math.max(next.number, await this.#tape.numberAt(ms)) : this.number;
      if (this.playing && wish === this.#wish) await this.#show(number, ms, "play");
    });
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      await this.tick();
      if (this.playing) this.#later();
    }, this.#frame.tick);
  }

  /** @param {number} number @param {number} ms @param {"play" | "hand"} by */
  async #show(number, ms, by) {
    const wish = this.#wish;
    const { board, change } = await this.#tape.at(number);
    if (wish !== this.#wish) return;
    this.number = number;
    this.ms = Math.min(Math.max(ms, this.#frame.from), this.#frame.until);
    if (by === "hand") this.#seen = this.#now();
    this.changed.tell({ number, ms: this.ms, board, change, playing: this.playing, by });
  }

  /** @param {(wish: number) => Promise<unknown>} work */
  async #tried(work) {
    const wish = ++this.#wish;
    try {
      await work(wish);
    } catch (trouble) {
      this.playing = false;
      clearTimeout(this.#timer);
      this.failed.tell(trouble);
    }
  }
}
