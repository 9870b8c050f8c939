import type { Verdict } from '../../detection/verdict.ts';
import type { Override } from '../claude/override.ts';
import type { SettingsReading } from '../claude/settings.ts';
import type { CredentialKind } from '../kinds/kind-of.ts';
import type { Profile } from '../profiles/profile.ts';

/** A credential that was given to the tool, or that its log tells of. */
export interface GivenCredential {
  /** `POSTHOG_WIZARD_API_KEY`, `wizard-output.log, line 3`. */
  readonly from: string;
  readonly is: CredentialKind;
  /** What is wrong with how it was written down, in sentences about "it"; undefined where only its kind was seen. */
  readonly faults: readonly string[] | undefined;
}

/** A region that was configured, or that a log tells of. */
export interface GivenRegion {
  readonly from: string;
  readonly name: string;
}

/** An answer of a service, as a log or an artifact shows it. Texts are redacted. */
export interface SeenAnswer {
  /** `wizard-output.log, line 12`, or the name of the action. */
  readonly from: string;
  readonly status: number;
  /** Lower case; undefined where no address is shown. */
  readonly host: string | undefined;
  /** The path and what stands around the answer, on one line. */
  readonly said: string;
  readonly verdict: Verdict;
}

/** A login that was found stored on the machine. */
export interface StoredLogin {
  /** Its path, or the line of the log that tells of it. */
  readonly from: string;
}

/** What a log says of something that overrides the credential: the tool looked on the machine of the run. */
export interface ToldOverride {
  /** The line of the log. */
  readonly from: string;
  /** In the tool's words, such as `project(ANTHROPIC_BASE_URL)`. */
  readonly name: string;
}

/** Everything that a diagnosis rests on. */
export interface Facts {
  readonly profile: Profile;
  readonly credentials: readonly GivenCredential[];
  readonly regions: readonly GivenRegion[];
  /** Only of files that are there. */
  readonly settings: readonly SettingsReading[];
  readonly environment: readonly Override[];
  readonly overridesTold: readonly ToldOverride[];
  readonly logins: readonly StoredLogin[];
  /** Whether a login may be kept where nobody looked (the key chain of macOS). */
  readonly mayHideLogin: boolean;
  /** In the order in which they came. */
  readonly answers: readonly SeenAnswer[];
  /** Where the tool's verbose log is, or how to get one. */
  readonly verboseLog: string;
}
