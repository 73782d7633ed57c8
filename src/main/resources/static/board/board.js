// What is on a board, and what edits and commands do to it. Elements are never changed in place: a changed element is a new
// object, so that two boards can be compared by identity.

/** @import {BoardElement, Command, Edit, Fact, WholeBoard} from "./types.js" */

const REMEMBERED = 1000; // removed elements that can come back, as in rule B20

/**
 * @typedef {{elements: Map<string, BoardElement>, state: Map<string, Fact>, removed: Map<string, BoardElement>}} Board
 */

/** @param {Pick<WholeBoard, "elements" | "state">} whole @returns {Board} */
export function boardOf(whole) {
  return {
    elements: new Map(whole.elements.map((element) => [element.id, element])),
    state: new Map(Object.entries(whole.state)),
    removed: new Map(),
  };
}

/** A board that may be changed without touching the first. @param {Board} board @returns {Board} */
export function copyOf(board) {
  return { elements: new Map(board.elements), state: new Map(board.state), removed: new Map(board.removed) };
}

/** @param {BoardElement} element */
export function isLine(element) {
  return element.from !== undefined;
}

/** The lines that end in an element. @param {Board} board @param {string} id @returns {BoardElement[]} */
export function linesAt(board, id) {
  return [...board.elements.values()].filter((each) => each.from === id || each.to === id);
}

/** Lines first: they would be gone already with what they end in. @param {Board} board @param {string[]} ids @returns {Command} */
export function removal(board, ids) {
  const first = (/** @type {string} */ id) => Number(board.elements.get(id)?.from === undefined);
  const commands = ids.toSorted((a, b) => first(a) - first(b)).map((id) => /** @type {Command} */ ({ type: "remove", id }));
  return commands.length === 1 && commands[0] ? commands[0] : { type: "together", commands };
}

/** Never fails: an edit on something gone has no effect (B14). @param {Board} board @param {Edit} edit @param {string} at */
export function applyEdit(board, edit, at) {
  switch (edit.type) {
    case "put":
      board.elements.set(edit.element.id, edit.element);
      board.removed.delete(edit.element.id);
      return;
    case "drop":
      return drop(board, edit.id);
    case "state":
      if (edit.value === null) board.state.delete(edit.key);
      else board.state.set(edit.key, { value: edit.value, at });
      return;
    case "move":
      return change(board, edit.id, { x: edit.x, y: edit.y });
    case "resize":
      return change(board, edit.id, { width: edit.width ?? undefined, height: edit.height ?? undefined });
    case "write":
      return change(board, edit.id, { text: edit.text });
    case "ends":
      return change(board, edit.id, { from: edit.from, to: edit.to });
    case "set": {
      const element = board.elements.get(edit.id);
      if (element) change(board, edit.id, { fields: withFields(element.fields, edit.fields) });
      return;
    }
    default:
      throw new UnknownMessage(/** @type {{type: string}} */ (edit).type);
  }
}

/** What a command will do, shown before the server has answered. @param {Board} board @param {Command} command @param {string} by @param {string} at */
export function applyCommand(board, command, by, at) {
  for (const edit of editsOf(board, command, by, at)) applyEdit(board, edit, at);
}

/** The page and the server no longer speak the same protocol: the page must be loaded anew. */
export class UnknownMessage extends Error {}

/** @param {Board} board @param {Command} command @param {string} by @param {string} at @returns {Edit[]} */
function editsOf(board, command, by, at) {
  switch (command.type) {
    case "place":
    case "connect":
      return board.elements.has(command.element.id) ? [] : [{ type: "put", element: { ...command.element, by } }];
    case "move":
    case "resize":
    case "write":
    case "set":
      return [command];
    case "reconnect":
      return [{ ...command, type: "ends" }];
    case "remove":
      return [...linesAt(board, command.id).map((line) => line.id), command.id].map((id) => ({ type: "drop", id }));
    case "restore":
      return restored(board, command.id).map((element) => ({ type: "put", element }));
    case "set-state":
      return [{ ...command, type: "state" }];
    case "together":
      for (const each of command.commands) applyCommand(board, each, by, at);
      return [];
    case "arrange":
    case "undo":
    case "redo":
      return []; // only the server knows what stands
  }
}

/** @param {Board} board @param {string} id @returns {BoardElement[]} */
function restored(board, id) {
  const element = board.removed.get(id);
  if (!element) return [];
  const there = (/** @type {string | undefined} */ end) => end === id || (end !== undefined && board.elements.has(end));
  const lines = [...board.removed.values()].filter(
    (each) => (each.from === id || each.to === id) && there(each.from) && there(each.to),
  );
  return [element, ...lines];
}

/** @param {Board} board @param {string} id */
function drop(board, id) {
  const element = board.elements.get(id);
  if (!element) return;
  board.elements.delete(id);
  board.removed.set(id, element);
  if (board.removed.size > REMEMBERED) board.removed.delete(/** @type {string} */ (board.removed.keys().next().value));
}

/** @param {Board} board @param {string} id @param {Partial<BoardElement>} properties */
function change(board, id, properties) {
  const element = board.elements.get(id);
  if (!element) return;
  const changed = { ...element, ...properties };
  if (changed.width === undefined) delete changed.width;
  if (changed.height === undefined) delete changed.height;
  board.elements.set(id, changed);
}

/** @param {Record<string, string>} old @param {Record<string, string | null>} given @returns {Record<string, string>} */
function withFields(old, given) {
  const fields = { ...old };
  for (const [name, value] of Object.entries(given)) {
    if (value === null) delete fields[name];
    else fields[name] = value;
  }
  return fields;
}
