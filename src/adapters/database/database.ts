/** Asks a database one thing at a time. */
export interface Querying {
  /**
   * Runs one statement.
   *
   * @param sql with `$1`, `$2`, ... for the values
   * @returns the rows; the caller knows their columns from the statement
   * @throws whatever the database says, with its SQLSTATE in `code`
   */
  query<Row>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Runs several statements without values, e.g. a migration; gives the rows of all of them. */
  script<Row>(sql: string): Promise<readonly Row[]>;
}

/** PostgreSQL, on a server or embedded. Both speak the same SQL; what differs is said here. */
export interface Database extends Querying {
  /** `postgres`: any number of processes. `pglite`: this process alone, through one connection. */
  readonly engine: 'postgres' | 'pglite';
  /** All of it or nothing. Inside, ask only the argument: on PGlite a question to the database itself would wait for ever. */
  transaction<T>(work: (inside: Querying) => Promise<T>): Promise<T>;
  /** Tells everybody who listens, in every process. Only a hint: who is not connected does not hear it. */
  notify(channel: string): Promise<void>;
  /** Hears what is told, until the function it gives is called. Told once more after a gap in the connection. */
  listen(channel: string, heard: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** The SQLSTATE of what a database threw, e.g. `23505`; empty for other failures. */
export function sqlStateOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

/** What both engines take for a value. */
export function storable(values: readonly unknown[]): unknown[] {
  return values.map((value) => (typeof value === 'string' ? withoutNul(value) : value));
}

/**
 * PostgreSQL's text and JSON cannot hold the character NUL, which a log or a comment may: it becomes the replacement
 * character rather than an error in the middle of the work. So does half of a character that UTF-16 writes as two.
 */
export function withoutNul(text: string): string {
  return text.replaceAll(/\0|\p{Surrogate}/gu, '\uFFFD');
}
