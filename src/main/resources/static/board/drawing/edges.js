// Lines between magnets, and the thin ties that say "for" or "of". They follow what they tie together.

/** @import {BoardElement, Meaning} from "../types.js" */
/** @import {Box} from "./geometry.js" */
import { dress, s } from "../dom.js";
import { curve, overlaps, round } from "./geometry.js";
import { widthOf, wrap } from "./wrap.js";

const LABEL = `600 14px "Source Sans 3", "Segoe UI", system-ui, sans-serif`;
const SENTENCE = `400 14px "Source Sans 3", "Segoe UI", system-ui, sans-serif`;

const LABELLED_WITH_CARE = 250; // more edges than this are a cloud, where no place is free

const FEW = 400; // as many are always shown

/** @typedef {{id: string, from: string, to: string, line: BoardElement | undefined, group: SVGGElement, label: SVGGElement | undefined, written: boolean, width: number, middle: {x: number, y: number}, shown: boolean}} Edge
 *   `line` is what it stands for, a tie stands for none; `written` once its label says what it says */

export class Edges {
  /** @type {Map<string, Edge>} */
  #edges = new Map();
  /** Which edges touch an element. @type {Map<string, Set<string>>} */
  #at = new Map();
  /** Lines between the same two, in the order they came. @type {Map<string, string[]>} */
  #between = new Map();
  /** What is near enough to be shown. @type {Box | undefined} */
  #near;
  /** How many lines are about to come. */
  #expected = 0;
  #level;
  #under;
  #over;
  #meaning;
  #boxOf;
  #boxes;

  /**
   * @param {SVGGElement} under for the lines @param {SVGGElement} over for what is written on them @param {Meaning} meaning
   * @param {(id: string) => Box | undefined} boxOf @param {() => Box[]} boxes of all magnets: labels keep clear of them
   * @param {() => import("../types.js").Level} level from how far is read
   */
  constructor(under, over, meaning, boxOf, boxes, level) {
    this.#level = level;
    this.#under = under;
    this.#over = over;
    this.#meaning = meaning;
    this.#boxOf = boxOf;
    this.#boxes = boxes;
  }

  /** So many lines come at once: what nobody can read yet of a cloud is not written. @param {number} lines */
  expect(lines) {
    this.#expected = lines;
  }

  get #size() {
    return Math.max(this.#edges.size, this.#expected);
  }

  /** @param {BoardElement} line */
  putLine(line) {
    const { id, from = "", to = "" } = line;
    const known = this.#edges.get(id);
    if (known && (known.from !== from || known.to !== to)) this.drop(id);
    const edge = this.#edges.get(id) ?? this.#add(id, from, to, line);
    edge.line = line;
    edge.written = false;
    const look = this.#meaning.line(line);
    const selected = edge.group.classList.contains("is-selected");
    dress(edge.group, { class: look.classes });
    edge.group.replaceChildren(
      s("path", { class: "line__stroke", "marker-end": look.directed ? "url(#board-arrow)" : null }),
      ...(look.classes.includes("overlaps") ? [s("path", { class: "line__core" })] : []),
    );
    if (this.#size < FEW || edge.label?.classList.contains("is-selected") || edge.label?.getAttribute("tabindex") === "0") this.#write(edge);
    this.#mark(edge, selected);
    this.#lay(edge);
  }

  /** What is read and reached from near: on a board with many lines only once somebody is near. @param {Edge} edge */
  #write(edge) {
    const { line, id } = edge;
    if (!line || edge.written) return;
    edge.written = true;
    const look = this.#meaning.line(line);
    edge.label ??= this.#over.appendChild(s("g", { tabindex: -1, "data-id": id, "data-part": "line-label" }));
    edge.label.style.display = edge.shown ? "" : "none";
    edge.width = look.label ? widthOf(look.label, LABEL) + 22 : 16;
    const selected = edge.group.classList.contains("is-selected");
    dress(edge.label, { class: `${look.classes} line-label${selected ? " is-selected" : ""}`, role: "graphics-object group", "aria-label": this.#meaning.label(line) });
    edge.label.replaceChildren(...labelParts(edge.width, look.label, look.sentence));
    putLabel(edge.label, round(edge.middle.x), round(edge.middle.y));
    edge.group.prepend(s("path", { class: "line__reach", d: edge.group.lastElementChild?.getAttribute("d") }));
  }

  /** Fonts came in: what is written takes other room. @param {string} id */
  measure(id) {
    const edge = this.#edges.get(id);
    if (edge?.written && edge.line) this.putLine(edge.line);
  }

  /** The ties of one magnet. @param {BoardElement} element */
  putTies(element) {
    const wanted = new Set(this.#meaning.ties(element).map((to) => `${element.id}>${to}`));
    for (const key of [...(this.#at.get(element.id) ?? [])]) if (key.startsWith(`${element.id}>`) && !wanted.has(key)) this.drop(key);
    for (const key of wanted) {
      if (this.#edges.has(key)) continue;
      const edge = this.#add(key, element.id, key.slice(element.id.length + 1), undefined);
      dress(edge.group, { class: "tie", "aria-hidden": "true" });
      edge.group.append(s("path", { class: "line__stroke" }));
      this.#lay(edge);
    }
  }

  /** @param {string} id */
  drop(id) {
    const edge = this.#edges.get(id);
    if (!edge) return;
    edge.group.remove();
    edge.label?.remove();
    this.#edges.delete(id);
    this.#at.get(edge.from)?.delete(id);
    this.#at.get(edge.to)?.delete(id);
    const lane = this.#between.get(pair(edge))?.filter((each) => each !== id) ?? [];
    this.#between.set(pair(edge), lane);
    for (const each of lane) this.#layById(each);
  }

  /** The magnet moved. @param {string} id @param {boolean} [roughly] it still moves: where its labels lie best is seen to later */
  follow(id, roughly = false) {
    for (const key of this.#at.get(id) ?? []) {
      const edge = this.#edges.get(key);
      if (edge) this.#lay(edge, roughly);
    }
  }

  /** Ids of what is tied to a magnet, ties left out. @param {string} id */
  linesAt(id) {
    return [...(this.#at.get(id) ?? [])].filter((key) => !key.includes(">"));
  }

  /** @param {string} id whose ties lead to it @returns {string[]} */
  tiesTo(id) {
    return [...(this.#at.get(id) ?? [])].filter((key) => key.endsWith(`>${id}`)).map((key) => key.slice(0, key.indexOf(">")));
  }

  /** All that is drawn of the edges of a magnet. @param {string} id @returns {{edge: SVGGElement, label: SVGGElement | undefined}[]} */
  groupsAt(id) {
    return [...(this.#at.get(id) ?? [])].flatMap((key) => {
      const edge = this.#edges.get(key);
      return edge ? [{ edge: edge.group, label: edge.label }] : [];
    });
  }

  /** @param {string} id */
  has(id) {
    return this.#edges.has(id);
  }

  /** What of a line takes the focus. @param {string} id */
  label(id) {
    const edge = this.#edges.get(id);
    if (edge) this.#write(edge);
    return edge?.label;
  }

  get middles() {
    return [...this.#edges.values()].filter((each) => each.line).map((each) => ({ id: each.id, ...each.middle, width: 90, height: 24 }));
  }

  /** @param {string} id @returns {Box | undefined} */
  box(id) {
    const edge = this.#edges.get(id);
    return edge && { ...edge.middle, width: 90, height: 24 };
  }

  /** @param {string} id @param {boolean} selected */
  select(id, selected) {
    const edge = this.#edges.get(id);
    if (!edge) return;
    if (selected) this.#write(edge);
    this.#mark(edge, selected);
  }

  /** @param {string | undefined} id @param {string | undefined} before */
  reachable(id, before) {
    if (before) this.label(before)?.setAttribute("tabindex", "-1");
    if (id) this.label(id)?.setAttribute("tabindex", "0");
  }

  /** @param {Edge} edge @param {boolean} selected */
  #mark(edge, selected) {
    edge.group.classList.toggle("is-selected", selected);
    edge.label?.classList.toggle("is-selected", selected);
  }

  /** @param {string} id @param {string} from @param {string} to @param {BoardElement | undefined} line @returns {Edge} */
  #add(id, from, to, line) {
    const group = s("g", { "data-id": line ? id : null, "data-part": line ? "line" : "tie" });
    if (line) this.#under.append(group);
    else this.#under.prepend(group);
    /** @type {Edge} */
    const edge = { id, from, to, line, group, label: undefined, written: false, width: 16, middle: { x: 0, y: 0 }, shown: true };
    this.#edges.set(id, edge);
    for (const end of [from, to]) this.#at.set(end, (this.#at.get(end) ?? new Set()).add(id));
    if (line) {
      const lane = [...(this.#between.get(pair(edge)) ?? []), id];
      this.#between.set(pair(edge), lane);
      for (const each of lane) if (each !== id) this.#layById(each);
    }
    return edge;
  }

  /** @param {string} id */
  #layById(id) {
    const edge = this.#edges.get(id);
    if (edge) this.#lay(edge);
  }

  /** @param {Edge} edge @param {boolean} [roughly] */
  #lay(edge, roughly = false) {
    const from = this.#boxOf(edge.from);
    const to = this.#boxOf(edge.to);
    this.#show(edge, from && to && this.#isNear(from, to));
    if (!from || !to) return;
    const clear = !edge.line || roughly ? undefined : { size: { width: edge.width, height: 26 }, others: this.#inTheWay(edge) };
    const { path, middle } = curve(from, to, this.#lane(edge), clear);
    edge.middle = middle;
    for (const each of edge.group.children) each.setAttribute("d", path);
    if (edge.label) putLabel(edge.label, round(middle.x), round(middle.y));
  }

  /** Puts away what is far outside the view. @param {Box} near */
  look(near) {
    this.#near = near;
    for (const edge of this.#edges.values()) {
      const from = this.#boxOf(edge.from);
      const to = this.#boxOf(edge.to);
      this.#show(edge, from && to && this.#isNear(from, to));
    }
  }

  /** Shown wherever it is, to take the focus. @param {string} id */
  reveal(id) {
    const edge = this.#edges.get(id);
    if (!edge) return;
    this.#show(edge, true);
    this.#write(edge);
  }

  /** @param {Box} from @param {Box} to */
  #isNear(from, to) {
    if (!this.#near || this.#size < FEW) return true;
    const box = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2, width: Math.abs(from.x - to.x) + 80, height: Math.abs(from.y - to.y) + 80 };
    return overlaps(box, this.#near);
  }

  /** @param {Edge} edge @param {boolean | undefined} shown */
  #show(edge, shown = false) {
    if (shown && !edge.written && this.#level() === "near") this.#write(edge);
    if (edge.shown === shown) return;
    edge.shown = shown;
    edge.group.style.display = shown ? "" : "none";
    if (edge.label) edge.label.style.display = shown ? "" : "none";
  }

  /** Magnets, and what is written on other lines. @param {Edge} edge @returns {Box[]} */
  #inTheWay(edge) {
    if (this.#size > LABELLED_WITH_CARE) return [];
    const labels = [];
    for (const other of this.#edges.values()) {
      if (other !== edge && other.line) labels.push({ ...other.middle, width: other.width, height: 26 });
    }
    return [...this.#boxes(), ...labels];
  }

  /** @param {Edge} edge */
  #lane(edge) {
    if (!edge.line) return 0;
    const lane = this.#between.get(pair(edge)) ?? [];
    const place = lane.indexOf(edge.id) - (lane.length - 1) / 2;
    return edge.from < edge.to ? place : -place;
  }
}

/** Without a transform: a thousand of those make every frame slow. @param {SVGGElement} label @param {number} x @param {number} y */
function putLabel(label, x, y) {
  for (const part of label.children) {
    const { dx = "0", dy = "0" } = /** @type {SVGElement} */ (part).dataset;
    part.setAttribute("x", String(x + Number(dx)));
    part.setAttribute("y", String(y + Number(dy)));
  }
}

/** @param {{from: string, to: string}} edge */
function pair({ from, to }) {
  return from < to ? `${from} ${to}` : `${to} ${from}`;
}

/** @param {number} width @param {string} label @param {string} sentence @returns {SVGElement[]} */
function labelParts(width, label, sentence) {
  const lines = wrap(sentence, 220, 2, (text) => widthOf(text, SENTENCE));
  const parts = [
    s("rect", { class: "line-label__ground", "data-dx": -width / 2, "data-dy": -13, width, height: 26, rx: 13 }),
    ...(label ? [s("text", { class: "line-label__text", "data-dy": 5, "text-anchor": "middle" }, label)] : []),
  ];
  if (lines.length === 0) return parts;
  return [
    ...parts,
    ...lines.map((line, i) => s("text", { class: "line-label__sentence", "data-dy": 30 + i * 16, "text-anchor": "middle" }, line)),
  ];
}
