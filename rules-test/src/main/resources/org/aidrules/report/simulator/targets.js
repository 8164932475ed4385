// The targets of the measures that count.

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
