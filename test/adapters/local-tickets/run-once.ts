import { createLocalTracker } from '../../../src/adapters/local-tickets/tracker.ts';
import type { TicketWrite } from '../../../src/flows/tracker.ts';

/** A run in a process of its own: folder and writes come as arguments, the answers go to standard output. */
const [folder = '', writes = '[]'] = process.argv.slice(2);
const written = await createLocalTracker({ folder }).apply(JSON.parse(writes) as TicketWrite[]);
process.stdout.write(JSON.stringify(written));
