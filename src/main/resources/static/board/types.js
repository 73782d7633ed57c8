// The shapes of docs/board-protocol.md, for the type checker; nothing here runs.

/**
 * @typedef {{id: string, kind: string, x?: number, y?: number, width?: number, height?: number, from?: string, to?: string,
 *   text: string, fields: Record<string, string>, by?: string}} BoardElement an element, or a line when it has `from` and `to`
 *
 * @typedef {{value: string, at: string}} Fact one key of the state of the whole board
 *
 * @typedef {{number: number, elements: BoardElement[], state: Record<string, Fact>}} WholeBoard
 *
 * @typedef {{type: "place" | "connect", element: BoardElement}
 *   | {type: "move", id: string, x: number, y: number}
 *   | {type: "resize", id: string, width: number, height: number}
 *   | {type: "write", id: string, text: string}
 *   | {type: "set", id: string, fields: Record<string, string | null>}
 *   | {type: "reconnect", id: string, from: string, to: string}
 *   | {type: "remove" | "restore", id: string}
 *   | {type: "set-state", key: string, value: string | null}
 *   | {type: "together", commands: Command[]}
 *   | {type: "arrange", what: string}
 *   | {type: "undo" | "redo"}} Command
 *
 * @typedef {{type: "put", element: BoardElement}
 *   | {type: "drop", id: string}
 *   | {type: "move", id: string, x: number, y: number}
 *   | {type: "resize", id: string, width: number | null, height: number | null}
 *   | {type: "write", id: string, text: string}
 *   | {type: "set", id: string, fields: Record<string, string | null>}
 *   | {type: "ends", id: string, from: string, to: string}
 *   | {type: "state", key: string, value: string | null}} Edit
 *
 * @typedef {{number: number, id: string, by?: string, name?: string, at: string, edits: Edit[]}} Change
 *
 * @typedef {{id: string, command: Command}} Waiting a command without its answer
 *
 * @typedef {{x: number, y: number}} Point
 *
 * @typedef {{cursor?: Point | null, selection?: string[], dragging?: (Point & {id: string})[], writing?: string | null,
 *   ready?: boolean, view?: {x: number, y: number, width: number, height: number} | null}} Sensed
 *
 * @typedef {{connection: number, person: string, name: string, mayChange: boolean, fields: Record<string, string>}} Present
 *
 * @typedef {{elements: number, people: number}} Hidden how much others than their makers do not see yet
 *
 * @typedef {{type: "welcome", protocol: number, number: number, now: string, connection: number, writable: boolean, you: Present,
 *   present: Present[], sensed: (Sensed & {connection: number})[], limits: Record<string, number>, changes?: Change[],
 *   board?: WholeBoard, hidden?: Hidden}} Welcome
 *
 * @typedef {{type: "sensed", joined?: Present[], left?: number[], who?: (Sensed & {connection: number})[],
 *   hidden?: Hidden}} SensedMessage
 *
 * @typedef {Welcome | SensedMessage
 *   | {type: "did", changes: Change[]}
 *   | {type: "refused", id: string, reason: string, sentence: string}
 *   | {type: "notice", notice: string, sentence: string}} ServerMessage
 *
 * @typedef {{width: number, height: number}} Size
 *
 * @typedef {{classes: string, label: string, sentence: string, directed: boolean}} LineLook
 *
 * How far away a board is seen: what is read at each is only drawn when it is first needed.
 * @typedef {"near" | "far" | "furthest"} Level
 *
 * What the room above knows of elements; the engine only asks.
 * @typedef {{
 *   size: (element: BoardElement) => Size,
 *   magnet: (element: BoardElement, at: Point) => {classes: string, parts: SVGElement[], outline: string, levels: Record<Level, () => SVGElement[]>},
 *   line: (line: BoardElement) => LineLook,
 *   ties: (element: BoardElement) => string[],
 *   name: (element: BoardElement) => string,
 *   label: (element: BoardElement) => string,
 *   together: (element: BoardElement) => string[],
 *   ground: () => SVGElement[]
 * }} Meaning `ties`: ids of other elements it is tied to without a line; `together`: ids of all magnets in the same part of the board,
 *   itself included; `ground`: what lies under everything
 *
 * What a view can do besides showing; `place` without a point takes the first free place where the kind belongs.
 * @typedef {{do: (command: Command) => void, sense: (what: Sensed) => void, say: (sentence: string) => void,
 *   edit: (id: string) => void, place: (kind: string, at?: Point) => string, connect: (from: string, to: string, relation?: string) => string,
 *   mayChange: () => boolean}} Acts
 */

export {};
