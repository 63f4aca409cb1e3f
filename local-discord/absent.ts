/** Discord's JSON says "nothing" in two ways: a key that is null and a key that is not there. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** A copy without keys that are null or undefined: where Discord has nothing to say, it says nothing. */
export function withoutNulls<Value extends object>(
  value: Value,
): { [Key in keyof Value]: NonNullable<Value[Key]> } {
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const field: unknown = value[key as keyof Value];
    if (!isAbsent(field)) kept[key] = field;
  }
  return kept as { [Key in keyof Value]: NonNullable<Value[Key]> };
}
