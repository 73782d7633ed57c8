import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { assertComplete, keepComponents, keepTokens } from './prune.mjs';

test('keeps the rules of the components named, and drops selectors of others', () => {
  const css = '.x-a, .x-b { color: red } .x-b__part { top: 0 } @media print { .x-b { top: 0 } .x-a:is(.x-a--on, :hover) { top: 1px } }';
  const kept = keepComponents(css, 'x', ['a']);
  assert.match(kept, /^\s*\.x-a \{\s*color: red/);
  assert.match(kept, /@media print \{\s*\.x-a:is\(\.x-a--on, :hover\)/);
  assert.doesNotMatch(kept, /x-b/);
});

test('follows tokens to the tokens they point at', () => {
  const kept = keepTokens('--a: var(--b); --b: 1px; --c: 2px; --always-d: 3px;', 'p { top: var(--a) }', /^--always/);
  assert.match(kept, /--b: 1px/);
  assert.match(kept, /--always-d/);
  assert.doesNotMatch(kept, /--c/);
  assertComplete(kept);
});

test('refuses tokens that point at nothing', () => {
  assert.throws(() => assertComplete(':root { --a: var(--gone); }'), /--gone/);
});
