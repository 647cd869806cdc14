// The chapters as they are written: their parts, and the order in which they introduce symbols.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
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
const exercises = chapters.filter(({ name }) => /^day\d\/(ex\d\d|bonus)$/.test(name));

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

test('there are 22 chapters with an exercise', () => {
  assert.equal(exercises.length, 22);
});

for (const { path, name, markdown } of exercises) {
  // `day1/src/ex04_euler_step.rs`, in exercises/ and in solutions/
  const file = `${path.replace('/', '/src/')}.rs`;

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
