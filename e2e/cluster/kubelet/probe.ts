import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect } from 'node:net';
import type { Container, Probe } from './pod';

/** Whether a container passes a probe now. `exec` and `grpc` are not supported and pass. */
export function passes(
  { httpGet, tcpSocket, timeoutSeconds = 1 }: Probe,
  container: Container,
  ip: string,
): Promise<boolean> {
  const timeout = timeoutSeconds * 1000;
  if (httpGet) {
    const { path = '/', port, scheme, host = ip, httpHeaders = [] } = httpGet;
    const request = scheme === 'HTTPS' ? httpsRequest : httpRequest;
    const headers = { connection: 'close', ...Object.fromEntries(httpHeaders.map(({ name, value }) => [name, value])) };
    return new Promise((resolve) => {
      const sent = request({
        host,
        port: numberOf(container, port),
        path,
        headers,
        timeout,
        rejectUnauthorized: false,
      });
      sent.on('response', (answer) => {
        answer.resume();
        resolve(answer.statusCode! >= 200 && answer.statusCode! < 400);
      });
      sent.on('timeout', () => sent.destroy());
      sent.on('error', () => resolve(false));
      sent.end();
    });
  }
  if (!tcpSocket) return Promise.resolve(true);
  return new Promise((resolve) => {
    const socket = connect({ host: ip, port: numberOf(container, tcpSocket.port), timeout });
    const end = (passed: boolean) => {
      socket.destroy();
      resolve(passed);
    };
    socket.on('connect', () => end(true));
    socket.on('timeout', () => end(false));
    socket.on('error', () => end(false));
  });
}

function numberOf({ ports = [] }: Container, port: number | string): number {
  return typeof port === 'number' ? port : (ports.find(({ name }) => name === port)?.containerPort ?? 0);
}
