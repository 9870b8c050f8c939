/** One attempt to deliver a webhook, as the App's delivery list keeps it. */
export interface Delivery {
  readonly id: number;
  /** The same for every attempt of one event. */
  readonly guid: string;
  readonly event: string;
  readonly action: string | null;
  readonly deliveredAt: string;
  readonly isRedelivery: boolean;
  readonly installationId: number | null;
  readonly repositoryId: number | null;
  readonly request: { readonly headers: Readonly<Record<string, string>>; readonly body: string };
  durationMillis: number;
  /** `OK`, or why it failed; `pending` while it is under way. */
  status: string;
  /** What the receiver answered; 0 when it did not. */
  statusCode: number;
}

/** A webhook that is due. */
export interface Webhook {
  readonly event: string;
  readonly action: string | null;
  readonly installationId: number | null;
  readonly repositoryId: number | null;
  readonly payload: unknown;
}
