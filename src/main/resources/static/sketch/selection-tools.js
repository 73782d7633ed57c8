// What can be done with what is chosen, beside it: every drag has its clicks.

/** @import {Drawing} from "../board/drawing.js" */
/** @import {Box} from "../board/drawing/geometry.js" */
/** @import {Point} from "../board/types.js" */
/** @import {Table} from "./table.js" */
import { h } from "../board/dom.js";
import { WAYS, aligned, grouped } from "../board/drawing/aligning.js";
import { beside } from "../board/drawing/geometry.js";
import { iconOf } from "./tools.js";
import { voting } from "./votes.js";

/** @param {Drawing} drawing @param {Table} table @param {() => boolean} editing a form is open */
export function selectionTools(drawing, { words, acts, document, describing, votes }, editing) {
  const voter = voting(votes, acts, words);
  const button = (/** @type {string} */ part, /** @type {() => void} */ run) =>
    h("button", { type: "button", class: "board-selection__act", "data-part": part, onclick: run }, words.t(part));
  const edit = button("selection.edit", () => acts.edit(first()));
  const carry = button("selection.move", () => {
    const places = new Map(drawing.selection.flatMap((id) => {
      const box = drawing.nodes.box(id);
      return box ? [[id, { x: box.x, y: box.y }]] : [];
    }));
    drawing.become({ type: "carrying", ids: [...places.keys()], from: places, by: "click" });
    drawing.target(first())?.focus({ preventScroll: true });
  });
  const connect = button("selection.connect", () => {
    drawing.become({ type: "connecting", from: first() });
    drawing.target(first())?.focus({ preventScroll: true });
  });
  const remove = button("selection.remove", () => drawing.removeChosen());
  const group = button("selection.group", () => put(grouped(chosen(), (id) => belongsTo(id), byPlace, rest()), "said.grouped"));
  const align = h(
    "span",
    { class: "board-selection__ways", role: "group", "aria-label": words.t("align.label") },
    ...WAYS.map((how) =>
      h("button", { type: "button", class: "board-tool", title: words.t(`align.${how}`), "aria-label": words.t(`align.${how}`), "data-part": `align.${how}`, onclick: () => put(aligned(chosen(), how), "said.aligned") }, iconOf(`align-${how}`)),
    ),
  );
  const root = h("div", { class: "board-over board-selection", role: "group", hidden: true }, edit, carry, connect, group, remove, align, voter.root);
  /** @type {number | undefined} */
  let frame;
  drawing.selected.on(show);
  drawing.modeChanged.on(show);
  drawing.moved.on(later);
  drawing.camera.changed.on(later);
  return root;

  function first() {
    return drawing.selection[0] ?? "";
  }

  function chosen() {
    return drawing.selection.flatMap((id) => {
      const box = drawing.nodes.box(id);
      return box ? [{ id, ...box }] : [];
    });
  }

  /** @returns {Box[]} */
  function rest() {
    return drawing.nodes.boxes.filter((each) => !drawing.selection.includes(each.id));
  }

  /** @param {Map<string, Point>} places @param {string} said */
  function put(places, said) {
    drawing.putDown(places);
    acts.say(words.n(said, places.size));
  }

  /** What a magnet is for, of or between: the first of its clients. @param {string} id */
  function belongsTo(id) {
    const element = document.element(id);
    return element ? drawing.meaning.ties(element)[0] : undefined;
  }

  /** @param {string} a @param {string} b */
  function byPlace(a, b) {
    const [one, other] = [drawing.nodes.box(a), drawing.nodes.box(b)];
    return (one?.y ?? 0) - (other?.y ?? 0) || (one?.x ?? 0) - (other?.x ?? 0) || (a < b ? -1 : 1);
  }

  function name() {
    const element = document.element(first());
    return element ? describing.name(element) : "";
  }

  function later() {
    if (drawing.selection.length > 0) frame ??= requestAnimationFrame(show);
  }

  function show() {
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
    const ids = drawing.selection;
    const box = ids.length > 0 ? drawing.box(first()) : undefined;
    root.hidden = !box || drawing.mode.type !== "idle" || editing() || !acts.mayChange();
    if (root.hidden || !box) return;
    const isNode = drawing.nodes.has(first());
    const several = ids.length > 1;
    voter.show(several ? undefined : document.element(first()), name());
    carry.hidden = !isNode;
    connect.hidden = !isNode || several;
    edit.hidden = several;
    group.hidden = !several || chosen().length < 2;
    align.hidden = group.hidden;
    root.setAttribute("aria-label", several ? words.n("selection.several", ids.length) : words.t("selection.label", { name: name() }));
    const near = drawing.nodes.inView.filter((each) => !ids.includes(each.id)).map(onScreen);
    const at = beside(onScreen(box), { width: root.offsetWidth, height: root.offsetHeight }, room(), near);
    root.style.left = `${Math.round(at.x)}px`;
    root.style.top = `${Math.round(at.y)}px`;
  }

  /** @param {Box} box @returns {Box} */
  function onScreen(box) {
    const { scale } = drawing.camera;
    return { ...drawing.camera.toView(box), width: box.width * scale, height: box.height * scale };
  }

  /** The view without its edges and the zoom buttons. @returns {Box} */
  function room() {
    const { width, height } = drawing.camera.size;
    const zoom = 64;
    return { x: width / 2, y: (height - zoom) / 2, width: width - 16, height: height - zoom - 16 };
  }
}
