/** What a map holds under a key; made first where it holds nothing. */
export function madeOnce<K, T>(
  map: { has(key: K): boolean; get(key: K): T | undefined; set(key: K, value: T): unknown },
  key: K,
  make: () => T,
): T {
  if (!map.has(key)) map.set(key, make());
  return map.get(key) as T;
}

/** The answers of a function, each asked for once. */
export function remembered<K, T>(read: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => madeOnce(known, key, () => read(key));
}

/** A value that is made when it is first asked for. */
export function once<T>(make: () => T): () => T {
  const made = remembered<null, T>(make);
  return () => made(null);
}
