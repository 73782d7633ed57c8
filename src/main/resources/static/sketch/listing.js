// Which rows the list has, under which headings.

/** @import {BoardElement} from "../board/types.js" */
/** @import {ListMeaning, Section} from "../board/list.js" */
/** @import {Choosing} from "./choosing.js" */
/** @import {Table} from "./table.js" */
import { isLine } from "../board/board.js";
import { h, s, write } from "../board/dom.js";
import { lazily } from "../board/lazily.js";
import { addLine, addMagnet } from "./adding.js";
import { chooser } from "./choosing.js";
import { ElementForm } from "./form.js";
import { cornerOf, isDashed } from "./kinds.js";
import { cornerSign, outline } from "./shapes.js";
import { inWords, voting } from "./votes.js";

const NAMES = lazily(() => new Intl.Collator("nl", { numeric: true }));
const HEADINGS = ["role", "client", "assignment", "line", "bottleneck", "agreement", "forum", "gap", "improvement", "idea"];

/**
 * @param {Table} table @param {(kind: string, text: string) => string} add @param {(sections: Section[]) => void} shown
 * @param {{list: () => BoardElement[], told: (id: string) => string}} [gone] what was taken off, and by whom and when
 * @param {{choosing: Choosing, toBar: () => void}} [several] to choose more than one row
 * @returns {ListMeaning}
 */
export function listing(table, add, shown, gone, several) {
  const { document, words, describing, presence, acts, votes } = table;
  /** @type {WeakMap<HTMLElement, ReturnType<typeof voting>>} */
  const voters = new WeakMap();
  /** @type {WeakMap<HTMLElement, HTMLButtonElement>} */
  const parkers = new WeakMap();
  /** @type {WeakMap<HTMLElement, HTMLInputElement>} */
  const choosers = new WeakMap();
  const lines = addLine(table);
  const removed = removedRows(table, gone);
  const adding = new Map(HEADINGS.map((kind) => [kind, kind === "line" ? lines.root : addMagnet(kind, table, add)]));
  return {
    name: (element) => describing.name(element),
    facts: (element) => [inWords(votes.of(element.id), words), describing.facts(element), linesOf(element, table)].filter(Boolean).join(" · "),
    mark,
    extra(element, row) {
      const voter = voters.get(row) ?? voting(votes, acts, words);
      if (!voters.has(row)) row.prepend(voter.root);
      voters.set(row, voter);
      voter.show(element, describing.name(element));
      if (several) showChooser(several, element, row);
      if (!isLine(element)) showParker(element, row);
    },
    writer: (id) => presence.writing(id)?.name,
    mayChange: () => acts.mayChange(),
    shown,
    form: (id, close) => {
      const form = new ElementForm(id, table, close);
      return { root: form.root, update: () => form.update(), focus: () => form.focus(), finish: () => form.finish() };
    },
    sections() {
      lines.update();
      const all = [...document.board.elements.values()].sort(inOrder);
      for (const form of adding.values()) form.hidden = !acts.mayChange();
      /** @type {Section[]} */
      const sections = HEADINGS.map((kind) => ({
        key: kind,
        title: words.t(`list.${kind}`),
        elements: all.filter((each) => each.kind === kind && each.fields.parked !== "yes" && ends(each, table)),
        ...(adding.has(kind) ? { adding: /** @type {HTMLElement} */ (adding.get(kind)) } : {}),
      }));
      const parked = all.filter((each) => each.fields.parked === "yes");
      const gone = removed.update();
      return [...sections, { key: "parked", title: words.t("list.parked"), elements: parked }, { key: "removed", title: words.t("list.removed"), elements: [], count: gone, adding: removed.root }];
    },
  };

  /** @param {{choosing: Choosing, toBar: () => void}} several @param {BoardElement} element @param {HTMLElement} row */
  function showChooser({ choosing, toBar }, element, row) {
    const box = choosers.get(row) ?? chooser(choosing, table, element.id, toBar);
    if (!choosers.has(row)) row.parentElement?.prepend(box);
    choosers.set(row, box);
    box.hidden = !acts.mayChange();
    box.checked = choosing.has(element.id);
    box.setAttribute("aria-label", words.t("choosing.of", { name: describing.name(element) }));
  }

  /** @param {BoardElement} element @param {HTMLElement} row */
  function showParker(element, row) {
    const button = parkers.get(row) ?? parker(table, element.id);
    if (!parkers.has(row)) row.append(button);
    parkers.set(row, button);
    const act = element.fields.parked === "yes" ? "unpark" : "park";
    button.hidden = !acts.mayChange();
    write(button, words.t(`selection.${act}`));
    button.setAttribute("aria-label", words.t(`list.${act}Of`, { name: describing.name(element) }));
  }
}

/** @param {Table} table @param {string} id */
function parker({ document, park }, id) {
  return h("button", { type: "button", class: "nl-button nl-button--small", "data-part": "row-park", onclick: () => park(id, document.element(id)?.fields.parked !== "yes") });
}

/**
 * What came from the register by name, then the oldest first: the same in every browser, however late something was shown there.
 * @param {BoardElement} a @param {BoardElement} b
 */
export function inOrder(a, b) {
  const [first, second] = [madeAt(a.id), madeAt(b.id)];
  return first === second ? NAMES().compare(a.text, b.text) || (a.id < b.id ? -1 : 1) : first < second ? -1 : 1;
}

/** An id of version 7 begins with the moment it was made; what the register brings has another. @param {string} id */
function madeAt(id) {
  return id[14] === "7" ? id : "";
}

/** A line whose ends are not there (yet) is not shown. @param {BoardElement} element @param {Table} table */
function ends(element, { document }) {
  return !isLine(element) || (document.element(element.from ?? "") !== undefined && document.element(element.to ?? "") !== undefined);
}

/** @param {BoardElement} element @param {Table} table */
function linesOf(element, { document, describing }) {
  if (isLine(element)) return "";
  return [...document.board.elements.values()]
    .filter((each) => each.from === element.id && each.fields.relation !== undefined)
    .map((each) => describing.lineName(each))
    .join(" · ");
}

/** The shape of a magnet, small. @param {BoardElement} element */
function mark(element) {
  if (isLine(element)) {
    return s("svg", { viewBox: "-60 -30 120 60", class: "board-row__sign" }, s("g", { class: `line line--${element.fields.relation ?? "belongs"} line--${element.fields.weight ?? "light"}` }, s("path", { class: "line__stroke", d: "M-55 0H55" })));
  }
  const corner = cornerOf(element);
  const size = { width: 104, height: 60 };
  return s(
    "svg",
    { viewBox: "-60 -40 120 80", class: "board-row__sign" },
    s("g", { class: `magnet magnet--${element.kind}${corner ? ` corner--${corner}` : ""}${isDashed(element) ? " magnet--dashed" : ""} magnet--${element.fields.firmness ?? "none"}` }, s("path", { class: "magnet__shape", d: outline(element.kind, size) }), corner ? s("path", { class: "magnet__corner", d: cornerSign(corner, 13) }) : null),
  );
}

/**
 * What was taken away lately, to put back.
 * @param {Table} table @param {{list: () => BoardElement[], told: (id: string) => string}} [removed]
 */
function removedRows({ words, describing, acts }, removed) {
  const rows = h("ul", { role: "list", class: "board-list__rows" });
  /** @type {Map<string, HTMLElement>} */
  const known = new Map();
  return {
    root: h("div", {}, rows),
    update() {
      const gone = removed?.list() ?? [];
      for (const [id, row] of known) {
        if (gone.some((each) => each.id === id)) continue;
        leave(row);
        known.delete(id);
      }
      for (const element of gone) {
        const row = known.get(element.id) ?? rows.appendChild(restoreRow(element.id));
        known.set(element.id, row);
        const name = row.querySelector("span");
        if (name) write(name, [`${describing.kind(element)}: ${describing.name(element)}`, removed?.told(element.id)].filter(Boolean).join(" · "));
        const restore = row.querySelector("button");
        restore?.setAttribute("aria-label", words.t("list.restoreOf", { name: describing.name(element) }));
        if (restore) restore.hidden = !acts.mayChange();
      }
      return gone.length;
    },
  };

  /** The focus goes to a neighbour, or to the heading. @param {HTMLElement} row */
  function leave(row) {
    const had = row.contains(globalThis.document.activeElement);
    const heir = (row.nextElementSibling ?? row.previousElementSibling)?.querySelector("button") ?? row.closest("section")?.querySelector("h3");
    row.remove();
    if (had) heir?.focus();
  }

  /** @param {string} id */
  function restoreRow(id) {
    const restore = h("button", { type: "button", class: "nl-button nl-button--small", onclick: () => acts.do({ type: "restore", id }) }, words.t("list.restore"));
    return h("li", { class: "board-row board-row--removed" }, h("div", { class: "board-row__line" }, h("span", { class: "board-row__words" }), restore));
  }
}
