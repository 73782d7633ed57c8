// The parking lot: what is not for now and not to be forgotten. Parked is what lies in that area, however it came there.

/** @import {Command} from "../board/types.js" */
/** @import {Board} from "../board/board.js" */
/** @import {BoardDocument} from "../board/document.js" */
/** @import {Words} from "../board/words.js" */
import { h, write } from "../board/dom.js";
import { areaOf } from "./places.js";

/**
 * A move into the parking lot parks, and one out of it takes back: by mouse and by keys alike.
 * @param {Board} board @param {Command} command @returns {Command}
 */
export function withParking(board, command) {
  if (command.type === "move") {
    const marks = marking(board, [command]);
    return marks.length === 0 ? command : { type: "together", commands: [...marks, command] };
  }
  if (command.type !== "together") return command;
  const said = new Set(command.commands.flatMap((each) => (each.type === "set" && "parked" in each.fields ? [each.id] : [])));
  const marks = marking(board, command.commands.filter((each) => each.type !== "move" || !said.has(each.id)));
  return marks.length === 0 ? command : { type: "together", commands: [...marks, ...command.commands] };
}

/** @param {Board} board @param {Command[]} commands @returns {Command[]} */
function marking(board, commands) {
  return commands.flatMap((each) => {
    const element = each.type === "move" ? board.elements.get(each.id) : undefined;
    if (!element || each.type !== "move") return [];
    const parked = areaOf(board, { ...element, x: each.x, y: each.y })?.name === "parking";
    return parked === (element.fields.parked === "yes") ? [] : [{ type: "set", id: each.id, fields: { parked: parked ? "yes" : null } }];
  });
}

/**
 * The way to the parking lot, on every card.
 * @param {BoardDocument} document @param {Words} words @param {() => void} show in the drawing, when that is in view
 * @returns {{root: HTMLElement, update: () => void}}
 */
export function parkingLink(document, words, show) {
  const button = h("button", { type: "button", class: "nl-button nl-button--small", "data-part": "to-parking", onclick: go });
  const root = h("p", { class: "session-card__parking" }, button);
  update();
  return { root, update };

  function update() {
    const parked = [...document.board.elements.values()].filter((each) => each.fields.parked === "yes").length;
    write(button, parked === 0 ? words.t("parking.link.zero") : words.n("parking.link", parked));
  }

  function go() {
    const heading = globalThis.document.getElementById("board-list-parked");
    if (heading?.checkVisibility()) {
      heading.scrollIntoView({ block: "nearest" });
      heading.focus();
    }
    show();
  }
}
