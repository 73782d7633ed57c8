// How each server is spoken to: what a newcomer says, and a change as bytes. Changes are made before the clock starts.
import * as Y from 'yjs';
import * as encoding from 'lib0/encoding';

const ROOM = 'proef';
const SYNC = 0, STEP_ONE = 0, UPDATE = 2, AUTH = 2, TOKEN = 0;
const NOTHING_KNOWN = Y.encodeStateVector(new Y.Doc());

const place = () => Math.round(Math.random() * 4000 - 2000);

function bytes(write) {
    const encoder = encoding.createEncoder();
    write(encoder);
    return Buffer.from(encoding.toUint8Array(encoder));
}

// A magnet is a value of a map under the editor's key, or in each change another key (as for counting what was lost).
function yjs(wrap, path, greetings) {
    return {
        path: () => path,
        headers: () => [],
        greet: socket => greetings.forEach(greeting => socket.send(greeting)),
        editor: number => {
            const doc = new Y.Doc();
            const magnets = doc.getMap('magnets');
            let last;
            doc.on('update', update => last = update);
            return (id, another) => {
                magnets.set(another ? id : `magnet-${number}`, { id, kind: 'idea', x: place(), y: place(), text: `Idee van ${number}` });
                return wrap(last);
            };
        },
    };
}

const sync = (encoder, kind, content) => {
    encoding.writeVarUint(encoder, SYNC);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, content);
};

const named = write => bytes(encoder => {
    encoding.writeVarString(encoder, ROOM);
    write(encoder);
});

const hocuspocus = yjs(
    update => named(encoder => sync(encoder, UPDATE, update)),
    '/',
    [
        named(encoder => {
            encoding.writeVarUint(encoder, AUTH);
            encoding.writeVarUint(encoder, TOKEN);
            encoding.writeVarString(encoder, 'x');
            encoding.writeVarString(encoder, '4.7.0');
        }),
        named(encoder => sync(encoder, STEP_ONE, NOTHING_KNOWN)),
    ],
);

const yWebsocket = yjs(
    update => bytes(encoder => sync(encoder, UPDATE, update)),
    `/${ROOM}`,
    [bytes(encoder => sync(encoder, STEP_ONE, NOTHING_KNOWN))],
);

const relay = {
    path: () => `/${ROOM}`,
    headers: () => [],
    greet: () => {},
    editor: number => id => JSON.stringify({
        id, edits: [{ type: 'move', element: `magnet-${number}`, x: place(), y: place(), text: `Idee van ${number}` }],
    }),
};

// Docs/board-protocol.md; a place comes first, moves follow.
const samenspel = {
    path: server => `/board/${server.board}`,
    headers: (server, number) => [server.cookies[number % server.cookies.length]],
    greet: socket => socket.send('{"type":"hello","at":0}'),
    editor: number => {
        let own;
        return (id, another) => {
            const command = own && !another
                ? { type: 'move', id: own, x: place(), y: place() }
                : { type: 'place', element: { id: another ? id : own = crypto.randomUUID(), kind: 'idea', x: place(), y: place(), text: `Idee van ${number}`, fields: {} } };
            return JSON.stringify({ type: 'do', id, command });
        };
    },
};

export const LANGUAGES = { samenspel, hocuspocus, 'hocuspocus-sqlite': hocuspocus, 'y-websocket': yWebsocket, relay };
