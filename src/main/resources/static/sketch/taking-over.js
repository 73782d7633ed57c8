// When who leads is lost: somebody announces to take over, everybody hears it, and who was thought lost can say “I am here”.

/** @import {Acts} from "../board/types.js" */
/** @import {BoardDocument} from "../board/document.js" */
/** @import {Presence} from "../board/presence.js" */
/** @import {Words} from "../board/words.js" */
/** @import {Session} from "./session.js" */
import { h, write } from "../board/dom.js";

const PATIENCE_MS = 10_000; // as in SessionCourse
const ABSENT_MS = 4_000; // a reload is no loss

/**
 * @param {Session} session @param {BoardDocument} document @param {Presence} presence @param {Acts} acts @param {Words} words @param {() => number} nowMs the server's time
 * @returns {{root: HTMLElement, update: () => void}}
 */
export function takingOver(session, document, presence, acts, words, nowMs) {
  let missingSince = 0;
  let asked = "";
  const text = h("span", { role: "status" });
  const begin = h("button", { type: "button", class: "nl-button nl-button--small nl-button--primary", "data-part": "take-over", onclick: () => acts.do({ type: "set-state", key: "takeover", value: session.me }) }, words.t("takeover.begin"));
  const stop = h("button", { type: "button", class: "nl-button nl-button--small", "data-part": "take-over-stop", onclick: () => acts.do({ type: "set-state", key: "takeover", value: null }) });
  const root = h("div", { class: "board-follow", role: "group", "aria-label": words.t("takeover.label"), hidden: true, "data-part": "taking-over" }, text, begin, stop);
  setInterval(update, 1_000);
  return { root, update };

  function update() {
    const fact = document.fact("takeover");
    const here = session.isHost || presence.others.some((each) => session.hosts(each));
    const live = presence.you !== undefined && !session.isEnded;
    if (here || !live || !session.is("started")) missingSince = 0; // before the start nobody is lost
    else if (missingSince === 0) missingSince = nowMs();
    const missing = missingSince > 0 && nowMs() - missingSince > ABSENT_MS;
    const may = session.mayTakeOver;
    const had = root.contains(globalThis.document.activeElement);
    root.hidden = !live || !(fact || (missing && may));
    if (had && root.hidden) globalThis.document.querySelector("h1")?.focus();
    if (root.hidden) return;
    begin.hidden = fact !== undefined;
    stop.hidden = !fact || !(session.isFacilitator || may);
    write(stop, words.t(session.isHost ? "takeover.here" : "takeover.stop"));
    if (!fact) return write(text, words.t("takeover.missing"));
    write(text, words.t(fact.value === session.me ? "takeover.soonYou" : "takeover.soon", { name: presence.named(fact.value) ?? words.t("somebody") }));
    if (fact.value === session.me && asked !== fact.at && nowMs() - Date.parse(fact.at) > PATIENCE_MS + 500) {
      asked = fact.at;
      acts.do({ type: "together", commands: [{ type: "set-state", key: "facilitator", value: session.me }, { type: "set-state", key: "takeover", value: null }] });
    }
  }
}
