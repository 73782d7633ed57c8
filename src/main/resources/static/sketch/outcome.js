// What a card leaves behind: one sentence, and at the end the yes of each corner.

/** @import {Acts} from "../board/types.js" */
/** @import {BoardDocument} from "../board/document.js" */
/** @import {Session} from "./session.js" */
/** @import {Words} from "../board/words.js" */
import { h, write } from "../board/dom.js";
import { conceal } from "../board/focus.js";
import { newControl } from "./controls.js";

const CORNERS = ["owner", "client", "provider"];

/** @param {Session} session @param {BoardDocument} document @param {Acts} acts @param {Words} words @param {() => string} cornerNow @returns {{root: HTMLElement, update: () => void}} */
export function outcome(session, document, acts, words, cornerNow) {
  const id = newControl();
  const label = h("label", { for: id, class: "field__label" });
  const input = h("textarea", { id, class: "control", rows: 2, maxlength: 2000, "data-part": "outcome" });
  let card = "";
  let known = "";
  input.addEventListener("change", () => {
    if (input.value !== known) acts.do({ type: "set-state", key: `outcome.${card}`, value: input.value.trim() === "" ? null : input.value });
  });
  const confirm = h("button", { type: "button", class: "nl-button nl-button--small", "data-part": "confirm" });
  confirm.addEventListener("click", () => acts.do({ type: "set-state", key: `confirm.${cornerNow()}`, value: confirmed(cornerNow()) ? null : "yes" }));
  const standing = h("ul", { class: "session-confirm__list", role: "list" });
  const confirming = h("div", { class: "session-confirm", hidden: true }, standing, confirm);
  return { root: h("div", { class: "session-outcome" }, h("div", { class: "field" }, label, input), confirming), update };

  /** @param {string} of */
  function confirmed(of) {
    return session.is(`confirm.${of}`);
  }

  function update() {
    const { key } = session.card;
    const value = document.fact(`outcome.${key}`)?.value ?? "";
    const typing = globalThis.document.activeElement === input && input.value !== known;
    if (key !== card || !typing) input.value = value;
    card = key;
    known = value;
    input.readOnly = !session.mayChange;
    write(label, words.t(words.has(`outcome.${key}`) ? `outcome.${key}` : "outcome"));
    confirming.hidden = session.index < session.cards.length - 1;
    if (confirming.hidden) return;
    const corner = cornerNow();
    conceal(confirm, !CORNERS.includes(corner) || !session.mayChange, input);
    write(confirm, words.t(confirmed(corner) ? "confirm.back" : "confirm.yes"));
    standing.replaceChildren(
      ...CORNERS.map((each) => h("li", { class: `corner corner--${each}` }, `${words.t(`corner.${each}`)}: ${words.t(confirmed(each) ? "confirm.is" : "confirm.isNot")}`)),
    );
  }
}
