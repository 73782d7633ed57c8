// The page of a play on the live board: hears what happens and asks the server for the part of the page that changed. Choices and
// thoughts go over the line, so that nothing is lost when it breaks; the same forms work without all this.

/** @import {Welcome} from "../board/types.js" */
import { Connection } from "../board/connection.js";
import { BoardDocument } from "../board/document.js";
import { h, write } from "../board/dom.js";
import { Keep, forget } from "../board/outbox.js";
import { Presence } from "../board/presence.js";
import { Undo } from "../board/undo.js";
import { Words } from "../board/words.js";
import { Speech } from "../sketch/speech.js";
import { moving } from "./moving.js";
import { News } from "./news.js";
import { showPresence } from "./who.js";

/** @typedef {{board: string, socket: string, language: string, me: string, path: string, words: Record<string, string>}} PageData */

const ASK_MS = 2_000; // without a line
const STILL_HERE_MS = 8_000; // with one: those without must know that this page stands open
const GATHER_MS = 120;

const host = document.querySelector("[data-play]");
if (host instanceof HTMLElement) begin(host, JSON.parse(host.dataset.play ?? "{}"));

/** @param {HTMLElement} host @param {PageData} data */
function begin(host, data) {
  forget(sessionStorage, data.me);
  const words = new Words(data.words);
  const board = new BoardDocument({ number: 0, elements: [], state: {} }, data.me);
  const connection = new Connection(socketAddress(data.socket, data.language), board, new Keep(sessionStorage, data.board, data.me));
  const presence = new Presence();
  const speech = new Speech();
  const news = new News(board, presence, words, data.me);
  const changing = document.getElementById("live");
  const standing = h("p", { class: "practice-standing small soft", role: "status", "data-part": "standing" });
  /** @type {any} */
  let gathering;
  let asked = 0;

  changing?.before(standing);
  host.after(speech.root);
  const moves = moving(connection, new Undo(board, connection, data.me), speech, words);
  const who = showPresence(presence, words, () => connection.state === "live");

  connection.standing.on((now) => {
    if (now.state !== "live" && now.state !== "ended" && host.dataset.line === undefined) return; // still on its way: the page says nothing yet
    write(standing, now.state === "live" && now.writable ? (now.waiting > 0 ? words.t("waiting") : "") : words.t(now.state === "ended" ? "ended" : now.writable ? "away" : "readOnly"));
    host.dataset.line = now.state;
  });
  connection.welcomed.on((/** @type {Welcome} */ welcome) => {
    presence.welcome(welcome);
    ask();
  });
  connection.sensed.on((message) => presence.sensed(message));
  connection.refused.on(({ sentence, waiting }) => {
    moves.refused(waiting?.id);
    speech.refuse(sentence);
  });
  connection.noticed.on(({ sentence }) => speech.say(sentence));
  connection.outdated.on(() => location.reload());
  presence.changed.on(() => {
    who.update();
    ask();
  });
  board.happened.on((change) => {
    if (change.by === data.me) moves.done(change);
    ask();
    if (change.edits.some((edit) => edit.type === "state" && (edit.key === "part" || edit.key === "ended"))) goOn();
  });
  news.said.on((sentence) => speech.news(sentence));
  document.addEventListener("htmx:after:settle", () => {
    who.update();
    // what happened between the making of this page and the welcome was told to nobody here
    if (changing?.querySelector("[data-part=behind]")) goOn();
  });
  window.addEventListener("online", () => connection.hurry());
  setInterval(() => performance.now() - asked >= (connection.state === "live" ? STILL_HERE_MS : ASK_MS) && ask(), ASK_MS / 2);
  connection.start();

  function ask() {
    clearTimeout(gathering);
    gathering = setTimeout(() => {
      asked = performance.now();
      changing?.dispatchEvent(new Event("refresh"));
    }, GATHER_MS);
  }

  /** To the next part, unless somebody is busy here: then the way there is shown and they go when they want. */
  function goOn() {
    if (moves.isBusy() || document.activeElement?.closest("form")) return;
    location.assign(data.path);
  }
}

/** @param {string} path @param {string} language in which the server says no */
function socketAddress(path, language) {
  const address = new URL(path, location.href);
  address.searchParams.set("language", language);
  address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
  return address.href;
}
