// How the link stands, in words: saved, waiting, away, read-only, over.

/** @import {Standing} from "../board/connection.js" */
/** @import {Session} from "./session.js" */
/** @import {Words} from "../board/words.js" */
import { h, write } from "../board/dom.js";

const PATIENCE_MS = 700; // a wait shorter than this is not worth a word

/** @param {Session} session @param {Words} words @returns {{root: HTMLElement, update: (standing?: Standing) => void}} */
export function standingLine(session, words) {
  const root = h("p", { class: "session-standing", role: "status", "data-part": "standing" });
  /** @type {Standing} */
  let last = { state: "resting", writable: true, waiting: 0 };
  /** @type {any} */
  let timer;
  return { root, update };

  /** @param {Standing} [standing] */
  function update(standing = last) {
    last = standing;
    clearTimeout(timer);
    const calm = standing.state === "live" && standing.writable;
    if (calm && standing.waiting > 0) timer = setTimeout(show, PATIENCE_MS);
    else show();
  }

  function show() {
    root.dataset.standing = mood();
    write(root, sentence());
  }

  function mood() {
    if (last.state === "ended") return isGoodbye() ? "over" : "ended";
    if (last.state !== "live" || !last.writable) return "away";
    return last.waiting > 0 ? "waiting" : "saved";
  }

  /** A guest's right ends with the session; that is no trouble. */
  function isGoodbye() {
    return session.isEnded && last.why === "NO_RIGHT";
  }

  function sentence() {
    if (isGoodbye()) return words.t("standing.goodbye");
    if (last.state === "ended") return words.t(`standing.${last.why ?? "over"}`);
    const waits = last.waiting > 0 ? words.n("standing.waiting", last.waiting) : "";
    const parts = [];
    if (last.state !== "live") parts.push(words.t("standing.away"));
    else if (!last.writable) parts.push(words.t("standing.readOnly"));
    if (session.goesOn) parts.push(words.t("standing.paused"));
    else if (session.isEnded) parts.push(words.t("standing.over"));
    else if (session.isLocked) parts.push(words.t(session.isFacilitator ? "standing.lockedByYou" : "standing.locked"));
    if (waits) parts.push(waits);
    return parts.length > 0 ? parts.join(" ") : words.t("standing.saved");
  }
}
