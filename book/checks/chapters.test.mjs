// The chapters as they are written: their parts, and the order in which they introduce symbols.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { equations, symbolsIn, tableOfSymbols } from './symbols.mjs';

const ROOT = new URL('../../', import.meta.url);
const read = (file) => readFileSync(new URL(`book/src/${file}`, ROOT), 'utf8');

/** All chapters in their order; `name` is what the table of symbols and `cargo lif` call them. */
const chapters = [...read('SUMMARY.md').matchAll(/\]\(([^)]+)\.md\)/g)].map(([, path]) => ({
  path,
  name: path.replace(/_.*$/, ''),
  markdown: read(`${path}.md`),
}));
/** `day1/src/ex04_euler_step.rs`, in exercises/ and in solutions/ */
const fileOf = (path) => `${path.replace('/', '/src/')}.rs`;
const exercises = chapters.filter(({ path }) => existsSync(new URL(`exercises/${fileOf(path)}`, ROOT)));

const PARTS = [
  'The idea',
  'The science',
  'The Rust',
  'Your task',
  'What you should see',
  'Common mistakes',
  'Questions to think about',
  'The solution',
];

/** The parts of a chapter by their titles; a `## ` in a code block begins none. */
function partsOf(markdown) {
  const parts = new Map();
  let inCode = false;
  let part = [];
  for (const line of markdown.split('\n')) {
    if (line.startsWith('```')) inCode = !inCode;
    if (!inCode && line.startsWith('## ')) parts.set(line.slice(3), (part = []));
    else part.push(line);
  }
  return new Map([...parts].map(([title, lines]) => [title, lines.join('\n').trim()]));
}

const MOST_WORDS = 1000;
const MEDIAN_WORDS = 900;

/**
 * The words that a reader has to read: without code blocks, displayed equations, descriptions of figures
 * and what is folded away. A number such as 2.83 counts as two, a formula in a line as its letters.
 */
function wordsInMainLine(markdown) {
  const text = markdown
    .replace(/```[^]*?```/g, '')
    .replace(/\$\$[^]*?\$\$/g, '')
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<details[^]*?<\/details>/g, '')
    .replace(/!\[[^]*?\]\([^]*?\)/g, '');
  return text.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0;
}

test('each exercise has a chapter', () => {
  const files = ['day1', 'day2'].flatMap((day) => readdirSync(new URL(`exercises/${day}/src/`, ROOT)));
  assert.equal(exercises.length, files.filter((file) => file !== 'lib.rs').length);
});

for (const { path, name, markdown } of exercises) {
  const file = fileOf(path);

  test(`${name} has its parts in their order`, () => {
    const parts = partsOf(markdown);
    assert.deepEqual([...parts.keys()], PARTS);
    for (const [title, text] of parts) {
      assert.ok(text.length > 100, `"${title}" says nothing`);
    }
    assert.match(markdown, /^# .+\n\n\*about \d+ minutes\*\n\n## /);
  });

  test(`${name} names the file to edit and the command that grades it`, () => {
    const task = partsOf(markdown).get('Your task');
    assert.ok(existsSync(new URL(`exercises/${file}`, ROOT)), `${file} does not exist`);
    assert.ok(task.includes(`\`exercises/${file}\``), `"Your task" does not name ${file}`);
    assert.match(task, new RegExp(`^cargo lif check ${name}$`, 'm'));
  });

  test(`${name} asks two to four questions, each with an answer`, () => {
    const questions = partsOf(markdown).get('Questions to think about').split(/^\*\*\d+\. /m).slice(1);
    assert.ok(questions.length >= 2 && questions.length <= 4, `${questions.length} questions`);
    for (const question of questions) {
      const answer = /<details><summary>Answer<\/summary>([^]+)<\/details>/.exec(question)?.[1] ?? '';
      assert.ok(answer.trim().length > 20, `no answer to: ${question.split('\n')[0]}`);
    }
  });

  test(`${name} shows the solution`, () => {
    const solution = partsOf(markdown).get('The solution');
    assert.ok(solution.includes(`{{#include ../../../solutions/${file}}}`));
  });
}

const ofTheDays = chapters.filter(({ path }) => /^day\d\//.test(path));

test(`the main line of a chapter has at most ${MOST_WORDS} words, and half have at most ${MEDIAN_WORDS}`, (t) => {
  const words = ofTheDays.map(({ name, markdown }) => ({ name, words: wordsInMainLine(markdown) }));
  const inOrder = words.map(({ words }) => words).sort((a, b) => a - b);
  const median = inOrder[Math.floor((inOrder.length - 1) / 2)];
  t.diagnostic(`median ${median}, largest ${inOrder.at(-1)} words`);
  assert.deepEqual(words.filter(({ words }) => words > MOST_WORDS), []);
  assert.ok(median <= MEDIAN_WORDS, `the median is ${median} words: ${JSON.stringify(words)}`);
});

const table = tableOfSymbols(read('symbols.md'));
const known = new Set(table.map(({ symbol }) => symbol));
const place = new Map(chapters.map(({ name }, i) => [name, i]));
const usedIn = new Map(
  chapters.map(({ name, markdown }) => [
    name,
    new Set(equations(markdown).flatMap((tex) => [...symbolsIn(tex, known)])),
  ]),
);

test('each row of the table of symbols names a chapter, and that chapter uses the symbol', () => {
  assert.ok(table.length > 50, `only ${table.length} symbols were read`);
  const wrong = table.filter(
    ({ symbol, chapter, given }) => !place.has(chapter) || !(given || usedIn.get(chapter).has(symbol)),
  );
  assert.deepEqual(wrong, []);
});

test('no symbol is used before it is introduced', () => {
  const problems = [];
  for (const [chapter, symbols] of usedIn) {
    for (const symbol of symbols) {
      const rows = table.filter((row) => row.symbol === symbol);
      const introduced = rows.some((row) =>
        row.only ? row.chapter === chapter : place.get(row.chapter) <= place.get(chapter),
      );
      const where = rows.map((row) => row.chapter).join(', ') || 'nowhere';
      // The table itself may show all of them.
      if (!introduced && chapter !== 'symbols') problems.push(`${chapter} uses ${symbol}, introduced in: ${where}`);
    }
  }
  assert.deepEqual(problems, []);
});
