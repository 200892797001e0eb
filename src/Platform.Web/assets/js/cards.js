// <div data-kaarten>: judging with the keyboard. 0 to 3 and n choose a score; [data-toets="ArrowLeft"] and the like are pressed by that key.
// Keys of one letter must be possible to switch off (WCAG 2.1.4); the choice stays on this device.
import './partials.js'; // a key that chooses must also save

const hint = document.querySelector('[data-sneltoetsen]');
const button = document.querySelector('[data-sneltoetsen-uit]');
const cards = document.querySelector('[data-kaarten]');
const remembered = 'sneltoetsen';
let on = localStorage.getItem(remembered) !== 'uit';

function show() {
  if (!button) return;
  hint.toggleAttribute('data-uit', !on);
  button.textContent = on ? 'Zet toetsen uit' : 'Zet toetsen aan';
}

button?.addEventListener('click', () => {
  on = !on;
  localStorage.setItem(remembered, on ? 'aan' : 'uit');
  show();
});
show();

document.addEventListener('keydown', e => {
  if (!on || e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey || document.querySelector('dialog[open]')) return;
  // Who types, or uses a control with the keyboard, keeps the meaning that the key has there.
  const control = document.activeElement?.closest('input, textarea, select, a, button, summary');
  if (control && (control.type !== 'radio' || e.key.startsWith('Arrow'))) return;
  if (/^[0-3n]$/i.test(e.key)) choose(e.key.toLowerCase() === 'n' ? 'nvt' : e.key);
  else if (!press(e.key)) return;
  e.preventDefault();
});

function choose(value) {
  const radio = cards.querySelector(`#kaart .sp-schaal input[value="${value}"]`);
  if (!radio || radio.checked) return;
  radio.checked = true;
  radio.dispatchEvent(new Event('change', { bubbles: true }));
}

function press(key) {
  const target = cards.querySelector(`[data-toets="${CSS.escape(key)}"]:not(:disabled)`);
  target?.click();
  return Boolean(target);
}

cards.dataset.klaar = '';
