// Looking where who leads looks, until one would rather look around. In the drawing that is the same view; in the list the same
// area. One key goes there and back.

/** @import {Presence} from "../board/presence.js" */
/** @import {Words} from "../board/words.js" */
/** @import {DrawingSide} from "./drawing-side.js" */
/** @import {Session} from "./session.js" */
/** @import {Views} from "./views.js" */
import { h, write } from "../board/dom.js";
import { LIST_OF_AREA, areaSeen } from "./places.js";

const KEY = "F2"; // no letter: those belong to who types (WCAG 2.1.4)
const SETTLED_MS = 900; // an area is told when the view rests there

/**
 * @param {Session} session @param {Presence} presence @param {DrawingSide} side @param {Views} views @param {Words} words
 * @param {(sentence: string) => void} say
 * @returns {{root: HTMLElement, update: () => void, alone: () => void}}
 */
export function following(session, presence, side, views, words, say) {
  let leader = "";
  let alone = false;
  let shown = "";
  let told = "";
  /** @type {any} */
  let settling;
  const text = h("span");
  const button = h("button", { type: "button", class: "nl-button nl-button--small", "data-part": "follow-toggle", "aria-keyshortcuts": KEY, onclick: () => turn(!alone) });
  const root = h("div", { class: "board-follow", role: "group", "aria-label": words.t("follow.label"), hidden: true, "data-part": "following" }, text, button);
  document.addEventListener("keydown", (event) => {
    if (event.key !== KEY || root.hidden || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    turn(!alone);
  });
  return { root, update, alone: () => followed() && !alone && turn(true) };

  /** Who is followed: they asked for it, lead, and are here. */
  function followed() {
    const asked = session.follows;
    if (!asked || asked === session.me) return undefined;
    const here = presence.others.filter((each) => each.person === asked && session.leads(each));
    return here.find((each) => each.view) ?? here[0];
  }

  /** @param {boolean} value */
  function turn(value) {
    alone = value;
    shown = "";
    const who = followed();
    if (who) say(words.t(alone ? "follow.nowAlone" : "follow.nowWith", { name: who.name }));
    update();
  }

  function update() {
    if ((session.follows ?? "") !== leader) {
      alone = false;
      shown = "";
      told = "";
    }
    leader = session.follows ?? "";
    const who = followed();
    if (!who && root.contains(document.activeElement)) document.querySelector("h1")?.focus();
    root.hidden = !who;
    if (!who) return;
    const area = who.view ? areaSeen(session.board, who.view) : "";
    const where = area ? words.t("follow.area", { area: words.t(`area.${area}`) }) : "";
    write(text, [words.t(alone ? "follow.alone" : "follow.with", { name: who.name }), alone ? "" : where].filter(Boolean).join(" "));
    write(button, words.t(alone ? "follow.again" : "follow.leave", { key: KEY }));
    if (alone || !who.view) return;
    const look = JSON.stringify(who.view);
    if (look === shown) return;
    shown = look;
    if (views.now !== "list") side.follow(who.view);
    clearTimeout(settling);
    settling = setTimeout(() => settled(area), SETTLED_MS);
  }

  /** The list goes along, and who does not see it hears it; the focus stays where it was. @param {string} area */
  function settled(area) {
    if (alone || area === told || !area) return;
    told = area;
    if (views.now === "drawing") return;
    document.getElementById(`board-list-${LIST_OF_AREA[area]}`)?.closest("section")?.scrollIntoView({ block: "nearest" });
    if (views.now === "list") say(words.t("follow.area", { area: words.t(`area.${area}`) }));
  }
}
