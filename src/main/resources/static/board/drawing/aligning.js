// Where several magnets go when they are lined up, spread or put together: pure. Boxes are given by their centres.

/** @import {Point} from "../types.js" */
/** @import {Box} from "./geometry.js" */
import { around, overlaps } from "./geometry.js";

/** @typedef {Box & {id: string}} Named */
/** @typedef {"left" | "centre" | "right" | "top" | "middle" | "bottom" | "across" | "down"} How */

export const WAYS = /** @type {How[]} */ (["left", "centre", "right", "top", "middle", "bottom", "across", "down"]);
const APART = 24;

/** The new places of those that move. @param {Named[]} boxes @param {How} how @returns {Map<string, Point>} */
export function aligned(boxes, how) {
  const all = around(boxes);
  if (!all) return new Map();
  const to = (/** @type {(box: Named) => Point} */ place) => moved(boxes, place);
  switch (how) {
    case "left":
      return to((box) => ({ x: all.x - all.width / 2 + box.width / 2, y: box.y }));
    case "centre":
      return to((box) => ({ x: all.x, y: box.y }));
    case "right":
      return to((box) => ({ x: all.x + all.width / 2 - box.width / 2, y: box.y }));
    case "top":
      return to((box) => ({ x: box.x, y: all.y - all.height / 2 + box.height / 2 }));
    case "middle":
      return to((box) => ({ x: box.x, y: all.y }));
    case "bottom":
      return to((box) => ({ x: box.x, y: all.y + all.height / 2 - box.height / 2 }));
    case "across":
      return spread(boxes, "x", "width");
    case "down":
      return spread(boxes, "y", "height");
  }
}

/**
 * The same room between each two, the outermost staying where they are; what does not fit between them grows outwards.
 * @param {Named[]} boxes @param {"x" | "y"} at @param {"width" | "height"} size @returns {Map<string, Point>}
 */
function spread(boxes, at, size) {
  const order = boxes.toSorted((a, b) => a[at] - b[at] || (a.id < b.id ? -1 : 1));
  const [first, last] = [order[0], order.at(-1)];
  if (!first || !last || order.length < 3) return new Map();
  const filled = order.reduce((sum, each) => sum + each[size], 0);
  const length = last[at] + last[size] / 2 - (first[at] - first[size] / 2);
  const gap = Math.max(APART, (length - filled) / (order.length - 1));
  let edge = first[at] - first[size] / 2;
  /** @type {Map<string, number>} */
  const places = new Map();
  for (const each of order) {
    places.set(each.id, edge + each[size] / 2);
    edge += each[size] + gap;
  }
  return moved(boxes, (box) => ({ x: box.x, y: box.y, [at]: places.get(box.id) ?? box[at] }));
}

/**
 * Columns side by side, one for each thing they belong to, in the order in which those hang on the board; what belongs to nothing comes
 * last. Nothing that stays where it is gets covered.
 * @param {Named[]} boxes @param {(id: string) => string | undefined} belongsTo @param {(a: string, b: string) => number} order
 * @param {Box[]} others
 * @returns {Map<string, Point>}
 */
export function grouped(boxes, belongsTo, order, others) {
  const all = around(boxes);
  if (!all) return new Map();
  /** @type {Map<string, Named[]>} */
  const groups = new Map();
  for (const each of boxes) groups.set(belongsTo(each.id) ?? "", [...(groups.get(belongsTo(each.id) ?? "") ?? []), each]);
  const keys = [...groups.keys()].sort((a, b) => (a === "" ? 1 : b === "" ? -1 : order(a, b)));
  const taken = [...others];
  /** @type {Map<string, Point>} */
  const places = new Map();
  let left = all.x - all.width / 2;
  for (const key of keys) {
    const members = (groups.get(key) ?? []).toSorted((a, b) => a.y - b.y || a.x - b.x);
    const width = Math.max(...members.map((each) => each.width));
    let top = all.y - all.height / 2;
    for (const each of members) {
      const place = { ...each, x: left + width / 2, y: top + each.height / 2 };
      while (taken.some((other) => overlaps(other, place, APART))) place.y += APART;
      taken.push(place);
      places.set(each.id, { x: place.x, y: place.y });
      top = place.y + each.height / 2 + APART;
    }
    left += width + 2 * APART;
  }
  return moved(boxes, (box) => places.get(box.id) ?? box);
}

/** @param {Named[]} boxes @param {(box: Named) => Point} place @returns {Map<string, Point>} */
function moved(boxes, place) {
  return new Map(
    boxes.flatMap((box) => {
      const { x, y } = place(box);
      const to = { x: Math.round(x), y: Math.round(y) };
      return to.x === Math.round(box.x) && to.y === Math.round(box.y) ? [] : [/** @type {const} */ ([box.id, to])];
    }),
  );
}
