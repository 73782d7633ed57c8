// What the list holds, heading by heading, with a way there: the list is long, above all on a phone. What the card on the
// table is about stands out.

/** @import {Section} from "../board/list.js" */
/** @import {Words} from "../board/words.js" */
import { arrange, h, write } from "../board/dom.js";

/** @param {Words} words @param {() => string[]} now kinds the card is about @returns {{root: HTMLElement, update: (sections: Section[]) => void}} */
export function contents(words, now) {
  /** @type {Map<string, {item: HTMLElement, link: HTMLAnchorElement}>} */
  const known = new Map();
  const list = h("ul", { role: "list", class: "board-contents__list" });
  const root = h("nav", { class: "board-contents", "aria-label": words.t("contents.label"), "data-part": "contents" }, list);
  return { root, update };

  /** @param {Section[]} sections */
  function update(sections) {
    const kinds = now();
    arrange(list, sections.map((section) => {
      const each = known.get(section.key) ?? entry(section.key);
      known.set(section.key, each);
      const count = section.count ?? section.elements.length;
      const line = words.t("list.heading", { title: section.title, count });
      write(each.link, kinds.includes(section.key) ? words.t("contents.now", { line }) : line);
      each.item.classList.toggle("is-now", kinds.includes(section.key));
      return each.item;
    }));
  }

  /** @param {string} key */
  function entry(key) {
    const link = h("a", { href: `#board-list-${key}`, class: "board-contents__link" });
    return { item: h("li", {}, link), link };
  }
}
