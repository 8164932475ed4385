// The options that are open to a doctor, also by an earlier contract.

/** The relation of a contract to the doctor's earlier contract. */
class PriorContract {
  constructor(consultation, revision, {earlier: before, signedOn, option}) {
    Object.assign(this, {fullTimeInPlace: 'NOT_GIVEN', runningYear: 'NOT_GIVEN', targetsMet: 'NOT_GIVEN'});
    const signedUnder = before && findInForceOn(before.signedOn);
    if (!signedUnder) {
      return;
    }
    const end = plusYears(before.signedOn, consultation.contractYears(signedUnder));
    const posts = consultation.decide(signedUnder, 'working-time', {option: before.option}).number('posts');
    if (signedOn <= end) {
      this.renewable = {consultation, revision: signedUnder, option: before.option, next: option};
    }
    this.fullTimeInPlace = yesNo(posts !== undefined && posts.compare(WHOLE) >= 0 && signedOn < end);
    this.runningYear = consultation.compareTerm(whole(contractYear(before.signedOn, signedOn)), revision, 'SECOND_ASSISTANT_YEAR');
    this.targetsMet = before.targetsMet;
  }

  /** The row that says as which year of the earlier contract a year counts; undefined without such a contract. */
  countsAs(year) {
    if (!this.renewable) {
      return undefined;
    }
    const {consultation, revision, option, next} = this.renewable;
    return consultation.decide(revision, 'renewal', {earlier: option, chosen: next, year});
  }

  isRenewal() {
    const row = this.countsAs(YEARS[0]);
    return row !== undefined && row.word('countsAs') !== 'SAME';
  }

  /** The facts on which an option depends. */
  facts(option, practice) {
    return {
      option,
      zone: practice.zone,
      renewal: this.isRenewal() && this.renewable.option === option,
      generalMedicine: DATA.specialties[practice.specialty].generalPractice,
      particularPractice: practice.particularPractice,
      fullTimeInPlace: this.fullTimeInPlace,
      runningYear: this.runningYear,
      targetsMet: this.targetsMet,
    };
  }
}

/** The contract year in which a day lies. */
function contractYear(signedOn, day) {
  let year = 1;
  while (day >= plusYears(signedOn, year)) {
    year++;
  }
  return year;
}

/** Checks that a revision provides an option, or that the doctor may choose it. */
class OptionValidator {
  constructor(consultation, revision, prior, practice, errors) {
    Object.assign(this, {consultation, revision, prior, practice, errors});
  }

  /** @param refused the outcomes that are errors */
  validate(at, option, refused) {
    const row = this.errors.require(this.decide(option));
    if (row && refused.includes(row.word('availability'))) {
      const accepted = OPTIONS.filter(other => {
        const decided = this.decide(other);
        return decided.asks !== undefined || !refused.includes(decided.word('availability'));
      });
      this.errors.add(at, option, row.reason.text, accepted);
    }
    return row;
  }

  decide(option) {
    return this.consultation.decide(this.revision, 'options', this.prior.facts(option, this.practice));
  }
}
