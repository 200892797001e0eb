// <form data-look-preview="/net/beheer/uiterlijk/voorbeeld.css">: shows the look while a beheerder picks colours.
// The server solves the palette; only the address of the stylesheet changes, so the CSP stays strict.
const form = document.querySelector('form[data-look-preview]');
const link = document.querySelector('link[data-look]');
let timer;

form.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string' && !name.startsWith('__')) query.append(name, value);
    }
    link.href = `${form.dataset.lookPreview}?${query}`;
  }, 150);
});
