// How magnets look: an outline per kind, a caption, the text, a foot, a size, the sign of a corner.

/** @import {BoardElement, LineLook, Meaning, Point, Size} from "../board/types.js" */
/** @import {BoardDocument} from "../board/document.js" */
/** @import {Area} from "./places.js" */
/** @import {Describing} from "./describing.js" */
/** @import {Words} from "../board/words.js" */
/** @import {Votes} from "./votes.js" */
import { isLine } from "../board/board.js";
import { s } from "../board/dom.js";
import { widthOf, wrap } from "../board/drawing/wrap.js";
import { cornerOf, idsIn, isDashed, sizeOf } from "./kinds.js";
import { areaOf, areasOf } from "./places.js";
import { cornerSign, inset, outline } from "./shapes.js";
import { inWords } from "./votes.js";

const FAMILY = `"Source Sans 3", "Segoe UI", system-ui, sans-serif`;
const TITLE = `600 18px ${FAMILY}`;
const SMALL = `400 14px ${FAMILY}`;
const LINE_HEIGHT = 20;
const AFAR_PX = 28; // read at half size and less
const FURTHEST_PX = 38; // read at a quarter and less: boards with a hundred clients

/** @param {Describing} describing @param {Words} words @param {BoardDocument} document @param {Votes} votes @returns {Meaning} */
export function magnets(describing, words, document, votes) {
  const find = (/** @type {string} */ id) => document.element(id);
  return {
    size: sizeOf,
    name: (element) => describing.name(element),
    label: (element) => [describing.label(element), inWords(votes.of(element.id), words)].filter(Boolean).join(". "),
    line: (line) => lineLook(line, words),
    ties: (element) => idsIn(element.fields.for ?? element.fields.of ?? element.fields.representedBy ?? element.fields.parties),
    together: (element) => {
      const area = areaOf(document.board, element);
      return area ? [...document.board.elements.values()].filter((each) => !isLine(each) && areaOf(document.board, each) === area).map((each) => each.id) : [];
    },
    ground: () => ground(areasOf(document.board), words),
    magnet(element, at) {
      const size = sizeOf(element);
      const shape = outline(element.kind, size, at);
      const caption = captionOf(element, describing, words, find);
      const foot = footOf(element, describing, words);
      return {
        outline: shape,
        classes: classesOf(element),
        parts: [
          s("path", { class: "magnet__shadow", d: shape }),
          s("path", { class: "magnet__shape", d: shape }),
          ...ornament(element, size, at),
          ...sizeBadge(element, size, at),
          ...cornerMark(element, size, at),
          ...voteMark(votes.of(element.id).total, size, at),
        ],
        levels: {
          near: () => texts(element, size, at, caption, foot, describing.name(element)),
          far: () => [fromAfar("magnet__afar", AFAR_PX, element, size, at, describing.name(element))],
          furthest: () => [fromAfar("magnet__furthest", FURTHEST_PX, element, size, at, describing.name(element))],
        },
      };
    },
  };
}

/** @param {BoardElement} element */
function classesOf(element) {
  const corner = cornerOf(element);
  return [
    `magnet magnet--${element.kind}`,
    corner && `corner--${corner}`,
    element.fields.firmness && `magnet--${element.fields.firmness}`,
    isDashed(element) && "magnet--dashed",
    element.fields.parked === "yes" && "magnet--parked",
    element.fields.status === "proposed" && "magnet--proposed",
  ]
    .filter(Boolean)
    .join(" ");
}

/** @param {BoardElement} element @param {Describing} describing @param {Words} words @param {(id: string) => BoardElement | undefined} find */
function captionOf(element, describing, words, find) {
  if (element.kind === "role") return element.fields.role && element.text ? words.t(`role.${element.fields.role}`) : words.t("kind.role");
  if (element.kind === "client") return element.fields.short ?? words.t("kind.client");
  if (element.kind === "assignment") {
    const clients = idsIn(element.fields.for).flatMap((id) => find(id) ?? []);
    return clients.length === 0 ? words.t("kind.assignment") : clients.map((each) => each.fields.short ?? each.text).join(" + ");
  }
  if (element.kind === "bottleneck" && element.fields.about) return `${words.t("kind.bottleneck")} · ${describing.fact(element, "about")}`;
  return words.t(`kind.${element.kind}`);
}

/** @param {BoardElement} element @param {Describing} describing @param {Words} words */
function footOf(element, describing, words) {
  const fields = element.fields;
  switch (element.kind) {
    case "role":
      return fields.nobody === "yes" ? describing.fact(element, "nobody") : "";
    case "client":
      return fields.participation && fields.participation !== "member" ? words.t(`participation.${fields.participation}`) : "";
    case "assignment":
      return describing.period(element) || (fields.firmness && fields.firmness !== "firm" ? words.t(`firmness.${fields.firmness}`) : "");
    case "agreement":
      return describing.fact(element, "review");
    case "forum":
      return fields.rhythm ?? "";
    case "improvement":
      return [fields.owner, describing.fact(element, "due")].filter(Boolean).join(" · ");
    default:
      return "";
  }
}

/** @param {BoardElement} element @param {Size} size @param {Point} at @param {string} caption @param {string} foot @param {string} name */
function texts(element, size, at, caption, foot, name) {
  const room = size.width - 2 * inset(element.kind);
  const top = element.kind === "client" ? 30 : element.kind === "gap" || element.kind === "forum" ? 24 : 21;
  const footRoom = foot ? 21 : 8;
  const most = Math.max(1, Math.floor((size.height - top - footRoom - 2) / LINE_HEIGHT));
  const lines = wrap(name, room, most, (text) => widthOf(text, TITLE));
  const middle = at.y + (top - footRoom) / 2;
  const first = middle - ((lines.length - 1) * LINE_HEIGHT) / 2 + 6;
  const captionRoom = room - (element.kind === "assignment" ? 26 : 0) - 14;
  const small = (/** @type {string} */ text, /** @type {number} */ width) => wrap(text, width, 1, (each) => widthOf(each, SMALL))[0] ?? "";
  return [
    s("text", { class: "magnet__caption", x: at.x, y: at.y - size.height / 2 + top - 3, "text-anchor": "middle" }, small(caption, captionRoom)),
    s(
      "text",
      { class: "magnet__text", "text-anchor": "middle" },
      ...lines.map((line, i) => s("tspan", { x: at.x, y: first + i * LINE_HEIGHT }, line)),
    ),
    ...(foot ? [s("text", { class: "magnet__foot", x: at.x, y: at.y + size.height / 2 - 10, "text-anchor": "middle" }, small(foot, room))] : []),
  ];
}

/** Its name in letters that can still be read when the whole board is in view. @param {string} part @param {number} px @param {BoardElement} element @param {Size} size @param {Point} at @param {string} name */
function fromAfar(part, px, element, size, at, name) {
  const font = `600 ${px}px ${FAMILY}`;
  const room = size.width - 2 * inset(element.kind) + (px === FURTHEST_PX ? 16 : 8);
  const most = Math.max(1, Math.floor((size.height - 10) / px));
  const lines = wrap(name, room, most, (text) => widthOf(text, font));
  const first = at.y + px * 0.36 - ((lines.length - 1) * px) / 2 + (element.kind === "client" ? 8 : 0);
  return s(
    "text",
    { class: part, "text-anchor": "middle", "aria-hidden": "true" },
    ...lines.map((line, i) => s("tspan", { x: at.x, y: first + i * px }, line)),
  );
}

/** S, M or L in the upper right corner. @param {BoardElement} element @param {Size} size @param {Point} at */
function sizeBadge(element, size, at) {
  if (element.kind !== "assignment" || !element.fields.size) return [];
  const x = at.x + size.width / 2 - 17;
  const y = at.y - size.height / 2 + 17;
  return [
    s("circle", { class: "magnet__size", cx: x, cy: y, r: 12 }),
    s("text", { class: "magnet__size-text", x, y: y + 5, "text-anchor": "middle" }, element.fields.size),
  ];
}

/** @param {BoardElement} element @param {Size} size @param {Point} at */
function cornerMark(element, size, at) {
  const corner = cornerOf(element);
  if (!corner || element.kind === "client") return [];
  const x = at.x - size.width / 2 + (element.kind === "role" ? 20 : 14);
  const y = element.kind === "role" ? at.y : at.y - size.height / 2 + 14;
  return [s("path", { class: "magnet__corner", d: cornerSign(corner, element.kind === "role" ? 9 : 6.5, x, y) })];
}

/** @param {number} total @param {Size} size @param {Point} at */
function voteMark(total, size, at) {
  if (total === 0) return [];
  const x = at.x + size.width / 2 - 8;
  const y = at.y + size.height / 2 - 4;
  return [
    s("circle", { class: "magnet__votes", cx: x, cy: y, r: 15 }),
    s("text", { class: "magnet__votes-text", x, y: y + 5.5, "text-anchor": "middle" }, String(total)),
  ];
}

/** What makes a kind recognisable besides its outline. @param {BoardElement} element @param {Size} size @param {Point} at */
function ornament(element, size, at) {
  const { x, y } = at;
  const [left, right, top, bottom] = [x - size.width / 2, x + size.width / 2, y - size.height / 2, y + size.height / 2];
  switch (element.kind) {
    case "assignment":
      return [s("path", { class: "magnet__bar", d: `M${left + 10} ${top}A10 10 0 0 0 ${left} ${top + 10}V${bottom - 10}A10 10 0 0 0 ${left + 10} ${bottom}H${left + 6}V${top}Z` })];
    case "client":
      return [s("circle", { class: "magnet__corner", cx: x, cy: top + 7, r: 5.5 })];
    case "agreement":
      return [s("path", { class: "magnet__fold", d: `M${right - 20} ${top}V${top + 20}H${right}Z` })];
    case "idea":
      return [s("path", { class: "magnet__fold", d: `M${right} ${bottom - 22}H${right - 22}V${bottom}Z` })];
    case "gap":
      return [s("path", { class: "magnet__ring", d: outline("gap", { width: size.width - 12, height: size.height - 12 }, at) })];
    default:
      return [];
  }
}

/** @param {BoardElement} line @param {Words} words @returns {LineLook} */
function lineLook(line, words) {
  const relation = line.fields.relation ?? "belongs";
  const weight = line.fields.weight ?? "light";
  return {
    classes: `line line--${relation} line--${weight}`,
    label: relation === "belongs" ? "" : `${words.t(`sign.${relation}`)} ${words.t(`relation.${relation}`)}`,
    sentence: line.text,
    directed: relation === "depends_on" || relation === "precedes",
  };
}

/** The areas, and the triangle that ties three of them. @param {Area[]} areas @param {Words} words */
function ground(areas, words) {
  const corners = ["owner", "client", "provider"].flatMap((corner) => areas.find((each) => each.corner === corner) ?? []);
  return [
    s("path", { class: "ground__triangle", d: `M${corners.map((each) => `${(each.left + each.right) / 2} ${(each.top + each.bottom) / 2}`).join("L")}Z` }),
    ...areas.map((each) =>
      s(
        "g",
        { class: `ground__area${each.corner ? ` corner--${each.corner}` : ""}`, "data-area": each.name },
        s("rect", { x: each.left, y: each.top, width: each.right - each.left, height: each.bottom - each.top, rx: 22 }),
        each.corner && s("path", { class: "ground__sign", d: cornerSign(each.corner, 9, each.left + 12, each.top - 15) }),
        s("text", { x: each.left + (each.corner ? 30 : 2), y: each.top - 8 }, words.t(`area.${each.name}`)),
      ),
    ),
  ];
}
