// Boxes, places and curves; pure. A box is given by its centre.

/** @import {Point} from "../types.js" */
/** @typedef {{x: number, y: number, width: number, height: number}} Box */
/** @typedef {"left" | "right" | "up" | "down"} Direction */

/** Where the straight line from a box's centre towards a point leaves the box. @param {Box} box @param {Point} towards @param {number} gap @returns {Point} */
export function edgeOf(box, towards, gap) {
  const dx = towards.x - box.x;
  const dy = towards.y - box.y;
  if (dx === 0 && dy === 0) return { x: box.x, y: box.y };
  const scale = Math.min((box.width / 2 + gap) / Math.abs(dx || 1e-9), (box.height / 2 + gap) / Math.abs(dy || 1e-9));
  return { x: box.x + dx * Math.min(scale, 1), y: box.y + dy * Math.min(scale, 1) };
}

const PLACES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78]; // along a line, best first

/**
 * A gentle curve between two boxes; `lane` keeps several lines between the same two apart. Its label lies in the middle, or as near to
 * it as nothing lies in the way.
 * @param {Box} from @param {Box} to @param {number} lane @param {{size: {width: number, height: number}, others: Box[]}} [label]
 * @returns {{path: string, middle: Point}}
 */
export function curve(from, to, lane, label) {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  const bend = Math.min(28, length * 0.06) + lane * 64;
  const control = { x: (from.x + to.x) / 2 - (dy / length) * bend, y: (from.y + to.y) / 2 + (dx / length) * bend };
  const a = edgeOf(from, control, 3);
  const b = edgeOf(to, control, 5);
  const on = (/** @type {number} */ t) => ({
    x: (1 - t) ** 2 * a.x + 2 * t * (1 - t) * control.x + t * t * b.x,
    y: (1 - t) ** 2 * a.y + 2 * t * (1 - t) * control.y + t * t * b.y,
  });
  const free = (/** @type {number} */ t) => !label || !label.others.some((each) => overlaps(each, { ...on(t), ...label.size }));
  const middle = on(PLACES.find(free) ?? 0.5);
  return { path: `M${round(a.x)} ${round(a.y)}Q${round(control.x)} ${round(control.y)} ${round(b.x)} ${round(b.y)}`, middle };
}

/** The box round all boxes. @param {Box[]} boxes @returns {Box | undefined} */
export function around(boxes) {
  if (boxes.length === 0) return undefined;
  const left = Math.min(...boxes.map((each) => each.x - each.width / 2));
  const right = Math.max(...boxes.map((each) => each.x + each.width / 2));
  const top = Math.min(...boxes.map((each) => each.y - each.height / 2));
  const bottom = Math.max(...boxes.map((each) => each.y + each.height / 2));
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}

/**
 * The nearest place in a direction, as the eye would go: what lies straight ahead is nearer than what lies aside.
 * @template {Point} T
 * @param {Point} from @param {T[]} others @param {Direction} direction
 * @returns {T | undefined}
 */
export function nextTo(from, others, direction) {
  const ahead = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }[direction];
  let best;
  let least = Infinity;
  for (const other of others) {
    const dx = other.x - from.x;
    const dy = other.y - from.y;
    const along = dx * Number(ahead[0]) + dy * Number(ahead[1]);
    const aside = Math.abs(dx * Number(ahead[1]) + dy * Number(ahead[0]));
    if (along <= 0 || aside > along * 3) continue;
    const distance = along + aside * 2;
    if (distance < least) {
      least = distance;
      best = other;
    }
  }
  return best;
}

/**
 * The first free place for a box in an area, in rows from the upper left; below the area when it is full.
 * @param {{left: number, right: number, top: number}} area @param {{width: number, height: number}} size @param {Box[]} taken
 * @returns {Point}
 */
export function freePlace(area, size, taken) {
  const apart = 24;
  for (let y = area.top + size.height / 2 + apart; ; y += apart) {
    for (let x = area.left + size.width / 2 + apart; x + size.width / 2 <= area.right - apart / 2; x += apart) {
      if (!taken.some((each) => overlaps(each, { x, y, ...size }, apart))) return { x, y };
    }
    if (y > area.top + 20_000) return { x: area.left, y };
  }
}

/**
 * The free place nearest to a point.
 * @param {Point} to @param {{width: number, height: number}} size @param {Box[]} taken
 * @returns {Point}
 */
export function nearestFree(to, size, taken) {
  for (let away = 1; away < 60; away++) {
    for (const turn of [0, 1, 7, 2, 6, 3, 5, 4]) {
      const angle = (turn * Math.PI) / 4;
      const place = { x: Math.round(to.x + Math.cos(angle) * away * 40), y: Math.round(to.y + Math.sin(angle) * away * 30) };
      if (!taken.some((each) => overlaps(each, { ...place, ...size }, 24))) return place;
    }
  }
  return to;
}

const STEPS = [0, 60, 120]; // further away only where nearer covers something

/**
 * Where a bar lies best: above, below, right or left of a box, inside a room, over as little as possible of the box and the others.
 * @param {Box} box @param {{width: number, height: number}} size @param {Box} room @param {Box[]} others @returns {Point}
 */
export function beside(box, size, room, others) {
  const gap = 10;
  const x = (box.width + size.width) / 2 + gap;
  const y = (box.height + size.height) / 2 + gap;
  const places = STEPS.flatMap((step) => [[0, -y - step], [0, y + step], [x + step, 0], [-x - step, 0]])
    .map(([dx, dy]) => inside({ x: box.x + Number(dx), y: box.y + Number(dy), ...size }, room));
  const covered = (/** @type {Box} */ place) => 4 * shared(place, box) + others.reduce((sum, each) => sum + shared(place, each), 0);
  return places.reduce((best, place) => (covered(place) < covered(best) ? place : best));
}

/** @param {Box} box @param {Box} room @returns {Box} */
function inside(box, room) {
  const between = (/** @type {number} */ at, /** @type {number} */ half) => Math.max(-half, Math.min(half, at));
  const x = room.x + between(box.x - room.x, Math.max(0, (room.width - box.width) / 2));
  const y = room.y + between(box.y - room.y, Math.max(0, (room.height - box.height) / 2));
  return { ...box, x, y };
}

/** The surface that two boxes share. @param {Box} a @param {Box} b */
function shared(a, b) {
  const width = Math.min(a.x + a.width / 2, b.x + b.width / 2) - Math.max(a.x - a.width / 2, b.x - b.width / 2);
  const height = Math.min(a.y + a.height / 2, b.y + b.height / 2) - Math.max(a.y - a.height / 2, b.y - b.height / 2);
  return Math.max(0, width) * Math.max(0, height);
}

/** @param {Box} a @param {Box} b @param {number} apart */
export function overlaps(a, b, apart = 0) {
  return Math.abs(a.x - b.x) * 2 < a.width + b.width + apart && Math.abs(a.y - b.y) * 2 < a.height + b.height + apart;
}

/** @param {number} value */
export function round(value) {
  return Math.round(value * 10) / 10;
}
