// The questions: choose an option or type a number, and read why it is right or wrong.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { EXERCISES, addressOf, contextWith, settled, startBrowser, startBrowserIn } from './browser.mjs';

const A_CHAPTER = 'day1/ex04_euler_step.html';

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

/** Opens a page in a browser that has seen none before, does something, and closes it. */
async function on(name, options, act) {
  const context = await contextWith(browser, 'light', options);
  const page = await context.newPage();
  await page.goto(addressOf(name));
  if (options.javaScriptEnabled !== false) await settled(page);
  await act(page);
  await context.close();
}

const textOf = async (locator) => (await locator.innerText()).replace(/\s+/g, ' ').trim();

/** Types a number into a question, and gives the feedback. */
async function typed(form, text) {
  await form.locator('.typed input').fill(text);
  await form.locator('.typed button').click();
  const feedback = form.locator('[role=status]');
  return { feedback: await textOf(feedback), right: (await feedback.getAttribute('class')) === 'feedback right' };
}

/** Types each number that a question has something to say about, and then one that it has not. */
async function checkNumbers(form) {
  const right = Number(await form.getAttribute('data-right'));
  const pairs = (await form.getAttribute('data-answers')).split(';').map((pair) => pair.split(' ').map(Number));
  for (const [place, [value, within]] of pairs.entries()) {
    for (const number of [value, value + 0.9 * within, value - 0.9 * within]) {
      const got = await typed(form, String(number));
      assert.equal(got.right, place === right, `${number}: ${got.feedback}`);
      assert.match(got.feedback, place === right ? /is right\. ./ : /^[−\d][^:]*: ./);
    }
  }
  const [value, within] = pairs[right];
  assert.ok((await typed(form, String(value).replace('-', '−').replace('.', ','))).right, 'as one writes it elsewhere');
  assert.ok(!(await typed(form, String(value + 1.5 * within + 1e-3 * Math.abs(value)))).right, 'a little too much');
  assert.match((await typed(form, '123456.75')).feedback, /^Any other number: ./);
  assert.match((await typed(form, 'many')).feedback, /^Please type a number/);
}

/** The options of a question with the feedback that each gets. */
async function answersOf(form) {
  const answers = [];
  for (const option of await form.locator('.option').all()) {
    await option.locator('label').click();
    const feedback = form.locator('[role=status]');
    answers.push({
      letter: await option.locator('input').inputValue(),
      chosen: await option.locator('input').isChecked(),
      feedback: await textOf(feedback),
      right: await feedback.evaluate(({ classList }) => classList.contains('right')),
    });
  }
  return answers;
}

describe('every option has its own feedback, and one is right', { concurrency: 3 }, () => {
  for (const name of EXERCISES) {
    test(name, () =>
      on(name, {}, async (page) => {
        const forms = await page.locator('form.quiz').all();
        assert.ok(forms.length >= 2, `${forms.length} questions with options`);
        for (const form of forms) {
          if (await form.getAttribute('data-answers')) {
            await checkNumbers(form);
            continue;
          }
          const answers = await answersOf(form);
          const right = answers.filter((answer) => answer.right);
          assert.ok(answers.length >= 2);
          assert.equal(right.length, 1, JSON.stringify(answers));
          for (const { letter, chosen, feedback, right } of answers) {
            assert.ok(chosen);
            assert.match(feedback, new RegExp(right ? `^${letter} is right\\. .` : `^${letter}: .`));
          }
        }
      }),
    );
  }
});

test('before a choice there is no feedback, and after another choice only its own', () =>
  on(A_CHAPTER, {}, async (page) => {
    const form = page.locator('form.quiz').first();
    assert.equal(await textOf(form.locator('[role=status]')), '');
    await form.locator('label').nth(0).click();
    await form.locator('label').nth(2).click();
    assert.match(await textOf(form.locator('[role=status]')), /^C is right\. The factor .* is 0/);
    assert.equal(await form.locator('.option.wrong').count(), 0);
    const other = page.locator('form.quiz').nth(1);
    assert.equal(await textOf(other.locator('[role=status]')), '');
  }));

// In a folder of its own: a browser that keeps nothing may lose what was chosen an instant before.
test('a choice is kept until the browser is started again', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'book-reader-'));
  const startedAgain = async (act) => {
    const context = await startBrowserIn(folder);
    try {
      const page = await context.newPage();
      await page.goto(addressOf(A_CHAPTER));
      await settled(page);
      await act(page.locator('form.quiz').first(), page.locator('form.quiz').nth(1));
    } finally {
      await context.close();
    }
  };
  await startedAgain((form) => form.locator('label').nth(1).click());
  await startedAgain(async (form, other) => {
    assert.ok(await form.locator('input').nth(1).isChecked());
    assert.match(await textOf(form.locator('[role=status]')), /^B: The exact solution does/);
    assert.equal(await other.locator('input:checked').count(), 0);
  });
  rmSync(folder, { recursive: true, force: true });
});

test('options are chosen with Tab and the arrow keys, and the page is not turned', () =>
  on(A_CHAPTER, {}, async (page) => {
    const form = page.locator('form.quiz').first();
    await form.locator('xpath=preceding::a[1]').focus();
    await page.keyboard.press('Tab');
    assert.ok(await form.locator('input').first().evaluate((input) => input === document.activeElement));
    await page.keyboard.press('Space');
    assert.match(await textOf(form.locator('[role=status]')), /^A: /);
    for (const [key, letter] of [['ArrowDown', 'B'], ['ArrowRight', 'C'], ['ArrowLeft', 'B'], ['ArrowUp', 'A']]) {
      await page.keyboard.press(key);
      assert.match(await textOf(form.locator('[role=status]')), new RegExp(`^${letter}\\b`), key);
    }
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.ok(await form.locator('details').evaluate(({ open }) => open), 'Enter unfolds the answer');
    assert.equal(page.url(), addressOf(A_CHAPTER));
  }));

describe('without scripts', { concurrency: 3 }, () => {
  for (const name of EXERCISES) {
    test(`${name} has questions with options and folded answers`, () =>
      on(name, { javaScriptEnabled: false }, async (page) => {
        for (const form of await page.locator('form.quiz').all()) {
          assert.ok(await form.locator('legend').isVisible());
          const options = await form.locator('.option label').all();
          const asksForNumber = (await form.getAttribute('data-answers')) !== null;
          assert.ok(asksForNumber || options.length >= 2);
          for (const option of options) assert.ok(await option.isVisible());
          for (const input of await form.locator('input').all()) assert.ok(!(await input.isVisible()));
          const answer = form.locator('details li');
          assert.ok((await answer.count()) >= 2);
          if (!asksForNumber) assert.equal(await answer.count(), options.length);
          assert.ok(!(await answer.first().isVisible()), 'the answer is folded');
          await form.locator('summary').click();
          assert.ok(await answer.first().isVisible(), 'and can be unfolded');
        }
      }),
    );
  }
});

test('on paper there are the questions without their answers, and the rest is unfolded', () =>
  on(A_CHAPTER, {}, async (page) => {
    await page.locator('form.quiz label').first().click();
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.locator('form.quiz legend').first().isVisible());
    for (const answer of await page.locator('details.answer').all()) assert.ok(!(await answer.isVisible()));
    assert.ok(!(await page.locator('form.quiz .feedback').first().isVisible()));
    assert.ok(await page.locator('details:not(.answer) pre').last().isVisible());
  }));
