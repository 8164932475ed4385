// The attainment of the measures of a year, and what it makes of the aid.

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
