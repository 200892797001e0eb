// <form data-look-preview="/net/beheer/uiterlijk/voorbeeld.css">: shows the look while a beheerder picks colours.
// The server solves the palette; only the address of the stylesheet changes, so the CSP stays strict.
const form = document.querySelector('form[data-look-preview]');
const note = document.createElement('div');
let link = document.querySelector('link[data-look]');
let latest;
let timer;

note.className = 'sp-mislukt';
note.setAttribute('role', 'status');
note.hidden = true;
note.textContent = 'Het voorbeeld lukt nu niet. Heb je verbinding? Wat je koos, staat nog in het formulier.';
form.querySelector('[type=submit]').parentElement.before(note);

form.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string' && !name.startsWith('__')) query.append(name, value);
    }
    // Beside the old one until it is there: a page without its look would be a page without colours.
    const next = latest = link.cloneNode();
    next.href = `${form.dataset.lookPreview}?${query}`;
    next.addEventListener('load', () => {
      if (next !== latest) return next.remove(); // overtaken by a later choice
      link.remove();
      link = next;
      note.hidden = true;
    });
    next.addEventListener('error', () => {
      next.remove();
      note.hidden = false;
    });
    link.after(next);
  }, 150);
});
