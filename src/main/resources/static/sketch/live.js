// The live page: puts document, link, drawing, list and session together.

/** @import {Acts, Command, Point, WholeBoard, Welcome} from "../board/types.js" */
/** @import {Card} from "./session.js" */
/** @import {Table} from "./table.js" */
import { isLine } from "../board/board.js";
import { Connection } from "../board/connection.js";
import { BoardDocument } from "../board/document.js";
import { h } from "../board/dom.js";
import { newId } from "../board/ids.js";
import { List } from "../board/list.js";
import { Keep, forget } from "../board/outbox.js";
import { Presence } from "../board/presence.js";
import { Undo } from "../board/undo.js";
import { Words } from "../board/words.js";
import { Announcing } from "./announcing.js";
import { arranging } from "./arranging.js";
import { cardPanel } from "./card-panel.js";
import { parkingLink, withParking } from "./parking.js";
import { Choosing, choosingBar } from "./choosing.js";
import { contents } from "./contents.js";
import { door } from "./door.js";
import { Describing } from "./describing.js";
import { DrawingSide } from "./drawing-side.js";
import { firstFields, OF_CARD, sizeOf } from "./kinds.js";
import { following } from "./following.js";
import { hosting } from "./hosting.js";
import { listing } from "./listing.js";
import { magnets } from "./magnets.js";
import { people } from "./people.js";
import { Removed, removedButton, whoAndWhen } from "./removed.js";
import { area, freeIn, freeNear, homeOf } from "./places.js";
import { Room } from "./room.js";
import { seats } from "./seats.js";
import { Session } from "./session.js";
import { Speech } from "./speech.js";
import { standingLine } from "./standing.js";
import { finder } from "./tools.js";
import { takingOver } from "./taking-over.js";
import { undoButtons } from "./undo-buttons.js";
import { Views } from "./views.js";
import { Votes } from "./votes.js";

/**
 * What the page brings along, in `data-live`.
 * @typedef {{session: string, socket: string, language: string, me: {person: string, name: string, corner: string, facilitator: boolean, co: boolean},
 *   board: WholeBoard, cards: Card[], words: Record<string, string>, result?: string, here: string}} PageData
 */

const host = document.querySelector("[data-live]");
if (host instanceof HTMLElement) start(host, JSON.parse(host.dataset.live ?? "{}"));

/** @param {HTMLElement} host @param {PageData} data */
function start(host, data) {
  let ahead = 0; // how far the server's clock is ahead of this one
  const nowMs = () => Date.now() + ahead;
  const words = new Words(data.words);
  const board = new BoardDocument(data.board, data.me.person, () => new Date(nowMs()).toISOString());
  forget(sessionStorage, data.me.person);
  const keep = new Keep(sessionStorage, data.session, data.me.person);
  const connection = new Connection(socketAddress(data.socket, data.language), board, keep);
  const presence = new Presence();
  const session = new Session(board, presence, data.cards, data.me, nowMs);
  const room = new Room(board, data.me, data.here);
  const describing = new Describing(board, words, data.language, (id) => room.nameOf(id, words));
  const undo = new Undo(board, connection, data.me.person);
  const speech = new Speech();
  const votes = new Votes(board, room);

  /** @type {Acts} */
  const acts = {
    do: (asked) => {
      const command = withParking(board.board, asked);
      void (session.mayChange || command.type === "set-state" || isState(command) ? connection.do(command) : speech.say(words.t("standing.locked")));
    },
    sense: (what) => connection.sense(what),
    say: (sentence) => speech.say(sentence),
    edit: (id) => edit(id),
    place: (kind, at) => place(kind, "", at),
    connect,
    mayChange: () => session.mayChange,
  };
  /** @type {Table} */
  const table = { document: board, presence, words, describing, acts, votes, park, moveTo, moveNear, elementsOf };
  const removed = new Removed(board, () => fetch(`${data.here}/board/removed`).then((answer) => answer.json()));
  const told = whoAndWhen(removed, words, data.language);
  const meaning = magnets(describing, words, board, votes);

  const views = new Views(host, words);
  const ofCard = () => (session.is("started") ? (OF_CARD[session.card.key] ?? []) : []);
  const outline = contents(words, ofCard);
  const listHost = h("div", { class: "board-list" });
  const choosing = new Choosing(board);
  const chosenBar = choosingBar(choosing, table, () => (/** @type {HTMLElement | null} */ (listHost.querySelector(".board-row__choose:checked")) ?? document.getElementById("live-list-title"))?.focus());
  choosing.changed.on(() => {
    acts.sense({ selection: choosing.chosen.map((each) => each.id) });
    list.later();
  });
  const listSide = h(
    "section",
    { class: "live__list", "aria-labelledby": "live-list-title" },
    h("div", { class: "live__list-head" }, h("h2", { id: "live-list-title", class: "live__side-title", tabindex: -1 }, words.t("view.list")), finder(words.t("find.inList"), (id) => list.focus(id), table), arranging(table)),
    outline.root,
    listHost,
    chosenBar.root,
  );
  const side = new DrawingSide(table, meaning);
  const parking = parkingLink(board, words, () => (views.now === "list" ? undefined : side.show(area(board.board, "parking"))));
  const card = cardPanel(session, board, acts, words, votes, () => room.voter.corner, data.result, parking, room);
  const who = people(session, presence, acts, words, hosting(session, acts, words, data.here, room));
  const entrance = door(session, words, data.here, (sentence) => speech.say(sentence));
  const standing = standingLine(session, words);
  const title = host.querySelector("h1");
  const bar = h("div", { class: "live__bar" }, title, standing.root, entrance.root, who.root, undoButtons(undo, words), removedButton(removed, table, told), views.root);
  host.replaceChildren(bar, h("div", { class: "live__table" }, card.root, h("div", { class: "live__sides" }, side.root, listSide)), speech.root);
  side.begin();
  const follow = following(session, presence, side, views, words, (sentence) => speech.say(sentence));
  const takeOver = takingOver(session, board, presence, acts, words, nowMs);
  const chairs = seats(room, session, votes, acts, words, data.here, data.me.corner);
  bar.after(entrance.lobby, takeOver.root, follow.root, chairs.root);
  room.changed.on(roomChanged);
  side.root.addEventListener("wheel", follow.alone, { passive: true });
  const inList = listing(table, (kind, text) => place(kind, text), outline.update, { list: () => removed.list().slice(0, 12), told }, { choosing, toBar: chosenBar.focus });
  const list = new List(listHost, { ...inList, isOpen: () => views.now !== "drawing" }, words);
  removed.changed.on(() => list.later());

  listHost.addEventListener("focusin", (event) => showOthers(event.target));
  board.changed.on(({ keys }) => {
    parking.update();
    chosenBar.update();
    list.later();
    side.update();
    if (keys.length > 0) stateChanged(keys);
  });
  presence.changed.on(() => {
    list.later();
    side.update();
    follow.update();
  });
  connection.standing.on((now) => standing.update(now));
  connection.welcomed.on(welcomed);
  connection.sensed.on((message) => presence.sensed(message));
  connection.refused.on(({ sentence }) => speech.refuse(sentence));
  connection.noticed.on(({ sentence }) => speech.say(sentence));
  connection.outdated.on(() => location.reload());
  const titles = new Map(data.cards.map((each) => [each.key, each.title]));
  const called = (/** @type {string} */ value) => titles.get(value) ?? presence.named(value) ?? "";
  new Announcing(board, describing, words, data.me.person, called).said.on((sentence) => speech.news(sentence));
  views.changed.on(() => list.later());
  views.changed.on((view) => view !== "list" && requestAnimationFrame(() => side.fit()));
  window.addEventListener("online", () => connection.hurry());

  stateChanged(["card"]);
  connection.start();

  /** @param {Welcome} welcome */
  function welcomed(welcome) {
    ahead = Date.parse(welcome.now) - Date.now();
    presence.welcome(welcome);
    stateChanged([]);
  }

  /** @param {string[]} keys */
  function stateChanged(keys) {
    chosenBar.update();
    card.update();
    standing.update();
    who.update();
    entrance.update();
    takeOver.update();
    chairs.update();
    host.classList.toggle("live--room", room.isScribe);
    list.later();
    side.suggest(ofCard());
    if (keys.includes("card")) who.unready();
    if (keys.includes("follow")) follow.update();
    const voted = keys.filter((key) => key.startsWith("vote.")).map((key) => key.slice(key.lastIndexOf(".") + 1));
    if (voted.length > 0 || keys.includes("voting")) side.refresh(voted);
  }

  function roomChanged() {
    list.later();
    card.update();
    side.refresh([...board.board.elements.keys()]);
  }

  /** Who follows somebody that works in the list looks at what they work on. @param {EventTarget | null} at */
  function showOthers(at) {
    const id = views.now === "list" && at instanceof Element ? at.closest("[data-id]")?.getAttribute("data-id") : undefined;
    const { x, y } = (id && board.element(id)) || {};
    if (x !== undefined && y !== undefined) acts.sense({ view: { x: Math.round(x - 400), y: Math.round(y - 250), width: 800, height: 500 } });
  }

  /** @param {string} id */
  function edit(id) {
    if (!session.mayChange) return speech.say(words.t("standing.locked"));
    if (views.now === "list" || listHost.contains(document.activeElement)) {
      list.update();
      list.edit(id);
    } else side.edit(id);
  }

  /** @param {string} kind @param {string} text @param {Point} [at] @returns {string} */
  function place(kind, text, at) {
    const id = newId();
    const fields = firstFields(kind);
    const { corner } = room.voter;
    if (corner && ["bottleneck", "gap", "improvement", "idea"].includes(kind)) fields.corner = corner;
    if (room.acting) fields.seat = room.acting.id;
    const element = { id, kind, x: 0, y: 0, text, fields };
    const { x, y } = at ?? freeIn(board.board, homeOf(board.board, kind, fields), sizeOf(element));
    acts.do({ type: "place", element: { ...element, x: Math.round(x), y: Math.round(y) } });
    return id;
  }

  /** @param {string} from @param {string} to @param {string} [relation] @returns {string} */
  function connect(from, to, relation) {
    const id = newId();
    const bothAssignments = [from, to].every((each) => board.element(each)?.kind === "assignment");
    acts.do({ type: "connect", element: { id, kind: "line", from, to, text: "", fields: { relation: relation || (bothAssignments ? "overlaps" : "belongs"), weight: "medium" } } });
    return id;
  }

  /** @param {string} id @param {boolean} parked */
  function park(id, parked) {
    const element = board.element(id);
    if (!element) return;
    const fields = { ...element.fields, parked: parked ? "yes" : "" };
    const { x, y } = freeIn(board.board, homeOf(board.board, element.kind, fields), sizeOf(element), id);
    acts.do({ type: "together", commands: [{ type: "set", id, fields: { parked: parked ? "yes" : null } }, { type: "move", id, x, y }] });
  }

  /** @param {string} id @param {string} name */
  function moveTo(id, name) {
    const element = board.element(id);
    if (!element) return;
    if ((name === "parking") !== (element.fields.parked === "yes")) {
      if (name === "parking") return park(id, true);
      acts.do({ type: "set", id, fields: { parked: null } });
    }
    acts.do({ type: "move", id, ...freeIn(board.board, area(board.board, name), sizeOf(element), id) });
    speech.say(words.t("said.moved", { name: describing.name(element), area: words.t(`area.${name}`) }));
  }

  /** @param {string} id @param {string} near */
  function moveNear(id, near) {
    const element = board.element(id);
    const beside = board.element(near);
    if (!element || !beside) return;
    acts.do({ type: "move", id, ...freeNear(board.board, beside, element) });
    speech.say(words.t("said.movedNear", { name: describing.name(element), near: describing.name(beside) }));
  }

  /** Magnets to choose from, lines only when asked for. @param {string[]} kinds */
  function elementsOf(kinds) {
    const all = [...board.board.elements.values()];
    return all.filter((each) => (kinds.length === 0 ? !isLine(each) : kinds.includes(each.kind)));
  }
}

/** Facts of the session may be set while the board is locked. @param {Command} command */
function isState(command) {
  return command.type === "together" && command.commands.every((each) => each.type === "set-state");
}

/** @param {string} path @param {string} language in which the server says no */
function socketAddress(path, language) {
  const address = new URL(path, location.href);
  address.searchParams.set("language", language);
  address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
  return address.href;
}

