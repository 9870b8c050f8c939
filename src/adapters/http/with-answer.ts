import type { Fetch, HttpAnswer, HttpRequest } from './fetch.ts';

/**
 * Asks, and reads as much of the answer as `read` wants within the time: what it leaves is not downloaded.
 * @throws a DOMException named TimeoutError when the time is up; else what `read` throws and what the network does
 */
export async function withAnswer<T>(
  fetch: Fetch,
  url: string | URL,
  { timeoutMillis, ...request }: Omit<HttpRequest, 'signal'> & { readonly timeoutMillis: number },
  read: (answer: HttpAnswer) => Promise<T>,
): Promise<T> {
  const ending = new AbortController();
  const timeUp = new DOMException('the time is up', 'TimeoutError');
  const timer = setTimeout(() => ending.abort(timeUp), timeoutMillis);
  try {
    return await read(await fetch(url, { ...request, signal: ending.signal }));
  } catch (error) {
    ending.signal.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(timer);
    ending.abort();
  }
}
