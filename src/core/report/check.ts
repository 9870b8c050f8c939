/** One annotation of a check run. Lengths are within GitHub's limits (title 255 characters, message 64 KB). */
export interface Annotation {
  /** Path in the head commit, with forward slashes. */
  readonly path: string;
  readonly line: number;
  readonly level: 'notice' | 'warning' | 'failure';
  readonly title: string;
  readonly message: string;
}

/** A check run, ready to be sent: summary within 65,535 bytes of UTF-8; any number of annotations. */
export interface CheckView {
  readonly title: string;
  readonly summary: string;
  readonly conclusion: 'success' | 'neutral' | 'failure';
  readonly annotations: readonly Annotation[];
}
