// What others do in a play, told calmly: gathered, at most one announcement every five seconds.

/** @import {Change, Edit} from "../board/types.js" */
/** @import {BoardDocument} from "../board/document.js" */
/** @import {Presence} from "../board/presence.js" */
/** @import {Words} from "../board/words.js" */
import { Listeners } from "../board/listeners.js";

const CALM_MS = 5_000;
const FIRST_MS = 400;

export class News {
  /** @type {Listeners<string>} */
  said = new Listeners();
  /** @type {Set<string>} */
  #sentences = new Set();
  /** @type {any} */
  #timer;
  #last = -Infinity;
  #presence;
  #words;

  /** @param {BoardDocument} document @param {Presence} presence @param {Words} words @param {string} me */
  constructor(document, presence, words, me) {
    this.#presence = presence;
    this.#words = words;
    document.happened.on((change) => {
      if (change.by === me) return;
      for (const sentence of this.sentences(change)) this.#sentences.add(sentence);
      if (this.#sentences.size > 0) this.#timer ??= setTimeout(() => this.#tell(), Math.max(FIRST_MS, this.#last + CALM_MS - performance.now()));
    });
  }

  #tell() {
    this.#timer = undefined;
    this.#last = performance.now();
    const sentences = [...this.#sentences];
    this.#sentences.clear();
    this.said.tell(sentences.join(" "));
  }

  /** A change that shows what was there already is told as that alone. @param {Change} change @returns {string[]} */
  sentences(change) {
    const facts = change.edits.flatMap((edit) => (edit.type === "state" ? this.#fact(edit.key, edit.value) : []));
    const turns = change.edits.some((edit) => edit.type === "state" && /^(part|ended|open\.)/.test(edit.key));
    return turns ? facts : [...change.edits.flatMap((edit) => this.#move(edit)), ...facts];
  }

  /** @param {string} key @param {string | null} value @returns {string[]} */
  #fact(key, value) {
    if (value === null) return [];
    if (key === "part") return [this.#words.t("news.part", { part: value })];
    if (key === "ended") return [this.#words.t("news.ended")];
    if (key.startsWith("open.")) return [this.#words.t("news.open")];
    if (key.startsWith("chosen.")) return [this.#words.t("news.chosen", { team: key.slice("chosen.".length) })];
    const [clock, seconds] = value.split(" ");
    const isTime = key === "timer" && (clock === "running" || clock === "paused");
    return isTime ? [this.#words.n(`news.${clock}`, Math.ceil(Math.max(0, Number(seconds)) / 60))] : [];
  }

  /** @param {Edit} edit @returns {string[]} */
  #move(edit) {
    if (edit.type === "drop") return [this.#words.t("news.undone")];
    if (edit.type !== "put" || (edit.element.kind !== "choice" && edit.element.kind !== "thought")) return [];
    const name = this.#presence.named(edit.element.by ?? "") ?? this.#words.t("somebody");
    return [this.#words.t(`news.${edit.element.kind}`, { name })];
  }
}
