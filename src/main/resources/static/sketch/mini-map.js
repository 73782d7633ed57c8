// The whole board, small, with what is seen of it: click or drag to go there, or use the arrows. Away when all is in view.

/** @import {Drawing} from "../board/drawing.js" */
/** @import {Table} from "./table.js" */
/** @import {Box} from "../board/drawing/geometry.js" */
import { h, s } from "../board/dom.js";
import { around } from "../board/drawing/geometry.js";
import { areasOf, picture } from "./places.js";

const CALM_MS = 200; // it need not follow each frame
const STRIDE = 0.4; // of what is seen, for one arrow

/** @type {Record<string, [number, number]>} */
const ARROWS = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** @param {Drawing} drawing @param {Table} table @returns {HTMLElement} */
export function miniMap(drawing, { words, document }) {
  const grounds = s("path", { class: "mini-map__ground" });
  const magnets = s("path", { class: "mini-map__magnets" });
  const seen = s("rect", { class: "mini-map__seen" });
  const svg = s("svg", { "aria-hidden": "true", preserveAspectRatio: "xMidYMid meet" }, grounds, magnets, seen);
  const root = h("div", { class: "board-over mini-map", role: "application", tabindex: 0, "aria-roledescription": words.t("map.role"), "data-part": "mini-map" }, svg);
  /** @type {any} */
  let timer;
  drawing.moved.on(later);
  drawing.camera.changed.on(look);
  drawing.camera.rested.on(tell);
  root.addEventListener("pointerdown", (event) => {
    root.setPointerCapture(event.pointerId);
    go(event);
  });
  root.addEventListener("pointermove", (event) => event.buttons > 0 && go(event));
  root.addEventListener("keydown", key);
  draw();
  tell();
  return root;

  function later() {
    timer ??= setTimeout(draw, CALM_MS);
  }

  function draw() {
    timer = undefined;
    const whole = /** @type {Box} */ (around([picture(document.board), ...drawing.nodes.places]));
    svg.setAttribute("viewBox", `${whole.x - whole.width / 2} ${whole.y - whole.height / 2} ${whole.width} ${whole.height}`);
    grounds.setAttribute("d", areasOf(document.board).map((each) => `M${each.left} ${each.top}H${each.right}V${each.bottom}H${each.left}Z`).join(""));
    magnets.setAttribute("d", drawing.nodes.places.map((each) => `M${Math.round(each.x - each.width / 2)} ${Math.round(each.y - each.height / 2)}h${each.width}v${each.height}h${-each.width}z`).join(""));
    look();
    tell();
  }

  function look() {
    const { x, y, width, height } = drawing.camera.seen;
    seen.setAttribute("x", String(x)); // no transform: that would make the browser lay all layers anew
    seen.setAttribute("y", String(y));
    seen.setAttribute("width", String(width));
    seen.setAttribute("height", String(height));
  }

  /** In words: which areas are in the middle of the view, and how near. */
  function tell() {
    const { x, y, width, height } = drawing.camera.seen;
    const all = around(drawing.nodes.places);
    const isWhole = !all || (all.x - all.width / 2 >= x && all.x + all.width / 2 <= x + width && all.y - all.height / 2 >= y && all.y + all.height / 2 <= y + height);
    root.hidden = isWhole && !root.contains(globalThis.document.activeElement);
    const inView = areasOf(document.board).filter((each) => each.left < x + width && each.right > x && each.top < y + height && each.bottom > y);
    const names = inView.map((each) => words.t(`area.${each.name}`));
    const what = names.length === 0 ? words.t("map.nothing") : words.list(names);
    root.setAttribute("aria-label", words.t("map.label", { what, percent: Math.round(drawing.camera.scale * 100) }));
  }

  /** @param {PointerEvent} event */
  function go(event) {
    const matrix = svg.getScreenCTM();
    if (!matrix) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const { middle, scale } = drawing.camera;
    drawing.camera.pan((middle.x - at.x) * scale, (middle.y - at.y) * scale);
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    const arrow = ARROWS[event.key];
    const { camera } = drawing;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (arrow) camera.pan(arrow[0] * STRIDE * camera.seen.width * camera.scale, arrow[1] * STRIDE * camera.seen.height * camera.scale);
    else if (event.key === "+" || event.key === "=") camera.zoom(1.2);
    else if (event.key === "-") camera.zoom(1 / 1.2);
    else if (event.key === "0" || event.key === "Home") drawing.fit();
    else return;
    event.preventDefault();
  }
}
