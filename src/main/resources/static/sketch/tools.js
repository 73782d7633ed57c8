// The tools round the drawing: magnets to take, zoom, find.

/** @import {Drawing} from "../board/drawing.js" */
/** @import {Table} from "./table.js" */
import { h, s, write } from "../board/dom.js";
import { around } from "../board/drawing/geometry.js";
import { arranging } from "./arranging.js";
import { newControl } from "./controls.js";
import { KINDS } from "./kinds.js";
import { homeOf, picture } from "./places.js";
import { outline } from "./shapes.js";

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

/** Choosing by dragging, coming to rest in line, going to what the card is about, and arranging. @param {Drawing} drawing @param {Table} table @param {() => string[]} ofCard kinds the card on the table is about */
export function drawingTools(drawing, table, ofCard) {
  const { words, document, acts } = table;
  const button = (/** @type {string} */ part, /** @type {string} */ icon, /** @type {() => void} */ run) =>
    h("button", { type: "button", class: "board-tool", title: words.t(part), "aria-label": words.t(part), "data-part": part, onclick: run }, iconOf(icon));
  const choose = button("draw.choose", "choose", () => {
    drawing.chooseByDragging(!drawing.isChoosing);
    choose.setAttribute("aria-pressed", String(drawing.isChoosing));
  });
  choose.setAttribute("aria-pressed", "false");
  const snap = button("draw.snap", "snap", () => {
    drawing.snaps = !drawing.snaps;
    snap.setAttribute("aria-pressed", String(drawing.snaps));
  });
  snap.setAttribute("aria-pressed", "true");
  const toCard = button("draw.toCard", "target", () => {
    const homes = ofCard().map((kind) => homeOf(document.board, kind, {}));
    const box = around(homes.map((each) => ({ x: (each.left + each.right) / 2, y: (each.top + each.bottom) / 2, width: each.right - each.left + 60, height: each.bottom - each.top + 90 })));
    if (box) drawing.camera.fit(box);
    else drawing.fit();
    const names = [...new Set(homes.map((each) => words.t(`area.${each.name}`)))];
    acts.say(names.length > 0 ? words.t("said.atArea", { areas: words.list(names) }) : words.t("said.atAll"));
  });
  return h("div", { class: "board-draw", role: "group", "aria-label": words.t("draw.label") }, choose, snap, toCard, arrangeMenu());

  function arrangeMenu() {
    const form = arranging(table);
    const menu = h("details", { class: "board-arrange-menu" }, h("summary", { class: "board-tool", title: words.t("arrange.label"), "aria-label": words.t("arrange.label"), "data-part": "draw.arrange" }, iconOf("arrange")), form);
    form.addEventListener("submit", () => menu.removeAttribute("open"));
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary")?.focus();
    });
    return menu;
  }
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
