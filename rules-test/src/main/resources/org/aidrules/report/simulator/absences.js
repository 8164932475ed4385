// What the absences of the assistant do to a contract.

/** The rows on the absences that have a day in a year, by the text that governs its results. */
const absencesIn = (year, absences) => absences
  .filter(({from, to}) => from <= year.calendar.wholeTo && to >= year.calendar.from)
  .map(absence => year.decide('MODULATION', 'absences', {
    length: lengthOfAbsence(year, absence),
    replaced: absence.replaced,
    amended: absence.amended,
  }));

/** Compares an absence with the limits in months, counted from its first day. */
function lengthOfAbsence(year, {from, to}) {
  const back = plusDays(to, 1);
  const limit = term => {
    const months = year.consultation.term(year.revision('MODULATION'), term);
    return months && plusMonths(from, Number(months.part));
  };
  if (back < limit('SHORT_ABSENCE_MONTHS')) {
    return 'SHORT';
  }
  return back > limit('LONG_ABSENCE_MONTHS') ? 'LONG' : 'MEDIUM';
}
