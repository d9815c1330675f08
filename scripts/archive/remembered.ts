/** The answers of a function, each asked for once. */
export function remembered<K, T>(read: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, read(key));
    return known.get(key) as T;
  };
}

/** A value that is made when it is first asked for. */
export function once<T>(make: () => T): () => T {
  const made = remembered<null, T>(make);
  return () => made(null);
}
