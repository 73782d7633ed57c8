/** @import {Drawing} from "../drawing.js" */
/** @import {Point} from "../types.js" */
import { around } from "./geometry.js";
import { showGuides } from "./guides.js";
import { Snapping } from "./snapping.js";

const PULL = 7; // pixels from which a line pulls

/** What is dragged hangs in a layer of its own while it moves, so that the board under it is not painted again. */
export class Lift {
  /** @type {Map<string, Point>} */
  #from = new Map();
  /** @type {Map<string, Point>} */
  #now = new Map();
  /** Where each group hung. @type {{group: SVGGElement, back: SVGElement}[]} */
  #groups = [];
  #drawing;
  #focused;
  /** @type {Snapping | undefined} */
  #snapping;
  /** @type {import("./geometry.js").Box | undefined} */
  #all;

  /** @param {Drawing} drawing @param {string[]} ids */
  constructor(drawing, ids) {
    this.#drawing = drawing;
    this.#focused = document.activeElement;
    for (const id of ids) {
      const box = drawing.nodes.box(id);
      if (box) this.#from.set(id, { x: box.x, y: box.y });
    }
    this.#all = around([...this.#from.keys()].flatMap((id) => drawing.nodes.box(id) ?? []));
    if (drawing.snaps) this.#snapping = new Snapping(drawing.nodes.inView.filter((each) => !this.#from.has(each.id)));
    drawing.view.classList.add("is-dragging");
    drawing.become({ type: "carrying", ids: [...this.#from.keys()], from: this.#from, by: "click" });
    for (const id of this.#from.keys()) for (const { edge } of drawing.edges.groupsAt(id)) this.#raise(edge);
    for (const id of this.#from.keys()) this.#raise(drawing.nodes.group(id), drawing.carried);
    for (const id of this.#from.keys()) for (const { label } of drawing.edges.groupsAt(id)) this.#raise(label);
  }

  /** @param {number} dx @param {number} dy on the board, from where it began @param {boolean} [freely] whatever lies near */
  by(dx, dy, freely = false) {
    const pull = freely || !this.#all ? undefined : this.#snapping?.pull({ ...this.#all, x: this.#all.x + dx, y: this.#all.y + dy }, PULL / this.#drawing.camera.scale);
    showGuides(this.#drawing.lifted, pull?.guides ?? []);
    const to = { x: dx + (pull?.dx ?? 0), y: dy + (pull?.dy ?? 0) };
    for (const [id, { x, y }] of this.#from) this.#now.set(id, { x: x + to.x, y: y + to.y });
    this.#drawing.camera.carry(to);
    this.#drawing.hover(this.#now, true);
  }

  putDown() {
    this.#lower();
    this.#drawing.putDown(this.#now);
  }

  giveUp() {
    this.#lower();
    this.#drawing.letGo(this.#from.keys());
  }

  /** @param {SVGGElement | undefined} group @param {SVGElement} [layer] */
  #raise(group, layer = this.#drawing.lifted) {
    const back = group?.parentNode;
    if (!group || !(back instanceof SVGElement) || back === layer) return;
    this.#groups.push({ group, back });
    layer.append(group);
  }

  #lower() {
    showGuides(this.#drawing.lifted, []);
    this.#drawing.camera.carry(undefined);
    for (const id of this.#from.keys()) {
      this.#drawing.nodes.moveTo(id, this.#now.get(id) ?? this.#from.get(id) ?? { x: 0, y: 0 });
      this.#drawing.edges.follow(id);
    }
    for (const { group, back } of this.#groups) if (group.isConnected) back.append(group);
    this.#drawing.view.classList.remove("is-dragging");
    this.#drawing.become({ type: "idle" });
    if (this.#focused instanceof SVGElement && this.#focused.isConnected) this.#focused.focus({ preventScroll: true });
  }
}
