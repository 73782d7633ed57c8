/** @import {Undo} from "../board/undo.js" */
/** @import {Words} from "../board/words.js" */
import { h } from "../board/dom.js";
import { iconOf } from "./tools.js";

/** Two buttons, and the keys everybody knows. Inside a field the keys undo what is typed there. @param {Undo} undo @param {Words} words */
export function undoButtons(undo, words) {
  const button = (/** @type {string} */ part, /** @type {string} */ icon, /** @type {() => void} */ run) =>
    h("button", { type: "button", class: "board-tool", title: words.t(part), "aria-label": words.t(part), "data-part": part, "aria-disabled": "true", onclick: run }, iconOf(icon));
  const back = button("undo", "undo", () => undo.back());
  const again = button("redo", "redo", () => undo.again());
  undo.changed.on((can) => {
    back.setAttribute("aria-disabled", String(!can.back));
    again.setAttribute("aria-disabled", String(!can.again));
  });
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || typing(event.target)) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) undo.again();
    else undo.back();
  });
  return h("div", { class: "board-undo", role: "group", "aria-label": words.t("undo.label") }, back, again);
}

/** @param {EventTarget | null} target */
function typing(target) {
  return target instanceof Element && target.closest("input:not([type=checkbox]), textarea, select") !== null;
}
