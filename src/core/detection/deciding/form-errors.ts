import { keyInfo } from '../reading/keys.ts';
import type { NamedNode } from '../reading/keys.ts';
import type { Answer } from '../reading/answer.ts';
import type { Meaning } from '../vocabulary/meaning.ts';
import type { Signal } from './signals.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Members of an error that name the member of the request it is about. */
const pointers = words(
  'field fieldname param parameter parametername loc pointer property attribute inputpath',
);
/** Objects that hold the complaints about each member of the request. */
const collections = words('errors fields fielderrors validationerrors formerrors invalidparams');
/** Who asks, not what is asked: a complaint about one of these is about access. */
const credentials = words(
  'apikey apitoken apisecret key token accesstoken accesskey authorization authentication auth authtoken bearertoken clientid ' +
    'clientsecret secret secretkey credential credentials signature xapikey session sessionid appid appkey appsecret jwt',
);
/** Members of a request that creates or changes keys, tokens and roles. */
const grantFields = words('scope scopes permission permissions role roles');
/** Complaints about no member of the request in particular. */
const general = words('base general nonfielderrors global all root request form server key');
const ofCredentials: ReadonlySet<Meaning> = new Set<Meaning>([
  'invalid-credential',
  'expired-credential',
  'missing-credential',
  'wrong-credential-kind',
  'catch-all',
]);

/**
 * Leaves out what an answer other than 401 and 403 says about credentials in a complaint about a member of
 * the request: `{"errors": {"password": ["Invalid password"]}}` is a form that was filled in wrongly.
 */
export function withoutFormErrors(signals: readonly Signal[], answer: Answer): readonly Signal[] {
  if (answer.status === 401 || answer.status === 403 || answer.json === undefined) return signals;
  return signals.filter(({ means, statement }) =>
    means === 'missing-scope'
      ? !isOfGrantField(statement.node)
      : !ofCredentials.has(means) || !isOfForm(statement.node),
  );
}

/** `{"field": "scopes", "message": "invalid scopes provided: mail.sendd"}`: a value of the form. */
function isOfGrantField(node: NamedNode | undefined): boolean {
  if (node === undefined || typeof node.value !== 'string') return false;
  const field = pointers.has(node.name.plain) ? keyInfo(node.value).plain : fieldBeside(node);
  return field !== undefined && grantFields.has(field);
}

function isOfForm(node: NamedNode | undefined): boolean {
  if (node === undefined || typeof node.value !== 'string') return false;
  if (pointers.has(node.name.plain)) return !credentials.has(keyInfo(node.value).plain);
  const field = fieldBeside(node) ?? fieldAbove(node);
  return field !== undefined && !isCredential(field) && !general.has(field);
}

/** Also as part of a code: `{"errors": {"INVALID_API_KEY": "..."}}`. */
function isCredential(field: string): boolean {
  return credentials.has(field) || field.includes('apikey') || field.includes('accesstoken');
}

/** `{"field": "card_token", "message": "..."}`; JSON:API has it in `source`. */
function fieldBeside(node: NamedNode): string | undefined {
  const pointer = node.parent?.children
    .flatMap((child) => (child.key === 'source' ? child.children : [child]))
    .find((child) => child !== node && pointers.has(child.name.plain));
  const name = pointer?.kind === 'array' ? pointer.children.at(-1) : pointer;
  const value = typeof name?.value === 'string' ? name.value : '';
  const last = keyInfo(value.slice(Math.max(value.lastIndexOf('.'), value.lastIndexOf('/')) + 1)).plain;
  return last === '' ? undefined : last;
}

/** `{"errors": {"password": ["..."]}}` */
function fieldAbove(node: NamedNode): string | undefined {
  const member = node.key === '' && node.parent?.kind === 'array' ? node.parent : node;
  const { plain, isMessage, isError, isCode } = member.name;
  const isField = plain !== '' && !isMessage && !isError && !isCode;
  return isField && collections.has(member.parent?.name.plain ?? '') ? plain : undefined;
}
