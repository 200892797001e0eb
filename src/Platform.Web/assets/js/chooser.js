// <button data-kies-bestand="/net/beheer/media/kiezen">: choose or add a file in a dialog. With data-tekst-in it goes into that Markdown field,
// with data-adres-in (and data-naam-in) its address and name go into those fields.
import './uploads.js';

let asked = null, dialog = null, chosen = null;

document.addEventListener('click', e => {
  const button = e.target.closest?.('[data-kies-bestand]');
  if (button) return open(button);
  if (!dialog?.contains(e.target)) return;
  const pick = e.target.closest('[data-kies]');
  if (pick) choose({ ...pick.dataset });
  else if (e.target.closest('[data-dicht]')) dialog.close();
  else if (e.target.closest('[data-terug]')) step(false);
});

document.addEventListener('submit', e => {
  if (!dialog?.contains(e.target)) return;
  e.preventDefault();
  if (e.target.matches('[data-kiezer-zoek]')) load(`${asked.dataset.kiesBestand}?${new URLSearchParams(new FormData(e.target))}`);
  else if (e.target.matches('[data-zetten]')) place(e.target);
});

document.addEventListener('toegevoegd', e => {
  if (!dialog?.contains(e.target)) return;
  const { adres, pad, naam, beeld, wacht } = e.detail;
  if (wacht) e.target.querySelector('[data-rij] li:last-child').append('Wordt gecontroleerd. Kies het straks.');
  else choose({ adres, pad, naam, tekst: '', beeld: beeld ? 'ja' : '' });
});

async function open(button) {
  asked = button;
  dialog = document.createElement('dialog');
  dialog.className = 'sp-dialoog sp-kiezer';
  dialog.setAttribute('aria-labelledby', 'kiezer-kop');
  dialog.addEventListener('close', () => {
    dialog.remove();
    dialog = null;
    asked.focus();
  });
  document.body.append(dialog);
  await load(button.dataset.kiesBestand);
  dialog.showModal();
}

async function load(url) {
  const response = await fetch(url);
  dialog.innerHTML = response.ok ? await response.text() : '<p>De mediatheek is nu niet te bereiken.</p>';
}

function choose(file) {
  chosen = file;
  if (asked.dataset.adresIn) return fill();
  if (!file.beeld) return insert(`[${escaped(file.naam)}](${file.adres})`);
  const form = dialog.querySelector('[data-zetten]');
  form.querySelector('[data-toon]').src = site() + file.adres;
  form.elements.alt.value = file.tekst ?? '';
  step(true);
}

function step(second) {
  dialog.querySelector('[data-keuzes]').hidden = second;
  const form = dialog.querySelector('[data-zetten]');
  form.hidden = !second;
  if (second) form.elements.alt.focus();
}

function place(form) {
  const caption = form.elements.bijschrift.value.trim().replaceAll('"', '”');
  insert(`![${escaped(form.elements.alt.value.trim())}](${chosen.adres}${caption ? ` "${caption}"` : ''})`, true);
}

function fill() {
  const address = document.getElementById(asked.dataset.adresIn);
  address.value = asked.dataset.pad === undefined ? chosen.adres : chosen.pad;
  const name = document.getElementById(asked.dataset.naamIn);
  if (name && !name.value) name.value = chosen.beeld ? chosen.tekst ?? '' : chosen.naam;
  address.dispatchEvent(new Event('input', { bubbles: true }));
  dialog.close();
  if (name && !name.value) name.focus();
}

// A picture stands in a paragraph of its own.
function insert(markdown, alone = false) {
  const field = document.getElementById(asked.dataset.tekstIn);
  const before = field.value.slice(0, field.selectionStart);
  const start = alone && before && !before.endsWith('\n\n') ? (before.endsWith('\n') ? '\n' : '\n\n') : '';
  dialog.close();
  field.setRangeText(start + markdown + (alone ? '\n\n' : ''), field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
}

const escaped = text => text.replace(/[[\]\\]/g, '\\$&');

// Texts have addresses without the path of the network; here it belongs in front.
const site = () => asked.dataset.kiesBestand.replace(/\/beheer\/media\/kiezen$/, '');
