// What who leads can do for somebody at the table: hand over, let lead along, let type for the room, or let a guest go. All ask first.

/** @import {Room} from "./room.js" */
/** @import {Session} from "./session.js" */
/** @import {Words} from "../board/words.js" */
/** @import {Acts, Present} from "../board/types.js" */
import { h } from "../board/dom.js";
import { post } from "./door.js";

/** @typedef {{acts: (someone: Present) => HTMLButtonElement[]}} Hosting */

/** @param {Session} session @param {Acts} acts @param {Words} words @param {string} here address of the session @param {Room} room @returns {Hosting} */
export function hosting(session, acts, words, here, room) {
  return {
    acts(someone) {
      if (!session.isFacilitator || someone.person === session.me) return [];
      const scribe = room.isOn && !room.scribes(someone.person) ? [actOf("scribe", someone, () => acts.do({ type: "set-state", key: "scribe", value: someone.person }))] : [];
      if (someone.fields.guest === "yes") return [...scribe, actOf("remove", someone, () => void remove(someone))];
      if (someone.fields.corner || !session.isHost) return scribe;
      const co = someone.fields.co === "yes" ? "coEnd" : "co";
      return [...scribe, actOf(co, someone, () => void along(someone, co)), actOf("handOver", someone, () => handOver(someone))];
    },
  };

  /** @param {string} act @param {Present} someone @param {() => void} run */
  function actOf(act, { name }, run) {
    return h(
      "button",
      {
        type: "button",
        class: "nl-button nl-button--small",
        "data-part": `host.${act}`,
        "aria-label": words.t(`host.${act}Of`, { name }),
        onclick: () => ask(words.t(`host.${act}Question`, { name }), words.t(`host.${act}Text`, { name }), words.t(`host.${act}`), run),
      },
      words.t(`host.${act}`),
    );
  }

  /** @param {Present} someone */
  function handOver({ person }) {
    acts.do({ type: "set-state", key: "facilitator", value: person });
  }

  /** @param {Present} someone @param {"co" | "coEnd"} what */
  async function along({ person, name }, what) {
    const answer = await post(`${here}/co-facilitators/${person}${what === "coEnd" ? "/release" : ""}`);
    acts.say(words.t(answer?.ok ? `host.${what}Done` : "door.failed", { name }));
  }

  /** @param {Present} someone */
  async function remove({ person, name }) {
    const answer = await post(`${here}/guests/${person}/removal`);
    acts.say(words.t(answer?.type === "opaqueredirect" ? "host.removed" : "host.notRemoved", { name }));
  }

  /** @param {string} question @param {string} text @param {string} yes @param {() => void} run */
  function ask(question, text, yes, run) {
    const sure = h("button", { type: "button", class: "nl-button nl-button--primary", "data-part": "host.yes" }, yes);
    const dialog = h(
      "dialog",
      { class: "dialog", "aria-labelledby": "host-question", onclose: () => dialog.remove() },
      h("div", { class: "dialog__head" }, h("h2", { id: "host-question" }, question)),
      h("p", {}, text),
      h("div", { class: "actions" }, sure, h("button", { type: "button", class: "nl-button nl-button--subtle", "data-closes": true }, words.t("host.cancel"))),
    );
    sure.addEventListener("click", () => {
      dialog.close();
      run();
    });
    document.body.append(dialog);
    dialog.showModal();
  }
}
