/** A mistake that keeps a template from being parsed. */
export class TemplateError extends Error {}

/** A template that this parser does not follow to its end, whatever Go would say. */
export class TooDeep extends Error {}
