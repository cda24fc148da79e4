/** What stands between two days, behind "entre" on folded text. */

const lapsWords = [
  String.raw`(?:seance|reunion|session|date|periode|jour|mois|annee|exercice|signature|notification)s?\s(?:d[eu]s?\s|d['’]|et\s|ou\s|\d)`,
  String.raw`\d{1,2}(?:er)?\s(?:[a-z]{3,9}(?![a-z])|et\s)`,
].join('|');
/** "Entre la séance du 3 février et ce jour": a lapse of time, and nobody who signs. */
export const laps = new RegExp(String.raw`^(?:(?:la|le|les)\s|l['’]\s?)(?:${lapsWords})`, 'u');
