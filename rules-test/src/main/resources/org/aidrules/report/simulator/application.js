// The validation of an application. What it decides on the way is kept for the calculation.

/** The last day of signature that is accepted. It keeps out typing errors; it is not a rule of law. */
const LAST_SIGNATURE = '2099-12-31';

const CRITERIA = ['SECTOR', 'SPECIALTY', 'PATIENT_BASE', 'GROUPED_PRACTICE', 'COORDINATED_PRACTICE', 'FORFAIT_STRUCTURE'];
/** Stand-ins for fields that are missing, so that the others can be checked. */
const STAND_IN = {option: 'HALF', specialty: 'GENERAL_MEDICINE'};

/** The rows that rule on the criteria of eligibility. */
function criterionRows(consultation, revision, practice, terms) {
  const {derogations} = practice;
  const base = terms.measures.find(measure => measure.role === 'BASE');
  const patientBaseRow = base && consultation.decide(revision, 'patient-base', {
    measure: base.measure,
    band: base.band,
    otherBand: terms.otherBand(base),
    newlyEstablished: practice.newlyEstablished,
    rqth: derogations.includes('RQTH'),
    ald: derogations.includes('ALD'),
    manyChildren: derogations.includes('MANY_CHILDREN'),
    mixedPractice: derogations.includes('MIXED_PRACTICE'),
  });
  return {
    SECTOR: () => consultation.decide(revision, 'sector', {sector: practice.sector}),
    SPECIALTY: () => consultation.decide(revision, 'specialty', {
      specialty: practice.specialty,
      departmentShortOfSpecialty: practice.departmentShortOfSpecialty,
      ccamFeeShare: consultation.compareTerm(practice.ccamFeeShare, revision, 'CCAM_FEE_SHARE'),
      zone: practice.zone,
      localCommission: derogations.includes('LOCAL_COMMISSION'),
    }),
    PATIENT_BASE: () => patientBaseRow,
    GROUPED_PRACTICE: () => consultation.decide(revision, 'grouped-practice', {
      grouped: practice.grouped,
      zone: practice.zone,
      coordinated: practice.coordinated,
      patientBaseMet: patientBaseRow === undefined
        ? 'NOT_GIVEN'
        : yesNo(patientBaseRow.asks === undefined && patientBaseRow.word('verdict') === 'MET'),
    }),
    COORDINATED_PRACTICE: () => consultation.decide(revision, 'coordinated-practice', {coordinated: practice.coordinated}),
    FORFAIT_STRUCTURE: () => consultation.decide(revision, 'forfait-structure', {validated: practice.forfaitStructureValidated}),
  };
}

/** Selects the revision under which a contract is signed; undefined, with an error, where there is none. */
function selectRevision({signedOn, revision: named}, errors) {
  if (signedOn > LAST_SIGNATURE) {
    errors.notAccepted('/signedOn', signedOn, days(FIRST_DAY, LAST_SIGNATURE));
    return undefined;
  }
  const inForce = findInForceOn(signedOn);
  if (signedOn < FIRST_DAY || (named === undefined && inForce === undefined)) {
    const message = DATA.knownOn === undefined
      ? sentence('input.noRevisionInForce', dayWords(signedOn))
      : sentence('input.noRevisionInForceAsKnownOn', dayWords(signedOn), dayWords(DATA.knownOn));
    errors.add('/signedOn', signedOn, message, periods());
    return undefined;
  }
  return named === undefined ? inForce : selectNamed(signedOn, named, inForce, errors);
}

function selectNamed(signedOn, named, inForce, errors) {
  const revision = REVISIONS.find(known => known.id === named);
  if (revision === undefined) {
    errors.notAccepted('/revision', named, REVISIONS.map(known => known.id));
    return undefined;
  }
  if (revision.from === undefined || revision.isInForceOn(signedOn)) {
    return revision;
  }
  errors.add(
    '/revision', named, sentence('input.revisionNotInForce', dayWords(signedOn)), inForce === undefined ? [] : [inForce.id]);
  return undefined;
}

const periods = () => REVISIONS
  .filter(revision => revision.from !== undefined)
  .map(({id, from, to}) => `${from}..${to === undefined ? '' : plusDays(to, -1)} ${id}`);

/** Validates an application and resolves it: its revision, its terms, and the decisions taken on the way. */
class Application {
  constructor(consultation, application) {
    this.consultation = consultation;
    this.errors = new InputErrors();
    this.hiredOn = application.hiredOn;
    this.missing = {option: !isGiven(application.option), specialty: !isGiven(application.practice.specialty)};
    this.application = {
      ...application,
      option: application.option ?? STAND_IN.option,
      practice: {...application.practice, specialty: application.practice.specialty ?? STAND_IN.specialty},
    };
    this.checkMandatory();
    this.checkRanges();
    const revision = isGiven(application.signedOn) ? selectRevision(this.application, this.errors) : undefined;
    this.resolved = revision && this.resolve(revision);
  }

  checkMandatory() {
    if (!isGiven(this.application.signedOn)) {
      this.errors.missing('/signedOn', DATA.fields['/signedOn'].accepted);
    }
    if (this.missing.option) {
      this.errors.missing('/option', DATA.fields['/option'].accepted);
    }
    if (this.missing.specialty) {
      this.errors.missing('/practice/specialty', DATA.fields['/practice/specialty'].accepted);
    }
  }

  checkRanges() {
    const {practice, base, move, assistant} = this.application;
    this.errors.checkRange('/practice/doctorAge', practice.doctorAge, RANGES.age);
    this.errors.checkCounts('/patients', base.patients);
    this.errors.checkCounts('/targets', base.targets);
    this.errors.checkCounts('/move/patients', move?.base.patients);
    this.errors.checkCounts('/move/targets', move?.base.targets);
    this.errors.checkRange('/assistant/experienceYears', assistant?.experienceYears, RANGES.experience);
    this.errors.checkRange('/assistant/diplomaLevel', assistant?.diplomaLevel, RANGES.diploma);
  }

  resolve(revision) {
    const {consultation, errors, application} = this;
    const {practice, signedOn} = application;
    const years = consultation.contractYears(revision);
    const hireRefused = isGiven(this.hiredOn) && !errors.checkDay(
      '/hiredOn', this.hiredOn, FIRST_DAY, plusDays(plusYears(signedOn, 1), -1), sentence('contract.hireOutOfTime'));
    if (isGiven(application.assistant?.trainingOn)) {
      errors.checkDay(
        '/assistant/trainingOn', application.assistant.trainingOn, FIRST_DAY, plusDays(plusYears(signedOn, years), -1));
    }
    this.checkEarlier();
    const prior = new PriorContract(consultation, revision, application);
    const option = this.missing.option
      ? undefined
      : new OptionValidator(consultation, revision, prior, practice, errors).validate('/option', application.option, ['UNKNOWN']);
    const measureErrors = new InputErrors();
    const measures = this.missing.specialty
      ? []
      : new MeasureResolver(consultation, revision, practice.specialty, signedOn, '', measureErrors).resolve(application.base);
    const terms = new ContractTerms(application.option, measures, signedOn);
    const criteria = this.criteria(revision, terms);
    errors.list.push(...measureErrors.list);
    const training = application.assistant && this.training(revision);
    const change = application.move && this.change(revision, years);
    if (errors.count !== (hireRefused ? 1 : 0) || option === undefined) {
      return undefined;
    }
    return {
      application,
      hireDay: hireRefused ? signedOn : this.hiredOn ?? signedOn,
      revision,
      years,
      terms,
      change,
      prior,
      option,
      criteria,
      training,
    };
  }

  criteria(revision, terms) {
    const rows = criterionRows(this.consultation, revision, this.application.practice, terms);
    const criteria = {};
    for (const criterion of CRITERIA) {
      const row = criterion === 'SPECIALTY' && this.missing.specialty ? undefined : rows[criterion]();
      criteria[criterion] = row && this.errors.require(row);
    }
    return criteria;
  }

  training(revision) {
    const training = new Training(this.consultation, revision, this.application.assistant, this.hiredOn ?? this.application.signedOn);
    const hours = this.errors.require(training.hours());
    return hours && training.result(hours);
  }

  /** Checks that the earlier contract was signed before, while a revision was in force, for one of its options. */
  checkEarlier() {
    const {earlier: before, signedOn} = this.application;
    if (!before || !this.errors.checkDay('/earlier/signedOn', before.signedOn, FIRST_DAY, plusDays(signedOn, -1))) {
      return;
    }
    const signedUnder = findInForceOn(before.signedOn);
    if (signedUnder) {
      const provided = OPTIONS.filter(option =>
        this.consultation.decide(signedUnder, 'working-time', {option}).number('posts') !== undefined);
      if (!provided.includes(before.option)) {
        this.errors.notAccepted('/earlier/option', before.option, provided);
      }
    }
  }

  /** Resolves the change to a later revision; undefined where errors prevent it. */
  change(revision, years) {
    const {consultation, errors, application} = this;
    const {move, signedOn, practice} = application;
    const lastStart = plusYears(signedOn, years - 1);
    if (!errors.checkDay('/move/on', move.on, plusDays(signedOn, 1), lastStart)) {
      return undefined;
    }
    const accepts = next => next !== revision
      && consultation.decide(next, 'transitions', {aspect: 'TARGETS', moved: true}).word('takeover') === 'TAKES_OVER';
    const next = findInForceOn(move.on);
    if (next === undefined || !accepts(next)) {
      const open = REVISIONS
        .filter(known => accepts(known) && known.from !== undefined && known.from > signedOn)
        .flatMap(known => days(known.from, known.to === undefined ? lastStart : earlier(lastStart, plusDays(known.to, -1))));
      errors.add('/move/on', move.on, sentence('contract.noSchemeToChangeTo'), open);
      return undefined;
    }
    new OptionValidator(consultation, next, new PriorContract(consultation, next, application), practice, errors)
      .validate('/move/option', move.option, ['NOT_AVAILABLE', 'UNKNOWN']);
    const measures = new MeasureResolver(consultation, next, practice.specialty, move.on, '/move', errors).resolve(move.base);
    return {on: move.on, revision: next, terms: new ContractTerms(move.option, measures, move.on)};
  }
}
