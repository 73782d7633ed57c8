// The drawing with its tools, and the form of what is edited beside it.

/** @import {Meaning} from "../board/types.js" */
/** @import {Table} from "./table.js" */
import { Drawing } from "../board/drawing.js";
import { h } from "../board/dom.js";
import { ElementForm } from "./form.js";
import { picture } from "./places.js";
import { miniMap } from "./mini-map.js";
import { selectionTools } from "./selection-tools.js";
import { drawingTools, finder, modeLine, palette, zoomTools } from "./tools.js";

export class DrawingSide {
  /** @type {ElementForm | undefined} */
  #form;
  /** @type {Drawing | undefined} */
  #drawing;
  #stage = h("div", { class: "board-stage" });
  #panel = h("div", { class: "board-over board-panel", hidden: true });
  #tools = h("div", { class: "board-tools" });
  /** @type {(kinds: string[]) => void} */
  #suggest = () => {};
  /** @type {string[]} */
  #ofCard = [];
  #table;
  #meaning;

  /** @param {Table} table @param {Meaning} meaning */
  constructor(table, meaning) {
    this.#table = table;
    this.#meaning = meaning;
    const { words } = table;
    this.root = h(
      "section",
      { class: "live__drawing", "aria-labelledby": "live-drawing-title" },
      h("h2", { id: "live-drawing-title", class: "live__side-title hidden-visually" }, words.t("view.drawing")),
      this.#tools,
      this.#stage,
      h("details", { class: "board-help" }, h("summary", {}, words.t("keys.title")), h("p", { id: "board-help" }, words.t("keys.help"))),
    );
  }

  /** The page holds it now, so it has a size. */
  begin() {
    const { document, presence, acts, words } = this.#table;
    const drawing = new Drawing(this.#stage, document, this.#meaning, presence, acts, words);
    this.#drawing = drawing;
    const magnets = palette(drawing, this.#table);
    this.#suggest = magnets.suggest;
    this.#tools.append(magnets.root, drawingTools(drawing, this.#table, () => this.#ofCard), finder(words.t("find.label"), (id) => drawing.find(id), this.#table));
    this.#stage.append(zoomTools(drawing, this.#table), modeLine(drawing, this.#table), miniMap(drawing, this.#table), this.#panel);
    drawing.view.append(selectionTools(drawing, this.#table, () => this.#form !== undefined));
    drawing.camera.changed.on(() => this.#tellView());
    drawing.begin(document.board.elements.size < 4 ? picture(document.board) : undefined);
    drawing.view.addEventListener("keydown", (event) => event.key === "Escape" && this.#close());
  }

  /** Something more to lie over the drawing. @param {HTMLElement} root */
  over(root) {
    this.#stage.append(root);
  }

  fit() {
    this.#drawing?.fit(this.#drawing.nodes.ids.length < 4 ? picture(this.#table.document.board) : undefined);
  }

  /** Brings an area into view. @param {{left: number, right: number, top: number, bottom: number}} area */
  show({ left, right, top, bottom }) {
    this.#drawing?.camera.fit({ x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top });
    this.root.scrollIntoView({ block: "nearest" });
  }

  /** @param {{x: number, y: number, width: number, height: number}} view */
  follow(view) {
    this.#drawing?.camera.follow(view);
  }

  /** @param {string} id */
  edit(id) {
    if (!this.#table.document.element(id)) return;
    if (this.#form?.id !== id) {
      this.#form?.finish();
      this.#form = new ElementForm(id, this.#table, () => this.#close());
      this.#panel.replaceChildren(this.#form.root);
      this.#panel.hidden = false;
      this.#drawing?.select([id]);
    }
    const box = this.#drawing?.box(id);
    if (box) this.#drawing?.camera.show(box, this.#panel.offsetWidth < this.#stage.clientWidth * 0.7 ? this.#panel.offsetWidth : 0);
    this.#form.focus();
  }

  /** @param {Iterable<string>} ids of what reads differently now */
  refresh(ids) {
    this.#drawing?.refresh(ids);
  }

  /** What the card on the table is about. @param {string[]} kinds */
  suggest(kinds) {
    this.#ofCard = kinds;
    this.#suggest(kinds);
  }

  /** The document or who is here changed. */
  update() {
    const form = this.#form;
    if (!form) return;
    if (this.#table.document.element(form.id)) form.update();
    else this.#close();
  }

  #close() {
    const form = this.#form;
    if (!form) return;
    this.#form = undefined;
    form.finish();
    const hadFocus = this.#panel.contains(document.activeElement) || document.activeElement === document.body;
    this.#panel.hidden = true;
    this.#panel.replaceChildren();
    this.#drawing?.moved.tell();
    const target = this.#drawing?.target(form.id);
    if (hadFocus) (target ?? this.#drawing?.view)?.focus({ preventScroll: true });
  }

  #tellView() {
    if (this.#drawing) this.#table.acts.sense({ view: this.#drawing.camera.seen });
  }
}
