// Who is here: a name with the shape, colour and word of a corner, and whether they are ready.

/** @import {Presence, Someone} from "../board/presence.js" */
/** @import {Present} from "../board/types.js" */
/** @import {Words} from "../board/words.js" */
/** @import {Acts} from "../board/types.js" */
/** @import {Hosting} from "./hosting.js" */
/** @import {Session} from "./session.js" */
import { arrange, h, write } from "../board/dom.js";

const PLACES = ["owner", "client", "provider", "facilitator", "co", "none"];

/** @param {Session} session @param {Presence} presence @param {Acts} acts @param {Words} words @param {Hosting} host @returns {{root: HTMLElement, update: () => void, unready: () => void}} */
export function people(session, presence, acts, words, host) {
  let ready = false;
  /** How each looked when its line was made. @type {Map<string, {look: string, line: HTMLElement}>} */
  let lines = new Map();
  const list = h("ul", { class: "session-people__list", role: "list" });
  const count = h("span", { class: "session-people__count" });
  const button = h("button", { type: "button", class: "nl-button nl-button--small", "aria-pressed": "false", "data-part": "ready", onclick: () => set(!ready) }, words.t("ready"));
  const summary = h("summary", {}, count);
  const root = h(
    "section",
    { class: "session-people", "aria-label": words.t("people.label"), "data-part": "people" },
    h("details", { class: "session-people__who" }, summary, list),
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
    const had = list.contains(document.activeElement);
    const before = lines;
    lines = new Map(PLACES.flatMap((place) => all.filter((each) => placeOf(each) === place).map((each) => [each.person, lineOf(each, place, before)])));
    arrange(list, [...lines.values()].map((each) => each.line));
    if (had && !list.contains(document.activeElement)) summary.focus();
  }

  /** A corner, or who leads, or neither. @param {Present} someone */
  function placeOf(someone) {
    if (session.hosts(someone)) return "facilitator";
    if (session.leads(someone)) return "co";
    return PLACES.find((each) => each === someone.fields.corner) ?? "none";
  }

  /** The line that is there, or another when the person looks otherwise. @param {Someone} someone @param {string} place @param {typeof lines} before */
  function lineOf(someone, place, before) {
    const doable = host.acts(someone);
    const look = [someone.name, place, someone.ready, session.isScribe(someone.person), ...doable.map((each) => each.dataset.part)].join(" ");
    const known = before.get(someone.person);
    return known?.look === look ? known : { look, line: item(someone, place, doable) };
  }

  /** @param {Someone} someone @param {string} place @param {HTMLElement[]} doable */
  function item(someone, place, doable) {
    const you = someone.person === presence.you?.person ? ` (${words.t("you")})` : "";
    const chip = h(
      "span",
      { class: `corner corner--chip corner--${place}` },
      `${someone.name}${you}`,
      h("span", { class: "session-people__corner" }, words.t(`corner.${place}`)),
      session.isScribe(someone.person) && h("span", { class: "session-people__corner" }, words.t("people.scribe")),
      someone.ready && h("span", { class: "session-people__ready" }, `✓ ${words.t("isReady")}`),
    );
    return h("li", { class: "session-people__person" }, chip, ...doable);
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
