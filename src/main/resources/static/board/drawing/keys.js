// The drawing by keyboard: arrows go from magnet to magnet, Enter picks up and puts down, Escape leaves off.

/** @import {Drawing} from "../drawing.js" */
/** @import {Direction} from "./geometry.js" */
import { nextTo } from "./geometry.js";

const STEP = 10;
const STRIDE = 50;

/** @type {Record<string, Direction>} */
const ARROWS = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

export class Keys {
  #drawing;

  /** @param {Drawing} drawing */
  constructor(drawing) {
    this.#drawing = drawing;
    drawing.view.addEventListener("keydown", (event) => this.#key(event));
    drawing.view.addEventListener("focusin", (event) => this.#focused(event));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const id = idOf(event.target);
    if (event.target instanceof HTMLElement && event.target !== this.#drawing.view) return;
    if ((event.ctrlKey || event.metaKey) && !event.altKey && this.#choosing(event.key, id)) return event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    if (arrow) this.#arrow(id, arrow, event.shiftKey);
    else if (!this.#other(event.key, id)) return;
    event.preventDefault();
  }

  /** @param {string} key @param {string | undefined} id @returns {boolean} whether the key meant something */
  #other(key, id) {
    const { camera, acts } = this.#drawing;
    switch (key) {
      case "Enter":
        this.#enter(id);
        return true;
      case "Escape":
        this.#escape();
        return true;
      case " ":
      case "F2":
        if (id) acts.edit(id);
        return true;
      case "Delete":
      case "Backspace":
        if (id && !this.#drawing.selection.includes(id)) this.#drawing.select([id]);
        if (id) this.#drawing.removeChosen();
        return true;
      case "l":
      case "L":
        if (id && this.#drawing.nodes.has(id) && acts.mayChange()) this.#connectFrom(id);
        return true;
      case "+":
      case "=":
        camera.zoom(1.2);
        return true;
      case "-":
        camera.zoom(1 / 1.2);
        return true;
      case "0":
        this.#drawing.fit();
        return true;
      default:
        return false;
    }
  }

  /** With Ctrl: space chooses or lets go of one, A all in the same area and then all. @param {string} key @param {string | undefined} id */
  #choosing(key, id) {
    const drawing = this.#drawing;
    const chosen = drawing.selection;
    if (key === " " && id) {
      drawing.choose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
      return true;
    }
    if (key.toLowerCase() !== "a") return false;
    const element = id === undefined ? undefined : drawing.document.element(id);
    const near = element ? drawing.meaning.together(element) : [];
    drawing.choose(near.length === 0 || near.every((each) => chosen.includes(each)) ? drawing.nodes.ids : near);
    return true;
  }

  /** @param {string | undefined} id @param {Direction} direction @param {boolean} shift carries further, or chooses on the way */
  #arrow(id, direction, shift) {
    const drawing = this.#drawing;
    if (drawing.mode.type === "carrying") return this.#carry(direction, shift ? STRIDE : STEP);
    const places = [...drawing.nodes.boxes, ...drawing.edges.middles];
    const from = (id && drawing.box(id)) || { ...drawing.camera.middle };
    const next = nextTo(from, places.filter((each) => each.id !== id), direction);
    if (next) drawing.focus(next.id);
    if (next && shift) drawing.choose([...new Set([...drawing.selection, ...(id ? [id] : []), next.id])]);
    else if (!next) drawing.acts.say(drawing.words.t("keys.nothingThere"));
  }

  /** @param {Direction} direction @param {number} step */
  #carry(direction, step) {
    const drawing = this.#drawing;
    if (drawing.mode.type !== "carrying") return;
    const [dx, dy] = { left: [-step, 0], right: [step, 0], up: [0, -step], down: [0, step] }[direction];
    const places = new Map(drawing.mode.ids.map((id) => {
      const box = drawing.nodes.box(id);
      return [id, { x: (box?.x ?? 0) + Number(dx), y: (box?.y ?? 0) + Number(dy) }];
    }));
    drawing.hover(places);
    const first = places.values().next().value;
    const box = drawing.nodes.box(String(drawing.mode.ids[0]));
    if (box) drawing.camera.show(box);
    if (first) drawing.acts.say(drawing.words.t("keys.at", { x: Math.round(first.x), y: Math.round(first.y) }));
  }

  /** @param {string | undefined} id */
  #enter(id) {
    const drawing = this.#drawing;
    const { mode, acts, words } = drawing;
    if (mode.type === "placing") {
      drawing.become({ type: "idle" });
      const placed = acts.place(mode.kind);
      drawing.find(placed);
      acts.edit(placed);
    } else if (mode.type === "carrying") {
      drawing.become({ type: "idle" });
      drawing.putDown(new Map(mode.ids.map((each) => [each, drawing.nodes.box(each) ?? { x: 0, y: 0 }])));
      acts.say(words.t("keys.putDown", { name: this.#name(mode.ids[0]) }));
    } else if (mode.type === "connecting" && id && id !== mode.from && drawing.nodes.has(id)) {
      drawing.become({ type: "idle" });
      const line = acts.connect(mode.from, id);
      drawing.select([line]);
      acts.edit(line);
    } else if (id && mode.type === "idle") {
      if (!drawing.nodes.has(id)) acts.edit(id);
      else if (acts.mayChange()) this.#pickUp(id);
    }
  }

  /** @param {string} id */
  #pickUp(id) {
    const drawing = this.#drawing;
    if (!drawing.selection.includes(id)) drawing.select([id]);
    const ids = [id, ...drawing.selection.filter((each) => each !== id && drawing.nodes.has(each))];
    const from = new Map(ids.map((each) => [each, pointOf(drawing.nodes.box(each))]));
    drawing.become({ type: "carrying", ids, from, by: "keys" });
  }

  /** @param {string} id */
  #connectFrom(id) {
    this.#drawing.become({ type: "connecting", from: id });
  }

  #escape() {
    if (!this.#drawing.leaveOff()) this.#drawing.select([]);
  }

  /** @param {FocusEvent} event */
  #focused(event) {
    const id = idOf(event.target);
    if (!id) return;
    this.#drawing.reach(id);
    const box = this.#drawing.box(id);
    if (box && event.target instanceof Element && event.target.matches(":focus-visible")) this.#drawing.camera.show(box);
  }

  /** @param {string | undefined} id */
  #name(id) {
    const element = id === undefined ? undefined : this.#drawing.document.element(id);
    return element ? this.#drawing.meaning.name(element) : "";
  }
}

/** @param {import("../types.js").Point | undefined} box */
function pointOf(box) {
  return { x: box?.x ?? 0, y: box?.y ?? 0 };
}

/** @param {EventTarget | null} target */
function idOf(target) {
  return target instanceof SVGElement ? (target.getAttribute("data-id") ?? undefined) : undefined;
}
