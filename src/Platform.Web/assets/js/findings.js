// "Wijs aan" beside a finding: selects its words in the text field and scrolls them into view.
document.addEventListener('click', e => {
  const button = e.target.closest?.('[data-vindplaats]');
  if (!button) return;
  const field = document.getElementById(button.closest('[data-leesbaarheid]').dataset.leesbaarheid);
  const [start, length] = button.dataset.vindplaats.split(' ').map(Number);
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, start + length);
  const top = heightOf(field, start);
  field.scrollTop = top - field.clientHeight / 3;
  scrollBy({ top: field.getBoundingClientRect().top + top - field.scrollTop - innerHeight / 3 });
});

// A textarea does not say where a character stands: a copy with only the text before it is as high as that text.
function heightOf(field, end) {
  const copy = field.cloneNode();
  copy.removeAttribute('id');
  copy.removeAttribute('name');
  copy.rows = 1;
  copy.value = field.value.slice(0, end);
  Object.assign(copy.style, { position: 'absolute', visibility: 'hidden', blockSize: '0', minBlockSize: '0', inlineSize: `${field.offsetWidth}px` });
  field.after(copy);
  const height = copy.scrollHeight;
  copy.remove();
  return height;
}
