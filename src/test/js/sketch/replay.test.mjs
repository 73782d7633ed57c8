import assert from "node:assert/strict";
import { test } from "node:test";
import { Player } from "../../../main/resources/static/sketch/replay/player.js";
import { Tape } from "../../../main/resources/static/sketch/replay/tape.js";
import { Timeline } from "../../../main/resources/static/sketch/replay/timeline.js";

const START = Date.parse("2026-01-12T09:00:00Z");
const SIZE = 10;

/** A session of `last` changes, one every `every` ms: the first places a magnet, the others move it. Every seventh is hidden. */
function session(last, every = 1_000) {
  const at = (number) => new Date(START + (number - 1) * every).toISOString();
  const seen = (number) => ({
    number,
    at: at(number),
    sentence: `change ${number}`,
    edits: number === 1 ? [{ type: "put", element: { id: "a", kind: "idea", x: 1, y: 0, text: "", fields: {} } }] : [{ type: "move", id: "a", x: number, y: 0 }],
  });
  const all = Array.from({ length: last }, (_, i) => i + 1).filter((number) => number % 7 !== 0).map(seen);
  const asked = [];
  const source = {
    changes: async (after) => {
      asked.push(`changes ${after}`);
      return all.filter((each) => each.number > after && each.number <= after + SIZE);
    },
    board: async (number) => {
      asked.push(`board ${number}`);
      const x = all.findLast((each) => each.number <= number).number;
      return { number, elements: [{ id: "a", kind: "idea", x, y: 0, text: "", fields: {} }], state: {} };
    },
  };
  const marks = Array.from({ length: Math.ceil(last / SIZE) }, (_, i) => ({ number: i * SIZE + 1, at: at(i * SIZE + 1) }));
  return { tape: new Tape({ last, size: SIZE, marks }, source), asked, until: START + (last - 1) * every };
}

const where = (board) => board.elements.get("a")?.x;

test("a jump asks for one page and the board before it, not for the whole log", async () => {
  const { tape, asked } = session(100_000);
  const { board, change } = await tape.at(99_996);
  assert.equal(where(board), 99_996);
  assert.equal(change.number, 99_996);
  assert.deepEqual(asked.sort(), ["board 99990", "changes 99990"]);
});

test("going on from page to page asks for no board", async () => {
  const { tape, asked } = session(60);
  for (let number = 1; number <= 60; number++) await tape.at(number);
  assert.equal(where((await tape.at(60)).board), 60);
  assert.equal(asked.some((each) => each.startsWith("board")), false);
});

test("back and forth gives the same board each time", async () => {
  const { tape } = session(60);
  for (const number of [5, 31, 2, 60, 14, 13, 0]) {
    const shown = number % 7 === 0 ? number - 1 : number;
    assert.equal(where((await tape.at(number)).board), number === 0 ? undefined : shown);
  }
});

test("what is hidden from this reader is stepped over", async () => {
  const { tape } = session(60);
  assert.equal((await tape.after(6)).number, 8);
  assert.equal((await tape.before(8)).number, 6);
  assert.equal((await tape.before(11)).number, 10);
  assert.equal(await tape.after(60), undefined);
  assert.equal(await tape.numberAt(START + 6_500), 6);
  assert.equal(await tape.numberAt(START - 1), 0);
});

test("what could not be fetched is asked for again", async () => {
  let fails = true;
  const tape = new Tape({ last: 5, size: SIZE, marks: [] }, { changes: async () => (fails ? Promise.reject(new Error("away")) : []), board: async () => ({ number: 0, elements: [], state: {} }) });
  await assert.rejects(tape.at(3));
  fails = false;
  assert.equal((await tape.at(3)).change, undefined);
});

function playing(last, every, tick = 100_000) {
  const { tape, until } = session(last, every);
  let now = 0;
  const player = new Player(tape, { from: START, until, tick }, () => now);
  const shown = [];
  player.changed.on((each) => shown.push(each));
  return { player, shown, pass: (ms) => ((now += ms), player.tick()) };
}

test("time goes by at the chosen speed", async () => {
  const { player, shown, pass } = playing(60, 1_000);
  player.speed = 4;
  await player.play();
  await pass(1_000);
  assert.equal(player.number, 5);
  await pass(500);
  assert.equal(player.number, 6, "the seventh is hidden");
  assert.equal(shown.at(-1).by, "play");
  await player.pause();
});

test("a quiet stretch is skipped, unless one wants to sit it out", async () => {
  const { player, pass } = playing(10, 600_000);
  player.speed = 1;
  await player.play();
  await pass(10);
  await pass(1_000);
  assert.equal(player.number, 1);
  await pass(1_000);
  assert.equal(player.number, 2);
  player.skips = false;
  await pass(5_000);
  assert.equal(player.number, 2);
  await player.pause();
});

test("at the end it stops, and begins anew when asked", async () => {
  const { player, pass } = playing(10, 1_000);
  player.speed = 64;
  await player.play();
  await pass(1_000);
  await pass(10);
  assert.equal(player.playing, false);
  assert.equal(player.number, 10);
  await player.play();
  assert.equal(player.number, 0);
  await player.pause();
});

test("one can step back and on, and seek a moment", async () => {
  const { player } = playing(30, 1_000);
  await player.seek(START + 20_000);
  assert.equal(player.number, 20);
  await player.step(1);
  assert.equal(player.number, 22);
  await player.step(-1);
  await player.step(-1);
  assert.equal(player.number, 19);
  await player.jump(1, START);
  await player.step(-1);
  assert.equal(player.number, 0);
});

test("a night between two parts of a session takes little room on the slider", () => {
  const hour = 3_600_000;
  const timeline = new Timeline(START, START + 15 * hour, [{ from: START + hour, until: START + 14 * hour }]);
  assert.equal(timeline.length, 2 * hour + 60_000);
  for (const ms of [START, START + 1_000, START + hour, START + 14.5 * hour, START + 15 * hour]) {
    assert.ok(Math.abs(timeline.moment(timeline.place(ms)) - ms) <= 1, String(ms));
  }
});
