import { type Doc, type Exported, type Member, type Parameter, publicApi } from './api';

type Api = ReadonlyMap<string, Exported>;

/** The pages of docs/constructs by file name: one per class, and one for each set of options that several classes share. */
export function constructPages(): ReadonlyMap<string, string> {
  const api = publicApi();
  const homes = homesOf(api);
  const pages = [...api.values()].filter(({ name }) => homes.get(name) === name);
  const link = linkTo(api, homes);
  const text = (page: Exported) => {
    const guests = [...api.values()].filter(({ name }) => name !== page.name && homes.get(name) === page.name);
    const sections = [
      `# ${page.name}\n`,
      body(page, link),
      ...guests.map((guest) => `## ${guest.name}\n\n${body(guest, link)}`),
    ];
    return sections.join('\n').replace(/\n{3,}/g, '\n\n');
  };
  return new Map([['README.md', index(pages)], ...pages.map((page) => [`${page.name}.md`, text(page)] as const)]);
}

/** The page on which each name is explained: a class on its own, anything else with the only class that needs it. */
function homesOf(api: Api): ReadonlyMap<string, string> {
  const classes = [...api.values()].filter(({ kind }) => kind === 'class');
  const users = new Map<string, Set<string>>();
  const visit = (name: string, user: string) => {
    for (const used of namesIn(api.get(name)!, api)) {
      const known = users.get(used) ?? new Set();
      if (api.get(used)!.kind === 'class' || known.has(user)) continue;
      users.set(used, known.add(user));
      visit(used, user);
    }
  };
  for (const { name } of classes) visit(name, name);
  return new Map([...api.keys()].map((name) => [name, users.get(name)?.size === 1 ? [...users.get(name)!][0] : name]));
}

function namesIn({ bases, members, constructorParameters = [] }: Exported, api: Api): string[] {
  const parameters = [...constructorParameters, ...members.flatMap((member) => member.parameters ?? [])];
  const types = [...bases, ...members.map(({ type }) => type), ...parameters.map(({ type }) => type)].join(' ');
  return [...api.keys()].filter((name) => new RegExp(`\\b${name}\\b`).test(types));
}

type Link = (type: string) => string;

/** A type with links for the names that have a page. */
function linkTo(api: Api, homes: ReadonlyMap<string, string>): Link {
  return (type) => {
    const names = [...api.keys()].filter((name) => new RegExp(`\\b${name}\\b`).test(type));
    if (names.length === 0) return type === '' ? '' : `\`${type}\``;
    return type.replace(/\w+/g, (word) =>
      names.includes(word) ? `[${word}](${place(word, homes.get(word)!)})` : word,
    );
  };
}

const place = (name: string, home: string) => (name === home ? `${home}.md` : `${home}.md#${name.toLowerCase()}`);

function body(entry: Exported, link: Link): string {
  const { name, kind, bases, members, constructorParameters } = entry;
  const known = bases.map(link).filter((base) => base.startsWith('['));
  const properties = members.filter(({ parameters }) => parameters === undefined);
  const methods = members.filter(({ parameters }) => parameters !== undefined);
  return [
    prose(entry),
    known.length > 0 ? `Also has the props of ${known.join(' and ')}.\n` : '',
    constructorParameters ? `\`\`\`ts\nnew ${name}(${signature(constructorParameters)})\n\`\`\`\n` : '',
    constructorParameters ? uses(constructorParameters, link) : '',
    table(kind, properties, link),
    ...methods.map((method) => methodText(name, method, link)),
  ]
    .filter(Boolean)
    .join('\n');
}

function methodText(owner: string, method: Member, link: Link): string {
  const receiver = method.isStatic ? owner : variable(owner);
  const call = `${receiver}.${method.name}(${signature(method.parameters!)})${method.isStatic ? '' : `: ${method.type}`}`;
  return `### ${method.isStatic ? `${owner}.` : ''}${method.name}\n\n\`\`\`ts\n${call}\n\`\`\`\n\n${prose(method)}\n${uses(method.parameters!, link)}`;
}

const variable = (name: string) => name[0].toLowerCase() + name.slice(1);

function signature(parameters: readonly Parameter[]): string {
  return parameters.map(({ name, type, optional }) => `${name}${optional ? '?' : ''}: ${type}`).join(', ');
}

/** What the parameters mean, and where their types are explained. */
function uses(parameters: readonly Parameter[], link: Link): string {
  const lines = parameters
    .map(({ name, type, text }) => [name, [text, link(type)].filter((part) => part && !part.startsWith('`'))] as const)
    .filter(([, parts]) => parts.length > 0);
  return lines.map(([name, parts]) => `- \`${name}\`: ${parts.join(', ')}\n`).join('');
}

function table(kind: Exported['kind'], members: readonly Member[], link: Link): string {
  if (members.length === 0) return '';
  const last = { class: undefined, interface: 'default', enum: undefined }[kind];
  const head = ['name', kind === 'enum' ? 'value' : 'type', '', ...(last ? [last] : [])];
  const rows = members.map((member) => [
    `\`${member.name}\``,
    link(member.type),
    cell(member),
    ...(last ? [member.optional ? cellOf(member.tags.get('default') ?? '') : '**required**'] : []),
  ]);
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
}

function cell(doc: Doc): string {
  const see = doc.tags.get('see');
  return `${cellOf(doc.text)}${see ? ` [more](${see})` : ''}`;
}

/** jsii wants a dash before a default that is not a value. */
function cellOf(text: string): string {
  return text.replace(/^- /, '').replace(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

function prose({ text, tags }: Doc): string {
  const [throws, see] = [tags.get('throws'), tags.get('see')];
  const safe = text.replace(/<(?=\w)/g, '&lt;');
  return [safe, throws && `Throws ${throws.replace(/[.]$/, '')}.`, see && `See <${see}>.`]
    .filter(Boolean)
    .map((paragraph) => `${paragraph}\n`)
    .join('\n');
}

function index(pages: readonly Exported[]): string {
  const section = (title: string, group: readonly Exported[]) =>
    `## ${title}\n\n| | |\n| --- | --- |\n${group.map(({ name, text }) => `| [${name}](${name}.md) | ${cellOf(text.split(/(?<=\.)\s/)[0])} |\n`).join('')}`;
  const isConstruct = ({ bases }: Exported) => bases.includes('Construct');
  const classes = pages.filter(({ kind }) => kind === 'class');
  return [
    '# Constructs\n',
    'What `cdk8s-prometheus-operator` exports, from the comments of its source.\n',
    section('Constructs', classes.filter(isConstruct)),
    section(
      'Values and tools',
      classes.filter((entry) => !isConstruct(entry)),
    ),
    section(
      'Options that several share',
      pages.filter(({ kind }) => kind !== 'class'),
    ),
  ].join('\n');
}
