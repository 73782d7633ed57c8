// Runs in the page that bench/drawing opens: how long each frame of a gesture takes. Frames come as the browser gives them.

const SECONDS = 2;

/** @returns {Promise<number[]>} milliseconds between the frames of a gesture @param {(step: number) => void} move */
function frames(move) {
  return new Promise((resolve) => {
    /** @type {number[]} */
    const moments = [];
    const begin = performance.now();
    const frame = (/** @type {number} */ now) => {
      moments.push(now);
      if (now - begin > SECONDS * 1000) return resolve(moments.slice(1).map((each, i) => each - Number(moments[i])));
      move(moments.length);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** The mouse is down already; here it goes round in a circle. @param {number} x @param {number} y */
globalThis.gesture = (x, y) =>
  frames((step) => {
    const view = /** @type {Element} */ (document.querySelector("[data-part=drawing]"));
    const [clientX, clientY] = [x + 160 * Math.sin(step / 20), y + 90 * Math.cos(step / 20) - 90];
    view.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, pointerId: 1, pointerType: "mouse", isPrimary: true, buttons: 1, clientX, clientY }));
  });
