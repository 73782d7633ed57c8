// The behaviours every page has. Each module binds itself by a data attribute; a page without them works as well.
import './copy.js';
import './dialog.js';
import './focus.js';
import './leave.js';
import './menu.js';
import './theme.js';
import './tip.js';
import './unsaved.js';
import { enhanceAll as combobox } from './combobox.js';
import { growAll as grow } from './grow.js';

/** @param {ParentNode} root */
function enhance(root) {
  combobox(root);
  grow(root);
}

enhance(document);
document.addEventListener('htmx:after:settle', () => enhance(document));
