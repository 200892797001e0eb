// Writes .gen/common-passwords.txt: one password a line, lower case, most common first (zxcvbn-ts, MIT licence).
// Shorter than eight characters is left out: the length rule refuses those already.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export function writePasswords(root, gen) {
  const list = createRequire(path.join(root, 'package.json'))('@zxcvbn-ts/language-common').dictionary.passwords;
  const common = new Set(list.map(p => String(p).toLowerCase()).filter(p => p.length >= 8));
  fs.writeFileSync(path.join(gen, 'common-passwords.txt'), [...common].join('\n') + '\n');
}
