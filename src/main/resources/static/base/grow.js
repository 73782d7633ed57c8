// <textarea data-grows> is as high as its text; with data-counts="id" the named element tells how many letters are left.

/** @param {ParentNode} root */
export function growAll(root) {
  for (const area of root.querySelectorAll('textarea[data-grows]')) {
    grow(/** @type {HTMLTextAreaElement} */ (area));
  }
}

document.addEventListener('input', (event) => {
  if (event.target instanceof HTMLTextAreaElement && event.target.hasAttribute('data-grows')) {
    grow(event.target);
  }
});

/** @param {HTMLTextAreaElement} area */
function grow(area) {
  area.style.blockSize = 'auto';
  if (area.scrollHeight > 0) {
    area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  }
  const counter = document.getElementById(area.dataset.counts ?? '');
  if (counter) {
    counter.textContent = (counter.dataset.pattern ?? '{left}').replace('{left}', String(area.maxLength - area.value.length));
  }
}
