// The outline of each kind of magnet, round its place: told apart without colour. Pure.

/** @import {Point, Size} from "../board/types.js" */

const ORIGIN = { x: 0, y: 0 };

/** @param {string} kind @param {Size} size @param {Point} [at] its middle @returns {string} a path */
export function outline(kind, { width, height }, at = ORIGIN) {
  const { x, y } = at;
  const [left, right, top, bottom] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2];
  switch (kind) {
    case "role": // a badge: fully round ends
      return roundedRectangle(left, right, top, bottom, height / 2);
    case "client": // a house: a roof over a box
      return `M${left} ${top + 20}L${x} ${top - 6}L${right} ${top + 20}V${bottom - 8}Q${right} ${bottom} ${right - 8} ${bottom}H${left + 8}Q${left} ${bottom} ${left} ${bottom - 8}Z`;
    case "bottleneck": // a stop sign
      return `M${left + 24} ${top}H${right - 24}L${right} ${top + 24}V${bottom - 24}L${right - 24} ${bottom}H${left + 24}L${left} ${bottom - 24}V${top + 24}Z`;
    case "agreement": // a sheet with a folded corner
      return `M${left} ${top}H${right - 20}L${right} ${top + 20}V${bottom}H${left}Z`;
    case "forum": // a table seen from above
      return `M${left} ${y}Q${left} ${top} ${x} ${top}Q${right} ${top} ${right} ${y}Q${right} ${bottom} ${x} ${bottom}Q${left} ${bottom} ${left} ${y}Z`;
    case "gap": // an open circle
      return `M${left} ${y}A${width / 2} ${height / 2} 0 1 1 ${right} ${y}A${width / 2} ${height / 2} 0 1 1 ${left} ${y}Z`;
    case "improvement": // an arrow forward
      return `M${left} ${top}H${right - 26}L${right} ${y}L${right - 26} ${bottom}H${left}L${left + 14} ${y}Z`;
    case "idea": // a sticky note with a curl
      return `M${left} ${top}H${right}V${bottom - 22}L${right - 22} ${bottom}H${left}Z`;
    default:
      return roundedRectangle(left, right, top, bottom, 10);
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

/** @param {number} left @param {number} right @param {number} top @param {number} bottom @param {number} round */
function roundedRectangle(left, right, top, bottom, round) {
  const k = Math.min(round, (right - left) / 2, (bottom - top) / 2);
  return (
    `M${left + k} ${top}H${right - k}A${k} ${k} 0 0 1 ${right} ${top + k}V${bottom - k}A${k} ${k} 0 0 1 ${right - k} ${bottom}` +
    `H${left + k}A${k} ${k} 0 0 1 ${left} ${bottom - k}V${top + k}A${k} ${k} 0 0 1 ${left + k} ${top}Z`
  );
}
