// The history of a contract, and its validation.

/** Whether a contract ends so that the doctor can take part in a collective one. */
const isForCollective = ({by}) => by === 'COLLECTIVE_CONTRACT';

const noCollectiveAid = day => sentence('contract.noCollectiveAid', dayWords(plusDays(day, 1)));

/** The first day on which a contract may end: for a collective contract, one that can begin on the next. */
const firstEnd = (ended, signedOn, lastDay) => {
  if (!isForCollective(ended)) {
    return signedOn;
  }
  const [first] = DATA.collective;
  const day = first === undefined ? plusDays(lastDay, 1) : plusDays(first.from, -1);
  return day < signedOn ? signedOn : day;
};

/** A history as the calculations use it: what is not given has its default. */
const readHistory = input => ({
  years: (input.years ?? []).map(({year, observed, suspended, paid}) => ({
    year: year ?? 0,
    observed: Object.fromEntries(Object.entries(observed ?? {}).filter(([, count]) => isGiven(count))),
    suspended: suspended ?? false,
    paid: isGiven(paid) ? Fraction.of(paid) : undefined,
    paidText: paid,
  })),
  met: new Map((input.obligations ?? []).map(({kind, metOn}) => [kind, metOn])),
  agreedTargets: input.agreedTargets ?? [],
  absences: (input.absences ?? []).map(({from, to, replaced, amended}) =>
    ({from, to, replaced: yesNo(replaced), amended: yesNo(amended)})),
  ended: input.ended ?? undefined,
  evaluatedOn: input.evaluatedOn ?? undefined,
});

const PAID = DATA.historyFields['/years/*/paid'];
const MOST_EUROS = whole(rangeOf(PAID).most);

/** Validates the history of a contract. */
class History {
  /** @param outline the contract; undefined where it has errors, and only the form of the history is checked */
  constructor(consultation, application, outline, history) {
    Object.assign(this, {consultation, application, outline, history, errors: new InputErrors()});
    if (outline) {
      this.checkDays();
      this.checkHire();
      this.checkObligations();
    }
    history.agreedTargets.forEach((agreed, place) => this.checkAgreed(agreed, place));
    history.absences.forEach((absence, place) => this.checkAbsence(`/absences/${place}`, absence));
    const seen = new Set();
    history.years.forEach((year, place) => this.checkYear(`/years/${place}`, year, seen));
  }

  get years() {
    return this.outline?.years ?? [];
  }

  /** The last day of the contract, or of its term. */
  get lastDay() {
    return this.end ?? this.years[this.years.length - 1].calendar.to;
  }

  checkDays() {
    const {signedOn} = this.outline.resolved.application;
    const {evaluatedOn, ended} = this.history;
    if (evaluatedOn !== undefined && evaluatedOn < signedOn) {
      this.errors.notAccepted('/evaluatedOn', evaluatedOn, [`${signedOn}..`]);
    } else {
      this.evaluatedOn = evaluatedOn;
    }
    if (ended) {
      const row = this.consultation.decide(this.outline.resolved.revision, 'termination', {by: ended.by});
      this.checkEnd(ended, row, signedOn, this.lastDay);
      this.checkFollowing(ended);
    }
  }

  /** Checks that the contract ends within its term, and not before the period of notice ends. */
  checkEnd(ended, row, signedOn, lastDay) {
    const {on, noticeOn} = ended;
    const opening = firstEnd(ended, signedOn, lastDay);
    const months = row.number('notice');
    const period = months && new NoticePeriod(Number(months.part));
    if (!isGiven(on) && (!period || !isGiven(noticeOn))) {
      this.errors.missing('/ended/on', days(opening, lastDay));
      return;
    }
    const inTerm = isGiven(on) && on >= signedOn && on <= lastDay;
    const noticed = period && isGiven(noticeOn);
    const earliest = noticed ? this.checkNotice(noticeOn, period, signedOn, inTerm ? on : lastDay, lastDay) : undefined;
    const first = earliest !== undefined && earliest > opening ? earliest : opening;
    const tooEarly = () => isForCollective(ended) ? noCollectiveAid(on) : row.reason.text;
    const ends = !isGiven(on)
      || this.errors.checkDay('/ended/on', on, first, lastDay, inTerm ? tooEarly() : sentence('input.notAccepted'));
    if (ends && (!noticed || earliest !== undefined)) {
      this.end = on ?? earliest;
    }
  }

  /** Checks that the collective contract for which this one ends can begin on the next day. */
  checkFollowing(ended) {
    if (this.end !== undefined && isForCollective(ended)) {
      const next = plusDays(this.end, 1);
      if (!DATA.collective.some(({from, to}) => next >= from && (to === undefined || next < to))) {
        this.errors.add('/ended/on', this.end, noCollectiveAid(this.end), []);
        this.end = undefined;
      }
    }
  }

  /** Checks that a notice can end the contract within its term; returns the day on which its period ends. */
  checkNotice(notice, period, signedOn, latest, lastDay) {
    const first = period.firstEndingFrom(signedOn);
    if (notice >= first && notice <= period.lastEndingBy(lastDay)) {
      return period.end(notice);
    }
    this.errors.checkDay('/ended/noticeOn', notice, first, period.lastEndingBy(latest));
    return undefined;
  }

  /** Checks that the assistant was hired before the contract ended. */
  checkHire() {
    const {hiredOn} = this.application;
    if (this.end !== undefined && isGiven(hiredOn) && hiredOn > this.end) {
      this.errors.checkDay('/contract/hiredOn', hiredOn, FIRST_DAY, this.end, sentence('contract.hiredAfterTheEnd'));
    }
  }

  checkObligations() {
    const applicable = this.outline.obligations.map(({kind}) => kind);
    const met = domain('obligations', 'obligation').filter(kind => this.history.met.has(kind));
    met.filter(kind => !applicable.includes(kind))
      .forEach(kind => this.errors.notAccepted('/obligations', kind, applicable));
  }

  /** Whether a year begins before the contract ends. */
  begins({calendar}) {
    return this.end === undefined || calendar.from <= this.end;
  }

  /** Checks that an agreed target holds in a year of the contract, for a measure that counts in it. */
  checkAgreed(agreed, place) {
    const at = `/agreedTargets/${place}`;
    this.errors.checkRange(`${at}/target`, agreed.target, RANGES.patients);
    if (this.years.length === 0) {
      return;
    }
    const running = this.years.filter(year => this.begins(year));
    const lastStart = (running[running.length - 1] ?? this.years[0]).calendar.from;
    if (!this.errors.checkDay(`${at}/from`, agreed.from, this.years[0].calendar.from, lastStart)) {
      return;
    }
    const isSame = known => known.measure === agreed.measure && known.from === agreed.from;
    if (this.history.agreedTargets.slice(0, place).some(isSame)) {
      this.errors.add(at, agreed.measure, sentence('contract.agreedTwice', dayWords(agreed.from)), []);
    }
    const counted = this.years
      .filter(({calendar, terms}) => agreed.from <= calendar.from && agreed.from >= terms.placedOn)
      .flatMap(({terms}) => terms.measures.map(({measure}) => measure));
    if (!counted.includes(agreed.measure)) {
      this.errors.notAccepted(`${at}/measure`, agreed.measure, [...new Set(counted)]);
    }
  }

  /** Checks that an absence begins in the contract, and ends after it begins. */
  checkAbsence(at, {from, to}) {
    if (to < from) {
      this.errors.notAccepted(`${at}/to`, to, [`${from}..`]);
    }
    if (this.years.length > 0) {
      this.errors.checkDay(`${at}/from`, from, this.years[0].calendar.from, this.lastDay);
    }
  }

  checkYear(at, year, seen) {
    const last = this.years.length === 0 ? YEARS.length : this.years.filter(known => this.begins(known)).length;
    if (year.year < 1 || year.year > last) {
      this.errors.notAccepted(`${at}/year`, year.year, [`1..${last}`]);
    } else if (seen.has(year.year)) {
      this.errors.add(`${at}/year`, year.year, sentence('contract.yearTwice'), []);
    } else {
      seen.add(year.year);
    }
    this.errors.checkCounts(`${at}/observed`, year.observed);
    if (year.paid !== undefined && year.paid.compare(MOST_EUROS) > 0) {
      this.errors.notAccepted(`${at}/paid`, year.paidText, PAID.accepted);
    }
    this.years.filter(governed => governed.number === year.year).forEach(governed => {
      this.checkMeasures(at, year, governed);
      this.checkAccount(at, year, governed);
    });
  }

  checkMeasures(at, {observed}, {terms}) {
    if (Object.keys(observed).length > 0) {
      terms.measures.filter(({measure}) => !isGiven(observed[COUNT_FIELDS[measure]])).forEach(({measure}) =>
        this.errors.missing(`${at}/observed/${COUNT_FIELDS[measure]}`, COUNT));
    }
  }

  /** Checks that no activity and no payment is given for a year that has not begun on the day of the account. */
  checkAccount(at, year, {calendar: {from}}) {
    const day = this.evaluatedOn;
    if (day === undefined || from <= day) {
      return;
    }
    if (Object.keys(year.observed).length > 0) {
      const begun = this.years.filter(({calendar}) => calendar.from <= day).length;
      this.errors.add(at, year.year, sentence('contract.observedTooEarly', dayWords(from), dayWords(day)), [`1..${begun}`]);
    }
    if (year.paid !== undefined && year.paid.compare(NONE) > 0) {
      this.errors.add(`${at}/paid`, year.paidText, sentence('contract.paidTooEarly', dayWords(from), dayWords(day)), ['"0.00"']);
    }
  }
}
