// The page: it shows the questions, and the results as soon as they were asked for.

/** Whether results were asked for; from then on every answer changes them. */
let asked = false;

const place = id => document.getElementById(id);

/** The errors and the results of the answers; no errors where nothing was asked for. */
const result = () => asked ? window.aidrules.plan(inputOf(), language) : {errors: []};

function showQuestions() {
  place('questions').replaceChildren(
    ...QUESTIONS.map((question, index) => questionOf(question, index + 1)),
    element('p', {class: 'buttons'},
      element('button', {type: 'submit', id: 'calculate', class: 'primary'}, say('calculate')),
      element('button', {type: 'reset', id: 'reset'}, say('reset'))));
  askForPatients();
}

/** A list of the errors, each with the way to its field. */
const errorList = errors => element('div', {class: 'alert', id: 'errors', role: 'alert', tabindex: '-1'},
  element('h2', {}, say('errorsTitle', errors.length)),
  element('ul', {}, errors.map(error => {
    const at = QUESTIONS.flatMap(fieldsOf).find(field => error.at === field || error.at.startsWith(`${field}/`));
    const text = `${at ? `${labelOf(at)}${say('colon')}` : ''}${messageOf(error)}`;
    return element('li', {}, at ? element('a', {href: `#${idOf(at)}`, click: event => {
      event.preventDefault();
      place(idOf(at)).focus();
    }}, text) : text);
  })));

/** Shows the results of the answers, or their errors, and returns the errors. */
function show() {
  const calculated = result();
  const errors = calculated.errors ?? [];
  tellErrors(errors);
  place('problems').replaceChildren(...(errors.length > 0 ? [errorList(errors)] : []));
  place('results').replaceChildren(...(asked && errors.length === 0 ? resultsOf(calculated, inputOf()) : []));
  return errors;
}

/** Keeps an answer. */
function answered(at, value) {
  answers[at] = value;
  if (['/signedOn', '/revision', '/practice/specialty'].includes(at)) {
    askForPatients();
  }
  if (asked) {
    show();
  }
}

/** The banners of drafts and of tables that are not those of the texts. */
function banners() {
  const all = kind => [...new Set(REVISIONS.flatMap(revision => revision[kind]))];
  return ['altered', 'drafts'].filter(kind => all(kind).length > 0).map(kind => element('p', {class: 'mark'},
    element('strong', {}, unbroken(sentence(`marks.${kind}`, all(kind).map(String))[language]))));
}

/** Writes every text of the page in its language. */
function speak() {
  document.documentElement.lang = language;
  document.title = `${say('title')} – aidrules`;
  document.querySelectorAll('[data-say]').forEach(one => {
    one.textContent = say(one.dataset.say);
  });
  const other = place('language');
  other.textContent = say('otherLanguage');
  other.lang = language === 'fr' ? 'en' : 'fr';
  place('marks').replaceChildren(...banners());
  place('release').textContent = say('release', DATA.release, dayWords(
    REVISIONS.map(({checkedOn}) => checkedOn).reduce(earlier)));
}

function start() {
  place('language').addEventListener('click', () => {
    language = language === 'fr' ? 'en' : 'fr';
    speak();
    showQuestions();
    show();
  });
  const form = place('questions');
  form.addEventListener('submit', event => {
    event.preventDefault();
    asked = true;
    const errors = show();
    place(errors.length > 0 ? 'errors' : 'results-title').focus();
  });
  form.addEventListener('reset', event => {
    event.preventDefault();
    Object.keys(answers).forEach(at => delete answers[at]);
    asked = false;
    showQuestions();
    show();
    place(idOf(QUESTIONS[0].fields[0])).focus();
  });
  window.addEventListener('beforeprint', () => document.querySelectorAll('.why').forEach(one => {
    one.dataset.open = one.open;
    one.open = document.body.classList.contains('with-reasons');
  }));
  window.addEventListener('afterprint', () => document.querySelectorAll('.why').forEach(one => {
    one.open = one.dataset.open === 'true';
  }));
  window.addEventListener('error', ({message}) => {
    place('problems').replaceChildren(element('p', {class: 'alert', role: 'alert'}, say('failed', message)));
    place('results').replaceChildren();
  });
  speak();
  showQuestions();
}

start();
