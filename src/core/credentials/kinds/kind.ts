/** The characters that a token goes on with after its prefix. */
export type TokenAlphabet = 'alphanumeric' | 'hex' | 'word' | 'dotted' | 'base64';

/** What a kind of credential opens, by its provider's documentation. */
export interface KindUse {
  /** What it is for; ends the sentence "It is for ...". */
  readonly for: string;
  /** What people try it on in vain; ends "It is not for ...". */
  readonly notFor: string;
  /** The page that says so. */
  readonly source: string;
}

/** A kind of credential that can be told by how it begins. */
export interface TokenKind {
  /** What it is, for people: provider and role. */
  readonly name: string;
  /** How it begins; public knowledge, the same for every customer. No two kinds share it: it names the kind. */
  readonly prefix: string;
  readonly alphabet: TokenAlphabet;
  /**
   * Fewest characters after the prefix. From 12 on, ordinary words joined by `-`, `_` or `.` might begin like
   * this too, and the whole must look random.
   */
  readonly atLeast: number;
  /** Undefined for kinds that are only known well enough to hide them. */
  readonly use: KindUse | undefined;
}

/** One line of the table of kinds. */
export function kind(
  name: string,
  prefix: string,
  alphabet: TokenAlphabet,
  atLeast: number,
  use?: KindUse,
): TokenKind {
  return { name, prefix, alphabet, atLeast, use };
}
