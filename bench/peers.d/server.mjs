// Starts one of the servers that are measured beside ours, on 127.0.0.1: server.mjs <name> <port> <folder for its data>
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';

const [name, port, folder] = process.argv.slice(2);
const require = createRequire(import.meta.url);

async function hocuspocus(extensions) {
    const { Server } = await import('@hocuspocus/server');
    const server = new Server({ address: '127.0.0.1', port: Number(port), quiet: true, extensions, stopOnSignals: false });
    await server.listen();
}

const STARTS = {
    'hocuspocus': () => hocuspocus([]),
    'hocuspocus-sqlite': async () => {
        const { SQLite } = await import('@hocuspocus/extension-sqlite');
        await hocuspocus([new SQLite({ database: path.join(folder, 'hocuspocus.sqlite') })]);
    },
    'y-websocket': async () => {
        const { WebSocketServer } = require('ws');
        const { setupWSConnection } = require('y-websocket/bin/utils');
        const server = http.createServer();
        const sockets = new WebSocketServer({ server, perMessageDeflate: false });
        sockets.on('connection', (socket, request) => setupWSConnection(socket, request));
        await new Promise(ready => server.listen(Number(port), '127.0.0.1', ready));
    },
    // stores nothing and orders nothing: what one says goes to all, as excalidraw-room does
    'relay': async () => {
        const { WebSocketServer } = require('ws');
        const sockets = new WebSocketServer({ host: '127.0.0.1', port: Number(port), perMessageDeflate: false });
        sockets.on('connection', socket => socket.on('message', message => {
            for (const other of sockets.clients) {
                if (other !== socket) other.send(message, { binary: false });
            }
        }));
        await new Promise(ready => sockets.on('listening', ready));
    },
};

await STARTS[name]();
console.log('ready');
