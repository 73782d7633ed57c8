// What part of the board is seen: a CSS transform, so that moving it repaints nothing.

/** @import {Point} from "../types.js" */
/** @import {Box} from "./geometry.js" */
import { Listeners } from "../listeners.js";

const NEAREST = 3;
const FURTHEST = 0.08;
const FAR = 0.34; // below this, small text is noise and is left out

export class Camera {
  /** @type {Listeners<void>} */
  changed = new Listeners();
  x = 0;
  y = 0;
  scale = 1;
  #view;
  #layers;
  /** @type {number | undefined} */
  #frame;
  /** @type {any} */
  #rest;

  /** @param {HTMLElement} view @param {(HTMLElement | SVGElement)[]} layers that move along */
  constructor(view, layers) {
    this.#view = view;
    this.#layers = layers;
  }

  /** @param {Point} onScreen relative to the window @returns {Point} on the board */
  toBoard(onScreen) {
    const view = this.#view.getBoundingClientRect();
    return { x: (onScreen.x - view.left - this.x) / this.scale, y: (onScreen.y - view.top - this.y) / this.scale };
  }

  /** @param {Point} onBoard @returns {Point} relative to the view's corner */
  toView(onBoard) {
    return { x: onBoard.x * this.scale + this.x, y: onBoard.y * this.scale + this.y };
  }

  /** The middle of what is seen, on the board. @returns {Point} */
  get middle() {
    return { x: (this.#view.clientWidth / 2 - this.x) / this.scale, y: (this.#view.clientHeight / 2 - this.y) / this.scale };
  }

  /** What is seen, on the board, from its upper left corner. */
  get seen() {
    return {
      x: Math.round(-this.x / this.scale),
      y: Math.round(-this.y / this.scale),
      width: Math.round(this.#view.clientWidth / this.scale),
      height: Math.round(this.#view.clientHeight / this.scale),
    };
  }

  /** @param {number} dx @param {number} dy on the screen */
  pan(dx, dy) {
    this.#view.classList.remove("board-view--gliding");
    this.#set(this.x + dx, this.y + dy, this.scale);
  }

  /** @param {number} factor @param {Point} [at] in the view; stays where it is */
  zoom(factor, at = { x: this.#view.clientWidth / 2, y: this.#view.clientHeight / 2 }) {
    const scale = Math.min(NEAREST, Math.max(FURTHEST, this.scale * factor));
    const by = scale / this.scale;
    this.#view.classList.remove("board-view--gliding");
    this.#set(at.x - (at.x - this.x) * by, at.y - (at.y - this.y) * by, scale);
  }

  /** @param {Box} box @param {number} [nearest] */
  fit(box, nearest = 1.1) {
    const margin = 28;
    const width = this.#view.clientWidth - 2 * margin;
    const height = this.#view.clientHeight - 2 * margin;
    if (width <= 0 || height <= 0) return;
    const scale = Math.max(FURTHEST, Math.min(nearest, width / box.width, height / box.height));
    this.#glide(() => this.#centre(box, scale));
  }

  /** Brings a place into view when it is not, with room around it. @param {Box} box @param {number} [covered] at the right, by a panel */
  show(box, covered = 0) {
    const corner = this.toView({ x: box.x - box.width / 2, y: box.y - box.height / 2 });
    const end = this.toView({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    const margin = 64; // toolbars lie over the edges
    const outside =
      corner.x < margin || corner.y < margin || end.x > this.#view.clientWidth - covered - margin || end.y > this.#view.clientHeight - margin;
    if (outside) this.#glide(() => this.#centre({ ...box, x: box.x + covered / 2 / this.scale }, this.scale));
  }

  /** @param {{x: number, y: number, width: number, height: number}} seen as another sees it */
  follow(seen) {
    this.fit({ x: seen.x + seen.width / 2, y: seen.y + seen.height / 2, width: seen.width, height: seen.height }, NEAREST);
  }

  /** @param {Box} box @param {number} scale */
  #centre(box, scale) {
    this.#set(this.#view.clientWidth / 2 - box.x * scale, this.#view.clientHeight / 2 - box.y * scale, scale);
  }

  /** @param {() => void} move */
  #glide(move) {
    this.#view.classList.add("board-view--gliding"); // the style sheet leaves it out for who wants less motion
    move();
  }

  /** @param {number} x @param {number} y @param {number} scale */
  #set(x, y, scale) {
    this.x = x;
    this.y = y;
    this.scale = scale;
    this.#frame ??= requestAnimationFrame(() => this.#apply());
  }

  #apply() {
    this.#frame = undefined;
    this.#view.classList.add("board-view--moving");
    for (const layer of this.#layers) layer.style.transform = `translate(${this.x}px, ${this.y}px) scale(${this.scale})`;
    this.#view.style.setProperty("--board-scale", String(this.scale));
    this.#view.style.setProperty("--board-x", `${this.x}px`);
    this.#view.style.setProperty("--board-y", `${this.y}px`);
    this.#view.classList.toggle("board-view--far", this.scale < FAR);
    this.changed.tell();
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#view.classList.remove("board-view--moving", "board-view--gliding"), 260);
  }
}
