import js from '@eslint/js';
import graphql from '@graphql-eslint/eslint-plugin';
import tseslint from 'typescript-eslint';

const typescript = ['src/**/*.ts', 'sandbox/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts'];

/** Time comes from the injected clock, so that a test can let days pass in seconds. */
const noOwnTime = {
  'no-restricted-globals': [
    'error',
    ...['setTimeout', 'setInterval'].map((name) => ({ name, message: 'Use Clock.after or Clock.sleep.' })),
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
      message: 'Use Clock.now.',
    },
    { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Use Clock.now.' },
  ],
};

const noEnvironment = {
  'no-restricted-properties': [
    'error',
    { object: 'process', property: 'env', message: 'The environment is read once, in src/config.' },
  ],
};

const noImportOf = (folder, message, paths = []) => ({
  'no-restricted-imports': ['error', { paths, patterns: [{ regex: `^(\\.\\./)+${folder}/`, message }] }],
});

const timers = ['node:timers', 'node:timers/promises', 'timers', 'timers/promises'].map((name) => ({
  name,
  message: 'Use Clock.sleep.',
}));

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', '.data/', '**/generated/'] },
  { files: ['**/*.{js,mjs}'], ...js.configs.recommended },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        'process console URL Buffer fetch performance setInterval clearInterval setTimeout clearTimeout'
          .split(' ')
          .map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: typescript,
    ignores: ['src/playground/client/**'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers and booleans read well in text as they are.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // An empty text often means the same as none.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // The reason of an AbortSignal is passed on as it is.
      '@typescript-eslint/prefer-promise-reject-errors': [
        'error',
        { allowThrowingAny: true, allowThrowingUnknown: true },
      ],
      // Names that others decide (variables, extensions) are written as text.
      '@typescript-eslint/dot-notation': 'off',
      // An interface that promises a promise is often kept by a function that has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // Classes of type-graphql hold nothing but decorators at times.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['test/**/*.ts'],
    // Doubles are objects of functions that do not use `this`.
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['src/playground/client/**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strict, ...tseslint.configs.stylistic],
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/clock.ts', 'src/following-clock.ts', 'src/playground/client/**'],
    rules: noOwnTime,
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/config/**'],
    rules: noEnvironment,
  },
  {
    files: ['src/**/*.ts'],
    rules: noImportOf('sandbox', 'The sandbox is a program of its own, reached over HTTP.', timers),
  },
  {
    files: ['sandbox/**/*.ts'],
    rules: noImportOf('src', 'The sandbox must not share code with what it checks.'),
  },
  {
    files: ['**/*.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: {
        graphQLConfig: {
          schema: './schema.graphql',
          documents: ['src/playground/**/*.graphql', 'test/**/*.graphql', 'bench/screens/*.graphql'],
        },
      },
    },
    plugins: { '@graphql-eslint': graphql },
  },
  {
    files: ['schema.graphql'],
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          FieldDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
        },
      ],
      // Edges, pages and values such as an address have no identity.
      '@graphql-eslint/strict-id-in-types': 'off',
      // Over several types a field name has one meaning: `orderType` is not `numberType`.
      '@graphql-eslint/no-typename-prefix': 'off',
    },
  },
  {
    files: ['**/*.graphql'],
    ignores: ['schema.graphql'],
    rules: graphql.configs['flat/operations-recommended'].rules,
  },
);
