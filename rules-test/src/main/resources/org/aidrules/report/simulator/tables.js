// The decision tables of the revisions, with the answer to every combination of facts. Whatever can change with the law
// is asked of them.

/** The facts that come from optional fields of an application, by table, with the places of the fields. */
const INPUT_FACTS = {
  'sector': {sector: '/practice/sector'},
  'specialty': {
    departmentShortOfSpecialty: '/practice/departmentShortOfSpecialty',
    ccamFeeShare: '/practice/ccamFeeShare',
    zone: '/practice/zone',
    localCommission: '/practice/derogations/LOCAL_COMMISSION',
  },
  'patient-base': {
    newlyEstablished: '/practice/newlyEstablished',
    rqth: '/practice/derogations/RQTH',
    ald: '/practice/derogations/ALD',
    manyChildren: '/practice/derogations/MANY_CHILDREN',
    mixedPractice: '/practice/derogations/MIXED_PRACTICE',
  },
  'grouped-practice': {
    grouped: '/practice/grouped',
    zone: '/practice/zone',
    coordinated: '/practice/coordinated',
  },
  'coordinated-practice': {coordinated: '/practice/coordinated'},
  'forfait-structure': {validated: '/practice/forfaitStructureValidated'},
  'options': {
    zone: '/practice/zone',
    particularPractice: '/practice/particularPractice',
    renewal: '/earlier',
    fullTimeInPlace: '/earlier',
    runningYear: '/earlier',
    targetsMet: '/earlier/targetsMet',
  },
  'renewal': {earlier: '/earlier'},
  'targets': {newlyEstablished: '/practice/newlyEstablished', age: '/practice/doctorAge', renewed: '/earlier'},
  'obligations': {holdsCqp: '/assistant/holdsCqp', secretaryPromoted: '/practice/secretaryPromoted'},
  'training-path': {holdsCqp: '/assistant/holdsCqp'},
  'training-entry': {
    diploma: '/assistant/diplomaLevel',
    experience: '/assistant/experienceYears',
    period: '/assistant/trainingOn',
  },
  'training-funding': {
    opco: '/assistant/opco',
    nearby: '/assistant/nearbyTrainingBody',
    period: '/assistant/trainingOn',
  },
  'training-hours': {
    period: '/assistant/trainingOn',
    experience: '/assistant/experienceYears',
    validAfgsu1: '/assistant/validAfgsu1',
  },
};

/** The fields that tables may ask for, each once, in order. */
const ASKED_FIELDS = [...new Set(Object.values(INPUT_FACTS).flatMap(facts => Object.values(facts)))];

const CERTAINTIES = ['STATED', 'INTERPRETED', 'UNDETERMINED'];

/** The lower of some certainties. */
const lowest = certainties =>
  CERTAINTIES[Math.max(0, ...certainties.map(certainty => CERTAINTIES.indexOf(certainty)))];

const leastSure = reasons => lowest(reasons.map(reason => reason.certainty));

/** A row of a table: its reason, and its outcome cell by cell. */
class Row {
  constructor(table, {row, outcome, certainty, sources, text, note, origin}) {
    this.table = table;
    this.outcome = outcome;
    this.reason = {
      table,
      row,
      certainty,
      sources: sources.map(([id, locator]) => ({id, locator})),
      text: Text.of(text),
      ...(note ? {note: Text.of(note)} : {}),
      ...(origin ? {origin} : {}),
    };
    Object.freeze(this);
  }

  /** The field that is needed before the decision can be taken; undefined where it can. */
  get asks() {
    return this.outcome.asks;
  }

  /** A word of the outcome. */
  word(column) {
    const cell = this.outcome[column];
    if (cell === undefined) {
      throw new Error(`${this.table}/${this.reason.row} says nothing of ${column}`);
    }
    return cell.trim();
  }

  /** A number or a rate of the outcome; undefined where the cell is a word in its place. */
  number(column) {
    const cell = this.word(column);
    return /^[A-Z]/.test(cell) ? undefined : Fraction.of(cell);
  }

  /** The deadline of the outcome; undefined where it sets none. */
  get deadline() {
    const {from, months = '0', days = '0'} = this.outcome;
    return from === undefined ? undefined : {from: from.trim(), months: Number(months), days: Number(days)};
  }
}

/** A table, with the row for every combination of facts. */
class Table {
  constructor({name, facts, rows, answers}) {
    this.name = name;
    this.facts = facts;
    this.rows = rows.map(row => new Row(name, row));
    this.answers = answers.flatMap(([row, times]) => Array(times).fill(row));
    this.steps = {};
    let step = 1;
    for (const fact of Object.keys(facts).reverse()) {
      this.steps[fact] = step;
      step *= facts[fact].length;
    }
    if (this.answers.length !== step) {
      throw new Error(`the answers of ${name} do not cover its facts`);
    }
  }

  place(given) {
    let place = 0;
    for (const [fact, values] of Object.entries(this.facts)) {
      const value = values.indexOf(String(given[fact]));
      if (value < 0) {
        throw new Error(`table ${this.name} has no ${fact} ${given[fact]}`);
      }
      place += value * this.steps[fact];
    }
    return place;
  }

  row(given) {
    return this.rows[this.answers[this.place(given)]];
  }

  /** Whether another value of a fact leads to another row. */
  dependsOn(fact, place) {
    const [step, size] = [this.steps[fact], this.facts[fact].length];
    const first = place - Math.floor(place / step) % size * step;
    return this.facts[fact].some((value, index) => this.answers[first + index * step] !== this.answers[place]);
  }

  /** The optional fields of the input that this table asks for, given some facts. */
  asked(given) {
    const place = this.place(given);
    return Object.entries(INPUT_FACTS[this.name] || {})
      .filter(([fact]) => given[fact] !== 'NOT_GIVEN' && this.dependsOn(fact, place))
      .map(([, field]) => field);
  }
}

/** A revision: its period, and its tables, own and inherited. */
class Revision {
  constructor(data, tables) {
    Object.assign(this, data);
    this.tables = Object.fromEntries(Object.entries(data.tables).map(([name, place]) => [name, tables[place]]));
  }

  isInForceOn(day) {
    return this.from !== undefined && day >= this.from && (this.to === undefined || day < this.to);
  }

  table(name) {
    const table = this.tables[name];
    if (!table) {
      throw new Error(`${this.id} has no table ${name}`);
    }
    return table;
  }
}

const TABLES = DATA.tables.map(table => new Table(table));
const REVISIONS = DATA.revisions.map(revision => new Revision(revision, TABLES));

const findInForceOn = day => REVISIONS.find(revision => revision.isInForceOn(day));

/** The first day on which any revision is in force. */
const FIRST_DAY = REVISIONS.map(revision => revision.from).find(from => from !== undefined);

/** The values of a fact. They are the same in every revision. */
const domain = (table, fact) => REVISIONS[0].table(table).facts[fact];

const MEASURES = domain('measures', 'measure');
const BANDS = domain('amount-band', 'first');
const OPTIONS = domain('options', 'option');
const YEARS = domain('amounts', 'year');
const ASPECTS = domain('transitions', 'aspect');

/** The percentile distribution of a specialty that was known on a day: the last of that day or earlier. */
const distribution = (specialty, measure, day) => DATA.thresholds
  .filter(known => known.specialty === specialty && known.measure === measure && known.date <= day)
  .reduce((latest, known) => latest === undefined || known.date > latest.date ? known : latest, undefined);

/** One calculation: it asks the tables, and keeps which fields of the input they asked for. */
class Consultation {
  constructor() {
    this.asked = new Set();
  }

  decide(revision, name, facts) {
    const table = revision.table(name);
    table.asked(facts).forEach(field => this.asked.add(field));
    return table.row(facts);
  }

  /** A number that the table "terms" sets; undefined where it sets none. */
  term(revision, term) {
    return this.decide(revision, 'terms', {term}).number('number');
  }

  /** The duration of a contract, in years. */
  contractYears(revision) {
    return Number(this.term(revision, 'CONTRACT_YEARS').part);
  }

  /** Compares a number with a limit; NOT_GIVEN where either is absent. */
  compare(number, limit) {
    if (number === undefined || limit === undefined) {
      return 'NOT_GIVEN';
    }
    return ['BELOW', 'AT', 'ABOVE'][number.compare(limit) + 1];
  }

  compareTerm(number, revision, term) {
    return number === undefined ? 'NOT_GIVEN' : this.compare(number, this.term(revision, term));
  }

  rounding(revision, quantity) {
    return this.decide(revision, 'rounding', {quantity});
  }

  round(rounding, number) {
    return number.rounded(rounding.number('unit'), rounding.word('direction'));
  }
}
