// The tools round the drawing: magnets to take, zoom, find, and what can be done with what is selected.

/** @import {Drawing} from "../board/drawing.js" */
/** @import {Table} from "./table.js" */
/** @import {Box} from "../board/drawing/geometry.js" */
import { h, s, write } from "../board/dom.js";
import { beside } from "../board/drawing/geometry.js";
import { newControl } from "./controls.js";
import { KINDS } from "./kinds.js";
import { picture } from "./places.js";
import { outline } from "./shapes.js";
import { voting } from "./votes.js";

/** The magnets that can be put up: click, then click the board; or Enter for the first free place; or drag. @param {Drawing} drawing @param {Table} table @returns {{root: HTMLElement, suggest: (kinds: string[]) => void}} */
export function palette(drawing, table) {
  const { words, acts } = table;
  const dragged = new WeakSet();
  const buttons = Object.keys(KINDS).map((kind) => {
    const button = h(
      "button",
      { type: "button", class: "board-palette__magnet", "data-part": `palette-${kind}`, "aria-pressed": "false" },
      s("svg", { viewBox: "-60 -42 120 84", "aria-hidden": "true" }, s("g", { class: `magnet magnet--${kind}` }, s("path", { class: "magnet__shape", d: outline(kind, { width: 100, height: 60 }) }))),
      h("span", {}, words.t(`kind.${kind}`)),
      h("span", { class: "hidden-visually", hidden: true }, words.t("palette.now")),
    );
    button.addEventListener("click", (event) => {
      if (!acts.mayChange() || dragged.delete(button)) return;
      if (event.detail === 0) return placeFree(kind);
      const again = drawing.mode.type === "placing" && drawing.mode.kind === kind;
      drawing.become(again ? { type: "idle" } : { type: "placing", kind });
    });
    dragOut(button, kind);
    return /** @type {const} */ ([kind, button]);
  });
  drawing.modeChanged.on((mode) => buttons.forEach(([kind, button]) => button.setAttribute("aria-pressed", String(mode.type === "placing" && mode.kind === kind))));
  const root = h("div", { class: "board-palette", role: "group", "aria-label": words.t("palette.label") }, ...buttons.map(([, button]) => button));
  return { root, suggest };

  /** @param {string[]} kinds */
  function suggest(kinds) {
    for (const [kind, button] of buttons) {
      button.classList.toggle("is-now", kinds.includes(kind));
      if (button.lastElementChild instanceof HTMLElement) button.lastElementChild.hidden = !kinds.includes(kind);
    }
  }

  /** @param {string} kind */
  function placeFree(kind) {
    const id = acts.place(kind);
    drawing.find(id);
    acts.edit(id);
  }

  /** @param {HTMLElement} button @param {string} kind */
  function dragOut(button, kind) {
    button.addEventListener("pointerup", (event) => {
      const over = document.elementFromPoint(event.clientX, event.clientY);
      if (!over || !drawing.view.contains(over) || !acts.mayChange()) return;
      dragged.add(button); // the click that follows is no choice
      drawing.become({ type: "idle" });
      const id = acts.place(kind, drawing.camera.toBoard({ x: event.clientX, y: event.clientY }));
      drawing.select([id]);
      acts.edit(id);
    });
    button.addEventListener("pointerdown", (event) => button.setPointerCapture(event.pointerId));
  }
}

/** @param {Drawing} drawing @param {Table} table */
export function zoomTools(drawing, { words, document }) {
  const button = (/** @type {string} */ part, /** @type {string} */ icon, /** @type {() => void} */ run) =>
    h("button", { type: "button", class: "board-tool", title: words.t(part), "aria-label": words.t(part), "data-part": part, onclick: run }, iconOf(icon));
  return h(
    "div",
    { class: "board-over board-zoom", role: "group", "aria-label": words.t("zoom.label") },
    button("zoom.in", "zoom-in", () => drawing.camera.zoom(1.25)),
    button("zoom.out", "zoom-out", () => drawing.camera.zoom(0.8)),
    button("zoom.fit", "fit", () => drawing.fit(drawing.nodes.ids.length === 0 ? picture(document.board) : undefined)),
  );
}

/** Type a few letters, choose, and go there. @param {string} label @param {(id: string) => void} find @param {Table} table */
export function finder(label, find, { words, elementsOf, describing, acts }) {
  const id = newControl();
  const options = h("datalist", { id: `${id}-names` });
  const input = h("input", { id, class: "control board-find__input", type: "search", list: options.id, placeholder: label, autocomplete: "off" });
  input.addEventListener("focus", () => options.replaceChildren(...elementsOf([]).map((each) => h("option", { value: describing.name(each) }))));
  const form = h("form", { class: "board-find", role: "search", "data-part": "find" }, h("label", { for: id, class: "hidden-visually" }, label), input, options);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go();
  });
  input.addEventListener("change", go);
  return form;

  function go() {
    const wanted = input.value.trim().toLowerCase();
    if (wanted === "") return;
    const all = elementsOf([]);
    const found = all.find((each) => describing.name(each).toLowerCase() === wanted) ?? all.find((each) => describing.label(each).toLowerCase().includes(wanted));
    if (!found) return acts.say(words.t("find.none", { text: input.value }));
    find(found.id);
    acts.say(words.t("find.found", { name: describing.name(found) }));
  }
}

/** What can be done with what is selected, beside it: every drag has its clicks. @param {Drawing} drawing @param {Table} table @param {() => boolean} editing a form is open */
export function selectionTools(drawing, { words, acts, document, describing, votes, park }, editing) {
  const voter = voting(votes, acts, words);
  const button = (/** @type {string} */ part, /** @type {() => void} */ run) =>
    h("button", { type: "button", class: "board-selection__act", "data-part": part, onclick: run }, words.t(part));
  const edit = button("selection.edit", () => acts.edit(first()));
  const carry = button("selection.move", () => {
    const places = new Map(drawing.selection.flatMap((id) => {
      const box = drawing.nodes.box(id);
      return box ? [[id, { x: box.x, y: box.y }]] : [];
    }));
    drawing.become({ type: "carrying", ids: [...places.keys()], from: places, by: "click" });
    drawing.target(first())?.focus({ preventScroll: true });
  });
  const connect = button("selection.connect", () => {
    drawing.become({ type: "connecting", from: first() });
    drawing.target(first())?.focus({ preventScroll: true });
  });
  const isParked = () => document.element(first())?.fields.parked === "yes";
  const parking = button("selection.park", () => {
    const parked = !isParked();
    drawing.selection.forEach((id) => park(id, parked));
  });
  const remove = button("selection.remove", () => {
    const [only, ...more] = drawing.selection;
    if (!only) return;
    acts.do(more.length === 0 ? { type: "remove", id: only } : { type: "together", commands: drawing.selection.map((id) => ({ type: "remove", id })) });
  });
  const root = h("div", { class: "board-over board-selection", role: "group", hidden: true }, edit, carry, connect, parking, remove, voter.root);
  drawing.selected.on(show);
  drawing.modeChanged.on(show);
  drawing.moved.on(show);
  drawing.camera.changed.on(show);
  return root;

  function first() {
    return drawing.selection[0] ?? "";
  }

  function name() {
    const element = document.element(first());
    return element ? describing.name(element) : "";
  }

  function show() {
    const ids = drawing.selection;
    const box = ids.length > 0 ? drawing.box(first()) : undefined;
    root.hidden = !box || drawing.mode.type !== "idle" || editing() || !acts.mayChange();
    if (root.hidden || !box) return;
    const isNode = drawing.nodes.has(first());
    voter.show(ids.length === 1 ? document.element(first()) : undefined, name());
    carry.hidden = !isNode;
    connect.hidden = !isNode || ids.length > 1;
    edit.hidden = ids.length > 1;
    parking.hidden = !isNode;
    write(parking, words.t(isParked() ? "selection.unpark" : "selection.park"));
    root.setAttribute("aria-label", words.t("selection.label", { name: name() }));
    const at = beside(onScreen(box), { width: root.offsetWidth, height: root.offsetHeight }, room(), drawing.nodes.boxes.filter((each) => !ids.includes(each.id)).map(onScreen));
    root.style.left = `${Math.round(at.x)}px`;
    root.style.top = `${Math.round(at.y)}px`;
  }

  /** @param {Box} box @returns {Box} */
  function onScreen(box) {
    const { scale } = drawing.camera;
    return { ...drawing.camera.toView(box), width: box.width * scale, height: box.height * scale };
  }

  /** The view without its edges and the zoom buttons. @returns {Box} */
  function room() {
    const { clientWidth: width, clientHeight: height } = drawing.view;
    const zoom = 64;
    return { x: width / 2, y: (height - zoom) / 2, width: width - 16, height: height - zoom - 16 };
  }
}

/** Says what the next click or Enter does, with a way out. @param {Drawing} drawing @param {Table} table */
export function modeLine(drawing, { words, document, describing }) {
  const text = h("span", { role: "status" });
  const stop = h("button", { type: "button", class: "nl-button nl-button--small", hidden: true, onclick: () => drawing.leaveOff() }, words.t("mode.stop"));
  const root = h("div", { class: "board-over board-mode is-idle", "data-part": "mode" }, text, stop);
  drawing.modeChanged.on((mode) => {
    const idle = mode.type === "idle" || drawing.isDragging;
    root.classList.toggle("is-idle", idle);
    stop.hidden = idle;
    write(text, idle ? "" : sentence(mode));
  });
  return root;

  /** @param {import("../board/drawing.js").Mode} mode */
  function sentence(mode) {
    if (mode.type === "placing") return words.t("mode.placing", { kind: words.t(`kind.${mode.kind}`) });
    if (mode.type === "connecting") return words.t("mode.connecting", { name: named(mode.from) });
    if (mode.type === "carrying") return words.t(mode.by === "keys" ? "keys.pickedUp" : "mode.carrying", { name: named(String(mode.ids[0])) });
    return "";
  }

  /** @param {string} id */
  function named(id) {
    const element = document.element(id);
    return element ? describing.name(element) : "";
  }
}

/** @param {string} name in the page's icon file */
export function iconOf(name) {
  return s("svg", { class: "icon", "aria-hidden": "true" }, s("use", { href: `${icons()}#${name}` }));
}

function icons() {
  return document.querySelector("[data-icons]")?.getAttribute("data-icons") ?? "/assets/base/icons.svg";
}
