import assert from "node:assert/strict";
import { test } from "node:test";
import { Connection } from "../../../main/resources/static/board/connection.js";
import { BoardDocument } from "../../../main/resources/static/board/document.js";
import { Keep, forget } from "../../../main/resources/static/board/outbox.js";
import { ASSIGNMENT, EMPTY, NOOR, example } from "./examples.mjs";

/** Sockets that do nothing by themselves, and time that stands still until it is told to go on. */
function world() {
  const sockets = [];
  const timers = [];
  return {
    sockets,
    timers,
    last: () => sockets.at(-1),
    open(url) {
      const socket = { url, sent: [], send: (text) => socket.sent.push(JSON.parse(text)), close: () => (socket.closed = true) };
      sockets.push(socket);
      return socket;
    },
    after(run, ms) {
      const timer = { run, ms };
      timers.push(timer);
      return timer;
    },
    never(timer) {
      if (timers.includes(timer)) timers.splice(timers.indexOf(timer), 1);
    },
    random: () => 0.5,
    pass() {
      for (const timer of timers.splice(0)) timer.run();
    },
  };
}

function storage() {
  const kept = new Map();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value), removeItem: (key) => kept.delete(key), kept };
}

function begun(keepIn = storage()) {
  const around = world();
  const document = new BoardDocument(EMPTY, NOOR);
  const connection = new Connection("/board/1", document, new Keep(keepIn, "1", NOOR), around);
  connection.start();
  return { around, document, connection, keepIn };
}

function welcomed(begin = begun()) {
  begin.around.last().onopen();
  hear(begin, example("from-server/welcome-board.json"));
  return begin;
}

function hear({ around }, message) {
  around.last().onmessage({ data: JSON.stringify(message) });
}

const WRITE = { type: "write", id: ASSIGNMENT, text: "nieuw" };

test("B7: says hello first, with the last number it knows", () => {
  const { around, connection } = begun();
  around.last().onopen();
  assert.deepEqual(around.last().sent, [{ type: "hello", at: 0 }]);
  assert.equal(connection.state, "greeting");
});

test("B13: a command waits until its echo", () => {
  const begin = welcomed();
  const id = begin.connection.do(WRITE);
  assert.deepEqual(begin.around.last().sent.at(-1), { type: "do", id, command: WRITE });
  assert.equal(begin.document.waiting.length, 1);
  hear(begin, { type: "did", changes: [{ number: 43, id, by: NOOR, at: "2026-01-12T09:30:00Z", edits: [{ ...WRITE }] }] });
  assert.equal(begin.document.waiting.length, 0);
});

test("what was done while the link was away goes in order after the welcome", () => {
  const begin = welcomed();
  begin.around.last().onclose({ code: 1006 });
  assert.equal(begin.connection.state, "resting");
  const ids = [begin.connection.do(WRITE), begin.connection.do({ ...WRITE, text: "nieuwer" })];
  begin.around.pass();
  begin.around.last().onopen();
  assert.equal(begin.around.last().sent[0].at, 42);
  hear(begin, { ...example("from-server/welcome-changes.json"), number: 42, changes: [] });
  assert.deepEqual(begin.around.last().sent.at(-1).map((each) => each.id), ids);
});

test("what waits survives a reload of the page", () => {
  const begin = begun();
  begin.connection.do(WRITE);
  const again = begun(begin.keepIn);
  assert.equal(again.document.waiting.length, 1);
  welcomed(again);
  assert.deepEqual(again.around.last().sent.at(-1).command, WRITE);
});

test("a line that is cut for two minutes loses nothing of what was done meanwhile", () => {
  const begin = welcomed();
  begin.around.last().onclose({ code: 1006 });
  const ids = [];
  let passed = 0;
  for (let minute = 0; passed < 120_000; minute++) {
    ids.push(begin.connection.do({ ...WRITE, text: `nieuw ${minute}` }));
    const before = begin.around.sockets.length;
    passed += begin.around.timers.at(-1).ms;
    begin.around.pass();
    assert.equal(begin.around.sockets.length, before + 1);
    begin.around.last().onclose({ code: 1006 });
  }
  assert.equal(JSON.parse([...begin.keepIn.kept.values()][0]).length, ids.length);
  begin.around.pass();
  begin.around.last().onopen();
  hear(begin, { ...example("from-server/welcome-changes.json"), number: 42, changes: [] });
  assert.deepEqual(begin.around.last().sent.flat().filter((each) => each.type === "do").map((each) => each.id), ids);
});

test("what another version or a stranger left in the storage is passed over", () => {
  const keepIn = storage();
  keepIn.setItem("board-waiting 1 noor", "");
  const keep = new Keep(keepIn, "1", NOOR);
  for (const text of ["{", "7", '[null, {"id": 1}, {"id": "a"}, {"id": "b", "command": {"type": "undo"}}]']) {
    keepIn.setItem(`board-waiting 1 ${NOOR}`, text);
    assert.ok(keep.read().length <= 1);
  }
});

test("what waits is one person's: logging out takes it all away, coming to a board what is others'", () => {
  const entries = new Map([["board-waiting 1 noor", "[]"], ["board-waiting 2 sem", "[]"], ["board-view", "list"]]);
  const tab = { get length() { return entries.size; }, key: (i) => [...entries.keys()][i], removeItem: (key) => entries.delete(key) };
  forget(tab, "noor");
  assert.deepEqual([...entries.keys()], ["board-waiting 1 noor", "board-view"]);
  forget(tab);
  assert.deepEqual([...entries.keys()], ["board-view"]);
});

test("B11: without a right the browser leaves and forgets what waited", () => {
  const begin = welcomed();
  begin.connection.do(WRITE);
  begin.around.last().onclose({ code: 1008 });
  assert.equal(begin.connection.state, "ended");
  assert.equal(begin.keepIn.kept.size, 0);
  begin.around.pass();
  assert.equal(begin.around.sockets.length, 1);
});

test("B31: after an unreadable message the browser gives up and says so", () => {
  const begin = welcomed();
  let why;
  begin.connection.standing.on((standing) => (why = standing.why));
  begin.around.last().onclose({ code: 1007 });
  assert.equal(why, "UNREADABLE");
});

test("B35: after a stop of the server it comes back within a second", () => {
  const begin = welcomed();
  begin.around.last().onclose({ code: 1012 });
  assert.ok(begin.around.timers.every((timer) => timer.ms <= 1000));
  begin.around.pass();
  assert.equal(begin.around.sockets.length, 2);
});

test("pauses grow while the server stays away, up to ten seconds", () => {
  const begin = begun();
  const pauses = [];
  for (let i = 0; i < 8; i++) {
    begin.around.last().onclose({ code: 1006 });
    pauses.push(begin.around.timers.at(-1).ms);
    begin.around.pass();
  }
  assert.ok(pauses[0] <= 1000);
  assert.ok(pauses[3] > pauses[1]);
  assert.ok(Math.max(...pauses) <= 10_000);
});

test("B12: a gap makes it ask again with its last number", () => {
  const begin = welcomed();
  hear(begin, { type: "did", changes: [{ number: 45, id: "x", at: "2026-01-12T09:30:00Z", edits: [] }] });
  assert.deepEqual(begin.around.last().sent.at(-1), { type: "hello", at: 42 });
});

test("B36: while the database is away commands wait, and go when it is back", () => {
  const begin = welcomed();
  hear(begin, example("from-server/notice-read-only.json"));
  const before = begin.around.last().sent.length;
  const id = begin.connection.do(WRITE);
  assert.equal(begin.around.last().sent.length, before, "nothing goes while nothing can be written");
  hear(begin, example("from-server/notice-writable.json"));
  assert.equal(begin.around.last().sent.length, before + 1);
  assert.equal(begin.around.last().sent.at(-1).id, id);
});

test("B15: a refusal takes the command off and tells the sentence", () => {
  const begin = welcomed();
  const id = begin.connection.do(WRITE);
  let told;
  begin.connection.refused.on((refused) => (told = refused));
  hear(begin, { ...example("from-server/refused.json"), id });
  assert.equal(told.waiting.command.text, "nieuw");
  assert.match(told.sentence, /te lang/);
  assert.equal(begin.document.waiting.length, 0);
});

test("B28: what is sensed is gathered, and only the last of each goes", () => {
  const begin = welcomed();
  const before = begin.around.last().sent.length;
  begin.connection.sense({ cursor: { x: 1, y: 1 } });
  begin.connection.sense({ cursor: { x: 2, y: 2 }, ready: true });
  begin.around.pass();
  assert.deepEqual(begin.around.last().sent.slice(before), [{ type: "sense", cursor: { x: 2, y: 2 }, ready: true }]);
});

test("B27: after a break the others are told again what was sensed", () => {
  const begin = welcomed();
  begin.connection.sense({ ready: true });
  begin.around.pass();
  begin.around.last().onclose({ code: 1006 });
  begin.around.pass();
  welcomed(begin);
  begin.around.pass();
  assert.deepEqual(begin.around.last().sent.at(-1), { type: "sense", ready: true });
});

test("B32: many waiting commands go in frames the server takes", () => {
  const begin = begun();
  for (let i = 0; i < 450; i++) begin.connection.do({ type: "move", id: ASSIGNMENT, x: i, y: 0 });
  welcomed(begin);
  const batches = begin.around.last().sent.slice(1);
  assert.equal(batches.flat().length, 450);
  assert.ok(batches.every((batch) => batch.length <= 200));
  assert.ok(batches.every((batch) => JSON.stringify(batch).length < 65536));
});

test("a link that stays silent after a command is given up and opened again", () => {
  const begin = welcomed();
  begin.connection.do(WRITE);
  begin.around.pass();
  assert.equal(begin.around.sockets[0].closed, true);
  assert.equal(begin.connection.state, "resting");
});

test("a link that opens and never says welcome is given up and opened again", () => {
  const begin = begun();
  begin.around.last().onopen();
  begin.around.pass();
  assert.equal(begin.around.sockets[0].closed, true);
  assert.equal(begin.connection.state, "resting");
  begin.around.pass();
  assert.equal(begin.connection.state, "opening");
  begin.around.pass();
  assert.equal(begin.around.sockets[1].closed, true);
  assert.equal(begin.connection.state, "resting");
});

test("who was welcomed is not given up for having been greeted long ago", () => {
  const begin = welcomed();
  begin.around.pass();
  assert.equal(begin.connection.state, "live");
});

test("a message of another version makes the page load anew", () => {
  const begin = welcomed();
  let outdated = false;
  begin.connection.outdated.on(() => (outdated = true));
  hear(begin, { type: "dance" });
  assert.equal(outdated, true);
});
