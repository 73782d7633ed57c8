// Who is here: at once for who is on the line, and as the server heard it for who is not.

/** @import {Presence} from "../board/presence.js" */
/** @import {Words} from "../board/words.js" */
import { write } from "../board/dom.js";

/** @param {Presence} presence @param {Words} words @param {() => boolean} isLive */
export function showPresence(presence, words, isLive) {
  /** Those that were on the line once: of them the line knows more than the server's page. @type {Set<string>} */
  const known = new Set();
  return { update };

  function update() {
    if (!isLive()) return;
    const here = new Set([...presence.others, ...(presence.you ? [presence.you] : [])].map((each) => each.person));
    for (const person of here) known.add(person);
    for (const each of document.querySelectorAll("[data-person]")) {
      const person = each.getAttribute("data-person") ?? "";
      const place = each.querySelector("[data-here]");
      if (place && known.has(person)) write(place, words.t(here.has(person) ? "here" : "left"));
    }
  }
}
