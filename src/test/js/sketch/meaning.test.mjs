import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { boardOf } from "../../../main/resources/static/board/board.js";
import { BoardDocument } from "../../../main/resources/static/board/document.js";
import { Announcing } from "../../../main/resources/static/sketch/announcing.js";
import { Describing } from "../../../main/resources/static/sketch/describing.js";
import { KINDS, LINE_FIELDS, OF_CARD, cornerOf, isDashed, sizeOf } from "../../../main/resources/static/sketch/kinds.js";
import { withParking } from "../../../main/resources/static/sketch/parking.js";
import { areaOf, areaSeen, areasOf, freeIn, freeNear, homeOf } from "../../../main/resources/static/sketch/places.js";
import { inOrder } from "../../../main/resources/static/sketch/listing.js";
import { Room } from "../../../main/resources/static/sketch/room.js";
import { Session, pace, shorter } from "../../../main/resources/static/sketch/session.js";
import { outline } from "../../../main/resources/static/sketch/shapes.js";
import { clock, minutesBehind, onTheClock } from "../../../main/resources/static/sketch/timer.js";
import { Votes, inWords } from "../../../main/resources/static/sketch/votes.js";
import { dutch, table } from "./words.mjs";

const NOOR = "noor";
const client = { id: "sport", kind: "client", x: -900, y: 0, text: "Directie Sport", fields: { participation: "member" } };
const clubs = { id: "clubs", kind: "assignment", x: 0, y: 0, text: "Sportclubs", fields: { size: "L", firmness: "planned", from: "2027-01", until: "2028-12", for: "sport" } };
const pools = { id: "pools", kind: "assignment", x: 300, y: 0, text: "Zwembaden", fields: { size: "S" } };
const line = { id: "line", kind: "line", from: "clubs", to: "pools", text: "Zelfde maand", fields: { relation: "overlaps", weight: "heavy" } };

const EMPTY = boardOf({ elements: [], state: {} });

function table3() {
  const document = new BoardDocument({ number: 1, elements: [client, clubs, pools, line], state: {} }, NOOR);
  return { document, describing: new Describing(document, dutch, "nl") };
}

test("a magnet is told in words, with all that is said of it", () => {
  const { describing } = table3();
  assert.equal(describing.facts(clubs), "groot · gepland · jan 2027 – dec 2028 · voor “Directie Sport”");
  assert.equal(describing.label(pools), "Opdracht. Zwembaden. klein. In het vak Opdrachten");
  assert.equal(describing.lineName(line), "“Sportclubs” overlapt met “Zwembaden”");
  assert.equal(describing.facts(line), "zwaar · Zelfde maand");
});

test("a role without a name is called by its role", () => {
  const { describing } = table3();
  const nobody = { id: "r", kind: "role", text: "", fields: { role: "coordinating_client", nobody: "yes" } };
  assert.equal(describing.name(nobody), "Coördinerend opdrachtgever");
  assert.equal(describing.facts(nobody), "nog niemand");
});

test("what others did is one calm sentence", () => {
  const { document, describing } = table3();
  const announcing = new Announcing(document, describing, dutch, NOOR, (value) => ({ players: "Spelers", noor: "Noor" })[value] ?? "");
  const put = (element) => ({ number: 2, id: "c", at: "", edits: [{ type: "put", element }] });
  const two = ["a", "b"].map((id) => put({ id, kind: "assignment", text: id, fields: {} }));
  assert.equal(announcing.sentence("Sem", [...two, put(line)]), "Sem plaatste 2 opdrachten en verbond “Sportclubs” met “Zwembaden”.");
  assert.equal(announcing.sentence("Sem", [{ number: 2, id: "c", at: "", edits: [{ type: "move", id: "clubs", x: 1, y: 1 }] }]), "Sem verplaatste “Sportclubs”.");
  assert.equal(announcing.sentence("Sem", [{ number: 2, id: "c", at: "", edits: [{ type: "state", key: "timer", value: "running 1" }] }]), "");
});

test("every kind has a shape of its own, a size and a home", () => {
  const shapes = Object.keys(KINDS).map((kind) => outline(kind, { width: 100, height: 60 }));
  assert.equal(new Set(shapes).size, shapes.length);
  for (const kind of Object.keys(KINDS)) assert.ok(areasOf(EMPTY).includes(homeOf(EMPTY, kind, {})), kind);
});

test("size and firmness of an assignment show", () => {
  assert.ok(sizeOf(clubs).width > sizeOf(pools).width);
  assert.equal(isDashed(clubs), true);
  assert.equal(isDashed({ ...clubs, fields: { firmness: "firm" } }), false);
  assert.deepEqual(sizeOf({ ...clubs, width: 500, height: 90 }), { width: 500, height: 90 });
});

test("a role stands in the corner it belongs to", () => {
  const role = (name) => ({ id: "r", kind: "role", text: "", fields: { role: name } });
  assert.deepEqual(["owner", "provider", "lead_client"].map((each) => cornerOf(role(each))), ["owner", "provider", "client"]);
  assert.equal(homeOf(EMPTY, "role", { role: "owner" }).name, "owner");
  assert.equal(homeOf(EMPTY, "assignment", { parked: "yes" }).name, "parking");
});

test("a free place lies in the area, or beside the other", () => {
  const { document } = table3();
  const place = freeIn(document.board, homeOf(document.board, "assignment", {}), sizeOf(pools), "pools");
  assert.equal(areaOf(document.board, { ...pools, ...place }).name, "work");
  const near = freeNear(document.board, clubs, client);
  assert.ok(Math.hypot(near.x - clubs.x, near.y - clubs.y) < 500);
});

test("areas do not overlap", () => {
  const areas = areasOf(EMPTY);
  for (const a of areas) {
    for (const b of areas) {
      if (a !== b) assert.ok(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top, `${a.name} ${b.name}`);
    }
  }
});

test("an area is as large as the board says", () => {
  const wide = boardOf({ elements: [], state: { "area.clients": { value: "-2000 -600 -1060 480", at: "" }, "area.work": { value: "nonsense", at: "" } } });
  assert.equal(areaOf(wide, { ...client, x: -1900, y: -1000 })?.name, "clients");
  assert.equal(areaOf(EMPTY, { ...client, x: -1900, y: -1000 }), undefined);
  assert.equal(areaOf(wide, pools)?.name, "work");
});

test("the clock runs on the server's moment, and below zero", () => {
  const at = "2026-01-12T09:00:00Z";
  const later = Date.parse(at) + 61_000;
  assert.deepEqual(clock({ value: "running 60", at }, later), { running: true, seconds: -1 });
  assert.deepEqual(clock({ value: "paused 60", at }, later), { running: false, seconds: 60 });
  assert.equal(clock({ value: "dancing", at }, later), undefined);
  assert.deepEqual([onTheClock(245), onTheClock(-30), onTheClock(0)], ["4:05", "−0:30", "0:00"]);
});

test("pace is told in minutes behind or ahead of the plan", () => {
  const startedMs = 0;
  const at = (minute, remaining) => minutesBehind({ passed: minute, minutesBefore: 5, minutes: 15, remaining });
  assert.equal(at(5, 15 * 60), 0);
  assert.equal(at(11, 15 * 60), 6);
  assert.equal(at(24, -4 * 60), 4);
  assert.deepEqual([pace(6, dutch), pace(1, dutch), pace(0, dutch), pace(-2, dutch)], ["6 minuten achter", "1 minuut achter", "op schema", "2 minuten voor"]);
});

test("a locked board is open to the facilitator only, a closed one to nobody", () => {
  const cards = [{ key: "start", minutes: 5 }, { key: "players", minutes: 15 }];
  const sessionOf = (state, facilitator) => {
    const facts = Object.fromEntries(Object.entries(state).map(([key, value]) => [key, { value, at: "2026-01-12T09:00:00Z" }]));
    const document = new BoardDocument({ number: 1, elements: [], state: facts }, NOOR);
    return new Session(document, { you: undefined }, cards, { person: NOOR, facilitator }, () => Date.parse("2026-01-12T09:10:00Z"));
  };
  assert.equal(sessionOf({ locked: "yes" }, false).mayChange, false);
  assert.equal(sessionOf({ locked: "yes" }, true).mayChange, true);
  assert.equal(sessionOf({ ended: "yes" }, true).mayChange, false);
  assert.equal(sessionOf({ facilitator: "someone" }, true).isFacilitator, false);
  assert.equal(sessionOf({ started: "yes", card: "players", timer: "running 900" }, false).card.key, "players");
});

test("both languages say the same things, with the same arguments", () => {
  const [nl, en] = [table("nl"), table("en")];
  assert.deepEqual(Object.keys(nl).sort(), Object.keys(en).sort());
  const args = (sentence) => [...sentence.matchAll(/\{(\w+)\}/g)].map((each) => each[1]).sort().join();
  for (const key of Object.keys(nl)) assert.equal(args(nl[key]), args(en[key]), key);
});

test("every sentence a script asks for is there", () => {
  const words = table("nl");
  const folders = ["board", "board/drawing", "sketch"].map((each) => new URL(`../../../main/resources/static/${each}/`, import.meta.url));
  const scripts = folders.flatMap((folder) => readdirSync(folder).filter((each) => each.endsWith(".js")).map((each) => readFileSync(new URL(each, folder), "utf8")));
  for (const script of scripts) {
    for (const [, key] of script.matchAll(/words\.t\(\s*"([\w.]+)"/g)) assert.ok(key in words, key);
    for (const [, key] of script.matchAll(/words\.n\(\s*"([\w.]+)"/g)) assert.ok(`${key}.one` in words && `${key}.other` in words, key);
    for (const [, key] of script.matchAll(/button\("([\w.]+)"/g)) assert.ok(key in words, key);
  }
  for (const [kind, { fields, area }] of [...Object.entries(KINDS), ["line", { fields: LINE_FIELDS, area: "work" }]]) {
    for (const key of [`kind.${kind}`, `text.${kind}`, `area.${area}`]) assert.ok(key in words, key);
    for (const field of fields) {
      assert.ok(`field.${field.name}` in words || `field.${kind}.${field.name}` in words, field.name);
      if (field.type === "choice") for (const option of field.options) assert.ok(`${field.name}.${option}` in words, `${field.name}.${option}`);
    }
  }
});

test("votes are limited, retractable, and counted per corner", () => {
  const facts = (state) => Object.fromEntries(Object.entries(state).map(([key, value]) => [key, { value, at: "2026-01-12T09:00:00Z" }]));
  const state = facts({ voting: "3", "vote.noor.clubs": "2 client", "vote.sem.clubs": "1 provider", "vote.sem.pools": "1 provider" });
  const votes = new Votes(new BoardDocument({ number: 1, elements: [], state }, NOOR), { voter: { id: NOOR, corner: "client", also: "" } });
  assert.equal(votes.left, 1);
  assert.equal(inWords(votes.of("clubs"), dutch), "3 stemmen: opdrachtgever 2, opdrachtnemer 1");
  assert.deepEqual(votes.command("clubs", -1), { type: "set-state", key: "vote.noor.clubs", value: "1 client" });
  assert.deepEqual(votes.command("pools", 1), { type: "set-state", key: "vote.noor.pools", value: "1 client" });
  assert.equal(inWords(votes.of("line"), dutch), "");
});

test("what the facilitator does is told for what it is", () => {
  const { document, describing } = table3();
  const announcing = new Announcing(document, describing, dutch, NOOR, (value) => ({ players: "Spelers", noor: "Noor" })[value] ?? "");
  const did = (/** @type {string} */ key, /** @type {string | null} */ value) =>
    announcing.sentence("Joris", [{ number: 2, id: "x", at: "", edits: [{ type: "state", key, value }] }]);
  assert.equal(did("card", "players"), "Joris ging naar de kaart Spelers.");
  assert.equal(did("voting", "3"), "Joris opende het stemmen.");
  assert.equal(did("voting", null), "Joris sloot het stemmen.");
  assert.equal(did("facilitator", "noor"), "Joris gaf de leiding aan Noor.");
  assert.equal(did("timer", "running 60"), "");
});

test("who sits in no corner has no vote", () => {
  const document = new BoardDocument({ number: 1, elements: [pools], state: { voting: { value: "3", at: "" } } }, NOOR);
  assert.equal(new Votes(document, { voter: { id: NOOR, corner: "client", also: "" } }).mayVote, true);
  assert.equal(new Votes(document, { voter: { id: NOOR, corner: "", also: "" } }).mayVote, false);
});

test("each card of the session names only kinds that exist", () => {
  for (const kind of Object.values(OF_CARD).flat()) assert.ok(kind === "line" || kind in KINDS, kind);
});

test("the list has one order in every browser: the register by name, then the oldest first", () => {
  const of = (/** @type {string} */ id, /** @type {string} */ text) => ({ id, kind: "client", text, fields: {} });
  const earlier = of("0198b5c0-0000-7000-8000-000000000001", "Zwembaden");
  const later = of("0198b5c1-0000-7000-8000-000000000001", "Boomgaarden");
  const unit = of("f0000000-0000-3000-8000-000000000001", "Afdeling 2");
  const other = of("a0000000-0000-3000-8000-000000000001", "Afdeling 10");
  assert.deepEqual([later, other, earlier, unit].sort(inOrder), [unit, other, earlier, later]);
});

test("what is moved into the parking lot is parked, and what is moved out of it is taken back", () => {
  const { document } = table3();
  const into = withParking(document.board, { type: "move", id: "clubs", x: 1300, y: 0 });
  assert.deepEqual(into, { type: "together", commands: [{ type: "set", id: "clubs", fields: { parked: "yes" } }, { type: "move", id: "clubs", x: 1300, y: 0 }] });
  document.do(into);
  const out = withParking(document.board, { type: "together", commands: [{ type: "move", id: "clubs", x: 0, y: 0 }, { type: "move", id: "pools", x: 9, y: 9 }] });
  assert.equal(out.commands.length, 3);
  assert.deepEqual(out.commands[0], { type: "set", id: "clubs", fields: { parked: null } });
  assert.deepEqual(withParking(document.board, { type: "move", id: "pools", x: 5, y: 5 }), { type: "move", id: "pools", x: 5, y: 5 });
});

test("who looks along knows which area is in view, and none when several are", () => {
  assert.equal(areaSeen(EMPTY, { x: -400, y: -250, width: 800, height: 500 }), "work");
  assert.equal(areaSeen(EMPTY, { x: -1160, y: 500, width: 1100, height: 400 }), "agreements");
  assert.equal(areaSeen(EMPTY, { x: -2000, y: -1000, width: 4000, height: 2200 }), "");
});

test("a seat shares its votes with the telephone of who holds it", () => {
  const state = { room: { value: "yes", at: "" }, scribe: { value: "sem", at: "" }, voting: { value: "3", at: "" }, "seat.s1": { value: `client 1 ${NOOR}`, at: "" }, "seat.s2": { value: "owner 1", at: "" }, [`vote.${NOOR}.a`]: { value: "1 client", at: "" }, "vote.s1.b": { value: "1 client", at: "" } };
  const document = new BoardDocument({ number: 1, elements: [], state }, NOOR);
  const phone = new Votes(document, new Room(document, { person: NOOR, corner: "client" }, ""));
  assert.equal(phone.left, 1);
  assert.deepEqual(phone.command("c", 1), { type: "set-state", key: "vote.s1.c", value: "1 client" });
  const room = new Room(document, { person: "sem", corner: "" }, "");
  const scribe = new Votes(document, room);
  assert.equal(scribe.mayVote, false);
  room.next(1);
  assert.deepEqual([room.acting?.id, scribe.left], ["s2", 3]);
  assert.deepEqual(scribe.command("c", 1), { type: "set-state", key: "vote.s2.c", value: "1 owner" });
  room.next(1);
  assert.equal(scribe.left, 1);
  room.next(1);
  assert.equal(room.acting, undefined);
});

test("when the session is behind, the longest card to come can be shorter", () => {
  const cards = [{ key: "a", minutes: 15 }, { key: "b", minutes: 20 }, { key: "c", minutes: 5 }];
  assert.equal(shorter(3, cards), undefined);
  assert.deepEqual(shorter(8, cards), { card: cards[1], minutes: 12 });
  assert.equal(shorter(40, cards)?.minutes, 5);
  assert.equal(shorter(10, [cards[2]]), undefined);
});
