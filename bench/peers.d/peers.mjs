// One load generator for all: people in one room, some of whom make a change ten times a second, open loop with jitter.
// Time runs from the write call until the last of the others has it. See docs/measurements.md.
import { LANGUAGES } from './languages.mjs';
import { Server, versionOf } from './servers.mjs';
import { Socket } from './socket.mjs';

const PORT = 18_231;
const RATE = 10;
const WARM_UP_S = 10;
const SETTLE_MS = 2_000;
// Every change carries an id that begins so and ends with its number: finding it needs no parsing.
const SIGN = '0193a1b2-0000-7000';
const idOf = number => `${SIGN}-0000-${number.toString(16).padStart(12, '0')}`;
const ID_LENGTH = 36;

const pause = ms => new Promise(done => setTimeout(done, ms));

function* numbersIn(bytes) {
    for (let at = bytes.indexOf(SIGN); at >= 0; at = bytes.indexOf(SIGN, at + ID_LENGTH)) {
        yield parseInt(bytes.latin1Slice(at + 24, at + ID_LENGTH), 16);
    }
}

class Room {
    #language;
    #server;
    #editors;
    #changes = []; // sender, sentAt, lastAt, times
    #heard; // per listener, which changes
    another = false;
    delivered = 0;
    doubled = 0;
    broken = [];

    constructor(server, people, editing) {
        this.#language = LANGUAGES[server.name];
        this.#server = server;
        this.people = people;
        this.#heard = Array.from({ length: people }, () => new Set());
        this.#editors = Array.from({ length: editing }, (_, number) => this.#language.editor(number));
    }

    async open() {
        this.sockets = [];
        for (let number = 0; number < this.people; number++) {
            this.sockets.push(await this.#join(number));
        }
        await pause(SETTLE_MS);
    }

    #join(number) {
        return new Promise((joined, failed) => new Socket(
            this.#server.port, this.#language.path(this.#server), this.#language.headers(this.#server, number), {
                opened: socket => {
                    this.#language.greet(socket);
                    joined(socket);
                },
                heard: (payload, now) => this.#hear(number, payload, now),
                ended: why => {
                    this.broken.push(why);
                    failed(new Error(`${this.#server.name}: ${why}`));
                },
            }));
    }

    #hear(listener, payload, now) {
        for (const number of numbersIn(payload)) {
            const change = this.#changes[number];
            const heard = this.#heard[listener];
            this.delivered++;
            if (heard.has(number)) {
                this.doubled++;
                continue;
            }
            heard.add(number);
            if (change.sender !== listener) {
                change.times++;
                change.lastAt = now;
            }
        }
    }

    // From here on counts.
    begin() {
        this.from = this.#changes.length;
        this.delivered = 0;
    }

    async edit(seconds) {
        const step = 1_000 / RATE;
        const due = this.#editors.map(() => performance.now() + Math.random() * step);
        const end = performance.now() + seconds * 1_000;
        while (performance.now() < end && !this.stopped) {
            for (let editor = 0; editor < due.length; editor++) {
                if (due[editor] <= performance.now()) {
                    this.#change(editor);
                    due[editor] += step * (0.5 + Math.random());
                }
            }
            await pause(1);
        }
    }

    #change(editor) {
        const number = this.#changes.length;
        const bytes = this.#editors[editor](idOf(number), this.another);
        this.#changes.push({ sender: editor, sentAt: performance.now(), lastAt: 0, times: 0 });
        this.sockets[editor].send(bytes);
    }

    leave() {
        this.sockets.forEach(socket => socket.leave());
    }

    get sent() {
        return this.#changes.length - this.from;
    }

    get lost() {
        return this.#changes.reduce((sum, each) => sum + this.people - 1 - each.times, 0);
    }

    // In milliseconds, in order; of the changes that at least one other heard.
    delays() {
        return Float64Array.from(this.#changes.slice(this.from).filter(each => each.lastAt), each => each.lastAt - each.sentAt).sort();
    }

    // What somebody saw: another, or its maker as the answer.
    visible() {
        return new Set(this.#heard.flatMap(each => [...each]));
    }

    // What a newcomer is sent of our changes.
    async thereForNewcomer() {
        const there = new Set();
        const socket = new Socket(this.#server.port, this.#language.path(this.#server), this.#language.headers(this.#server, 0), {
            opened: each => this.#language.greet(each),
            heard: payload => [...numbersIn(payload)].forEach(number => there.add(number)),
            ended: () => {},
        });
        await pause(3_000);
        socket.leave();
        return there;
    }
}

const at = (sorted, part) => sorted.length ? sorted[Math.ceil(sorted.length * part) - 1] : NaN;

async function measure(name, { people, editing }, seconds) {
    const server = await Server.start(name, people, PORT);
    try {
        const room = new Room(server, people, editing);
        await room.open();
        await room.edit(WARM_UP_S);
        room.begin();
        const before = server.processor();
        const own = process.cpuUsage();
        await room.edit(seconds);
        const after = server.processor();
        const { user, system } = process.cpuUsage(own);
        const delivered = room.delivered;
        await pause(SETTLE_MS);
        const delays = room.delays();
        const row = {
            name, version: versionOf(name), sent: room.sent, p50: at(delays, 0.5), p99: at(delays, 0.99), lost: room.lost,
            doubled: room.doubled, broken: room.broken.length, server: (after.server - before.server) * 1e6 / delivered,
            below: (after.below - before.below) * 1e6 / delivered, memory: server.memoryMb(), generator: (user + system) / 1e6 / seconds,
        };
        room.leave();
        return row;
    } finally {
        await server.stop();
    }
}

// Everybody's page is closed when the server dies: what a newcomer finds afterwards is what was kept.
async function kill(name, seconds) {
    const people = 30;
    const server = await Server.start(name, people, PORT);
    try {
        const room = new Room(server, people, people);
        room.another = true;
        await room.open();
        room.begin();
        const editing = room.edit(seconds + 60);
        await pause(seconds * 1_000);
        const killing = performance.now();
        room.stopped = true;
        const back = server.killAndStart();
        await editing;
        await back;
        const seen = room.visible();
        room.leave();
        const took = (performance.now() - killing) / 1_000;
        const there = await room.thereForNewcomer();
        const lost = [...seen].filter(number => !there.has(number)).length;
        return { name, version: versionOf(name), sent: room.sent, seen: seen.size, lost, took };
    } finally {
        await server.stop();
    }
}

async function each(names, what, print) {
    for (const name of names) {
        try {
            print(await what(name));
        } catch (error) {
            console.log(`${name.padEnd(18)} could not be measured: ${error.message}`);
        }
    }
}

const cell = (value, width, digits = 0) => (Number.isFinite(value) ? value.toFixed(digits) : '-').padStart(width);

async function table(names, load, seconds) {
    console.log(`\n${load.people} in one room of whom ${load.editing} edit, ${RATE} changes a second each, ${seconds} s after ${WARM_UP_S} s`);
    console.log('server             version   p50 ms   p99 ms     lost  doubled   broken  us each  and its db    MB  generator cores');
    const rows = [];
    await each(names, name => measure(name, load, seconds), row => {
        rows.push(row);
        console.log(row.name.padEnd(18), row.version.padEnd(8), cell(row.p50, 7, 2), cell(row.p99, 8, 2), cell(row.lost, 8), cell(row.doubled, 8),
            cell(row.broken, 8), cell(row.server, 8, 2), cell(row.below, 11, 2), cell(row.memory, 5), cell(row.generator, 9, 2));
    });
    const ours = rows.find(row => row.name === 'samenspel');
    for (const row of ours ? rows.filter(row => row !== ours) : []) {
        console.log(`samenspel to ${row.name.padEnd(18)} p50 ${cell(ours.p50 / row.p50, 6, 2)}   p99 ${cell(ours.p99 / row.p99, 6, 2)}   processor ${cell((ours.server + ours.below) / (row.server + row.below), 6, 2)}`);
    }
}

const args = process.argv.slice(2);
const after = (option, otherwise) => args.includes(option) ? args[args.indexOf(option) + 1] : otherwise;
const names = after('--only', Object.keys(LANGUAGES).join(',')).split(',');
const unknown = names.filter(name => !LANGUAGES[name]);
const seconds = Number(/^\d+$/.test(args[0]) ? args[0] : args.includes('--kill') ? 15 : 30);
if (unknown.length) {
    console.error(`There is no server ${unknown.join(', ')} here; there are ${Object.keys(LANGUAGES).join(', ')}.`);
    process.exit(2);
}
if (args.includes('--kill')) {
    console.log(`kill -9 after ${seconds} s of 30 people x ${RATE} changes/s, each a new magnet; lost = somebody saw it, a newcomer afterwards does not`);
    console.log('server             version      sent     seen     lost   back s');
    await each(names, name => kill(name, seconds), row => console.log(row.name.padEnd(18), row.version.padEnd(8), cell(row.sent, 8), cell(row.seen, 8),
        cell(row.lost, 8), cell(row.took, 8, 1)));
} else {
    await table(names, { people: 30, editing: 30 }, seconds);
    if (!args.includes('--small')) await table(names, { people: 300, editing: 30 }, seconds);
}
process.exit(0);
