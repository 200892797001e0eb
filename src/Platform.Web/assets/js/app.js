// Every page works without this file; it only adds comfort. Heavy parts load when the page has them.
import './menus.js';
import './confirm.js';
import './forms.js';
import './contents.js';

document.documentElement.dataset.js = '';

const has = selector => document.querySelector(selector) !== null;
if (has('[hx-get],[hx-post],[hx-put],[hx-patch],[hx-delete],[hx-boost]')) import('./partials.js');
document.addEventListener('focusin', ({ target }) => {
  if (target.matches?.('input[data-suggest]')) import('./suggest.js').then(({ suggest }) => suggest(target));
});
if (has('markdown-toolbar')) import('@github/markdown-toolbar-element');
if (has('form[data-autosave]')) import('./autosave.js');
if (has('form[data-look-preview]')) import('./look-preview.js');
if (has('[data-leesbaarheid]')) import('./findings.js');
if (has('[data-kies-bestand]')) import('./chooser.js');
else if (has('form[data-upload]')) import('./uploads.js');
if (has('[data-video]')) import('./video.js');
if (has('[data-later]')) import('./later.js');
if (has('[data-opened]')) import('./openings.js');
if (has('time[data-other-zone]')) import('./other-zone.js');
if (has('[data-kaarten]')) import('./cards.js');
