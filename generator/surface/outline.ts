import { sorted } from './canonical-type.js';
import type { Declared } from './declared.js';
import type { Member, Signature } from './surface.js';
import type { TypeTexts } from './type-texts.js';

/** Text that is shown as it is, or a type, which is shown in the one way in which a report has it. */
export type Part = string | { readonly type: string };

/** A declaration in parts. */
export interface Outline {
  readonly name: string;
  readonly isExported: boolean;
  /** `class `, `interface `: what stands before the name. */
  readonly keyword: string;
  /** What stands after it. */
  readonly rest: readonly Part[];
  /** Of classes and interfaces, as far as a consumer sees them. */
  readonly members?: readonly OutlineMember[];
  readonly isDeprecated: boolean;
}

export interface OutlineMember {
  /** What members are sorted by. */
  readonly key: string;
  readonly parts: readonly Part[];
  readonly isConstructor: boolean;
  readonly isDeprecated: boolean;
}

export function declaredAs({ keyword, rest, members, isDeprecated }: Outline, types: TypeTexts): Declared {
  const text = (parts: readonly Part[]): string =>
    parts.map((part) => (typeof part === 'string' ? part : types(part.type).text)).join('');
  return {
    signature: ({ name, isConstructible }): Signature => {
      const head = `${keyword}${name}${text(rest)}`;
      if (members === undefined) return { head, isDeprecated };
      const visible = members.filter(({ isConstructor }) => isConstructible || !isConstructor);
      const shown = sorted(visible, ({ key }) => key).map((member): Member => ({
        text: text(member.parts),
        isDeprecated: member.isDeprecated,
      }));
      return { head, members: shown, isDeprecated };
    },
    mentioned: () => {
      const parts = [rest, ...(members ?? []).map((member) => member.parts)].flat();
      return new Set(parts.flatMap((part) => (typeof part === 'string' ? [] : [...types(part.type).names])));
    },
  };
}
