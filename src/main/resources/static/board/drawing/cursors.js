// Where the others point: the sign of their corner and their name, over the board.

/** @import {Someone} from "../presence.js" */
/** @import {Camera} from "./camera.js" */
import { h } from "../dom.js";

export class Cursors {
  /** @type {Map<number, {mark: HTMLElement, at: {x: number, y: number}}>} */
  #marks = new Map();
  #layer;
  #camera;

  /** @param {HTMLElement} layer @param {Camera} camera */
  constructor(layer, camera) {
    this.#layer = layer;
    this.#camera = camera;
    camera.changed.on(() => this.#marks.forEach((each) => this.#place(each)));
  }

  /** @param {Someone[]} who @param {number[]} left */
  show(who, left) {
    for (const connection of left) this.#drop(connection);
    for (const someone of who) {
      if (!someone.cursor) {
        this.#drop(someone.connection);
        continue;
      }
      const known = this.#marks.get(someone.connection);
      const mark = known ?? { mark: this.#add(someone), at: someone.cursor };
      mark.at = someone.cursor;
      this.#marks.set(someone.connection, mark);
      this.#place(mark);
    }
  }

  /** @param {Someone} someone */
  #add(someone) {
    const corner = someone.fields.corner ?? "facilitator";
    return this.#layer.appendChild(h("span", { class: `board-cursor corner corner--${corner} corner--chip` }, someone.name));
  }

  /** @param {{mark: HTMLElement, at: {x: number, y: number}}} mark */
  #place({ mark, at }) {
    const { x, y } = this.#camera.toView(at);
    mark.style.transform = `translate(${x}px, ${y}px)`;
  }

  /** @param {number} connection */
  #drop(connection) {
    this.#marks.get(connection)?.mark.remove();
    this.#marks.delete(connection);
  }
}
