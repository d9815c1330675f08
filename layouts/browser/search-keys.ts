/** "/" leads to the field; the arrows from the field to the first hit, from hit to hit, and back. */
export function listenForKeys(field: HTMLInputElement, list: HTMLElement): void {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/" && !isTyping(event.target)) {
      event.preventDefault();
      field.focus();
      field.select();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const target = neighbour(event.key === "ArrowDown" ? 1 : -1, field, list);
      if (!target) return;
      event.preventDefault();
      target.focus();
    }
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, select, textarea, [contenteditable]");
}

/** What lies a step from where the reader is, or undefined where an arrow means something else. */
function neighbour(step: 1 | -1, field: HTMLInputElement, list: HTMLElement): HTMLElement | undefined {
  const places = [field, ...list.querySelectorAll<HTMLAnchorElement>(".hit a")];
  const at = places.findIndex((place) => place.matches(":focus"));
  return at < 0 ? undefined : places[at + step];
}
