// How a result is shown: elements, amounts, certainty, and the reason of every figure.

/** Creates an element. A member of its attributes that is a function listens; one that is false or undefined is left out. */
function element(tag, attributes = {}, ...children) {
  const created = document.createElement(tag);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      created.addEventListener(attribute, value);
    } else if (value !== undefined && value !== false) {
      created.setAttribute(attribute, value === true ? '' : value);
    }
  }
  created.append(...children.flat(Infinity).filter(child => child !== undefined && child !== null && child !== false));
  return created;
}

/** The language of the page, "en" or "fr". */
let language = document.documentElement?.lang === 'fr' ? 'fr' : 'en';

/** Spaces at which a line must not break: within a number, before a unit, before a French sign of punctuation. */
const unbroken = text => text.replace(/(?<=\d) (?=\d{3}(?!\d))| (?=[:;%€?!])/g, '\u00a0');

/** A sentence of the page in its language. */
const say = (key, ...values) => unbroken(sentence(`simulator.${key}`, ...values)[language]);

const name = (type, constant) => Text.of(DATA.names[type][constant]);

const nameOf = (type, constant) => unbroken(name(type, constant)[language]);

const dayOf = day => dayText(day, language);

/** Writes an amount, without cents where there are none. */
function euros(amount, inLanguageOf) {
  const number = numberText(amount.replace(/\.00$/, '').replace('-', ''), inLanguageOf);
  const sign = amount.startsWith('-') ? '-' : '';
  return inLanguageOf === 'fr' ? `${sign}${number}\u00a0€`.replace(/ /g, '\u00a0') : `${sign}€${number}`;
}

const amountOf = amount => euros(amount, language);

const countOf = count => unbroken(numberText(count, language));

const percentOf = share => `${numberText(Fraction.of(share).times(new Fraction(100n)).plain(ATTAINMENT_DECIMALS), language)}\u00a0%`;

/** How sure something is: a sign and a word, never a colour alone. */
function certaintyOf(certainty) {
  const sign = {STATED: '●', INTERPRETED: '◐', UNDETERMINED: '○'}[certainty];
  return element('span', {class: `certainty ${certainty.toLowerCase()}`},
    element('span', {'aria-hidden': 'true'}, sign), ` ${nameOf('Certainty', certainty)}`);
}

const boundsOf = ({atLeast, atMost}) => atMost === null
  ? say('atLeast', amountOf(atLeast))
  : say('between', amountOf(atLeast), amountOf(atMost));

/** An amount, or its bounds where no text settles it, with its certainty. */
const figure = (amount, bounds) => amount !== null
  ? element('strong', {class: 'amount'}, amountOf(amount))
  : element('span', {class: 'amount open'}, bounds ? boundsOf(bounds) : say('noFigure'));

function sourceOf({id, locator}) {
  const source = DATA.sources[id];
  const title = source ? Text.of(source.title)[language] : id;
  return element('li', {},
    source?.address ? element('a', {href: source.address, rel: 'noreferrer', target: '_blank'}, title) : title,
    locator ? element('strong', {}, `, ${placeOf(locator)}`) : undefined);
}

/** The name of a place in a text, in the words of the language; of a month, its name and its year. */
function placeOf(place) {
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(place);
  if (month) {
    return `${DATA.months[language][Number(month[2]) - 1]} ${month[1]}`;
  }
  return language === 'fr'
    ? place.replace(/\btable (?=\d)/g, 'tableau ')
    : place.replace(/\bannexe (?=\d)/g, 'annex ');
}

const decisionName = table => DATA.sentences[`decision.${table}`] ? sentence(`decision.${table}`)[language] : table;

function reasonOf({table, row, certainty, sources, text, note, origin}) {
  return element('li', {},
    element('p', {}, unbroken(text), ' ', certaintyOf(certainty),
      origin ? element('strong', {class: 'badge'}, nameOf('Origin', origin)) : undefined),
    note ? element('p', {class: 'note'}, unbroken(note)) : undefined,
    sources.length > 0 ? element('ul', {class: 'cites'}, sources.map(sourceOf)) : undefined,
    element('p', {class: 'id'}, `${decisionName(table)} – ${table}/${row}`));
}

/**
 * The question "why?" of a figure, with the rows that gave it and their sources.
 *
 * @param what the figure, for those who hear the question alone
 */
const why = (reasons, what) => element('details', {class: 'why'},
  element('summary', {}, say('why'), element('span', {class: 'hearing'}, ` ${what}`)),
  element('ul', {class: 'reasons'}, reasons.map(reasonOf)));

/** A table that a phone shows as cards. Each cell is a list of its children. */
function tableOf(labelledBy, heads, rows, foot) {
  const cells = row => row.map((cell, column) => column === 0
    ? element('th', {scope: 'row', role: 'rowheader'}, cell)
    : element('td', {role: 'cell', 'data-label': heads[column]}, cell));
  return element('div', {class: 'scroll'}, element('table', {class: 'cards', role: 'table', 'aria-labelledby': labelledBy},
    element('thead', {role: 'rowgroup'}, element('tr', {role: 'row'},
      heads.map(head => element('th', {scope: 'col', role: 'columnheader'}, head)))),
    element('tbody', {role: 'rowgroup'}, rows.map(row => element('tr', {role: 'row'}, cells(row))),
      foot ? element('tr', {role: 'row', class: 'total'}, cells(foot)) : undefined)));
}

const section = (id, title, ...content) => element('section', {'aria-labelledby': id},
  element('h2', {id}, title), content);
