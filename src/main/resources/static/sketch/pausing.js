// Stopping for today: the day on which the session goes on is chosen at once.

/** @import {Acts, Command} from "../board/types.js" */
/** @import {Words} from "../board/words.js" */
import { h } from "../board/dom.js";
import { newControl } from "./controls.js";

const WEEK_MS = 7 * 24 * 3_600_000;

/** @param {Acts} acts @param {Words} words @param {Command[]} first what stops with it */
export function askPause(acts, words, first) {
  const next = new Date(Date.now() + WEEK_MS);
  const day = h("input", { type: "date", class: "control", id: newControl(), value: `${next.getFullYear()}-${String(next.getMonth() + 1).padStart(2, "0")}-${String(next.getDate()).padStart(2, "0")}`, required: true });
  const time = h("input", { type: "time", class: "control", id: newControl(), value: "09:30", required: true });
  const form = h(
    "form",
    { method: "dialog" },
    h("p", {}, words.t("pause.text")),
    h("div", { class: "row row--end" }, h("div", { class: "field" }, h("label", { for: day.id, class: "field__label" }, words.t("pause.day")), day), h("div", { class: "field" }, h("label", { for: time.id, class: "field__label" }, words.t("pause.time")), time)),
    h(
      "div",
      { class: "actions" },
      h("button", { type: "submit", class: "nl-button nl-button--primary", "data-part": "pause-yes" }, words.t("pause.yes")),
      h("button", { type: "button", class: "nl-button nl-button--subtle", "data-closes": true }, words.t("host.cancel")),
    ),
  );
  const dialog = h("dialog", { class: "dialog", "aria-labelledby": "pause-title", onclose: () => dialog.remove() }, h("h2", { id: "pause-title" }, words.t("pause.title")), form);
  form.addEventListener("submit", () => {
    const goesOn = new Date(`${day.value}T${time.value}`);
    acts.do({ type: "together", commands: [...first, { type: "set-state", key: "follow", value: null }, { type: "set-state", key: "paused", value: goesOn.toISOString() }] });
  });
  document.body.append(dialog);
  dialog.showModal();
}
