// What others do, told calmly: gathered, one sentence at most every five seconds.

/** @import {Change, Edit} from "../board/types.js" */
/** @import {BoardDocument} from "../board/document.js" */
/** @import {Words} from "../board/words.js" */
/** @import {Describing} from "./describing.js" */
import { isLine } from "../board/board.js";
import { Listeners } from "../board/listeners.js";

const CALM_MS = 5_000;
const QUOTED = 2; // more than this is counted

export class Announcing {
  /** @type {Listeners<string>} */
  said = new Listeners();
  /** What each person did since the last sentence. @type {Map<string, Change[]>} */
  #heard = new Map();
  /** @type {any} */
  #timer;
  #last = -Infinity;
  #document;
  #describing;
  #words;
  #me;
  #called;

  /** @param {BoardDocument} document @param {Describing} describing @param {Words} words @param {string} me @param {(value: string) => string} called a card or a person that a fact names */
  constructor(document, describing, words, me, called) {
    this.#document = document;
    this.#describing = describing;
    this.#words = words;
    this.#me = me;
    this.#called = called;
    document.happened.on((change) => this.#hear(change));
  }

  /** @param {Change} change */
  #hear(change) {
    if (change.by === this.#me || change.edits.length === 0) return;
    const who = change.name ?? this.#words.t("somebody");
    this.#heard.set(who, [...(this.#heard.get(who) ?? []), change]);
    this.#timer ??= setTimeout(() => this.#tell(), Math.max(400, this.#last + CALM_MS - performance.now()));
  }

  #tell() {
    this.#timer = undefined;
    this.#last = performance.now();
    const sentences = [...this.#heard].map(([who, changes]) => this.sentence(who, changes)).filter(Boolean);
    this.#heard.clear();
    if (sentences.length > 0) this.said.tell(sentences.join(" "));
  }

  /** “Noor plaatste 2 opdrachten en verbond “A” met “B”.” @param {string} who @param {Change[]} changes @returns {string} */
  sentence(who, changes) {
    const edits = changes.flatMap((change) => change.edits);
    const deeds = [...this.#placed(edits), ...this.#connected(edits), ...this.#touched(edits), ...this.#stated(edits)];
    return deeds.length === 0 ? "" : `${this.#words.t("news.did", { name: who, deeds: this.#words.list(deeds) })}`;
  }

  /** @param {Edit[]} edits */
  #placed(edits) {
    const placed = new Map(edits.flatMap((each) => (each.type === "put" && !isLine(each.element) ? [[each.element.id, each.element]] : [])));
    /** @type {Map<string, number>} */
    const kinds = new Map();
    for (const each of placed.values()) kinds.set(each.kind, (kinds.get(each.kind) ?? 0) + 1);
    if (kinds.size === 0) return [];
    return [this.#words.t("news.placed", { what: this.#words.list([...kinds].map(([kind, count]) => this.#words.n(`count.${kind}`, count))) })];
  }

  /** @param {Edit[]} edits */
  #connected(edits) {
    const lines = edits.flatMap((each) => (each.type === "put" && isLine(each.element) ? [each.element] : []));
    if (lines.length > QUOTED) return [this.#words.n("news.connectedMany", lines.length)];
    return lines.map((line) => this.#words.t("news.connected", { from: this.#name(line.from), to: this.#name(line.to) }));
  }

  /** @param {Edit[]} edits */
  #touched(edits) {
    const fresh = new Set(edits.flatMap((each) => (each.type === "put" ? [each.element.id] : [])));
    const of = (/** @type {string[]} */ ...types) => [...new Set(edits.flatMap((each) => (types.includes(each.type) && "id" in each && !fresh.has(each.id) ? [each.id] : [])))];
    const dropped = of("drop").filter((id) => !isLineOrGone(this.#document.board.removed.get(id)));
    return [
      ...this.#deed("moved", of("move")),
      ...this.#deed("changed", of("write", "set", "ends", "resize").filter((id) => this.#document.element(id))),
      ...this.#deed("removed", dropped),
    ];
  }

  /** @param {string} deed @param {string[]} ids */
  #deed(deed, ids) {
    if (ids.length === 0) return [];
    if (ids.length > QUOTED) return [this.#words.n(`news.${deed}Many`, ids.length)];
    return [this.#words.t(`news.${deed}`, { names: this.#words.list(ids.map((id) => `“${this.#name(id)}”`)) })];
  }

  /** @param {Edit[]} edits */
  #stated(edits) {
    const last = new Map(edits.flatMap((each) => (each.type === "state" ? [[each.key.replace(/\..*/, ""), each.value]] : [])));
    return [...last].flatMap(([key, value]) => {
      const told = `news.state.${key}.${value === null ? "off" : "on"}`;
      return this.#words.has(told) ? [this.#words.t(told, { value: this.#called(value ?? "") })] : [];
    });
  }

  /** @param {string | undefined} id */
  #name(id) {
    const element = id === undefined ? undefined : (this.#document.element(id) ?? this.#document.board.removed.get(id));
    return element ? this.#describing.name(element) : this.#words.t("something");
  }
}

/** @param {import("../board/types.js").BoardElement | undefined} element */
function isLineOrGone(element) {
  return element === undefined || isLine(element);
}
