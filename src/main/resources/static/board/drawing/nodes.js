// The magnets in the drawing: one SVG group each, that stays the same group for as long as the magnet is there.

/** @import {BoardElement, Meaning, Point} from "../types.js" */
/** @import {Box} from "./geometry.js" */
/** @import {Camera} from "./camera.js" */
import { dress, s } from "../dom.js";
import { overlaps } from "./geometry.js";

/** @typedef {{group: SVGGElement, element: BoardElement, at: Point, drawn: Point, box: Box, said: string, shown: boolean, holder: {name: string, corner: string} | undefined,
 *   written: Set<import("../types.js").Level>, look: ReturnType<Meaning["magnet"]> | undefined}} Node `written`: the levels whose texts it has; `drawn`: the place that its parts are drawn for */

const FEW = 300; // as many are always shown: putting them away would cost more than it saves

export class Nodes {
  /** @type {Map<string, Node>} */
  #nodes = new Map();
  #layer;
  #meaning;
  #camera;
  /** What was near enough to be shown when it was last looked at. @type {Box | undefined} */
  #near;
  #scale = 0;
  /** How many are about to come. */
  #expected = 0;

  /** @param {SVGGElement} layer @param {Meaning} meaning @param {Camera} camera */
  constructor(layer, meaning, camera) {
    this.#layer = layer;
    this.#meaning = meaning;
    this.#camera = camera;
  }

  /** So many come at once: what is far away need not be drawn first. @param {number} magnets */
  expect(magnets) {
    this.#expected = magnets;
  }

  get ids() {
    return [...this.#nodes.keys()];
  }

  /** @param {string} id */
  has(id) {
    return this.#nodes.has(id);
  }

  /** @param {string} id */
  group(id) {
    return this.#nodes.get(id)?.group;
  }

  /** Where it is drawn now, which is elsewhere than on the board while someone drags it. @param {string} id */
  box(id) {
    return this.#nodes.get(id)?.box;
  }

  /** @returns {Box[]} without ids, for what only looks at places */
  get places() {
    return [...this.#nodes.values()].map((each) => each.box);
  }

  get boxes() {
    return [...this.#nodes].map(([id, node]) => ({ id, ...node.box }));
  }

  /** Those that can be seen now. */
  get inView() {
    const view = this.#view;
    return this.boxes.filter((each) => overlaps(each, view));
  }

  /** @returns {Box} */
  get #view() {
    const { x, y, width, height } = this.#camera.seen;
    return { x: x + width / 2, y: y + height / 2, width, height };
  }

  /** Shows what came near and puts away what is far outside the view, with the texts that are read from here. Only now and then there is something to do. @returns {Box | undefined} what is near, when that changed */
  look() {
    const view = this.#view;
    if (view.width === 0) return undefined;
    const inside = this.#near && this.#scale === this.#camera.scale && Math.abs(view.x - this.#near.x) * 2 <= this.#near.width - view.width && Math.abs(view.y - this.#near.y) * 2 <= this.#near.height - view.height;
    if (inside) return undefined;
    this.#scale = this.#camera.scale;
    this.#near = { ...view, width: view.width * 1.8, height: view.height * 1.8 };
    for (const node of this.#nodes.values()) this.#place(node);
    return this.#near;
  }

  /** Shown wherever it is, to take the focus. @param {string} id */
  reveal(id) {
    const node = this.#nodes.get(id);
    if (node) this.#show(node, true);
  }

  /** @param {Node} node */
  #place(node) {
    this.#show(node, Math.max(this.#nodes.size, this.#expected) < FEW || !this.#near || overlaps(node.box, this.#near) || node.group.contains(document.activeElement));
  }

  /** @param {Node} node @param {boolean} shown */
  #show(node, shown) {
    if (node.shown !== shown) node.group.style.display = shown ? "" : "none";
    node.shown = shown;
    const level = this.#camera.level;
    if (!shown || !this.#near || node.written.has(level)) return; // not before it is known what is looked at
    if (!node.look) this.#draw(node);
    const texts = node.look?.levels[level]() ?? [];
    node.written.add(level);
    node.group.append(...texts);
  }

  /** Shows and tells that it is chosen, or no longer. @param {string} id @param {string} said empty for no longer */
  mark(id, said) {
    const node = this.#nodes.get(id);
    if (!node) return;
    node.said = said;
    node.group.classList.toggle("is-selected", said !== "");
    dress(node.group, { "aria-label": this.#label(node) });
  }

  /**
   * @param {BoardElement} element
   * @param {boolean} held it stays where it is drawn: someone here carries it
   * @returns {boolean} whether anything but its place changed
   */
  put(element, held) {
    const known = this.#nodes.get(element.id);
    const at = { x: element.x ?? 0, y: element.y ?? 0 };
    if (known && sameLook(known.element, element)) {
      known.element = element;
      if (!held) this.#rest(known, at);
      return false;
    }
    const group = known?.group ?? this.#layer.appendChild(s("g", { tabindex: -1, "data-id": element.id, "data-part": "magnet", role: "graphics-object group" }));
    const node = { group, element, at: known && held ? known.at : at, drawn: at, box: { ...at, ...this.#meaning.size(element) }, said: known?.said ?? "", shown: true, holder: known?.holder, written: new Set(), look: undefined };
    this.#nodes.set(element.id, node);
    if (known) node.group.style.display = "";
    this.#name(node);
    if (held) this.moveTo(element.id, node.at);
    else this.#rest(node, at);
    this.#place(node);
    return true;
  }

  /** Draws again what may read differently since another element changed. @param {string} id */
  redraw(id) {
    const node = this.#nodes.get(id);
    if (!node) return;
    this.#name(node);
    node.look = undefined;
    node.written.clear();
    this.#show(node, node.shown);
  }

  /** @param {string} id */
  drop(id) {
    this.#nodes.get(id)?.group.remove();
    this.#nodes.delete(id);
  }

  /** Draws it elsewhere for a while; says nothing to anyone. @param {string} id @param {Point} at @param {boolean} [layer] its layer moved, it stays where it is in that */
  moveTo(id, at, layer = false) {
    const node = this.#nodes.get(id);
    if (!node) return;
    this.#at(node, at);
    if (layer) return;
    this.#tell(node);
    const [dx, dy] = [at.x - node.drawn.x, at.y - node.drawn.y];
    if (dx === 0 && dy === 0) node.group.removeAttribute("transform");
    else node.group.setAttribute("transform", `translate(${dx} ${dy})`);
  }

  /** Back to its place on the board. @param {string} id */
  settle(id) {
    const node = this.#nodes.get(id);
    if (node) this.#rest(node, { x: node.element.x ?? 0, y: node.element.y ?? 0 });
  }

  /** Where it stays, drawn there: two thousand transforms would make every frame slow. @param {Node} node @param {Point} at */
  #rest(node, at) {
    this.#at(node, at);
    this.#tell(node);
    node.group.removeAttribute("transform");
    if (node.drawn.x === at.x && node.drawn.y === at.y) return;
    node.drawn = at;
    node.look = undefined;
    node.written.clear();
    this.#show(node, node.shown);
  }

  /** @param {Node} node @param {Point} at */
  #at(node, at) {
    node.at = at;
    node.box = { ...at, ...this.#meaning.size(node.element) };
  }

  /** Its place, for whoever looks at the page from outside. @param {Node} node */
  #tell(node) {
    node.group.setAttribute("data-at", `${node.at.x} ${node.at.y}`);
  }

  /** Only one node can be tabbed to; arrows go to the others. @param {string | undefined} id @param {string | undefined} before */
  reachable(id, before) {
    if (before) this.group(before)?.setAttribute("tabindex", "-1");
    if (id) this.group(id)?.setAttribute("tabindex", "0");
  }

  /** Shows that someone else is busy with it. @param {string} id @param {{name: string, corner: string} | undefined} by */
  hold(id, by) {
    const node = this.#nodes.get(id);
    if (!node) return;
    node.holder = by;
    this.#held(node, by);
  }

  /** @param {Node} node @param {Node["holder"]} by */
  #held(node, by) {
    node.group.querySelector(".magnet__holder")?.remove();
    if (!by) return;
    const { outline } = this.#meaning.magnet(node.element, node.drawn);
    node.group.append(
      s(
        "g",
        { class: `magnet__holder corner--${by.corner || "facilitator"}`, "aria-hidden": "true" },
        s("path", { class: "magnet__held", d: outline }),
        s("text", { class: "magnet__held-by", x: node.drawn.x, y: node.drawn.y + node.box.height / 2 + 17, "text-anchor": "middle" }, by.name),
      ),
    );
  }

  /** @param {Node} node */
  #name(node) {
    dress(node.group, { "aria-label": this.#label(node) });
  }

  /** @param {Node} node */
  #label(node) {
    const label = this.#meaning.label(node.element);
    return node.said === "" ? label : `${label}. ${node.said}`;
  }

  /** @param {Node} node */
  #draw(node) {
    node.look = this.#meaning.magnet(node.element, node.drawn);
    const { classes, parts, outline } = node.look;
    const selected = node.group.classList.contains("is-selected");
    node.box = { ...node.at, ...this.#meaning.size(node.element) };
    node.group.setAttribute("class", classes);
    node.group.classList.toggle("is-selected", selected);
    node.group.replaceChildren(s("path", { class: "magnet__focus", d: outline }), ...parts);
    if (node.holder) this.#held(node, node.holder);
  }
}

/** @param {BoardElement} a @param {BoardElement} b */
function sameLook(a, b) {
  return a.text === b.text && a.fields === b.fields && a.width === b.width && a.height === b.height && a.kind === b.kind;
}
