// Follows a job under way, and loads the page anew once it has ended.

const EVERY_MS = 1000;

const bar = /** @type {HTMLProgressElement | null} */ (document.querySelector('progress[data-job]'));
if (bar) {
    window.setTimeout(() => follow(bar), EVERY_MS);
}

/** @param {HTMLProgressElement} progress */
async function follow(progress) {
    const answer = await fetch(progress.dataset.job ?? '').catch(() => null);
    if (answer?.ok) {
        const pace = await answer.json();
        if (!pace.runs) {
            window.location.reload();
            return;
        }
        progress.value = pace.parts;
        const label = document.querySelector(`label[for="${progress.id}"]`);
        if (label && label.textContent !== pace.sentence) {
            label.textContent = pace.sentence;
        }
    }
    window.setTimeout(() => follow(progress), EVERY_MS); // no answer: the server may be starting again
}
