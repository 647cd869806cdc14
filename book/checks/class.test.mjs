// The page of a class, which `cargo lif class` writes: of ten learners and of two hundred.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { REPOSITORY, settled, startBrowser } from './browser.mjs';
import * as inspect from './inspect.mjs';

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 360, height: 740 };

let browser;
let folder;
before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'class-'));
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Opens the page of a pretended class. */
async function classOf(learners, options) {
  const out = path.join(folder, `${learners}`);
  const pretend = ['run', '-q', '--locked', '-p', 'lif-class', '--example', 'pretend', '--'];
  execFileSync('cargo', [...pretend, `${learners}`, out], { cwd: REPOSITORY });
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const address = pathToFileURL(path.join(out, 'class.html')).href;
  const loaded = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(address);
  await settled(page);
  assert.deepEqual(loaded, [address], 'it loads nothing but itself');
  return page;
}

describe('the page of a class', () => {
  for (const [learners, colorScheme, viewport] of [
    [10, 'light', WIDE],
    [10, 'dark', WIDE],
    [10, 'light', NARROW],
    [200, 'light', WIDE],
  ]) {
    test(`${learners} learners, ${colorScheme}, ${viewport.width} pixels`, async () => {
      const page = await classOf(learners, { colorScheme, viewport });
      const problems = await inspect.tooWide(page);
      await inspect.unfold(page);
      problems.push(...(await inspect.doubledIds(page)), ...(await inspect.barriers(page)));
      assert.deepEqual(problems, []);
      await page.context().close();
    });
  }

  test('what a learner is called is text, whatever it is', async () => {
    const page = await classOf(10, { viewport: WIDE });
    assert.equal(await page.locator('script, b').count(), 0);
    const name = "<script>alert('Bobby')</script>";
    assert.equal(await page.getByRole('heading', { name }).count(), 1);
    await page.context().close();
  });

  test('every link leads to something that is seen', async () => {
    const page = await classOf(10, { viewport: WIDE });
    const ends = await page.$$eval('a', (all) => all.map((a) => a.getAttribute('href')));
    assert(ends.length > 20);
    await inspect.unfold(page);
    for (const end of new Set(ends)) assert(await page.isVisible(end), end);
    await page.context().close();
  });

  test('the keyboard reaches a mistake and what was told of it', async () => {
    const page = await classOf(10, { viewport: WIDE });
    const link = page.locator('td a').first();
    const told = page.locator(await link.getAttribute('href'));
    await link.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert(await told.locator('pre').isVisible());
    await page.context().close();
  });
});
