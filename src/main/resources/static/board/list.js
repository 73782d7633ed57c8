// The list: the same document as the drawing, as headings, rows and forms. Complete by itself: whoever sees only this can do all.

/** @import {BoardElement} from "./types.js" */
/** @import {Words} from "./words.js" */
import { arrange, h, write } from "./dom.js";

/**
 * @typedef {{key: string, title: string, elements: BoardElement[], count?: number, adding?: HTMLElement}} Section
 *   `count` when the section keeps rows of its own
 * @typedef {{root: HTMLElement, update: () => void, focus: () => void, finish: () => void}} OpenForm
 * @typedef {{sections: () => Section[], name: (element: BoardElement) => string, facts: (element: BoardElement) => string,
 *   mark: (element: BoardElement) => Element, writer: (id: string) => string | undefined,
 *   form: (id: string, close: () => void) => OpenForm, mayChange: () => boolean,
 *   isOpen?: () => boolean, extra?: (element: BoardElement, acts: HTMLElement) => void, shown?: (sections: Section[]) => void}} ListMeaning
 * @typedef {{item: HTMLLIElement, mark: HTMLElement, name: HTMLElement, facts: HTMLElement, writes: HTMLElement, acts: HTMLElement,
 *   open: HTMLButtonElement, form: OpenForm | undefined, gone: HTMLElement | undefined, element: BoardElement, look: string}} Row
 */

const IDLE_MS = 1_000;

export class List {
  /** @type {Map<string, Row>} */
  #rows = new Map();
  /** @type {Map<string, {root: HTMLElement, heading: HTMLElement, rows: HTMLElement, none: HTMLElement}>} */
  #sections = new Map();
  /** @type {number | undefined} */
  #frame;
  #idle = false;
  #host;
  #meaning;
  #words;

  /** @param {HTMLElement} host @param {ListMeaning} meaning @param {Words} words */
  constructor(host, meaning, words) {
    this.#host = host;
    this.#meaning = meaning;
    this.#words = words;
    if (this.#isOpen) this.update();
    else this.later();
  }

  /** Soon: many changes in one frame are one update. While nobody sees it, when there is nothing better to do. */
  later() {
    if (!this.#isOpen) return this.#idly();
    this.#frame ??= requestAnimationFrame(() => this.update());
  }

  #idly() {
    const whenIdle = globalThis.requestIdleCallback ?? ((/** @type {() => void} */ run) => setTimeout(run, IDLE_MS));
    if (!this.#idle) whenIdle(() => this.#idle && this.update(), { timeout: IDLE_MS });
    this.#idle = true;
  }

  get #isOpen() {
    return this.#meaning.isOpen?.() ?? true;
  }

  update() {
    this.#frame = undefined;
    this.#idle = false;
    const focused = document.activeElement;
    const sections = this.#meaning.sections();
    const there = new Set(sections.flatMap((section) => section.elements.map((element) => element.id)));
    for (const [id, row] of this.#rows) if (!there.has(id)) this.#gone(id, row); // while it still has neighbours to give the focus to
    const roots = sections.map((section) => this.#section(section, section.elements.map((element) => this.#row(element).item)));
    arrange(this.#host, roots);
    if (focused instanceof HTMLElement && focused !== document.activeElement && this.#host.contains(focused)) focused.focus(); // its row went to another heading
    this.#meaning.shown?.(sections);
  }

  /** Opens the form of an element and goes there. @param {string} id */
  edit(id) {
    const row = this.#rows.get(id);
    if (!row) return;
    if (!row.form) this.#open(id, row);
    row.form?.focus();
  }

  /** @param {string} id */
  focus(id) {
    this.#rows.get(id)?.open.focus();
  }

  /** @param {Section} section @param {HTMLLIElement[]} rows */
  #section({ key, title, adding, count: counted }, rows) {
    const count = counted ?? rows.length;
    const known = this.#sections.get(key) ?? this.#newSection(key, adding);
    write(known.heading, this.#words.t("list.heading", { title, count }));
    const keptForms = [...known.rows.children].filter((each) => each.classList.contains("is-gone"));
    arrange(known.rows, [...rows, .../** @type {HTMLElement[]} */ (keptForms)]);
    known.none.hidden = count > 0;
    return known.root;
  }

  /** @param {string} key @param {HTMLElement | undefined} adding */
  #newSection(key, adding) {
    const heading = h("h3", { id: `board-list-${key}`, class: "board-list__heading", tabindex: -1 });
    const rows = h("ul", { role: "list", class: "board-list__rows", "aria-labelledby": heading.id });
    const none = h("p", { class: "board-list__none" }, this.#words.t("list.none"));
    const top = h("a", { href: "#live-list-title", class: "board-list__top" }, this.#words.t("list.top"));
    const head = h("div", { class: "board-list__head" }, heading, top);
    const root = h("section", { class: `board-list__section board-list__section--${key}`, "aria-labelledby": heading.id, "data-part": `list-${key}` }, head, rows, none, adding);
    const section = { root, heading, rows, none };
    this.#sections.set(key, section);
    return section;
  }

  /** @param {BoardElement} element @returns {Row} */
  #row(element) {
    const row = this.#rows.get(element.id) ?? this.#newRow(element);
    row.element = element;
    if (row.gone) {
      row.gone.remove();
      row.gone = undefined;
      row.item.classList.remove("is-gone");
    }
    const name = this.#meaning.name(element);
    write(row.name, name);
    write(row.facts, this.#meaning.facts(element));
    const writer = row.form ? undefined : this.#meaning.writer(element.id);
    write(row.writes, writer ? this.#words.t("writes", { name: writer }) : "");
    const look = JSON.stringify([element.kind, element.fields]);
    if (row.look !== look) row.mark.replaceChildren(this.#meaning.mark(element));
    row.look = look;
    write(row.open, this.#words.t("list.edit"));
    const label = this.#words.t("list.editOf", { name });
    if (row.open.getAttribute("aria-label") !== label) row.open.setAttribute("aria-label", label);
    row.open.hidden = !this.#meaning.mayChange() && !row.form;
    this.#meaning.extra?.(element, row.acts);
    row.form?.update();
    return row;
  }

  /** @param {BoardElement} element @returns {Row} */
  #newRow(element) {
    const { id } = element;
    const open = h("button", { type: "button", class: "nl-button nl-button--small", "aria-expanded": "false", "data-part": "row-edit" });
    const mark = h("span", { class: "board-row__mark", "aria-hidden": "true" });
    const name = h("span", { class: "board-row__name" });
    const facts = h("span", { class: "board-row__facts" });
    const writes = h("span", { class: "board-row__writes" });
    const acts = h("span", { class: "board-row__acts" }, open);
    const item = h("li", { class: "board-row", "data-id": id, "data-part": "row" }, h("div", { class: "board-row__line" }, mark, h("div", { class: "board-row__words" }, name, facts, writes), acts));
    /** @type {Row} */
    const row = { item, mark, name, facts, writes, acts, open, form: undefined, gone: undefined, element, look: "" };
    open.addEventListener("click", () => (row.form ? this.#close(row) : this.edit(id)));
    this.#rows.set(id, row);
    return row;
  }

  /** @param {string} id @param {Row} row */
  #open(id, row) {
    row.form = this.#meaning.form(id, () => this.#close(row));
    row.item.append(row.form.root);
    row.item.classList.add("is-open");
    row.open.setAttribute("aria-expanded", "true");
  }

  /** @param {Row} row */
  #close(row) {
    row.form?.finish();
    row.form?.root.remove();
    row.form = undefined;
    row.item.classList.remove("is-open");
    row.open.setAttribute("aria-expanded", "false");
    if (row.gone) this.#forget(row);
    else row.open.focus();
  }

  /** Something left the board. Who was busy in its form is told, and keeps what was typed. @param {string} id @param {Row} row */
  #gone(id, row) {
    if (!row.form || row.item.classList.contains("is-gone")) {
      if (!row.form) this.#forget(row);
      return;
    }
    row.item.classList.add("is-gone");
    row.gone = h("p", { class: "board-row__gone", role: "status" }, this.#words.t("list.gone"));
    row.item.prepend(row.gone);
  }

  /** @param {Row} row */
  #forget(row) {
    const next = row.item.nextElementSibling ?? row.item.previousElementSibling;
    const hadFocus = row.item.contains(document.activeElement) || row.gone !== undefined;
    const heading = row.item.closest("section")?.querySelector("h3");
    row.item.remove();
    this.#rows.delete(row.element.id);
    if (!hadFocus) return;
    const open = this.#rows.get(next?.getAttribute("data-id") ?? "")?.open; // not the first button there is: that may be hidden
    if (open && !open.hidden) open.focus();
    else if (heading instanceof HTMLElement) heading.focus();
  }
}
