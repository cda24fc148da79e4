/** Where a party has its seat: "dont le siège social se situe 29-31 rue Roger Salengro 62160 BULLY-LES-MINES". */
import type { Text } from '../../../contract/types.ts';
import { tight } from '../../lignes/noms.ts';
import { foldOf } from '../../lignes/textes.ts';
import type { Stretch } from '../../source/text.ts';

const start =
  /(?<![\p{L}])(?:siege(?:\s(?:social|administratif))?|adresse(?:\s(?:postale|administrative))?|situe(?:e|\(e\))?|sise?|domicilie(?:e|\(e\))?|demeurant)(?![\p{L}])/u;
/** "est situé au", "se trouve à", "est en l'" before "Hôtel du Département". */
const filler =
  /^(?:\s|:|,|(?:est|se|sont|situe(?:e|\(e\))?|trouve|fixee?|etablie?|sise?|social|domiciliee?|a\sl'adresse\ssuivante|au|aux|a|en|dans\sles\slocaux\sde)(?![\p{L}']))/u;
const article = /^(?:l['’]\s?|la\s|les?\s)/u;
const endWords = [
  'identifie|represente|immatricule|siret|siren|rna|ci-apres|dument|agissant|enregistre',
  String.raw`inscrit|declare|designe|denomme|dont|tel(?![\p{L}])|courriel|d'une\spart|d'autre\spart`,
  String.raw`ayant|numero|association\s(?:loi|regie)|code\s(?:ape|naf)`,
].join('|');
/** What follows an address in the description of a party. */
const end = new RegExp(
  [';', String.raw`[\s,(-]{1,4}(?=(?:n°\s?(?:de\s)?|numero\s(?:de\s)?)?(?:${endWords}))`].join('|'),
  'u',
);
/** A post code and its town: neither "CS 41232" nor a part of a longer number. */
const town =
  /(?<![\p{L}\d])(?<!(?:cs|bp|tsa)\s{0,2})\d{2}\s?\d{3}\s{1,3}(?:\p{L}[\p{L}'’.]{0,30}(?:[\s-](?=\p{L})|\s[-–]\s(?=\p{L}))?){1,8}(?:\s\d{1,2}(?!\d))?/u;
const MAX_ADDRESS = 300;

/** "la Région Bretagne, 283 avenue du Général Patton, 35000 Rennes": nothing says that it is one. */
const unlabelled =
  /,\s{1,3}(?=(?:\d{1,4}\s?(?:bis|ter|[a-z])?[\s,]|hotel\s|mairie\s|place\s|rue\s|avenue\s|boulevard\s|bp\s|cs\s))/u;

export function adresseOf(text: Text): Stretch | null {
  const fold = foldOf(text);
  const label = start.exec(fold);
  if (label !== null)
    return addressFrom(text, skipFillers(text, label.index + label[0].length), false);
  const comma = unlabelled.exec(fold.slice(0, MAX_ADDRESS));
  return comma === null ? null : addressFrom(text, comma.index + comma[0].length, true);
}

function addressFrom(text: Text, from: number, needsTown: boolean): Stretch | null {
  const fold = foldOf(text);
  const reach = fold.slice(from, from + MAX_ADDRESS);
  const limit = end.exec(reach)?.index ?? reach.length;
  const code = town.exec(reach.slice(0, limit));
  const stretch = tight(text, {
    from,
    to: from + (code === null ? limit : code.index + code[0].length),
  });
  // A seat named by its town alone is one ("sise à Lens"), a whole sentence is none.
  return stretch.to - stretch.from < 3 ||
    (code === null && (needsTown || stretch.to - stretch.from > 160))
    ? null
    : stretch;
}

function skipFillers(text: Text, from: number): number {
  const fold = foldOf(text);
  let at = from;
  let preposition = false;
  for (let count = 0; count < 20; count++) {
    const found = filler.exec(fold.slice(at, at + 60));
    if (found === null) break;
    preposition = /\p{L}/u.test(found[0]) ? /^(?:au|aux|a|en)$/u.test(found[0]) : preposition;
    at += found[0].length;
  }
  // "en l'Hôtel", "à la mairie"; "à La Rochelle" keeps its article.
  const plain = text.plain.slice(at, at + 4);
  const small = article.exec(fold.slice(at, at + 4));
  return preposition && small !== null && (/^\p{Ll}/u.test(plain) || /^[Ll]['’]/u.test(plain))
    ? at + small[0].length
    : at;
}
