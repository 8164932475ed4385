// The training of the assistant, and what the skills operator pays for it.

/** The training that an assistant must follow. */
class Training {
  constructor(consultation, revision, assistant, hireDay) {
    Object.assign(this, {consultation, revision, assistant});
    this.path = this.decide('training-path', {profile: assistant.profile, holdsCqp: assistant.holdsCqp});
    this.day = assistant.trainingOn ?? hireDay;
    this.period = this.periodOf('training-periods');
  }

  decide(table, facts) {
    return this.consultation.decide(this.revision, table, facts);
  }

  /** The period of a table that began last, on the day of the training or before it. */
  periodOf(table) {
    const periods = domain(table, 'period').map(period => {
      const row = this.decide(table, {period});
      const first = row.word('firstDay');
      return {period, row, start: first === 'NONE' ? '' : first};
    });
    return periods
      .filter(period => period.start <= this.day)
      .reduce((latest, period) => latest === undefined || period.start > latest.start ? period : latest, undefined);
  }

  /** The row of the hours of training left. */
  hours() {
    return this.decide('training-hours', {
      path: this.path.word('path'),
      profile: this.assistant.profile,
      experience: this.consultation.compareTerm(whole(this.assistant.experienceYears), this.revision, 'EXPERIENCE_YEARS'),
      validAfgsu1: this.assistant.validAfgsu1,
      period: this.period.period,
    });
  }

  result(hours) {
    const level = `LEVEL_${this.assistant.diplomaLevel}`;
    const entry = this.decide('training-entry', {
      path: this.path.word('path'),
      profile: this.assistant.profile,
      diploma: domain('training-entry', 'diploma').includes(level) ? level : 'NOT_GIVEN',
      experience: this.consultation.compare(whole(this.assistant.experienceYears), this.period.row.number('experienceYears')),
      period: this.period.period,
    });
    const left = hours.number('hours');
    const {opco} = this.assistant;
    return {
      path: this.path.word('path'),
      hours: left.plain(CELL_DECIMALS),
      reasons: [this.path.reason, hours.reason],
      entry: {verdict: entry.word('entry'), reasons: [this.period.row.reason, entry.reason]},
      on: this.day,
      modules: this.modules(),
      opco: opco ?? null,
      funding: opco === undefined ? [] : this.funding(entry.word('entry'), left),
    };
  }

  /** The modules of the whole training, before the exemptions. */
  modules() {
    return domain('training-modules', 'module')
      .map(module => ({module, row: this.decide('training-modules', {path: this.path.word('path'), module})}))
      .filter(({row}) => row.word('block') !== 'NONE')
      .map(({module, row}) => ({module, block: row.word('block'), hours: row.number('duration').plain(CELL_DECIMALS)}));
  }

  /** What the skills operator pays for each cost. */
  funding(entry, hours) {
    const {opco, nearbyTrainingBody: nearby} = this.assistant;
    const period = this.periodOf('funding-periods');
    return domain('training-funding', 'cost').map(cost => {
      const row = this.decide('training-funding', {entry, opco, cost, nearby, period: period.period});
      return this.shownFunding(cost, row, period.row, hours);
    });
  }

  /** The funding of a cost: hours, by a rate. Its amount is rounded once; where that changes it, the rule is a reason. */
  shownFunding(cost, row, period, hours) {
    const coverage = row.word('coverage');
    const payee = row.word('payee');
    const rate = row.number('eurosPerHour');
    const [, decimals = ''] = row.word('eurosPerHour').split('.');
    const rounding = this.consultation.rounding(this.revision, 'AID');
    const exact = rate?.times(hours);
    const euros = exact && this.consultation.round(rounding, exact);
    const reasons = [
      ...(DATED_COVERAGES.includes(coverage) ? [period.reason] : []),
      row.reason,
      ...(euros === undefined || euros.compare(exact) === 0 ? [] : [rounding.reason]),
    ];
    return {
      cost,
      coverage,
      paidTo: payee === 'NONE' ? null : payee,
      eurosPerHour: rate?.fixed(Math.max(2, decimals.length)) ?? null,
      euros: euros?.cents() ?? null,
      certainty: leastSure(reasons),
      reasons,
    };
  }
}

/** The coverages in which the day of the training has a say. */
const DATED_COVERAGES = ['PER_HOUR', 'AS_INCURRED', 'NOT_COVERED'];
