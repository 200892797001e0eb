// "Op deze pagina": marks the heading that is being read.
const links = new Map([...document.querySelectorAll('.sp-inhoud a[href^="#"]')].map(a => [decodeURIComponent(a.hash.slice(1)), a]));

if (links.size > 0) {
  const seen = new Set();
  const headings = [...links.keys()].map(id => document.getElementById(id)).filter(Boolean);
  const observer = new IntersectionObserver(entries => {
    for (const e of entries) e.isIntersecting ? seen.add(e.target) : seen.delete(e.target);
    const current = headings.find(h => seen.has(h));
    if (!current) return;
    for (const a of links.values()) a.removeAttribute('aria-current');
    links.get(current.id).setAttribute('aria-current', 'true');
  }, { rootMargin: '-90px 0px -55% 0px' });
  for (const h of headings) observer.observe(h);
}
