// What was taken off the board, by whom and when, whoever did it and also before this page was opened; and the way to put it back.

/** @import {BoardElement, Change} from "../board/types.js" */
/** @import {BoardDocument} from "../board/document.js" */
/** @import {Words} from "../board/words.js" */
/** @import {Table} from "./table.js" */
import { isLine } from "../board/board.js";
import { h } from "../board/dom.js";
import { Listeners } from "../board/listeners.js";
import { lazily } from "../board/lazily.js";
import { iconOf } from "./tools.js";

/** @typedef {{element: BoardElement, name: string, at: string}} Removal `name` is empty where it is not told who did it */

export class Removed {
  /** @type {Listeners<void>} */
  changed = new Listeners();
  /** @type {Map<string, {name: string, at: string}>} */
  #known = new Map();
  #document;
  #ask;

  /** @param {BoardDocument} document @param {() => Promise<Removal[]>} ask what the server remembers */
  constructor(document, ask) {
    this.#document = document;
    this.#ask = ask;
    document.happened.on((change) => this.#hear(change));
  }

  /** Asks the server: for what was taken off before this page was opened, and while it was away. */
  async refresh() {
    const removals = await this.#ask().catch(() => []);
    for (const { element, name, at } of removals) this.#known.set(element.id, { name, at });
    this.#document.remember(removals.map((each) => each.element));
    this.changed.tell();
  }

  /** Latest first; lines that went with a magnet come back with it. @returns {BoardElement[]} */
  list() {
    const { elements, removed } = this.#document.board;
    const there = (/** @type {string | undefined} */ id) => id !== undefined && elements.has(id);
    const gone = [...removed.values()].filter((each) => !isLine(each) || (there(each.from) && there(each.to)));
    const at = (/** @type {BoardElement} */ each) => this.#known.get(each.id)?.at ?? "9";
    return gone.reverse().sort((a, b) => (at(a) < at(b) ? 1 : at(a) > at(b) ? -1 : 0));
  }

  /** Who took it away and when, as far as that is told. @param {string} id */
  of(id) {
    return this.#known.get(id);
  }

  /** @param {Change} change */
  #hear(change) {
    const dropped = change.edits.flatMap((edit) => (edit.type === "drop" ? [edit.id] : []));
    for (const id of dropped) this.#known.set(id, { name: change.name ?? "", at: change.at });
    if (dropped.length > 0) this.changed.tell();
  }
}

/**
 * “weggehaald door Noor om 10:12”; empty when nothing is known of it.
 * @param {Removed} removed @param {Words} words @param {string} language
 * @returns {(id: string) => string}
 */
export function whoAndWhen(removed, words, language) {
  const clock = lazily(() => new Intl.DateTimeFormat(language === "nl" ? "nl-NL" : "en-GB", { timeStyle: "short", timeZone: "Europe/Amsterdam" }));
  return (id) => {
    const known = removed.of(id);
    return known ? words.t("removed.by", { name: known.name || words.t("somebody"), time: clock().format(new Date(known.at)) }) : "";
  };
}

/**
 * A button on the bar, and the list behind it.
 * @param {Removed} removed @param {Table} table @param {(id: string) => string} told who and when
 * @returns {HTMLElement}
 */
export function removedButton(removed, { document, describing, acts, words }, told) {
  const rows = h("ul", { role: "list", class: "removed__rows" });
  const none = h("p", { class: "removed__none" }, words.t("removed.none"));
  const title = h("h2", { id: "removed-title", tabindex: -1 }, words.t("removed.title"));
  const close = h("button", { type: "button", class: "nl-button nl-button--secondary", onclick: () => dialog.close() }, words.t("removed.close"));
  const dialog = h("dialog", { class: "dialog removed", "aria-labelledby": title.id, "data-part": "removed-list" }, title, none, rows, close);
  const said = words.t("removed.open");
  const open = h("button", { type: "button", class: "board-tool", title: said, "aria-label": said, "data-part": "removed", onclick: show }, iconOf("trash"));
  removed.changed.on(update);
  document.changed.on(update);
  return h("div", { class: "removed__root" }, open, dialog);

  function show() {
    dialog.showModal();
    title.focus();
    update();
    removed.refresh();
  }

  function update() {
    if (!dialog.open) return;
    const gone = removed.list();
    const had = globalThis.document.activeElement;
    none.hidden = gone.length > 0;
    const known = new Map([...rows.children].map((each) => [/** @type {HTMLElement} */ (each).dataset.id, each]));
    rows.replaceChildren(...gone.map((each) => known.get(each.id) ?? row(each)));
    if (had instanceof HTMLElement && !had.isConnected) title.focus();
    else if (had instanceof HTMLElement && dialog.contains(had)) had.focus();
  }

  /** @param {BoardElement} element */
  function row(element) {
    const name = describing.name(element);
    const restore = acts.mayChange() && h("button", { type: "button", class: "nl-button nl-button--small", "aria-label": words.t("list.restoreOf", { name }), onclick: () => acts.do({ type: "restore", id: element.id }) }, words.t("list.restore"));
    return h("li", { class: "removed__row", "data-id": element.id }, h("span", {}, `${describing.kind(element)}: ${name}`, h("span", { class: "removed__when" }, told(element.id))), restore);
  }
}
