// The drawing: magnets, lines and what a person does with them. Shows the same document as the list.

/** @import {Acts, Meaning, Point} from "./types.js" */
/** @import {BoardDocument, Difference} from "./document.js" */
/** @import {Presence, Someone} from "./presence.js" */
/** @import {Words} from "./words.js" */
/** @import {Box} from "./drawing/geometry.js" */
import { isLine, removal } from "./board.js";
import { Camera } from "./drawing/camera.js";
import { Cursors } from "./drawing/cursors.js";
import { Edges } from "./drawing/edges.js";
import { around } from "./drawing/geometry.js";
import { Keys } from "./drawing/keys.js";
import { Nodes } from "./drawing/nodes.js";
import { Pointer } from "./drawing/pointer.js";
import { whenFontsComeIn } from "./drawing/wrap.js";
import { inSlices } from "./slices.js";
import { h, s } from "./dom.js";
import { Listeners } from "./listeners.js";

const MOST_CHOSEN = 200; // as many as one change may move together (B21)

/**
 * What the next click or Enter does.
 * @typedef {{type: "idle"} | {type: "carrying", ids: string[], from: Map<string, Point>, by: "keys" | "click"}
 *   | {type: "connecting", from: string} | {type: "placing", kind: string}} Mode
 */

export class Drawing {
  /** @type {Listeners<string[]>} */
  selected = new Listeners();
  /** @type {Listeners<Mode>} */
  modeChanged = new Listeners();
  /** Something is drawn elsewhere than before. @type {Listeners<void>} */
  moved = new Listeners();
  /** @type {Mode} */
  mode = { type: "idle" };
  /** What is moved comes to rest in line with what lies near, or on the grid. */
  snaps = true;
  /** @type {Set<string>} */
  #selection = new Set();
  /** @type {string | undefined} */
  #reachable;
  /** What others are busy with, by connection. @type {Map<number, {held: string[], dragged: string[]}>} */
  #busy = new Map();

  /**
   * @param {HTMLElement} host @param {BoardDocument} document @param {Meaning} meaning @param {Presence} presence @param {Acts} acts
   * @param {Words} words
   */
  constructor(host, document, meaning, presence, acts, words) {
    this.document = document;
    this.meaning = meaning;
    this.acts = acts;
    this.words = words;
    const layers = { ground: s("g", { "aria-hidden": "true" }, ...meaning.ground()), under: s("g"), nodes: s("g"), over: s("g") };
    const world = s("svg", { class: "board-world", role: "graphics-document", "aria-label": words.t("drawing.label") }, arrow(), layers.ground, layers.under, layers.nodes, layers.over);
    this.lifted = s("svg", { class: "board-world board-world--lifted", "aria-hidden": "true" });
    this.carried = s("svg", { class: "board-world board-world--lifted", "aria-hidden": "true" });
    const cursors = h("div", { class: "board-cursors", "aria-hidden": "true" });
    const planes = [world, this.lifted, this.carried].map((each) => h("div", { class: "board-plane" }, each));
    const dots = h("div", { class: "board-dots", "aria-hidden": "true" });
    this.view = h(
      "div",
      { class: "board-view", role: "application", "aria-label": words.t("drawing.label"), "aria-roledescription": words.t("drawing.role"), "aria-describedby": "board-help", "data-part": "drawing" },
      dots,
      ...planes,
      cursors,
    );
    host.append(this.view);
    this.camera = new Camera(this.view, planes, dots);
    this.nodes = new Nodes(layers.nodes, meaning, this.camera);
    this.edges = new Edges(layers.under, layers.over, meaning, (id) => this.nodes.box(id), () => this.nodes.places, () => this.camera.level);
    this.layers = layers;
    this.#cursors = new Cursors(cursors, this.camera);
    document.changed.on((difference) => this.#show(difference));
    presence.changed.on(({ who, left }) => this.#others(who, left));
    this.camera.changed.on(() => {
      const near = this.nodes.look();
      if (near) this.edges.look(near);
    });
    new Pointer(this);
    new Keys(this);
  }

  /** Puts on what is there, seen from where all of it is in view. @param {Box} [least] to be seen when there is little */
  begin(least) {
    const { elements } = this.document.board;
    const magnets = [...elements.values()].filter((each) => !isLine(each));
    const first = around([...magnets.map((each) => ({ x: each.x ?? 0, y: each.y ?? 0, ...this.meaning.size(each) })), ...(least ? [least] : [])]);
    if (first) this.camera.begin(first);
    this.nodes.expect(magnets.length);
    this.edges.expect(elements.size - magnets.length);
    const { under, nodes, over } = this.layers;
    for (const layer of [under, nodes, over]) layer.remove(); // filled aside, hung in one go
    this.#show({ changed: [...elements.values()], gone: [], keys: [] });
    this.layers.ground.after(under, nodes, over);
    this.nodes.expect(0);
    this.edges.expect(0);
    whenFontsComeIn(() => this.#measureAll());
  }

  #cursors;

  get isDragging() {
    return this.view.classList.contains("is-dragging");
  }

  get selection() {
    return [...this.#selection];
  }

  /** Dragging over the ground chooses, and does not move the view. */
  get isChoosing() {
    return this.view.dataset.choosing === "yes";
  }

  /** @param {boolean} choosing */
  chooseByDragging(choosing) {
    this.view.dataset.choosing = choosing ? "yes" : "no";
  }

  /** Selects, and says how many that are: there is nothing to see for who listens. @param {string[]} ids */
  choose(ids) {
    this.select(ids);
    const said = ids.length > MOST_CHOSEN ? this.words.t("selection.most", { count: MOST_CHOSEN }) : this.words.n("selection.count", this.#selection.size);
    this.acts.say(said);
  }

  /** All that is chosen, as one change. */
  removeChosen() {
    if (this.selection.length > 0 && this.acts.mayChange()) this.acts.do(removal(this.document.board, this.selection));
  }

  /** @param {string[]} ids */
  select(ids) {
    const next = new Set(ids.filter((id) => this.document.element(id)).slice(0, MOST_CHOSEN));
    for (const id of new Set([...this.#selection, ...next])) {
      this.nodes.mark(id, next.has(id) ? this.words.t("selection.chosen") : "");
      this.edges.select(id, next.has(id));
    }
    this.#selection = next;
    this.acts.sense({ selection: [...next].slice(0, 200) });
    this.selected.tell([...next]);
  }

  /** @param {Mode} mode */
  become(mode) {
    this.mode = mode;
    this.view.dataset.mode = mode.type;
    this.modeChanged.tell(mode);
  }

  /** What of the drawing stands for an element and takes the focus. @param {string} id */
  target(id) {
    return this.nodes.group(id) ?? this.edges.label(id);
  }

  /** @param {string} id @returns {Box | undefined} */
  box(id) {
    return this.nodes.box(id) ?? this.edges.box(id);
  }

  /** Moves the keyboard's focus. @param {string} id */
  focus(id) {
    this.nodes.reveal(id);
    this.edges.reveal(id);
    this.reach(id);
    this.target(id)?.focus({ preventScroll: true });
    const box = this.box(id);
    if (box) this.camera.show(box);
  }

  /** Makes one element the one that Tab comes to. @param {string} id */
  reach(id) {
    this.nodes.reachable(id, this.#reachable);
    this.edges.reachable(id, this.#reachable);
    this.#reachable = id;
  }

  /** Brings an element into view, selected and with the focus. @param {string} id */
  find(id) {
    const box = this.box(id);
    if (!box) return;
    if (this.camera.scale < 0.6) this.camera.fit({ ...box, width: box.width + 500, height: box.height + 300 }, 1);
    this.select([id]);
    this.focus(id);
  }

  /** Shows all there is, and at least `least`. @param {Box} [least] */
  fit(least) {
    const all = around([...this.nodes.boxes, ...(least ? [least] : [])]);
    if (all) this.camera.fit(all);
  }

  /** Draws magnets elsewhere, and tells the others where they hover. @param {Map<string, Point>} places @param {boolean} [layer] the layer they hang in was moved: they stay where they are in it */
  hover(places, layer = false) {
    for (const [id, at] of places) this.nodes.moveTo(id, at, layer);
    for (const id of places.keys()) this.edges.follow(id, true);
    this.acts.sense({ dragging: [...places].slice(0, 200).map(([id, at]) => ({ id, x: Math.round(at.x), y: Math.round(at.y) })) });
    this.moved.tell();
  }

  /** The one move that is kept. @param {Map<string, Point>} places */
  putDown(places) {
    this.acts.sense({ dragging: [] });
    const moves = [...places].map(([id, at]) => ({ type: /** @type {const} */ ("move"), id, x: Math.round(at.x), y: Math.round(at.y) }));
    const [only] = moves;
    if (moves.length === 1 && only) this.acts.do(only);
    else if (moves.length > 1) this.acts.do({ type: "together", commands: moves.slice(0, 200) });
    this.moved.tell();
  }

  /** Back to where they were. @param {Iterable<string>} ids */
  letGo(ids) {
    this.acts.sense({ dragging: [] });
    for (const id of ids) {
      this.nodes.settle(id);
      this.edges.follow(id);
    }
    this.moved.tell();
  }

  /** Leaves off what was begun: carrying, connecting, placing. @returns {boolean} whether there was anything */
  leaveOff() {
    const { mode } = this;
    if (mode.type === "idle") return false;
    this.become({ type: "idle" });
    if (mode.type === "carrying") this.letGo(mode.ids);
    this.acts.say(this.words.t("keys.leftOff"));
    return true;
  }

  /** @param {Difference} difference */
  #show({ changed, gone, keys }) {
    if (keys.length > 0) this.layers.ground.replaceChildren(...this.meaning.ground());
    for (const { id } of gone) this.#drop(id);
    const looks = new Set();
    const known = new Set(this.nodes.ids);
    for (const element of changed.filter((each) => !isLine(each))) {
      if (this.nodes.put(element, this.#carried(element.id)) && known.has(element.id)) looks.add(element.id);
      this.edges.putTies(element);
      this.edges.follow(element.id);
    }
    for (const line of changed.filter(isLine)) this.edges.putLine(line);
    for (const id of looks) this.#renamed(id);
    if (gone.some((each) => this.#selection.has(each.id))) this.select(this.selection);
    if (this.#reachable === undefined || !this.target(this.#reachable)) this.#reachFirst();
    this.moved.tell();
  }

  /** Others quote its name. @param {string} id */
  #renamed(id) {
    for (const each of this.edges.tiesTo(id)) this.nodes.redraw(each);
    for (const each of this.edges.linesAt(id)) {
      const line = this.document.element(each);
      if (line) this.edges.putLine(line);
    }
  }

  /** @param {string} id */
  #drop(id) {
    const hadFocus = this.target(id)?.contains(globalThis.document.activeElement);
    const next = hadFocus ? this.#nearest(id) : undefined;
    this.nodes.drop(id);
    this.edges.drop(id);
    for (const each of this.edges.linesAt(id)) this.edges.drop(each);
    this.edges.follow(id);
    if (next) this.focus(next);
    else if (hadFocus) this.view.focus();
  }

  /** @param {string} id */
  #nearest(id) {
    const box = this.box(id);
    if (!box) return undefined;
    const others = this.nodes.boxes.filter((each) => each.id !== id);
    others.sort((a, b) => Math.hypot(a.x - box.x, a.y - box.y) - Math.hypot(b.x - box.x, b.y - box.y));
    return others[0]?.id;
  }

  /** @param {string} id */
  #carried(id) {
    return this.mode.type === "carrying" ? this.mode.ids.includes(id) : [...this.#busy.values()].some(({ dragged }) => dragged.includes(id));
  }

  #reachFirst() {
    const first = this.nodes.boxes.toSorted((a, b) => a.y - b.y || a.x - b.x)[0];
    if (first) this.reach(first.id);
    this.view.tabIndex = first ? -1 : 0;
  }

  /** What is said of elements outside the elements themselves changed. @param {Iterable<string>} ids */
  refresh(ids) {
    for (const id of ids) {
      const element = this.document.element(id);
      if (element && isLine(element)) this.edges.putLine(element);
      else this.nodes.redraw(id);
    }
    this.moved.tell();
  }

  /** Texts take other room than was thought: what is seen first, and never so much at once that it is felt. */
  #measureAll() {
    const seen = new Set(this.nodes.inView.map((each) => each.id));
    const ids = [...this.document.board.elements.keys()].sort((a, b) => Number(seen.has(b)) - Number(seen.has(a)));
    inSlices(ids, (id) => {
      if (this.nodes.has(id)) this.nodes.redraw(id);
      else this.edges.measure(id);
    });
  }

  /** @param {Someone[]} who @param {number[]} left */
  #others(who, left) {
    for (const connection of left) this.#release(connection);
    this.#cursors.show(who, left);
    for (const someone of who) {
      this.#release(someone.connection);
      const dragged = (someone.dragging ?? []).filter((each) => this.nodes.has(each.id) && !this.#mine(each.id));
      const held = [...new Set([...dragged.map((each) => each.id), ...(someone.writing ? [someone.writing] : []), ...(someone.selection ?? [])])];
      for (const { id, x, y } of dragged) {
        this.nodes.moveTo(id, { x, y });
        this.edges.follow(id);
      }
      const name = someone.writing ? this.words.t("writes", { name: someone.name }) : someone.name;
      for (const id of held) this.nodes.hold(id, { name, corner: someone.fields.corner ?? "" });
      this.#busy.set(someone.connection, { held, dragged: dragged.map((each) => each.id) });
    }
    this.moved.tell();
  }

  /** @param {string} id */
  #mine(id) {
    return this.mode.type === "carrying" && this.mode.ids.includes(id);
  }

  /** @param {number} connection */
  #release(connection) {
    const { held = [], dragged = [] } = this.#busy.get(connection) ?? {};
    this.#busy.delete(connection);
    for (const id of held) this.nodes.hold(id, undefined);
    for (const id of dragged.filter((each) => !this.#mine(each))) {
      this.nodes.settle(id);
      this.edges.follow(id);
    }
  }
}

function arrow() {
  return s(
    "defs",
    {},
    s("marker", { id: "board-arrow", viewBox: "0 0 10 10", refX: 8, refY: 5, markerWidth: 11, markerHeight: 11, markerUnits: "userSpaceOnUse", orient: "auto-start-reverse" }, s("path", { class: "line__arrow", d: "M0 0L10 5L0 10Z" })),
  );
}

