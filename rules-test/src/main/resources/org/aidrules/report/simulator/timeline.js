// The years of a contract, and the revision that governs each aspect of them.

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
