import { fetchThroughProxy } from '../adapters/network/fetch.ts';

/** Gives Linear's SDK, which takes no fetch but the global one, ours: it goes through the proxy of the environment. */
export function useOwnFetch(): void {
  globalThis.fetch = fetchThroughProxy as unknown as typeof globalThis.fetch;
}
