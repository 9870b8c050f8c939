import { mayHaveHappened } from './failure.ts';

/**
 * Creates something that must not exist twice. When the answer to a create is lost, what it may have made is looked
 * for before it is tried again. `create` must not repeat itself (`request: { retries: 0 }`); `find` may, and its
 * waits are the pause between the tries.
 */
export async function createOnce<T>(
  create: () => Promise<T>,
  find: () => Promise<T | undefined>,
  tries = 3,
): Promise<T> {
  try {
    return await create();
  } catch (error) {
    if (!mayHaveHappened(error)) throw error;
    const made = await find();
    if (made !== undefined) return made;
    if (tries <= 1) throw error;
    return createOnce(create, find, tries - 1);
  }
}
