// Every page works without this file; it only adds comfort. Heavy parts load when the page has them.
import './menus.js';
import './confirm.js';
import './forms.js';
import './contents.js';

document.documentElement.dataset.js = '';

const parts = [];
const has = selector => document.querySelector(selector) !== null;
if (has('[hx-get],[hx-post],[hx-put],[hx-patch],[hx-delete],[hx-boost]')) parts.push(import('./partials.js'));
document.addEventListener('focusin', ({ target }) => {
  if (target.matches?.('input[data-suggest]')) import('./suggest.js').then(({ suggest }) => suggest(target));
});
if (has('markdown-toolbar')) parts.push(import('@github/markdown-toolbar-element'));
if (has('form[data-autosave]')) parts.push(import('./autosave.js'));
if (has('form[data-look-preview]')) parts.push(import('./look-preview.js'));
if (has('[data-leesbaarheid]')) parts.push(import('./findings.js'));
if (has('[data-kies-bestand]')) parts.push(import('./chooser.js'));
else if (has('form[data-upload]')) parts.push(import('./uploads.js'));
if (has('[data-video]')) parts.push(import('./video.js'));
if (has('[data-later]')) parts.push(import('./later.js'));
if (has('[data-opened]')) parts.push(import('./openings.js'));
if (has('time[data-other-zone]')) parts.push(import('./other-zone.js'));
if (has('[data-kaarten]')) parts.push(import('./cards.js'));
// Says that the page answers to keys and typing from here on.
Promise.allSettled(parts).then(() => { document.documentElement.dataset.klaar = ''; });
