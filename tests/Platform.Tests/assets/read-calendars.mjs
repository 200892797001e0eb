// Reads calendars with ical.js, a parser that is not ours: an object of texts on stdin, what it understood on stdout.
import ICAL from 'ical.js';

const texts = JSON.parse(await new Response(process.stdin).text());
const utc = time => time.toJSDate().toISOString();
/** Every moment at which something happens, as a calendar program draws it: rules expanded, exceptions left out, moved ones in their new place. */
const occurrences = components => {
  const events = components.map(c => new ICAL.Event(c));
  return events.filter(e => !e.isRecurrenceException()).flatMap(master => {
    for (const other of events) if (other.isRecurrenceException() && other.uid === master.uid) master.relateException(other);
    if (!master.isRecurring()) return [{ uid: master.uid, start: utc(master.startDate), summary: master.summary }];
    const found = [];
    const steps = master.iterator();
    for (let next; (next = steps.next());) {
      const { item, startDate } = master.getOccurrenceDetails(next);
      found.push({ uid: item.uid, start: utc(startDate), summary: item.summary });
    }
    return found;
  }).sort((a, b) => a.start.localeCompare(b.start));
};
const read = text => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone), zone.getFirstPropertyValue('tzid'));
  const events = calendar.getAllSubcomponents('vevent').map(component => {
    const event = new ICAL.Event(component);
    const attendee = component.getFirstProperty('attendee');
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      description: event.description ?? '',
      location: event.location ?? '',
      url: component.getFirstPropertyValue('url') ?? '',
      status: component.getFirstPropertyValue('status'),
      start: utc(event.startDate),
      end: utc(event.endDate),
      attendee: attendee ? { name: attendee.getParameter('cn'), address: attendee.getFirstValue() } : null,
    };
  });
  return { method: calendar.getFirstPropertyValue('method'), name: calendar.getFirstPropertyValue('name') ?? '', events, occurrences: occurrences(calendar.getAllSubcomponents('vevent')), again: ICAL.parse(ICAL.stringify(calendar.jCal)).length === 3 };
};
process.stdout.write(JSON.stringify(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, read(text)]))));
