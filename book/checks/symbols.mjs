// The symbols of the equations, and the table in book/src/symbols.md that introduces them.

/** What TeX writes between two signs of `$`, or `$$`, in a chapter; code has none. */
export function equations(markdown) {
  const text = markdown.replace(/^```[^]*?^```/gm, '').replace(/`[^`\n]+`/g, '');
  return [...text.matchAll(/\$\$([^]*?)\$\$|\$([^$]+)\$/g)].map((m) => m[1] ?? m[2]);
}

const GREEK =
  'alpha|beta|gamma|delta|epsilon|varepsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|rho|sigma|tau|phi|varphi|chi|psi|omega';
const TOKEN = new RegExp(
  [
    // The words of an equation, and the T of a transposed matrix, are no symbols.
    String.raw`\\(?:text|operatorname)\{(?<word>[^}]*)\}`,
    String.raw`\\(?:begin|end|mathsf)\s*\{?\w+\}?`,
    // Nor are the d of a differential and the number e.
    String.raw`d(?=[A-Za-z]|\\xi|\}\{d)`,
    String.raw`e`,
    String.raw`(?<mean>\\langle)`,
    String.raw`(?<base>\\Delta\s*[A-Za-z]|\\(?:${GREEK})(?![A-Za-z])|[A-Za-z])`,
    String.raw`\\[A-Za-z]+`,
  ].join('|'),
  'y',
);
const SUBSCRIPT = /_\s*(?:\{((?:[^{}]|\{[^}]*\})*)\}|(\\text\{[^}]*\})|(\\[A-Za-z]+|.))/y;

/**
 * The symbols of an equation. A letter and its subscript are one symbol if `known` has it or if the
 * subscript is a word; otherwise the subscript counts on its own: V_k is V, and k.
 */
export function symbolsIn(tex, known) {
  const found = new Set();
  let at = 0;
  while (at < tex.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(tex);
    if (!token) {
      at += 1;
      continue;
    }
    at += token[0].length;
    const { word, mean, base } = token.groups;
    if (word?.length > 1 && known.has(word)) found.add(word);
    if (mean) found.add(mean);
    if (!base) continue;
    const letter = base.replace(/\s+/, ' ');
    SUBSCRIPT.lastIndex = at;
    const subscript = SUBSCRIPT.exec(tex);
    const inner = subscript ? (subscript[1] ?? subscript[2] ?? subscript[3]) : '';
    const label = /^\\text\{[^}]*\}/.exec(inner)?.[0] ?? inner;
    const whole = `${letter}_${label}`;
    if (label && (known.has(whole) || label.startsWith('\\text'))) {
      found.add(whole);
      // The rest of the subscript, as the n of t_{ref,n}, is read next.
      at += subscript[0].indexOf(label) + label.length;
    } else {
      found.add(letter);
    }
  }
  return found;
}

/** The name of the symbol that `V[k]` or `t_\text{ref}` in the table is about. */
function nameOf(tex) {
  const word = /^\\text\{(\w+)\}/.exec(tex);
  if (word) return word[1];
  const subscript = /^(\\?[A-Za-z]+)_(\\text\{[^}]*\}|\\[a-z]+|[^{\\])/.exec(tex);
  return subscript ? `${subscript[1]}_${subscript[2]}` : [...symbolsIn(tex, new Set())][0];
}

/**
 * `exercise 1, 4` gives day1/ex01 and day1/ex04, and a link its page's name, as the list of chapters
 * has it. Without a day, day 1 is meant.
 */
function chaptersOf(words) {
  const page = /\]\((.+)\.md\)/.exec(words);
  if (page) return [page[1].replace(/_.*$/, '')];
  const day = /day (\d)/.exec(words)?.[1] ?? '1';
  const numbers = words.replace(/day \d/, '').match(/\d+/g) ?? [];
  return numbers.map((number) => `day${day}/ex${number.padStart(2, '0')}`);
}

/**
 * The rows of a section's table: the symbol, the chapter, and whether it is that chapter's `only`. The
 * parameters have no such column: they are `given` with the type `Params` of the first exercise.
 */
function rowsOf(section) {
  const lines = section.split('\n').filter((line) => line.startsWith('| '));
  const table = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  const place = (table[0] ?? []).findIndex((name) => ['first in', 'only in'].includes(name));
  return table.filter((cells) => cells[1].startsWith('$')).flatMap((cells) => {
    const symbols = [...cells[1].matchAll(/\$([^$]+)\$/g)].map((m) => nameOf(m[1]));
    const chapters = place < 0 ? ['day1/ex01'] : chaptersOf(cells[place]);
    return symbols.map((symbol, i) => ({
      symbol,
      chapter: chapters[Math.min(i, chapters.length - 1)],
      only: table[0][place] === 'only in',
      given: place < 0,
    }));
  });
}

/** The rows of all tables of symbols. */
export function tableOfSymbols(markdown) {
  return markdown.split(/^## /m).slice(1).flatMap(rowsOf);
}
