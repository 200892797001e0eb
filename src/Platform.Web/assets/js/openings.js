// Says which result somebody opens, so that the site knows what people read. Only a number is kept.
for (const list of document.querySelectorAll('[data-opened]')) {
  list.addEventListener('click', ({ target }) => {
    const link = target.closest?.('a[data-result]');
    if (link) navigator.sendBeacon(list.dataset.opened, new URLSearchParams({ url: link.dataset.result }));
  });
}
