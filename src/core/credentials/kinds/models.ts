import { kind, type TokenKind } from './kind.ts';

const ANTHROPIC = 'https://platform.claude.com/docs/en/api/overview';
const CLAUDE_CODE = 'https://code.claude.com/docs/en/authentication';
const OPENAI = 'https://platform.openai.com/docs/api-reference/authentication';

/** Language models and what is built around them. */
export const MODEL_KINDS: readonly TokenKind[] = [
  kind('Anthropic API key', 'sk-ant-api', 'word', 3, {
    for: 'the Claude API, in one workspace',
    notFor: 'the Admin API, or the gateway of somebody else',
    source: ANTHROPIC,
  }),
  kind('Anthropic OAuth token', 'sk-ant-oat', 'word', 3, {
    for: 'Claude Code with the subscription of a person (`claude setup-token`, `claude auth login`)',
    notFor: 'the Claude API outside of Claude Code, or the gateway of somebody else',
    source: CLAUDE_CODE,
  }),
  kind('Anthropic OAuth refresh token', 'sk-ant-ort', 'word', 3, {
    for: 'renewing the login of Claude Code',
    notFor: 'calling any API',
    source: CLAUDE_CODE,
  }),
  kind('Anthropic admin key', 'sk-ant-admin', 'word', 3, {
    for: 'the Admin API: members, workspaces, keys, usage and cost',
    notFor: 'messages and models',
    source: 'https://platform.claude.com/docs/en/manage-claude/admin-api',
  }),
  kind('Anthropic key', 'sk-ant-', 'word', 3),
  kind('OpenAI project key', 'sk-proj-', 'word', 3, {
    for: 'the API, in one project, within its permissions',
    notFor: 'the administration API',
    source: OPENAI,
  }),
  kind('OpenAI service account key', 'sk-svcacct-', 'word', 3, {
    for: 'the API, in one project, as a service account',
    notFor: 'the administration API',
    source: OPENAI,
  }),
  kind('OpenAI admin key', 'sk-admin-', 'word', 3, {
    for: 'the administration API: projects, members, usage and costs',
    notFor: 'models',
    source: 'https://platform.openai.com/docs/api-reference/admin-api-keys',
  }),
  kind('OpenRouter key', 'sk-or-', 'word', 6),
  kind('Langfuse secret key', 'sk-lf-', 'word', 6),
  kind('OpenAI key, or one shaped like it', 'sk-', 'alphanumeric', 16, {
    for: "the API of OpenAI, or of another provider whose keys begin alike: the shape doesn't tell which",
    notFor: 'the administration API',
    source: OPENAI,
  }),
  kind('ElevenLabs key, or one shaped like it', 'sk_', 'alphanumeric', 16),
  kind('Groq key', 'gsk_', 'alphanumeric', 16),
  kind('Perplexity key', 'pplx-', 'alphanumeric', 12),
  kind('xAI key', 'xai-', 'alphanumeric', 20),
  kind('Replicate token', 'r8_', 'alphanumeric', 20),
  kind('Hugging Face token', 'hf_', 'alphanumeric', 16, {
    for: 'the Hub and its inference, within its role (read, write or fine-grained)',
    notFor: 'gated models whose terms its owner has not accepted',
    source: 'https://huggingface.co/docs/hub/security-tokens',
  }),
  kind('Hugging Face organization token', 'api_org_', 'alphanumeric', 16),
  kind('NVIDIA key', 'nvapi-', 'word', 12),
  kind('Tavily key', 'tvly-', 'word', 12),
  kind('Firecrawl key', 'fc-', 'hex', 24),
  kind('Pinecone key', 'pcsk_', 'word', 12),
  kind('LangSmith personal token', 'lsv2_pt_', 'word', 3),
  kind('LangSmith service key', 'lsv2_sk_', 'word', 3),
  kind('E2B key', 'e2b_', 'hex', 16),
  kind('Daytona key', 'dtn_', 'alphanumeric', 16),
];
