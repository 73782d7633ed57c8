import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { BoardDocument } from '../../../main/resources/static/board/document.js';
import { Presence } from '../../../main/resources/static/board/presence.js';
import { Words } from '../../../main/resources/static/board/words.js';
import { News } from '../../../main/resources/static/practice/news.js';

const { changes } = JSON.parse(readFileSync(new URL('../../resources/board-protocol/from-server/did-play.json', import.meta.url), 'utf8'));
const words = new Words({
  'news.chosen': 'Team {team} heeft gekozen.',
  'news.open': 'Open.',
  'news.choice': '{name} koos.',
  'news.thought': '{name} dacht.',
  'news.undone': 'Terug.',
  'news.paused.other': 'Stil op {count} minuten.',
  somebody: 'Iemand',
});
const document = new BoardDocument({ number: 20, elements: [], state: {} }, 'me');
const news = new News(document, new Presence(), words, 'me');

test('tells that another team has chosen, and not what', () => {
  assert.deepEqual(news.sentences(changes[0]), ['Team 2 heeft gekozen.']);
});

test('tells a reveal as one thing, not as every choice it shows', () => {
  assert.deepEqual(news.sentences(changes[1]), ['Team 1 heeft gekozen.', 'Open.']);
});

test('tells how much is left when the clock stands still', () => {
  assert.deepEqual(news.sentences(changes[2]), ['Stil op 5 minuten.']);
});

test('names a team mate when the line knows who it is', () => {
  const put = { ...changes[1], edits: [changes[1].edits[0]] };
  assert.deepEqual(news.sentences(put), ['Iemand koos.']);
});
