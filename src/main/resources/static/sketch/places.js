// The areas of the board: docs/board-elements.md, section 4.

/** @import {BoardElement, Point} from "../board/types.js" */
/** @import {Board} from "../board/board.js" */
/** @import {AreaName} from "./kinds.js" */
import { isLine } from "../board/board.js";
import { around, freePlace, nearestFree } from "../board/drawing/geometry.js";
import { KINDS, sizeOf } from "./kinds.js";

/** @typedef {{name: AreaName, left: number, right: number, top: number, bottom: number, corner: string}} Area */

/** Where they lie unless the board says otherwise. @type {Area[]} */
const USUAL = [
  { name: "owner", left: -360, right: 360, top: -640, bottom: -400, corner: "owner" },
  { name: "clients", left: -1160, right: -600, top: -360, bottom: 480, corner: "client" },
  { name: "work", left: -560, right: 560, top: -360, bottom: 480, corner: "" },
  { name: "provider", left: 600, right: 1160, top: -360, bottom: 480, corner: "provider" },
  { name: "agreements", left: -1160, right: -40, top: 520, bottom: 840, corner: "" },
  { name: "improvements", left: 0, right: 1160, top: 520, bottom: 840, corner: "" },
  { name: "parking", left: 1200, right: 1560, top: -360, bottom: 840, corner: "" },
];

/** @type {WeakMap<Board["state"], Area[]>} */
const known = new WeakMap();

/** The areas of a board: larger where it has facts that say so. @param {Pick<Board, "state">} board @returns {Area[]} */
export function areasOf(board) {
  const areas = known.get(board.state) ?? read(board);
  known.set(board.state, areas);
  return areas;
}

/** @param {Pick<Board, "state">} board @returns {Area[]} */
function read(board) {
  return USUAL.map((usual) => {
    const [left, right, top, bottom] = (board.state.get(`area.${usual.name}`)?.value ?? "").split(" ").map(Number);
    return bottom === undefined || Number.isNaN(bottom) ? usual : { ...usual, left: Number(left), right: Number(right), top: Number(top), bottom };
  });
}

/** The whole picture with nothing on it, for a first look. @param {Board} board */
export function picture(board) {
  const margin = 70; // names stand above the areas
  const all = /** @type {import("../board/drawing/geometry.js").Box} */ (around(areasOf(board).map((each) => ({ x: (each.left + each.right) / 2, y: (each.top + each.bottom) / 2, width: each.right - each.left, height: each.bottom - each.top }))));
  return { ...all, y: all.y - margin / 2, height: all.height + margin };
}

/** @param {Board} board @param {string} name @returns {Area} */
export function area(board, name) {
  const areas = areasOf(board);
  return /** @type {Area} */ (areas.find((each) => each.name === name) ?? areas[2]);
}

/** The area a magnet lies in; none when it lies outside all. @param {Board} board @param {BoardElement} element @returns {Area | undefined} */
export function areaOf(board, element) {
  const { x = 0, y = 0 } = element;
  return areasOf(board).find((each) => x >= each.left && x <= each.right && y >= each.top && y <= each.bottom);
}

/** The heading of the list that holds what usually lies in an area. @type {Record<string, string>} */
export const LIST_OF_AREA = { owner: "role", clients: "client", work: "assignment", provider: "role", agreements: "agreement", improvements: "improvement", parking: "parked" };

const SEVERAL = 4; // areas in view at once: then it is the board that is looked at

/** The area in the middle of what somebody sees; empty when they see most of the board. @param {Board} board @param {{x: number, y: number, width: number, height: number}} view from its upper left corner */
export function areaSeen(board, view) {
  const middle = { id: "", kind: "", text: "", fields: {}, x: view.x + view.width / 2, y: view.y + view.height / 2 };
  const wholly = areasOf(board).filter((each) => overlap(view.x, view.width, each.left, each.right) * overlap(view.y, view.height, each.top, each.bottom) > 0.5 * (each.right - each.left) * (each.bottom - each.top));
  if (wholly.length >= SEVERAL) return "";
  return (areaOf(board, middle) ?? wholly[0])?.name ?? "";
}

/** @param {number} from @param {number} length @param {number} low @param {number} high */
function overlap(from, length, low, high) {
  return Math.max(0, Math.min(from + length, high) - Math.max(from, low));
}

/** Where a new magnet of a kind belongs. @param {Board} board @param {string} kind @param {Record<string, string>} fields @returns {Area} */
export function homeOf(board, kind, fields) {
  if (fields.parked === "yes") return area(board, "parking");
  if (kind === "role" && (fields.role === "owner" || fields.role === "provider")) return area(board, fields.role);
  return area(board, KINDS[kind]?.area ?? "work");
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
