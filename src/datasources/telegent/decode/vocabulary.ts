import { text } from './text.js';
import { Observers } from './unreadable.js';

/** Distinct unknown words of a vocabulary that are told apart; the rest are told as null. */
const TOLD_WORDS = 20;
const LONGEST_TOLD_WORD = 40;

const unknownWords = new Observers<[vocabulary: string, word: string | null]>();

/**
 * Called for each word outside its vocabulary. `word` is one of the first 20 distinct short ones of that vocabulary, else
 * null, so that both arguments are safe as metric labels.
 */
export const onUnknownWord = unknownWords.subscribe;

/** Reads a word of one vocabulary: null when absent, the vocabulary's UNKNOWN when it is not part of it. */
export type Vocabulary<Word extends string> = (value: unknown) => Word | null;

type Spellings<Word extends string> = Readonly<Record<string, Word>>;

/** Words are compared without case, dashes, underscores and blanks. */
function fold(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, '');
}

/** Reads a word out of a closed set; null when it is absent or none of them. */
export function wordIn<Word extends string>(words: Spellings<Word>): (value: unknown) => Word | null {
  const known = new Map(Object.entries(words).map(([spelling, word]) => [fold(spelling), word]));
  return (value) => {
    const written = text(value);
    return written === null ? null : (known.get(fold(written)) ?? null);
  };
}

/** A vocabulary: the names of an enum as words, and other spellings of them. */
export function vocabulary<Word extends string>(
  name: string,
  words: Spellings<Word> & { readonly UNKNOWN: Word },
  otherSpellings: Spellings<Word> = {},
): Vocabulary<Word> {
  const known = wordIn<Word>({ ...words, ...otherSpellings });
  const told = new Set<string>();
  return (value) => {
    const written = text(value);
    if (written === null) return null;
    const word = known(written);
    if (word !== null) return word;
    const label = fold(written);
    if (told.size < TOLD_WORDS && label.length <= LONGEST_TOLD_WORD) told.add(label);
    unknownWords.tell(name, told.has(label) ? label : null);
    return words.UNKNOWN;
  };
}
