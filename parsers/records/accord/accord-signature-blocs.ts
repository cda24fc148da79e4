/**
 * Lines of signatures to blocks: a heading (for whom, as what) and the name under it. Where all
 * headings are printed before all names (two columns read one after the other), the k-th name
 * belongs to the k-th heading.
 */

import { foldOf, type Place } from '../../lignes/textes.ts';
import type { SignatureLine } from './accord-signature-lignes.ts';

export interface Draft {
  readonly pour: Place[];
  readonly qualite: Place[];
  nom: Place | null;
  delegation: Place | null;
  lieu: Place | null;
  date: Place | null;
  /** The field that the next line goes on with, unless this one ended with a comma. */
  open: 'pour' | 'qualite' | null;
  comma: boolean;
}

interface Name {
  readonly place: Place;
  readonly strong: boolean;
}

/** "Le Président, / Par délégation, / Le Directeur général": the first office is the one signed for. */
function takesOffice(draft: Draft): boolean {
  if (draft.qualite.length === 0) return true;
  if (draft.delegation === null || draft.pour.length > 0) return false;
  draft.pour.push(...draft.qualite.splice(0));
  return true;
}

/** A line that ends like this is not finished: "Le Président du / Conseil départemental". */
const unfinished = /(?:^|[\s'’])(?:le|la|les|l['’]|de|du|des|d['’]|et|en|a|aux?|pour|sur)$/u;

/** The blocks of one column of lines. */
export function blocsOf(lines: readonly SignatureLine[]): Draft[] {
  const collector = new Collector();
  for (const line of lines) collector.add(line);
  return collector.finish();
}

class Collector {
  readonly #done: Draft[] = [];
  #headings: Draft[] = [];
  #names: Name[] = [];
  #lieu: Place | null = null;
  #date: Place | null = null;
  #used = true;

  add(line: SignatureLine): void {
    if (line.kind === 'lieu') this.#addPlace(line.lieu, line.date);
    else if (line.kind === 'delegation') this.#heading().delegation ??= line.place;
    else if (line.kind === 'pour') this.#addPour(line.place, line.comma);
    else if (line.kind === 'nom-fort' || line.kind === 'nom-faible')
      this.#addName(line.place, line.kind === 'nom-fort', line.comma);
    else if (line.kind === 'role') this.#addRole(line.place, line.comma);
    else this.#goOn(line.place, line.comma, line.kind === 'corps');
  }

  finish(): Draft[] {
    this.#flush();
    if (!this.#used) for (const draft of this.#done) this.#settle(draft);
    return this.#done;
  }

  /** Goes with the headings below it, and with one above that still waits for its name. */
  #addPlace(lieu: Place | null, date: Place | null): void {
    if (this.#names.length > 0) this.#flush();
    this.#lieu = lieu ?? (this.#used ? null : this.#lieu);
    this.#date = date ?? (lieu === null ? this.#date : null);
    this.#used = false;
    for (const draft of this.#headings) this.#settle(draft);
  }

  #settle(draft: Draft): void {
    if (draft.lieu === null && draft.date === null) {
      draft.lieu = this.#lieu;
      draft.date = this.#date;
    }
    this.#used = true;
  }

  #open(): Draft {
    if (this.#names.length > 0) this.#flush();
    const draft: Draft = {
      pour: [],
      qualite: [],
      nom: null,
      delegation: null,
      lieu: null,
      date: null,
      open: null,
      comma: false,
    };
    if (this.#lieu !== null || this.#date !== null) this.#settle(draft);
    this.#headings.push(draft);
    return draft;
  }

  /** The heading that is being read; a new one after a name. */
  #heading(): Draft {
    const last = this.#names.length > 0 ? undefined : this.#headings.at(-1);
    return last ?? this.#open();
  }

  /** Whether the line before cannot stand by itself or, being one of a body's name, may go on. */
  #continues(): boolean {
    const last = this.#headings.at(-1);
    if (last === undefined || last.open === null || this.#names.length > 0) return false;
    const place = last[last.open].at(-1);
    return (
      place !== undefined &&
      !last.comma &&
      unfinished.test(foldOf(place.text).slice(place.from, place.to))
    );
  }

  #addPour(place: Place, comma: boolean): void {
    const last = this.#headings.at(-1);
    const named = /^(?:le|la|les|l['’])/u.test(foldOf(place.text).slice(place.from, place.to));
    // "Pour l'association Résidence / Pour Tous," goes on with the name.
    if (last?.open === 'pour' && !last.comma && !named && this.#names.length === 0) {
      this.#extend(last, { ...place, from: 0 }, comma);
      return;
    }
    const draft = this.#open();
    draft.pour.push(place);
    draft.open = 'pour';
    draft.comma = comma;
  }

  #addRole(place: Place, comma: boolean): void {
    const last = this.#headings.at(-1);
    if (this.#continues() && last !== undefined) {
      this.#extend(last, place, comma);
      return;
    }
    if (this.#afterName(place)) return;
    const draft =
      last !== undefined && this.#names.length === 0 && takesOffice(last) ? last : this.#open();
    draft.qualite.push(place);
    draft.open = 'qualite';
    draft.comma = comma;
  }

  /** "Jean DUPONT / Maire de Lens": the office stands under the name that had none above. */
  #afterName(place: Place): boolean {
    if (this.#headings.length > 0 || this.#names.length !== 1) return false;
    const draft = this.#openUnder(this.#names[0]?.place ?? null);
    draft.qualite.push(place);
    return true;
  }

  #openUnder(nom: Place | null): Draft {
    this.#names = [];
    const draft = this.#open();
    draft.nom = nom;
    this.#done.push(draft);
    this.#headings = [];
    return draft;
  }

  #addName(place: Place, strong: boolean, comma: boolean): void {
    const last = this.#headings.at(-1);
    const open =
      last !== undefined && last.open !== null && !last.comma && this.#names.length === 0;
    if (open && last !== undefined && (this.#continues() || (comma && !strong)))
      this.#extend(last, place, comma);
    else this.#names.push({ place, strong });
  }

  #goOn(place: Place, comma: boolean, body: boolean): void {
    const last = this.#headings.at(-1);
    if (this.#names.length === 0 && last?.open != null && !(body && last.comma)) {
      this.#extend(last, place, comma);
      return;
    }
    // "Le Cheval Bleu," as a heading of its own, without "Pour".
    if (!body) return;
    const draft = this.#open();
    draft.pour.push(place);
    draft.open = 'pour';
    draft.comma = comma;
  }

  #extend(draft: Draft, place: Place, comma: boolean): void {
    if (draft.open === null) return;
    draft[draft.open].push(place);
    draft.comma = comma;
  }

  #flush(): void {
    this.#absorbWeakNames();
    const names = this.#names;
    const skipped = Math.max(0, this.#headings.length - names.length);
    for (const [index, draft] of this.#headings.entries()) {
      draft.nom = names[index - skipped]?.place ?? null;
      this.#done.push(draft);
    }
    const extra = names.slice(this.#headings.length).filter(({ strong }) => strong);
    this.#headings = [];
    this.#names = [];
    for (const { place } of extra) this.#openUnder(place);
  }

  /** "La Directrice des Politiques / Inclusion Durable / Sabine DESPIERRE": more names than headings. */
  #absorbWeakNames(): void {
    const last = this.#headings.at(-1);
    while (
      last !== undefined &&
      last.open !== null &&
      !last.comma &&
      this.#names.length > this.#headings.length
    ) {
      const first = this.#names[0];
      if (first === undefined || first.strong) return;
      this.#names.shift();
      this.#extend(last, first.place, false);
    }
  }
}
