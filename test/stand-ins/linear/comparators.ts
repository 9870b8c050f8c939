/** A value as filters see it. */
export type Comparable = string | number | boolean | null;

type Test = (value: Comparable, operand: Comparable) => boolean;

const text = (value: Comparable): string => String(value ?? '');
const lower = (value: Comparable): string => text(value).toLowerCase();
const present = (test: (a: string, b: string) => boolean): Test => {
  return (value, operand) => value !== null && test(text(value), text(operand));
};
const folded = (test: (a: string, b: string) => boolean): Test => {
  return (value, operand) => value !== null && test(lower(value), lower(operand));
};

const tests: Readonly<Record<string, Test>> = {
  eq: (value, operand) => value === operand,
  neq: (value, operand) => value !== operand,
  null: (value, operand) => (value === null) === operand,
  gt: (value, operand) => value !== null && operand !== null && value > operand,
  gte: (value, operand) => value !== null && operand !== null && value >= operand,
  lt: (value, operand) => value !== null && operand !== null && value < operand,
  lte: (value, operand) => value !== null && operand !== null && value <= operand,
  contains: present((a, b) => a.includes(b)),
  notContains: (value, operand) => !text(value).includes(text(operand)),
  containsIgnoreCase: folded((a, b) => a.includes(b)),
  notContainsIgnoreCase: (value, operand) => !lower(value).includes(lower(operand)),
  startsWith: present((a, b) => a.startsWith(b)),
  startsWithIgnoreCase: folded((a, b) => a.startsWith(b)),
  endsWith: present((a, b) => a.endsWith(b)),
  eqIgnoreCase: folded((a, b) => a === b),
  neqIgnoreCase: (value, operand) => lower(value) !== lower(operand),
};

/** Whether a value passes all tests of a comparator such as `{ in: [...] }`. */
export function passes(value: Comparable, comparator: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(comparator).every(([name, operand]) => {
    if (name === 'in') return (operand as readonly Comparable[]).includes(value);
    if (name === 'nin') return !(operand as readonly Comparable[]).includes(value);
    const test = tests[name];
    if (test === undefined) throw new Error(`the stand-in has no comparator ${name}`);
    return test(value, operand as Comparable);
  });
}
