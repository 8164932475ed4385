// The measures that count for a contract, and the bands of the doctor.

/** The terms to which a contract, or its amendment, commits the doctor. */
class ContractTerms {
  constructor(option, measures, placedOn) {
    this.option = option;
    this.measures = measures;
    this.placedOn = placedOn;
  }

  /** The band by the other measure that counts; with one measure, the band by that one. */
  otherBand(measure) {
    return (this.measures.find(other => other.measure !== measure.measure) ?? measure).band;
  }

  band(...any) {
    return this.measures.find(measure => any.includes(measure.measure))?.band;
  }

  counts(measure) {
    return this.measures.some(known => known.measure === measure);
  }
}

/** Whether a count can lie at a place of a distribution, as far as it is known. */
const agrees = (place, count, known, places) => known === undefined
  || Object.entries(known.percentiles).every(([percentile, threshold]) =>
    Math.sign(places.indexOf(place) - places.indexOf(`AT_${percentile}`)) === Math.sign(count - threshold));

/** The bands in which a count can lie: one if the thresholds determine it, several if some are unknown. */
function possibleBands(consultation, revision, count, known) {
  const places = domain('bands', 'place');
  const found = places
    .filter(place => agrees(place, count, known, places))
    .map(place => consultation.decide(revision, 'bands', {place}).word('band'));
  return BANDS.filter(band => found.includes(band));
}

/** Determines the measures that count, each with its starting count and its band. */
class MeasureResolver {
  constructor(consultation, revision, specialty, placedOn, at, errors) {
    Object.assign(this, {consultation, revision, specialty, placedOn, at, errors});
  }

  resolve(base) {
    return MEASURES.map(measure => this.measure(measure, base)).filter(isGiven);
  }

  measure(measure, {patients, bands, targets}) {
    const role = this.consultation.decide(this.revision, 'measures', {measure, specialty: this.specialty}).word('role');
    if (role === 'NOT_COUNTED') {
      return undefined;
    }
    const start = patients[COUNT_FIELDS[measure]];
    const given = bands[BAND_FIELDS[measure]] ?? undefined;
    const known = distribution(this.specialty, measure, this.placedOn);
    if (!isGiven(start)) {
      this.errors.missing(`${this.at}/patients/${COUNT_FIELDS[measure]}`, COUNT);
      if (given === undefined && known === undefined) {
        this.unplaced(measure, BANDS);
      }
      return undefined;
    }
    if (!isInRange(start, RANGES.patients)) {
      return undefined;
    }
    const band = this.band(measure, start, given, known);
    return band && {measure, role, start, band, statedTarget: targets[COUNT_FIELDS[measure]] ?? undefined};
  }

  band(measure, start, given, known) {
    const possible = possibleBands(this.consultation, this.revision, start, known);
    if (given === undefined ? possible.length === 1 : possible.includes(given)) {
      return given ?? possible[0];
    }
    if (given === undefined) {
      this.unplaced(measure, possible);
    } else {
      this.errors.add(this.bandAt(measure), given, sentence('contract.bandContradictsCount', start), possible);
    }
    return undefined;
  }

  unplaced(measure, possible) {
    this.errors.add(
      this.bandAt(measure), null, sentence('contract.bandUnknown', this.specialty, measure, this.placedOn), possible);
  }

  bandAt(measure) {
    return `${this.at}/bands/${BAND_FIELDS[measure]}`;
  }
}
