/** The first screen: the reference document is read, and what came of it is told, with the next command to try. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const DOCUMENT = 'fixtures/pas-de-calais/2024-273/source.md';
const cli = ['dist/pipeline/cli.js', 'extract', DOCUMENT, '--out', 'resultats', '--quiet'];

for (const args of [cli, [...cli, '--format', 'csv']]) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
const made = JSON.parse(readFileSync('resultats/source.json', 'utf8'));
const count = (table) => String(made[table].length).padStart(5);
const [first] = made.annexeLignes;
const texts = {
  fr: `${DOCUMENT} a été lu :
${count('annexeLignes')} subventions   resultats/annexeLignes.csv (à ouvrir dans un tableur)
${count('articles')} articles      resultats/articles.csv
${count('votes')} votes         resultats/votes.csv
${count('diagnostics')} constats      resultats/diagnostics.csv
Tout est dans resultats/source.json. La première subvention : ${first.beneficiaire.value}, ${first.montant.value} €, lue à la ligne ${first.montant.spans[0].startLine}.

Et maintenant, le document se contredit-il ?
  node dist/pipeline/cli.js check ${DOCUMENT} --level erreur --lang fr`,
  en: `${DOCUMENT} was read:
${count('annexeLignes')} grants     resultats/annexeLignes.csv (open it in a spreadsheet)
${count('articles')} articles   resultats/articles.csv
${count('votes')} votes      resultats/votes.csv
${count('diagnostics')} findings   resultats/diagnostics.csv
All of it is in resultats/source.json. The first grant: ${first.beneficiaire.value}, ${first.montant.value} €, read at line ${first.montant.spans[0].startLine}.

And now, does the document agree with itself?
  node dist/pipeline/cli.js check ${DOCUMENT} --level error`,
};
const { LC_ALL, LC_MESSAGES, LANG } = process.env;
console.log(/^fr(?:[_.@-]|$)/iu.test(LC_ALL || LC_MESSAGES || LANG || '') ? texts.fr : texts.en);
