// What a reader does with the book: search, print, change the theme, use the keyboard.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { BOOK, PAGES, addressOf, contextWith, settled, startBrowser } from './browser.mjs';

const A_CHAPTER = 'day1/ex04_euler_step.html';
const htmlOf = (page) => readFileSync(path.join(BOOK, page), 'utf8');

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

async function opened(name, theme = 'light') {
  const context = await contextWith(browser, theme, { viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(addressOf(name));
  await settled(page);
  return page;
}

test('a search finds a word, and its results lead to pages that have it', async () => {
  const page = await opened('index.html');
  await page.keyboard.press('/');
  await page.keyboard.type('refractory');
  const results = page.locator('#mdbook-searchresults a');
  await results.first().waitFor();
  const found = await results.evaluateAll((all) => all.map(({ href }) => href.replace(/[?#].*/, '')));
  assert.ok(found.includes(addressOf('day2/ex05_refractory_period.html')), found.join('\n'));
  await results.first().click();
  await page.waitForURL((url) => url.href.startsWith(found[0]));
  assert.match(await page.locator('main').innerText(), /refractory/i);
  await page.context().close();
});

test('the printed book has all chapters with their drawings and equations', () => {
  const summary = readFileSync(new URL('../src/SUMMARY.md', import.meta.url), 'utf8');
  const order = [...summary.matchAll(/\]\((.+)\.md\)/g)];
  const chapters = order.map(([, name]) => htmlOf(`${name}.html`));
  const print = htmlOf('print.html');
  const count = (html, mark) => html.split(mark).length - 1;
  for (const mark of ['<figure class="drawing"', '<math', 'class="quiz"', '<pre']) {
    const all = chapters.reduce((sum, html) => sum + count(html, mark), 0);
    assert.ok(all > 20, mark);
    assert.equal(count(print, mark), all, mark);
  }
  const titles = (html) => [...html.matchAll(/<h1 id="[^"]*"><a [^>]*>(.*?)<\/a><\/h1>/g)].map((m) => m[1]);
  assert.equal(order.length, PAGES.filter((page) => !/^(index|print|toc)\.html$/.test(page)).length);
  assert.deepEqual(titles(print), chapters.flatMap(titles));
});

test('a drawing has the colours of the theme, also after a change of it', async () => {
  const page = await opened(A_CHAPTER);
  const colours = () =>
    page.$$eval('figure.drawing path', (lines) => lines.map((line) => getComputedStyle(line).stroke));
  const light = await colours();
  await page.click('#mdbook-theme-toggle');
  await page.click('#mdbook-theme-navy');
  await settled(page);
  const dark = await colours();
  assert.ok(light.length > 3 && light.length === dark.length);
  const coloured = light.map((colour, i) => [colour, dark[i]]).filter(([colour]) => colour !== 'none');
  assert.ok(coloured.length > 3);
  for (const [before, now] of coloured) assert.notEqual(before, now);
  assert.ok(new Set(dark).size > 2, 'curves can be told apart');
  await page.context().close();
});

/** Numbers what the Tab key should stop at, and gives how many there are. */
function numberStops(page) {
  return page.evaluate(() => {
    const all = document.querySelectorAll('main :is(a[href], summary, button), header :is(a, button), nav a[href]');
    // The themes are in a menu that is closed, and have a test of their own.
    const open = [...all].filter((e) => e.checkVisibility({ visibilityProperty: true }) && !e.closest('.theme-popup'));
    open.forEach((element, i) => (element.dataset.stop = i));
    return open.length;
  });
}

/** What has the focus: its number, and whether a reader sees that it has it. */
function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    const { outlineStyle, boxShadow } = getComputedStyle(element);
    const seen = outlineStyle !== 'none' || boxShadow !== 'none';
    return { number: element.dataset.stop, seen, html: element.outerHTML.slice(0, 90) };
  });
}

test('everything in a page can be reached by the Tab key, and each stop is seen', async () => {
  const page = await opened(A_CHAPTER);
  const wanted = await numberStops(page);
  assert.ok(wanted > 60, `${wanted} links and buttons`);
  const stops = new Map();
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (stops.has(stop.number)) break;
    if (stop.number !== undefined) stops.set(stop.number, stop);
  }
  const unseen = [...stops.values()].filter(({ seen }) => !seen);
  assert.deepEqual(unseen, []);
  const missed = await page.$$eval(
    '[data-stop]',
    (all, reached) => all.filter((e) => !reached.includes(e.dataset.stop)).map((e) => e.outerHTML.slice(0, 120)),
    [...stops.keys()],
  );
  assert.deepEqual(missed, []);
  await page.context().close();
});

test('the theme is changed by the keyboard alone', async () => {
  const page = await opened(A_CHAPTER);
  await page.focus('#mdbook-theme-toggle');
  await page.keyboard.press('Enter');
  await page.focus('#mdbook-theme-navy');
  await page.keyboard.press('Enter');
  assert.ok(await page.evaluate(() => document.documentElement.classList.contains('navy')));
  await page.context().close();
});
