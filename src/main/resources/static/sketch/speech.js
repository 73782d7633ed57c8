// What the page says: results of one's own acts at once, news of others calmly, refusals where they are seen.

import { h, write } from "../board/dom.js";

const SHOWN_MS = 8_000;

export class Speech {
  #own = h("p", { class: "live-said", role: "status", "data-part": "said" });
  #news = h("p", { class: "live-news", "aria-live": "polite", "data-part": "news" });
  #refused = h("p", { class: "live-refused", role: "alert", "data-part": "refused" });
  /** @type {Map<HTMLElement, any>} */
  #timers = new Map();

  constructor() {
    this.root = h("div", { class: "live__speech" }, this.#refused, this.#own, this.#news);
  }

  /** @param {string} sentence */
  say(sentence) {
    this.#show(this.#own, sentence);
  }

  /** @param {string} sentence */
  news(sentence) {
    this.#show(this.#news, sentence);
  }

  /** @param {string} sentence */
  refuse(sentence) {
    this.#show(this.#refused, sentence);
  }

  /** @param {HTMLElement} line @param {string} sentence */
  #show(line, sentence) {
    write(line, sentence);
    line.classList.toggle("is-shown", sentence !== "");
    clearTimeout(this.#timers.get(line));
    this.#timers.set(line, setTimeout(() => {
      line.classList.remove("is-shown");
      line.textContent = "";
    }, SHOWN_MS));
  }
}
