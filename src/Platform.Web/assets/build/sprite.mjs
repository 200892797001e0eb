// One SVG sprite with the icons named in icons.txt (Lucide, ISC licence).
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export function writeSprite(root, out) {
  const names = fs.readFileSync(path.join(root, 'icons.txt'), 'utf8').split(/\s+/).filter(Boolean);
  const sprite = `<svg xmlns="http://www.w3.org/2000/svg">${names.map(n => symbol(root, n)).join('')}</svg>`;
  const hash = createHash('sha256').update(sprite).digest('hex').slice(0, 8).toUpperCase();
  const file = `icons-${hash}.svg`;
  fs.writeFileSync(path.join(out, file), sprite);
  return file;
}

function symbol(root, name) {
  const file = path.join(root, `node_modules/lucide-static/icons/${name}.svg`);
  if (!fs.existsSync(file)) throw new Error(`icons.txt: Lucide has no icon "${name}"`);
  const body = fs.readFileSync(file, 'utf8')
    .replace(/<!--.*?-->/gs, '')
    .replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '')
    .replace(/\s+/g, ' ');
  return `<symbol id="${name}" viewBox="0 0 24 24">${body}</symbol>`;
}
