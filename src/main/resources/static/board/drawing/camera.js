// What part of the board is seen: a CSS transform, so that moving it repaints nothing.

/** @import {Point} from "../types.js" */
/** @import {Box} from "./geometry.js" */
import { Listeners } from "../listeners.js";

const NEAREST = 3;
const FURTHEST = 0.08;
const FAR = 0.5; // below this, small text is noise: only names are shown, in larger letters
const VERY_FAR = 0.26;

export class Camera {
  /** @type {Listeners<void>} */
  changed = new Listeners();
  /** It stands still again. @type {Listeners<void>} */
  rested = new Listeners();
  x = 0;
  y = 0;
  scale = 1;
  #view;
  #layers;
  #dots;
  #drawn = 0;
  /** @type {Point | undefined} */
  #carried;
  /** Where the view lies in the window; read once, for reading it forces a layout. @type {DOMRect | undefined} */
  #place;
  /** The size of the view that the place on it was reckoned with. */
  #size;
  /** @type {number | undefined} */
  #frame;
  /** @type {any} */
  #rest;

  /** @param {HTMLElement} view @param {(HTMLElement | SVGElement)[]} layers that move along @param {HTMLElement} dots the paper under them */
  constructor(view, layers, dots) {
    this.#view = view;
    this.#layers = layers;
    this.#dots = dots;
    this.#size = { width: view.clientWidth, height: view.clientHeight };
    new ResizeObserver(() => this.#resized()).observe(view);
    addEventListener("scroll", () => (this.#place = undefined), { capture: true, passive: true });
    view.addEventListener("pointerenter", () => (this.#place = undefined));
    view.addEventListener("pointerdown", () => (this.#place = undefined), { capture: true });
  }

  /** How large the view is. */
  get size() {
    return this.#size;
  }

  /** Where the view lies in the window. */
  get place() {
    this.#place ??= this.#view.getBoundingClientRect();
    return this.#place;
  }

  /** The middle stays in the middle; a hidden view has no size and keeps the one it had. */
  #resized() {
    const { clientWidth: width, clientHeight: height } = this.#view;
    this.#place = undefined;
    if (width === 0 || height === 0) return;
    const before = this.#size;
    this.#size = { width, height };
    if (before.width > 0) this.#set(this.x + (width - before.width) / 2, this.y + (height - before.height) / 2, this.scale);
  }

  /** @param {Point} onScreen relative to the window @returns {Point} on the board */
  toBoard(onScreen) {
    const view = this.place;
    return { x: (onScreen.x - view.left - this.x) / this.scale, y: (onScreen.y - view.top - this.y) / this.scale };
  }

  /** @param {Point} onBoard @returns {Point} relative to the view's corner */
  toView(onBoard) {
    return { x: onBoard.x * this.scale + this.x, y: onBoard.y * this.scale + this.y };
  }

  /** The middle of what is seen, on the board. @returns {Point} */
  get middle() {
    return { x: (this.#size.width / 2 - this.x) / this.scale, y: (this.#size.height / 2 - this.y) / this.scale };
  }

  /** @returns {import("../types.js").Level} */
  get level() {
    return this.scale < VERY_FAR ? "furthest" : this.scale < FAR ? "far" : "near";
  }

  /** The last layer lies elsewhere than the others: what is carried. @param {Point | undefined} by on the board */
  carry(by) {
    this.#carried = by;
    const layer = this.#layers.at(-1);
    if (layer) layer.style.transform = this.#transform(by);
  }

  /** Apart from the place: what only moves is not painted anew. */
  #rescale() {
    this.#drawn = this.scale;
    for (const { firstElementChild: drawn } of this.#layers) if (drawn instanceof SVGElement) drawn.style.transform = `scale(${this.scale})`;
  }

  /** @param {Point} [by] */
  #transform(by = { x: 0, y: 0 }) {
    return `translate(${this.x + by.x * this.scale}px, ${this.y + by.y * this.scale}px)`;
  }

  /** What is seen, on the board, from its upper left corner. */
  get seen() {
    return {
      x: Math.round(-this.x / this.scale),
      y: Math.round(-this.y / this.scale),
      width: Math.round(this.#size.width / this.scale),
      height: Math.round(this.#size.height / this.scale),
    };
  }

  /** @param {number} dx @param {number} dy on the screen */
  pan(dx, dy) {
    this.#view.classList.remove("board-view--gliding");
    this.#set(this.x + dx, this.y + dy, this.scale);
  }

  /** @param {number} factor @param {Point} [at] in the view; stays where it is */
  zoom(factor, at = { x: this.#size.width / 2, y: this.#size.height / 2 }) {
    const scale = Math.min(NEAREST, Math.max(FURTHEST, this.scale * factor));
    const by = scale / this.scale;
    this.#view.classList.remove("board-view--gliding");
    this.#set(at.x - (at.x - this.x) * by, at.y - (at.y - this.y) * by, scale);
  }

  /** @param {Box} box @param {number} [nearest] */
  fit(box, nearest = 1.1) {
    this.#glide(() => this.#fit(box, nearest));
  }

  /** Where it all begins: at once, before anything hangs there. @param {Box} box */
  begin(box) {
    this.#fit(box, 1.1);
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#apply();
  }

  /** @param {Box} box @param {number} nearest */
  #fit(box, nearest) {
    const margin = 28;
    const tools = 44; // the zoom buttons lie over the lower edge
    const width = this.#view.clientWidth - 2 * margin;
    const height = this.#view.clientHeight - 2 * margin - tools;
    if (width <= 0 || height <= 0) return;
    const scale = Math.max(FURTHEST, Math.min(nearest, width / box.width, height / box.height));
    this.#centre({ ...box, y: box.y + tools / 2 / scale }, scale);
  }

  /** Moves no further than it takes to bring a place into view, with room around it. @param {Box} box @param {number} [covered] at the right, by a panel */
  show(box, covered = 0) {
    const margin = 64; // toolbars lie over the edges
    const centre = this.toView(box);
    const dx = stretch(centre.x, (box.width / 2) * this.scale + margin, this.#view.clientWidth - covered);
    const dy = stretch(centre.y, (box.height / 2) * this.scale + margin, this.#view.clientHeight);
    if (dx !== 0 || dy !== 0) this.#glide(() => this.#set(this.x + dx, this.y + dy, this.scale));
  }

  /** @param {{x: number, y: number, width: number, height: number}} seen as another sees it */
  follow(seen) {
    this.fit({ x: seen.x + seen.width / 2, y: seen.y + seen.height / 2, width: seen.width, height: seen.height }, NEAREST);
  }

  /** @param {Box} box @param {number} scale */
  #centre(box, scale) {
    this.#size = { width: this.#view.clientWidth, height: this.#view.clientHeight }; // the observer hears of it only later
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
    for (const layer of this.#layers) layer.style.transform = this.#transform();
    if (this.#drawn !== this.scale) this.#rescale();
    if (this.#carried) this.carry(this.#carried);
    if (this.scale < FAR) return this.#applied();
    this.#dots.style.backgroundSize = `${40 * this.scale}px ${40 * this.scale}px`; // no property of the view: all it holds would inherit it
    this.#dots.style.backgroundPosition = `${this.x}px ${this.y}px`;
    this.#applied();
  }

  #applied() {
    this.#view.classList.toggle("board-view--far", this.scale < FAR);
    this.#view.classList.toggle("board-view--furthest", this.scale < VERY_FAR);
    this.changed.tell();
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#view.classList.remove("board-view--moving", "board-view--gliding");
      this.rested.tell();
    }, 260);
  }
}

/** How far something must go to lie within a length; to its middle when it is too large. @param {number} at @param {number} half @param {number} length */
export function stretch(at, half, length) {
  if (2 * half > length) return length / 2 - at;
  return Math.max(0, half - at) + Math.min(0, length - half - at);
}
