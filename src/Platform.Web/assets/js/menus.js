// Unfolding menus in the header: one open at a time (details[name]), closed by Escape or a click elsewhere.
const open = () => document.querySelectorAll('details.sp-uitklap[open]');

document.addEventListener('click', e => {
  for (const menu of open()) if (!menu.contains(e.target)) menu.open = false;
});

document.addEventListener('keydown', e => {
  if (e.key !== 'Escape') return;
  for (const menu of open()) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

document.addEventListener('toggle', e => {
  const menu = e.target;
  if (!menu.matches?.('details.sp-uitklap')) return;
  if (menu.open) menu.querySelector('[type=search]')?.focus();
}, true);

// Leaving a menu by Tab closes it, so that it never covers what has focus (WCAG 2.4.11).
document.addEventListener('focusin', e => {
  for (const menu of open()) if (!menu.contains(e.target)) menu.open = false;
});
