// Building pages without markup in strings.

/** @typedef {string | number | boolean | null | undefined | ((event: any) => void)} Attribute */

const SVG = "http://www.w3.org/2000/svg";

/**
 * An HTML element: `on…` listens, `false`, `null` and `undefined` leave out, `true` is an empty attribute.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag @param {Record<string, Attribute>} [attributes] @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  dress(element, attributes);
  element.append(...present(children));
  return element;
}

/**
 * The same in SVG.
 * @template {keyof SVGElementTagNameMap} T
 * @param {T} tag @param {Record<string, Attribute>} [attributes] @param {...(Node | string | null | undefined | false)} children
 * @returns {SVGElementTagNameMap[T]}
 */
export function s(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  dress(element, attributes);
  element.append(...present(children));
  return element;
}

/** Sets or takes away attributes of something that is there. @param {Element} element @param {Record<string, Attribute>} attributes */
export function dress(element, attributes) {
  for (const name in attributes) {
    const value = attributes[name];
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === false || value === null || value === undefined) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
}

/** Writes only when it differs, so that screen readers and selections are left in peace. @param {Element} element @param {string} text */
export function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * Brings the children of a parent in this order, moving as few as possible: what has the focus keeps it.
 * @param {Element} parent @param {Element[]} wanted
 */
export function arrange(parent, wanted) {
  for (const child of [...parent.children]) if (!wanted.includes(child)) child.remove();
  const focused = wanted.findIndex((each) => each.contains(document.activeElement));
  const pivot = wanted[focused];
  if (pivot && pivot.parentElement === parent) {
    wanted.slice(0, focused).forEach((each, i) => parent.children[i] !== each && parent.insertBefore(each, parent.children[i] ?? pivot));
    wanted.slice(focused + 1).forEach((each) => parent.lastElementChild !== each && parent.append(each));
    return;
  }
  wanted.forEach((each, i) => parent.children[i] !== each && parent.insertBefore(each, parent.children[i] ?? null));
}

/** @param {(Node | string | null | undefined | false)[]} children @returns {(Node | string)[]} */
function present(children) {
  return /** @type {(Node | string)[]} */ (children.filter((each) => each !== null && each !== undefined && each !== false));
}
