/** Follows the page that this tab shows, while it is in sight: reloads it when it is not what it was. */
const { path = "", print = "" } = (document.currentScript as HTMLScriptElement).dataset;

let following: EventSource | undefined;

function follow(): void {
  following?.close();
  following = undefined;
  if (document.hidden) return;
  following = new EventSource(`/.preview/events?${new URLSearchParams({ path, print })}`);
  following.addEventListener("reload", () => location.reload());
  following.addEventListener("styles", refreshStyles);
}

function refreshStyles(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    const address = new URL(link.href);
    address.searchParams.set("saved", String(Date.now()));
    link.href = address.href;
  }
}

document.addEventListener("visibilitychange", follow);
follow();

export {};
