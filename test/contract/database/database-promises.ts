import { expect, test } from 'vitest';

import { sqlStateOf } from '../../../src/adapters/database/database.ts';
import { migrate } from '../../../src/adapters/database/migrate.ts';
import type { Given } from './contract.ts';

/** What every engine promises. */
export function databasePromises(given: () => Given): void {
  test('gives rows as JavaScript values, the same on every engine', async () => {
    const rows = await given().here.query(
      'select $1::bigint as id, $2::text as text, $3::boolean as flag, $4::text as nothing, $5::text[] as list',
      [4_294_967_296_123, 'naïve 🙂', true, null, ['a,b', '{"c"}']],
    );
    expect(rows).toEqual([
      { id: 4_294_967_296_123, text: 'naïve 🙂', flag: true, nothing: null, list: ['a,b', '{"c"}'] },
    ]);
  });

  test('stores text with the character NUL, which PostgreSQL has not', async () => {
    expect(await given().here.query('select $1::text as text', ['a\0b'])).toEqual([{ text: 'a\uFFFDb' }]);
  });

  test('undoes a transaction that throws', async () => {
    const { here } = given();
    const broken = here.transaction(async (inside) => {
      await inside.query(`insert into effect (key, state, since) values ('x', 'done', 0)`);
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    expect(await here.query('select * from effect')).toEqual([]);
  });

  test('goes on after a statement that fails, in and out of a transaction', async () => {
    const { here } = given();
    const failing = here.query('select 1/0').catch(sqlStateOf);
    expect(await failing).toBe('22012');
    const inside = here.transaction((asked) => asked.query('select nothing from nowhere')).catch(sqlStateOf);
    expect(await inside).toBe('42P01');
    expect(await here.query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('tells those who listen, until they stop', async () => {
    const { here, there } = given();
    let heard = 0;
    const stop = await here.listen('contract', () => {
      heard += 1;
    });
    await there.notify('contract');
    await there.notify('another');
    await expect.poll(() => heard).toBe(1);
    await stop();
    await there.notify('contract');
    await here.query('select 1');
    expect(heard).toBe(1);
  });

  test('migrating again, or twice at once, changes nothing', async () => {
    const { here, there } = given();
    const before = await here.query('select * from migration order by number');
    await Promise.all([migrate(here), migrate(there)]);
    expect(await here.query('select * from migration order by number')).toEqual(before);
  });
}
