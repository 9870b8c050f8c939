import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';

import type { Permissions } from '../tokens.ts';
import type { App, User } from './people.ts';
import type { Repository } from './repository.ts';
import type { World } from './world.ts';

/** What a test says about the App it registers. */
export interface AppOptions {
  /** Default `scopekeeper`: its comments are by `scopekeeper[bot]`. */
  readonly slug?: string;
  /** What every installation grants it; default all that the bot asks for. */
  readonly permissions?: Permissions;
  /** The events it subscribes to; `installation` events come unasked. */
  readonly events?: readonly string[];
}

/** An account that let the App in, and to which of its repositories. */
export interface Installation {
  readonly id: number;
  readonly account: User;
  readonly repositories: Set<Repository>;
  readonly createdAt: string;
  permissions: Permissions;
  /** Its owner has stopped it for now: no tokens. */
  suspended: boolean;
}

const botPermissions: Permissions = {
  actions: 'write',
  checks: 'write',
  contents: 'write',
  issues: 'write',
  members: 'read',
  metadata: 'read',
  pull_requests: 'write',
};

const botEvents = ['check_run', 'issue_comment', 'pull_request', 'push', 'workflow_job', 'workflow_run'];

/** Making a key takes longer than most tests: all Apps of a process share it. */
let shared: { readonly privateKey: string; readonly publicKey: KeyObject } | undefined;

function keys(): NonNullable<typeof shared> {
  shared ??= (() => {
    const privateKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    // PKCS#1, as the file that GitHub hands out.
    const pem = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
    return { privateKey: pem, publicKey: createPublicKey(privateKey) };
  })();
  return shared;
}

/** The App of the bot: APP_ID, PRIVATE_KEY, and where it is installed. */
export class AppRegistration {
  readonly app: App;
  readonly owner: User;
  readonly privateKey: string;
  publicKey: KeyObject;
  readonly permissions: Permissions;
  readonly events: readonly string[];
  readonly createdAt: string;
  readonly installations: Installation[] = [];
  readonly #world: World;

  constructor(world: World, options: AppOptions) {
    const slug = options.slug ?? 'scopekeeper';
    this.#world = world;
    this.app = { id: world.nextId(), slug, name: slug };
    this.owner = world.user('app-owner');
    this.privateKey = keys().privateKey;
    this.publicKey = keys().publicKey;
    this.permissions = options.permissions ?? botPermissions;
    this.events = options.events ?? botEvents;
    this.createdAt = world.time();
  }

  /** For APP_ID. */
  get id(): number {
    return this.app.id;
  }

  /** Its owner makes a new key and deletes the one that the bot has. */
  replaceKey(): void {
    this.publicKey = createPublicKey(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
  }

  /** Lets the App into repositories; those of one account share an installation. */
  install(...repositories: readonly Repository[]): void {
    for (const repository of repositories) {
      const known = this.installationOn(repository.owner.login);
      const installation = known ?? this.#begin(repository.owner);
      if (installation.repositories.has(repository)) continue;
      installation.repositories.add(repository);
      const what = { installation, repositories: [repository], sender: repository.owner };
      this.#world.tell(
        known === undefined
          ? { event: 'installation', action: 'created', ...what }
          : { event: 'installation_repositories', action: 'added', ...what },
      );
    }
  }

  /** Takes the App off an account; its tokens are worth nothing from then on. */
  uninstall(account: string): void {
    const installation = this.installationOn(account);
    if (installation === undefined) throw new Error(`the App is not installed on ${account}`);
    this.installations.splice(this.installations.indexOf(installation), 1);
    const repositories = [...installation.repositories];
    this.#world.tell({
      event: 'installation',
      action: 'deleted',
      installation,
      repositories,
      sender: installation.account,
    });
  }

  /** The installation on an account. */
  installationOn(account: string): Installation | undefined {
    return this.installations.find((one) => one.account.login.toLowerCase() === account.toLowerCase());
  }

  /** The installation that includes a repository. */
  installationFor(repository: Repository): Installation | undefined {
    return this.installations.find((one) => one.repositories.has(repository));
  }

  #begin(account: User): Installation {
    const installation = {
      id: this.#world.nextId(),
      account,
      repositories: new Set<Repository>(),
      createdAt: this.#world.time(),
      permissions: this.permissions,
      suspended: false,
    };
    this.installations.push(installation);
    return installation;
  }
}
