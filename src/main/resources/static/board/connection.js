// The link with the server as a state machine:
//
//   resting → opening → greeting → live → resting → …     and from anywhere: ended
//
// What a person does waits in the document until it is answered; after each welcome all that waits is sent again, in order.

/** @import {Command, Sensed, SensedMessage, ServerMessage, Waiting, Welcome} from "./types.js" */
/** @import {BoardDocument} from "./document.js" */
/** @import {Keep} from "./outbox.js" */
import { UnknownMessage } from "./board.js";
import { afterClosing } from "./closing.js";
import { Listeners } from "./listeners.js";
import { frames } from "./outbox.js";

const SENSE_EVERY_MS = 33;
const SILENT_MS = 8_000; // no welcome or no answer for so long: the link is dead although nobody said so

/**
 * @typedef {"resting" | "opening" | "greeting" | "live" | "ended"} LinkState
 * @typedef {{state: LinkState, writable: boolean, waiting: number, why?: string}} Standing
 * @typedef {{open: (url: string) => WebSocket, after: (run: () => void, ms: number) => any, never: (timer: any) => void,
 *   random: () => number}} World the edges: sockets, time, chance
 */

export class Connection {
  /** @type {Listeners<Standing>} */
  standing = new Listeners();
  /** @type {Listeners<Welcome>} */
  welcomed = new Listeners();
  /** @type {Listeners<SensedMessage>} */
  sensed = new Listeners();
  /** @type {Listeners<{sentence: string, reason: string, waiting: Waiting | undefined}>} */
  refused = new Listeners();
  /** @type {Listeners<{notice: string, sentence: string}>} */
  noticed = new Listeners();
  /** The page must be loaded anew. @type {Listeners<void>} */
  outdated = new Listeners();

  /** @type {WebSocket | undefined} */
  #socket;
  /** @type {LinkState} */
  #state = "resting";
  #writable = true;
  /** @type {string | undefined} */
  #why;
  #failures = 0;
  /** @type {any} */
  #pause;
  /** @type {any} */
  #silence;
  /** Until the welcome. @type {any} */
  #patience;
  /** @type {Sensed} */
  #toSense = {};
  /** All that the others should know of this browser, told again after a break. @type {Sensed} */
  #lastSensed = {};
  /** @type {any} */
  #senseTimer;

  #url;
  #document;
  #keep;
  #world;

  /** @param {string} url @param {BoardDocument} document @param {Keep} keep @param {World} [world] */
  constructor(url, document, keep, world = browserWorld()) {
    this.#url = url;
    this.#document = document;
    this.#keep = keep;
    this.#world = world;
  }

  get state() {
    return this.#state;
  }

  start() {
    this.#document.wait(this.#keep.read());
    this.#open();
  }

  /** Ends for good, and leaves nothing behind in the browser. @param {string} why */
  end(why) {
    this.#why = why;
    this.#keep.write([]);
    this.#become("ended");
    this.#world.never(this.#pause);
    this.#world.never(this.#patience);
    this.#socket?.close();
  }

  /** The network is said to be back: no need to sit out the pause. */
  hurry() {
    if (this.#state !== "resting") return;
    this.#world.never(this.#pause);
    this.#failures = 0;
    this.#open();
  }

  /** @param {Command} command @returns {string} the command's id */
  do(command) {
    const waiting = this.#document.do(command);
    this.#keep.write(this.#document.waiting);
    // what is said while nothing can be written could arrive before what waits already, when it is back
    if (this.#state === "live" && this.#writable) this.#send([waiting]);
    this.#tell();
    return waiting.id;
  }

  /** @param {Sensed} what */
  sense(what) {
    Object.assign(this.#toSense, what);
    Object.assign(this.#lastSensed, what);
    if (this.#state !== "live" || this.#senseTimer !== undefined) return;
    this.#senseTimer = this.#world.after(() => this.#sendSensed(), SENSE_EVERY_MS);
  }

  #open() {
    this.#become("opening");
    const socket = this.#world.open(this.#url);
    this.#socket = socket;
    this.#patience = this.#world.after(() => this.#giveUp(socket), SILENT_MS);
    socket.onopen = () => {
      socket.send(JSON.stringify({ type: "hello", at: this.#document.number }));
      this.#become("greeting");
    };
    socket.onmessage = (event) => this.#socket === socket && this.#hear(String(event.data));
    socket.onclose = (event) => this.#socket === socket && this.#closed(event.code);
  }

  /** @param {WebSocket | undefined} socket */
  #giveUp(socket) {
    if (!socket || socket !== this.#socket) return;
    socket.close();
    this.#closed(1006);
  }

  /** @param {number} code */
  #closed(code) {
    this.#socket = undefined;
    this.#world.never(this.#patience);
    this.#world.never(this.#silence);
    this.#silence = undefined;
    if (this.#state === "ended") return;
    const next = afterClosing(code, this.#failures, this.#world.random);
    if (!next.again) {
      this.end(next.why);
      return;
    }
    this.#failures += 1;
    this.#become("resting");
    this.#pause = this.#world.after(() => this.#open(), next.afterMs);
  }

  /** @param {string} text */
  #hear(text) {
    try {
      this.#take(JSON.parse(text));
    } catch (trouble) {
      if (!(trouble instanceof UnknownMessage)) throw trouble;
      this.outdated.tell();
    }
  }

  /** @param {ServerMessage} message */
  #take(message) {
    switch (message.type) {
      case "welcome":
        return this.#welcome(message);
      case "did":
        return this.#did(message.changes);
      case "refused": {
        const waiting = this.#document.refused(message.id);
        this.#answered();
        return this.refused.tell({ ...message, waiting });
      }
      case "sensed":
        return this.sensed.tell(message);
      case "notice":
        this.#writable = message.notice !== "READ_ONLY";
        if (this.#writable) this.#send(this.#document.waiting);
        this.#tell();
        return this.noticed.tell(message);
      default:
        throw new UnknownMessage(/** @type {{type: string}} */ (message).type);
    }
  }

  /** @param {Welcome} welcome */
  #welcome(welcome) {
    this.#world.never(this.#patience);
    this.#failures = 0;
    this.#writable = welcome.writable;
    this.welcomed.tell(welcome);
    if (welcome.board) this.#document.load(welcome.board);
    else this.#document.apply(welcome.changes ?? []);
    this.#become("live");
    if (this.#writable) this.#send(this.#document.waiting);
    this.#answered();
    this.#toSense = { ...this.#lastSensed };
    if (Object.keys(this.#toSense).length > 0) this.sense({});
  }

  /** @param {import("./types.js").Change[]} changes */
  #did(changes) {
    const whole = this.#document.apply(changes);
    this.#answered();
    if (!whole) this.#socket?.send(JSON.stringify({ type: "hello", at: this.#document.number }));
  }

  #answered() {
    this.#world.never(this.#silence);
    this.#silence = undefined;
    this.#keep.write(this.#document.waiting);
    this.#listenForSilence();
    this.#tell();
  }

  /** @param {Waiting[]} waiting */
  #send(waiting) {
    for (const frame of frames(waiting)) this.#socket?.send(frame);
    this.#listenForSilence();
  }

  #listenForSilence() {
    if (this.#silence !== undefined || this.#document.waiting.length === 0 || !this.#writable) return;
    const socket = this.#socket;
    this.#silence = this.#world.after(() => {
      this.#silence = undefined;
      if (this.#writable) this.#giveUp(socket);
    }, SILENT_MS);
  }

  #sendSensed() {
    this.#senseTimer = undefined;
    if (this.#state !== "live" || Object.keys(this.#toSense).length === 0) return;
    this.#socket?.send(JSON.stringify({ type: "sense", ...this.#toSense }));
    this.#toSense = {};
  }

  /** @param {LinkState} state */
  #become(state) {
    this.#state = state;
    this.#tell();
  }

  #tell() {
    const standing = { state: this.#state, writable: this.#writable, waiting: this.#document.waiting.length };
    this.standing.tell(this.#why === undefined ? standing : { ...standing, why: this.#why });
  }
}

/** @returns {World} */
function browserWorld() {
  return {
    open: (url) => new WebSocket(url),
    after: (run, ms) => setTimeout(run, ms),
    never: (timer) => clearTimeout(timer),
    random: Math.random,
  };
}
