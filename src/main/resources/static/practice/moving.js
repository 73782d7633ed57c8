// Choosing and thinking over the line: the forms of the page become commands, and can be undone.

/** @import {Change} from "../board/types.js" */
/** @import {Connection} from "../board/connection.js" */
/** @import {Undo} from "../board/undo.js" */
/** @import {Words} from "../board/words.js" */
/** @import {Speech} from "../sketch/speech.js" */
import { h } from "../board/dom.js";
import { newId } from "../board/ids.js";

/** @param {Connection} connection @param {Undo} undo @param {Speech} speech @param {Words} words */
export function moving(connection, undo, speech, words) {
  /** What was typed, until it is answered. @type {Map<string, {form: HTMLFormElement, typed: [string, string][]}>} */
  const underWay = new Map();
  const choosing = formIn("choose");
  const back = button(words.t("undo"), "undo", () => undo.back());
  const again = button(words.t("redo"), "redo", () => undo.again());
  choosing?.querySelector(".actions")?.append(back, again);
  undo.changed.on((can) => {
    show(back, can.back, again);
    show(again, can.again, back);
  });
  choosing?.addEventListener("submit", (event) => send(event, choosing, choice));
  const thinking = formIn("reflect");
  thinking?.addEventListener("submit", (event) => send(event, thinking, thought));
  document.addEventListener("submit", (event) => void clock(event));
  return { done, refused, isBusy };

  /** @param {SubmitEvent} event @param {HTMLFormElement} form @param {(form: FormData) => {kind: string, text: string, fields: Record<string, string>} | undefined} read */
  function send(event, form, read) {
    const typed = new FormData(form);
    const move = connection.state === "ended" ? undefined : read(typed);
    if (!move) return; // the server says what is missing, on the page
    event.preventDefault();
    const kept = [...typed].map(([name, value]) => /** @type {[string, string]} */ ([name, String(value)]));
    underWay.set(connection.do({ type: "place", element: { id: newId(), x: 0, y: 0, ...move } }), { form, typed: kept });
    empty(form);
  }

  /** @param {Change} change */
  function done(change) {
    if (change.edits.length === 0) return;
    const isMine = underWay.delete(change.id);
    if (isMine) speech.say(words.t("saved"));
    else if (change.edits.some((edit) => edit.type === "drop")) speech.say(words.t("undone"));
  }

  /** What was typed comes back. @param {string | undefined} id */
  function refused(id) {
    const mine = underWay.get(id ?? "");
    underWay.delete(id ?? "");
    for (const [name, value] of mine?.typed ?? []) {
      const field = mine?.form.elements.namedItem(name);
      if (name !== "_csrf" && field && "value" in field && field.value === "") field.value = value;
      if (field instanceof RadioNodeList) field.value = value;
    }
  }

  function isBusy() {
    const written = [...document.querySelectorAll("main textarea")].some((each) => /** @type {HTMLTextAreaElement} */ (each).value !== "");
    return underWay.size > 0 || written || document.querySelector("[data-part=choose] input:checked") !== null;
  }
}

/** @param {FormData} typed */
function choice(typed) {
  const option = String(typed.get("option") ?? "");
  const text = String(typed.get("words") ?? "").trim();
  const intervention = String(typed.get("intervention") ?? "");
  if (option === "" || (option === "-1" && text === "")) return undefined;
  return { kind: "choice", text, fields: { ...(option === "-1" ? {} : { option }), ...(intervention ? { intervention } : {}) } };
}

/** @param {FormData} typed */
function thought(typed) {
  const text = String(typed.get("thought") ?? "").trim();
  return text === "" ? undefined : { kind: "thought", text, fields: {} };
}

/** The leader's clock, without leaving the page. @param {SubmitEvent} event */
async function clock(event) {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.closest("[data-part=clock]") || !(event.submitter instanceof HTMLButtonElement)) return;
  event.preventDefault();
  const typed = new URLSearchParams([...new FormData(form, event.submitter)].map(([name, value]) => [name, String(value)]));
  const answer = await fetch(form.action, { method: "POST", body: typed, redirect: "manual" }).catch(() => undefined);
  if (!answer || (answer.type !== "opaqueredirect" && !answer.ok)) location.reload();
}

/** A form that is empty again is no reason to warn when the page is left. @param {HTMLFormElement} form */
function empty(form) {
  form.reset();
}

/** @param {string} part @returns {HTMLFormElement | null} */
function formIn(part) {
  return document.querySelector(`[data-part=${part}] form`);
}

/** @param {HTMLElement} one @param {boolean} isShown @param {HTMLElement} other */
function show(one, isShown, other) {
  const hadFocus = document.activeElement === one;
  one.hidden = !isShown;
  if (hadFocus && !isShown) other.focus();
}

/** @param {string} text @param {string} part @param {() => void} run */
function button(text, part, run) {
  return h("button", { type: "button", class: "nl-button nl-button--subtle", "data-part": part, hidden: true, onclick: run }, text);
}
