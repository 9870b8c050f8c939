import { json } from '../../server.ts';
import type { Call, Resource } from '../call.ts';
import { dispatchEvent, dispatchWorkflow } from '../model/dispatch.ts';
import type { Repository } from '../model/repository.ts';
import { malformed } from '../refusal.ts';
import { htmlUrl } from './repositories.ts';

/** From this version of the API on, the run is always told. */
const tellingVersion = '2026-03-10';

/** Starting workflows from outside. */
export const dispatchResources: Readonly<Record<string, Resource>> = {
  'actions/create-workflow-dispatch': {
    needs: [{ permission: 'actions', level: 'write' }],
    run: (call, repository) => {
      if (call.isEnterprise && 'return_run_details' in call.body)
        throw malformed(['"return_run_details" is not a permitted key.']);
      const run = dispatchWorkflow(repository, {
        workflow: call.route.path['workflow_id'] ?? '',
        ref: String(call.body['ref']),
        inputs: (call.body['inputs'] ?? {}) as Record<string, string>,
        by: call.actor.user,
      });
      return tellsRun(call) ? json(200, detailsOf(call, repository, run.id)) : empty;
    },
  },
  'repos/create-dispatch-event': {
    needs: [{ permission: 'contents', level: 'write' }],
    run: (call, repository) => {
      const payload = (call.body['client_payload'] ?? {}) as Record<string, unknown>;
      dispatchEvent(repository, { type: String(call.body['event_type']), payload, by: call.actor.user });
      return empty;
    },
  },
};

const empty = { status: 204, headers: {}, body: '' };

function tellsRun({ headers, body }: Call): boolean {
  return headers['x-github-api-version'] === tellingVersion || body['return_run_details'] === true;
}

function detailsOf(call: Call, repository: Repository, id: number): object {
  return {
    workflow_run_id: id,
    run_url: `${call.api}/repos/${repository.fullName}/actions/runs/${id}`,
    html_url: `${htmlUrl(repository)}/actions/runs/${id}`,
  };
}
