// The kinds of magnets and what can be said of each: docs/board-elements.md, sections 1 and 2.

/** @import {BoardElement, Size} from "../board/types.js" */

/**
 * @typedef {{name: string, type: "choice", options: string[]}
 *   | {name: string, type: "month" | "date" | "words" | "long" | "yes"}
 *   | {name: string, type: "elements", kinds: string[], many: boolean}} Field
 * @typedef {"owner" | "clients" | "work" | "provider" | "agreements" | "improvements" | "parking"} AreaName
 * @typedef {{area: AreaName, size: Size, fields: Field[]}} Kind
 */

const CORNER = /** @type {Field} */ ({ name: "corner", type: "choice", options: ["owner", "client", "provider"] });
const NOTE = /** @type {Field} */ ({ name: "note", type: "long" });
const COVERS = /** @type {Field} */ ({ name: "covers", type: "elements", kinds: ["line"], many: true });

/** @type {Record<string, Kind>} */
export const KINDS = {
  role: {
    area: "clients",
    size: { width: 204, height: 92 },
    fields: [
      {
        name: "role",
        type: "choice",
        options: [
          "owner", "client", "provider", "coordinating_client", "lead_client", "political_client", "administrative_client", "delegated_client",
        ],
      },
      { name: "nobody", type: "yes" },
      { name: "of", type: "elements", kinds: ["client"], many: false },
      NOTE,
    ],
  },
  client: {
    area: "clients",
    size: { width: 220, height: 100 },
    fields: [
      { name: "short", type: "words" },
      { name: "participation", type: "choice", options: ["member", "agenda_only", "represented"] },
      { name: "representedBy", type: "elements", kinds: ["client"], many: false },
      NOTE,
    ],
  },
  assignment: {
    area: "work",
    size: { width: 204, height: 108 },
    fields: [
      { name: "size", type: "choice", options: ["S", "M", "L"] },
      { name: "firmness", type: "choice", options: ["firm", "planned", "outlook"] },
      { name: "from", type: "month" },
      { name: "until", type: "month" },
      { name: "basis", type: "choice", options: ["law", "agreement", "request"] },
      { name: "for", type: "elements", kinds: ["client"], many: true },
      NOTE,
    ],
  },
  bottleneck: {
    area: "work",
    size: { width: 188, height: 108 },
    fields: [{ name: "about", type: "choice", options: ["people", "systems", "money", "time", "rules"] }, CORNER, NOTE],
  },
  agreement: {
    area: "agreements",
    size: { width: 212, height: 104 },
    fields: [
      { name: "parties", type: "elements", kinds: ["client", "role"], many: true },
      COVERS,
      { name: "where", type: "words" },
      { name: "review", type: "date" },
      NOTE,
    ],
  },
  forum: {
    area: "agreements",
    size: { width: 204, height: 92 },
    fields: [{ name: "members", type: "words" }, { name: "rhythm", type: "words" }, { name: "decides", type: "words" }, NOTE],
  },
  gap: { area: "agreements", size: { width: 188, height: 104 }, fields: [COVERS, CORNER, NOTE] },
  improvement: {
    area: "improvements",
    size: { width: 228, height: 112 },
    fields: [{ name: "owner", type: "words" }, { name: "due", type: "date" }, { name: "forum", type: "words" }, CORNER, NOTE],
  },
  idea: { area: "improvements", size: { width: 180, height: 120 }, fields: [CORNER, NOTE] },
};

export const LINE_FIELDS = /** @type {Field[]} */ ([
  {
    name: "relation",
    type: "choice",
    options: ["overlaps", "depends_on", "precedes", "competes", "reinforces", "conflicts", "belongs"],
  },
  { name: "weight", type: "choice", options: ["light", "medium", "heavy"] },
]);

/** What each card puts on the board: product.md, section 4. @type {Record<string, string[]>} */
export const OF_CARD = {
  players: ["role", "client"],
  assignments: ["assignment"],
  coherence: ["line", "bottleneck"],
  agreements: ["agreement", "forum", "gap"],
  improvements: ["improvement", "idea"],
};

/** @type {Record<string, Size>} */
const ASSIGNMENT_SIZES = { S: { width: 164, height: 88 }, M: { width: 204, height: 108 }, L: { width: 248, height: 132 } };

/** What a new magnet of a kind says of itself before anyone typed. @param {string} kind @returns {Record<string, string>} */
export function firstFields(kind) {
  return kind === "assignment" ? { size: "M", firmness: "firm" } : kind === "client" ? { participation: "member" } : {};
}

/** @param {string} kind @returns {Field[]} */
export function fieldsOf(kind) {
  return kind === "line" ? LINE_FIELDS : (KINDS[kind]?.fields ?? [NOTE]);
}

/** @param {BoardElement} element @returns {Size} */
export function sizeOf(element) {
  const byKind =
    element.kind === "assignment"
      ? ASSIGNMENT_SIZES[element.fields.size ?? "M"]
      : KINDS[element.kind]?.size;
  const usual = byKind ?? { width: 160, height: 88 };
  return { width: element.width ?? usual.width, height: element.height ?? usual.height };
}

/** Whose a magnet is, for its colour, shape and word; empty when nobody said so. @param {BoardElement} element @returns {string} */
export function cornerOf(element) {
  const { corner, role } = element.fields;
  if (corner) return corner;
  if (element.kind === "client") return "client";
  if (element.kind !== "role" || !role) return "";
  return role === "owner" || role === "provider" ? role : "client";
}

/** A future assignment is drawn dashed. @param {BoardElement} element */
export function isDashed(element) {
  const { firmness, nobody } = element.fields;
  return firmness === "planned" || firmness === "outlook" || nobody === "yes" || element.kind === "gap";
}

/** Several ids in one value. @param {string | undefined} value @returns {string[]} */
export function idsIn(value) {
  return (value ?? "").split(" ").filter(Boolean);
}
