/** @import {Acts, BoardElement} from "../board/types.js" */
/** @import {BoardDocument} from "../board/document.js" */
/** @import {Presence} from "../board/presence.js" */
/** @import {Words} from "../board/words.js" */
/** @import {Describing} from "./describing.js" */
/** @import {Votes} from "./votes.js" */

/**
 * What everything on the live page works with.
 * @typedef {{document: BoardDocument, presence: Presence, words: Words, describing: Describing, acts: Acts, votes: Votes,
 *   park: (id: string, parked: boolean) => void, moveTo: (id: string, area: string) => void,
 *   moveNear: (id: string, near: string) => void, elementsOf: (kinds: string[]) => BoardElement[]}} Table
 */

export {};
