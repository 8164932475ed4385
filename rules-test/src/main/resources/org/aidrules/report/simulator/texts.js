// Sentences in English and in French.

/** A text in both languages. */
class Text {
  constructor(en, fr) {
    this.en = en;
    this.fr = fr;
    Object.freeze(this);
  }

  static of([en, fr]) {
    return new Text(en, fr);
  }
}

const EMPTY = new Text('', '');

/** Fills in a sentence: {0} is the first argument, and two apostrophes are one. */
const filled = (pattern, texts) => pattern.replace(/''|\{(\d+)}/g, (found, place) => place === undefined ? "'" : texts[place]);

const grouped = {en: ',', fr: ' '};

/** Writes a number, given as text, with its thousands grouped. */
function numberText(number, language) {
  const [whole, decimals] = String(number).split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, grouped[language]);
  return decimals === undefined ? thousands : thousands + (language === 'fr' ? ',' : '.') + decimals;
}

/** Writes a day in words. */
function dayText(day, language) {
  const [year, month, dayOfMonth] = parts(day);
  const ordinal = language === 'fr' && dayOfMonth === 1 ? '1er' : dayOfMonth;
  return `${ordinal} ${DATA.months[language][month - 1]} ${String(year).padStart(4, '0')}`;
}

const inBoth = write => new Text(write('en'), write('fr'));

const dayWords = day => inBoth(language => dayText(day, language));

/** Writes an argument of a sentence: texts, numbers, lists of numbers, and what is written as it is. */
function argument(value, language) {
  if (value instanceof Text) {
    return value[language];
  }
  if (Array.isArray(value)) {
    return value.map(one => argument(one, language)).join(', ');
  }
  return typeof value === 'number' ? numberText(value, language) : String(value);
}

/** A sentence of the library, with its arguments. */
function sentence(key, ...values) {
  const patterns = DATA.sentences[key];
  if (!patterns) {
    throw new Error(`no sentence ${key}`);
  }
  return inBoth(language => filled(
    patterns[language === 'en' ? 0 : 1], values.map(value => argument(value, language))));
}

/**
 * Writes a result: texts in a language, or left out where there is none.
 *
 * @param language "en" or "fr"; undefined for a result without sentences, as the test vectors have it
 */
function inLanguage(value, language) {
  if (Array.isArray(value)) {
    return value.map(one => inLanguage(one, language));
  }
  if (value === null || typeof value !== 'object') {
    return value;
  }
  const object = {};
  for (const [name, member] of Object.entries(value)) {
    if (!(member instanceof Text)) {
      object[name] = inLanguage(member, language);
    } else if (language) {
      object[name] = member[language];
    }
  }
  return object;
}
