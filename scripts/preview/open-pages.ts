import type { ServerResponse } from "node:http";

/** The pages that browsers show now: those of tabs that are in sight. */
export interface OpenPages {
  /** Keeps a connection open to a tab that shows a page, and tells it at once where the page is not what it shows. */
  readonly follow: (tab: Shown, connection: ServerResponse) => void;
  /** Reloads the tabs whose page is not what they show. Settles when all pages have been looked at. */
  readonly refresh: () => Promise<void>;
  /** Reloads all tabs. */
  readonly reload: () => void;
  readonly refreshStyles: () => void;
  readonly close: () => void;
}

export interface Shown {
  readonly path: string;
  /** Changes with anything that the tab shows. */
  readonly print: string;
}

/** `printOf` is what a tab would show now. */
export function openPages(printOf: (path: string) => Promise<string>): OpenPages {
  const tabs = new Map<ServerResponse, Shown>();
  const send = (tab: ServerResponse, event: string) => tab.write(`event: ${event}\ndata:\n\n`);
  const check = async (tab: ServerResponse, { path, print }: Shown) => {
    if ((await printOf(path)) !== print) send(tab, "reload");
  };
  const sendAll = (event: string) => {
    for (const tab of tabs.keys()) send(tab, event);
  };
  return {
    follow: (shown, tab) => {
      tab.writeHead(200, { "Content-Type": "text/event-stream" });
      send(tab, "open");
      tabs.set(tab, shown);
      tab.on("close", () => tabs.delete(tab));
      void check(tab, shown);
    },
    refresh: async () => {
      await Promise.all([...tabs].map(([tab, shown]) => check(tab, shown)));
    },
    reload: () => sendAll("reload"),
    refreshStyles: () => sendAll("styles"),
    close: () => {
      for (const tab of tabs.keys()) tab.end();
    },
  };
}
