import assert from "node:assert/strict";
import { test } from "node:test";
import { BoardDocument } from "../../../main/resources/static/board/document.js";
import { ASSIGNMENT, EMPTY, JORIS, LINE, NOOR, ROLE, example } from "./examples.mjs";

const welcome = example("from-server/welcome-board.json");

function joined() {
  return new BoardDocument(welcome.board, NOOR);
}

function change(number, edits, more = {}) {
  return { number, id: `0193a1b2-3333-7000-8000-${String(number).padStart(12, "0")}`, by: JORIS, name: "Joris", at: "2026-01-12T09:30:00Z", edits, ...more };
}

test("B14: the edits of the changes in order give the board", () => {
  const document = joined();
  assert.equal(document.apply(example("from-server/did.json").changes.slice(2).map((each) => ({ ...each, number: 43 }))), true);
  assert.deepEqual([document.element(ASSIGNMENT).x, document.element(ASSIGNMENT).y], [10, 10]);
  assert.deepEqual([document.element(ROLE).x, document.element(ROLE).y], [300, 10]);
});

test("B14: every kind of edit has its effect, and none on what is gone", () => {
  const document = joined();
  const every = example("from-server/did-every-edit.json").changes.map((each) => ({ ...each, number: 43 }));
  document.apply(every);
  const assignment = document.element(ASSIGNMENT);
  assert.equal(assignment.text, "Nieuwe titel");
  assert.deepEqual(assignment.fields, { size: "L" });
  assert.equal("width" in assignment, false);
  assert.equal(document.element(LINE), undefined);
  assert.equal(document.fact("card").value, "2");
  assert.equal(document.fact("timer"), undefined);
});

test("B12: a gap in the numbers is noticed, and nothing after it applied", () => {
  const document = joined();
  const whole = document.apply([change(43, [{ type: "write", id: ASSIGNMENT, text: "een" }]), change(45, [{ type: "write", id: ASSIGNMENT, text: "drie" }])]);
  assert.equal(whole, false);
  assert.equal(document.number, 43);
  assert.equal(document.element(ASSIGNMENT).text, "een");
});

test("B15: a change that is known already has no second effect", () => {
  const document = joined();
  const once = change(43, [{ type: "move", id: ASSIGNMENT, x: 1, y: 1 }]);
  document.apply([once, change(44, [{ type: "move", id: ASSIGNMENT, x: 2, y: 2 }])]);
  document.apply([once]);
  assert.equal(document.element(ASSIGNMENT).x, 2);
  assert.equal(document.number, 44);
});

test("B26: a change that shows nothing still counts", () => {
  const document = joined();
  assert.equal(document.apply(example("from-server/did-not-shown.json").changes.map((each) => ({ ...each, number: 43 }))), true);
  assert.equal(document.number, 43);
});

test("an own command shows at once and is struck out by its echo", () => {
  const document = joined();
  const { id } = document.do({ type: "move", id: ASSIGNMENT, x: 500, y: 5 });
  assert.equal(document.element(ASSIGNMENT).x, 500);
  assert.equal(document.waiting.length, 1);
  document.apply([change(43, [{ type: "move", id: ASSIGNMENT, x: 500, y: 5 }], { id, by: NOOR })]);
  assert.equal(document.waiting.length, 0);
  assert.equal(document.element(ASSIGNMENT).x, 500);
});

test("B16: another's change lands under an own command that still waits", () => {
  const document = joined();
  document.do({ type: "move", id: ASSIGNMENT, x: 500, y: 5 });
  document.apply([change(43, [{ type: "move", id: ASSIGNMENT, x: 7, y: 7 }, { type: "write", id: ASSIGNMENT, text: "van Joris" }])]);
  assert.equal(document.element(ASSIGNMENT).x, 500);
  assert.equal(document.element(ASSIGNMENT).text, "van Joris");
});

test("B17: an own command on something that others removed shows nothing", () => {
  const document = joined();
  document.do({ type: "write", id: ASSIGNMENT, text: "nog even" });
  document.apply([change(43, [{ type: "drop", id: LINE }, { type: "drop", id: ASSIGNMENT }])]);
  assert.equal(document.element(ASSIGNMENT), undefined);
});

test("a refused command is taken off, the others stay on top", () => {
  const document = joined();
  const first = document.do({ type: "write", id: ASSIGNMENT, text: "te lang" });
  document.do({ type: "move", id: ASSIGNMENT, x: 9, y: 9 });
  assert.equal(document.refused(first.id).command.text, "te lang");
  assert.equal(document.element(ASSIGNMENT).text, "Subsidies voor sportclubs");
  assert.equal(document.element(ASSIGNMENT).x, 9);
});

test("removing takes the lines along, restoring brings them back", () => {
  const document = joined();
  document.do({ type: "remove", id: ASSIGNMENT });
  assert.equal(document.element(LINE), undefined);
  document.do({ type: "restore", id: ASSIGNMENT });
  assert.equal(document.element(ASSIGNMENT).text, "Subsidies voor sportclubs");
  assert.equal(document.element(LINE).from, ASSIGNMENT);
});

test("B21: what goes together shows together", () => {
  const document = joined();
  const told = [];
  document.changed.on((difference) => told.push(difference.changed.length));
  document.do(example("from-browser/do-together.json").command);
  assert.deepEqual(told, [2]);
});

test("the example commands of the protocol all have an effect that shows", () => {
  for (const name of ["move", "resize", "write", "set", "reconnect", "remove", "set-state"]) {
    const document = joined();
    let told = 0;
    document.changed.on(() => told++);
    document.do({ ...example(`from-browser/do-${name}.json`).command, ...(name === "set-state" ? { value: "3" } : {}) });
    assert.equal(told, 1, name);
  }
});

test("an empty board takes a place and a connect", () => {
  const document = new BoardDocument(EMPTY, NOOR);
  document.do(example("from-browser/do-place.json").command);
  assert.equal(document.element(ASSIGNMENT).by, NOOR);
  assert.equal(document.board.elements.size, 1);
});

test("only what differs is told", () => {
  const document = joined();
  let last;
  document.changed.on((difference) => (last = difference));
  document.apply([change(43, [{ type: "move", id: ASSIGNMENT, x: 3, y: 3 }])]);
  assert.deepEqual(last.changed.map((each) => each.id), [ASSIGNMENT]);
  assert.deepEqual([last.gone, last.keys], [[], []]);
});

test("B8: the whole board anew keeps own waiting commands on top", () => {
  const document = new BoardDocument(EMPTY, NOOR);
  document.do({ type: "move", id: ASSIGNMENT, x: 77, y: 7 });
  document.load(welcome.board);
  assert.equal(document.element(ASSIGNMENT).x, 77);
  assert.equal(document.number, 42);
});
