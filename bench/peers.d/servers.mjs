// Starting, watching and ending the servers: only what was started here is ended, by its process.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';

const HERE = import.meta.dirname;
const TICKS_PER_SECOND = 100;
const running = new Set();

function start(command, args, log) {
    const out = fs.openSync(log, 'a');
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', out] });
    running.add(child);
    child.on('exit', () => running.delete(child));
    const lines = readline.createInterface({ input: child.stdout });
    child.stdin.on('error', () => {});
    child.nextLine = () => new Promise((found, lost) => {
        lines.once('line', found);
        child.once('exit', () => lost(new Error(`it ended before it was ready: see ${log}`)));
        child.once('error', lost);
    });
    return child;
}

const ended = child => child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve() : new Promise(done => child.once('exit', done));

// A peer is a process of its own; ours is the application of the jar, started, laid and killed by a small Java program.
export class Server {
    static async start(name, people, port) {
        const server = new Server();
        server.name = name;
        server.port = port;
        server.folder = path.join(HERE, `data-${name}`);
        fs.rmSync(server.folder, { recursive: true, force: true });
        fs.mkdirSync(server.folder);
        server.log = path.join(HERE, `${name}.log`);
        await (name === 'samenspel' ? server.#startOurs(people) : server.#startPeer());
        return server;
    }

    async #startPeer() {
        this.child = start(process.execPath, [path.join(HERE, 'server.mjs'), this.name, String(this.port), this.folder], this.log);
        await this.child.nextLine();
        this.pid = this.child.pid;
    }

    async #startOurs(people) {
        this.child = start(process.env.BENCH_JAVA, [
            ...process.env.BENCH_JAVA_FLAGS.split('\n').filter(Boolean), 'nl.samenspel.bench.PeerTable', String(this.port), String(people),
        ], this.log);
        Object.assign(this, JSON.parse(await this.child.nextLine()));
    }

    // kill -9 and a new start with the same data
    async killAndStart() {
        if (this.name === 'samenspel') {
            this.child.stdin.write('kill\n');
            await this.child.nextLine();
            this.child.stdin.write('start\n');
            Object.assign(this, JSON.parse(await this.child.nextLine()));
        } else {
            this.child.kill('SIGKILL');
            await ended(this.child);
            await this.#startPeer();
        }
    }

    async stop() {
        if (this.name === 'samenspel') this.child.stdin.end();
        else this.child.kill('SIGTERM');
        await Promise.race([ended(this.child), new Promise(done => setTimeout(done, 30_000))]);
    }

    // Seconds of processor so far: of the server, and of the processes under it (our database).
    processor() {
        const parents = new Map(fs.readdirSync('/proc').filter(each => /^\d+$/.test(each)).map(pid => [Number(pid), stat(pid)]));
        let below = 0;
        for (const [pid, its] of parents) {
            for (let up = its?.parent; up > 1; up = parents.get(up)?.parent) {
                if (up === this.pid) below += its.seconds;
            }
            if (pid === this.pid) this.own = its.seconds;
        }
        return { server: this.own, below };
    }

    memoryMb() {
        return Math.round(Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${this.pid}/status`))[1]) / 1024);
    }
}

function stat(pid) {
    try {
        const line = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
        const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
        return { parent: Number(fields[1]), seconds: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND };
    } catch {
        return undefined; // it ended meanwhile
    }
}

// However the measurement ends, its servers end too.
process.on('exit', () => running.forEach(child => child.kill('SIGTERM')));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

export function versionOf(name) {
    const of = { 'hocuspocus': '@hocuspocus/server', 'hocuspocus-sqlite': '@hocuspocus/server', 'y-websocket': 'y-websocket', 'relay': 'ws' }[name];
    return of ? JSON.parse(fs.readFileSync(path.join(HERE, 'node_modules', of, 'package.json'))).version : process.env.BENCH_VERSION;
}
