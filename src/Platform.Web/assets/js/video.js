// <p class="sp-video" data-video="https://www.youtube-nocookie.com/embed/…"><a href="…">Titel</a></p>: the link becomes a button; the player, and whoever
// is behind it, is only loaded after a click.
for (const holder of document.querySelectorAll('[data-video]')) {
  const link = holder.querySelector('a');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'sp-video__knop';
  const title = document.createElement('strong');
  title.textContent = link.textContent.startsWith('http') ? 'Bekijk de video' : link.textContent;
  const note = document.createElement('span');
  note.textContent = `Speelt af via ${holder.dataset.video.includes('vimeo') ? 'Vimeo' : 'YouTube'}. Die weet pas dat je kijkt als je klikt.`;
  button.append(title, note);
  button.addEventListener('click', () => {
    const player = document.createElement('iframe');
    const address = new URL(holder.dataset.video);
    address.searchParams.set('autoplay', '1');
    player.src = address;
    player.title = title.textContent;
    player.allow = 'autoplay; fullscreen; encrypted-media; picture-in-picture';
    player.allowFullscreen = true;
    holder.replaceChildren(player);
    player.focus();
  });
  link.replaceWith(button);
}
