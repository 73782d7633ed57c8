// The Dutch sentences of the live page, as the server brings them.
import { readFileSync } from "node:fs";
import { Words } from "../../../main/resources/static/board/words.js";

/** @param {"nl" | "en"} language */
export function table(language) {
  const text = readFileSync(new URL(`../../../main/resources/messages/live_${language}.properties`, import.meta.url), "utf8");
  const lines = text.split("\n").filter((line) => line.startsWith("live."));
  return Object.fromEntries(lines.map((line) => [line.slice(5, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]));
}

export const dutch = new Words(table("nl"));
