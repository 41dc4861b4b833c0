/** A number as the document writes it: 100.00 is not 100, and twenty digits are not a float. */
export class NumberText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toJSON(): string {
    return this.text;
  }
}

export type JsonObject = { [name: string]: Json };
export type Json = string | boolean | null | NumberText | Json[] | JsonObject;

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof NumberText)
  );
}

/** The member's text, '' where it is missing or is no text. */
export function textMember(object: JsonObject, name: string): string {
  const value = object[name];
  return typeof value === 'string' ? value : '';
}

export function objectMember(object: JsonObject, name: string): JsonObject | undefined {
  const value = object[name];
  return isJsonObject(value) ? value : undefined;
}

/** What the member holds as a list: its items, the one thing itself, or nothing. */
export function listMember(object: JsonObject, name: string): Json[] {
  const value = object[name];
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
