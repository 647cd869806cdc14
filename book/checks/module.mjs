// The committed module of the living figures, run by node; and what the same figures show natively.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);

/** The script that the pages load. */
export const SCRIPT = new URL('book/src/living/module.js', ROOT);

/** The module's exports; it may import nothing. */
export async function loadModule() {
  const window = {};
  new Function('window', readFileSync(SCRIPT, 'utf8'))(window);
  const { instance } = await WebAssembly.instantiate(Buffer.from(window.LIVING_MODULE, 'base64'));
  return instance.exports;
}

/** What the module shows: the picture, the numbers, and what the solutions gave. */
export function show(exports, { place, knobs }) {
  exports.living_begin();
  for (const knob of knobs) exports.living_knob(knob);
  exports.living_show(place, 640);
  const { buffer } = exports.memory;
  const numbers = (name) => Array.from(new Float64Array(buffer, exports[name](), exports[`${name}_len`]()));
  const svg = Buffer.from(new Uint8Array(buffer, exports.living_svg(), exports.living_svg_bytes()));
  return { svg, numbers: numbers('living_numbers'), data: numbers('living_data') };
}

/** FNV-1a, 64 bits, as 16 digits. */
export function hash(bytes) {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}

/** Seeded settings of all figures with what they show natively: compiled and run anew. */
export function nativeCases() {
  const manifest = new URL('book/Cargo.toml', ROOT).pathname;
  const args = ['run', '--manifest-path', manifest, '-p', 'book-living', '--example', 'expected', '--locked', '--quiet'];
  const out = execFileSync('cargo', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return out.trim().split('\n').map((line) => JSON.parse(line));
}
