import { createServer } from 'node:http';
import { createNodeMiddleware, Probot, ProbotOctokit } from 'probot';

/**
 * What the bench compares with: an ordinary Probot app that does its work in the handler, inside the request, without
 * storing anything: permission, head, dispatch.
 */
const { APP_ID = '', PRIVATE_KEY = '', WEBHOOK_SECRET = '', GITHUB_API_URL = '' } = process.env;

const probot = new Probot({
  appId: APP_ID,
  privateKey: PRIVATE_KEY,
  secret: WEBHOOK_SECRET,
  baseUrl: GITHUB_API_URL,
  logLevel: 'fatal',
  // Without Probot's waits between writes, which would be all that is measured.
  Octokit: ProbotOctokit.defaults((given: object) => ({ ...given, throttle: { enabled: false } })),
});

const middleware = await createNodeMiddleware(
  (app) => {
    app.on('issue_comment.created', async ({ payload, octokit }) => {
      const app = /^\/wizard-ci (\S+)$/.exec(payload.comment.body)?.[1];
      if (app === undefined) return;
      const owner = payload.repository.owner.login;
      const repo = payload.repository.name;
      const username = payload.comment.user?.login ?? '';
      await octokit.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
        owner,
        repo,
        username,
      });
      const { data } = await octokit.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
        owner,
        repo,
        pull_number: payload.issue.number,
      });
      await octokit.request('POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
        owner,
        repo: 'workbench',
        workflow_id: 'wizard-ci.yml',
        ref: 'main',
        inputs: { app, head_sha: data.head.sha, trigger_id: String(payload.comment.id) },
      });
    });
  },
  { probot },
);

const server = createServer(
  (request, response) => void middleware(request, response, () => response.writeHead(404).end()),
);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  process.stdout.write(`${JSON.stringify({ level: 'info', msg: 'listening', port })}\n`);
});
process.on('SIGTERM', () => process.exit(0));
