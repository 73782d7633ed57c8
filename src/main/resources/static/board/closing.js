// What a browser does when the link closes: section 5 of docs/board-protocol.md.

/** @typedef {{again: true, afterMs: number} | {again: false, why: "NO_RIGHT" | "UNREADABLE"}} AfterClosing */

const LONGEST_MS = 10_000;
const FIRST_MS = 1_000;

/**
 * @param {number} code
 * @param {number} failures how often in a row the link broke before anything came through
 * @param {() => number} random between 0 and 1, so that not everybody comes back in the same instant
 * @returns {AfterClosing}
 */
export function afterClosing(code, failures, random) {
  switch (code) {
    case 1008:
      return { again: false, why: "NO_RIGHT" };
    case 1003:
    case 1007:
    case 1009:
    case 4002:
      return { again: false, why: "UNREADABLE" };
    case 4001:
      return { again: true, afterMs: 2_000 };
    case 1013:
      return { again: true, afterMs: growing(failures + 1, random) };
    default:
      return { again: true, afterMs: growing(failures, random) };
  }
}

/** @param {number} failures @param {() => number} random */
function growing(failures, random) {
  if (failures === 0) return FIRST_MS * random();
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** failures);
  return longest * (0.5 + random() / 2);
}
