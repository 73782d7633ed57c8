// Commands on their way: how many go in one frame, and how they survive a reload.

/** @import {Waiting} from "./types.js" */

const PER_FRAME = 200; // B32
const CHARACTERS = 20_000; // a character is at most 3 bytes of the 64 kB of B32

/** Cuts commands into frames that the server takes, in order. @param {Waiting[]} waiting @returns {string[]} */
export function frames(waiting) {
  /** @type {string[]} */
  const frames = [];
  /** @type {string[]} */
  let frame = [];
  let size = 0;
  for (const each of waiting) {
    const text = JSON.stringify({ type: "do", ...each });
    if (frame.length === PER_FRAME || (frame.length > 0 && size + text.length > CHARACTERS)) {
      frames.push(`[${frame.join(",")}]`);
      frame = [];
      size = 0;
    }
    frame.push(text);
    size += text.length;
  }
  if (frame.length > 0) frames.push(frame.length === 1 ? String(frame[0]) : `[${frame.join(",")}]`);
  return frames;
}

const KEPT = "board-waiting ";

/** What waits, kept in this tab for one person and one board; gone when the tab closes, at logout, and at the end. */
export class Keep {
  #storage;
  #key;

  /** @param {Pick<Storage, "getItem" | "setItem" | "removeItem">} storage @param {string} board @param {string} person */
  constructor(storage, board, person) {
    this.#storage = storage;
    this.#key = `${KEPT}${board} ${person}`;
  }

  /** @returns {Waiting[]} */
  read() {
    try {
      const kept = JSON.parse(this.#storage.getItem(this.#key) ?? "[]");
      return Array.isArray(kept) ? kept.filter(isWaiting) : [];
    } catch {
      return []; // storage may be switched off or hold another version's text: nothing waits then
    }
  }

  /** @param {Waiting[]} waiting */
  write(waiting) {
    try {
      if (waiting.length === 0) this.#storage.removeItem(this.#key);
      else this.#storage.setItem(this.#key, JSON.stringify(waiting));
    } catch {
      // full or switched off: what waits then only lives as long as this page
    }
  }
}

/**
 * Takes away what waits in this tab: all at logout; all but one person's own when somebody comes to a board.
 * @param {Storage} storage @param {string} [but] the person whose work stays
 */
export function forget(storage, but) {
  try {
    const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? "");
    for (const key of keys) if (key.startsWith(KEPT) && (but === undefined || !key.endsWith(` ${but}`))) storage.removeItem(key);
  } catch {
    // switched off: then nothing is kept either
  }
}

/** @param {any} kept @returns {kept is Waiting} */
function isWaiting(kept) {
  return typeof kept?.id === "string" && typeof kept.command?.type === "string";
}
