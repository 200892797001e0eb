// <time datetime="2026-12-03T10:00+01:00" data-other-zone>: who sits in another time zone reads behind it what the clock says there.
const names = { Curacao: 'Curaçao' };
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
const city = (timeZone ?? '').split('/').pop().replaceAll('_', ' ');
const clock = (moment, zone) => moment.toLocaleTimeString('nl-NL', { timeZone: zone, hour: 'numeric', minute: '2-digit' }).replace(':', '.');
const day = (moment, zone) => moment.toLocaleDateString('nl-NL', { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' });

for (const time of document.querySelectorAll('time[data-other-zone]')) {
  const moment = new Date(time.dateTime);
  const home = 'Europe/Amsterdam';
  if (!city || (clock(moment, home) === clock(moment, timeZone) && day(moment, home) === day(moment, timeZone))) continue;
  const when = day(moment, home) === day(moment, timeZone) ? '' : day(moment, timeZone) + ' ';
  time.insertAdjacentText('afterend', ` (${when}${clock(moment, timeZone)} uur bij jou, ${names[city] ?? city})`);
}
