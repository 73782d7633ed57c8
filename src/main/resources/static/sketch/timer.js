// The clock of a card: the server's moment and the seconds that remained then. It never locks anything.

/** @import {Fact} from "../board/types.js" */

/** @typedef {{running: boolean, seconds: number}} Clock seconds that remain now; below zero when over */

/** @param {Fact | undefined} fact `running 840` or `paused 840` @param {number} nowMs the server's time @returns {Clock | undefined} */
export function clock(fact, nowMs) {
  const [state, seconds] = (fact?.value ?? "").split(" ");
  if (!fact || (state !== "running" && state !== "paused") || !Number.isFinite(Number(seconds))) return undefined;
  const passed = state === "running" ? (nowMs - Date.parse(fact.at)) / 1000 : 0;
  return { running: state === "running", seconds: Number(seconds) - Math.max(0, passed) };
}

/** `4:05`, `-0:30`. @param {number} seconds */
export function onTheClock(seconds) {
  const whole = Math.abs(seconds < 0 ? Math.floor(seconds) : Math.ceil(seconds));
  return `${seconds < 0 ? "−" : ""}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/**
 * How many minutes the session is behind the plan; below zero when ahead.
 * @param {{passed: number, minutesBefore: number, minutes: number, remaining: number}} at minutes at the table so far, and planned for the cards
 *   before this one and for this one; seconds that remain of this one
 */
export function minutesBehind({ passed, minutesBefore, minutes, remaining }) {
  const planned = minutesBefore + Math.min(minutes, Math.max(0, minutes - remaining / 60));
  return Math.round(passed - planned);
}
