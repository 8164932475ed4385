// The training of the assistant.

/** The training that an assistant must follow. */
class Training {
  constructor(consultation, revision, assistant, hireDay) {
    Object.assign(this, {consultation, revision, assistant});
    this.path = this.decide('training-path', {profile: assistant.profile, holdsCqp: assistant.holdsCqp});
    this.period = this.periodOn(assistant.trainingOn ?? hireDay);
  }

  decide(table, facts) {
    return this.consultation.decide(this.revision, table, facts);
  }

  /** The period that began last, on a day or before it. */
  periodOn(day) {
    const periods = domain('training-periods', 'period').map(period => {
      const row = this.decide('training-periods', {period});
      const first = row.word('firstDay');
      return {period, row, start: first === 'NONE' ? '' : first};
    });
    return periods
      .filter(period => period.start <= day)
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
    return {
      path: this.path.word('path'),
      hours: hours.number('hours').plain(CELL_DECIMALS),
      reasons: [this.path.reason, hours.reason],
      entry: {verdict: entry.word('entry'), reasons: [this.period.row.reason, entry.reason]},
    };
  }
}
