/** The user gave something that cannot be used; the message is one sentence: what was got, what is expected. */
export class InputError extends Error {}
