// What takes milliseconds to make, and is not needed for the first sight of the board.

/**
 * @template T
 * @param {() => T} make called once, when it is first asked for
 * @returns {() => T}
 */
export function lazily(make) {
  /** @type {{made: T} | undefined} */
  let known;
  return () => (known ??= { made: make() }).made;
}
