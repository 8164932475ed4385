// What a reader must know before relying on a result.

const yearList = years => years.length === 0 ? EMPTY : sentence('notice.contractYears', years.map(Number));

/** The notices on years for which the rules were not checked or are not known. */
function noticesOnYears(resolved, plans) {
  const {revision, application} = resolved;
  const starts = plans.map(({year}) => ({number: year.number, from: year.calendar.from}));
  const numbers = selected => starts.filter(selected).map(({number}) => number);
  const notices = [];
  const unchecked = numbers(({from}) => from > revision.checkedOn);
  if (application.signedOn > revision.checkedOn || unchecked.length > 0) {
    notices.push({
      kind: 'LATER_THAN_CHECKED',
      text: sentence('notice.laterThanChecked', dayWords(revision.checkedOn), yearList(unchecked)),
    });
  }
  const ungoverned = numbers(({from}) => findInForceOn(from) === undefined);
  if (ungoverned.length > 0) {
    notices.push({kind: 'NO_REVISION_IN_FORCE', text: sentence('notice.noRevisionInForce', yearList(ungoverned), revision.id)});
  }
  const last = starts[starts.length - 1]?.from;
  REVISIONS
    .filter(next => next.from !== undefined && next.from > application.signedOn && next !== revision
      && !next.own.includes('transitions') && last !== undefined && next.from <= last)
    .forEach(({id, from}) => notices.push(
      {kind: 'TRANSITIONS_MISSING', text: sentence('notice.transitionsMissing', id, dayWords(from))}));
  if (DATA.knownOn !== undefined) {
    notices.push({kind: 'KNOWN_ON', text: sentence('notice.knownOn', dayWords(DATA.knownOn))});
  }
  return notices;
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** The notices on targets that the contract states and the tables give otherwise, once for each figure. */
function differingTargets(at, outline, calculator) {
  const {application, terms} = outline.resolved;
  if (Object.keys(application.base.targets).length === 0 && Object.keys(application.move?.base.targets ?? {}).length === 0) {
    return [];
  }
  const notices = [];
  for (const year of outline.fundedYears) {
    for (const measure of year.terms.measures) {
      const {target} = calculator.ofTable(year, measure);
      if (measure.statedTarget !== undefined && target !== undefined && measure.statedTarget !== target) {
        const notice = {
          kind: 'TARGET_DIFFERS',
          at: `${at}${year.terms === terms ? '' : '/move'}/targets/${COUNT_FIELDS[measure.measure]}`,
          text: sentence('notice.targetDiffers', measure.statedTarget, target),
        };
        if (!notices.some(known => same(known, notice))) {
          notices.push(notice);
        }
      }
    }
  }
  return notices;
}

const unusedInput = (key, at, ...more) => ({kind: 'INPUT_NOT_USED', at, text: sentence(key, at, ...more)});

/** The notices on values of an application that no table asked for. */
function unusedApplication(under, consultation, resolved) {
  const {application, terms, change} = resolved;
  const notices = [];
  let group = ' ';
  for (const field of ASKED_FIELDS) {
    const [, , name, derogation] = field.split('/');
    const at = name === 'derogations' ? '/practice/derogations' : field;
    if (!consultation.asked.has(field) && gives(application, field) && !at.startsWith(group)) {
      notices.push(derogation === undefined
        ? unusedInput('notice.inputNotUsed', under + at)
        : unusedInput('notice.derogationNotUsed', under + at, derogation));
      group = `${at}/`;
    }
  }
  notices.push(...unusedPatients(under, application.base, terms));
  if (change) {
    notices.push(...unusedPatients(`${under}/move`, application.move.base, change.terms));
  }
  return notices;
}

function unusedPatients(at, {patients, bands, targets}, terms) {
  const unused = MEASURES.filter(measure => !terms.counts(measure));
  const places = (group, given) => unused
    .filter(measure => isGiven(given[COUNT_FIELDS[measure]]))
    .map(measure => `${at}/${group}/${COUNT_FIELDS[measure]}`);
  const bandPlaces = [...new Set(Object.values(BAND_FIELDS))]
    .filter(field => isGiven(bands[field]))
    .filter(field => MEASURES.filter(measure => BAND_FIELDS[measure] === field).every(measure => unused.includes(measure)))
    .map(field => `${at}/bands/${field}`);
  return [...places('patients', patients), ...bandPlaces, ...places('targets', targets)]
    .map(place => unusedInput('notice.measureNotUsed', place));
}

/** The notices on values of a history that are not used. */
function unusedHistory(history, years, noticeApplies) {
  const notices = history.years.flatMap((known, index) => {
    const year = years.find(({number}) => number === known.year);
    const at = `/years/${index}/observed`;
    if (!year) {
      return [];
    }
    if (known.suspended && Object.keys(known.observed).length > 0) {
      return [unusedInput('notice.suspendedNotUsed', at, known.year)];
    }
    return MEASURES
      .filter(measure => isGiven(known.observed[COUNT_FIELDS[measure]]) && !year.terms.counts(measure))
      .map(measure => unusedInput('notice.measureOfYearNotUsed', `${at}/${COUNT_FIELDS[measure]}`, known.year));
  });
  if (!noticeApplies && isGiven(history.ended?.noticeOn)) {
    notices.push(unusedInput('notice.noticeNotUsed', '/ended/noticeOn'));
  }
  return notices;
}
