// The lines that show what a dragged magnet is in line with.

/** @import {Guide} from "./snapping.js" */
import { s } from "../dom.js";

/** @param {SVGElement} layer @param {Guide[]} guides */
export function showGuides(layer, guides) {
  const lines = [...layer.querySelectorAll(".guide")];
  guides.forEach(({ across, at, from, to }, i) => {
    const line = lines[i] ?? layer.appendChild(s("path", { class: "guide" }));
    line.setAttribute("d", across ? `M${from} ${at}H${to}` : `M${at} ${from}V${to}`);
  });
  for (const line of lines.slice(guides.length)) line.remove();
}
