import type { Locator, Page } from 'playwright-core';
import type { GraphQLAnswer } from '../stack.js';

type Answer<Data> = Pick<GraphQLAnswer<Data>, 'data'> & Partial<Pick<GraphQLAnswer<Data>, 'errors'>>;

/** The playground as a visitor handles it: by labels and keys. */
export class PlaygroundPage {
  readonly identity: Locator;
  readonly role: Locator;
  readonly secret: Locator;
  readonly footer: Locator;
  /** The button that opens and closes the panel beside the editor. */
  readonly livePanel: Locator;
  readonly workflow: Locator;
  readonly line: Locator;
  readonly order: Locator;
  readonly sandbox: Locator;
  readonly #editor: Locator;
  readonly #response: Locator;

  constructor(readonly page: Page) {
    this.identity = page.getByLabel('Ask as');
    this.role = page.getByLabel('Role', { exact: true });
    this.secret = page.getByLabel('Bearer token', { exact: true });
    this.footer = page.getByRole('status', { name: 'What the answer took' });
    this.livePanel = page.getByRole('button', { name: 'Live panel' });
    this.workflow = page.getByRole('region', { name: 'Workflow' });
    this.line = page.getByLabel('The line');
    this.order = page.getByRole('region', { name: 'Order' });
    this.sandbox = page.getByRole('region', { name: 'Sandbox' });
    this.#editor = page.getByRole('region', { name: 'Operation Editor' });
    this.#response = page.getByRole('region', { name: 'Result Window' });
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await this.#editor.locator('.view-line').first().waitFor();
  }

  /** Runs the operation of the tab in front, and gives the answer that came. */
  async run<Data = Record<string, unknown>>(): Promise<Answer<Data>> {
    const answered = this.page.waitForResponse(
      (response) =>
        new URL(response.url()).pathname === '/graphql' && !isOfThePage(response.request().postData()),
    );
    await this.execute();
    return (await (await answered).json()) as Answer<Data>;
  }

  /** Presses play, and waits for nothing: a subscription has no answer. */
  execute(): Promise<void> {
    return this.page.getByRole('button', { name: /^Execute/ }).click();
  }

  openTab(title: string): Promise<void> {
    return this.page.getByRole('tab', { name: title }).click();
  }

  openPanel(title: string): Promise<void> {
    return this.page.getByRole('button', { name: `Show ${title}` }).click();
  }

  /** Resolves once the response pane shows a text; Monaco draws the lines in view only. */
  shows(text: string): Promise<void> {
    return this.#response.filter({ hasText: text }).waitFor();
  }

  /** All that the page left in the browser beyond its own life. */
  stored(): Promise<string> {
    return this.page.evaluate(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])',
    );
  }
}

/** What the page asks by itself: the schema, and what the live panel shows. */
function isOfThePage(body: string | null): boolean {
  return /IntrospectionQuery|LookAt(Workflow|Line|Order)|NewestWorkflow/.test(body ?? '');
}
