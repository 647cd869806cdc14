// Where the links of a page lead.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { BOOK, REPOSITORY } from './browser.mjs';

const ids = new Map();

/** The ids of a page: what the part of an address after `#` can name. */
function idsOf(file) {
  if (!ids.has(file)) {
    const html = readFileSync(file, 'utf8');
    ids.set(file, new Set([...html.matchAll(/ id="([^"]+)"/g)].map((m) => m[1])));
  }
  return ids.get(file);
}

const isIn = (folder, file) => !path.relative(folder, file).startsWith('..');

/** What is wrong with a link's full address, or nothing. What is on the web is not asked for. */
export function brokenLink(address) {
  const url = new URL(address);
  if (url.protocol === 'https:') return undefined;
  if (url.protocol !== 'file:') return `${address} is neither a file nor https`;
  const fragment = decodeURIComponent(url.hash.slice(1));
  url.hash = '';
  const file = fileURLToPath(url);
  if (!existsSync(file)) return `${address} does not exist`;
  if (isIn(BOOK, file)) {
    if (!statSync(file).isFile()) return `${address} is a folder`;
    if (fragment && !idsOf(file).has(fragment)) return `${address}: the page has no such place`;
  } else if (!isIn(REPOSITORY, file)) {
    return `${address} is no file of the repository`;
  }
  return undefined;
}
