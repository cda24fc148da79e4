/**
 * Scores documents against what people read in them, by the kind of record:
 * `npm run accuracy -- [--corpus ../shared] [--pairs FOLDER] [--cache FOLDER] [--profile aucun] [--quiet]
 * [--findings] [--json FILE] [word in the path…]`.
 *
 * `--corpus` holds `gold/` and `corpus/` and may hold `heads/`; `--pairs` is any folder of texts or PDFs with a JSON
 * of the same name beside each, scored instead. `--silent` asks instead whether what is read wrongly is told of,
 * with and without each family of cues; `--leave-one-out` scores each authority without what only it taught us;
 * `--none FOLDER` lists the records that are read in documents that have none.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { documentsOf, pairsOf } from './accuracy/documents.ts';
import { evaluate, loadAll } from './accuracy/evaluate.ts';
import { linesOfFindings } from './accuracy/findings.ts';
import { leaveOneOut } from './accuracy/leave-one-out.ts';
import { falseRecords } from './accuracy/none.ts';
import { asJson, documentReport, table } from './accuracy/report.ts';
import { silence } from './accuracy/silence.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: 'string', default: '../shared' },
    pairs: { type: 'string' },
    profile: { type: 'string', default: 'auto' },
    quiet: { type: 'boolean', default: false },
    findings: { type: 'boolean', default: false },
    json: { type: 'string' },
    none: { type: 'string' },
    silent: { type: 'boolean', default: false },
    'leave-one-out': { type: 'boolean', default: false },
    cache: { type: 'string' },
  },
});

async function main(): Promise<void> {
  const { corpus, pairs, cache, profile: profil } = values;
  if (values.none !== undefined) return console.log(await falseRecords(values.none, cache));
  const documents = (pairs === undefined ? documentsOf(corpus) : pairsOf(pairs)).filter(
    ({ doc }) => positionals.length === 0 || positionals.some((word) => doc.includes(word)),
  );
  if (documents.length === 0) throw new Error(`nothing to score under ${pairs ?? corpus}`);
  const loaded = await loadAll(documents, { cache });
  if (values.silent) return console.log(await silence(loaded));
  const evaluated = values['leave-one-out']
    ? await leaveOneOut(loaded, { corpus, pairs, cache })
    : loaded.map((one) => evaluate(one, { profil }));
  if (!values.quiet) for (const one of evaluated) console.log(documentReport(one));
  if (values.findings)
    for (const one of evaluated) {
      const lines = linesOfFindings(one);
      if (lines.length > 0) console.log(`${one.document.doc}\n${lines.join('\n')}\n`);
    }
  console.log(table(evaluated));
  if (values.json !== undefined)
    writeFileSync(values.json, JSON.stringify(asJson(evaluated), null, 1));
}

await main();
