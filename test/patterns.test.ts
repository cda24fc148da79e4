/** A pattern that nobody can read nobody can mend: it is composed of shorter ones, or of notions. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

const LONGEST = 200;
const root = new URL('../parsers/', import.meta.url);

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !/^source[\\/]/u.test(file),
);

/** As written, with what marks it as a pattern or as a text. */
function writtenIn(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(new URL(file, root), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node) || ts.isStringLiteral(node) || isTemplate(node))
      found.push(node.getText(source));
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

function isTemplate(node: ts.Node): boolean {
  return ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node);
}

it('has no pattern that is too long to read', () => {
  expect(files.length).toBeGreaterThan(100);
  const long = files.flatMap((file) =>
    writtenIn(file)
      .filter((text) => text.length > LONGEST + 4 && /\||\(\?/u.test(text))
      .map((text) => `${file}: ${text.slice(0, 80)}`),
  );
  expect(long).toEqual([]);
});
