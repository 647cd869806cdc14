// Every page of the book, opened as a file: in a wide and a narrow window, light and dark.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { BOOK, PAGES, contextWith, startBrowser } from './browser.mjs';
import * as inspect from './inspect.mjs';

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 360, height: 740 };
/** The whole book in one page: it may weigh more, and need be looked at once only. */
const PRINT = 'print.html';
const MOST_BYTES = 500_000;
const MOST_SHIFT = 0.05;
const VIEWS = [
  { name: 'light, wide', theme: 'light', viewport: WIDE },
  { name: 'dark, wide', theme: 'navy', viewport: WIDE },
  { name: 'light, narrow', theme: 'light', viewport: NARROW },
];

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

/**
 * How much a page moves for a reader who has nothing of it yet. On a busy machine a font may come late, so
 * the least of three is held against the limit: a page without room for a figure moves every time.
 */
async function shiftOfNewReader(view, name) {
  const context = await contextWith(browser, view.theme, { viewport: view.viewport });
  const page = await context.newPage();
  await inspect.open(page, name);
  const shift = await inspect.layoutShift(page);
  await context.close();
  return shift;
}

/** What is wrong with a page in one view; what does not depend on the view is looked at in the first. */
async function problemsIn(view, name) {
  const context = await contextWith(browser, view.theme, { viewport: view.viewport });
  const page = await context.newPage();
  const first = view === VIEWS[0];
  const { loaded, problems } = await inspect.open(page, name);
  let shift = await inspect.layoutShift(page);
  for (let tries = 1; shift >= MOST_SHIFT && tries < 3; tries += 1) {
    shift = Math.min(shift, await shiftOfNewReader(view, name));
  }
  if (shift >= MOST_SHIFT) problems.push(`moves while it is loaded: ${shift.toFixed(3)}`);
  await inspect.unfold(page);
  problems.push(...(await inspect.tooWide(page)));
  if (name !== PRINT) problems.push(...(await inspect.badWords(page, '.drawing')));
  if (first || name !== PRINT) problems.push(...(await inspect.barriers(page)));
  if (first) {
    problems.push(...inspect.requestsElsewhere(loaded, BOOK));
    problems.push(...(await inspect.brokenLinks(page)));
    problems.push(...(await inspect.doubledIds(page)));
    problems.push(...(await inspect.withoutAlternative(page)));
    const bytes = inspect.weight(loaded);
    if (name !== PRINT && bytes > MOST_BYTES) problems.push(`weighs ${bytes} bytes`);
  }
  await context.close();
  return problems.map((problem) => `${view.name}: ${problem}`);
}

describe('pages', { concurrency: 3 }, () => {
  // The longest first, so that it does not end up running alone.
  for (const name of [PRINT, ...PAGES.filter((page) => page !== PRINT)]) {
    test(name, async () => {
      const problems = [];
      for (const view of VIEWS) problems.push(...(await problemsIn(view, name)));
      assert.deepEqual(problems, []);
    });
  }
});
