// Breaking text into lines that fit, by measuring: SVG does not wrap by itself.

/** @type {CanvasRenderingContext2D | null | undefined} */
let ruler;
/** @type {Map<string, number>} */
const widths = new Map();

const WRITTEN_IN = [`400 14px "Source Sans 3"`, `600 18px "Source Sans 3"`];

/** What was measured before the fonts were there no longer holds. Not called when they are there already. @param {() => void} redraw */
export function whenFontsComeIn(redraw) {
  const { fonts } = document;
  if (!fonts || WRITTEN_IN.every((font) => fonts.check(font))) return;
  void Promise.allSettled(WRITTEN_IN.map((font) => fonts.load(font))).then(() => {
    widths.clear();
    redraw();
  });
}

/** @param {string} text @param {string} font as in CSS @returns {number} */
export function widthOf(text, font) {
  const key = `${font}|${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    ruler ??= document.createElement("canvas").getContext("2d");
    if (!ruler) return text.length * 8;
    ruler.font = font;
    width = ruler.measureText(text).width;
    if (widths.size > 20_000) widths.clear();
    widths.set(key, width);
  }
  return width;
}

/**
 * @param {string} text @param {number} width @param {number} most lines; the last one ends in … when there is more
 * @param {(text: string) => number} measure
 * @returns {string[]}
 */
export function wrap(text, width, most, measure) {
  const words = text.split(/\s+/).filter(Boolean).flatMap((word) => broken(word, width, measure));
  const space = measure(" ");
  /** @type {string[]} */
  const lines = [];
  let line = "";
  let used = 0;
  for (const word of words) {
    const own = measure(word); // word by word: a board says the same words again and again
    if (line === "" || used + space + own <= width) {
      used = line === "" ? own : used + space + own;
      line = line === "" ? word : `${line} ${word}`;
      continue;
    }
    lines.push(line);
    line = word;
    used = own;
  }
  if (line !== "") lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  kept[most - 1] = shortened(String(kept[most - 1]), width, measure);
  return kept;
}

/** @param {string} line @param {number} width @param {(text: string) => number} measure */
function shortened(line, width, measure) {
  let end = line.length;
  while (end > 1 && measure(`${line.slice(0, end).trimEnd()}…`) > width) end--;
  return `${line.slice(0, end).trimEnd()}…`;
}

/** A word longer than a line is cut. @param {string} word @param {number} width @param {(text: string) => number} measure @returns {string[]} */
function broken(word, width, measure) {
  if (measure(word) <= width) return [word];
  const parts = [];
  let rest = word;
  while (measure(rest) > width && rest.length > 2) {
    let end = rest.length - 1;
    while (end > 1 && measure(`${rest.slice(0, end)}-`) > width) end--;
    parts.push(`${rest.slice(0, end)}-`);
    rest = rest.slice(end);
  }
  parts.push(rest);
  return parts;
}
