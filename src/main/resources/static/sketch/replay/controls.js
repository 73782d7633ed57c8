// The buttons, the slider and the list of cards with which one plays a session. All of it by keyboard.

/** @import {Words} from "../../board/words.js" */
/** @import {Player, Shown} from "./player.js" */
/** @import {Timeline} from "./timeline.js" */
import { h, write } from "../../board/dom.js";
import { withhold } from "../../board/focus.js";
import { SPEEDS } from "./player.js";

/** @typedef {{card: string, title: string, from: number, at: string}} Visit a stretch of the session at one card */

/**
 * @param {Player} player @param {Timeline} timeline @param {Visit[]} visits @param {Words} words @param {Intl.DateTimeFormat} clock
 * @returns {{root: HTMLElement, cards: HTMLElement, show: (shown: Shown) => void}}
 */
export function controls(player, timeline, visits, words, clock) {
  const button = (/** @type {string} */ part, /** @type {string} */ sign, /** @type {() => void} */ run) =>
    h("button", { type: "button", class: "board-tool replay__button", title: words.t(part), "aria-label": words.t(part), "data-part": part, onclick: run }, h("span", { "aria-hidden": "true" }, sign));
  const play = h("button", { type: "button", class: "nl-button nl-button--primary replay__play", "data-part": "play", onclick: () => (player.playing ? player.pause() : player.play()) });
  const back = button("step.back", "‹", () => player.step(-1));
  const on = button("step.on", "›", () => player.step(1));
  const previous = button("card.previous", "«", () => turn(-1));
  const next = button("card.next", "»", () => turn(1));
  const speed = h("select", { id: "replay-speed", class: "control replay__speed", "data-part": "speed" }, ...SPEEDS.map((each) => h("option", { value: each, selected: each === player.speed }, words.t("speed.times", { count: each }))));
  speed.addEventListener("change", () => (player.speed = Number(speed.value)));
  const skips = h("input", { id: "replay-skips", type: "checkbox", checked: player.skips, "data-part": "skips" });
  skips.addEventListener("change", () => (player.skips = skips.checked));
  const slider = h("input", { type: "range", class: "replay__slider", min: 0, max: Math.ceil(timeline.length), step: 1, value: 0, "aria-label": words.t("slider"), "data-part": "slider" });
  slider.addEventListener("input", () => player.seek(timeline.moment(Number(slider.value))));
  slider.addEventListener("keydown", byKey);
  const time = h("span", { class: "replay__time", "data-part": "time" });
  const count = h("span", { class: "replay__count", "data-part": "count" });
  const entries = visits.map((visit) => {
    const link = h("button", { type: "button", class: "replay__card", "data-part": "card", onclick: () => go(visit) }, h("span", {}, visit.title), h("span", { class: "replay__card-time" }, clock.format(new Date(visit.at))));
    return { visit, link, item: h("li", {}, link) };
  });
  let here = 0;
  return {
    root: h(
      "section",
      { class: "replay__controls", "aria-label": words.t("controls"), "data-part": "controls" },
      h("div", { class: "replay__row" }, play, h("div", { class: "replay__steps" }, previous, back, on, next), h("span", { class: "replay__field" }, h("label", { for: "replay-speed" }, words.t("speed")), speed), h("span", { class: "replay__field" }, skips, h("label", { for: "replay-skips" }, words.t("skips"))), count),
      h("div", { class: "replay__row replay__row--slider" }, slider, time),
    ),
    cards: h("nav", { class: "replay__cards", "aria-label": words.t("cards") }, h("ol", { role: "list" }, ...entries.map((each) => each.item))),
    show,
  };

  /** @param {Shown} shown */
  function show({ number, ms, playing }) {
    here = Math.max(0, visits.findLastIndex((each) => each.from <= Math.max(number, 1)));
    write(play, words.t(playing ? "pause" : "play"));
    withhold(back, number === 0);
    slider.value = String(Math.round(timeline.place(ms)));
    const at = clock.format(new Date(ms));
    slider.setAttribute("aria-valuetext", words.t("slider.at", { time: at, card: visits[here]?.title ?? "" }));
    write(time, at);
    for (const [index, each] of entries.entries()) {
      if (index === here) each.link.setAttribute("aria-current", "step");
      else each.link.removeAttribute("aria-current");
    }
    write(count, words.t("count", { number, last: player.last }));
  }

  /** @param {1 | -1} by */
  function turn(by) {
    const to = visits[by < 0 && player.number === visits[here]?.from ? here - 1 : by < 0 ? here : here + 1];
    if (to) return go(to);
    if (by > 0) return player.seek(timeline.moment(timeline.length));
  }

  /** @param {Visit} visit */
  function go(visit) {
    return player.jump(visit.from, Date.parse(visit.at));
  }

  /** @param {KeyboardEvent} event */
  function byKey(event) {
    /** @type {Record<string, () => unknown>} */
    const keys = {
      ArrowLeft: () => player.step(-1),
      ArrowDown: () => player.step(-1),
      ArrowRight: () => player.step(1),
      ArrowUp: () => player.step(1),
      PageDown: () => turn(1),
      PageUp: () => turn(-1),
      Home: () => player.seek(timeline.moment(0)),
      End: () => player.seek(timeline.moment(timeline.length)),
      " ": () => (player.playing ? player.pause() : player.play()),
    };
    const run = keys[event.key];
    if (!run || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    run();
  }
}

