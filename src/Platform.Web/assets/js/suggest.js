// The best results while somebody types in a search box: <input data-suggest="/zoeken/suggesties">. Arrow keys walk through them, Escape closes.
const PAUSE = 200;
const boxes = new WeakSet();

export function suggest(input) {
  if (boxes.has(input)) return;
  boxes.add(input);
  const list = document.createElement('div');
  list.className = 'sp-suggesties';
  (input.closest('.sp-zoek') ?? input).after(list);
  let timer;
  let asked;

  const show = async () => {
    asked?.abort();
    asked = new AbortController();
    try {
      const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(input.value)}`, { signal: asked.signal });
      if (answer.ok) list.innerHTML = await answer.text();
    } catch (e) {
      if (e.name !== 'AbortError') throw e;
    }
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(show, PAUSE);
  });

  const walk = e => {
    if (e.key === 'Escape' && list.childElementCount > 0) {
      list.replaceChildren();
      input.focus();
      e.stopPropagation();
    }
    if (e.key !== 'ArrowDown' && e.key !== 'ArrowUp') return;
    const stops = [input, ...list.querySelectorAll('a')];
    const next = stops[stops.indexOf(document.activeElement) + (e.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    next.focus();
    e.preventDefault();
  };
  input.addEventListener('keydown', walk);
  list.addEventListener('keydown', walk);
}
