import assert from "node:assert/strict";
import { stretch } from "../../../main/resources/static/board/drawing/camera.js";
import { test } from "node:test";
import { afterClosing } from "../../../main/resources/static/board/closing.js";
import { around, beside, curve, edgeOf, freePlace, nextTo, overlaps } from "../../../main/resources/static/board/drawing/geometry.js";
import { wrap } from "../../../main/resources/static/board/drawing/wrap.js";
import { newId } from "../../../main/resources/static/board/ids.js";
import { Listeners } from "../../../main/resources/static/board/listeners.js";
import { Presence } from "../../../main/resources/static/board/presence.js";
import { Undo } from "../../../main/resources/static/board/undo.js";
import { Words } from "../../../main/resources/static/board/words.js";
import { NOOR, example } from "./examples.mjs";

const half = () => 0.5;
const box = (x, y, width = 100, height = 60) => ({ x, y, width, height });

test("B1: ids are version 7 and later ones sort later", async () => {
  const first = newId();
  await new Promise((done) => setTimeout(done, 3));
  const second = newId();
  assert.match(first, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.ok(first < second);
});

test("each close code leads to what the protocol says", () => {
  for (const code of [1003, 1007, 1009, 4002]) assert.deepEqual(afterClosing(code, 0, half), { again: false, why: "UNREADABLE" });
  assert.deepEqual(afterClosing(1008, 0, half), { again: false, why: "NO_RIGHT" });
  assert.deepEqual(afterClosing(4001, 0, half), { again: true, afterMs: 2000 });
  for (const code of [1006, 1012, 4003]) assert.deepEqual(afterClosing(code, 0, half), { again: true, afterMs: 500 });
});

test("a line leaves a box at its edge, towards the other", () => {
  assert.deepEqual(edgeOf(box(0, 0), { x: 500, y: 0 }, 0), { x: 50, y: 0 });
  assert.deepEqual(edgeOf(box(0, 0), { x: 0, y: -500 }, 4), { x: 0, y: -34 });
  assert.deepEqual(edgeOf(box(0, 0), { x: 0, y: 0 }, 0), { x: 0, y: 0 });
});

test("lines between the same two keep apart", () => {
  const [above, below] = [curve(box(0, 0), box(400, 0), -0.5), curve(box(0, 0), box(400, 0), 0.5)];
  assert.ok(Math.abs(above.middle.y - below.middle.y) > 20);
});

test("a label moves along its line away from a magnet", () => {
  const label = { size: { width: 60, height: 24 }, others: [box(300, 0, 140, 80)] };
  const { middle } = curve(box(0, 0), box(600, 0), 0, label);
  assert.equal(overlaps({ ...middle, ...label.size }, label.others[0]), false);
});

test("arrows go where the eye would go", () => {
  const ahead = { id: "ahead", x: 300, y: 20 };
  const aside = { id: "aside", x: 120, y: 200 };
  assert.equal(nextTo({ x: 0, y: 0 }, [aside, ahead], "right"), ahead);
  assert.equal(nextTo({ x: 0, y: 0 }, [aside, ahead], "down"), aside);
  assert.equal(nextTo({ x: 0, y: 0 }, [aside, ahead], "left"), undefined);
});

test("a free place is free, and rows fill from the upper left", () => {
  const area = { left: 0, right: 400, top: 0 };
  const taken = [];
  for (let i = 0; i < 12; i++) {
    const place = { ...freePlace(area, { width: 100, height: 60 }, taken), width: 100, height: 60 };
    assert.ok(taken.every((each) => !overlaps(each, place)));
    taken.push(place);
  }
  assert.ok(taken[0].x < taken[1].x && taken[0].y === taken[1].y);
});

test("the box round all boxes holds them", () => {
  assert.deepEqual(around([box(0, 0), box(200, 100)]), { x: 100, y: 50, width: 300, height: 160 });
  assert.equal(around([]), undefined);
});

test("text is wrapped by its width and ends in dots when it is too long", () => {
  const measure = (text) => text.length * 10;
  assert.deepEqual(wrap("een twee drie", 90, 3, measure), ["een twee", "drie"]);
  assert.deepEqual(wrap("een twee drie vier", 60, 2, measure), ["een", "twee…"]);
  assert.deepEqual(wrap("arbeidsmarkt", 80, 3, measure), ["arbeids-", "markt"]);
  assert.deepEqual(wrap("", 80, 3, measure), []);
});

test("sentences take arguments, and a number its own form", () => {
  const words = new Words({ "waits.one": "1 wijziging wacht", "waits.other": "{count} wijzigingen wachten", and: "{before} en {last}" });
  assert.equal(words.n("waits", 1), "1 wijziging wacht");
  assert.equal(words.n("waits", 2), "2 wijzigingen wachten");
  assert.equal(words.list(["a", "b", "c"]), "a, b en c");
  assert.equal(words.t("unknown"), "unknown");
});

test("B30: joining and leaving are told, and one's own connection is not among the others", () => {
  const presence = new Presence();
  presence.welcome({ ...example("from-server/welcome-board.json"), present: [...example("from-server/welcome-board.json").present, example("from-server/welcome-board.json").you] });
  assert.deepEqual(presence.others.map((each) => each.connection), [3]);
  presence.sensed(example("from-server/sensed.json"));
  assert.deepEqual(presence.others[0].cursor, { x: 1, y: 2 });
  presence.sensed({ type: "sensed", left: [3] });
  assert.deepEqual(presence.others, []);
});

test("B22: undo is worth asking after an own change, redo after an undo until the next change", () => {
  const happened = new Listeners();
  const asked = [];
  const connection = { refused: new Listeners(), do: (command) => (asked.push(command.type), `id-${asked.length}`) };
  const undo = new Undo({ happened }, connection, NOOR);
  let can = { back: false, again: false };
  undo.changed.on((value) => (can = value));
  const own = (id) => happened.tell({ number: 1, id, by: NOOR, at: "", edits: [{ type: "drop", id: "x" }] });
  own("a");
  assert.deepEqual(can, { back: true, again: false });
  undo.back();
  own("id-1");
  assert.deepEqual(can, { back: false, again: true });
  undo.again();
  own("id-2");
  assert.deepEqual(can, { back: true, again: false });
  undo.back();
  own("id-3");
  own("b");
  assert.deepEqual(can, { back: true, again: false });
  connection.refused.tell({ reason: "NOTHING_TO_UNDO" });
  assert.deepEqual(can, { back: false, again: false });
});

test("B28: what comes back of oneself is not taken for another", () => {
  const presence = new Presence();
  const welcome = example("from-server/welcome-board.json");
  presence.welcome(welcome);
  presence.sensed({ type: "sensed", joined: [welcome.you], left: [], who: [{ connection: welcome.connection, selection: ["x"] }] });
  assert.deepEqual(presence.others.map((each) => each.connection), [3]);
});

test("the view moves no further than it takes to show something", () => {
  assert.equal(stretch(500, 50, 1000), 0);
  assert.equal(stretch(20, 50, 1000), 30);
  assert.equal(stretch(980, 50, 1000), -30);
  assert.equal(stretch(0, 800, 1000), 500);
});

test("the tools of what is selected lie where they cover least, and always in view", () => {
  const room = { x: 500, y: 300, width: 1000, height: 600 };
  const size = { width: 300, height: 40 };
  const box = { x: 500, y: 300, width: 100, height: 60 };
  const above = { x: 500, y: 230, width: 100, height: 60 };
  const under = { x: 500, y: 370, width: 100, height: 60 };
  const middle = ({ x, y }) => ({ x, y });
  assert.deepEqual(middle(beside(box, size, room, [])), { x: 500, y: 240 });
  assert.deepEqual(middle(beside(box, size, room, [above])), { x: 500, y: 360 });
  assert.deepEqual(middle(beside(box, size, room, [above, under])), { x: 710, y: 300 });
  assert.deepEqual(middle(beside({ ...box, x: 20, y: 20 }, size, room, [])), { x: 150, y: 80 });
});

test("B44: how much is hidden is known from the start and follows", () => {
  const presence = new Presence();
  const you = { connection: 1, person: "noor", name: "Noor", mayChange: true, fields: {} };
  const welcome = /** @type {any} */ ({ connection: 1, you, present: [you], sensed: [], hidden: { elements: 2, people: 1 } });
  presence.welcome(welcome);
  assert.deepEqual(presence.hidden, { elements: 2, people: 1 });
  presence.sensed({ type: "sensed" });
  assert.deepEqual(presence.hidden, { elements: 2, people: 1 });
  presence.sensed({ type: "sensed", hidden: { elements: 0, people: 0 } });
  assert.deepEqual(presence.hidden, { elements: 0, people: 0 });
});
