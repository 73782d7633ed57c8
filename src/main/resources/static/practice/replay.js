// Plays a list of moments again: shows them up to a place, and moves on by itself when asked. Without this it is a list to read.

import { h, write } from "../board/dom.js";
import { Words } from "../board/words.js";

const STEP_MS = 1_600;

const host = document.querySelector("[data-replay]");
if (host instanceof HTMLElement) begin(host);

/** @param {HTMLElement} host */
function begin(host) {
  const words = new Words(JSON.parse(host.dataset.replay ?? "{}"));
  const moments = [...host.querySelectorAll("li")];
  /** @type {any} */
  let timer;
  const slider = h("input", { type: "range", min: 1, max: moments.length, value: moments.length, class: "practice-past__slider", "aria-label": words.t("replay.slider"), oninput: () => (stop(), show()) });
  const button = h("button", { type: "button", class: "nl-button nl-button--secondary", "data-part": "play", onclick: () => (timer === undefined ? play() : stop()) }, words.t("replay.play"));
  host.prepend(h("div", { class: "practice-past__controls" }, button, slider));
  show();

  function play() {
    if (Number(slider.value) >= moments.length) slider.value = "1";
    show();
    timer = setInterval(() => {
      slider.value = String(Number(slider.value) + 1);
      show();
      if (Number(slider.value) >= moments.length) stop();
    }, STEP_MS);
    write(button, words.t("replay.pause"));
  }

  function stop() {
    clearInterval(timer);
    timer = undefined;
    write(button, words.t("replay.play"));
  }

  function show() {
    const at = Number(slider.value);
    moments.forEach((each, i) => {
      each.hidden = i >= at;
      each.classList.toggle("is-now", i === at - 1);
    });
    const now = moments[at - 1];
    slider.setAttribute("aria-valuetext", words.t("replay.at", { count: at, all: moments.length, sentence: now?.textContent?.trim().replace(/\s+/g, " ") ?? "" }));
    if (timer !== undefined) now?.scrollIntoView({ block: "nearest" });
  }
}
