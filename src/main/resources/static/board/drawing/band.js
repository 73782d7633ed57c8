// A rubber band: all that it touches is chosen.

/** @import {Drawing} from "../drawing.js" */
/** @import {Point} from "../types.js" */
import { h } from "../dom.js";
import { overlaps } from "./geometry.js";

export class Band {
  #mark = h("div", { class: "board-band", "aria-hidden": "true" });
  #drawing;
  #start;
  #kept;

  /** @param {Drawing} drawing @param {Point} start on the screen @param {boolean} adding to what is chosen already */
  constructor(drawing, start, adding) {
    this.#drawing = drawing;
    this.#start = start;
    this.#kept = adding ? drawing.selection : [];
    drawing.view.append(this.#mark);
  }

  /** @param {Point} now on the screen */
  to(now) {
    const { left, top } = this.#drawing.camera.place;
    const [x, y] = [Math.min(this.#start.x, now.x) - left, Math.min(this.#start.y, now.y) - top];
    this.#mark.style.transform = `translate(${x}px, ${y}px)`;
    this.#mark.style.width = `${Math.abs(now.x - this.#start.x)}px`;
    this.#mark.style.height = `${Math.abs(now.y - this.#start.y)}px`;
  }

  /** @param {Point} now on the screen */
  choose(now) {
    const { camera, nodes } = this.#drawing;
    const [a, b] = [camera.toBoard(this.#start), camera.toBoard(now)];
    const band = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
    const touched = nodes.boxes.filter((each) => overlaps(each, band)).map((each) => each.id);
    this.remove();
    this.#drawing.choose([...new Set([...this.#kept, ...touched])]);
  }

  remove() {
    this.#mark.remove();
  }
}
