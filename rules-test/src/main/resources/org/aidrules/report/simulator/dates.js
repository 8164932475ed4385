// Calendar days, written as in ISO 8601: YYYY-MM-DD. As texts they compare as days do.

const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** The days of a month before which the year is begun in March, so that a leap day comes last. */
const DAYS_OF_CYCLE = 146097;

const isLeapYear = year => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysOfMonth = (year, month) => month === 2 && isLeapYear(year) ? 29 : DAYS_OF_MONTHS[month - 1];

const parts = day => day.split('-').map(Number);

const written = (year, month, day) =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

/** Whether a text is a day of the calendar. */
function isDay(text) {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return false;
  }
  const [year, month, day] = parts(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month);
}

/** The same day some months later or earlier, or the last of a month that is shorter. */
function plusMonths(day, months) {
  const [year, month, dayOfMonth] = parts(day);
  const all = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(all / 12), all - Math.floor(all / 12) * 12 + 1];
  return written(newYear, newMonth, Math.min(dayOfMonth, daysOfMonth(newYear, newMonth)));
}

const plusYears = (day, years) => plusMonths(day, 12 * years);

/** The number of a day, from the first of March of the year 0. */
function numberOfDay(day) {
  const [year, month, dayOfMonth] = parts(day);
  const sinceMarch = (month + 9) % 12;
  const ofMarch = sinceMarch > 9 ? year - 1 : year;
  return 365 * ofMarch + Math.floor(ofMarch / 4) - Math.floor(ofMarch / 100) + Math.floor(ofMarch / 400)
    + Math.floor((153 * sinceMarch + 2) / 5) + dayOfMonth - 1;
}

/** The day of a number. */
function dayOfNumber(number) {
  const cycle = Math.floor(number / DAYS_OF_CYCLE);
  const inCycle = number - cycle * DAYS_OF_CYCLE;
  const ofCycle = Math.floor(
    (inCycle - Math.floor(inCycle / 1460) + Math.floor(inCycle / 36524) - Math.floor(inCycle / 146096)) / 365);
  const inYear = inCycle - (365 * ofCycle + Math.floor(ofCycle / 4) - Math.floor(ofCycle / 100));
  const sinceMarch = Math.floor((5 * inYear + 2) / 153);
  const dayOfMonth = inYear - Math.floor((153 * sinceMarch + 2) / 5) + 1;
  const month = sinceMarch < 10 ? sinceMarch + 3 : sinceMarch - 9;
  return written(cycle * 400 + ofCycle + (month <= 2 ? 1 : 0), month, dayOfMonth);
}

const plusDays = (day, days) => dayOfNumber(numberOfDay(day) + days);

const earlier = (one, other) => one < other ? one : other;

const later = (one, other) => one > other ? one : other;

/** The days of one contract year. Year n runs from the signature plus n - 1 years to the day before the next begins. */
class ContractCalendar {
  /** @param end the last day of the contract; undefined where it is not known */
  constructor(signedOn, hiredOn, year, end) {
    this.signedOn = signedOn;
    this.hiredOn = hiredOn;
    this.year = year;
    this.from = plusYears(signedOn, year - 1);
    this.wholeTo = plusDays(plusYears(signedOn, year), -1);
    this.end = end;
    Object.freeze(this);
  }

  endingOn(day) {
    return new ContractCalendar(this.signedOn, this.hiredOn, this.year, day);
  }

  /** Whether the contract ends before the year does. */
  isCut() {
    return this.end !== undefined && this.end < this.wholeTo;
  }

  get to() {
    return this.isCut() ? this.end : this.wholeTo;
  }

  /** The share of the year's days that the contract covers. */
  share() {
    const days = to => BigInt(numberOfDay(to) - numberOfDay(this.from) + 1);
    return new Fraction(days(this.to), days(this.wholeTo));
  }

  /** The date of a deadline: months, then days, after a reference day. */
  deadline({from, months, days}) {
    const reference = {SIGNATURE: this.signedOn, HIRE: this.hiredOn, YEAR_START: this.from, YEAR_END: this.to}[from];
    return plusDays(plusMonths(reference, months), days);
  }
}

/** A period of notice in months: several days of notice may end on the same day, and some days are the end of none. */
class NoticePeriod {
  constructor(months) {
    this.months = months;
  }

  end(notice) {
    return plusMonths(notice, this.months);
  }

  /** The first day of notice whose period ends on a day or later. */
  firstEndingFrom(day) {
    let notice = plusMonths(day, -this.months);
    while (this.end(notice) < day) {
      notice = plusDays(notice, 1);
    }
    return notice;
  }

  /** The last day of notice whose period ends on a day or earlier. */
  lastEndingBy(day) {
    let notice = plusMonths(day, -this.months);
    while (this.end(plusDays(notice, 1)) <= day) {
      notice = plusDays(notice, 1);
    }
    return notice;
  }
}
