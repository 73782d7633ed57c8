// A magnet or line in words: what the list shows, what a screen reader hears, what an announcement quotes.

/** @import {BoardElement} from "../board/types.js" */
/** @import {BoardDocument} from "../board/document.js" */
/** @import {Words} from "../board/words.js" */
import { lazily } from "../board/lazily.js";
import { cornerOf, fieldsOf, idsIn } from "./kinds.js";
import { areaOf } from "./places.js";

export class Describing {
  #document;
  #words;
  #months;
  #days;
  #seat;

  /** @param {BoardDocument} document @param {Words} words @param {string} language @param {(id: string) => string} [seat] who sits there */
  constructor(document, words, language, seat = () => "") {
    this.#seat = seat;
    this.#document = document;
    this.#words = words;
    const locale = language === "nl" ? "nl-NL" : "en-GB";
    this.#months = lazily(() => new Intl.DateTimeFormat(locale, { month: "short", year: "numeric", timeZone: "UTC" }));
    this.#days = lazily(() => new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }));
  }

  /** Short: its text, or its kind when it has none. @param {BoardElement} element @returns {string} */
  name(element) {
    if (element.from !== undefined) return this.lineName(element);
    if (element.text) return element.text;
    if (element.kind === "role" && element.fields.role) return this.#words.t(`role.${element.fields.role}`);
    return this.kind(element);
  }

  /** @param {BoardElement} element @returns {string} */
  kind(element) {
    return this.#words.t(`kind.${element.kind}`);
  }

  /** “A overlaps B”. @param {BoardElement} line @returns {string} */
  lineName(line) {
    return this.#words.t(`line.${line.fields.relation ?? "belongs"}`, { from: this.#nameOf(line.from), to: this.#nameOf(line.to) });
  }

  /** One sentence with all that is said of it, but for its name. @param {BoardElement} element @returns {string} */
  facts(element) {
    const facts = fieldsOf(element.kind).map((field) => this.fact(element, field.name));
    if (element.kind === "line") facts.push(element.text);
    const seat = element.fields.seat ? this.#seat(element.fields.seat) : "";
    if (seat) facts.push(this.#words.t("fact.seat", { name: seat }));
    if (element.fields.parked === "yes") facts.push(this.#words.t("fact.parked"));
    if (element.fields.status === "proposed") facts.push(this.#words.t("fact.proposed"));
    return facts.filter(Boolean).join(" · ");
  }

  /** The whole accessible name. @param {BoardElement} element @returns {string} */
  label(element) {
    const corner = cornerOf(element);
    const place = element.from === undefined ? areaOf(this.#document.board, element) : undefined;
    const parts = [
      this.kind(element) + (corner && element.kind !== "client" && element.kind !== "role" ? `, ${this.#words.t(`corner.${corner}`)}` : ""),
      this.name(element),
      this.facts(element).replaceAll(" · ", ", "),
      place ? this.#words.t("fact.in", { area: this.#words.t(`area.${place.name}`) }) : "",
    ];
    return parts.filter(Boolean).join(". ");
  }

  /** One property in words; empty when it is not said. @param {BoardElement} element @param {string} name @returns {string} */
  fact(element, name) {
    const value = element.fields[name];
    if (!value) return "";
    switch (name) {
      case "from":
        return element.fields.until
          ? this.#words.t("fact.period", { from: this.#month(value), until: this.#month(element.fields.until) })
          : this.#words.t("fact.from", { from: this.#month(value) });
      case "until":
        return element.fields.from ? "" : this.#words.t("fact.until", { until: this.#month(value) });
      case "review":
      case "due":
        return this.#words.t(`fact.${name}`, { date: this.#day(value) });
      case "nobody":
        return this.#words.t("fact.nobody");
      case "for":
      case "of":
      case "representedBy":
      case "parties":
      case "covers": {
        const names = idsIn(value).filter((id) => this.#document.element(id)).map((id) => `“${this.#nameOf(id)}”`);
        return names.length === 0 ? "" : this.#words.t(`fact.${name}`, { names: this.#words.list(names) });
      }
      case "corner":
        return "";
      case "role":
        return element.text || value !== element.fields.role ? this.#words.t(`role.${value}`) : "";
      case "relation":
        return "";
      case "short":
      case "note":
        return value;
      case "owner":
      case "forum":
      case "members":
      case "rhythm":
      case "decides":
      case "where":
        return this.#words.t(`fact.${name}`, { value });
      default:
        return this.#words.t(`${name}.${value}`);
    }
  }

  /** `jan 2027 – dec 2028`, or what of it is said. @param {BoardElement} element */
  period(element) {
    return this.fact(element, "from") || this.fact(element, "until");
  }

  /** @param {string | undefined} id @returns {string} */
  #nameOf(id) {
    const element = id === undefined ? undefined : this.#document.element(id);
    return element ? this.name(element) : this.#words.t("something");
  }

  /** @param {string} month `2027-03` */
  #month(month) {
    return this.#format(this.#months(), `${month}-01`, month);
  }

  /** @param {string} day `2027-03-31` */
  #day(day) {
    return this.#format(this.#days(), day, day);
  }

  /** @param {Intl.DateTimeFormat} format @param {string} date @param {string} otherwise */
  #format(format, date, otherwise) {
    const parsed = new Date(`${date}T00:00:00Z`);
    return Number.isNaN(parsed.getTime()) ? otherwise : format.format(parsed);
  }
}
