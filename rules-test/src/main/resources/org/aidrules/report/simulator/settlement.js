// The final aid of each year of a contract, from the observed activity.

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
    const seen = new Set();
    history.years.forEach((year, place) => this.checkYear(`/years/${place}`, year, seen));
  }

  get years() {
    return this.outline?.years ?? [];
  }

  checkDays() {
    const {signedOn} = this.outline.resolved.application;
    const lastDay = this.years[this.years.length - 1].calendar.to;
    const {evaluatedOn, ended} = this.history;
    if (evaluatedOn !== undefined && evaluatedOn < signedOn) {
      this.errors.notAccepted('/evaluatedOn', evaluatedOn, [`${signedOn}..`]);
    } else {
      this.evaluatedOn = evaluatedOn;
    }
    if (ended) {
      const row = this.consultation.decide(this.outline.resolved.revision, 'termination', {by: ended.by});
      this.checkEnd(ended, row, signedOn, lastDay);
    }
  }

  /** Checks that the contract ends within its term, and not before the period of notice ends. */
  checkEnd({on, noticeOn}, row, signedOn, lastDay) {
    const months = row.number('notice');
    const period = months && new NoticePeriod(Number(months.part));
    if (!isGiven(on) && (!period || !isGiven(noticeOn))) {
      this.errors.missing('/ended/on', days(signedOn, lastDay));
      return;
    }
    const inTerm = isGiven(on) && on >= signedOn && on <= lastDay;
    const noticed = period && isGiven(noticeOn);
    const earliest = noticed ? this.checkNotice(noticeOn, period, signedOn, inTerm ? on : lastDay, lastDay) : undefined;
    const first = earliest !== undefined && earliest > signedOn ? earliest : signedOn;
    const ends = !isGiven(on)
      || this.errors.checkDay('/ended/on', on, first, lastDay, inTerm ? row.reason.text : sentence('input.notAccepted'));
    if (ends && (!noticed || earliest !== undefined)) {
      this.end = on ?? earliest;
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

/** The attainment of one measure, and the part of it that counts for the aid. */
class MeasureAttainment {
  constructor(year, target, measure, observed) {
    const aim = MeasureAttainment.aim(target);
    const progress = MeasureAttainment.progress(target, observed);
    const band = target.band.word('band');
    const row = year.decide('MODULATION', 'attainment', {band, stated: target.stated, aim, progress});
    this.measure = measure.measure;
    this.attainment = MeasureAttainment.attainment(aim, progress, target, observed);
    this.counts = {RATIO: this.attainment, FULL: WHOLE, UNDETERMINED: undefined}[row.word('rule')];
    const dependsOnTarget = target.target !== undefined || this.counts === undefined;
    this.reasons = dependsOnTarget ? [...target.reasons] : [];
    if (band !== measure.band && !this.reasons.includes(target.band.reason)) {
      this.reasons.push(target.band.reason);
    }
    this.reasons.push(row.reason);
    this.certainty = lowest([row.reason.certainty, ...(dependsOnTarget ? [target.certainty] : [])]);
    this.range = this.counts === undefined ? ANY_SHARE : ShareRange.of(this.counts);
  }

  static aim({target, start}) {
    if (target === undefined) {
      return 'UNDETERMINED';
    }
    return target > start ? 'GROWTH' : target === start ? 'MAINTENANCE' : 'ALREADY_REACHED';
  }

  static progress({target, tolerance, start}, observed) {
    const required = target === undefined ? undefined : whole(target).times(WHOLE.minus(tolerance ?? NONE));
    const reached = required !== undefined && whole(observed).compare(required) >= 0;
    if (reached) {
      return observed < start ? 'REACHED_BELOW_START' : 'REACHED';
    }
    return observed < start ? 'FALLEN' : 'KEPT';
  }

  static attainment(aim, progress, {target, start}, observed) {
    if (aim === 'GROWTH') {
      return new Fraction(BigInt(observed - start), BigInt(target - start)).bounded();
    }
    return aim !== 'UNDETERMINED' && progress.startsWith('REACHED') ? WHOLE : undefined;
  }

  /** Orders by the share that counts, then by the attainment. */
  compare(other) {
    return (this.counts ?? NONE).compare(other.counts ?? NONE) || (this.attainment ?? NONE).compare(other.attainment ?? NONE);
  }
}

/** What is known of the share of the aid, for a known range of what counts as attained. */
function shareOf(modulation, attained) {
  return {FULL: ShareRange.of(WHOLE), PRORATED: attained}[modulation] ?? ANY_SHARE;
}

/** Judges one year by its measures. */
class YearJudge {
  constructor(year, measured) {
    this.year = year;
    this.measured = measured;
    this.levels = domain('modulation', 'standing');
  }

  modulation(standing) {
    return this.year.decide('MODULATION', 'modulation', {year: this.year.countsAs, standing});
  }

  /** The result of a year that does not depend on measures. */
  without(standing) {
    const row = this.modulation(standing);
    const modulation = row.word('modulation');
    return {modulation, share: shareOf(modulation, ANY_SHARE), certainty: row.reason.certainty, reasons: [row.reason]};
  }

  result() {
    const combination = this.year.decide('MODULATION', 'combination', {year: this.year.countsAs});
    const rule = combination.word('combination');
    const deciding = this.deciding(rule);
    const row = this.modulation(deciding?.counts === undefined ? 'UNDETERMINED' : this.level(deciding.counts));
    const modulation = row.word('modulation');
    const reasons = [row.reason];
    const counting = this.counting(rule, deciding);
    if (counting.length > 0) {
      reasons.push(...[
        this.year.reason('TARGETS'),
        this.year.takeover('MODULATION'),
        this.choiceMatters() ? combination.reason : undefined,
      ].filter(isGiven));
    }
    const certainty = lowest([...reasons, ...counting].map(one => one.certainty));
    counting.forEach(measure => reasons.push(...measure.reasons));
    return {
      modulation,
      attainment: deciding && this.attainment(deciding),
      share: deciding ? shareOf(modulation, deciding.range) : this.undecided(modulation, rule),
      certainty,
      reasons,
    };
  }

  /** The measures whose attainment counts for the aid. */
  counting(rule, deciding) {
    if (!this.dependsOnTheResult()) {
      return [];
    }
    return deciding && (rule === 'HIGHER' || !this.allDetermined()) ? [deciding] : this.measured;
  }

  /** The attainment of the deciding measure; where it has none, that of another one with the same counted share. */
  attainment(deciding) {
    return deciding.attainment ?? this.measured
      .filter(({counts}) => counts !== undefined && counts.compare(deciding.counts) === 0)
      .map(({attainment}) => attainment)
      .find(isGiven);
  }

  level(counts) {
    if (counts.compare(WHOLE) >= 0) {
      return 'WHOLE';
    }
    const {consultation} = this.year;
    const position = consultation.compareTerm(counts, this.year.revision('MODULATION'), 'FULL_AID_ATTAINMENT');
    return position === 'NOT_GIVEN' ? 'BELOW' : position;
  }

  levelsBetween(first, last) {
    return this.levels.slice(this.levels.indexOf(first), this.levels.indexOf(last) + 1);
  }

  /** What is known of the share where an undetermined measure could decide. */
  undecided(modulation, rule) {
    if (modulation === 'FULL') {
      return shareOf(modulation, ANY_SHARE);
    }
    const attained = this.measured
      .map(({range}) => range)
      .reduce((one, other) => rule === 'LOWER' ? one.lower(other) : one.higher(other));
    return this.levelsBetween(this.level(attained.least), this.level(attained.most))
      .map(level => shareOf(this.modulation(level).word('modulation'), attained))
      .reduce((one, other) => one.or(other));
  }

  allDetermined() {
    return this.measured.every(({counts}) => counts !== undefined);
  }

  /** The measure that decides; undefined where an undetermined one could. */
  deciding(rule) {
    const determined = this.measured.filter(({counts}) => counts !== undefined);
    if (rule === 'LOWER') {
      const lowestOne = determined.reduce((one, other) => one === undefined || other.compare(one) < 0 ? other : one, undefined);
      return lowestOne && (this.allDetermined() || lowestOne.counts.compare(NONE) === 0) ? lowestOne : undefined;
    }
    const highest = determined.reduce((one, other) => one === undefined || other.compare(one) >= 0 ? other : one, undefined);
    return highest && (this.allDetermined() || this.modulationOf(highest) === 'FULL') ? highest : undefined;
  }

  modulationOf(measure) {
    return this.modulation(this.level(measure.counts)).word('modulation');
  }

  /** Whether the choice of the measure makes a difference. */
  choiceMatters() {
    const shares = this.measured.map(measure =>
      measure.counts && shareOf(this.modulationOf(measure), measure.range).known());
    const known = shares.filter(isGiven);
    return known.length > 0 && (known.length < shares.length || known.some(share => share.compare(known[0]) !== 0));
  }

  /** Whether the aid of the year depends on the attainment. */
  dependsOnTheResult() {
    const levels = this.levelsBetween('BELOW', 'UNDETERMINED').map(level => this.modulation(level).word('modulation'));
    return levels.some(modulation => modulation !== levels[0]);
  }
}

/** Calculates the settlement of a validated contract. */
class SettlementCalculator {
  constructor(consultation, outline, history, end) {
    Object.assign(this, {consultation, outline, history, end});
    this.resolved = outline.resolved;
    this.targets = new TargetCalculator(consultation, this.resolved, history.agreedTargets);
    this.termination = history.ended
      && consultation.decide(this.resolved.revision, 'termination', {by: history.ended.by});
  }

  settlement() {
    const plans = this.outline.fundedYears
      .filter(({calendar}) => this.end === undefined || calendar.from <= this.end)
      .map(year => new YearPlan(year));
    const settled = plans.map(plan => ({plan, year: this.settle(plan)}));
    const years = settled.map(({year}) => year).filter(isGiven);
    const leftOut = settled.filter(({year}) => year === undefined).map(({plan}) => plan.year.number);
    const total = sum(years.map(({aid}) => aid), NONE);
    return {
      revision: this.resolved.revision.id,
      years: years.map(({shown}) => shown),
      total: total?.cents() ?? null,
      ...(total === undefined ? {totalBounds: shownBounds(totalBounds(years))} : {}),
      totalPaid: sum(years.map(({paid}) => paid))?.cents() ?? null,
      totalBalance: sum(years.filter(({begun}) => begun).map(({balance}) => balance))?.cents() ?? null,
      obligations: this.outline.obligations.map(obligation => this.status(obligation)),
      notices: this.notices(plans, leftOut),
    };
  }

  /** The settlement of a year; undefined where the required activity was not observed. */
  settle(plan) {
    const {year} = plan;
    const known = this.history.years.find(one => one.year === year.number);
    const suspended = known?.suspended ?? false;
    const measured = known === undefined || suspended ? [] : this.attainments(year, known.observed);
    const judge = new YearJudge(year, measured);
    const result = suspended
      ? judge.without('SUSPENDED')
      : measured.length === 0 ? judge.without('NOT_OBSERVED') : judge.result();
    return result.modulation === 'NOT_SETTLED' ? undefined : this.settled(plan, known, measured, result);
  }

  attainments(year, observed) {
    return Object.keys(observed).length === 0 ? [] : year.terms.measures.map(measure => new MeasureAttainment(
      year, this.targets.target(year, measure), measure, observed[COUNT_FIELDS[measure.measure]]));
  }

  settled(plan, known, measured, result) {
    const {maximumAid} = plan;
    const calendar = this.end === undefined ? plan.year.calendar : plan.year.calendar.endingOn(this.end);
    const termination = calendar.isCut() ? this.termination : undefined;
    const share = this.share(result, calendar, termination);
    const round = part => this.consultation.round(plan.rounding, maximumAid.times(part));
    const certain = maximumAid && result.modulation !== 'UNDETERMINED' ? share.known() : undefined;
    const aid = certain && round(certain);
    const bounds = maximumAid ? {atLeast: round(share.least), atMost: round(share.most)} : {atLeast: NONE, atMost: undefined};
    const paid = this.paidToDate(plan, known, calendar);
    const begun = this.history.evaluatedOn === undefined || calendar.from <= this.history.evaluatedOn;
    const balance = paid && begun && aid ? aid.minus(paid) : undefined;
    return {
      aid,
      bounds,
      paid,
      begun,
      balance,
      shown: {
        year: plan.year.number,
        from: calendar.from,
        to: calendar.to,
        amountsOf: plan.revision.id,
        maximumAid: maximumAid?.cents() ?? null,
        attainments: measured.map(({measure, attainment}) =>
          ({measure, attainment: attainment?.plain(ATTAINMENT_DECIMALS) ?? null})),
        attainment: result.attainment?.plain(ATTAINMENT_DECIMALS) ?? null,
        modulation: result.modulation,
        aid: aid?.cents() ?? null,
        ...(aid === undefined ? {bounds: shownBounds(bounds)} : {}),
        certainty: lowest([plan.certainty, result.certainty, ...(termination ? [termination.reason.certainty] : [])]),
        payments: aid ? shownPayments(this.payments(plan, calendar, aid)) : [],
        planned: shownPayments(plan.payments),
        advanced: paid?.cents() ?? null,
        balance: balance?.cents() ?? null,
        reasons: distinct([...plan.reasons, ...result.reasons, ...(termination ? [termination.reason] : [])]),
      },
    };
  }

  /** What is known of the share of the aid: the days of a year that the contract cuts short count. */
  share(result, calendar, termination) {
    if (!termination) {
      return result.share;
    }
    return termination.word('owed') === 'BY DAYS' ? result.share.times(calendar.share()) : ANY_SHARE;
  }

  /** The payments of the aid that is due: those that were planned, where it is due in full. */
  payments(plan, calendar, aid) {
    return !calendar.isCut() && plan.maximumAid.compare(aid) === 0
      ? plan.payments
      : new Instalments(plan.year, calendar, aid).payments;
  }

  /** The amount paid as the history states it; otherwise the planned payments up to the day of the account. */
  paidToDate(plan, known, calendar) {
    const day = this.history.evaluatedOn;
    const paid = known?.paid ?? (day === undefined
      ? undefined
      : plan.instalments?.paidInAdvance(earlier(calendar.to, day), calendar) ?? NONE);
    return paid?.rounded(CENT, 'HALF_UP');
  }

  status({kind, dueOn, reasons}) {
    const metOn = this.history.met.get(kind);
    const ended = this.end !== undefined && this.end < dueOn;
    const {evaluatedOn} = this.history;
    const overdue = !ended && evaluatedOn !== undefined && evaluatedOn > dueOn;
    return {kind, dueOn, metOn: metOn ?? null, kept: metOn === undefined ? (overdue ? false : null) : metOn <= dueOn, reasons};
  }

  notices(plans, leftOut) {
    const notices = noticesOnYears(this.resolved, plans);
    if (!this.outline.isOptionAvailable) {
      notices.push({kind: 'OPTION_NOT_AVAILABLE', text: this.resolved.option.reason.text});
    }
    if (leftOut.length > 0) {
      notices.push({kind: 'YEARS_LEFT_OUT', text: sentence('notice.yearsLeftOut', yearList(leftOut))});
    }
    notices.push(...differingTargets('/contract', this.outline, this.targets));
    if (this.end !== undefined) {
      const {text, note} = this.termination.reason;
      notices.push({kind: 'ENDED_EARLY', text: sentence('notice.endedEarly', dayWords(this.end), text, note ?? EMPTY)});
    }
    return [...notices, ...this.unused()];
  }

  unused() {
    for (const year of this.outline.fundedYears) {
      year.terms.measures.forEach(measure => this.targets.target(year, measure));
    }
    const noticeApplies = !this.termination || this.termination.number('notice') !== undefined;
    return [
      ...unusedApplication('/contract', this.consultation, this.resolved),
      ...unusedHistory(this.history, this.outline.fundedYears, noticeApplies),
    ];
  }
}

/** The sum of amounts; undefined where one of them is not known, or where there are none and no sum of nothing. */
function sum(amounts, nothing) {
  if (amounts.length === 0) {
    return nothing;
  }
  return amounts.reduce((one, other) => one && other && one.plus(other));
}

const totalBounds = years => years
  .map(({aid, bounds}) => aid === undefined ? bounds : {atLeast: aid, atMost: aid})
  .reduce((one, other) => ({atLeast: one.atLeast.plus(other.atLeast), atMost: one.atMost && other.atMost && one.atMost.plus(other.atMost)}));

const shownBounds = ({atLeast, atMost}) => ({atLeast: atLeast.cents(), atMost: atMost?.cents() ?? null});

/** Reasons, each once, in the order in which they come. */
const distinct = reasons => reasons.reduce(
  (found, reason) => found.some(known => known === reason || same(known, reason)) ? found : [...found, reason], []);

/** The error of an input without a contract, which takes the place of those of its fields. */
function withoutContract({contract}) {
  const errors = new InputErrors();
  if (!isGiven(contract)) {
    errors.missing('/contract', ['{…}']);
  }
  return errors.list;
}

/** Calculates the settlement of an input; throws InvalidInput with every error. */
function settle(input) {
  const consultation = new Consultation();
  const form = [...withoutContract(input), ...formErrors(input, DATA.historyFields, TAKEN_OF_SETTLEMENT)];
  const usable = readable(input, form);
  const application = new Application(consultation, readApplication(usable.contract ?? {}));
  const outline = application.resolved && new Outline(consultation, application.resolved);
  const known = readHistory(usable);
  const history = new History(consultation, application, outline, known);
  const errors = application.errors.list.map(error => ({...error, at: `/contract${error.at}`}));
  refuse(form, [...errors, ...history.errors.list]);
  return new SettlementCalculator(consultation, outline, known, history.end).settlement();
}
