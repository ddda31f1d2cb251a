import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';

/** Opens an operation in a tab of its own, with its variables beside it. */
export function useOpenTab(): (operation: string, variables?: string) => void {
  const { addTab } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  return (operation, variables = '') => {
    addTab();
    queryEditor?.setValue(operation);
    variableEditor?.setValue(variables);
  };
}
