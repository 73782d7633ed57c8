import assert from "node:assert/strict";
import { test } from "node:test";
import { WAYS, aligned, grouped } from "../../../main/resources/static/board/drawing/aligning.js";
import { overlaps } from "../../../main/resources/static/board/drawing/geometry.js";
import { GRID, Snapping, toGrid } from "../../../main/resources/static/board/drawing/snapping.js";

const box = (/** @type {string} */ id, /** @type {number} */ x, /** @type {number} */ y, width = 100, height = 60) => ({ id, x, y, width, height });

/** The same numbers every time. @param {number} seed */
function dice(seed) {
  let at = seed;
  return (/** @type {number} */ most) => {
    at = (at * 1664525 + 1013904223) % 4294967296;
    return Math.floor((at / 4294967296) * most);
  };
}

/** @param {{id: string}[]} boxes @param {Map<string, {x: number, y: number}>} places @returns {any[]} */
const after = (boxes, places) => boxes.map((each) => ({ ...each, ...places.get(each.id) }));

test("lining up on a side brings those sides together and nothing else", () => {
  const three = [box("a", 0, 0), box("b", 37, 100, 200), box("c", 400, 220)];
  const left = after(three, aligned(three, "left"));
  assert.deepEqual(new Set(left.map((each) => each.x - each.width / 2)).size, 1);
  assert.deepEqual(left.map((each) => each.y), [0, 100, 220]);
  const middle = after(three, aligned(three, "middle"));
  assert.equal(new Set(middle.map((each) => each.y)).size, 1);
});

test("spreading leaves the same room between each two, and never less than none", () => {
  const row = [box("a", 0, 0), box("b", 130, 5), box("c", 600, 0), box("d", 610, 9)];
  const spread = after(row, aligned(row, "across")).toSorted((a, b) => a.x - b.x);
  const gaps = spread.slice(1).map((each, i) => each.x - each.width / 2 - (spread[i].x + spread[i].width / 2));
  assert.ok(Math.max(...gaps) - Math.min(...gaps) <= 1.5, String(gaps));
  assert.equal(spread[0].x, 0);
  const heap = [box("a", 0, 0), box("b", 1, 0), box("c", 2, 0)];
  assert.ok(!overlaps(...after(heap, aligned(heap, "across")).slice(0, 2)));
});

test("what is in line already does not move, in any way", () => {
  for (let seed = 0; seed < 40; seed++) {
    const roll = dice(seed);
    const boxes = Array.from({ length: 3 + roll(12) }, (_, i) => box(`m${i}`, roll(900), roll(600), 80 + roll(120), 60 + roll(60)));
    for (const how of WAYS) {
      const once = after(boxes, aligned(boxes, how));
      const again = after(once, aligned(once, how));
      for (const [i, each] of again.entries()) assert.ok(Math.abs(each.x - once[i].x) <= 1 && Math.abs(each.y - once[i].y) <= 1, `${seed} ${how}`);
    }
  }
});

test("grouping puts what belongs together in one column, and covers nothing", () => {
  for (let seed = 0; seed < 40; seed++) {
    const roll = dice(seed);
    const boxes = Array.from({ length: 2 + roll(20) }, (_, i) => box(`m${i}`, roll(900), roll(600), 160 + roll(90), 88 + roll(44)));
    const others = Array.from({ length: roll(10) }, (_, i) => box(`o${i}`, roll(900), roll(600)));
    const owner = new Map(boxes.map((each) => [each.id, roll(4) === 0 ? undefined : `client${roll(3)}`]));
    const there = after(boxes, grouped(boxes, (id) => owner.get(id), (a, b) => (a < b ? -1 : 1), others));
    for (const [i, each] of there.entries()) {
      for (const other of [...there.slice(i + 1), ...others]) assert.ok(!overlaps(each, other), `seed ${seed}`);
      const near = there.filter((other) => owner.get(other.id) === owner.get(each.id));
      assert.equal(new Set(near.map((other) => other.x)).size, 1, `seed ${seed}`);
    }
  }
});

test("what is dragged near a neighbour's side comes to rest in line with it, and says with what", () => {
  const snapping = new Snapping([box("a", 0, 0)]);
  const { dx, dy, guides } = snapping.pull(box("b", 203, 96), 7);
  assert.deepEqual([dx, 96 + dy - 30], [toGrid(203 - 50), 70]);
  assert.equal(guides.length, 0);
  const pulled = snapping.pull(box("b", 3, 200), 7);
  assert.equal(pulled.dx, -3);
  assert.deepEqual(pulled.guides.map((each) => [each.across, each.at]), [[false, -50]]);
});

test("far from everything it comes to rest on the grid", () => {
  const { dx, dy } = new Snapping([]).pull(box("b", 1003, 2004), 7);
  assert.equal((1003 + dx - 50) % GRID, 0);
  assert.equal((2004 + dy - 30) % GRID, 0);
});
