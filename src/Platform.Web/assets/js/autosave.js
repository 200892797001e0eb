// <form data-autosave="/net/inhoud/tussenstand/…">: keeps what is being typed, a few seconds after the last change.
// The text on the screen is the truth; when keeping it fails the writer is told and it is tried again.
const form = document.querySelector('form[data-autosave]');
const note = form.querySelector('[data-autosave-note]');
const quiet = 3000, again = 15000;
let timer, typed = 0, kept = 0, busy = false;

const later = wait => {
  clearTimeout(timer);
  timer = setTimeout(keep, wait);
};

form.addEventListener('input', () => {
  typed++;
  later(quiet);
});

form.addEventListener('submit', () => clearTimeout(timer));

// A phone may never come back from the background.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden' && typed > kept && !form.dataset.bezig) keep();
});

async function keep() {
  if (busy) return later(quiet);
  busy = true;
  const now = typed;
  try {
    const response = await fetch(form.dataset.autosave, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'error' });
    if (!response.ok) throw new Error(response.status);
    kept = now;
    note.textContent = `Bewaard om ${(await response.json()).tijd}`;
  } catch {
    note.textContent = 'Bewaren lukt nu niet, je tekst staat nog op het scherm.';
    later(again);
  } finally {
    busy = false;
  }
}
