// Exact numbers. No floating point comes near an amount, a rate or a count.

/** An exact fraction in lowest terms, immutable. */
class Fraction {
  constructor(part, whole = 1n) {
    if (whole < 1n) {
      throw new RangeError(`the denominator must be at least 1: ${part}/${whole}`);
    }
    const divisor = Fraction.divisor(part < 0n ? -part : part, whole);
    this.part = part / divisor;
    this.whole = whole / divisor;
    Object.freeze(this);
  }

  static divisor(one, other) {
    return other === 0n ? one : Fraction.divisor(other, one % other);
  }

  /** Reads a whole or a decimal number, a fraction such as 1/3, or a rate such as 2.5 %. */
  static of(text) {
    const found = /^(-?\d+)(?:\.(\d+))?(?:\/(\d+))?( ?%)?$/.exec(String(text).trim());
    if (!found) {
      throw new RangeError(`not a number: ${text}`);
    }
    const [, whole, decimals = '', divisor = '1', percent] = found;
    return new Fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length) * BigInt(divisor) * (percent ? 100n : 1n));
  }

  plus(other) {
    return new Fraction(this.part * other.whole + other.part * this.whole, this.whole * other.whole);
  }

  minus(other) {
    return this.plus(new Fraction(-other.part, other.whole));
  }

  times(other) {
    return new Fraction(this.part * other.part, this.whole * other.whole);
  }

  /** A negative number, zero or a positive number, where this is less than, equal to or greater than the other. */
  compare(other) {
    const difference = this.part * other.whole - other.part * this.whole;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  least(other) {
    return this.compare(other) <= 0 ? this : other;
  }

  most(other) {
    return this.compare(other) >= 0 ? this : other;
  }

  /** This fraction, or the nearer of 0 and 1. */
  bounded() {
    return this.most(NONE).least(WHOLE);
  }

  /** Rounds what is not negative to a multiple of a unit: DOWN, HALF_UP or UP. */
  rounded(unit, direction) {
    const part = this.part * unit.whole;
    const whole = this.whole * unit.part;
    const steps = part / whole;
    const rest = part % whole;
    const up = {DOWN: false, HALF_UP: 2n * rest >= whole, UP: rest > 0n}[direction];
    if (up === undefined || part < 0n) {
      throw new RangeError(`cannot round ${this} ${direction}`);
    }
    return new Fraction(up ? steps + 1n : steps).times(unit);
  }

  /** Writes the number with a fixed number of decimals; more of them are cut off. */
  fixed(decimals) {
    const scaled = this.part * 10n ** BigInt(decimals) / this.whole;
    const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0');
    const sign = scaled < 0n ? '-' : '';
    return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  }

  /** Writes an amount in euros, to the cent. */
  cents() {
    return this.fixed(2);
  }

  /** Writes the number with the fewest decimals, at most so many; more of them are cut off. */
  plain(most) {
    const text = this.fixed(most);
    return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  }

  toString() {
    return `${this.part}/${this.whole}`;
  }
}

const NONE = new Fraction(0n);
const WHOLE = new Fraction(1n);
const CENT = new Fraction(1n, 100n);
/** The most decimals that a cell of a table may have: enough to write a rate without loss. */
const CELL_DECIMALS = 14;
/** The decimals of an attainment in a result. */
const ATTAINMENT_DECIMALS = 10;

/** What is known of a share: it is not less than one fraction and not more than another. */
class ShareRange {
  constructor(least, most) {
    this.least = least;
    this.most = most;
    Object.freeze(this);
  }

  static of(known) {
    return new ShareRange(known, known);
  }

  /** The share; undefined where several are possible. */
  known() {
    return this.least.compare(this.most) === 0 ? this.least : undefined;
  }

  times(part) {
    return new ShareRange(this.least.times(part), this.most.times(part));
  }

  lower(other) {
    return new ShareRange(this.least.least(other.least), this.most.least(other.most));
  }

  higher(other) {
    return new ShareRange(this.least.most(other.least), this.most.most(other.most));
  }

  or(other) {
    return new ShareRange(this.least.least(other.least), this.most.most(other.most));
  }
}

const ANY_SHARE = new ShareRange(NONE, WHOLE);
