// What only the facilitator can do. Each act can be taken back by its opposite.

/** @import {Session} from "./session.js" */
/** @import {Words} from "../board/words.js" */
/** @import {Acts, Command} from "../board/types.js" */
/** @import {Room} from "./room.js" */
/** @import {Votes} from "./votes.js" */
import { h, write } from "../board/dom.js";
import { conceal, pressed, withhold } from "../board/focus.js";
import { askPause } from "./pausing.js";
import { EACH } from "./votes.js";

/** @param {Session} session @param {Acts} acts @param {Words} words @param {Votes} votes @param {Room} room @returns {{root: HTMLElement, update: () => void}} */
export function facilitating(session, acts, words, votes, room) {
  const button = (/** @type {string} */ part, /** @type {() => void} */ run, look = "") => {
    const made = h("button", { type: "button", class: `nl-button nl-button--small ${look}`, "data-part": part }, words.t(part));
    pressed(made, run);
    return made;
  };
  const set = (/** @type {string} */ key, /** @type {string | null} */ value) => /** @type {Command} */ ({ type: "set-state", key, value });

  const previous = button("lead.previous", () => turn(-1));
  const next = button("lead.next", () => (session.is("started") ? turn(1) : begin()), "nl-button--primary");
  const run = button("lead.start", () => {
    const { clock, card } = session;
    acts.do(set("timer", `${clock?.running ? "paused" : "running"} ${Math.round(clock?.seconds ?? card.minutes * 60)}`));
  });
  const more = [1, 5].map((minutes) => button(`lead.plus${minutes}`, () => {
    const { clock, card } = session;
    acts.do(set("timer", `${clock?.running ? "running" : "paused"} ${Math.round((clock?.seconds ?? card.minutes * 60) + minutes * 60)}`));
  }));
  const lock = button("lead.lock", () => acts.do(set("locked", session.isLocked ? null : "yes")));
  const reveal = button("lead.reveal", () => acts.do(set(`reveal.${session.card.key}`, "yes")));
  const follow = button("lead.follow", () => acts.do(set("follow", following() ? null : session.me)));
  const vote = button("lead.votingOpen", () => {
    if (votes.each > 0) return acts.do(set("voting", null));
    acts.do({ type: "together", commands: [set("voting", String(EACH)), ...votes.keys.slice(0, 190).map((key) => set(key, null))] });
  });
  const screen = button("lead.room", () => void turnRoom());
  const pause = button("lead.pauseSession", () => (session.goesOn ? goOn() : askPause(acts, words, stopped())));
  const end = button("lead.end", () => acts.do(set("ended", session.isEnded ? null : "yes")));
  const root = h(
    "div",
    { class: "session-lead", role: "group", "aria-label": words.t("lead.label"), "data-part": "lead" },
    h("div", { class: "session-lead__row" }, previous, next),
    h("div", { class: "session-lead__row" }, run, ...more),
    h("div", { class: "session-lead__row" }, reveal, vote, follow, screen, lock, pause, end),
  );
  return { root, update };

  /** @param {number} by */
  function turn(by) {
    const card = session.cards[session.index + by];
    if (!card) return;
    acts.do({ type: "together", commands: [set("card", card.key), set("timer", `running ${card.minutes * 60}`)] });
  }

  function begin() {
    const { card } = session;
    acts.do({ type: "together", commands: [set("started", "yes"), set("card", card.key), set("timer", `running ${card.minutes * 60}`)] });
  }

  /** Who turns it on types for the room, and everybody who is expected has a seat. */
  async function turnRoom() {
    if (room.isOn) return acts.do(set("room", null));
    await room.learn(true);
    acts.do({ type: "together", commands: [set("room", "yes"), set("scribe", session.me), ...room.seating()] });
  }

  /** The clock stands still, and how long it took so far is kept. */
  function stopped() {
    const { clock } = session;
    return [set("elapsed", String(Math.round(session.minutesPassed ?? 0))), ...(clock ? [set("timer", `paused ${Math.round(clock.seconds)}`)] : [])];
  }

  function goOn() {
    acts.do(set("paused", null));
    acts.do(set("resumed", session.elapsed));
  }

  function following() {
    return session.follows === session.me;
  }

  function update() {
    root.hidden = !session.isFacilitator;
    const { index, cards, clock } = session;
    const started = session.is("started");
    const nextCard = cards[index + 1];
    withhold(previous, index === 0 || session.isEnded);
    withhold(next, (started && !nextCard) || session.isEnded);
    write(next, started ? words.t("lead.next") : words.t("lead.begin"));
    write(run, words.t(clock?.running ? "lead.pause" : "lead.start"));
    write(vote, words.t(votes.each > 0 ? "lead.votingClose" : "lead.votingOpen"));
    write(lock, words.t(session.isLocked ? "lead.unlock" : "lead.lock"));
    write(follow, words.t(following() ? "lead.unfollow" : "lead.follow"));
    write(screen, words.t(room.isOn ? "lead.roomOff" : "lead.room"));
    write(pause, words.t(session.goesOn ? "lead.goOn" : "lead.pauseSession"));
    conceal(pause, !started || session.isEnded, next);
    conceal(screen, session.isEnded, next);
    write(end, words.t(session.isEnded ? "lead.reopen" : "lead.end"));
    write(reveal, session.hidden.elements > 0 ? words.n("lead.revealCount", session.hidden.elements) : words.t("lead.reveal"));
    conceal(reveal, !session.isHidden, vote);
    conceal(end, Boolean(nextCard) && !session.isEnded, next);
  }
}
