import { GraphQLError } from 'graphql';

/** A refusal inside an operation: HTTP 200, `errors`, and `data: null` where the field may not be null. */
export function inputError(message: string, forPeople: string): GraphQLError {
  return refusal(message, 'INPUT_ERROR', 'invalid input', forPeople, 400);
}

/** An id that Linear does not know, or that names something in the trash. */
export function notFound(entity: string): GraphQLError {
  return inputError(`Entity not found: ${entity}`, `Could not find referenced ${entity}.`);
}

/** A second create with an id that exists. */
export function conflict(entity: string, id: string): GraphQLError {
  return inputError(`conflict on insert of ${entity}`, `Entity ${entity} with id ${id} already exists.`);
}

/** A value of the right type that is still not allowed. */
export function invalidArgument(forPeople: string): GraphQLError {
  return refusal('Argument Validation Error', 'INVALID_INPUT', 'invalid input', forPeople, 400);
}

/** A key without the scope for it. */
export function forbidden(scope: string): GraphQLError {
  return refusal(
    `Invalid scope: \`${scope}\` required`,
    'FORBIDDEN',
    'forbidden',
    'You do not have permission.',
    403,
  );
}

function refusal(
  message: string,
  code: string,
  type: string,
  forPeople: string,
  statusCode: number,
): GraphQLError {
  const extensions = { type, code, statusCode, userError: true, userPresentableMessage: forPeople };
  return new GraphQLError(message, { extensions });
}

/** The body of an answer that refuses the whole request. */
export function refusalBody(message: string, code: string, type: string, statusCode: number): object {
  const extensions = { type, code, statusCode, userError: true, userPresentableMessage: message };
  return { errors: [{ message, extensions }] };
}
