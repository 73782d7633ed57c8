// Looking where the facilitator looks, until one would rather look around.

/** @import {Presence} from "../board/presence.js" */
/** @import {Words} from "../board/words.js" */
/** @import {DrawingSide} from "./drawing-side.js" */
/** @import {Session} from "./session.js" */
import { h, write } from "../board/dom.js";

/** @param {Session} session @param {Presence} presence @param {DrawingSide} side @param {Words} words @returns {{root: HTMLElement, update: () => void}} */
export function following(session, presence, side, words) {
  let leader = "";
  let alone = false;
  const text = h("span");
  const button = h("button", { type: "button", class: "nl-button nl-button--small", "data-part": "follow-toggle", onclick: () => {
    alone = !alone;
    update();
  } });
  const root = h("div", { class: "board-over board-follow", hidden: true, "data-part": "following" }, text, button);
  return { root, update };

  function update() {
    const asked = session.follows ?? "";
    if (asked !== leader) alone = false;
    leader = asked;
    const who = presence.others.find((each) => each.person === leader);
    root.hidden = !who;
    if (!who) return;
    write(text, words.t(alone ? "follow.alone" : "follow.with", { name: who.name }));
    write(button, words.t(alone ? "follow.again" : "follow.leave"));
    if (!alone && who.view) side.follow(who.view);
  }
}
