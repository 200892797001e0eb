// Writes .gen/tokens.css: the design tokens our CSS reaches, and no others (1,600 tokens become some 400).
import * as esbuild from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { roles } from './roles.mjs';

const theme = 'node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/variables.css';

export async function writeTokens(root, gen) {
  const source = fs.readFileSync(path.join(root, theme), 'utf8');
  const defined = new Map([...source.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].map(m => [m[1], m[2]]));
  for (const [name, value] of roles()) defined.set(name, value);

  const keep = new Set();
  const todo = references(await bundledCss(root));
  while (todo.length > 0) {
    const name = todo.pop();
    if (keep.has(name) || !defined.has(name)) continue;
    keep.add(name);
    todo.push(...references(defined.get(name)));
  }

  const lines = [...keep].sort().map(name => `  ${name}: ${defined.get(name)};`);
  fs.writeFileSync(path.join(gen, 'tokens.css'), `:root {\n${lines.join('\n')}\n}\n`);
}

const references = css => [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(m => m[1]);

/** All our CSS in one string, without the tokens: what it refers to is what must be kept. */
async function bundledCss(root) {
  const noTokens = {
    name: 'no-tokens',
    setup: b => b.onLoad({ filter: /\.gen[\\/]tokens\.css$/ }, () => ({ contents: '', loader: 'css' })),
  };
  fs.writeFileSync(path.join(root, '.gen/tokens.css'), '');
  const result = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['css/site.css'],
    bundle: true,
    write: false,
    logLevel: 'error',
    loader: { '.woff2': 'empty' },
    plugins: [noTokens],
  });
  return result.outputFiles[0].text;
}
