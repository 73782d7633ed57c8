// Several rows of the list at once: a check box for each, and a bar with what can be done with all of them. Each is one
// change, that one undo takes back; the same changes as the drawing makes.

/** @import {BoardElement, Command, Point} from "../board/types.js" */
/** @import {Table} from "./table.js" */
import { copyOf, isLine, removal } from "../board/board.js";
import { h, write } from "../board/dom.js";
import { grouped } from "../board/drawing/aligning.js";
import { conceal } from "../board/focus.js";
import { Listeners } from "../board/listeners.js";
import { fill, newControl } from "./controls.js";
import { idsIn, sizeOf } from "./kinds.js";
import { area, areaOf, areasOf, freeIn, homeOf } from "./places.js";

export const MOST_ROWS = 100; // what is parked takes two of the 200 commands of one change (B21)

export class Choosing {
  /** @type {Listeners<void>} */
  changed = new Listeners();
  /** @type {Set<string>} */
  #ids = new Set();
  #document;

  /** @param {import("../board/document.js").BoardDocument} document */
  constructor(document) {
    this.#document = document;
  }

  /** Those that are still there, lines first: they go before what they hang on. @returns {BoardElement[]} */
  get chosen() {
    return [...this.#ids].flatMap((id) => this.#document.element(id) ?? []);
  }

  /** @param {string} id */
  has(id) {
    return this.#ids.has(id);
  }

  /** @param {string} id @param {boolean} chosen @returns {boolean} whether that could be */
  choose(id, chosen) {
    if (chosen && this.chosen.length >= MOST_ROWS) return false;
    if (chosen) this.#ids.add(id);
    else this.#ids.delete(id);
    this.changed.tell();
    return true;
  }

  clear() {
    this.#ids.clear();
    this.changed.tell();
  }
}

/** @param {Choosing} choosing @param {Table} table @param {string} id @param {() => void} toBar @returns {HTMLInputElement} */
export function chooser(choosing, { acts, words }, id, toBar) {
  const box = h("input", { type: "checkbox", class: "board-row__choose", "data-part": "row-choose" });
  box.addEventListener("change", () => {
    if (!choosing.choose(id, box.checked)) {
      box.checked = false;
      return acts.say(words.t("selection.most", { count: MOST_ROWS }));
    }
    const count = choosing.chosen.length;
    acts.say(count === 0 ? words.t("choosing.none") : `${words.n("selection.count", count)} ${words.t("choosing.how")}`);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && choosing.chosen.length > 0) toBar();
    else if (event.key === "Escape" && choosing.chosen.length > 0) choosing.clear();
    else return;
    event.preventDefault();
  });
  return box;
}

/**
 * @param {Choosing} choosing @param {Table} table @param {() => void} back to where the rows are
 * @returns {{root: HTMLElement, update: () => void, focus: () => void}}
 */
export function choosingBar(choosing, { document, acts, words }, back) {
  const count = h("p", { class: "board-choosing__count", id: newControl(), tabindex: -1 });
  const where = h("select", { class: "control", id: newControl() });
  const act = (/** @type {string} */ part, /** @type {string} */ text, /** @type {() => void} */ run) =>
    h("button", { type: "button", class: "nl-button nl-button--small", "data-part": part, onclick: run }, text);
  const move = act("choosing.move", words.t("choosing.move"), () => doAll(movedTo(document.board, magnets(), where.value), (n) => words.n("said.movedAll", n, { area: words.t(`area.${where.value}`) })));
  const group = act("choosing.group", words.t("selection.group"), () => doAll(groupedByClient(document.board, magnets()), (n) => words.n("said.grouped", n)));
  const park = act("choosing.park", "", () => doAll(parkedAll(document.board, magnets(), !allParked()), (n) => words.n(allParked() ? "said.parkedAll" : "said.unparkedAll", n)));
  const remove = act("choosing.remove", words.t("selection.remove"), () => {
    const ids = choosing.chosen.map((each) => each.id);
    choosing.clear();
    acts.do(removal(document.board, ids));
    acts.say(words.n("said.removedAll", ids.length));
  });
  const none = act("choosing.clear", words.t("choosing.clear"), () => choosing.clear());
  const label = h("label", { for: where.id, class: "field__label" }, words.t("choosing.to"));
  const moving = h("span", { class: "board-choosing__move" }, label, where, move);
  const root = h("div", { class: "board-choosing", role: "group", "aria-labelledby": count.id, hidden: true, "data-part": "choosing" }, count, moving, group, park, remove, none);
  fill(where, areasOf(document.board).map((each) => /** @type {[string, string]} */ ([each.name, words.t(`area.${each.name}`)])));
  root.addEventListener("keydown", (event) => event.key === "Escape" && back());
  choosing.changed.on(update);
  return { root, update, focus: () => count.focus() };

  function update() {
    const hidden = choosing.chosen.length === 0 || !acts.mayChange();
    if (hidden && root.contains(globalThis.document.activeElement)) back();
    conceal(root, hidden);
    write(count, words.n("choosing.count", choosing.chosen.length));
    for (const each of [moving, park]) each.hidden = magnets().length === 0;
    group.hidden = magnets().length < 2;
    write(park, words.t(allParked() ? "selection.unpark" : "selection.park"));
  }

  function magnets() {
    return choosing.chosen.filter((each) => !isLine(each));
  }

  function allParked() {
    return magnets().every((each) => each.fields.parked === "yes");
  }

  /** @param {{commands: Command[], count: number}} all @param {(count: number) => string} said */
  function doAll({ commands, count: moved }, said) {
    if (commands.length === 0) return acts.say(words.t("said.alreadyThere"));
    acts.do({ type: "together", commands });
    acts.say(said(moved));
    update();
  }
}

/** @typedef {import("../board/board.js").Board} Board */
/** @typedef {{commands: Command[], count: number}} Doing */

/** Those that do not lie there yet, to free places. @param {Board} board @param {BoardElement[]} chosen @param {string} name @returns {Doing} */
export function movedTo(board, chosen, name) {
  const there = area(board, name);
  return placed(board, chosen.filter((each) => areaOf(board, each)?.name !== name), () => there, name === "parking");
}

/** @param {Board} board @param {BoardElement[]} chosen @param {boolean} parked @returns {Doing} */
export function parkedAll(board, chosen, parked) {
  const others = chosen.filter((each) => (each.fields.parked === "yes") !== parked);
  return placed(board, others, (each) => homeOf(board, each.kind, { ...each.fields, parked: parked ? "yes" : "" }), parked);
}

/** @param {Board} board @param {BoardElement[]} chosen @returns {Doing} */
export function groupedByClient(board, chosen) {
  const box = (/** @type {BoardElement} */ each) => ({ id: each.id, x: each.x ?? 0, y: each.y ?? 0, ...sizeOf(each) });
  const boxes = chosen.map(box);
  const ids = new Set(boxes.map((each) => each.id));
  const rest = [...board.elements.values()].filter((each) => !isLine(each) && !ids.has(each.id)).map(box);
  const clientOf = (/** @type {string} */ id) => {
    const { fields = {} } = board.elements.get(id) ?? {};
    return idsIn(fields.for ?? fields.of ?? fields.representedBy ?? fields.parties)[0];
  };
  const at = (/** @type {string} */ id) => board.elements.get(id) ?? { x: 0, y: 0 };
  const order = (/** @type {string} */ a, /** @type {string} */ b) => (at(a).y ?? 0) - (at(b).y ?? 0) || (at(a).x ?? 0) - (at(b).x ?? 0) || (a < b ? -1 : 1);
  const commands = [...grouped(boxes, clientOf, order, rest)].map(([id, { x, y }]) => /** @type {Command} */ ({ type: "move", id, x, y }));
  return { commands, count: commands.length };
}

/**
 * One after the other, each beside those before it.
 * @param {Board} board @param {BoardElement[]} moved @param {(element: BoardElement) => import("./places.js").Area} home @param {boolean} parked
 * @returns {Doing}
 */
function placed(board, moved, home, parked) {
  const next = copyOf(board);
  for (const { id } of moved) next.elements.delete(id);
  /** @type {Command[]} */
  const commands = [];
  for (const element of moved) {
    const free = freeIn(next, home(element), sizeOf(element));
    /** @type {Point} */
    const at = { x: Math.round(free.x), y: Math.round(free.y) };
    next.elements.set(element.id, { ...element, ...at });
    if ((element.fields.parked === "yes") !== parked) commands.push({ type: "set", id: element.id, fields: { parked: parked ? "yes" : null } });
    commands.push({ type: "move", id: element.id, ...at });
  }
  return { commands, count: moved.length };
}
