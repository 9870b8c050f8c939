import type { PullRequestRef, Repository } from './place.ts';

/** The menu comment of one command on one pull request. */
export interface StoredMenu {
  readonly pullRequest: PullRequestRef;
  /** The command's configured name. */
  readonly name: string;
  readonly workbench: Repository;
  readonly commentId: number;
  /** The text that was written, so that an unchanged menu is not written again. */
  readonly body: string;
}

/** The menus that stand on open pull requests. */
export interface MenuStore {
  /** Stores or replaces the menu of (pull request, name). */
  putMenu(menu: StoredMenu): Promise<void>;
  menu(pullRequest: PullRequestRef, name: string): Promise<StoredMenu | undefined>;
  /** Menus made from a workbench, oldest first. */
  menusOf(workbench: Repository): Promise<readonly StoredMenu[]>;
  /** The workbenches that menus were made from. */
  workbenchesOfMenus(): Promise<readonly Repository[]>;
  /** Drops the menus of a pull request, because it was closed. */
  forgetMenus(pullRequest: PullRequestRef): Promise<void>;
}
