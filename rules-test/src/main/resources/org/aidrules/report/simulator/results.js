// The results: the years, the payments, the targets, the duties, the conditions, each with its reasons.

const yearName = year => say('year', year);

const yearsOf = ({fromYear, throughYear}) => fromYear === undefined
  ? say('allYears')
  : fromYear === throughYear ? yearName(fromYear) : say('years', fromYear, throughYear);

/** The sum of the maximum aids that are known. */
const sumOfKnown = years => sum(
  years.filter(({maximumAid}) => maximumAid !== null).map(({maximumAid}) => Fraction.of(maximumAid)), NONE).cents();

function headline(plan) {
  const {years, option} = plan;
  const verdict = {
    ELIGIBLE: 'eligible', NOT_ELIGIBLE: 'notEligible', UNDETERMINED: 'eligibilityOpen',
  }[plan.eligibility];
  const known = sumOfKnown(years);
  const isOpen = years.some(({maximumAid}) => maximumAid === null);
  const revision = REVISIONS.find(({id}) => id === plan.revision);
  return element('div', {class: 'callout headline'},
    element('p', {class: 'verdict'}, say(verdict)),
    option.available
      ? element('div', {class: 'sum'}, say('total', years.length), ' ',
        figure(isOpen ? null : known, {atLeast: known, atMost: null}), ' ',
        certaintyOf(lowest(years.map(({certainty}) => certainty))),
        why(distinct(years.flatMap(({reasons}) => reasons)), say('of.total')))
      : element('div', {}, say('optionClosed'), ' ', why(option.reasons, say('option'))),
    element('p', {class: 'about'}, say('under', Text.of(revision.title))),
    element('p', {class: 'id digest'}, `${revision.id} ${revision.digest}`));
}

const paymentsOf = payments => payments.length === 0
  ? undefined
  : element('ul', {class: 'plain'}, payments.map(({on, amount}) => element('li', {}, say('payment', inBoth(() => dayOf(on)), inBoth(() => amountOf(amount))))));

function yearsSection(plan) {
  const heads = ['yearHead', 'period', 'maximumAid', 'payments', 'whyHead'].map(key => say(key));
  const rows = plan.years.map(({year, from, to, maximumAid, certainty, payments, reasons}) => [
    yearName(year),
    say('period.days', inBoth(() => dayOf(from)), inBoth(() => dayOf(to))),
    [figure(maximumAid), ' ', certaintyOf(certainty)],
    paymentsOf(payments) ?? say('noFigure'),
    why(reasons, say('of.aid', year)),
  ]);
  return section('years', say('yearsTitle', plan.years.length), element('p', {class: 'about'}, say('maximumNote')),
    tableOf('years', heads, rows));
}

function targetsSection(plan) {
  const heads = ['measure', 'start', 'target', 'toGain', 'holdsIn', 'whyHead'].map(key => say(key));
  const rows = plan.targets.map(target => [
    nameOf('Measure', target.measure),
    countOf(target.start),
    target.target === null
      ? [element('span', {class: 'amount open'}, say('noFigure')), ' ', certaintyOf(target.certainty)]
      : [element('strong', {class: 'amount'}, countOf(target.target)), ' ', certaintyOf(target.certainty)],
    target.target === null ? say('noFigure') : countOf(Math.max(0, target.target - target.start)),
    yearsOf(target),
    why(target.reasons, say('of.target', name('Measure', target.measure))),
  ]);
  return section('targets', say('targetsTitle'), tableOf('targets', heads, rows));
}

function dutiesSection(plan, input) {
  const download = () => {
    const file = new Blob([calendarFile(input, plan, language, new Date())], {type: 'text/calendar;charset=utf-8'});
    const link = element('a', {href: URL.createObjectURL(file), download: say('calendar.file')});
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 0);
  };
  return section('duties', say('dutiesTitle'),
    plan.obligations.length === 0 ? element('p', {}, say('noDuties')) : tableOf(
      'duties',
      ['duty', 'dueOn', 'whyHead'].map(key => say(key)),
      plan.obligations.map(({kind, dueOn, reasons}) => [
        nameOf('ObligationKind', kind),
        [element('strong', {}, dayOf(dueOn)), ' ', certaintyOf(leastSure(reasons))],
        why(reasons, nameOf('ObligationKind', kind)),
      ])),
    element('p', {class: 'buttons'}, element('button', {type: 'button', id: 'calendar', click: download}, say('calendar.button'))));
}

function conditionsSection(plan) {
  return section('conditions', say('conditionsTitle'), tableOf(
    'conditions',
    ['condition', 'verdict', 'whyHead'].map(key => say(key)),
    plan.criteria.map(({criterion, verdict, dueOn, reasons}) => [
      nameOf('Criterion', criterion),
      [nameOf('Verdict', verdict), dueOn === null ? '' : ` (${say('by', inBoth(() => dayOf(dueOn)))})`, ' ', certaintyOf(leastSure(reasons))],
      why(reasons, nameOf('Criterion', criterion)),
    ])));
}

function trainingSection({training}) {
  if (training === null) {
    return undefined;
  }
  const {path, hours, entry, reasons, modules} = training;
  return section('training', say('trainingTitle'),
    element('p', {}, say('trainingPath', name('TrainingPath', path), inBoth(one => numberText(hours, one))), ' ', certaintyOf(leastSure(reasons))),
    why(reasons, say('trainingTitle')),
    element('p', {}, say('trainingEntry', name('TrainingEntry', entry.verdict)), ' ', certaintyOf(leastSure(entry.reasons))),
    why(entry.reasons, say('entry')),
    modules.length === 0 ? undefined : [modulesOf(modules), fundingOf(training)]);
}

const modulesOf = modules => element('details', {class: 'modules'},
  element('summary', {}, say('modules')),
  element('ul', {}, modules.map(({module, block, hours}) => element('li', {},
    say('module', name('TrainingModule', module), name('TrainingBlock', block), inBoth(one => numberText(hours, one)))))));

/** What the skills operator pays for each cost, which is no part of the aid. */
function fundingOf({opco, funding, hours}) {
  if (opco === null) {
    return element('p', {class: 'about'}, say('opcoNeeded'));
  }
  const rows = funding.map(({cost, coverage, paidTo, eurosPerHour, euros: sumOfHours, certainty, reasons}) => [
    nameOf('TrainingCost', cost),
    eurosPerHour === null
      ? nameOf('FundingCoverage', coverage)
      : say('perHour', inBoth(one => euros(eurosPerHour, one)), inBoth(one => numberText(hours, one))),
    [sumOfHours === null ? '–' : figure(sumOfHours), ' ', certaintyOf(certainty)],
    paidTo === null ? '–' : nameOf('FundingPayee', paidTo),
    why(reasons, nameOf('TrainingCost', cost)),
  ]);
  return [
    element('h3', {id: 'funding'}, say('fundingTitle', name('Opco', opco))),
    element('p', {class: 'about'}, say('fundingNote')),
    tableOf('funding', ['cost', 'coverage', 'fundingAmount', 'payee', 'whyHead'].map(key => say(key)), rows),
  ];
}

function noticesSection({notices}) {
  return notices.length === 0 ? undefined : section('notices', say('noticesTitle'), element('ul', {},
    notices.map(({at, text}) => element('li', {}, unbroken(at && DATA.fields[at] ? text.replace(at, `« ${labelOf(at)} »`) : text)))));
}

/** The answers, for a reader of the printed page. */
function answersSection() {
  const given = QUESTIONS.flatMap(fieldsOf).filter((at, place, all) => all.indexOf(at) === place)
    .map(at => [at, shownAnswer(at)]).filter(([, words]) => words !== undefined);
  const list = section('answers', say('answersTitle'), element('dl', {class: 'facts'},
    given.map(([at, words]) => element('div', {}, element('dt', {}, labelOf(at)), element('dd', {}, words)))));
  list.classList.add('print-only');
  return list;
}

/** What the aid of each year is if the patients reach some numbers, which are moved with a slider. */
class Reach {
  constructor(plan, input) {
    this.plan = plan;
    this.input = input;
    this.counts = {};
    this.measures = [...new Set(plan.targets.map(({measure}) => measure))];
    this.measures.forEach(measure => {
      this.counts[COUNT_FIELDS[measure]] = this.target(measure) ?? this.start(measure);
    });
    this.outcome = element('div', {id: 'reach-outcome'});
    this.status = element('p', {class: 'hearing', role: 'status'});
    this.update();
  }

  start(measure) {
    return this.plan.targets.find(target => target.measure === measure).start;
  }

  target(measure) {
    const known = this.plan.targets.filter(target => target.measure === measure && target.target !== null);
    return known.length === 0 ? undefined : Math.max(...known.map(({target}) => target));
  }

  /** The settlement of the contract if every year ends with these numbers. */
  settlement() {
    const years = this.plan.years.map(({year}) => ({year, observed: {...this.counts}}));
    return window.aidrules.settle({contract: this.input, years}, language);
  }

  update() {
    const {years, total, totalBounds: bounds} = this.settlement();
    const heads = ['yearHead', 'attainment', 'aid', 'whyHead'].map(key => say(key));
    const rows = years.map(({year, attainment, aid, bounds: open, certainty, reasons}) => [
      yearName(year),
      attainment === null ? '–' : percentOf(attainment),
      [figure(aid, open), ' ', certaintyOf(certainty)],
      why(reasons, say('of.aid', year)),
    ]);
    const sumOfAids = [figure(total, bounds), ' ', certaintyOf(lowest(years.map(({certainty}) => certainty)))];
    this.outcome.replaceChildren(tableOf('reach', heads, rows, [say('totalHead'), '', sumOfAids, why(distinct(years.flatMap(({reasons}) => reasons)), say('of.total'))]));
    this.status.textContent = total === null ? boundsOf(bounds) : say('reachStatus', inBoth(() => amountOf(total)));
    this.missing?.forEach(update => update());
  }

  /** A slider with a number beside it: both give the same count. */
  slider(measure) {
    const field = COUNT_FIELDS[measure];
    const id = `reach-${field}`;
    const most = 2 * Math.max(this.start(measure), this.target(measure) ?? 0, 1);
    const missing = element('p', {class: 'hint', id: `${id}-missing`});
    const set = value => {
      this.counts[field] = value;
      slider.value = value;
      number.value = value;
      slider.setAttribute('aria-valuetext', say('patients', value));
      number.removeAttribute('aria-invalid');
      error.hidden = true;
      this.update();
    };
    const slider = element('input', {type: 'range', id, min: 0, max: most, step: 1, value: this.counts[field],
      'aria-valuetext': say('patients', this.counts[field]), 'aria-describedby': `${id}-missing`,
      input: event => set(Number(event.target.value))});
    const error = element('p', {class: 'error', id: `${id}-error`, hidden: true},
      say('accepted', COUNT.map(acceptedWords).join('')));
    const number = element('input', {type: 'text', inputmode: 'numeric', autocomplete: 'off', value: this.counts[field],
      'aria-label': say('reachNumber', name('Measure', measure)), 'aria-describedby': `${id}-error`,
      change: event => {
        const value = wholeNumber(event.target.value);
        if (typeof value === 'number' && isInRange(value, RANGES.patients)) {
          set(value);
        } else {
          number.setAttribute('aria-invalid', 'true');
          error.hidden = false;
        }
      }});
    (this.missing ??= []).push(() => {
      const target = this.target(measure);
      const more = target === undefined ? undefined : target - this.counts[field];
      missing.textContent = target === undefined
        ? say('targetOpen')
        : more > 0 ? say('stillToGain', more, target) : say('targetReached', target);
    });
    return element('div', {class: 'field slider'},
      element('label', {for: id}, nameOf('Measure', measure)), element('div', {class: 'pair'}, slider, number), error, missing);
  }

  section() {
    const sliders = this.measures.map(measure => this.slider(measure));
    this.missing?.forEach(update => update());
    return section('reach', say('reachTitle'), element('p', {class: 'about'}, say('reachNote')),
      element('div', {class: 'sliders'}, sliders), this.status, this.outcome);
  }
}

/** Everything that a plan says. */
function resultsOf(plan, input) {
  return [
    element('h2', {id: 'results-title', tabindex: '-1'}, say('resultsTitle')),
    headline(plan),
    answersSection(),
    plan.option.available ? [yearsSection(plan), targetsSection(plan), new Reach(plan, input).section()] : [],
    dutiesSection(plan, input),
    conditionsSection(plan),
    trainingSection(plan),
    noticesSection(plan),
    element('div', {class: 'buttons'},
      element('button', {type: 'button', id: 'print', click: () => window.print()}, say('print')),
      element('p', {class: 'tick'},
        element('input', {type: 'checkbox', id: 'print-reasons', change: event =>
          document.body.classList.toggle('with-reasons', event.target.checked)}),
        element('label', {for: 'print-reasons'}, say('printReasons')))),
  ].flat();
}
