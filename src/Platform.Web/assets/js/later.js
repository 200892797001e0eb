// <div data-later="/net/zoeken/verwant?q=…">: what stands at that address comes in its place when it is about to be seen. An empty answer leaves what was there.
const seen = new IntersectionObserver(entries => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    seen.unobserve(target);
    fetch(target.dataset.later).then(async answer => {
      if (answer.status === 200) target.innerHTML = await answer.text();
    }, () => {});
  }
}, { rootMargin: '200px' });

for (const place of document.querySelectorAll('[data-later]')) seen.observe(place);
