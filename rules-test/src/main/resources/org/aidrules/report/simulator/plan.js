// The plan of a contract: eligibility, targets, the maximum aid of each year with its payments, obligations, training.

/** The part that the plan and the settlement of a contract have in common. */
class Outline {
  constructor(consultation, resolved) {
    this.resolved = resolved;
    this.years = governedYears(consultation, resolved);
    this.obligations = obligations(consultation, resolved, this.years[0].calendar);
    this.isOptionAvailable = resolved.option.word('availability') === 'AVAILABLE';
    /** The years for which aid is due; none where the option is not available. */
    this.fundedYears = this.isOptionAvailable ? this.years : [];
  }
}

/** One year of a contract, with the revision that governs each aspect of it. */
class GovernedYear {
  constructor(consultation, resolved, calendar, governance) {
    const own = YEARS[calendar.year - 1];
    const renewal = resolved.prior.countsAs(own);
    const countsAs = renewal?.word('countsAs') ?? 'SAME';
    const {change} = resolved;
    this.consultation = consultation;
    this.calendar = calendar;
    this.countsAs = countsAs === 'SAME' ? own : countsAs;
    this.renewal = renewal?.reason;
    this.terms = change && calendar.from >= change.on ? change.terms : resolved.terms;
    this.governance = governance;
  }

  get number() {
    return this.calendar.year;
  }

  revision(aspect) {
    return this.governance[aspect].revision;
  }

  /** Why a later revision governs an aspect, or does not; undefined where there is no later one. */
  reason(aspect) {
    return this.governance[aspect].reason;
  }

  /** Why a later revision governs an aspect; undefined where none does. */
  takeover(aspect) {
    return this.governance[aspect].takenOver ? this.reason(aspect) : undefined;
  }

  /** Asks a table of the revision that governs an aspect. */
  decide(aspect, table, facts) {
    return this.consultation.decide(this.revision(aspect), table, facts);
  }
}

/** The later revisions that may take a contract over, because they enter into force or the doctor changes to them. */
function steps({application, revision, years, change}) {
  const {signedOn} = application;
  const lastStart = plusYears(signedOn, years - 1);
  const found = REVISIONS
    .filter(next => next.from !== undefined && next.from > signedOn && next.from <= lastStart
      && next !== revision && next.own.includes('transitions'))
    .map(next => ({on: next.from, revision: next, moved: false}));
  if (change && change.on <= lastStart) {
    found.push({on: change.on, revision: change.revision, moved: true});
  }
  return found.sort((one, other) => one.on < other.on ? -1 : one.on > other.on ? 1 : 0);
}

/** Lets a step take over the aspects that its table "transitions" names. */
function governanceAfter(consultation, {revision, moved}, before) {
  return Object.fromEntries(ASPECTS.map(aspect => {
    const row = consultation.decide(revision, 'transitions', {aspect, moved});
    if (row.word('takeover') === 'TAKES_OVER') {
      return [aspect, {revision, reason: row.reason, takenOver: true}];
    }
    const known = before[aspect];
    return [aspect, known.takenOver ? known : {revision: known.revision, reason: row.reason, takenOver: false}];
  }));
}

function governedYears(consultation, resolved) {
  const {application, hireDay, revision, years} = resolved;
  const term = new ContractCalendar(application.signedOn, hireDay, years).to;
  const waiting = steps(resolved);
  let governance = Object.fromEntries(ASPECTS.map(aspect => [aspect, {revision, takenOver: false}]));
  return Array.from({length: years}, (none, index) => {
    const calendar = new ContractCalendar(application.signedOn, hireDay, index + 1, term);
    while (waiting.length > 0 && waiting[0].on <= calendar.from) {
      governance = governanceAfter(consultation, waiting.shift(), governance);
    }
    return new GovernedYear(consultation, resolved, calendar, governance);
  });
}

/** The obligations of the table "obligations", and coordinated practice if it must still be met. */
function obligations(consultation, resolved, firstYear) {
  const {application, revision, criteria} = resolved;
  const holdsCqp = yesNo(application.assistant?.holdsCqp);
  const {secretaryPromoted} = application.practice;
  const bound = domain('obligations', 'obligation').map(obligation => {
    const row = consultation.decide(revision, 'obligations', {obligation, holdsCqp, secretaryPromoted});
    return {kind: obligation, row, deadline: row.word('bound') === 'YES' ? row.deadline : undefined};
  });
  const coordination = criteria.COORDINATED_PRACTICE;
  return [...bound, {kind: 'COORDINATED_PRACTICE', row: coordination, deadline: coordination.deadline}]
    .filter(({deadline}) => deadline !== undefined)
    .map(({kind, row, deadline}) => ({kind, dueOn: firstYear.deadline(deadline), reasons: [row.reason]}));
}

/** The instalments of the aid of a year. Their sum is that aid, to the cent; the last one is the remainder. */
class Instalments {
  constructor(year, calendar, aid) {
    this.rows = domain('payments', 'instalment')
      .map(instalment => year.decide('PAYMENTS', 'payments', {year: year.countsAs, instalment}))
      .filter(row => row.word('share') !== 'NONE');
    this.payments = this.divide(year, calendar, aid);
  }

  divide(year, calendar, aid) {
    const {consultation} = year;
    const rounding = consultation.rounding(year.revision('PAYMENTS'), 'AID');
    const payments = [];
    let remainder = aid;
    this.rows.forEach((row, place) => {
      const amount = place === this.rows.length - 1
        ? remainder
        : consultation.round(rounding, aid.times(row.number('share')));
      const due = later(calendar.deadline(row.deadline), payments[0]?.on ?? '');
      payments.push({on: calendar.end === undefined ? due : earlier(due, calendar.end), amount});
      remainder = remainder.minus(amount);
    });
    return payments;
  }

  /** The sum of the payments made in advance up to a day: not those of the end of a complete year. */
  paidInAdvance(day, calendar) {
    return this.payments
      .filter(({on}, place) => on <= day
        && (calendar.isCut() || (this.rows[place].deadline.from !== 'YEAR_END' && on < calendar.to)))
      .reduce((sum, {amount}) => sum.plus(amount), NONE);
  }
}

const shownPayments = payments => payments.map(({on, amount}) => ({on, amount: amount.cents()}));

/** The row of the band that determines the amount. */
const amountBand = (consultation, revision, {measures}) => consultation.decide(
  revision, 'amount-band', {first: measures[0].band, second: measures[measures.length - 1].band});

/** The plan of one contract year: its maximum aid and the payments. */
class YearPlan {
  constructor(year) {
    const {consultation} = year;
    const revision = year.revision('AMOUNTS');
    const band = amountBand(consultation, revision, year.terms);
    const row = year.decide('AMOUNTS', 'amounts', {option: year.terms.option, band: band.word('band'), year: year.countsAs});
    const euros = row.number('euros');
    this.year = year;
    this.revision = revision;
    this.rounding = consultation.rounding(revision, 'AID');
    this.maximumAid = euros && consultation.round(this.rounding, euros);
    this.reasons = [row.reason, band.reason, year.reason('AMOUNTS'), year.renewal].filter(isGiven);
    this.certainty = leastSure(this.reasons);
    this.instalments = this.maximumAid && new Instalments(year, year.calendar, this.maximumAid);
    this.reasons.push(...(this.instalments?.rows ?? []).map(share => share.reason));
  }

  get payments() {
    return this.instalments?.payments ?? [];
  }

  shown() {
    const {calendar} = this.year;
    return {
      year: calendar.year,
      from: calendar.from,
      to: calendar.to,
      amountsOf: this.revision.id,
      maximumAid: this.maximumAid?.cents() ?? null,
      certainty: this.certainty,
      payments: shownPayments(this.payments),
      reasons: this.reasons,
    };
  }
}

/** Calculates the targets. What the contract states counts; the tables speak where it states nothing. */
class TargetCalculator {
  /** @param agreed the targets agreed during the contract */
  constructor(consultation, resolved, agreed) {
    this.consultation = consultation;
    this.practice = resolved.application.practice;
    this.renewed = resolved.prior.isRenewal();
    this.agreed = agreed.map((target, place) => ({...target, place}))
      .sort((one, other) => one.from > other.from ? -1 : one.from < other.from ? 1 : one.place - other.place);
  }

  /** The target of a measure in a year. */
  target(year, measure) {
    const table = this.ofTable(year, measure);
    const latest = this.agreed.find(agreed => appliesIn(agreed, year, measure));
    if (latest) {
      return replaced(table, latest.target, 'agreed-targets', latest.from, sentence('contract.targetAgreed', dayWords(latest.from)));
    }
    return measure.statedTarget === undefined
      ? table
      : replaced(table, measure.statedTarget, 'contract', 'targets', sentence('contract.targetStated'));
  }

  /** The target that the tables give. */
  ofTable(year, measure) {
    const revision = year.revision('TARGETS');
    const band = this.consultation.decide(revision, 'target-band', {own: measure.band, other: year.terms.otherBand(measure)});
    const decisive = band.word('band');
    const growth = this.growth(revision, year, decisive);
    const own = measure.band === decisive ? growth : this.growth(revision, year, measure.band);
    const target = growth.word('growth') === 'TO P50'
      ? this.median(year.terms, measure, growth)
      : this.grown(revision, measure, growth, sameGrowth(own, growth) ? undefined : band.reason);
    const tolerance = isGiven(growth.outcome.tolerance) ? growth.number('tolerance') : undefined;
    return {
      revision: revision.id,
      measure: measure.measure,
      start: measure.start,
      growth: growth.number('growth'),
      tolerance,
      certainty: leastSure(target.reasons),
      band,
      stated: false,
      ...target,
    };
  }

  growth(revision, year, band) {
    return this.consultation.decide(revision, 'targets', {
      option: year.terms.option,
      band,
      newlyEstablished: this.practice.newlyEstablished,
      year: year.countsAs,
      age: this.consultation.compareTerm(whole(this.practice.doctorAge), revision, 'SENIOR_AGE'),
      renewed: this.renewed,
    });
  }

  grown(revision, measure, growth, decisiveBand) {
    const rate = growth.number('growth');
    if (rate === undefined) {
      return {target: undefined, reasons: [growth.reason]};
    }
    const rounding = this.consultation.rounding(revision, 'TARGET_GAIN');
    const gain = this.consultation.round(rounding, whole(measure.start).times(rate));
    const reasons = [growth.reason, decisiveBand, rate.compare(NONE) === 0 ? undefined : rounding.reason];
    return {target: measure.start + Number(gain.part), reasons: reasons.filter(isGiven)};
  }

  median(terms, measure, growth) {
    const {specialty} = this.practice;
    const known = distribution(specialty, measure.measure, terms.placedOn);
    const median = known?.percentiles.P50;
    const source = median === undefined
      ? {
        table: 'thresholds',
        row: `${specialty} ${measure.measure}`,
        certainty: 'UNDETERMINED',
        sources: growth.reason.sources,
        text: sentence('contract.medianUnknown', Text.of(DATA.specialties[specialty].name), measure.measure),
      }
      : new Row('thresholds', known.reason).reason;
    return {target: median, reasons: [growth.reason, source]};
  }
}

const sameGrowth = (one, other) => ['growth', 'tolerance'].every(column => one.outcome[column] === other.outcome[column]);

/** Whether a year begins when an agreed target already holds, under the terms to which it was agreed. */
const appliesIn = (agreed, year, measure) => agreed.measure === measure.measure
  && agreed.from <= year.calendar.from && agreed.from >= year.terms.placedOn;

/** The target that the contract, or an amendment, states in place of that of the tables. */
const replaced = (target, count, table, row, text) => ({
  ...target,
  growth: undefined,
  target: count,
  tolerance: undefined,
  certainty: 'STATED',
  stated: true,
  reasons: [{table, row, certainty: 'STATED', sources: [], text}],
});

const shownTarget = (target, revision) => ({
  ...(target.revision === revision ? {} : {targetsOf: target.revision}),
  measure: target.measure,
  start: target.start,
  growth: target.growth?.plain(CELL_DECIMALS) ?? null,
  target: target.target ?? null,
  ...(target.tolerance === undefined ? {} : {tolerance: target.tolerance.plain(CELL_DECIMALS)}),
  certainty: target.certainty,
  reasons: target.reasons,
});

/** Each target with the years in which it holds, in the order in which the targets begin. */
function plannedTargets(outline, calculator) {
  const found = new Map();
  for (const year of outline.fundedYears) {
    for (const measure of year.terms.measures) {
      const target = shownTarget(calculator.target(year, measure), outline.resolved.revision.id);
      const key = JSON.stringify(target);
      found.set(key, {target, years: [...(found.get(key)?.years ?? []), year.number]});
    }
  }
  return [...found.values()].flatMap(({target, years}) => years.length === outline.fundedYears.length
    ? [target]
    : years.filter(first => !years.includes(first - 1)).map(first => ({
      ...target,
      fromYear: first,
      throughYear: years.find(year => year >= first && !years.includes(year + 1)),
    })));
}

function eligibility(verdicts) {
  if (verdicts.includes('NOT_MET')) {
    return 'NOT_ELIGIBLE';
  }
  return verdicts.includes('UNDETERMINED') ? 'UNDETERMINED' : 'ELIGIBLE';
}

function planCriteria({resolved, years}) {
  return CRITERIA.map(criterion => {
    const row = resolved.criteria[criterion];
    return {
      criterion,
      verdict: row.word('verdict'),
      dueOn: row.deadline === undefined ? null : years[0].calendar.deadline(row.deadline),
      reasons: [row.reason],
    };
  });
}

/** Calculates the plan of an input; throws InvalidInput with every error. */
function plan(input) {
  const consultation = new Consultation();
  const form = formErrors(input, DATA.fields, TAKEN_OF_APPLICATION);
  const application = new Application(consultation, readApplication(readable(input, form)));
  refuse(form, application.errors.list);
  const outline = new Outline(consultation, application.resolved);
  const {resolved} = outline;
  const years = outline.fundedYears.map(year => new YearPlan(year));
  const calculator = new TargetCalculator(consultation, resolved, []);
  const targets = plannedTargets(outline, calculator);
  const criteria = planCriteria(outline);
  const bands = {
    attending: resolved.terms.band('ATTENDING_ADULTS', 'ATTENDING_ALL') ?? null,
    activeFile: resolved.terms.band('ACTIVE_FILE') ?? null,
    amount: amountBand(consultation, resolved.revision, resolved.terms).word('band'),
  };
  const notices = [
    ...noticesOnYears(resolved, years),
    ...differingTargets('', outline, calculator),
    ...unusedApplication('', consultation, resolved),
  ];
  return {
    revision: resolved.revision.id,
    eligibility: eligibility(criteria.map(({verdict}) => verdict)),
    criteria,
    option: {code: resolved.application.option, available: outline.isOptionAvailable, reasons: [resolved.option.reason]},
    bands,
    targets,
    years: years.map(year => year.shown()),
    obligations: outline.obligations,
    training: resolved.training ?? null,
    notices,
  };
}

/** Refuses an input with its errors; one that only follows from an error of form is left out. */
function refuse(form, found) {
  const covered = error => form.some(known => error.at === known.at || error.at.startsWith(`${known.at}/`));
  const errors = [...form, ...found.filter(error => !covered(error))];
  if (errors.length > 0) {
    throw new InvalidInput(errors);
  }
}
