// The final aid of each year of a contract, from the observed activity.

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
    const absences = absencesIn(year, this.history.absences);
    const suspended = (known?.suspended ?? false) || absences.some(row => row.word('suspension') !== 'NONE');
    const measured = known === undefined || suspended ? [] : this.attainments(year, known.observed);
    const judge = new YearJudge(year, measured);
    const result = suspended
      ? judge.without('SUSPENDED')
      : measured.length === 0 ? judge.without('NOT_OBSERVED') : judge.result();
    return result.modulation === 'NOT_SETTLED' ? undefined : this.settled(plan, known, measured, withAbsences(result, absences));
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

/** A result with the rows on the absences of the assistant. */
const withAbsences = (result, rows) => ({
  ...result,
  certainty: lowest([result.certainty, ...rows.map(({reason}) => reason.certainty)]),
  reasons: [...result.reasons, ...rows.map(({reason}) => reason)],
});

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
