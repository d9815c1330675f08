import { lookup } from "node:dns/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import { Failure } from "../archive/failure.ts";

/** Servers of one port, each on an address of its own. */
export interface Listening {
  readonly port: number;
  readonly close: () => void;
}

/** How many ports are tried, the first among them. */
const TRIED = 11;
const LAST_PORT = 65_535;

/** What localhost may stand for; a machine may lack the second. */
const LOCALHOST = ["127.0.0.1", "::1"];

/** What to listen on for a host: always this machine, so that http://localhost is the preview and nothing else. */
async function addressesFor(host: string): Promise<readonly string[]> {
  if (host === "::") return [host];
  if (host === "0.0.0.0") return [host, "::1"];
  if (host === "localhost") return LOCALHOST;
  const found = await lookup(host, { all: true });
  return [...new Set([...LOCALHOST, ...found.map(({ address }) => address)])];
}

/**
 * Answers requests to a host, and to this machine by its own names, at the first port from `first` on that is free. Throws a Failure
 * where that cannot be.
 */
export async function listen(answer: RequestListener, host: string, first: number): Promise<Listening> {
  const addresses = await addressesFor(host).catch((cause) => {
    throw listenFailure(cause, host, first);
  });
  const last = Math.min(first + TRIED - 1, LAST_PORT);
  for (let port = first; port <= last; port++) {
    const servers = await serversAt(answer, addresses, port);
    if (servers === null) continue;
    return {
      port: portOf(servers) ?? port,
      close: () => {
        for (const server of servers) {
          server.close();
          server.closeAllConnections();
        }
      },
    };
  }
  throw new Failure(2, `The ports ${first} to ${last} are all taken.`, "Give another first port with --port.");
}

/** A server on each address, or null where the port is taken on one of them. */
async function serversAt(
  answer: RequestListener,
  addresses: readonly string[],
  port: number,
): Promise<readonly Server[] | null> {
  const servers: Server[] = [];
  for (const address of addresses) {
    const server = createServer(answer);
    const cause = await new Promise<NodeJS.ErrnoException | null>((settle) => {
      server.once("error", settle);
      server.listen({ port: portOf(servers) ?? port, host: address }, () => settle(null));
    });
    if (cause === null) servers.push(server);
    else if (address !== "::1" || !isWithoutAddress(cause)) {
      for (const opened of servers) opened.close();
      if (cause.code !== "EADDRINUSE") throw listenFailure(cause, address, port);
      return null;
    }
  }
  return servers;
}

/** Where the first of some servers listens: port 0 is any that is free. */
function portOf([server]: readonly Server[]): number | null {
  const address = server?.address() ?? null;
  return address === null || typeof address === "string" ? null : address.port;
}

function isWithoutAddress({ code }: NodeJS.ErrnoException): boolean {
  return code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT";
}

/** Why nothing can listen on an address, and what to do. */
export function listenFailure(cause: NodeJS.ErrnoException, address: string, port: number): Failure {
  if (cause.code === "EACCES") {
    const what = `This user may not listen on port ${port} (EACCES).`;
    return new Failure(2, what, "Give a port from 1024 on with --port.", cause);
  }
  const what = `Nothing can listen on ${address} (${cause.code ?? cause.message}).`;
  return new Failure(2, what, "Give an address of this machine with --host, or leave it out.", cause);
}
