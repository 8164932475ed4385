// What the page, and its test, call: the results have the fields of the commands "plan" and "settle" of the library.

/**
 * Calculates a result, or the errors of the input.
 *
 * @param language the language of the sentences, "en" or "fr"; without one, there are no sentences
 */
function answer(calculate, input, language) {
  try {
    return inLanguage(calculate(input), language);
  } catch (error) {
    if (!(error instanceof InvalidInput)) {
      throw error;
    }
    return inLanguage({errors: error.errors}, language);
  }
}

window.aidrules = Object.freeze({
  plan: (input, language) => answer(plan, input, language),
  settle: (input, language) => answer(settle, input, language),
  /** The row of a table that decides on some facts, with its outcome. */
  decide: (revision, table, facts) => {
    const row = REVISIONS.find(({id}) => id === revision).table(table).row(facts);
    return {row: row.reason.row, outcome: row.outcome};
  },
});
