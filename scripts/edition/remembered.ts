/** The answers of a function, each asked for once. */
export function remembered<K, T>(read: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    const found = known.get(key) ?? read(key);
    known.set(key, found);
    return found;
  };
}

/** A value that is made when it is first asked for. */
export function once<T>(make: () => T): () => T {
  const made = remembered<null, T>(make);
  return () => made(null);
}
