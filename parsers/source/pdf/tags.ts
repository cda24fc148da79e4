/**
 * The structure that a tagged PDF states: which printed words form a heading, a paragraph, a list entry.
 * It is only asked where blocks begin and end; where it contradicts what is plainly printed, it is not believed.
 */
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.d.ts';

type TagRole = 'titre' | 'paragraphe' | 'element' | 'tableau';

/** The element that holds a marked content. */
export interface Tag {
  /** Unique on its page. */
  readonly id: number;
  readonly role: TagRole;
}

export type PageTags = ReadonlyMap<string, Tag>;

interface Node {
  readonly role?: string;
  readonly children?: readonly (Node | Content)[];
}

interface Content {
  readonly type: string;
  readonly id?: string;
}

/** A tree deeper or wider than any that a page needs is not followed to its end. */
const MAX_DEPTH = 60;
const MAX_NODES = 50_000;

const inline = new Set(
  'Span NonStruct Link Strong Em Sub Sup Code Quote Reference Annot Lbl LBody Note BibEntry Ruby Warichu Artifact Document DocumentFragment Part Sect Art Div Private'.split(
    ' ',
  ),
);

/** The tags of a page; empty where the file has none. */
export async function pageTags(page: PDFPageProxy): Promise<PageTags> {
  const tags = new Map<string, Tag>();
  const root = (await page.getStructTree().catch(() => null)) as Node | null;
  if (root === null) return tags;
  let nodes = 0;
  let next = 0;
  const visit = (node: Node, tag: Tag | null, depth: number): void => {
    if (++nodes > MAX_NODES || depth > MAX_DEPTH) return;
    const own = tagOf(node.role ?? '', tag, () => ++next);
    for (const child of node.children ?? []) {
      if ('type' in child) {
        if (child.type === 'content' && child.id !== undefined && own !== null)
          tags.set(child.id, own);
      } else visit(child, own, depth + 1);
    }
  };
  visit(root, null, 0);
  return tags;
}

function tagOf(role: string, above: Tag | null, nextId: () => number): Tag | null {
  if (/^H[1-6]?$|^Title$/u.test(role)) return { id: nextId(), role: 'titre' };
  if (role === 'LI') return { id: nextId(), role: 'element' };
  if (/^(?:TD|TH|Table|TR|THead|TBody|TFoot)$/u.test(role))
    return { id: nextId(), role: 'tableau' };
  if (inline.has(role)) return above;
  // Within a list entry, paragraphs stay one entry.
  if (above?.role === 'element') return above;
  return { id: nextId(), role: 'paragraphe' };
}
