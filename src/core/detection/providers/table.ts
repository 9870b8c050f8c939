import type { Provider } from './provider.ts';

/** Every provider with rules of its own. */
export const providers: readonly Provider[] = [];
