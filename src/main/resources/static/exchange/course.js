// Follows a file that is being brought in, and shows the result page once it is there.

const EVERY_MS = 1000;

const bar = /** @type {HTMLProgressElement | null} */ (document.querySelector('progress[data-follows]'));
if (bar) {
    window.setTimeout(() => follow(bar), EVERY_MS);
}

/** @param {HTMLProgressElement} progress */
async function follow(progress) {
    const answer = await fetch(progress.dataset.follows ?? '').catch(() => null);
    if (answer?.ok) {
        const pace = await answer.json();
        if (!pace.runs) {
            window.location.reload();
            return;
        }
        show(progress, pace);
    }
    window.setTimeout(() => follow(progress), EVERY_MS); // no answer: the server may be starting again
}

/**
 * @param {HTMLProgressElement} progress
 * @param {{done: number, total: number, sentence: string}} pace
 */
function show(progress, pace) {
    if (pace.total > 0) {
        progress.max = pace.total;
        progress.value = pace.done;
    }
    const label = document.querySelector(`label[for="${progress.id}"]`);
    if (label) {
        label.textContent = pace.sentence;
    }
}
