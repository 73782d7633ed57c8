// The card on the table: its question, what helps, what to place, when it is done; and the clock.

/** @import {Session} from "./session.js" */
/** @import {Words} from "../board/words.js" */
/** @import {BoardDocument} from "../board/document.js" */
/** @import {Votes} from "./votes.js" */
/** @import {Acts, Hidden} from "../board/types.js" */
import { h, write } from "../board/dom.js";
import { facilitating } from "./facilitating.js";
import { outcome } from "./outcome.js";
import { pace } from "./session.js";
import { onTheClock } from "./timer.js";

/**
 * @param {Session} session @param {BoardDocument} document @param {Acts} acts @param {Words} words @param {Votes} votes @param {() => string} corner in whose name is written now
 * @param {string | undefined} result address of the page with the result, for who may see it
 * @param {{root: HTMLElement}} parking the way to the parking lot
 * @param {import("./room.js").Room} room
 * @returns {{root: HTMLElement, update: () => void}}
 */
export function cardPanel(session, document, acts, words, votes, corner, result, parking, room) {
  const number = h("p", { class: "session-card__number" });
  const title = h("h2", { class: "session-card__title", tabindex: -1 });
  const question = h("p", { class: "session-card__question" });
  const toPlace = h("ul", { class: "session-card__place" });
  const followUps = h("ul");
  const doneWhen = h("p", { class: "session-card__done" });
  const rules = h("p", { class: "session-card__rules" });
  const now = h("p", { class: "session-card__now", role: "status", "data-part": "now" });
  const hidden = h("p", { class: "session-card__hidden", hidden: true, "data-part": "hidden" });
  const shorten = h("p", { class: "session-card__now", hidden: true, "data-part": "shorten" });
  const toResult = h("p", { hidden: true }, result && h("a", { class: "nl-button nl-button--primary", href: result, "data-part": "to-result" }, words.t("card.toResult")));
  const time = h("span", { class: "session-clock__time", role: "timer" });
  const paceLine = h("span", { class: "session-clock__pace" });
  const leading = facilitating(session, acts, words, votes, room);
  const left = outcome(session, document, acts, words, corner);
  const steps = h("ol", { class: "session-steps", role: "list", "aria-label": words.t("cards.label") });
  let shown = "";
  const panel = h(
    "section",
    { class: "session-card", "aria-label": words.t("card.label"), "data-part": "card" },
    steps,
    h("div", { class: "session-card__head" }, h("div", {}, number, title), h("p", { class: "session-clock", "data-part": "clock" }, time, paceLine)),
    question,
    rules,
    h(
      "details",
      { class: "session-card__body" },
      h("summary", {}, words.t("card.more")),
      h(
        "div",
        { class: "session-card__inside" },
        h("div", {}, h("h3", {}, words.t("card.toPlace")), toPlace),
        h("div", {}, h("h3", {}, words.t("card.followUps")), followUps),
        h("div", {}, h("h3", {}, words.t("card.doneWhen")), doneWhen),
      ),
    ),
    now,
    shorten,
    hidden,
    toResult,
    parking.root,
    left.root,
    leading.root,
  );
  setInterval(tick, 1000);
  return { root: panel, update };

  function update() {
    const { card, index, cards } = session;
    if (shown !== card.key) {
      shown = card.key;
      write(number, words.t("card.number", { number: index, of: cards.length - 1 }));
      number.hidden = index === 0 || index === cards.length - 1;
      write(title, card.title);
      write(question, card.question);
      toPlace.replaceChildren(...card.toPlace.map((each) => h("li", {}, each)));
      followUps.replaceChildren(...card.followUps.map((each) => h("li", {}, each)));
      write(doneWhen, card.doneWhen);
      write(rules, [card.lookingRule, card.namesRule].filter(Boolean).join(" "));
      steps.replaceChildren(...cards.map((each, i) => h("li", { class: i < index ? "is-done" : "", "aria-current": i === index ? "step" : null }, each.title)));
    }
    write(now, whatNow());
    now.hidden = now.textContent === "";
    toResult.hidden = !result || !session.isEnded;
    leading.update();
    left.update();
    tick();
  }

  /** For who wonders what is expected. */
  function whatNow() {
    if (session.goesOn) return words.t(session.isFacilitator ? "now.pausedYou" : "now.paused", { at: when(session.goesOn) });
    if (session.isEnded) return words.t(result ? "now.ended" : "now.endedGuest");
    if (!session.is("started")) return words.t(session.isFacilitator ? "now.begin" : "now.waiting");
    if (session.isHidden) return words.t("card.hiddenNow");
    if (votes.mayVote) return words.n("now.voting", votes.left);
    return "";
  }

  function tick() {
    hidden.hidden = session.hidden.elements === 0;
    write(hidden, hidden.hidden ? "" : concealed(session.hidden, words));
    const { clock, behind } = session;
    write(time, clock ? onTheClock(clock.seconds) : words.t("clock.minutes", { count: session.card.minutes }));
    time.classList.toggle("is-over", (clock?.seconds ?? 1) < 0);
    const tip = session.isFacilitator ? session.shorter : undefined;
    shorten.hidden = tip === undefined;
    if (tip) write(shorten, words.t("pace.shorten", { card: tip.card.title, minutes: tip.minutes }));
    const standing = clock && !clock.running ? words.t("clock.paused") : "";
    write(paceLine, [standing, behind === undefined ? "" : pace(behind, words)].filter(Boolean).join(" · "));
  }
}

/** @param {Date} at */
export function when(at) {
  return new Intl.DateTimeFormat(globalThis.document.documentElement.lang || "nl", { dateStyle: "long", timeStyle: "short" }).format(at);
}

/** “Nog niet te zien voor anderen: 3 dingen van 2 mensen.” @param {Hidden} hidden @param {Words} words */
function concealed(hidden, words) {
  return words.t("hidden.now", { elements: words.n("hidden.elements", hidden.elements), people: words.n("hidden.people", hidden.people) });
}
