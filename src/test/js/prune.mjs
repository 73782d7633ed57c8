// Cuts a stylesheet down to the components we use, and a token file down to the tokens those reach.

/**
 * @param {string} css
 * @param {string} prefix  what class names start with, such as `utrecht`
 * @param {string[]} components  the names to keep
 */
export function keepComponents(css, prefix, components) {
  const comments = css.match(/\/\*[*!][\s\S]*?@license[\s\S]*?\*\//g) ?? [];
  const kept = keepRules(css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@charset[^;]+;/, ''), prefix, new Set(components));
  return `${[...new Set(comments)].join('\n')}\n${withoutIdleKeyframes(kept)}`;
}

/**
 * @param {string} tokens  one `:root`-like block of custom properties
 * @param {string} css  what uses them
 * @param {RegExp} always  tokens to keep whether used or not
 */
export function keepTokens(tokens, css, always) {
  const all = new Map([...tokens.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map((each) => [each[1], each[2].trim()]));
  const wanted = [...used(css), ...[...all.keys()].filter((name) => always.test(name))];
  const kept = new Set();
  while (wanted.length > 0) {
    const name = /** @type {string} */ (wanted.pop());
    const value = all.get(name);
    if (value !== undefined && !kept.has(name)) {
      kept.add(name);
      wanted.push(...used(value));
    }
  }
  const lines = [...all].filter(([name]) => kept.has(name)).map(([name, value]) => `  ${name}: ${value};`);
  return `:root {\n${lines.join('\n')}\n}`;
}

/** @param {string} tokens  fails when a token points at one that is gone */
export function assertComplete(tokens) {
  const defined = new Set([...tokens.matchAll(/(--[\w-]+):/g)].map((each) => each[1]));
  const missing = used(tokens).filter((name) => !defined.has(name));
  if (missing.length > 0) {
    throw new Error(`tokens without a value: ${[...new Set(missing)].join(', ')}`);
  }
}

/** @param {string} css */
function used(css) {
  return [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map((each) => each[1]);
}

/** @param {string} css @param {string} prefix @param {Set<string>} components @returns {string} */
function keepRules(css, prefix, components) {
  return blocks(css).map(({ head, body }) => {
    if (/^@(media|supports|container|layer)/.test(head)) {
      const inner = keepRules(body, prefix, components);
      return inner.trim() === '' ? '' : `${head} {\n${inner}}\n`;
    }
    if (head.startsWith('@')) {
      return `${head} {${body}}\n`;
    }
    const selectors = splitSelectors(head).filter((selector) => isKept(selector, prefix, components));
    return selectors.length === 0 || body.trim() === '' ? '' : `${selectors.join(', ')} {\n  ${body.trim()}\n}\n`;
  }).join('');
}

/** @param {string} css */
function blocks(css) {
  const found = [];
  let start = 0;
  let open = 0;
  let depth = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{' && depth++ === 0) {
      open = at;
    } else if (css[at] === '}' && --depth === 0) {
      found.push({ head: css.slice(start, open).trim().replace(/\s+/g, ' '), body: css.slice(open + 1, at) });
      start = at + 1;
    }
  }
  return found;
}

/** @param {string} head  commas inside brackets do not split */
function splitSelectors(head) {
  const selectors = [''];
  let depth = 0;
  for (const letter of head) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (letter === ',' && depth === 0) {
      selectors.push('');
    } else {
      selectors[selectors.length - 1] += letter;
    }
  }
  return selectors.map((each) => each.trim());
}

/** @param {string} selector @param {string} prefix @param {Set<string>} components */
function isKept(selector, prefix, components) {
  const names = [...selector.matchAll(new RegExp(`\\.${prefix}-([a-z0-9]+(?:-[a-z0-9]+)*)`, 'g'))].map((each) => each[1]);
  return names.length > 0 && names.every((name) => components.has(name));
}

/** @param {string} css */
function withoutIdleKeyframes(css) {
  return css.replace(/@keyframes ([\w-]+) \{(?:[^{}]*\{[^{}]*\})*[^{}]*\}\n?/g, (block, name) =>
    new RegExp(`animation[^;]*\\b${name}\\b`).test(css.replace(block, '')) ? block : '');
}
