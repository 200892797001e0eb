// A request for a part of the page that fails is told where it was made: else people think that it was saved.
// data-mislukt="Nog niet opgeslagen" on the element says what failed, and warns who leaves before it was done again.
const partial = status => status < 400 || status === 409 || status === 422;
let leaving = false;

document.addEventListener('htmx:before:request', e => {
  const { target, sourceElement } = e.detail.ctx;
  const line = sourceElement.dataset.mislukt && target.querySelector(':scope > .sp-klein');
  if (line) line.textContent = 'Bezig met opslaan …'; // "Opgeslagen" was about the answer before this one
});
document.addEventListener('htmx:before:response', e => {
  const { ctx } = e.detail;
  if (partial(ctx.response.status)) return done(ctx.target);
  e.preventDefault(); // a whole error page would land in the part
  failed(ctx);
});
document.addEventListener('htmx:error', e => {
  if (e.detail.ctx) failed(e.detail.ctx);
});

function failed({ target, sourceElement, sourceEvent, response }) {
  done(target);
  const what = sourceElement.dataset.mislukt ?? 'Dit lukt nu niet';
  const logIn = response?.status === 401 && response.headers.get('HX-Redirect');
  const why = logIn ? 'Je bent niet meer ingelogd.' : navigator.onLine ? 'De site gaf geen goed antwoord.' : 'Je hebt geen verbinding.';
  const note = document.createElement('div');
  note.className = 'sp-mislukt';
  note.append(`${what}. ${why} Wat je invulde, staat nog op het scherm. `);
  if (logIn) { // in another tab: going there would lose what was typed here
    const link = document.createElement('a');
    link.href = new URL(logIn, location).pathname;
    link.target = '_blank';
    link.textContent = 'Log in (nieuw tabblad)';
    note.append(link);
  }
  const again = document.createElement('button');
  again.type = 'button';
  again.className = 'sp-tekstknop';
  again.textContent = 'Probeer het opnieuw';
  again.addEventListener('click', () => sourceElement.dispatchEvent(new Event(sourceEvent?.type ?? 'click', { bubbles: true })));
  note.append(again);
  target.append(note);
  note.scrollIntoView({ block: 'nearest' });
}

function done(target) {
  target.querySelector(':scope > .sp-mislukt')?.remove();
}

addEventListener('online', () => document.querySelectorAll('.sp-mislukt button').forEach(b => b.click()));
addEventListener('submit', () => { leaving = true; });
addEventListener('beforeunload', e => {
  if (!leaving && document.querySelector('[data-mislukt] .sp-mislukt')) e.preventDefault();
});
