// The outline of each kind of magnet, round 0,0: told apart without colour. Pure.

/** @import {Size} from "../board/types.js" */

/** @param {string} kind @param {Size} size @returns {string} a path */
export function outline(kind, { width, height }) {
  const r = width / 2;
  const b = height / 2;
  switch (kind) {
    case "role": // a badge: fully round ends
      return roundedRectangle(r, b, b);
    case "client": // a house: a roof over a box
      return `M${-r} ${-b + 20}L0 ${-b - 6}L${r} ${-b + 20}V${b - 8}Q${r} ${b} ${r - 8} ${b}H${-r + 8}Q${-r} ${b} ${-r} ${b - 8}Z`;
    case "bottleneck": // a stop sign
      return `M${-r + 24} ${-b}H${r - 24}L${r} ${-b + 24}V${b - 24}L${r - 24} ${b}H${-r + 24}L${-r} ${b - 24}V${-b + 24}Z`;
    case "agreement": // a sheet with a folded corner
      return `M${-r} ${-b}H${r - 20}L${r} ${-b + 20}V${b}H${-r}Z`;
    case "forum": // a table seen from above
      return `M${-r} 0Q${-r} ${-b} 0 ${-b}Q${r} ${-b} ${r} 0Q${r} ${b} 0 ${b}Q${-r} ${b} ${-r} 0Z`;
    case "gap": // an open circle
      return `M${-r} 0A${r} ${b} 0 1 1 ${r} 0A${r} ${b} 0 1 1 ${-r} 0Z`;
    case "improvement": // an arrow forward
      return `M${-r} ${-b}H${r - 26}L${r} 0L${r - 26} ${b}H${-r}L${-r + 14} 0Z`;
    case "idea": // a sticky note with a curl
      return `M${-r} ${-b}H${r}V${b - 22}L${r - 22} ${b}H${-r}Z`;
    default:
      return roundedRectangle(r, b, 10);
  }
}

/** How far text must stay from the sides of a kind. @param {string} kind @returns {number} */
export function inset(kind) {
  return { role: 30, gap: 30, forum: 26, bottleneck: 20, improvement: 28, client: 14 }[kind] ?? 14;
}

/** The sign of a corner, round a point. @param {string} corner @param {number} k half its size @param {number} [x] @param {number} [y] @returns {string} a path */
export function cornerSign(corner, k, x = 0, y = 0) {
  switch (corner) {
    case "owner":
      return `M${x - k} ${y - k}H${x + k}V${y + k}H${x - k}Z`;
    case "client":
      return `M${x - k} ${y}A${k} ${k} 0 1 1 ${x + k} ${y}A${k} ${k} 0 1 1 ${x - k} ${y}Z`;
    case "provider":
      return `M${x} ${y - k}L${x + k} ${y + k}H${x - k}Z`;
    default:
      return `M${x} ${y - k}L${x + k} ${y}L${x} ${y + k}L${x - k} ${y}Z`;
  }
}

/** @param {number} r @param {number} b @param {number} round */
function roundedRectangle(r, b, round) {
  const k = Math.min(round, r, b);
  return (
    `M${-r + k} ${-b}H${r - k}A${k} ${k} 0 0 1 ${r} ${-b + k}V${b - k}A${k} ${k} 0 0 1 ${r - k} ${b}` +
    `H${-r + k}A${k} ${k} 0 0 1 ${-r} ${b - k}V${-b + k}A${k} ${k} 0 0 1 ${-r + k} ${-b}Z`
  );
}
