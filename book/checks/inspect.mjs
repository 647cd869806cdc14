// What is wrong with a page, seen in the browser.
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addressOf, settled } from './browser.mjs';
import { brokenLink } from './links.mjs';

const AXE = readFileSync(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/**
 * Opens a page, and gives the addresses of all that it loads by itself, with what went wrong. The search
 * index is not among them: it is loaded when somebody searches.
 */
export async function open(page, name) {
  const loaded = new Set();
  const problems = [];
  page.on('request', (request) => loaded.add(request.url()));
  page.on('requestfailed', (request) => problems.push(`${request.url()} cannot be loaded`));
  page.on('pageerror', (error) => problems.push(`a script stops: ${error.message}`));
  // The page of the whole book is large, and machines that check it may be busy.
  await page.goto(addressOf(name), { timeout: 120_000 });
  await settled(page);
  return { loaded, problems };
}

/** Requests to anything but the book's own files. */
export function requestsElsewhere(loaded, folder) {
  const own = addressOf('');
  return [...loaded]
    .filter((url) => !url.startsWith(own) && !url.startsWith('data:'))
    .map((url) => `asks for ${url}, which is not in ${folder}`);
}

/** The living figures' module, which pages share: it is loaded once for all. */
const SHARED = '/living/module.js';

/** How many bytes a page loads: itself, styles, scripts, fonts. */
export function weight(loaded) {
  const own = [...loaded].filter((url) => url.startsWith('file:') && !url.endsWith(SHARED));
  const files = new Set(own.map((url) => fileURLToPath(url.replace(/[?#].*$/, ''))));
  return [...files].reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0);
}

/** How much of the page moved while it was loaded: the sum of all layout shifts. */
export function layoutShift(page) {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        const observer = new PerformanceObserver((list) => {
          sum += list.getEntries().reduce((all, { value }) => all + value, 0);
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 50);
      }),
  );
}

/** Unfolds all answers and solutions, so that they are looked at, too. */
export async function unfold(page) {
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
  await settled(page);
}

/** Axe's serious and critical findings. */
export async function barriers(page) {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => (await axe.run({ preload: false })).violations);
  return violations
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `axe, ${id}: ${target} ${html.slice(0, 80)}`));
}

export async function brokenLinks(page) {
  const links = await page.$$eval('a[href], area[href]', (all) => all.map(({ href }) => href));
  return [...new Set(links)].map(brokenLink).filter(Boolean);
}

/** Ids that two elements have: links and labels would lead to the first only. */
export async function doubledIds(page) {
  const ids = await page.$$eval('[id]', (all) => all.map(({ id }) => id));
  const doubled = ids.filter((id, i) => ids.indexOf(id) !== i);
  return [...new Set(doubled)].map((id) => `the id ${id} is there twice`);
}

/** Figures without a text that says what is to be seen, and equations that a screen reader cannot read. */
export function withoutAlternative(page) {
  return page.evaluate(() => {
    const problems = [];
    const named = (element) => (element.getAttribute('aria-label') ?? element.alt ?? '').trim();
    for (const drawing of document.querySelectorAll('main .drawing, main img')) {
      if (named(drawing).length < 40) {
        problems.push(`a drawing says only "${named(drawing)}": ${drawing.outerHTML.slice(0, 80)}`);
      }
    }
    for (const svg of document.querySelectorAll('main svg')) {
      if (!svg.closest('[aria-hidden=true], button, .blockquote-tag-title')) {
        problems.push(`a drawing outside a figure: ${svg.outerHTML.slice(0, 80)}`);
      }
    }
    for (const equation of document.querySelectorAll('.katex')) {
      const maths = equation.querySelector('math');
      const hidden = equation.querySelector('.katex-html')?.getAttribute('aria-hidden');
      if (!maths?.textContent.trim() || hidden !== 'true') {
        problems.push(`an equation without MathML: ${equation.textContent.slice(0, 80)}`);
      }
    }
    if (document.querySelector('.katex-error')) problems.push('an equation that cannot be read');
    return problems;
  });
}

/**
 * Whether the page, or the part of it that holds the text, scrolls sideways. Code, equations, tables and
 * drawings may, each by itself.
 */
export function tooWide(page) {
  return page.evaluate(() => {
    const problems = [];
    for (let element = document.querySelector('main') ?? document.body; element; element = element.parentElement) {
      const { scrollWidth, clientWidth, localName, id } = element;
      const scrolls = element === document.documentElement || getComputedStyle(element).overflowX !== 'visible';
      if (scrolls && scrollWidth > clientWidth) {
        problems.push(`${localName} ${id} scrolls sideways: ${scrollWidth} pixels in ${clientWidth}`);
      }
    }
    return problems;
  });
}

/** Words in drawings that are cut off, lie on each other or are too small to be read, and drawings that are not seen whole. */
export function badWords(page, drawings) {
  return page.$$eval(drawings, (all) =>
    all.flatMap((drawing) => {
      const problems = [];
      const frame = drawing.getBoundingClientRect();
      if (drawing.scrollWidth > drawing.clientWidth + 1) problems.push('is not seen whole');
      const words = [...drawing.querySelectorAll('text, tspan')]
        .filter((text) => text.textContent && !text.querySelector('tspan'))
        .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
      words.forEach(({ text, box }, i) => {
        if (box.left < frame.left - 1 || box.right > frame.right + 1) problems.push(`"${text}" is cut off`);
        for (const other of words.slice(i + 1)) {
          // A box is higher than the digits in it.
          const apart =
            box.right <= other.box.left || other.box.right <= box.left ||
            box.bottom - 4 <= other.box.top + 4 || other.box.bottom - 4 <= box.top + 4;
          if (!apart) problems.push(`"${text}" lies on "${other.text}"`);
        }
        if (box.height < 10.9) problems.push(`"${text}" is ${box.height} pixels high`);
      });
      return problems.map((problem) => `${(drawing.getAttribute('aria-label') ?? '').slice(0, 40)}…: ${problem}`);
    }),
  );
}
