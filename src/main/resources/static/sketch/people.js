// Who is here: a name with the shape, colour and word of a corner, and whether they are ready.

/** @import {Presence, Someone} from "../board/presence.js" */
/** @import {Present} from "../board/types.js" */
/** @import {Words} from "../board/words.js" */
/** @import {Acts} from "../board/types.js" */
import { h, write } from "../board/dom.js";

const CORNERS = ["owner", "client", "provider", "facilitator"];

/** @param {Presence} presence @param {Acts} acts @param {Words} words @returns {{root: HTMLElement, update: () => void, unready: () => void}} */
export function people(presence, acts, words) {
  let ready = false;
  const list = h("ul", { class: "session-people__list", role: "list" });
  const count = h("span", { class: "session-people__count" });
  const button = h("button", { type: "button", class: "nl-button nl-button--small", "aria-pressed": "false", "data-part": "ready", onclick: () => set(!ready) }, words.t("ready"));
  const root = h(
    "section",
    { class: "session-people", "aria-label": words.t("people.label"), "data-part": "people" },
    h("details", { class: "session-people__who" }, h("summary", {}, count), list),
    button,
  );
  presence.changed.on(update);
  return { root, update, unready: () => ready && set(false) };

  /** @param {boolean} value */
  function set(value) {
    ready = value;
    button.setAttribute("aria-pressed", String(value));
    acts.sense({ ready: value });
    update();
  }

  function update() {
    const all = once(presence, ready);
    const signed = all.filter((each) => each.ready).length;
    write(count, signed === 0 ? words.n("people.here", all.length) : words.t("people.ready", { ready: signed, count: all.length }));
    list.replaceChildren(
      ...CORNERS.flatMap((corner) => all.filter((each) => cornerOf(each) === corner).map((each) => item(each, corner))),
    );
  }

  /** @param {Someone} someone @param {string} corner */
  function item(someone, corner) {
    const you = someone.person === presence.you?.person ? ` (${words.t("you")})` : "";
    return h(
      "li",
      { class: `corner corner--chip corner--${corner}` },
      `${someone.name}${you}`,
      h("span", { class: "session-people__corner" }, words.t(`corner.${corner}`)),
      someone.ready && h("span", { class: "session-people__ready" }, `✓ ${words.t("isReady")}`),
    );
  }
}

/** Each person once, however many tabs they have. @param {Presence} presence @param {boolean} ready @returns {Someone[]} */
function once(presence, ready) {
  /** @type {Map<string, Someone>} */
  const persons = new Map();
  if (presence.you) persons.set(presence.you.person, { ...presence.you, ready });
  for (const each of presence.others) {
    const known = persons.get(each.person);
    persons.set(each.person, known ? { ...known, ready: known.ready || each.ready || false } : each);
  }
  return [...persons.values()];
}

/** @param {Present} someone */
function cornerOf(someone) {
  return CORNERS.includes(someone.fields.corner ?? "") ? String(someone.fields.corner) : "facilitator";
}
