import { posthogWizard } from './posthog-wizard.ts';
import type { Profile } from './profile.ts';

/** Every profile, by the name that `--profile` takes. */
export const PROFILES: readonly Profile[] = [posthogWizard];
