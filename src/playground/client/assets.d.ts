/** What the bundler turns into something other than a script. */
declare module '*.graphql' {
  const text: string;
  export default text;
}

declare module '*.svg' {
  const url: string;
  export default url;
}

declare module 'worker:*' {
  const url: string;
  export default url;
}

declare module '*.css';
