import type { EffectLedger } from '../../../flows/bot/ports/effects.ts';
import type { Database } from '../database.ts';

interface Row {
  readonly state: 'intended' | 'done';
  readonly answer: string | null;
  readonly since: number;
}

/** The ledger of effects. What is done stays done; its answer may be told anew. */
export function effectStore(database: Database, nowMillis: () => number): EffectLedger {
  return {
    effect: async (key) => {
      const [row] = await database.query<Row>('select state, answer, since from effect where key = $1', [
        key,
      ]);
      if (row === undefined) return undefined;
      const answer = row.answer === null ? undefined : (JSON.parse(row.answer) as unknown);
      return { state: row.state, answer, sinceMillis: row.since };
    },

    intend: async (key) => {
      await database.query(
        `insert into effect (key, state, since) values ($1, 'intended', $2)
         on conflict (key) do update set since = excluded.since where effect.state = 'intended'`,
        [key, nowMillis()],
      );
    },

    settle: async (key, answer) => {
      await database.query(
        `insert into effect (key, state, answer, since) values ($1, 'done', $2, $3)
         on conflict (key) do update set state = 'done', answer = excluded.answer`,
        [key, JSON.stringify(answer) ?? null, nowMillis()],
      );
    },
  };
}
