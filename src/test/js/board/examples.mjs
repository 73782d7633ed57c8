// The example messages that the Java tests read too.
import { readFileSync } from "node:fs";

/** @param {string} name for instance `from-server/did.json` */
export function example(name) {
  return JSON.parse(readFileSync(new URL(`../../resources/board-protocol/${name}`, import.meta.url), "utf8"));
}

export const ASSIGNMENT = "0193a1b2-0000-7000-8000-000000000001";
export const ROLE = "0193a1b2-0000-7000-8000-000000000002";
export const LINE = "0193a1b2-0000-7000-8000-000000000003";
export const NOOR = "0193a1b2-2222-7000-8000-000000000001";
export const JORIS = "0193a1b2-2222-7000-8000-000000000002";
export const EMPTY = { number: 0, elements: [], state: {} };
