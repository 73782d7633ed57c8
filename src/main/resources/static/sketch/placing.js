// Moving and connecting by form: what dragging does, in words.

/** @import {BoardElement} from "../board/types.js" */
/** @import {Table} from "./table.js" */
/** @import {Part} from "./form.js" */
import { h } from "../board/dom.js";
import { fill, newControl } from "./controls.js";
import { LINE_FIELDS } from "./kinds.js";
import { areaOf, areasOf } from "./places.js";

/** To an area, or beside another magnet. @param {BoardElement} element @param {Table} table @returns {Part} */
export function moving(element, table) {
  const { words } = table;
  const where = h("select", { class: "control", id: newControl() });
  const button = h("button", { type: "button", class: "nl-button nl-button--small", "data-part": "form-move" }, words.t("form.move"));
  button.addEventListener("click", () => {
    const [how, target] = where.value.split(":");
    if (how === "area" && target) table.moveTo(element.id, target);
    if (how === "near" && target) table.moveNear(element.id, target);
    where.value = "";
  });
  return {
    root: group(words.t("form.place"), [[words.t("form.moveTo"), where]], button),
    update(now) {
      const here = areaOf(table.document.board, now)?.name;
      const areas = areasOf(table.document.board).map((each) => /** @type {[string, string]} */ ([`area:${each.name}`, words.t("form.toArea", { area: words.t(`area.${each.name}`) })]));
      const near = others(element, table).map((each) => /** @type {[string, string]} */ ([`near:${each.id}`, words.t("form.near", { name: table.describing.name(each) })]));
      fill(where, [...areas, ...near], here ? words.t("form.isIn", { area: words.t(`area.${here}`) }) : words.t("form.isElsewhere"));
    },
  };
}

/** A line to another magnet. @param {BoardElement} element @param {Table} table @returns {Part} */
export function connecting(element, table) {
  const { words, acts } = table;
  const relation = h("select", { class: "control", id: newControl() });
  const to = h("select", { class: "control", id: newControl() });
  fill(relation, relations(table));
  relation.value = element.kind === "assignment" ? "overlaps" : "belongs";
  const button = h("button", { type: "button", class: "nl-button nl-button--small", "data-part": "form-connect" }, words.t("form.connect"));
  button.addEventListener("click", () => {
    if (!to.value) return to.focus();
    const line = acts.connect(element.id, to.value, relation.value);
    acts.say(words.t("said.connected", { name: table.describing.name(/** @type {BoardElement} */ (table.document.element(line))) }));
    to.value = "";
  });
  return {
    root: group(words.t("form.line"), [[words.t("field.relation"), relation], [words.t("form.with"), to]], button),
    update: () => fill(to, others(element, table).map((each) => [each.id, table.describing.name(each)]), words.t("form.choose")),
  };
}

/** @param {Table} table @returns {[string, string][]} */
export function relations({ words }) {
  const field = LINE_FIELDS[0];
  return field?.type === "choice" ? field.options.map((each) => [each, words.t(`relation.${each}`)]) : [];
}

/** @param {BoardElement} element @param {Table} table */
function others(element, table) {
  return table.elementsOf([]).filter((each) => each.id !== element.id);
}

/** @param {string} legend @param {[string, HTMLSelectElement][]} fields @param {HTMLButtonElement} button */
function group(legend, fields, button) {
  return h(
    "fieldset",
    { class: "element-form__group" },
    h("legend", {}, legend),
    ...fields.map(([label, select]) => h("div", { class: "field" }, h("label", { for: select.id, class: "field__label" }, label), select)),
    button,
  );
}
