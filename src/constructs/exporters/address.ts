import type { IConstruct } from 'constructs';
import { Mistake } from '../mistakes';
import { Service } from '../service';
import { Workload } from '../workload';

/** Where an exporter reaches the application. */
export interface AppAddress {
  readonly host: string;
  readonly port: number;
}

/** How a caller says where the application is. */
export interface AppLocation {
  readonly app?: IConstruct;
  readonly address?: string;
  readonly port?: string;
  readonly portNumber?: number;
}

/**
 * The address of the application for an exporter in pods of its own; undefined if the caller names none.
 *
 * @throws Mistake if the application has no address, or if its port cannot be told
 */
export function appAddress(location: AppLocation, usualPort?: number): AppAddress | undefined {
  const { app, address } = location;
  if (address !== undefined) return parseAddress(address);
  if (!app) return undefined;

  const service = Service.find(app);
  if (!service) {
    throw new Mistake(
      `${Workload.of(app).title} has no Service, so it has no address; pass the Service, \`address\`, or Placement.SIDECAR`,
    );
  }
  const { number, target } = service.port(location, ({ number }) => number === usualPort);
  // The name of a headless Service leads to the pods themselves, whose port is the target port.
  const differs = typeof target === 'number' && target !== number;
  return { host: service.host, port: differs && service.isHeadless ? target : number };
}

/** The address of the application for an exporter in the same pod. */
export function localAddress(location: AppLocation, workload: Workload, usualPort?: number): AppAddress {
  if (location.address !== undefined) return parseAddress(location.address);
  return { host: 'localhost', port: workload.port(location, ({ number }) => number === usualPort).number };
}

function parseAddress(address: string): AppAddress {
  const [, host, port] = /^(.+):(\d{1,5})$/.exec(address) ?? [];
  if (!host || host.includes('/')) {
    throw new Mistake(`\`address\` must be host:port, got "${address}"; pass for example "db.example.com:5432"`);
  }
  return { host, port: Number(port) };
}
