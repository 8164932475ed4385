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
