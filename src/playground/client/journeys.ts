import familyHome from '../journeys/family-home.graphql';
import operatorConsole from '../journeys/operator-console.graphql';
import packageCatalogue from '../journeys/package-catalogue.graphql';
import portableNumber from '../journeys/portable-number.graphql';

/** An operation that answers one screen of an app, told in plain words by the comment on top of it. */
export interface Journey {
  readonly title: string;
  readonly summary: string;
  readonly operation: string;
}

/** The first comment line is the title, the lines up to an empty comment or the operation are the summary. */
function journey(operation: string): Journey {
  const lines = operation.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('# '));
  const [title = '', ...summary] = lines.slice(0, end).map((line) => line.slice(2));
  return { title, summary: summary.join(' '), operation };
}

export const journeys: readonly Journey[] = [
  familyHome,
  operatorConsole,
  portableNumber,
  packageCatalogue,
].map(journey);
