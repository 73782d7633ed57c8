// Adding by form: one line per section of the list.

/** @import {Table} from "./table.js" */
import { h } from "../board/dom.js";
import { fill, newControl } from "./controls.js";
import { relations } from "./placing.js";

/** @param {string} kind @param {Table} table @param {(kind: string, text: string) => string} add @returns {HTMLElement} */
export function addMagnet(kind, table, add) {
  const { words, acts } = table;
  const input = h("input", { class: "control", id: newControl(), type: "text", maxlength: 2000, autocomplete: "off" });
  const form = h(
    "form",
    { class: "board-add", "data-part": `add-${kind}` },
    h("div", { class: "field" }, h("label", { for: input.id, class: "field__label" }, words.t(`add.${kind}`)), input),
    h("button", { type: "submit", class: "nl-button nl-button--small" }, words.t("list.add")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text === "") return input.focus();
    add(kind, text);
    input.value = "";
    input.focus();
    acts.say(words.t("said.added", { name: text }));
  });
  return form;
}

/** @param {Table} table @returns {{root: HTMLElement, update: () => void}} */
export function addLine(table) {
  const { words, acts } = table;
  const from = h("select", { class: "control", id: newControl() });
  const relation = h("select", { class: "control", id: newControl() });
  const to = h("select", { class: "control", id: newControl() });
  fill(relation, relations(table));
  const form = h(
    "form",
    { class: "board-add board-add--line", "data-part": "add-line" },
    ...[[words.t("field.line.from"), from], [words.t("field.relation"), relation], [words.t("field.line.to"), to]].map(([label, select]) =>
      h("div", { class: "field" }, h("label", { for: /** @type {HTMLSelectElement} */ (select).id, class: "field__label" }, String(label)), /** @type {HTMLSelectElement} */ (select)),
    ),
    h("button", { type: "submit", class: "nl-button nl-button--small" }, words.t("list.addLine")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!from.value) return from.focus();
    if (!to.value || to.value === from.value) return to.focus();
    const line = acts.connect(from.value, to.value, relation.value);
    to.value = "";
    acts.edit(line);
  });
  return {
    root: form,
    update() {
      const all = /** @type {[string, string][]} */ (table.elementsOf([]).map((each) => [each.id, table.describing.name(each)]));
      fill(from, all, words.t("form.choose"));
      fill(to, all, words.t("form.choose"));
    },
  };
}
