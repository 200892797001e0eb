// <button data-confirm="Weet je zeker dat …?">: asks first, in a <dialog>. Without JS the form just submits.
let asking = null;

document.addEventListener('click', e => {
  const button = e.target.closest?.('[data-confirm]');
  if (!button || button === asking) return;
  e.preventDefault();
  e.stopImmediatePropagation();
  ask(button);
}, true);

function ask(button) {
  const dialog = document.getElementById('sp-bevestig').content.firstElementChild.cloneNode(true);
  dialog.querySelector('[data-vraag]').textContent = button.dataset.confirm;
  dialog.querySelector('[data-ja]').textContent = button.textContent.trim();
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (dialog.returnValue === 'ja') proceed(button);
    else button.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

function proceed(button) {
  asking = button;
  button.click();
  asking = null;
}
