// The living figures: the committed module gives what the solutions give natively, and a reader can turn them.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BOOK, PAGES, addressOf, contextWith, settled, startBrowser } from './browser.mjs';
import { badWords, barriers, tooWide } from './inspect.mjs';
import { hash, loadModule, nativeCases, show } from './module.mjs';

const REBUILD = 'cargo run --manifest-path book/Cargo.toml -p book-builder -- living';
const cases = nativeCases();
const close = (a, b, within) => Math.abs(a - b) <= within;

/** The figures and the pages that hold them: `day1/ex04` and `day1/ex04_euler_step.html`. */
const figures = PAGES.filter((page) => !/^(print|toc|welcome)\.html$/.test(page)).flatMap((page) => {
  const html = readFileSync(path.join(BOOK, page), 'utf8');
  return [...html.matchAll(/<section class="living" id="([^"]+)"[^>]* data-figure="(\d+)"/g)].map(([, id, place]) => ({
    page,
    id,
    place: Number(place),
  }));
});

test('every figure is in one page', () => {
  const places = figures.map(({ place }) => place).sort((a, b) => a - b);
  assert.deepEqual(places, [...new Set(cases.map(({ place }) => place))]);
});

describe(`the committed module shows what native code shows (else: ${REBUILD})`, () => {
  for (const { name } of cases.filter((_, i) => i % 7 === 0)) {
    test(name, async () => {
      const exports = await loadModule();
      const own = cases.filter((one) => one.name === name);
      assert.equal(own.length, 7);
      for (const one of own) {
        const { svg, numbers, data } = show(exports, one);
        if (one.values) {
          // A sine: its last digits are those of the system. First come currents, then potentials: I_mean is
          // 250 pA, and R · I_mean 25 mV.
          assert.equal(data.length, one.values.length);
          data.forEach((x, k) => {
            const scale = k < data.length / 2 ? 250e-12 : 25e-3;
            assert.ok(close(x, one.values[k], 1e-12 * scale), `${one.knobs}: ${x} for ${one.values[k]}`);
          });
        } else {
          assert.equal(hash(new Uint8Array(Float64Array.from(data).buffer)), one.hash, `${one.knobs}: other bits`);
        }
        assert.equal(numbers.length, one.numbers.length);
        numbers.forEach((x, i) => assert.ok(close(x, one.numbers[i], 1e-9 * Math.abs(x) + 1e-12), `${x}`));
        assert.equal(hash(svg), one.svg, `${one.knobs}: another picture`);
      }
    });
  }
});

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

/** Opens a figure's page, and does something when the figure can be turned. */
async function on({ page: name, id }, theme, width, act) {
  const context = await contextWith(browser, theme, { viewport: { width, height: 900 } });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(addressOf(name));
  await settled(page);
  const figure = page.locator(`#${id}`);
  await page.locator(`#${id}[data-ready]`).waitFor();
  await act(figure, page);
  assert.deepEqual(errors, []);
  await context.close();
}

const textOf = async (locator) => (await locator.innerText()).replace(/\s+/g, ' ').trim();
const drawingOf = (figure) => figure.locator('figure > svg').evaluate((svg) => svg.outerHTML);

/** Sets a figure's knobs, as a reader would at last have set them. */
async function set(figure, knobs) {
  await figure.evaluate((section, wanted) => {
    const data = JSON.parse(section.dataset.knobs);
    data.knobs.forEach((knob, i) => {
      const field = document.getElementById(`${section.id}-${knob.name}`);
      field.value = knob.values ? knob.values.indexOf(wanted[i]) : wanted[i];
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }, knobs);
}

describe('a page says what native code says', { concurrency: 3 }, () => {
  for (const figure of figures) {
    test(figure.id, () =>
      on(figure, 'light', 1440, async (section, page) => {
        for (const { knobs, sentence } of cases.filter(({ place }) => place === figure.place)) {
          await set(section, knobs);
          const output = section.locator('output');
          await page.waitForFunction(
            ([id, text]) => document.querySelector(`#${id} output`).textContent.replace(/\s/g, ' ') === text,
            [figure.id, sentence],
            { timeout: 5000 },
          ).catch(async () => assert.equal(await textOf(output), sentence));
        }
      }),
    );
  }
});

describe('a figure is turned by the keyboard alone', { concurrency: 3 }, () => {
  for (const figure of figures) {
    test(figure.id, () =>
      on(figure, 'light', 1440, async (section, page) => {
        const address = page.url();
        const start = await drawingOf(section);
        const said = await textOf(section.locator('output'));
        await section.locator('.guess input').first().focus();
        await page.keyboard.press('Space');
        assert.match(await textOf(section.locator('summary')), /^You guess: ./);
        for (const field of await section.locator('.knob :is(input, select)').all()) {
          await page.keyboard.press('Tab');
          assert.ok(await field.evaluate((element) => element === document.activeElement));
          const before = await field.inputValue();
          await page.keyboard.press('ArrowUp');
          if ((await field.inputValue()) === before) await page.keyboard.press('ArrowDown');
          assert.notEqual(await field.inputValue(), before);
          if (await field.evaluate(({ localName }) => localName === 'select')) continue;
          const text = await field.getAttribute('aria-valuetext');
          assert.equal(await textOf(field.locator('xpath=following-sibling::span')), text.replace(/\s/g, ' '));
          assert.ok((await section.locator(`label[for="${await field.getAttribute('id')}"]`).innerText()).length > 2);
        }
        await page.waitForFunction(
          ([id, before]) => document.querySelector(`#${id} figure`).innerHTML !== before,
          [figure.id, start],
        );
        await page.waitForTimeout(400);
        assert.notEqual(await textOf(section.locator('output')), said);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.waitForTimeout(400);
        assert.equal(await drawingOf(section), start, 'after a reset the picture is the first one');
        assert.equal(await textOf(section.locator('output')), said);
        assert.equal(page.url(), address);
      }),
    );
  }
});

describe('a figure can be read in a wide and a narrow window', { concurrency: 3 }, () => {
  for (const figure of figures) {
    test(figure.id, async () => {
      await on(figure, 'light', 1440, async (_, page) => assert.deepEqual(await badWords(page, `#${figure.id} figure`), []));
      // The other views of its page are looked at in pages.test.mjs.
      await on(figure, 'navy', 360, async (section, page) => {
        assert.deepEqual(await badWords(page, `#${figure.id} figure`), []);
        await section.locator('details').evaluate((details) => (details.open = true));
        assert.deepEqual(await tooWide(page), []);
        assert.deepEqual(await barriers(page), []);
      });
    });
  }
});

test('without scripts and on paper there is the picture with which the knobs start', async () => {
  for (const figure of figures) {
    const context = await contextWith(browser, 'light', { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(addressOf(figure.page));
    const section = page.locator(`#${figure.id}`);
    const { sentence } = cases.find(({ place }) => place === figure.place);
    for (const media of ['screen', 'print']) {
      await page.emulateMedia({ media });
      assert.ok(await section.locator('figure > svg').isVisible());
      assert.equal(await textOf(section.locator('output')), sentence);
      assert.ok(!(await section.locator('.knobs').isVisible()));
      assert.equal(await section.locator('details').isVisible(), media === 'screen');
    }
    await context.close();
  }
});
