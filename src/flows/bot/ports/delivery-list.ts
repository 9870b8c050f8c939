import type { HostRefusal } from '../refusal.ts';

/** The App's own delivery list (`GET /app/hook/deliveries`). */
export interface DeliveryList {
  recent(sinceMillis: number): Promise<
    | readonly {
        readonly id: number;
        readonly guid: string;
        readonly ok: boolean;
        readonly deliveredAtMillis: number;
      }[]
    | HostRefusal
  >;
  redeliver(id: number): Promise<void | HostRefusal>;
}
