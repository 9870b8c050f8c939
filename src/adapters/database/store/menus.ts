import type { MenuStore, StoredMenu } from '../../../flows/bot/ports/menus.ts';
import type { Database } from '../database.ts';
import { placeOf, pullRequestOf } from './place.ts';
import type { PullRequestRow } from './place.ts';

interface Row extends PullRequestRow {
  readonly name: string;
  readonly workbench_owner: string;
  readonly workbench_repo: string;
  readonly comment_id: number;
  readonly body: string;
}

/** Menu comments of open pull requests. */
export function menuStore(database: Database): MenuStore {
  return {
    putMenu: async ({ pullRequest, name, workbench, commentId, body }) => {
      await database.query(
        `insert into menu (installation_id, owner, repo, number, name, workbench_owner, workbench_repo, comment_id, body)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         on conflict (place, number, name) do update set installation_id = excluded.installation_id,
           owner = excluded.owner, repo = excluded.repo, workbench_owner = excluded.workbench_owner,
           workbench_repo = excluded.workbench_repo, comment_id = excluded.comment_id, body = excluded.body`,
        [
          pullRequest.installationId,
          pullRequest.owner,
          pullRequest.repo,
          pullRequest.number,
          name,
          workbench.owner,
          workbench.repo,
          commentId,
          body,
        ],
      );
    },

    menu: async (pullRequest, name) => {
      const [row] = await database.query<Row>(
        'select * from menu where place = $1 and number = $2 and name = $3',
        [placeOf(pullRequest), pullRequest.number, name],
      );
      return row && menuOf(row);
    },

    menusOf: async (workbench) => {
      const rows = await database.query<Row>('select * from menu where workbench = $1 order by seq', [
        placeOf(workbench),
      ]);
      return rows.map(menuOf);
    },

    workbenchesOfMenus: async () => {
      const rows = await database.query<Pick<Row, 'workbench_owner' | 'workbench_repo'>>(
        'select distinct on (workbench) workbench_owner, workbench_repo from menu order by workbench',
      );
      return rows.map(({ workbench_owner: owner, workbench_repo: repo }) => ({ owner, repo }));
    },

    forgetMenus: async (pullRequest) => {
      await database.query('delete from menu where place = $1 and number = $2', [
        placeOf(pullRequest),
        pullRequest.number,
      ]);
    },
  };
}

function menuOf(row: Row): StoredMenu {
  return {
    pullRequest: pullRequestOf(row),
    name: row.name,
    workbench: { owner: row.workbench_owner, repo: row.workbench_repo },
    commentId: row.comment_id,
    body: row.body,
  };
}
