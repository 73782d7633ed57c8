// The door for guests, from the board: the code with its picture for the big screen, and who waits. Asked of the server now and
// then: names of who waits never travel with the board.

/** @import {Session} from "./session.js" */
/** @import {Words} from "../board/words.js" */
import { arrange, h, write } from "../board/dom.js";

const EVERY_MS = 3_000;

/** @typedef {{id: string, name: string, corner: string}} Waiting */
/** @typedef {{code: string, address: string, link: string, until: string, picture: string}} Opened */

/**
 * @param {Session} session @param {Words} words @param {string} here address of the session @param {(sentence: string) => void} say
 * @returns {{root: HTMLElement, lobby: HTMLElement, update: () => void}}
 */
export function door(session, words, here, say) {
  /** @type {Opened | undefined} */
  let opened;
  /** @type {Map<string, HTMLElement>} */
  let known = new Map();
  /** @type {any} */
  let timer;
  const root = h("button", { type: "button", class: "nl-button nl-button--small", "data-part": "door", hidden: true, onclick: () => void show() }, words.t("door.open"));
  const list = h("ul", { role: "list", class: "live-lobby__list" });
  const title = h("h2", { class: "live-lobby__title", id: "lobby-title", tabindex: -1 });
  const lobby = h("section", { class: "live-lobby", "aria-labelledby": "lobby-title", hidden: true, "data-part": "lobby" }, title, list);
  return { root, lobby, update };

  function update() {
    const leads = session.isFacilitator && !session.isEnded;
    root.hidden = !leads;
    if (leads && timer === undefined) void look();
    if (!leads) tell([]);
  }

  async function look() {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), EVERY_MS);
    if (!session.isFacilitator || document.hidden) return;
    const answer = await fetch(`${here}/entrance/waiting`).catch(() => undefined);
    if (answer?.ok) tell((await answer.json()).waiting);
  }

  /** @param {Waiting[]} waiting */
  function tell(waiting) {
    const fresh = waiting.filter((each) => !known.has(each.id));
    const had = lobby.contains(document.activeElement);
    known = new Map(waiting.map((each) => [each.id, known.get(each.id) ?? row(each)]));
    arrange(list, [...known.values()]);
    write(title, words.n("lobby.title", waiting.length));
    if (fresh.length > 0) say(words.t("lobby.waits", { names: words.list(fresh.map((each) => each.name)) }));
    if (had && !lobby.contains(document.activeElement)) (waiting.length > 0 ? title : root).focus();
    lobby.hidden = waiting.length === 0;
  }

  /** @param {Waiting} guest */
  function row({ id, name, corner }) {
    const act = (/** @type {"admission" | "refusal"} */ what, look = "") =>
      h("button", { type: "button", class: `nl-button nl-button--small ${look}`, "data-part": `lobby.${what}`, "aria-label": words.t(`lobby.${what}Of`, { name }), onclick: () => void answer(id, name, what) }, words.t(`lobby.${what}`));
    return h("li", { class: "live-lobby__guest" }, h("span", { class: `corner corner--chip corner--${corner}` }, name, h("span", { class: "session-people__corner" }, words.t(`corner.${corner}`))), act("admission", "nl-button--primary"), act("refusal"));
  }

  /** @param {string} id @param {string} name @param {"admission" | "refusal"} what */
  async function answer(id, name, what) {
    const done = await post(`${here}/guests/${id}/${what}`);
    say(words.t(done?.ok ? `lobby.${what}Done` : "door.failed", { name }));
    void look();
  }

  async function show() {
    if (!opened) {
      const answer = await post(`${here}/entrance/opening`);
      if (!answer?.ok) return say(words.t("door.failed"));
      opened = /** @type {Opened} */ (await answer.json());
    }
    const dialog = sheet(opened);
    document.body.append(dialog);
    dialog.showModal();
  }

  /** Read from the other side of the room. @param {Opened} now */
  function sheet(now) {
    const dialog = h(
      "dialog",
      { class: "dialog live-door", "aria-labelledby": "door-title", "data-part": "door-sheet", onclose: () => dialog.remove() },
      h("h2", { id: "door-title" }, words.t("door.title")),
      h(
        "div",
        { class: "live-door__both" },
        h("img", { class: "live-door__picture", alt: words.t("door.picture", { address: now.address }), src: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(now.picture)}` }),
        h("div", {}, h("p", {}, words.t("door.camera")), h("p", {}, words.t("door.typed")), h("p", { class: "live-door__address" }, now.address), h("p", { class: "live-door__code", "data-part": "join-code" }, now.code), h("p", {}, words.t("door.until", { time: now.until }))),
      ),
      h(
        "div",
        { class: "actions" },
        h("button", { type: "button", class: "nl-button nl-button--primary", "data-closes": true }, words.t("door.back")),
        h("button", { type: "button", class: "nl-button nl-button--secondary", "data-part": "door-anew", onclick: () => void anew(dialog) }, words.t("door.anew")),
        h("button", { type: "button", class: "nl-button nl-button--subtle", "data-part": "door-shut", onclick: () => void shut(dialog) }, words.t("door.shut")),
      ),
    );
    return dialog;
  }

  /** @param {HTMLDialogElement} dialog */
  async function anew(dialog) {
    opened = undefined;
    dialog.close();
    await show();
  }

  /** @param {HTMLDialogElement} dialog */
  async function shut(dialog) {
    const answer = await post(`${here}/entrance/closing`);
    if (answer) opened = undefined;
    dialog.close();
    say(words.t(answer ? "door.shutDone" : "door.failed"));
  }
}

/** @param {string} address @param {Record<string, string>} [fields] */
export function post(address, fields = {}) {
  const csrf = document.querySelector("input[name=_csrf]");
  const body = new URLSearchParams({ _csrf: csrf instanceof HTMLInputElement ? csrf.value : "", ...fields });
  return fetch(address, { method: "POST", body, redirect: "manual" }).catch(() => undefined);
}
