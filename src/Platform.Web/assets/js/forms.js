// Comfort in forms: focus on the summary of errors, filters that submit themselves, printing, closing a toast.
document.querySelector('[data-fouten]')?.focus();

document.addEventListener('change', e => {
  const form = e.target.form;
  if (form?.matches('[data-filter]')) form.requestSubmit();
});

document.addEventListener('click', e => {
  if (e.target.closest?.('[data-print]')) window.print();
  const copy = e.target.closest?.('[data-copy]');
  if (copy) copyLink(copy);
  e.target.closest?.('[data-sluit]')?.closest('.sp-melding')?.remove();
});

// <button data-copy="https://…">: the words of the button say that it is done.
async function copyLink(button) {
  const label = button.querySelector('.nl-button__label') ?? button;
  const before = label.textContent;
  try {
    await navigator.clipboard.writeText(button.dataset.copy);
    label.textContent = 'Gekopieerd';
  } catch {
    label.textContent = 'Kopiëren lukt hier niet';
  }
  setTimeout(() => label.textContent = before, 2500);
}

// Not twice by an impatient double click; the page that comes back has a fresh form.
document.addEventListener('submit', e => {
  const form = e.target;
  if (form.method !== 'post' || form.hasAttribute('hx-post')) return;
  if (form.dataset.bezig) e.preventDefault();
  form.dataset.bezig = 'ja';
  setTimeout(() => delete form.dataset.bezig, 4000);
});
