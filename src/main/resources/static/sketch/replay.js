// A session played again: the drawing and the list of the live page, as they were, with the sentence of each change.

/** @import {Acts, WholeBoard} from "../board/types.js" */
/** @import {Board} from "../board/board.js" */
/** @import {Table} from "./table.js" */
/** @import {Shown} from "./replay/player.js" */
/** @import {Extent, Seen} from "./replay/tape.js" */
/** @import {Visit} from "./replay/controls.js" */
import { isLine } from "../board/board.js";
import { BoardDocument } from "../board/document.js";
import { Drawing } from "../board/drawing.js";
import { h, write } from "../board/dom.js";
import { List } from "../board/list.js";
import { Presence } from "../board/presence.js";
import { Words } from "../board/words.js";
import { contents } from "./contents.js";
import { Describing } from "./describing.js";
import { listing } from "./listing.js";
import { magnets } from "./magnets.js";
import { picture } from "./places.js";
import { controls } from "./replay/controls.js";
import { Player } from "./replay/player.js";
import { Tape } from "./replay/tape.js";
import { Timeline } from "./replay/timeline.js";
import { Speech } from "./speech.js";
import { zoomTools } from "./tools.js";
import { Views } from "./views.js";
import { Votes } from "./votes.js";

/**
 * What the page brings along, in `data-replay`.
 * @typedef {Extent & {address: string, language: string, me: string, from: string, until: string, visits: Visit[],
 *   pauses: {from: string, until: string}[], words: Record<string, string>, said: Record<string, string>}} PageData
 */

const TICK_MS = 100;
const MOST_POINTED_AT = 12; // a change of nearly everything points at nothing
const CALM_TICK_MS = 1_000; // for who asked for less motion
const CALM_MS = 6_000; // between two sentences while it plays
const LIST_MS = 500;

const host = document.querySelector("[data-replay]");
if (host instanceof HTMLElement) start(host, JSON.parse(host.dataset.replay ?? "{}"));

/** @param {HTMLElement} host @param {PageData} data */
function start(host, data) {
  const words = new Words(data.words);
  const said = new Words(data.said);
  const board = new BoardDocument({ number: 0, elements: [], state: {} }, data.me);
  const tape = new Tape(data, { changes: (after) => asked(`changes?after=${after}`), board: (at) => asked(`board?at=${at}`) });
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const player = new Player(tape, { from: Date.parse(data.from), until: Date.parse(data.until), tick: calm ? CALM_TICK_MS : TICK_MS });
  const timeline = new Timeline(Date.parse(data.from), Date.parse(data.until), data.pauses.map(({ from, until }) => ({ from: Date.parse(from), until: Date.parse(until) })));
  const clock = new Intl.DateTimeFormat(data.language === "nl" ? "nl-NL" : "en-GB", { timeStyle: "medium", timeZone: "Europe/Amsterdam" });
  const speech = new Speech();
  const presence = new Presence();
  const describing = new Describing(board, words, data.language);
  const votes = new Votes(board, { voter: { id: data.me, corner: "", also: "" } });
  /** @type {Acts} */
  const acts = { do: nothing, sense: nothing, say: (sentence) => speech.say(sentence), edit: nothing, place: () => "", connect: () => "", mayChange: () => false };
  /** @type {Table} */
  const table = { document: board, presence, words, describing, acts, votes, park: nothing, moveTo: nothing, moveNear: nothing, elementsOf: () => [...board.board.elements.values()].filter((each) => !isLine(each)) };

  const views = new Views(host, words);
  const buttons = controls(player, timeline, data.visits, said, clock);
  const sentence = h("p", { class: "replay__sentence", "data-part": "sentence" });
  const aloud = h("p", { class: "hidden-visually", role: "status", "data-part": "aloud" });
  const stage = h("div", { class: "board-stage" });
  const outline = contents(words, () => []);
  const listHost = h("div", { class: "board-list" });
  const drawingSide = h("section", { class: "live__drawing", "aria-labelledby": "replay-drawing-title" }, h("h2", { id: "replay-drawing-title", class: "hidden-visually" }, words.t("view.drawing")), stage, h("p", { id: "board-help", class: "hidden-visually" }, said.t("help")));
  const listSide = h("section", { class: "live__list", "aria-labelledby": "live-list-title" }, h("h2", { id: "live-list-title", class: "live__side-title", tabindex: -1 }, words.t("view.list")), outline.root, listHost);
  const title = host.querySelector("h1");
  const links = host.querySelector("[data-part=memory]");
  host.replaceChildren(
    h("div", { class: "live__bar" }, title, views.root, links),
    buttons.root,
    h("div", { class: "live__table" }, h("aside", { class: "replay__aside", "aria-label": said.t("now") }, sentence, buttons.cards), h("div", { class: "live__sides" }, drawingSide, listSide)),
    aloud,
    speech.root,
  );
  const drawing = new Drawing(stage, board, magnets(describing, words, board, votes), presence, acts, words);
  stage.append(zoomTools(drawing, table));
  const inList = listing(table, () => "", outline.update);
  const list = new List(listHost, { ...inList, sections: () => inList.sections().filter((section) => section.key !== "removed") }, words);
  drawing.begin(picture(board.board));
  views.changed.on(() => {
    list.later();
    requestAnimationFrame(() => drawing.fit(picture(board.board)));
  });

  let spoken = 0;
  let listed = 0;
  let told = "";
  player.changed.on(show);
  player.failed.on(() => speech.refuse(said.t("failed")));
  player.jump(1, Date.parse(data.from));

  /** @param {Shown} shown */
  function show(shown) {
    const before = board.number;
    board.load(whole(shown.board, shown.number));
    const { change } = shown;
    const touched = change?.number === shown.number ? touchedBy(change) : [];
    if (shown.number !== before) {
      drawing.select(touched.length > MOST_POINTED_AT ? [] : touched);
      drawing.refresh(votedOn(change));
      if (shown.by === "hand") bringIntoView(touched);
    }
    buttons.show(shown);
    const words = change ? change.sentence || said.t("quiet") : said.t("beginning");
    write(sentence, words);
    tell(shown, words);
    if (views.now !== "drawing" && (!shown.playing || performance.now() - listed > LIST_MS)) {
      listed = performance.now();
      list.later();
    }
  }

  /** Results of one's own steps at once; while it plays a sentence now and then. @param {Shown} shown @param {string} words */
  function tell(shown, words) {
    if (words === told) return;
    if (shown.by === "play" && performance.now() - spoken < CALM_MS) return;
    spoken = performance.now();
    told = words;
    write(aloud, words);
  }

  /** @param {string[]} ids */
  function bringIntoView(ids) {
    const box = ids.map((id) => drawing.box(id)).find(Boolean);
    if (box) drawing.camera.show(box);
  }

  /** @param {string} path @returns {Promise<any>} */
  async function asked(path) {
    const answer = await fetch(`${data.address}/${path}`, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(`${answer.status}`);
    return answer.json();
  }
}

/** @param {Board} board @param {number} number @returns {WholeBoard} */
function whole(board, number) {
  return { number, elements: [...board.elements.values()], state: Object.fromEntries(board.state) };
}

/** Magnets and lines that a change is about. @param {Seen} change */
function touchedBy(change) {
  return [...new Set(change.edits.flatMap((edit) => (edit.type === "put" ? [edit.element.id] : "id" in edit ? [edit.id] : [])))];
}

/** @param {Seen | undefined} change */
function votedOn(change) {
  const keys = (change?.edits ?? []).flatMap((edit) => (edit.type === "state" && edit.key.startsWith("vote.") ? [edit.key] : []));
  return keys.map((key) => key.slice(key.lastIndexOf(".") + 1));
}

function nothing() {}
