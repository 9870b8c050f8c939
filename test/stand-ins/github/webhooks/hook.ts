import { createHmac, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

import type { HookLog } from '../call.ts';
import type { World } from '../model/world.ts';
import { type Chaos, type Fate, Fates } from './chaos.ts';
import type { Delivery, Webhook } from './delivery.ts';
import { judgePayload } from './description.ts';
import { webhookOf } from './payload.ts';

/** What a hook needs to know of the stand-in around it. */
export interface HookOptions {
  readonly api: () => string;
  readonly violation: (what: string) => void;
  /** How long a receiver may take to answer. */
  readonly timeoutMillis: number;
}

/** The App's webhook: sends what happens in a world, keeps the list of attempts, and repeats them when asked. */
export class Hook implements HookLog {
  readonly #world: World;
  readonly #options: HookOptions;
  readonly #attempts: Delivery[] = [];
  readonly #underWay = new Set<Promise<void>>();
  #fates = new Fates({});
  #target: { readonly url: string; readonly secret: string } | undefined;
  #last: Promise<void> = Promise.resolve();

  constructor(world: World, options: HookOptions) {
    this.#world = world;
    this.#options = options;
    world.listen((happening) => {
      if (world.app === undefined || this.#target === undefined) return;
      const webhook = webhookOf({ api: options.api() }, world.app, happening);
      if (webhook !== undefined) this.#send(webhook);
    });
  }

  /** Where webhooks go, and the secret they are signed with; until then none is sent or kept. */
  to(url: string, secret: string): void {
    this.#target = { url, secret };
  }

  /** Makes their way unreliable from now on; `{}` heals it. */
  chaos(chaos: Chaos): void {
    this.#fates = new Fates(chaos);
  }

  /** The next webhook of this event (`workflow_run`, `workflow_run.completed`) never arrives; GitHub lists it as failed. */
  dropNext(event: string): void {
    this.#fates.plan(event, 'dropped');
  }

  /** The next webhook of this event never arrives, and GitHub has forgotten it. */
  loseNext(event: string): void {
    this.#fates.plan(event, 'lost');
  }

  /** The next webhook of this event arrives twice. */
  doubleNext(event: string): void {
    this.#fates.plan(event, 'twice');
  }

  /** Every attempt, newest first. */
  deliveries(): readonly Delivery[] {
    return this.#attempts.toReversed();
  }

  /** Resolves when no delivery is under way. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  /** Planned fates that no webhook met. */
  unused(): string[] {
    return this.#fates.unused();
  }

  redeliver({ guid, event, action, installationId, repositoryId, request }: Delivery): void {
    const again = { event, action, installationId, repositoryId, body: request.body };
    this.#track(this.#attempt({ ...again, guid, isRedelivery: true }, true));
  }

  #send({ payload, ...what }: Webhook): void {
    const key = what.action === null ? what.event : `${what.event}.${what.action}`;
    for (const mistake of judgePayload(key, payload)) this.#options.violation(mistake);
    const fate = this.#fates.next(what.event, what.action);
    if (fate.arrives === 'lost') return;
    const parcel = { ...what, guid: randomUUID(), isRedelivery: false, body: JSON.stringify(payload) };
    const before = this.#fates.reorders ? Promise.resolve() : this.#last;
    this.#last = this.#carry(parcel, fate, before);
    this.#track(this.#last);
  }

  async #carry(parcel: Parcel, fate: Fate, before: Promise<void>): Promise<void> {
    if (fate.delayMillis > 0) await delay(fate.delayMillis);
    await before;
    await this.#attempt(parcel, fate.arrives !== 'dropped');
    if (fate.arrives === 'twice') await this.#attempt(parcel, true);
  }

  async #attempt(parcel: Parcel, arrives: boolean): Promise<void> {
    const { body, ...what } = parcel;
    const request = { headers: this.#headers(parcel), body };
    const delivery: Delivery = {
      ...what,
      id: this.#world.nextId(),
      deliveredAt: this.#world.time(),
      request,
      durationMillis: 0,
      status: arrives ? 'pending' : 'failed to connect to host',
      statusCode: arrives ? 0 : 502,
    };
    this.#attempts.push(delivery);
    if (arrives) await this.#post(delivery);
  }

  #headers({ event, guid, body }: Parcel): Record<string, string> {
    const signature = (algorithm: string): string =>
      `${algorithm}=${createHmac(algorithm, this.#target?.secret ?? '')
        .update(body)
        .digest('hex')}`;
    return {
      accept: '*/*',
      'content-type': 'application/json',
      'user-agent': 'GitHub-Hookshot/044aadd',
      'x-github-delivery': guid,
      'x-github-event': event,
      'x-github-hook-id': '1',
      'x-github-hook-installation-target-id': String(this.#world.app?.id ?? 0),
      'x-github-hook-installation-target-type': 'integration',
      'x-hub-signature': signature('sha1'),
      'x-hub-signature-256': signature('sha256'),
    };
  }

  async #post(delivery: Delivery): Promise<void> {
    const startedAt = performance.now();
    const { headers, body } = delivery.request;
    const signal = AbortSignal.timeout(this.#options.timeoutMillis);
    try {
      const response = await fetch(this.#target?.url ?? '', { method: 'POST', headers, body, signal });
      await response.arrayBuffer();
      delivery.statusCode = response.status;
      delivery.status = response.ok ? 'OK' : `Invalid HTTP Response: ${response.status}`;
    } catch {
      delivery.statusCode = signal.aborted ? 504 : 502;
      delivery.status = signal.aborted ? 'timed out' : 'failed to connect to host';
    }
    delivery.durationMillis = performance.now() - startedAt;
  }

  #track(work: Promise<void>): void {
    const tracked = work.finally(() => this.#underWay.delete(tracked));
    this.#underWay.add(tracked);
  }
}

interface Parcel extends Omit<Webhook, 'payload'> {
  readonly guid: string;
  readonly isRedelivery: boolean;
  readonly body: string;
}
