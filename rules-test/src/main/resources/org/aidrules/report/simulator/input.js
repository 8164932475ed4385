// The input of a plan or a settlement: the fields that it may have, and the errors that are told at their places.

/** The names of the measures in the input. */
const COUNT_FIELDS = {ATTENDING_ADULTS: 'attendingAdults', ATTENDING_ALL: 'attendingAll', ACTIVE_FILE: 'activeFile'};
const BAND_FIELDS = {ATTENDING_ADULTS: 'attending', ATTENDING_ALL: 'attending', ACTIVE_FILE: 'activeFile'};

/** The range of a field that accepts numbers from one to another. */
function rangeOf(field) {
  const [least, most] = field.accepted[0].replace(/"/g, '').split('..').map(Number);
  return {least, most};
}

/** Ranges that keep out typing errors, as the library gives them; they are not rules of law. */
const RANGES = {
  patients: rangeOf(DATA.fields['/patients/activeFile']),
  age: rangeOf(DATA.fields['/practice/doctorAge']),
  experience: rangeOf(DATA.fields['/assistant/experienceYears']),
  diploma: rangeOf(DATA.fields['/assistant/diplomaLevel']),
};

const COUNT = DATA.fields['/patients/activeFile'].accepted;

const isGiven = value => value !== undefined && value !== null;

const days = (first, last) => first > last ? [] : [`${first}..${last}`];

/** The errors of an input, in the order in which they are found. */
class InputErrors {
  constructor() {
    this.list = [];
  }

  get count() {
    return this.list.length;
  }

  add(at, found, message, accepted) {
    this.list.push({at, found: isGiven(found) ? String(found) : null, message, accepted});
  }

  missing(at, accepted) {
    this.add(at, null, sentence('input.missing'), accepted);
  }

  notAccepted(at, found, accepted) {
    this.add(at, found, sentence('input.notAccepted'), accepted);
  }

  /** Checks that a day lies between two others, both included, and returns whether it does. */
  checkDay(at, day, first, last, message = sentence('input.notAccepted')) {
    const accepted = day >= first && day <= last;
    if (!accepted) {
      this.add(at, day, message, days(first, last));
    }
    return accepted;
  }

  /** Checks that a whole number, where it is given, lies in a range. */
  checkRange(at, number, range) {
    if (isGiven(number) && !isInRange(number, range)) {
      this.notAccepted(at, number, [`${range.least}..${range.most}`]);
    }
  }

  checkCounts(at, counts = {}) {
    for (const measure of MEASURES) {
      const field = COUNT_FIELDS[measure];
      this.checkRange(`${at}/${field}`, counts?.[field], RANGES.patients);
    }
  }

  /** The row if its decision could be taken; otherwise undefined, with an error of the field that it needs. */
  require(row) {
    if (row.asks === undefined) {
      return row;
    }
    if (!this.list.some(error => error.at === row.asks)) {
      this.add(row.asks, null, row.reason.text, DATA.fields[row.asks].accepted);
    }
    return undefined;
  }
}

const isInRange = (number, {least, most}) => least <= number && number <= most;

/** An input that cannot be calculated, with every error. */
class InvalidInput extends Error {
  constructor(errors) {
    super(errors.map(error => `${error.at}: ${error.message.en}`).join('\n'));
    this.errors = errors;
  }
}

/** Whether a value has the form of a field: a day, a name, a whole number, a share, an amount. */
function hasForm(value, {form, names}) {
  switch (form) {
    case 'DAY': return isDay(value);
    case 'NAME': return names.includes(value);
    case 'NAMES': return Array.isArray(value) && value.every((one, place) => names.includes(one) && value.indexOf(one) === place);
    case 'WHOLE_NUMBER': return Number.isInteger(value) && Math.abs(value) < 2 ** 31;
    case 'SHARE': return typeof value === 'string' && /^(0(\.\d{1,50})?|1(\.0{1,50})?)$/.test(value);
    case 'EUROS': return typeof value === 'string' && /^\d{1,7}(\.\d{1,2})?$/.test(value);
    case 'YES_OR_NO': return typeof value === 'boolean';
    case 'TEXT': return typeof value === 'string';
    default: throw new Error(`no form ${form}`);
  }
}

const BASE = ['patients', 'targets'].flatMap(group => Object.values(COUNT_FIELDS).map(field => `/${group}/${field}`))
  .concat(['/bands/attending', '/bands/activeFile']);

/** The fields of an application that the calculations take into account. */
const TAKEN_OF_APPLICATION = [
  '/signedOn', '/hiredOn', '/revision', '/option', '/practice/specialty', '/practice/sector', '/practice/zone',
  '/practice/departmentShortOfSpecialty', '/practice/grouped', '/practice/coordinated',
  '/practice/forfaitStructureValidated', '/practice/ccamFeeShare', '/practice/newlyEstablished',
  '/practice/particularPractice', '/practice/doctorAge', '/practice/derogations', '/practice/secretaryPromoted',
  ...BASE, '/assistant/profile', '/assistant/experienceYears', '/assistant/diplomaLevel', '/assistant/trainingOn',
  '/assistant/opco', '/assistant/nearbyTrainingBody', '/assistant/validAfgsu1', '/assistant/holdsCqp',
  '/earlier/signedOn', '/earlier/option', '/earlier/targetsMet', '/move/on', '/move/option',
  ...BASE.map(field => `/move${field}`),
];

/** The fields of a settlement that the calculations take into account. */
const TAKEN_OF_SETTLEMENT = [
  ...TAKEN_OF_APPLICATION.map(field => `/contract${field}`), '/years/*/year',
  ...Object.values(COUNT_FIELDS).map(field => `/years/*/observed/${field}`), '/years/*/suspended', '/years/*/paid',
  '/obligations/*/kind', '/obligations/*/metOn', '/agreedTargets/*/from', '/agreedTargets/*/measure',
  '/agreedTargets/*/target', '/absences/*/from', '/absences/*/to', '/absences/*/replaced', '/absences/*/amended',
  '/ended/by', '/ended/noticeOn', '/ended/on', '/evaluatedOn',
];

/**
 * Finds the errors of form: fields that are not known, values that are none, and fields that an object lacks. A field
 * that the library knows and this page does not take into account is an error as well, never ignored.
 *
 * @param fields what each field accepts, by place; a star stands for the place in a list
 * @param taken the fields that are taken into account
 */
function formErrors(input, fields, taken) {
  const errors = new InputErrors();
  const known = Object.keys(fields);
  const visit = (value, at, pattern) => {
    if (!isGiven(value)) {
      return;
    }
    if (fields[pattern]) {
      if (!taken.includes(pattern)) {
        errors.add(at, null, sentence('simulator.notTaken'), []);
      } else if (!hasForm(value, fields[pattern])) {
        errors.notAccepted(at, typeof value === 'object' ? JSON.stringify(value) : value, fields[pattern].accepted);
      }
    } else if (Array.isArray(value) && known.some(field => field.startsWith(`${pattern}/*`))) {
      value.forEach((one, place) => visit(one, `${at}/${place}`, `${pattern}/*`));
    } else if (typeof value === 'object' && !Array.isArray(value) && known.some(field => field.startsWith(`${pattern}/`))) {
      Object.entries(value).forEach(([name, member]) => visit(member, `${at}/${name}`, `${pattern}/${name}`));
      known.filter(field => fields[field].needed && field.slice(0, field.lastIndexOf('/')) === pattern)
        .map(field => [field, field.slice(field.lastIndexOf('/') + 1)])
        .filter(([, name]) => !isGiven(value[name]))
        .forEach(([field, name]) => errors.missing(`${at}/${name}`, fields[field].accepted));
    } else {
      errors.add(at, null, sentence('json.unknownField'), []);
    }
  };
  visit(input, '', '');
  return errors.list;
}

/** The input without what has errors of form, so that the rest can be checked. */
function readable(input, errors) {
  const copy = structuredClone(input);
  for (const {at} of errors) {
    const path = at.split('/').slice(1);
    const name = path.pop();
    const holder = path.reduce((object, step) => object?.[step], copy);
    if (holder && name in holder) {
      delete holder[name];
    } else if (path.length > 0) {
      const last = path.pop();
      const around = path.reduce((object, step) => object?.[step], copy);
      if (around) {
        delete around[last];
      }
    }
  }
  const lists = (object, name) => isGiven(object[name]) ? {[name]: Object.values(object[name]).filter(isGiven)} : {};
  return Object.assign(copy, ...['years', 'obligations', 'agreedTargets', 'absences'].map(name => lists(copy, name)));
}

const yesNo = answer => isGiven(answer) ? (answer ? 'YES' : 'NO') : 'NOT_GIVEN';

const whole = number => isGiven(number) ? new Fraction(BigInt(number)) : undefined;

/** The patients of an input, at the signature or at a move. */
const patientBase = ({patients, bands, targets}) => ({patients: patients ?? {}, bands: bands ?? {}, targets: targets ?? {}});

/** An application as the calculations use it: what is not given has its default. */
function readApplication(input) {
  const practice = input.practice ?? {};
  return {
    signedOn: input.signedOn,
    hiredOn: input.hiredOn ?? undefined,
    revision: input.revision ?? undefined,
    option: input.option,
    practice: {
      specialty: practice.specialty,
      sector: practice.sector ?? 'NOT_GIVEN',
      zone: practice.zone ?? 'NOT_GIVEN',
      departmentShortOfSpecialty: yesNo(practice.departmentShortOfSpecialty),
      grouped: yesNo(practice.grouped),
      coordinated: practice.coordinated ?? 'NOT_GIVEN',
      forfaitStructureValidated: yesNo(practice.forfaitStructureValidated),
      ccamFeeShare: isGiven(practice.ccamFeeShare) ? Fraction.of(practice.ccamFeeShare) : undefined,
      newlyEstablished: practice.newlyEstablished ?? false,
      particularPractice: practice.particularPractice ?? false,
      doctorAge: practice.doctorAge ?? undefined,
      derogations: practice.derogations ?? [],
      secretaryPromoted: practice.secretaryPromoted ?? false,
    },
    base: patientBase(input),
    assistant: isGiven(input.assistant) ? {
      profile: input.assistant.profile,
      experienceYears: input.assistant.experienceYears ?? undefined,
      diplomaLevel: input.assistant.diplomaLevel ?? undefined,
      trainingOn: input.assistant.trainingOn ?? undefined,
      opco: input.assistant.opco ?? undefined,
      nearbyTrainingBody: yesNo(input.assistant.nearbyTrainingBody),
      validAfgsu1: input.assistant.validAfgsu1 ?? false,
      holdsCqp: input.assistant.holdsCqp ?? false,
    } : undefined,
    earlier: isGiven(input.earlier) ? {...input.earlier, targetsMet: yesNo(input.earlier.targetsMet)} : undefined,
    move: isGiven(input.move) ? {on: input.move.on, option: input.move.option, base: patientBase(input.move)} : undefined,
  };
}

/** Whether an application gives a field, with another value than if it were left out. */
function gives(application, field) {
  const {practice, assistant, earlier: before} = application;
  const [, group, name, derogation] = field.split('/');
  if (group === 'earlier') {
    return before !== undefined && (name === undefined || before.targetsMet !== 'NOT_GIVEN');
  }
  if (derogation !== undefined) {
    return practice.derogations.includes(derogation);
  }
  const value = group === 'assistant' ? assistant?.[name] : practice[name];
  return value !== undefined && value !== false && value !== 'NOT_GIVEN';
}
