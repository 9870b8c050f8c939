/** On this channel the database tells workers that there is something to take. */
export const deliveryChannel = 'scopekeeper_delivery';

/** Somebody who sleeps until rung for, or until it is time anyway. */
export interface Wake {
  readonly ring: () => void;
  /** Returns at once when it was rung since the last wait. */
  wait(atMostMillis: number): Promise<void>;
}

/** A ring is never missed: one that comes while nobody waits ends the next wait. */
export function createWake(): Wake {
  let wasRung = false;
  let awaken: (() => void) | undefined;
  return {
    ring: () => {
      wasRung = true;
      awaken?.();
    },
    wait: async (atMostMillis) => {
      if (!wasRung)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, atMostMillis);
          awaken = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      awaken = undefined;
      wasRung = false;
    },
  };
}
