// The browser, and the pages of the built book in it.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';
import { chromium } from 'playwright-core';

export const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of the built book. */
export const BOOK = path.resolve(process.env.BOOK ?? path.join(REPOSITORY, 'book/book'));
if (!existsSync(path.join(BOOK, 'index.html'))) {
  throw new Error(`${BOOK} holds no book: call .ci/book, which builds it, or name its folder in BOOK.`);
}

/** All pages, as paths below the book's folder: `day1/ex04_euler_step.html`. */
export const PAGES = readdirSync(BOOK, { recursive: true })
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replaceAll(path.sep, '/'))
  .sort();

/** The chapters with an exercise among them. */
export const EXERCISES = PAGES.filter((page) => {
  const file = page.replace('/', '/src/').replace('.html', '.rs');
  return existsSync(path.join(REPOSITORY, 'exercises', file));
});

export const addressOf = (page) => pathToFileURL(path.join(BOOK, page)).href;

const LAUNCH = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export const startBrowser = () => chromium.launch(LAUNCH);

/** Starts the browser with what it keeps in a folder from one start to the next. */
export const startBrowserIn = (folder) => chromium.launchPersistentContext(folder, LAUNCH);

/** A reader who has chosen a theme, and whose browser prints nothing when the book for print is opened. */
export async function contextWith(browser, theme, options = {}) {
  const context = await browser.newContext({ colorScheme: 'light', ...options });
  await context.addInitScript((name) => {
    localStorage.setItem('mdbook-theme', name);
    window.print = () => {};
  }, theme);
  return context;
}

/** When fonts are there and what the scripts set off has been drawn. */
export async function settled(page) {
  await page.waitForLoadState('load');
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  });
}
