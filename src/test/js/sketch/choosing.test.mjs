import assert from "node:assert/strict";
import { test } from "node:test";
import { applyCommand, boardOf, removal } from "../../../main/resources/static/board/board.js";
import { overlaps } from "../../../main/resources/static/board/drawing/geometry.js";
import { groupedByClient, movedTo, parkedAll } from "../../../main/resources/static/sketch/choosing.js";
import { sizeOf } from "../../../main/resources/static/sketch/kinds.js";
import { areaOf } from "../../../main/resources/static/sketch/places.js";

const idea = (/** @type {number} */ i, x = 0) => ({ id: `i${i}`, kind: "idea", x, y: 600, text: `Idee ${i}`, fields: /** @type {Record<string, string>} */ ({}) });
const board = () => boardOf({ elements: [idea(1, 100), idea(2, 400), idea(3, 700), { id: "line", kind: "line", from: "i1", to: "i2", text: "", fields: { relation: "belongs" } }], state: {} });
const some = (/** @type {import("../../../main/resources/static/board/board.js").Board} */ of, /** @type {string[]} */ ...ids) => ids.map((id) => /** @type {any} */ (of.elements.get(id)));

/** @param {any} of @param {any[]} commands */
function after(of, commands) {
  applyCommand(of, { type: "together", commands }, "noor", "");
  return of;
}

test("what is moved together comes to lie in that area, apart from each other", () => {
  const of = board();
  const { commands, count } = movedTo(of, some(of, "i1", "i2", "i3"), "agreements");
  after(of, commands);
  const there = some(of, "i1", "i2", "i3");
  assert.equal(count, 3);
  assert.deepEqual(there.map((each) => areaOf(of, each)?.name), ["agreements", "agreements", "agreements"]);
  const boxes = there.map((each) => ({ x: each.x, y: each.y, ...sizeOf(each) }));
  assert.ok(!boxes.some((one, i) => boxes.slice(i + 1).some((other) => overlaps(one, other))));
  assert.equal(movedTo(of, there, "agreements").commands.length, 0);
});

test("parking several marks and moves each, and taking back is the opposite", () => {
  const of = board();
  after(of, parkedAll(of, some(of, "i1", "i2"), true).commands);
  assert.deepEqual(some(of, "i1", "i2", "i3").map((each) => [each.fields.parked, areaOf(of, each)?.name]), [["yes", "parking"], ["yes", "parking"], [undefined, "improvements"]]);
  assert.equal(parkedAll(of, some(of, "i1", "i2"), true).count, 0);
  after(of, parkedAll(of, some(of, "i1", "i2"), false).commands);
  assert.deepEqual(some(of, "i1", "i2").map((each) => each.fields.parked), [undefined, undefined]);
});

test("what is taken away together begins with the lines, which would be gone with their ends", () => {
  assert.deepEqual(removal(board(), ["i1", "line"]), { type: "together", commands: [{ type: "remove", id: "line" }, { type: "remove", id: "i1" }] });
  assert.deepEqual(removal(board(), ["i1"]), { type: "remove", id: "i1" });
});

test("grouping what belongs to nobody puts it in one column", () => {
  const of = board();
  after(of, groupedByClient(of, some(of, "i1", "i2", "i3")).commands);
  assert.equal(new Set(some(of, "i1", "i2", "i3").map((each) => each.x)).size, 1);
});
