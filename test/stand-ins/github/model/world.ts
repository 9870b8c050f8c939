import { createHash } from 'node:crypto';

import { AppRegistration, type AppOptions } from './app.ts';
import type { Happening } from './happening.ts';
import { actionsApp, type Actor, type App, type User } from './people.ts';
import type { RepositoryOptions } from './options.ts';
import { Repository } from './repository.ts';

/** Everything the stand-in knows: people and repositories. The only place where ids and times are made. */
export class World {
  readonly #users = new Map<string, User>();
  readonly #repositories = new Map<string, Repository>();
  readonly #now: () => Date;
  readonly #listeners: ((happening: Happening) => void)[] = [];
  readonly #teams = new Map<string, Set<string>>();
  #app: AppRegistration | undefined;
  #lastId = 1_000_000;

  /** `now` is the clock for every created_at and updated_at. */
  constructor(now: () => Date) {
    this.#now = now;
  }

  /** The time in GitHub's form, to the second. */
  time(): string {
    return this.#now()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z');
  }

  /** A number never given before. */
  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** A commit or tree name that depends on what it names. */
  sha(...parts: readonly string[]): string {
    return createHash('sha1').update(parts.join('\0')).digest('hex');
  }

  /** The user of that login, made on first mention; logins ending in `[bot]` are bots. */
  user(login: string, type: User['type'] = login.endsWith('[bot]') ? 'Bot' : 'User'): User {
    const known = this.#users.get(login.toLowerCase());
    if (known !== undefined) return known;
    const user = { login, id: this.nextId(), type };
    this.#users.set(login.toLowerCase(), user);
    return user;
  }

  /** Whether somebody of that login was ever mentioned. */
  knowsUser(login: string): boolean {
    return this.#users.has(login.toLowerCase());
  }

  /** An App acting as its bot. */
  bot(app: App): Actor {
    return { user: this.user(`${app.slug}[bot]`, 'Bot'), app };
  }

  /** `github-actions[bot]`, as whom GITHUB_TOKEN acts. */
  actions(): Actor {
    return this.bot(actionsApp);
  }

  /** Makes a repository: `owner/name`. */
  addRepository(fullName: string, options: RepositoryOptions): Repository {
    const repository = new Repository(this, fullName, options);
    this.#repositories.set(fullName.toLowerCase(), repository);
    return repository;
  }

  /** The repository of that full name, in any case of letters. */
  repository(fullName: string): Repository | undefined {
    return this.#repositories.get(fullName.toLowerCase());
  }

  /** Calls the listener with every change that GitHub would send a webhook about. */
  listen(listener: (happening: Happening) => void): void {
    this.#listeners.push(listener);
  }

  /** Tells everybody who listens. */
  tell(happening: Happening): void {
    for (const listener of this.#listeners) listener(happening);
  }

  /** The App under test; one per stand-in, since it has one webhook. */
  registerApp(options: AppOptions): AppRegistration {
    if (this.#app !== undefined) throw new Error('there is an App already');
    this.#app = new AppRegistration(this, options);
    return this.#app;
  }

  get app(): AppRegistration | undefined {
    return this.#app;
  }

  /** Puts people into a team, `org/slug`; an empty list makes the team. */
  team(name: string, ...logins: readonly string[]): void {
    const members = this.#teams.get(name.toLowerCase()) ?? new Set();
    this.#teams.set(name.toLowerCase(), members);
    for (const login of logins) members.add(this.user(login).login.toLowerCase());
  }

  /** The logins of a team in lower case; undefined when there is none. */
  teamMembers(name: string): ReadonlySet<string> | undefined {
    return this.#teams.get(name.toLowerCase());
  }

  /** The time in milliseconds since the epoch. */
  nowMillis(): number {
    return this.#now().getTime();
  }

  repositories(): Repository[] {
    return [...this.#repositories.values()];
  }
}
