import { providers } from './table.ts';
import type { Provider, ProviderRule } from './provider.ts';

/** What of a rule a verdict rests on; its source and examples are for those who read and test it. */
export type KnownRule = Omit<ProviderRule, 'source' | 'example' | 'counterExample'>;

/** A provider as verdicts know it. */
export interface KnownProvider extends Omit<Provider, 'rules'> {
  readonly rules: readonly KnownRule[];
}

/** Every provider with rules of its own. */
export function knownProviders(): readonly KnownProvider[] {
  return providers.map((provider) => ({
    ...provider,
    rules: provider.rules.map(({ id, when, means, anyOf }) => ({
      id,
      when,
      ...(means && { means }),
      ...(anyOf && { anyOf }),
    })),
  }));
}
