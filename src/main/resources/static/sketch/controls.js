// One field of a form: keeps its value when it is left, follows what others do, and never takes away what is being typed.

/** @import {BoardElement} from "../board/types.js" */
/** @import {Table} from "./table.js" */
import { h, write } from "../board/dom.js";
import { idsIn } from "./kinds.js";

/**
 * @typedef {{type: string, name?: string, label: string, options?: string[], kinds?: string[], many?: boolean, most?: number, must?: boolean}} Asked
 * @typedef {{root: HTMLElement, update: (element: BoardElement) => void}} Part
 */

let count = 0;

/**
 * @param {Asked} asked @param {Table} table @param {(element: BoardElement) => string} read @param {(value: string) => void} keep
 * @param {string} [own] the element itself, which is no choice for its own fields
 * @returns {Part}
 */
export function control(asked, table, read, keep, own) {
  if (asked.type === "yes") return yes(asked, read, keep);
  if (asked.type === "elements" && asked.many) return several(asked, table, read, keep, own);
  if (asked.type === "elements" || asked.type === "choice") return choice(asked, table, read, keep, own);
  return typed(asked, table, read, keep);
}

/** @param {Asked} asked @param {Table} table @param {(element: BoardElement) => string} read @param {(value: string) => void} keep @returns {Part} */
function typed(asked, { words }, read, keep) {
  const id = newControl();
  const input =
    asked.type === "long"
      ? h("textarea", { id, class: "control", rows: 2, maxlength: asked.most })
      : h("input", { id, class: "control", type: asked.type === "words" ? "text" : asked.type, maxlength: asked.type === "words" ? asked.most : null, autocomplete: "off" });
  const meanwhile = h("p", { class: "field__hint", hidden: true, role: "status" });
  let known = "";
  const keepTyped = () => {
    if (input.value !== known) keep(input.value);
  };
  input.addEventListener("change", keepTyped);
  return {
    root: field(id, asked, h("div", {}, input, meanwhile)),
    update(element) {
      const value = read(element);
      const typing = document.activeElement === input && input.value !== known;
      meanwhile.hidden = !(typing && value !== known && value !== input.value);
      if (!meanwhile.hidden) write(meanwhile, words.t("form.meanwhile", { value }));
      if (typing) return;
      known = value;
      if (input.value !== value) input.value = value;
    },
  };
}

/** @param {Asked} asked @param {Table} table @param {(element: BoardElement) => string} read @param {(value: string) => void} keep @param {string} [own] @returns {Part} */
function choice(asked, table, read, keep, own) {
  const id = newControl();
  const select = h("select", { id, class: "control" });
  select.addEventListener("change", () => keep(select.value));
  return {
    root: field(id, asked, select),
    update(element) {
      const value = read(element);
      if (asked.type === "choice") fill(select, choices(asked, table, own), asked.must ? undefined : table.words.t("form.notSaid"));
      else fill(select, choices(asked, table, own), asked.must ? undefined : table.words.t("form.none"));
      if (select.value !== value) select.value = value;
    },
  };
}

/** @param {Asked} asked @param {Table} table @param {(element: BoardElement) => string} read @param {(value: string) => void} keep @param {string} [own] @returns {Part} */
function several(asked, table, read, keep, own) {
  const boxes = h("div", { class: "element-form__boxes" });
  const legend = h("legend", { class: "field__label" }, asked.label);
  const root = h("fieldset", { class: "field element-form__several" }, legend, boxes);
  /** @type {Map<string, HTMLInputElement>} */
  const inputs = new Map();
  let order = /** @type {string[]} */ ([]);
  return {
    root,
    update(element) {
      order = idsIn(read(element));
      const options = choices(asked, table, own);
      root.hidden = options.length === 0;
      const wanted = options.map(([value, label]) => {
        const input = inputs.get(value) ?? h("input", { type: "checkbox", id: newControl(), value });
        if (!inputs.has(value)) {
          input.addEventListener("change", () => {
            const others = order.filter((each) => each !== value);
            keep((input.checked ? [...others, value] : others).join(" "));
          });
          inputs.set(value, input);
        }
        input.checked = order.includes(value);
        return /** @type {const} */ ([input, label]);
      });
      if (boxes.children.length === wanted.length && wanted.every(([input, label], i) => boxes.children[i]?.contains(input) && boxes.children[i]?.textContent === label)) return;
      boxes.replaceChildren(...wanted.map(([input, label]) => h("span", { class: "choice" }, input, h("label", { for: input.id }, label))));
    },
  };
}

/** @param {Asked} asked @param {(element: BoardElement) => string} read @param {(value: string) => void} keep @returns {Part} */
function yes(asked, read, keep) {
  const input = h("input", { type: "checkbox", id: newControl() });
  input.addEventListener("change", () => keep(input.checked ? "yes" : ""));
  return {
    root: h("div", { class: "field choice" }, input, h("label", { for: input.id }, asked.label)),
    update: (element) => (input.checked = read(element) === "yes"),
  };
}

/** @param {Asked} asked @param {Table} table @param {string} [own] @returns {[string, string][]} */
function choices(asked, table, own) {
  if (asked.options) return asked.options.map((each) => [each, table.words.t(`${asked.name}.${each}`)]);
  const elements = table.elementsOf(asked.kinds ?? []).filter((each) => each.id !== own);
  return elements.map((each) => [each.id, table.describing.name(each)]);
}

/** Fills a list of choices only when it differs: an open list is not shut. @param {HTMLSelectElement} select @param {[string, string][]} options @param {string} [empty] */
export function fill(select, options, empty) {
  /** @type {[string, string][]} */
  const wanted = empty === undefined ? options : [["", empty], ...options];
  const same = select.options.length === wanted.length && wanted.every(([value, label], i) => select.options[i]?.value === value && select.options[i]?.text === label);
  if (same) return;
  const before = select.value;
  select.replaceChildren(...wanted.map(([value, label]) => h("option", { value }, label)));
  if (wanted.some(([value]) => value === before)) select.value = before;
}

export function newControl() {
  count += 1;
  return `board-control-${count}`;
}

/** @param {string} id @param {Asked} asked @param {HTMLElement} input */
function field(id, asked, input) {
  return h("div", { class: `field field--${asked.type}`, "data-field": asked.name ?? "text" }, h("label", { for: id, class: "field__label" }, asked.label), input);
}
