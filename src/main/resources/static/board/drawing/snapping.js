// What is dragged comes to rest in line with a neighbour, or on the grid; pure. A line shows what it is in line with.

/** @import {Box} from "./geometry.js" */

export const GRID = 10;

/** @typedef {{across: boolean, at: number, from: number, to: number}} Guide a line on the board; `across` when it runs from left to right */
/** @typedef {{at: number, from: number, to: number}} Line */

export class Snapping {
  #upright;
  #level;

  /** @param {Box[]} others what stays where it is, and is near enough to see */
  constructor(others) {
    this.#upright = sorted(others.flatMap((each) => lines(each, "x", "width", "y", "height")));
    this.#level = sorted(others.flatMap((each) => lines(each, "y", "height", "x", "width")));
  }

  /**
   * How much further a box must go to be in line, and with what.
   * @param {Box} box @param {number} reach how far away a line still pulls, in board units
   * @returns {{dx: number, dy: number, guides: Guide[]}}
   */
  pull(box, reach) {
    const x = nearest(this.#upright, lines(box, "x", "width", "y", "height"), reach);
    const y = nearest(this.#level, lines(box, "y", "height", "x", "width"), reach);
    const dx = x ? x.by : toGrid(box.x - box.width / 2);
    const dy = y ? y.by : toGrid(box.y - box.height / 2);
    const guides = [];
    if (x) guides.push(guide(x.line, false, box.y + dy, box.height));
    if (y) guides.push(guide(y.line, true, box.x + dx, box.width));
    return { dx, dy, guides };
  }
}

/** @param {number} at */
export function toGrid(at) {
  return Math.round(at / GRID) * GRID - at;
}

/**
 * Both sides and the middle of a box.
 * @param {Box} box @param {"x" | "y"} at @param {"width" | "height"} size @param {"x" | "y"} along @param {"width" | "height"} length @returns {Line[]}
 */
function lines(box, at, size, along, length) {
  const [from, to] = [box[along] - box[length] / 2, box[along] + box[length] / 2];
  return [-0.5, 0, 0.5].map((part) => ({ at: box[at] + part * box[size], from, to }));
}

/** @param {Line[]} lines */
function sorted(lines) {
  return lines.sort((a, b) => a.at - b.at);
}

/** @param {Line[]} there @param {Line[]} own @param {number} reach @returns {{by: number, line: Line} | undefined} */
function nearest(there, own, reach) {
  /** @type {{by: number, line: Line} | undefined} */
  let best;
  for (const { at } of own) {
    for (let i = firstFrom(there, at - reach); i < there.length; i++) {
      const line = /** @type {Line} */ (there[i]);
      if (line.at > at + reach) break;
      if (!best || Math.abs(line.at - at) < Math.abs(best.by)) best = { by: line.at - at, line };
    }
  }
  return best;
}

/** @param {Line[]} there @param {number} at */
function firstFrom(there, at) {
  let low = 0;
  let high = there.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (/** @type {Line} */ (there[middle]).at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @param {Line} line @param {boolean} across @param {number} centre @param {number} length @returns {Guide} */
function guide(line, across, centre, length) {
  return { across, at: line.at, from: Math.min(line.from, centre - length / 2), to: Math.max(line.to, centre + length / 2) };
}
