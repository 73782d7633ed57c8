// Drawing, list, or both beside each other; remembered in this browser. A phone begins with the list.

/** @import {Words} from "../board/words.js" */
import { h } from "../board/dom.js";
import { Listeners } from "../board/listeners.js";

const REMEMBERED = "board-view";
const VIEWS = /** @type {const} */ (["drawing", "both", "list"]);
/** @typedef {typeof VIEWS[number]} View */

export class Views {
  /** @type {Listeners<View>} */
  changed = new Listeners();
  /** @type {Map<View, HTMLButtonElement>} */
  #buttons = new Map();
  /** @type {View} */
  #now;
  #host;

  /** @param {HTMLElement} host carries the choice for the style sheet @param {Words} words */
  constructor(host, words) {
    this.#host = host;
    this.#now = remembered() ?? (innerWidth < 760 ? "list" : innerWidth > 1500 ? "both" : "drawing");
    for (const view of VIEWS) {
      this.#buttons.set(view, h("button", { type: "button", class: "board-views__choice", "data-part": `view-${view}`, onclick: () => this.show(view) }, words.t(`view.${view}`)));
    }
    this.root = h("div", { class: "board-views", role: "group", "aria-label": words.t("view.label") }, ...this.#buttons.values());
    this.#mark();
  }

  get now() {
    return this.#now;
  }

  /** @param {View} view */
  show(view) {
    this.#now = view;
    try {
      localStorage.setItem(REMEMBERED, view);
    } catch {
      // not remembered then
    }
    this.#mark();
    this.changed.tell(view);
  }

  #mark() {
    this.#host.dataset.view = this.#now;
    for (const [view, button] of this.#buttons) button.setAttribute("aria-pressed", String(view === this.#now));
  }
}

/** @returns {View | undefined} */
function remembered() {
  try {
    const view = localStorage.getItem(REMEMBERED);
    return VIEWS.find((each) => each === view);
  } catch {
    return undefined;
  }
}
