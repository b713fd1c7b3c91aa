/** RFC 1035, as far as a resolver asks a cluster: one question, addresses as answers. */
export interface Question {
  readonly name: string;
  readonly wantsIPv4: boolean;
}

const HEADER = 12;
const TYPE_A = 1;
const [AUTHORITATIVE_ANSWER, NO_SUCH_NAME] = [0x8580, 0x8583];

export function questionIn(query: Buffer): Question {
  const labels: string[] = [];
  let at = HEADER;
  while (query[at]) {
    labels.push(query.toString('latin1', at + 1, at + 1 + query[at]));
    at += query[at] + 1;
  }
  return { name: labels.join('.').toLowerCase(), wantsIPv4: query.readUInt16BE(at + 1) === TYPE_A };
}

/** Without addresses the name does not exist; with none of the wanted kind it exists and the answer is empty. */
export function answerTo(query: Buffer, addresses: readonly string[] | undefined): Buffer {
  const wanted = questionIn(query).wantsIPv4 && addresses ? addresses : [];
  const head = Buffer.alloc(HEADER);
  query.copy(head, 0, 0, 2);
  head.writeUInt16BE(addresses ? AUTHORITATIVE_ANSWER : NO_SUCH_NAME, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(wanted.length, 6);
  const question = query.subarray(HEADER, query.indexOf(0, HEADER) + 5);
  // A pointer to the name in the question, type A, class IN, one second to live, four bytes.
  const record = (ip: string) =>
    Buffer.from([0xc0, HEADER, 0, 1, 0, 1, 0, 0, 0, 1, 0, 4, ...ip.split('.').map(Number)]);
  return Buffer.concat([head, question, ...wanted.map(record)]);
}
