/** One step from a version of the tables to the next. Once released it never changes: the next step does. */
export interface Migration {
  /** 1, 2, 3, ... without gaps. */
  readonly number: number;
  readonly name: string;
  /** Statements for PostgreSQL 14 or later. Modules rather than files, so that they are in the bundle. */
  readonly sql: string;
}
