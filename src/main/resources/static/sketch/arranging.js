// Everything in good order: the server says where, in one change that one undo takes back. The same in the drawing and in the list.

/** @import {Table} from "./table.js" */
import { h } from "../board/dom.js";
import { fill, newControl } from "./controls.js";
import { areasOf } from "./places.js";

/** @param {Table} table @returns {HTMLElement} */
export function arranging({ document, words, acts }) {
  const what = h("select", { class: "control", id: newControl() });
  const areas = areasOf(document.board).map((each) => /** @type {[string, string]} */ ([each.name, words.t("form.toArea", { area: words.t(`area.${each.name}`) })]));
  fill(what, [["all", words.t("arrange.all")], ...areas]);
  const form = h(
    "form",
    { class: "board-arrange", "data-part": "arrange", "aria-label": words.t("arrange.label") },
    h("label", { class: "field__label", for: what.id }, words.t("arrange.what")),
    what,
    h("button", { type: "submit", class: "nl-button nl-button--small" }, words.t("arrange.do")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    acts.do({ type: "arrange", what: what.value });
    acts.say(words.t("said.arranging"));
  });
  return form;
}
