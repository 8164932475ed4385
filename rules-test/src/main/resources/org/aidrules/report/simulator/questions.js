// The ten questions, and the input that follows from the answers.

/** The questions, each with its fields by their places in the input; "more" are those that few doctors need. */
const QUESTIONS = [
  {key: 'signature', fields: ['/signedOn', '/hiredOn'], more: REVISIONS.some(({draft}) => draft) ? ['/revision'] : []},
  {key: 'specialty', fields: ['/practice/specialty'], more: ['/practice/ccamFeeShare', '/practice/particularPractice']},
  {key: 'sector', fields: ['/practice/sector']},
  {key: 'zone', fields: ['/practice/zone', '/practice/departmentShortOfSpecialty']},
  {key: 'practice', fields: ['/practice/grouped', '/practice/coordinated']},
  {key: 'structure', fields: ['/practice/forfaitStructureValidated']},
  {key: 'doctor', fields: ['/practice/newlyEstablished', '/practice/doctorAge'], more: ['/practice/derogations']},
  {key: 'patients', fields: [], patients: true},
  {key: 'option', fields: ['/option']},
  {key: 'assistant',
    fields: ['/assistant/profile', '/assistant/experienceYears', '/assistant/validAfgsu1', '/practice/secretaryPromoted'],
    more: ['/assistant/diplomaLevel', '/assistant/trainingOn', '/assistant/opco', '/assistant/nearbyTrainingBody', '/assistant/holdsCqp']},
];

/** The enums whose names the choices of a field have. */
const CHOICES = {
  '/practice/sector': 'Sector',
  '/practice/zone': 'Zone',
  '/practice/coordinated': 'Coordination',
  '/practice/derogations': 'Derogation',
  '/option': 'AidOption',
  '/assistant/profile': 'AssistantBackground',
  '/assistant/opco': 'Opco',
  '/bands/attending': 'Band',
  '/bands/activeFile': 'Band',
};

/** Yes-or-no fields that count as "no" where they are not given. */
const TICKED = [
  '/practice/newlyEstablished', '/practice/particularPractice', '/practice/secretaryPromoted', '/assistant/validAfgsu1',
  '/assistant/holdsCqp',
];

/** The answers as the fields hold them, by the places of the fields: texts, true or false, lists of names. */
const answers = {};

const idOf = at => `field${at.replace(/\W/g, '-')}`;

/** The measures that count for the doctor; none until the day of signature and the specialty are known. */
function countedMeasures() {
  const [signedOn, named, specialty] = [answers['/signedOn'], answers['/revision'], answers['/practice/specialty']];
  const inForce = isDay(signedOn) ? findInForceOn(signedOn) : undefined;
  const revision = named ? REVISIONS.find(({id}) => id === named) : inForce;
  if (!revision || !DATA.specialties[specialty]) {
    return [];
  }
  return MEASURES.filter(measure => revision.table('measures').row({measure, specialty}).word('role') !== 'NOT_COUNTED');
}

/** The fields of a question; those of the patients follow from the measures that count. */
function fieldsOf({fields, more = [], patients}) {
  if (!patients) {
    return [...fields, ...more];
  }
  return [...patientFields(), ...targetFields()];
}

const patientFields = () => [...new Set(
  countedMeasures().flatMap(measure => [`/patients/${COUNT_FIELDS[measure]}`, `/bands/${BAND_FIELDS[measure]}`]))];

/** The targets that a signed contract states. */
const targetFields = () => countedMeasures().map(measure => `/targets/${COUNT_FIELDS[measure]}`);

/** Reads a number as people write it, with spaces between the thousands; any other text as it is. */
function wholeNumber(text) {
  const digits = text.replace(/[\s\u00a0\u202f]/g, '');
  return /^\d{1,10}$/.test(digits) ? Number(digits) : text;
}

/** Reads a percentage as a share; any other text as it is. */
function share(text) {
  const number = text.replace(',', '.').replace(/[\s\u00a0\u202f%]/g, '');
  return /^\d{1,3}(\.\d{1,10})?$/.test(number) ? Fraction.of(`${number} %`).plain(CELL_DECIMALS) : text;
}

/** The value of an answer in the input; undefined where there is none. */
function valueOf(at) {
  const answer = answers[at];
  const {form} = DATA.fields[at];
  if (answer === undefined || answer === '' || answer === false || answer.length === 0) {
    return undefined;
  }
  if (form === 'YES_OR_NO') {
    return answer === true || answer === 'yes';
  }
  return {WHOLE_NUMBER: wholeNumber, SHARE: share}[form]?.(answer) ?? answer;
}

/** The input of a plan that follows from the answers. */
function inputOf() {
  const input = {};
  for (const at of QUESTIONS.flatMap(fieldsOf)) {
    const value = valueOf(at);
    if (value !== undefined) {
      const [group, field] = at.slice(1).split('/');
      if (field === undefined) {
        input[group] = value;
      } else {
        (input[group] ??= {})[field] = value;
      }
    }
  }
  return input;
}

/** The choices of a field, each with its words; a draft is named as such. */
function choicesOf(at) {
  if (at === '/revision') {
    return REVISIONS.map(({id, title, draft}) =>
      [id, draft ? say('draft', Text.of(title)) : Text.of(title)[language]]);
  }
  return DATA.fields[at].names.map(constant => [constant, at === '/practice/specialty'
    ? Text.of(DATA.specialties[constant].name)[language]
    : nameOf(CHOICES[at], constant)]);
}

/** An answer as a reader sees it; undefined where there is none. */
function shownAnswer(at) {
  const answer = answers[at];
  if (valueOf(at) === undefined) {
    return undefined;
  }
  if (DATA.fields[at].form === 'YES_OR_NO') {
    return say(answer === true || answer === 'yes' ? 'yes' : 'no');
  }
  if (DATA.fields[at].form === 'DAY') {
    return isDay(answer) ? dayOf(answer) : answer;
  }
  return choicesOf(at)
    .filter(([constant]) => answer === constant || (Array.isArray(answer) && answer.includes(constant)))
    .map(([, words]) => words)
    .join(', ') || (DATA.fields[at].form === 'SHARE' ? `${answer.replace(/\s*%$/, '')}\u00a0%` : answer);
}

const labelOf = at => say(`field${at.replace(/\//g, '.')}`);

/** The control of a field. Its hint is named by it, so that it is heard with it. */
function controlOf(at) {
  const {form, names} = DATA.fields[at];
  const common = {id: idOf(at), name: at, 'aria-describedby': hasHint(at) ? `${idOf(at)}-hint` : undefined};
  const keep = event => answered(at, event.target.type === 'checkbox' ? event.target.checked : event.target.value);
  if (form === 'NAMES') {
    return element('div', {id: common.id, role: 'group', tabindex: '-1', 'aria-labelledby': `${common.id}-label`},
      choicesOf(at).map(([constant, words], place) => element('p', {class: 'tick'},
        element('input', {
          type: 'checkbox',
          id: `${common.id}-${place}`,
          checked: (answers[at] ?? []).includes(constant),
          change: event => answered(at, names.filter(one =>
            one === constant ? event.target.checked : (answers[at] ?? []).includes(one))),
        }),
        element('label', {for: `${common.id}-${place}`}, words))));
  }
  if (TICKED.includes(at)) {
    return element('input', {...common, type: 'checkbox', checked: answers[at] === true, change: keep});
  }
  if (['NAME', 'TEXT', 'YES_OR_NO'].includes(form)) {
    const choices = form === 'YES_OR_NO' ? [['yes', say('yes')], ['no', say('no')]] : choicesOf(at);
    return element('select', {...common, change: keep},
      element('option', {value: ''}, say(at.startsWith('/bands/') ? 'bandUnsaid' : 'unsaid')),
      choices.map(([value, words]) => element('option', {value, selected: answers[at] === value}, words)));
  }
  const type = form === 'DAY' ? {type: 'date'} : {type: 'text', inputmode: form === 'SHARE' ? 'decimal' : 'numeric', autocomplete: 'off'};
  return element('input', {...common, ...type, value: answers[at] ?? '', change: keep});
}

const hasHint = at => DATA.sentences[`simulator.hint${at.replace(/\//g, '.')}`] !== undefined;

/** A field with its label, its hint and a place for its error. */
function fieldOf(at) {
  const control = controlOf(at);
  const label = DATA.fields[at].form === 'NAMES'
    ? element('p', {class: 'label', id: `${idOf(at)}-label`}, labelOf(at))
    : element('label', {for: idOf(at)}, labelOf(at));
  const hint = hasHint(at) && element('p', {class: 'hint', id: `${idOf(at)}-hint`}, say(`hint${at.replace(/\//g, '.')}`));
  const parts = TICKED.includes(at) ? [control, label, hint] : [label, hint, control];
  return element('div', {class: TICKED.includes(at) ? 'field tick' : 'field', 'data-at': at},
    parts, element('p', {class: 'error', id: `${idOf(at)}-error`, hidden: true}));
}

/** Tells the errors at their fields, and takes back those that are no more. The controls stay where they are. */
function tellErrors(errors) {
  for (const field of document.querySelectorAll('.field[data-at]')) {
    const {at} = field.dataset;
    const error = errors.find(one => one.at === at || one.at.startsWith(`${at}/`));
    const [control, told] = [document.getElementById(idOf(at)), document.getElementById(`${idOf(at)}-error`)];
    field.classList.toggle('wrong', error !== undefined);
    told.hidden = error === undefined;
    told.textContent = error ? messageOf(error) : '';
    const described = [hasHint(at) && `${idOf(at)}-hint`, error && `${idOf(at)}-error`].filter(Boolean).join(' ');
    control.toggleAttribute('aria-describedby', described !== '');
    if (described) {
      control.setAttribute('aria-describedby', described);
    }
    if (error) {
      control.setAttribute('aria-invalid', 'true');
      field.closest('details')?.setAttribute('open', '');
    } else {
      control.removeAttribute('aria-invalid');
    }
  }
}

/** The message of an error: for a band, where the doctor finds it; otherwise what the rules say, and what is accepted. */
function messageOf({at, found, message, accepted}) {
  if (at.startsWith('/bands/') && found === null) {
    return say('bandNeeded', accepted.map(band => name('Band', band)));
  }
  const values = DATA.fields[at]?.names.length > 0 ? [] : accepted.map(acceptedWords).filter(isGiven);
  const text = `${message.charAt(0).toUpperCase()}${message.slice(1)}`.replace(/([^.!?])$/, '$1.');
  return unbroken(values.length > 0 ? `${text} ${say('accepted', values.join(say('or')))}` : text);
}

/** What is accepted, in words: from one day or number to another; undefined for what goes without saying. */
function acceptedWords(value) {
  if (value === 'YYYY-MM-DD') {
    return undefined;
  }
  const range = /^([\d-]+)\.\.([\d-]*)(?: (.*))?$/.exec(value);
  if (!range) {
    return value;
  }
  const words = end => isDay(end) ? dayOf(end) : numberText(end, language);
  const [, least, most, revision] = range;
  const text = most === '' ? say('since', words(least)) : say('fromTo', words(least), words(most));
  const title = REVISIONS.find(({id}) => id === revision)?.title;
  return title ? `${text} (${Text.of(title)[language]})` : text;
}

/** A question with its fields. */
function questionOf(question, number) {
  const {key, fields, more = []} = question;
  return element('fieldset', {id: `question-${key}`},
    element('legend', {}, element('span', {class: 'number'}, `${number}. `), say(`question.${key}`)),
    question.patients ? element('div', {id: 'patients'}) : element('div', {class: 'fields'}, fields.map(fieldOf)),
    more.length > 0 ? moreOf(more, 'more') : undefined);
}

/** Fields that few doctors need; they are shown where one of them is filled in. */
const moreOf = (fields, key) => element('details', {open: fields.some(at => valueOf(at) !== undefined)},
  element('summary', {}, say(key)), element('div', {class: 'fields'}, fields.map(fieldOf)));

/** Asks for the patients by the measures that count. */
function askForPatients() {
  document.getElementById('patients').replaceChildren(...(countedMeasures().length === 0
    ? [element('p', {class: 'hint'}, say('patientsLater'))]
    : [element('div', {class: 'fields'}, patientFields().map(fieldOf)), moreOf(targetFields(), 'targetsOfContract')]));
}
