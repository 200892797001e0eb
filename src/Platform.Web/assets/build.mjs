// Bundles css/ and js/ into ../wwwroot/dist with content hashes. MSBuild runs it (assets.targets);
// by hand: node build.mjs [--watch]
import * as esbuild from 'esbuild';
import fs from 'node:fs';
import path from 'node:path';
import { writePasswords } from './build/passwords.mjs';
import { writeSprite } from './build/sprite.mjs';
import { writeTokens } from './build/tokens.mjs';

const root = import.meta.dirname;
const out = path.join(root, '../wwwroot/dist');
const gen = path.join(root, '.gen');

const options = {
  absWorkingDir: root,
  entryPoints: { site: 'css/site.css', app: 'js/app.js' },
  outdir: out,
  bundle: true,
  minify: true,
  metafile: true,
  format: 'esm',
  splitting: true,
  target: ['chrome120', 'firefox121', 'safari16.4'],
  loader: { '.woff2': 'file' },
  entryNames: '[name]-[hash]',
  assetNames: 'fonts/[name]-[hash]',
  chunkNames: 'chunks/[name]-[hash]',
  legalComments: 'linked',
  logLevel: 'warning',
};

/** What a layout asks for ("site.css") → where it stands ("/dist/site-1A2B3C4D.css"). */
function writeManifest(metafile, sprite) {
  const manifest = { 'icons.svg': `/dist/${sprite}` };
  for (const file of Object.keys(metafile.outputs)) {
    const name = path.basename(file).replace(/-[A-Z0-9]{8}(\.\w+)$/, '$1');
    const wanted = name === 'site.css' || name === 'app.js' || name.endsWith('.woff2');
    if (wanted) manifest[name] = '/dist/' + path.relative(out, path.join(root, file)).replaceAll('\\', '/');
  }
  fs.writeFileSync(path.join(out, 'manifest.json'), JSON.stringify(manifest, null, 2) + '\n');
}

fs.rmSync(out, { recursive: true, force: true });
fs.mkdirSync(out, { recursive: true });
fs.mkdirSync(gen, { recursive: true });

await writeTokens(root, gen);
writePasswords(root, gen);
const sprite = writeSprite(root, out);

// The page of a network that is closed stands outside every tenant and knows no manifest: a name without a hash.
await esbuild.build({ absWorkingDir: root, entryPoints: ['css/closed.css'], outfile: path.join(out, 'closed.css'), minify: true });

if (process.argv.includes('--watch')) {
  const plugin = { name: 'manifest', setup: b => b.onEnd(r => r.metafile && writeManifest(r.metafile, sprite)) };
  const context = await esbuild.context({ ...options, plugins: [plugin] });
  await context.watch();
} else {
  const { metafile } = await esbuild.build(options);
  writeManifest(metafile, sprite);
}
