// The calendar file of a contract, as RFC 5545 defines it: one event of a whole day for each duty and each payment.

const LINE_BYTES = 75;
/** How long before a duty its alarm rings. */
const ALARM = '-P30D';

const escaped = text => text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');

const inUtf8 = text => new TextEncoder().encode(text).length;

/** Folds a line into lines of at most 75 bytes, of which all but the first begin with a space. */
function folded(line) {
  const lines = [];
  let current = '';
  for (const sign of line) {
    if (inUtf8(current) + inUtf8(sign) > LINE_BYTES) {
      lines.push(current);
      current = ' ';
    }
    current += sign;
  }
  return [...lines, current].join('\r\n');
}

const compactDay = day => day.replace(/-/g, '');

function calendarEvent({id, on, summary, description, alarm}, stamp) {
  return [
    'BEGIN:VEVENT',
    `UID:${id}@aidrules`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compactDay(on)}`,
    `DTEND;VALUE=DATE:${compactDay(plusDays(on, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    ...(alarm ? ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(summary)}`, `TRIGGER:${ALARM}`, 'END:VALARM'] : []),
    'END:VEVENT',
  ];
}

/** The events of a plan, by day. The same contract gives the same ids, so that a calendar replaces them. */
function calendarEntries(input, result, language) {
  const contract = `${compactDay(input.signedOn)}-${input.option.toLowerCase().replace(/_/g, '-')}`;
  const because = reasons => reasons.map(({text}) => text).join('\n');
  const duties = result.obligations.map(({kind, dueOn, reasons}) => ({
    id: `${contract}-${kind.toLowerCase().replace(/_/g, '-')}`,
    on: dueOn,
    summary: name('ObligationKind', kind)[language],
    description: because(reasons),
    alarm: true,
  }));
  const payments = result.years.flatMap(({year, payments: planned, reasons}) => planned.map(({on, amount}, place) => ({
    id: `${contract}-payment-${year}-${place + 1}`,
    on,
    summary: sentence('simulator.calendar.payment', year, inBoth(one => euros(amount, one)))[language],
    description: because(reasons),
    alarm: false,
  })));
  return [...duties, ...payments].sort((one, other) => one.on < other.on ? -1 : one.on > other.on ? 1 : 0);
}

/**
 * Writes the calendar file of a plan.
 *
 * @param now the moment at which it is written
 */
function calendarFile(input, result, language, now) {
  const stamp = `${now.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//aidrules//simulator ${DATA.release}//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    ...calendarEntries(input, result, language).flatMap(entry => calendarEvent(entry, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map(line => `${folded(line)}\r\n`).join('');
}
