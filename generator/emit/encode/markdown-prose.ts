import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toMarkdown } from 'mdast-util-to-markdown';
import { markdownText } from './markdown.js';
import { isSimpleMarkdown } from './markdown-bounds.js';
import { plainProse } from './plain-prose.js';
import { printable } from './printable.js';
import { separateProse } from './separate-prose.js';

/**
 * A description of a spec, which OpenAPI says is CommonMark, as Markdown that only says things: paragraphs, lists,
 * emphasis, code and links to `https:` stay; HTML is shown as text, an image as its words, a heading as a strong line.
 * What would take long to read is shown as paragraphs of plain text.
 */
export function markdownProse(text: string): string {
  if (!isSimpleMarkdown(text)) return plainParagraphs(text);
  // Most paragraphs are plain, and reading one as Markdown takes longer than all else that happens to it.
  return (
    plainProse(text) ??
    separateProse(text)
      .map((part) => plainProse(part) ?? known(part))
      .filter((part) => part !== '')
      .join('\n\n')
  );
}

/** Descriptions have paragraphs in common: how many are remembered. */
const most = 2000;
const remembered = new Map<string, string>();

function known(text: string): string {
  const prose = remembered.get(text) ?? readProse(text);
  if (remembered.size >= most) remembered.clear();
  remembered.set(text, prose);
  return prose;
}

/** The same for any text, whatever it takes. */
export function readProse(text: string): string {
  const root: Root = { type: 'root', children: fromMarkdown(printable(text)).children.flatMap(blocks) };
  return toMarkdown(root, { bullet: '-', emphasis: '_', rule: '-' }).trim();
}

function plainParagraphs(text: string): string {
  return printable(text)
    .split(/\n[ \t]*\n/)
    .map(markdownText)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

function blocks(node: RootContent): RootContent[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: node.children.flatMap(phrases) }];
    case 'heading':
      return [{ type: 'paragraph', children: [{ type: 'strong', children: node.children.flatMap(phrases) }] }];
    case 'list':
      return [
        {
          ...node,
          children: node.children.map((item) => ({
            ...item,
            children: item.children.flatMap((child) => blocks(child).filter((block) => isBlock(block))),
          })),
        },
      ];
    case 'blockquote':
      return node.children.flatMap(blocks);
    case 'code':
      return [{ type: 'code', value: node.value }];
    case 'thematicBreak':
    case 'definition':
      return [];
    default:
      return [{ type: 'paragraph', children: [{ type: 'text', value: textOf(node) }] }];
  }
}

type ListChild = Extract<RootContent, { type: 'paragraph' | 'list' | 'code' }>;

function isBlock(node: RootContent): node is ListChild {
  return node.type === 'paragraph' || node.type === 'list' || node.type === 'code';
}

function phrases(node: PhrasingContent): PhrasingContent[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'break':
      return [node];
    case 'emphasis':
    case 'strong':
      return [{ ...node, children: node.children.flatMap(phrases) }];
    case 'link':
      return node.url.startsWith('https://')
        ? [{ type: 'link', url: node.url, children: node.children.flatMap(phrases) }]
        : node.children.flatMap(phrases);
    default:
      return [{ type: 'text', value: textOf(node) }];
  }
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
