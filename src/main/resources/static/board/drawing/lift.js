/** @import {Drawing} from "../drawing.js" */
/** @import {Point} from "../types.js" */

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

  /** @param {Drawing} drawing @param {string[]} ids */
  constructor(drawing, ids) {
    this.#drawing = drawing;
    this.#focused = document.activeElement;
    for (const id of ids) {
      const box = drawing.nodes.box(id);
      if (box) this.#from.set(id, { x: box.x, y: box.y });
    }
    drawing.view.classList.add("is-dragging");
    drawing.become({ type: "carrying", ids: [...this.#from.keys()], from: this.#from, by: "click" });
    for (const id of this.#from.keys()) for (const { edge } of drawing.edges.groupsAt(id)) this.#raise(edge);
    for (const id of this.#from.keys()) this.#raise(drawing.nodes.group(id));
    for (const id of this.#from.keys()) for (const { label } of drawing.edges.groupsAt(id)) this.#raise(label);
  }

  /** @param {number} dx @param {number} dy on the board, from where it began */
  by(dx, dy) {
    for (const [id, { x, y }] of this.#from) this.#now.set(id, { x: x + dx, y: y + dy });
    this.#drawing.hover(this.#now);
  }

  putDown() {
    this.#lower();
    this.#drawing.putDown(this.#now);
  }

  giveUp() {
    this.#lower();
    this.#drawing.letGo(this.#from.keys());
  }

  /** @param {SVGGElement | undefined} group */
  #raise(group) {
    const back = group?.parentNode;
    if (!group || !(back instanceof SVGElement) || back === this.#drawing.lifted) return;
    this.#groups.push({ group, back });
    this.#drawing.lifted.append(group);
  }

  #lower() {
    for (const { group, back } of this.#groups) if (group.isConnected) back.append(group);
    this.#drawing.view.classList.remove("is-dragging");
    this.#drawing.become({ type: "idle" });
    if (this.#focused instanceof SVGElement && this.#focused.isConnected) this.#focused.focus({ preventScroll: true });
  }
}
