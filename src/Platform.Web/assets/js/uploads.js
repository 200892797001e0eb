// <form data-upload>: files go one by one, each with its own bar; they can be dragged in. The server says what is wrong with which file.
// A small picture goes along for lists, and a photo is made no larger than a page needs: the server has no library that can.
const small = 480, large = 2000;

document.addEventListener('change', e => {
  const form = e.target.form;
  if (e.target.type !== 'file' || !form?.matches('[data-upload]')) return;
  start(form, [...e.target.files]);
  e.target.value = '';
});

for (const [name, over] of [['dragover', true], ['dragleave', false], ['drop', false]]) {
  document.addEventListener(name, e => {
    const form = e.target.closest?.('form[data-upload]');
    if (!form || !e.dataTransfer?.types.includes('Files')) return;
    e.preventDefault();
    form.toggleAttribute('data-boven', over);
    if (name === 'drop') start(form, [...e.dataTransfer.files]);
  });
}

async function start(form, files) {
  const single = form.dataset.upload === 'kiezen';
  let wrong = 0;
  for (const file of single ? files.slice(0, 1) : files) {
    const line = show(form, file.name);
    try {
      const result = await send(form, file, line);
      form.dispatchEvent(new CustomEvent('toegevoegd', { bubbles: true, detail: result }));
    } catch (problem) {
      wrong++;
      line.querySelector('progress').remove();
      const message = document.createElement('span');
      message.className = 'utrecht-form-field-error-message utrecht-form-field__error-message';
      message.textContent = problem.message;
      line.append(message);
    }
  }
  if (!single && files.length > wrong) {
    if (wrong === 0) location.reload();
    else offerReload(form);
  }
}

// What went wrong stays to be read; the rest shows when asked.
function offerReload(form) {
  const again = document.createElement('button');
  again.type = 'button';
  again.className = 'sp-tekstknop';
  again.textContent = 'Toon wat is toegevoegd';
  again.addEventListener('click', () => location.reload());
  form.querySelector('[data-rij]').append(again);
}

function show(form, name) {
  const line = document.createElement('li');
  const label = document.createElement('span');
  const bar = document.createElement('progress');
  label.textContent = name;
  bar.max = 100;
  bar.value = 0;
  bar.setAttribute('aria-label', `Voortgang van ${name}`);
  line.append(label, bar);
  form.querySelector('[data-rij]').append(line);
  return line;
}

async function send(form, file, line) {
  const data = new FormData();
  data.append('__RequestVerificationToken', form.elements.__RequestVerificationToken.value);
  if (form.elements.Map) data.append('Map', form.elements.Map.value);
  const picture = /^image\/(jpeg|png|webp)$/.test(file.type) ? await decode(file) : null;
  const shrink = form.querySelector('[data-verklein]')?.checked ?? true;
  const body = picture && shrink && file.type === 'image/jpeg' && Math.max(picture.width, picture.height) > large ? await scaled(picture, large, 0.85) : file;
  data.append('Bestanden', body ?? file, file.name);
  if (picture) data.append('Voorbeeld', await scaled(picture, small, 0.8), 'voorbeeld.jpg');
  picture?.close();

  const bar = line.querySelector('progress');
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'application/json');
    request.responseType = 'json';
    request.upload.addEventListener('progress', e => e.lengthComputable && (bar.value = 100 * e.loaded / e.total));
    request.addEventListener('load', () => request.status === 200 ? (bar.value = 100, done(request.response)) : fail(new Error(request.response?.fout ?? 'Toevoegen lukt nu niet. Probeer het later nog een keer.')));
    request.addEventListener('error', () => fail(new Error('De verbinding viel weg. Probeer het nog een keer.')));
    request.send(data);
  });
}

// Not every browser knows every picture; then it goes as it is.
const decode = file => createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);

function scaled(picture, most, quality) {
  const factor = Math.min(1, most / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * factor));
  canvas.height = Math.max(1, Math.round(picture.height * factor));
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise(done => canvas.toBlob(done, 'image/jpeg', quality));
}

// Pictures that came without a small one, from a recipe or a form: one at a time, in the background.
async function fill() {
  const token = document.querySelector('form[data-upload] [name=__RequestVerificationToken]')?.value;
  for (const holder of document.querySelectorAll('[data-voorbeelden] [data-maak]')) {
    const picture = await fetch(holder.dataset.van).then(r => r.ok ? r.blob() : null).then(b => b && decode(b)).catch(() => null);
    if (!picture) continue;
    const data = new FormData();
    data.append('__RequestVerificationToken', token);
    const preview = await scaled(picture, small, 0.8);
    picture.close();
    data.append('voorbeeld', preview, 'voorbeeld.jpg');
    const kept = await fetch(holder.dataset.maak, { method: 'POST', body: data }).catch(() => null);
    if (!kept?.ok) return;
    const image = document.createElement('img');
    image.alt = '';
    image.src = holder.dataset.van + '?maat=klein';
    holder.replaceChildren(image);
  }
}
fill();
