import { json } from '../../server.ts';
import { paged, type Call, type Resource } from '../call.ts';
import type { Reaction } from '../model/issues.ts';
import { notFound } from '../refusal.ts';
import { shaped, type Json } from '../shape.ts';
import { commentOf } from './comments.ts';
import { showUser } from './people.ts';

/** Reactions to comments: one of each kind per person. */
export const reactionResources: Readonly<Record<string, Resource>> = {
  'reactions/create-for-issue-comment': {
    needs: { conversation: 'write' },
    run: (call, repository) => {
      const { reactions } = commentOf(call, repository);
      const content = String(call.body['content']);
      const known = reactions.find((one) => one.content === content && one.user === call.actor.user);
      if (known !== undefined) return json(200, showReaction(known));
      const made = reaction(call, content);
      reactions.push(made);
      return json(201, showReaction(made));
    },
  },
  'reactions/list-for-issue-comment': {
    needs: { conversation: 'read' },
    run: (call, repository) => {
      const content = call.query.get('content');
      const { reactions } = commentOf(call, repository);
      const wanted = reactions.filter((one) => content === null || one.content === content);
      return paged(call, wanted, showReaction);
    },
  },
  'reactions/delete-for-issue-comment': {
    needs: { conversation: 'write' },
    run: (call, repository) => {
      const { reactions } = commentOf(call, repository);
      const index = reactions.findIndex((one) => String(one.id) === call.route.path['reaction_id']);
      if (index === -1) throw notFound();
      reactions.splice(index, 1);
      return { status: 204, headers: {}, body: '' };
    },
  },
};

function reaction(call: Call, content: string): Reaction {
  return { id: call.world.nextId(), content, user: call.actor.user, createdAt: call.world.time() };
}

function showReaction({ id, content, user, createdAt }: Reaction): Json {
  return shaped('reaction', {
    id,
    node_id: `REA_${id}`,
    content,
    user: showUser(user),
    created_at: createdAt,
  });
}
