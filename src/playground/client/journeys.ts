import activateLine from '../journeys/activate-line.graphql';
import activateLineVariables from '../journeys/activate-line.variables.json';
import familyHome from '../journeys/family-home.graphql';
import messagesArriving from '../journeys/messages-arriving.graphql';
import messagesArrivingVariables from '../journeys/messages-arriving.variables.json';
import operatorConsole from '../journeys/operator-console.graphql';
import packageCatalogue from '../journeys/package-catalogue.graphql';
import portableNumber from '../journeys/portable-number.graphql';
import takeNumberOver from '../journeys/take-number-over.graphql';
import takeNumberOverVariables from '../journeys/take-number-over.variables.json';

/** An operation that answers one screen of an app, told in plain words by the comment on top of it. */
export interface Journey {
  readonly title: string;
  readonly summary: string;
  readonly operation: string;
  /** JSON, as it stands in the editor; fresh with each call. Undefined where none are needed. */
  readonly variables: (() => string) | undefined;
  /** The least role that may run it, where not everybody may. */
  readonly role: 'ACCOUNT_ADMIN' | undefined;
}

interface Needs {
  readonly variables?: object;
  readonly role?: Journey['role'];
}

type Ids = Readonly<Record<string, string>>;

/** The first comment line is the title, the lines up to an empty comment or the operation are the summary. */
function journey(operation: string, ids: Ids, { variables, role }: Needs = {}): Journey {
  const lines = operation.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('# '));
  const [title = '', ...summary] = lines.slice(0, end).map((line) => line.slice(2));
  return {
    title,
    summary: summary.join(' '),
    operation,
    variables: variables && (() => filledIn(variables, ids)),
    role,
  };
}

/**
 * Puts the sandbox's ids in the place of `{{name}}`, and something that was never used before in that of `{{unique}}`.
 * A name that nobody knows, as on the real platform, stays for the visitor to replace.
 */
function filledIn(variables: object, ids: Ids): string {
  const random = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  const unique = String(random % 1e6).padStart(6, '0');
  const known: Ids = { ...ids, unique };
  return JSON.stringify(variables, null, 2).replaceAll(
    /\{\{(\w+)\}\}/g,
    (placeholder, name: string) => known[name] ?? placeholder,
  );
}

export const journeysWith = (ids: Ids): readonly Journey[] => [
  journey(familyHome, ids),
  journey(operatorConsole, ids),
  journey(portableNumber, ids),
  journey(packageCatalogue, ids),
  journey(activateLine, ids, { variables: activateLineVariables, role: 'ACCOUNT_ADMIN' }),
  journey(takeNumberOver, ids, { variables: takeNumberOverVariables, role: 'ACCOUNT_ADMIN' }),
  journey(messagesArriving, ids, { variables: messagesArrivingVariables }),
];
