// The least that speaks WebSocket as a browser does: the load generator shares the cores with the servers and must not
// be what is measured.
import net from 'node:net';

const TEXT = 1, BINARY = 2, CLOSE = 8, PING = 9, PONG = 10;

export class Socket {
    #link;
    #rest = Buffer.alloc(0);
    #parts = [];
    #open = false;

    // heard(payload, now) for each message; ended(why) once when the server leaves us
    constructor(port, path, headers, { opened, heard, ended }) {
        this.heard = heard;
        this.opened = opened;
        this.#link = net.connect(port, '127.0.0.1').setNoDelay(true);
        this.#link.write([
            `GET ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`, `Origin: http://127.0.0.1:${port}`, 'Upgrade: websocket',
            'Connection: Upgrade', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
            ...headers, '', '',
        ].join('\r\n'));
        let gone = false;
        const end = why => {
            if (!gone && !this.left) ended(why);
            gone = true;
        };
        this.end = end;
        this.#link.on('data', bytes => this.#take(bytes));
        this.#link.on('error', error => end(error.message));
        this.#link.on('close', () => end('closed'));
    }

    send(payload) {
        const text = typeof payload === 'string';
        this.#frame(text ? TEXT : BINARY, text ? Buffer.from(payload) : payload);
    }

    leave() {
        this.left = true;
        this.#link.destroy();
    }

    #frame(kind, payload) {
        const length = payload.length;
        const head = Buffer.alloc(length < 126 ? 6 : 8); // a mask of zeros leaves the payload as it is
        head[0] = 128 | kind;
        head[1] = 128 | (length < 126 ? length : 126);
        if (length >= 126) head.writeUInt16BE(length, 2);
        this.#link.write(Buffer.concat([head, payload]));
    }

    #take(bytes) {
        const now = performance.now();
        let all = this.#rest.length ? Buffer.concat([this.#rest, bytes]) : bytes;
        if (!this.#open) {
            const end = all.indexOf('\r\n\r\n');
            if (end < 0) {
                this.#rest = all;
                return;
            }
            const status = all.subarray(0, all.indexOf('\r')).toString();
            if (!status.includes(' 101')) return this.end(status);
            this.#open = true;
            all = all.subarray(end + 4);
            this.opened(this);
        }
        let at = 0;
        while (at + 2 <= all.length) {
            let length = all[at + 1] & 127;
            let from = at + 2;
            if (length === 126) {
                if (from + 2 > all.length) break;
                length = all.readUInt16BE(from);
                from += 2;
            } else if (length === 127) {
                if (from + 8 > all.length) break;
                length = Number(all.readBigUInt64BE(from));
                from += 8;
            }
            if (from + length > all.length) break;
            this.#hear(all[at], all.subarray(from, from + length), now);
            at = from + length;
        }
        this.#rest = at === all.length ? Buffer.alloc(0) : all.subarray(at);
    }

    #hear(first, payload, now) {
        const kind = first & 15;
        if (kind === PING) return this.#frame(PONG, payload);
        if (kind === CLOSE) return this.end(`${payload.length > 1 ? payload.readUInt16BE(0) : ''} ${payload.subarray(2)}`);
        if (kind > BINARY) return;
        if (first >= 128 && this.#parts.length === 0) return this.heard(payload, now);
        this.#parts.push(payload);
        if (first >= 128) {
            const whole = Buffer.concat(this.#parts);
            this.#parts = [];
            this.heard(whole, now);
        }
    }
}
