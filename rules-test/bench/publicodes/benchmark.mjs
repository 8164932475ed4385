// Measures the decision `amounts` by publicodes, and prints the average elapsed time and processor time of one decision
// in nanoseconds.
// node benchmark.mjs TABLE WARM-UPS ITERATIONS SECONDS
import { readFileSync } from 'node:fs';
import Engine from 'publicodes';

const [file, warmUps, iterations, seconds] = process.argv.slice(2);
const { rows, questions } = JSON.parse(readFileSync(file, 'utf8'));
const FACTS = ['option', 'band', 'year'];
const CLOCK_EVERY = 10;

const quoted = text => `'${text}'`;
const anyOf = (fact, values) => ({ 'une de ces conditions': values.map(value => `${fact} = ${quoted(value)}`) });

// One text for the amount and the row, so that publicodes evaluates the table once for each decision.
const answers = rows.map(row => ({
  si: { 'toutes ces conditions': FACTS.filter(fact => row[fact].length > 0).map(fact => anyOf(fact, row[fact])) },
  alors: quoted(row.answer),
}));
const engine = new Engine({
  option: quoted(''),
  band: quoted(''),
  year: quoted(''),
  answer: { variations: [...answers, { sinon: quoted('') }] },
});
const situations = questions.map(question =>
  Object.fromEntries(FACTS.map(fact => [fact, quoted(question[fact])])));

const decide = situation => engine.setSituation(situation).evaluate('answer').nodeValue;

questions.forEach((question, i) => {
  const answer = decide(situations[i]);
  if (answer !== question.answer) {
    throw new Error(`${JSON.stringify(question)}: publicodes answers ${answer}`);
  }
});

let next = 0;
let last;
function iteration() {
  const processor = process.cpuUsage();
  const begin = process.hrtime.bigint();
  const end = begin + BigInt(seconds) * 1_000_000_000n;
  let decisions = 0;
  let now;
  do {
    for (let i = 0; i < CLOCK_EVERY; i++) {
      last = decide(situations[next]);
      next = next + 1 === situations.length ? 0 : next + 1;
    }
    decisions += CLOCK_EVERY;
    now = process.hrtime.bigint();
  } while (now < end);
  const { user, system } = process.cpuUsage(processor);
  return { elapsed: Number(now - begin) / decisions, processor: ((user + system) * 1000) / decisions };
}

for (let i = 0; i < warmUps; i++) {
  iteration();
}
const measured = Array.from({ length: Number(iterations) }, iteration);
if (typeof last !== 'string') {
  throw new Error(`the last answer is ${last}`);
}
const average = figures => figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
console.log(JSON.stringify({
  nanoseconds: average(measured.map(one => one.elapsed)),
  processorNanoseconds: average(measured.map(one => one.processor)),
}));
