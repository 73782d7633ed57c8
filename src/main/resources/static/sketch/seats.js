// The seats of the room on the page: for the scribe whom to write for, for a telephone where to sit, for who leads the making.

/** @import {Acts, Command} from "../board/types.js" */
/** @import {Words} from "../board/words.js" */
/** @import {Room, Seat} from "./room.js" */
/** @import {Session} from "./session.js" */
/** @import {Votes} from "./votes.js" */
import { arrange, h, write } from "../board/dom.js";
import { newControl } from "./controls.js";
import { post } from "./door.js";

const KEY = "F4";
const CORNERS = ["owner", "client", "provider"];

/**
 * @param {Room} room @param {Session} session @param {Votes} votes @param {Acts} acts @param {Words} words @param {string} here address of the session
 * @param {string} corner of this person
 * @returns {{root: HTMLElement, update: () => void}}
 */
export function seats(room, session, votes, acts, words, here, corner) {
  /** @type {Map<string, {item: HTMLElement, button: HTMLButtonElement, away: HTMLButtonElement}>} */
  const known = new Map();
  const nobody = chooser("", () => room.act(""));
  const list = h("ul", { role: "list", class: "live-seats__list" });
  const title = h("h2", { class: "live-seats__title", id: "seats-title" }, words.t("seats.title"));
  const hint = h("p", { class: "live-seats__hint" }, words.t("seats.hint", { key: KEY }));
  const adding = addSeat();
  const choosing = sitDown();
  const root = h("section", { class: "live-seats", "aria-labelledby": "seats-title", hidden: true, "data-part": "seats" }, title, list, hint, choosing.root, adding);
  document.addEventListener("keydown", (event) => {
    if (event.key !== KEY || !room.isScribe || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    room.next(event.shiftKey ? -1 : 1);
    acts.say(sentence());
  });
  room.changed.on(update);
  return { root, update };

  function update() {
    void room.learn();
    const mine = room.own;
    root.hidden = !room.isOn || !(room.isScribe || session.isFacilitator || corner !== "");
    if (root.hidden) return;
    const mayMake = room.isScribe || session.isFacilitator;
    write(title, words.t(mayMake ? "seats.title" : "seats.yours"));
    const all = room.seats;
    list.hidden = !mayMake;
    hint.hidden = !room.isScribe;
    adding.hidden = !session.isFacilitator;
    if (mayMake) arrange(list, [...(room.isScribe ? [nobody.item] : []), ...all.map((each) => shown(each))]);
    nobody.button.setAttribute("aria-pressed", String(room.acting === undefined));
    choosing.show(mayMake ? [] : all.filter((each) => each.corner === corner && each.holder === ""), mine);
  }

  /** @param {Seat} seat */
  function shown(seat) {
    const row = known.get(seat.id) ?? chooser(seat.corner, () => room.act(seat.id));
    known.set(seat.id, row);
    const name = room.name(seat, words);
    const phone = seat.holder ? ` · ${words.t("seats.phone")}` : "";
    const left = votes.each > 0 ? ` · ${words.n("seats.left", votes.leftOf(seat.id, seat.holder))}` : "";
    write(row.button, `${name}${phone}${left}`);
    row.button.className = `live-seats__seat corner corner--chip corner--${seat.corner}`;
    row.button.setAttribute("aria-pressed", String(room.acting?.id === seat.id));
    row.button.disabled = !room.isScribe;
    row.away.hidden = !session.isFacilitator;
    row.away.setAttribute("aria-label", words.t("seats.awayOf", { name }));
    row.away.onclick = () => acts.do({ type: "set-state", key: `seat.${seat.id}`, value: null });
    return row.item;
  }

  /** @param {string} of @param {() => void} run */
  function chooser(of, run) {
    const button = h("button", { type: "button", class: `live-seats__seat corner corner--chip corner--${of || "none"}`, "aria-pressed": "false", "data-part": "seat", onclick: run }, words.t("seats.nobody"));
    const away = h("button", { type: "button", class: "nl-button nl-button--small nl-button--subtle", hidden: true, "data-part": "seat-away" }, words.t("seats.away"));
    return { item: h("li", {}, button, away), button, away };
  }

  function sentence() {
    const seat = room.acting;
    return seat ? words.t("seats.acting", { name: room.name(seat, words) }) : words.t("seats.actingNobody");
  }

  function addSeat() {
    const name = h("input", { class: "control", id: newControl(), type: "text", maxlength: 200, autocomplete: "off" });
    const of = h("select", { class: "control", id: newControl() }, ...CORNERS.map((each) => h("option", { value: each }, words.t(`corner.${each}`))));
    const form = h(
      "form",
      { class: "board-add", "data-part": "add-seat" },
      h("div", { class: "field" }, h("label", { for: name.id, class: "field__label" }, words.t("seats.new")), name),
      h("div", { class: "field" }, h("label", { for: of.id, class: "field__label" }, words.t("seats.corner")), of),
      h("button", { type: "submit", class: "nl-button nl-button--small" }, words.t("seats.add")),
    );
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (name.value.trim() === "") return name.focus();
      const answer = await post(`${here}/board/seats`, { name: name.value.trim(), corner: of.value.toUpperCase() });
      if (!answer?.ok) return acts.say(words.t("door.failed"));
      await room.learn(true);
      for (const command of room.seating()) acts.do(command);
      name.value = "";
      name.focus();
    });
    return h("details", { class: "live-seats__more" }, h("summary", {}, words.t("seats.more")), form);
  }

  function sitDown() {
    const select = h("select", { class: "control", id: newControl() });
    const sit = h("button", { type: "button", class: "nl-button nl-button--small", "data-part": "sit" }, words.t("seats.sit"));
    const rise = h("button", { type: "button", class: "nl-button nl-button--small nl-button--subtle", "data-part": "rise" }, words.t("seats.rise"));
    const line = h("p", { class: "live-seats__hint", role: "status" });
    const choice = h("div", { class: "board-add" }, h("div", { class: "field" }, h("label", { for: select.id, class: "field__label" }, words.t("seats.where")), select), sit);
    /** @param {Seat | undefined} seat @param {string} holder @returns {Command | undefined} */
    const command = (seat, holder) => seat && { type: "set-state", key: `seat.${seat.id}`, value: `${seat.corner} ${seat.number}${holder}` };
    const run = (/** @type {Command | undefined} */ what) => what && acts.do(what);
    sit.addEventListener("click", () => run(command(room.seats.find((each) => each.id === select.value), ` ${session.me}`)));
    rise.addEventListener("click", () => run(command(room.own, "")));
    return { root: h("div", { class: "live-seats__own" }, line, choice, rise), show };

    /** @param {Seat[]} free @param {Seat | undefined} mine */
    function show(free, mine) {
      choice.hidden = mine !== undefined || free.length === 0;
      rise.hidden = mine === undefined || room.isScribe;
      write(line, mine ? words.t("seats.mine", { name: room.name(mine, words) }) : "");
      const wanted = free.map((each) => `${each.id} ${room.name(each, words)}`).join("\n");
      if (select.dataset.shown === wanted) return;
      select.dataset.shown = wanted;
      select.replaceChildren(...free.map((each) => h("option", { value: each.id }, room.name(each, words))));
    }
  }
}
