// Everything that can be said of one magnet or line, as a form: the same in the list and beside the drawing. Each field is kept
// as soon as it is left; nobody has to save.

/** @import {BoardElement} from "../board/types.js" */
/** @import {Field} from "./kinds.js" */
/** @import {Table} from "./table.js" */
import { h, write } from "../board/dom.js";
import { control } from "./controls.js";
import { connecting, moving } from "./placing.js";
import { fieldsOf } from "./kinds.js";

/** @typedef {{root: HTMLElement, update: (element: BoardElement) => void}} Part */

export class ElementForm {
  /** @type {Part[]} */
  #parts = [];
  #id;
  #table;
  #writes;

  /** @param {string} id @param {Table} table @param {() => void} close */
  constructor(id, table, close) {
    this.#id = id;
    this.#table = table;
    const { words, acts } = table;
    const element = /** @type {BoardElement} */ (table.document.element(id));
    this.#parts = [this.#text(element), ...fieldsOf(element.kind).map((field) => this.#field(element, field))];
    if (element.from === undefined) this.#parts.push(this.#parked(element), moving(element, table), connecting(element, table));
    else this.#parts.push(ends(element, table));
    this.#writes = h("p", { class: "element-form__writes", hidden: true });
    this.root = h(
      "form",
      { class: "element-form", "data-part": "element-form", "aria-label": words.t("form.of", { name: table.describing.name(element) }), novalidate: true, onsubmit: (/** @type {Event} */ event) => event.preventDefault() },
      this.#writes,
      ...this.#parts.map((part) => part.root),
      h(
        "div",
        { class: "element-form__acts" },
        h("button", { type: "button", class: "nl-button nl-button--primary nl-button--small", onclick: close, "data-part": "form-done" }, words.t("form.done")),
        h("button", { type: "button", class: "nl-button nl-button--subtle nl-button--small", onclick: () => {
          close();
          acts.do({ type: "remove", id });
        }, "data-part": "form-remove" }, words.t("form.remove")),
      ),
    );
    this.root.addEventListener("focusin", () => acts.sense({ writing: id }));
    this.root.addEventListener("focusout", (event) => {
      if (!(event.relatedTarget instanceof Node && this.root.contains(event.relatedTarget))) acts.sense({ writing: null });
    });
    this.root.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      close();
    });
    this.update();
  }

  get id() {
    return this.#id;
  }

  /** The document or who is here changed. */
  update() {
    const element = this.#table.document.element(this.#id);
    const writer = this.#table.presence.writing(this.#id);
    this.#writes.hidden = !writer;
    if (writer) write(this.#writes, this.#table.words.t("writes", { name: writer.name }));
    if (element) for (const part of this.#parts) part.update(element);
  }

  focus() {
    const first = this.root.querySelector("textarea, select, input");
    if (first instanceof HTMLElement) first.focus();
    if (first instanceof HTMLTextAreaElement) first.select();
  }

  /** What was typed but not left yet is kept. */
  finish() {
    const active = document.activeElement;
    if (active instanceof HTMLElement && this.root.contains(active)) active.blur();
    this.#table.acts.sense({ writing: null });
  }

  /** @param {BoardElement} element @returns {Part} */
  #text(element) {
    const { words, acts } = this.#table;
    return control(
      { type: "long", label: words.t(`text.${element.kind}`), most: 2000 },
      this.#table,
      (each) => each.text,
      (value) => acts.do({ type: "write", id: this.#id, text: value }),
    );
  }

  /** @param {BoardElement} element @param {Field} field @returns {Part} */
  #field(element, field) {
    const { words, acts } = this.#table;
    const own = `field.${element.kind}.${field.name}`;
    const label = words.t(words.has(own) ? own : `field.${field.name}`);
    return control(
      { ...field, label, most: 500 },
      this.#table,
      (each) => each.fields[field.name] ?? "",
      (value) => acts.do({ type: "set", id: this.#id, fields: { [field.name]: value === "" ? null : value } }),
      this.#id,
    );
  }

  /** @param {BoardElement} element @returns {Part} */
  #parked(element) {
    const { words, park } = this.#table;
    return control(
      { type: "yes", name: "parked", label: words.t("field.parked") },
      this.#table,
      (each) => each.fields.parked ?? "",
      (value) => park(element.id, value === "yes"),
    );
  }
}

/** Which two a line ties together. @param {BoardElement} line @param {Table} table @returns {Part} */
function ends(line, table) {
  const { words, acts, document } = table;
  const now = () => /** @type {BoardElement} */ (document.element(line.id) ?? line);
  const end = (/** @type {"from" | "to"} */ which) =>
    control(
      { type: "elements", name: which, kinds: [], many: false, label: words.t(`field.line.${which}`), must: true },
      table,
      (each) => each[which] ?? "",
      (value) => {
        const { from = "", to = "" } = now();
        if (value) acts.do({ type: "reconnect", id: line.id, from, to, [which]: value });
      },
      line.id,
    );
  const parts = [end("from"), end("to")];
  const turn = h(
    "button",
    { type: "button", class: "nl-button nl-button--small", onclick: () => acts.do({ type: "reconnect", id: line.id, from: now().to ?? "", to: now().from ?? "" }) },
    words.t("form.turn"),
  );
  return {
    root: h("fieldset", { class: "element-form__group" }, h("legend", {}, words.t("form.ends")), ...parts.map((part) => part.root), turn),
    update: (element) => parts.forEach((part) => part.update(element)),
  };
}
