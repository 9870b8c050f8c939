/** Which revision of a command its page shows. */
export interface PageLedger {
  /** Remembers that a page of a command was rendered up to a revision; false if a newer one was. */
  pageRendered(commandId: string, revision: number): Promise<boolean>;
  /** The newest revision that `pageRendered` was told; 0 before the first. */
  shownRevision(commandId: string): Promise<number>;
  /** Commands whose page is older than their revision. */
  pagesToRender(limit: number): Promise<readonly string[]>;
}
