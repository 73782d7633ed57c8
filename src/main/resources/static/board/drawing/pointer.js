// Mouse, pen and fingers: drag a magnet, drag the ground, pinch, wheel; and everything by single clicks too.

/** @import {Drawing} from "../drawing.js" */
/** @import {Point} from "../types.js" */
import { Band } from "./band.js";
import { Lift } from "./lift.js";

const STARTS_AFTER = 4; // pixels: less is a click
const LONG_MS = 550; // a finger that rests so long asks what can be done

/** @typedef {{x: number, y: number}} Finger */

export class Pointer {
  /** @type {Map<number, Finger>} */
  #fingers = new Map();
  /** @type {{id: string | undefined, start: Point, last: Point, adding: boolean, freely: boolean, pans: boolean} | undefined} */
  #press;
  /** @type {Lift | undefined} */
  #lift;
  /** @type {Band | undefined} */
  #band;
  /** @type {any} */
  #resting;
  #panning = false;
  /** @type {number | undefined} */
  #frame;
  #drawing;

  /** @param {Drawing} drawing */
  constructor(drawing) {
    this.#drawing = drawing;
    const view = drawing.view;
    view.addEventListener("pointerdown", (event) => this.#down(event));
    view.addEventListener("pointermove", (event) => this.#move(event));
    view.addEventListener("pointerup", (event) => this.#up(event));
    view.addEventListener("pointercancel", (event) => this.#cancel(event));
    view.addEventListener("pointerleave", () => drawing.acts.sense({ cursor: null }));
    view.addEventListener("dblclick", (event) => this.#open(event));
    view.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.#escape());
  }

  /** @param {PointerEvent} event */
  #down(event) {
    if (event.button > 1 || isControl(event.target)) return;
    this.#fingers.set(event.pointerId, at(event));
    this.#drawing.view.setPointerCapture(event.pointerId);
    if (this.#fingers.size === 2) return this.#giveUp();
    if (this.#fingers.size > 2) return;
    this.#press = { id: event.button === 1 ? undefined : idAt(event.target), start: at(event), last: at(event), adding: event.shiftKey || this.#drawing.isChoosing, freely: event.altKey, pans: event.button === 1 };
    if (event.pointerType !== "mouse") this.#resting = setTimeout(() => this.#rested(), LONG_MS);
  }

  /** @param {PointerEvent} event */
  #move(event) {
    const { camera, acts, mode } = this.#drawing;
    const now = at(event);
    const onBoard = camera.toBoard(now);
    acts.sense({ cursor: { x: Math.round(onBoard.x), y: Math.round(onBoard.y) } });
    if (this.#fingers.size >= 2) return this.#pinch(event);
    if (mode.type === "carrying" && mode.by === "click") this.#hover(onBoard);
    if (!this.#press) return;
    const { start, last, id } = this.#press;
    const far = Math.hypot(now.x - start.x, now.y - start.y) > STARTS_AFTER;
    if (far) clearTimeout(this.#resting);
    if (!this.#lift && !this.#band && !this.#panning && far) this.#begin(id);
    this.#press.freely = event.altKey;
    if (this.#lift) this.#drag(now);
    else if (this.#band) this.#band.to(now);
    else if (this.#panning) camera.pan(now.x - last.x, now.y - last.y);
    this.#press.last = now;
  }

  /** @param {string | undefined} id */
  #begin(id) {
    const drawing = this.#drawing;
    const press = this.#press;
    if (id === undefined && press?.adding && !press.pans && drawing.mode.type === "idle") {
      this.#band = new Band(drawing, press.start, press.adding);
      return;
    }
    if (id === undefined || !drawing.nodes.has(id) || !drawing.acts.mayChange() || drawing.mode.type !== "idle") {
      this.#panning = true;
      drawing.view.classList.add("is-panning");
      return;
    }
    if (!drawing.selection.includes(id)) drawing.select([id]);
    this.#lift = new Lift(drawing, drawing.selection.filter((each) => drawing.nodes.has(each)));
  }

  /** @param {Point} now */
  #drag(now) {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      const { start, last, freely } = this.#press ?? { start: now, last: now, freely: false };
      this.#lift?.by((last.x - start.x) / this.#drawing.camera.scale, (last.y - start.y) / this.#drawing.camera.scale, freely);
    });
  }

  /** @param {PointerEvent} event */
  #up(event) {
    this.#fingers.delete(event.pointerId);
    const press = this.#press;
    this.#press = undefined;
    const now = at(event);
    if (this.#lift && press) {
      const scale = this.#drawing.camera.scale;
      this.#lift.by((now.x - press.start.x) / scale, (now.y - press.start.y) / scale, press.freely);
      this.#lift.putDown();
    } else if (this.#band) {
      this.#band.choose(now);
    } else if (press && !this.#panning) {
      this.#click(press.id, this.#drawing.camera.toBoard(now), press.adding);
    } else if (this.#panning) {
      this.#drawing.acts.sense({ view: this.#drawing.camera.seen });
    }
    this.#rest();
  }

  /** @param {PointerEvent} event */
  #cancel(event) {
    this.#fingers.delete(event.pointerId);
    this.#giveUp();
  }

  #escape() {
    if (this.#lift || this.#band) this.#giveUp();
    else this.#drawing.leaveOff();
  }

  #giveUp() {
    this.#lift?.giveUp();
    this.#press = undefined;
    this.#rest();
  }

  /** A finger rests on a magnet: the same as a click, which brings up what can be done with it; on the ground it begins a rubber band. */
  #rested() {
    const press = this.#press;
    if (!press || this.#lift || this.#panning || this.#fingers.size !== 1) return;
    if (press.id) {
      this.#press = undefined;
      this.#click(press.id, this.#drawing.camera.toBoard(press.last), false);
    } else {
      press.adding = true;
    }
    navigator.vibrate?.(15);
  }

  #rest() {
    clearTimeout(this.#resting);
    this.#band?.remove();
    this.#band = undefined;
    this.#lift = undefined;
    this.#panning = false;
    this.#drawing.view.classList.remove("is-panning");
  }

  /** @param {string | undefined} id @param {Point} onBoard @param {boolean} adding */
  #click(id, onBoard, adding) {
    const drawing = this.#drawing;
    const { mode, acts } = drawing;
    if (mode.type === "placing") {
      drawing.become({ type: "idle" });
      const placed = acts.place(mode.kind, onBoard);
      drawing.select([placed]);
      acts.edit(placed);
    } else if (mode.type === "carrying") {
      this.#hover(onBoard);
      drawing.become({ type: "idle" });
      drawing.putDown(new Map(mode.ids.map((each) => [each, centreOf(drawing, each)])));
    } else if (mode.type === "connecting") {
      if (id && drawing.nodes.has(id) && id !== mode.from) {
        drawing.become({ type: "idle" });
        const line = acts.connect(mode.from, id);
        drawing.select([line]);
        acts.edit(line);
      }
    } else if (id) {
      const others = drawing.selection.filter((each) => each !== id);
      if (adding) drawing.choose(drawing.selection.includes(id) ? others : [...others, id]);
      else drawing.select([id]);
      drawing.reach(id);
      drawing.target(id)?.focus({ preventScroll: true });
    } else {
      drawing.select([]);
    }
  }

  /** What is carried by clicking follows the pointer. @param {Point} onBoard */
  #hover(onBoard) {
    const drawing = this.#drawing;
    if (drawing.mode.type !== "carrying") return;
    const { ids, from } = drawing.mode;
    const first = from.get(String(ids[0])) ?? onBoard;
    const places = new Map(ids.map((id) => {
      const start = from.get(id) ?? onBoard;
      return [id, { x: start.x + onBoard.x - first.x, y: start.y + onBoard.y - first.y }];
    }));
    drawing.hover(places);
  }

  /** What lies there, for the event itself goes to the view, which has captured the pointer. @param {MouseEvent} event */
  #open(event) {
    const there = document.elementFromPoint(event.clientX, event.clientY);
    const id = idAt(there);
    if (id && !isControl(there)) this.#drawing.acts.edit(id);
  }

  /** @param {PointerEvent} event */
  #pinch(event) {
    const before = [...this.#fingers.values()];
    this.#fingers.set(event.pointerId, at(event));
    const after = [...this.#fingers.values()];
    const [a0, b0] = before;
    const [a1, b1] = after;
    if (!a0 || !b0 || !a1 || !b1) return;
    const view = this.#drawing.camera.place;
    const middle = { x: (a1.x + b1.x) / 2 - view.left, y: (a1.y + b1.y) / 2 - view.top };
    this.#drawing.camera.pan((a1.x + b1.x - a0.x - b0.x) / 2, (a1.y + b1.y - a0.y - b0.y) / 2);
    this.#drawing.camera.zoom(Math.hypot(a1.x - b1.x, a1.y - b1.y) / (Math.hypot(a0.x - b0.x, a0.y - b0.y) || 1), middle);
  }

  /** @param {WheelEvent} event */
  #wheel(event) {
    if (isControl(event.target)) return;
    event.preventDefault();
    const view = this.#drawing.camera.place;
    const line = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    if (event.ctrlKey || event.metaKey) {
      this.#drawing.camera.zoom(Math.exp(-event.deltaY * line * 0.004), { x: event.clientX - view.left, y: event.clientY - view.top });
    } else if (event.shiftKey && event.deltaX === 0) {
      this.#drawing.camera.pan(-event.deltaY * line, 0);
    } else {
      this.#drawing.camera.pan(-event.deltaX * line, -event.deltaY * line);
    }
  }
}

/** @param {PointerEvent} event @returns {Point} */
function at(event) {
  return { x: event.clientX, y: event.clientY };
}

/** @param {EventTarget | null} target @returns {string | undefined} */
function idAt(target) {
  return target instanceof Element ? (target.closest("[data-id]")?.getAttribute("data-id") ?? undefined) : undefined;
}

/** Buttons that lie over the board. @param {EventTarget | null} target */
function isControl(target) {
  return target instanceof Element && target.closest("button, input, a, .board-over") !== null;
}

/** @param {Drawing} drawing @param {string} id @returns {Point} */
function centreOf(drawing, id) {
  const box = drawing.nodes.box(id);
  return { x: box?.x ?? 0, y: box?.y ?? 0 };
}
