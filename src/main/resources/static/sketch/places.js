// The areas of the board: docs/board-elements.md, section 4.

/** @import {BoardElement, Point} from "../board/types.js" */
/** @import {Board} from "../board/board.js" */
/** @import {AreaName} from "./kinds.js" */
import { isLine } from "../board/board.js";
import { freePlace, nearestFree } from "../board/drawing/geometry.js";
import { KINDS, sizeOf } from "./kinds.js";

/** @typedef {{name: AreaName, left: number, right: number, top: number, bottom: number, corner: string}} Area */

/** @type {Area[]} */
export const AREAS = [
  { name: "owner", left: -360, right: 360, top: -640, bottom: -400, corner: "owner" },
  { name: "clients", left: -1160, right: -600, top: -360, bottom: 480, corner: "client" },
  { name: "work", left: -560, right: 560, top: -360, bottom: 480, corner: "" },
  { name: "provider", left: 600, right: 1160, top: -360, bottom: 480, corner: "provider" },
  { name: "agreements", left: -1160, right: -40, top: 520, bottom: 840, corner: "" },
  { name: "improvements", left: 0, right: 1160, top: 520, bottom: 840, corner: "" },
  { name: "parking", left: 1200, right: 1560, top: -360, bottom: 840, corner: "" },
];

/** The whole picture with nothing on it, for a first look. */
export const PICTURE = { x: 200, y: 80, width: 2720, height: 1540 };

/** @param {string} name @returns {Area} */
export function area(name) {
  return /** @type {Area} */ (AREAS.find((each) => each.name === name) ?? AREAS[2]);
}

/** The area a magnet lies in; none when it lies outside all. @param {BoardElement} element @returns {Area | undefined} */
export function areaOf(element) {
  const { x = 0, y = 0 } = element;
  return AREAS.find((each) => x >= each.left && x <= each.right && y >= each.top && y <= each.bottom);
}

/** The heading of the list that holds what usually lies in an area. @type {Record<string, string>} */
export const LIST_OF_AREA = { owner: "role", clients: "client", work: "assignment", provider: "role", agreements: "agreement", improvements: "improvement", parking: "parked" };

const SEVERAL = 4; // areas in view at once: then it is the board that is looked at

/** The area in the middle of what somebody sees; empty when they see most of the board. @param {{x: number, y: number, width: number, height: number}} view from its upper left corner */
export function areaSeen(view) {
  const middle = { id: "", kind: "", text: "", fields: {}, x: view.x + view.width / 2, y: view.y + view.height / 2 };
  const wholly = AREAS.filter((each) => overlap(view.x, view.width, each.left, each.right) * overlap(view.y, view.height, each.top, each.bottom) > 0.5 * (each.right - each.left) * (each.bottom - each.top));
  if (wholly.length >= SEVERAL) return "";
  return (areaOf(middle) ?? wholly[0])?.name ?? "";
}

/** @param {number} from @param {number} length @param {number} low @param {number} high */
function overlap(from, length, low, high) {
  return Math.max(0, Math.min(from + length, high) - Math.max(from, low));
}

/** Where a new magnet of a kind belongs. @param {string} kind @param {Record<string, string>} fields @returns {Area} */
export function homeOf(kind, fields) {
  if (fields.parked === "yes") return area("parking");
  if (kind === "role" && (fields.role === "owner" || fields.role === "provider")) return area(fields.role);
  return area(KINDS[kind]?.area ?? "work");
}

/** @param {Board} board @param {Area} within @param {{width: number, height: number}} size @param {string} [leavingOut] @returns {Point} */
export function freeIn(board, within, size, leavingOut) {
  return freePlace(within, size, boxes(board, leavingOut));
}

/** The free place nearest to another magnet, beside it rather than above or below. @param {Board} board @param {BoardElement} near @param {BoardElement} moved @returns {Point} */
export function freeNear(board, near, moved) {
  const { x = 0, y = 0 } = near;
  return nearestFree({ x, y }, sizeOf(moved), boxes(board, moved.id));
}

/** @param {Board} board @param {string} [leavingOut] */
function boxes(board, leavingOut) {
  return [...board.elements.values()]
    .filter((each) => !isLine(each) && each.id !== leavingOut)
    .map((each) => ({ x: each.x ?? 0, y: each.y ?? 0, ...sizeOf(each) }));
}
