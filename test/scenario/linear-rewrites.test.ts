import { describe, expect, test } from 'vitest';
import { anArtifact } from './artifact-builder.ts';
import { aProject, type Project } from './project.ts';

/** How Linear is known to give descriptions back: it keeps them in a form of its own. */
const stored: readonly [string, (markdown: string) => string][] = [
  ['drops HTML comments', (markdown) => markdown.replaceAll(/<!--.*?-->/g, '')],
  [
    'makes text of HTML comments and other marks of lists',
    (markdown) => markdown.replaceAll('-->', String.raw`\-->`).replaceAll(/^- /gm, '* '),
  ],
];

describe.each(stored)('a Linear that %s', (_, linearStores) => {
  async function aTicketedProject(): Promise<Project> {
    const project = await aProject({ linear: { rewriteMarkdown: linearStores } });
    project.tested(anArtifact().blockedOn('tickets:read', 2).andPassed(2));
    await project.onPush();
    return project;
  }

  test('is written nothing when the same is seen again', async () => {
    const project = await aTicketedProject();
    const before = project.ticket().updatedAt;
    const { outputs } = await project.onPush();
    expect(project.ticket().updatedAt).toBe(before);
    expect(outputs).toMatchObject({ 'tickets-created': '0', 'tickets-updated': '0' });
    expect(project.tickets).toHaveLength(1);
  });

  test('is told once what changed, in the place of our part and beside what people wrote', async () => {
    const project = await aTicketedProject();
    const ticket = project.ticket();
    ticket.description = `Call Ann first.\n\n${ticket.description}\n\nAnn says: on Monday.`;
    project.tested(anArtifact().blockedOn('tickets:read', 3));
    await project.onPush();
    await project.onPush();
    expect(project.ticketComments()).toHaveLength(1);
    expect(project.ticketComments()[0]).toContain('Newly blocked: `FRESHDESK_ACTION_3`');
    expect(ticket.description.match(/What to do/g)).toHaveLength(1);
    expect(ticket.description).toMatch(/^Call Ann first\.[^]*FRESHDESK_ACTION_3[^]*Ann says: on Monday\.$/);
  });

  test('is told when everything passes again', async () => {
    const project = await aTicketedProject();
    project.tested(anArtifact().andPassed(4));
    await project.onPush({ inputs: { 'close-recovered': 'true' } });
    expect(project.tickets[0]).toMatch(/^INT-1 Done/);
    expect(project.ticketComments()[0]).toContain('**Recovered:**');
  });
});
