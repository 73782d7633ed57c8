// Frames and work of the drawing with large boards; see bench/drawing. The live page as it is, with a made board and no server.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const root = new URL("../../../../", import.meta.url);
const { chromium } = createRequire(import.meta.url)(new URL("target/playwright-driver/package/index.js", root).pathname);
const statics = new URL("src/main/resources/static/", root);
const STYLES = ["board/board", "board/list", "board/form", "sketch/magnets", "sketch/lines", "sketch/live", "sketch/card"];
const KINDS = ["assignment", "client", "role", "idea", "agreement", "bottleneck"];
const RELATIONS = ["overlaps", "depends_on", "precedes", "competes"];
const TYPES = { js: "text/javascript", css: "text/css", svg: "image/svg+xml", woff2: "font/woff2" };
const OPENS = 7;
const NEAR = 0.75; // the scale at which people work

const sizes = (process.argv.slice(2).length > 0 ? process.argv.slice(2) : ["500,1000", "2000,4000"]).map((each) => each.split(",").map(Number));
for (const [magnets, lines] of sizes) await measure(Number(magnets), Number(lines));

async function measure(magnets, lines) {
  const made = board(magnets, lines);
  const opens = [];
  for (let i = 0; i < OPENS; i++) opens.push(await inBrowser((browser) => opened(browser, made)));
  const half = (name) => Math.round(opens.map((each) => each[name]).toSorted((a, b) => a - b)[OPENS >> 1]);
  console.log(`${magnets} magnets, ${lines} lines: first board ${half("first")} ms after the last script, with its lines ${half("whole")} ms; work of the whole page until then ${half("work")} ms (each the middle of ${OPENS} browsers)`);
  await inBrowser(async (browser) => {
    const { page, session } = await opened(browser, made);
    for (const place of ["near", "far"]) {
      await (place === "near" ? comeNear(page) : page.locator("[data-part='zoom.fit']").click());
      await page.waitForTimeout(700);
      for (const gesture of ["pan", "drag"]) await gestured(page, session, place, gesture);
    }
  });
}

/** @template T @param {(browser: import("playwright").Browser) => Promise<T>} work in one that was not used before */
async function inBrowser(work) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--no-first-run"] });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

function board(magnets, lines) {
  const id = (number) => `01900000-0000-7000-8000-${String(number).padStart(12, "0")}`;
  const columns = Math.ceil(Math.sqrt(magnets * 1.4));
  const elements = Array.from({ length: magnets }, (_, i) => ({ id: id(i), kind: KINDS[i % 6], x: (i % columns) * 260, y: Math.floor(i / columns) * 150, text: `Regeling voor onderwerp ${i} in de buurt`, fields: i % 6 === 0 ? { size: "M", firmness: "firm" } : {} }));
  for (let i = 0; i < lines; i++) {
    const to = (i + 1 + ((i * 7) % 5) * (i % 3 ? 1 : columns)) % magnets;
    elements.push({ id: id(100_000 + i), kind: "line", from: id(i % magnets), to: id(to === i % magnets ? (to + 1) % magnets : to), text: i % 10 ? "" : "omdat het samenhangt", fields: { relation: RELATIONS[i % 4], weight: ["light", "medium", "heavy"][i % 3] } });
  }
  return { number: 1, elements, state: {} };
}

async function serve(page, made) {
  const card = (key) => ({ key, title: key, question: "?", followUps: [], toPlace: [], doneWhen: "", minutes: 5, lookingRule: "", namesRule: "", hidden: false });
  const me = { person: "p", name: "P", corner: "client", facilitator: true, co: false };
  const data = { session: "s", socket: "/board/s", language: "nl", here: "/nl/sessions/s", me, board: made, cards: ["start", "players", "close"].map(card), words: words() };
  const attribute = JSON.stringify(data).replaceAll("&", "&amp;").replaceAll("'", "&#39;");
  const sheets = ["base/all", ...STYLES].map((each) => `<link rel="stylesheet" href="/${each}.css">`).join("");
  const html = `<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>bench</title>${sheets}<script type="module" src="/sketch/live.js"></script></head><body class="frame"><main class="page page--full page--live"><div class="live" data-live='${attribute}' data-icons="/base/icons.svg"><h1>Bord</h1></div></main></body></html>`;
  await page.routeWebSocket(/board/, () => {});
  await page.route("**/*", (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    if (path === "") return route.fulfill({ body: html, contentType: "text/html" });
    try {
      const body = path === "base/all.css" ? all() : readFileSync(new URL(path, statics));
      return route.fulfill({ body, contentType: TYPES[path.split(".").at(-1)] });
    } catch {
      return route.fulfill({ status: 404 });
    }
  });
}

/** The sheet that the application puts together from its parts. */
function all() {
  const names = readFileSync(new URL("base/stylesheets.txt", statics), "utf8").split("\n").map((each) => each.trim()).filter(Boolean);
  return names.map((each) => readFileSync(new URL(each.includes("/") ? each : `base/${each}`, statics), "utf8")).join("\n");
}

function words() {
  const text = readFileSync(new URL("src/main/resources/messages/live_nl.properties", root), "utf8");
  return Object.fromEntries(text.split("\n").filter((line) => line.startsWith("live.")).map((line) => [line.slice(5, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]));
}

/** Opens the page anew. @returns {Promise<{page: import("playwright").Page, session: import("playwright").CDPSession, first: number, whole: number, work: number}>} milliseconds from the last script to the frame with the magnets and to the one with the lines, and processor time of the page's thread until then */
async function opened(browser, made) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await serve(page, made);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.addInitScript(() => {
    localStorage.setItem("board-view", "drawing");
    const framed = (part, name) => {
      const seen = new MutationObserver(() => {
        if (!document.querySelector(`[data-part=${part}]`)) return;
        seen.disconnect();
        requestAnimationFrame(() => {
          const after = new MessageChannel();
          after.port1.onmessage = () => (window[name] = performance.now());
          after.port2.postMessage(0);
        });
      });
      seen.observe(document, { childList: true, subtree: true });
    };
    framed("magnet", "painted");
    framed("line", "whole");
  });
  await page.goto("http://bench.test/");
  await page.waitForFunction(() => window.whole && window.painted, undefined, { timeout: 120_000, polling: 5 });
  const work = (await counted(session)).TaskDuration * 1000;
  const [first, whole] = await page.evaluate(() => {
    const scripts = performance.getEntriesByType("resource").filter((each) => each.name.endsWith(".js"));
    const last = Math.max(...scripts.map((each) => each.responseEnd));
    return [window.painted - last, window.whole - last];
  });
  await page.addScriptTag({ path: new URL("gesture.js", import.meta.url).pathname });
  await page.waitForTimeout(1500);
  return { page, session, first, whole, work };
}

async function comeNear(page) {
  for (let i = 0; i < 25; i++) {
    const scale = await page.evaluate(() => Number(/scale\(([\d.]+)\)/.exec(document.querySelector(".board-world").style.transform)?.[1] ?? 1));
    if (scale >= NEAR) return;
    await page.locator("[data-part='zoom.in']").click();
    await page.waitForTimeout(30);
  }
}

async function gestured(page, session, place, gesture) {
  const spot = await page.evaluate(spotFor, gesture);
  if (!spot) return console.log(`  ${place} ${gesture}: no place to begin`);
  await page.mouse.move(spot[0], spot[1]);
  await page.mouse.down();
  const before = await counted(session);
  const frames = await page.evaluate(([x, y]) => globalThis.gesture(x, y), spot);
  const after = await counted(session);
  await page.mouse.up();
  await page.keyboard.press("Escape");
  await page.waitForTimeout(400);
  frames.sort((a, b) => a - b);
  const work = (name) => (((after[name] - before[name]) * 1000) / frames.length).toFixed(1);
  const fps = (1000 * frames.length) / frames.reduce((a, b) => a + b, 0.001);
  console.log(`  ${place} ${gesture}: ${fps.toFixed(0)} fps, p95 ${Number(frames[Math.floor(frames.length * 0.95)]).toFixed(0)} ms; work ${work("TaskDuration")} ms a frame, of which script ${work("ScriptDuration")}, style ${work("RecalcStyleDuration")}, layout ${work("LayoutDuration")}`);
}

async function counted(session) {
  return Object.fromEntries((await session.send("Performance.getMetrics")).metrics.map(({ name, value }) => [name, value]));
}

/** Runs in the page: a magnet, or empty ground, near the middle of the drawing. @param {string} gesture */
function spotFor(gesture) {
  const { x, y, width, height } = document.querySelector("[data-part=drawing]").getBoundingClientRect();
  for (let away = 0; away < 300; away += 3) {
    for (let turn = 0; turn < 12; turn++) {
      const at = [x + width / 2 + away * Math.cos(turn / 2), y + height / 2 + away * Math.sin(turn / 2)];
      const there = document.elementFromPoint(at[0], at[1]);
      const on = there?.closest("[data-id]");
      const ground = there && !on && there.closest("[data-part=drawing]") && !there.closest(".board-over");
      if (gesture === "drag" ? on?.getAttribute("data-part") === "magnet" : ground) return at;
    }
  }
  return undefined;
}
