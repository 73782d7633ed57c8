// Long work that nobody waits for, a little at a time.

const SLICE_MS = 8; // half a frame

/**
 * @template T
 * @param {T[]} all @param {(each: T) => void} work
 */
export function inSlices(all, work) {
  let at = 0;
  requestAnimationFrame(() => setTimeout(slice)); // not before what is there is seen

  function slice() {
    const until = performance.now() + SLICE_MS;
    while (at < all.length && performance.now() < until) work(/** @type {T} */ (all[at++]));
    if (at < all.length) setTimeout(slice);
  }
}
