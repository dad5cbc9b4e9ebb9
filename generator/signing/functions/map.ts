import { compareUtf8 } from '../reference/bytes.js';
import { canonicalJsonText, jsonText } from '../reference/json.js';
import { jsonObject } from '../reference/json-object.js';
import { OrderedPairs } from '../reference/ordered-pairs.js';
import { formText, memberText, pairsText, pickedOf, sortedMap, valueNamed } from '../reference/pairs.js';
import { withTitleNames } from '../reference/title-names.js';
import { map, text, texts } from './arguments.js';
import { calls } from './emitters.js';
import type { SigningFunction } from './signing-function.js';

const definition = 'definition';
const oneMap = ['map'] as const;

/** Maps: pairs in order, in which a name may repeat. */
export const mapFunctions: readonly SigningFunction[] = [
  {
    name: 'pairs',
    doc: "`name=value&name=value` with nothing encoded; `pairs(m, ':', '\\n')` for other signs.",
    overloads: [
      { parameters: oneMap, returns: 'string' },
      { parameters: ['map', 'string'], returns: 'string' },
      { parameters: ['map', 'string', 'string'], returns: 'string' },
    ],
    lineBreaks: 'inherited',
    reference: (_context, pairs, equals = '=', between = '&') => pairsText(map(pairs), text(equals), text(between)),
    emit: calls('pairs', 'pairs'),
    vectors: [
      { expression: "pairs({'2': 'b', '1': 7, 'c': true})", result: '2=b&1=7&c=true', source: definition },
      { expression: "pairs({'a': '=', 'b': '&'}, ':', '\\n')", result: 'a:=\nb:&', source: definition },
    ],
  },
  {
    name: 'form',
    doc: '`name=value&name=value`, names and values percent-encoded as `uri` does it.',
    overloads: [{ parameters: oneMap, returns: 'string' }],
    lineBreaks: 'never',
    reference: (_context, fields) => formText(map(fields)),
    emit: calls('pairs', 'form'),
    vectors: [{ expression: "form({'a b': 'ü', 'n': 1})", result: 'a%20b=%C3%BC&n=1', source: definition }],
  },
  {
    name: 'json',
    doc: 'JSON without white space, members in the order of the map.',
    overloads: [{ parameters: oneMap, returns: 'string' }],
    lineBreaks: 'never',
    reference: (_context, members) => jsonText(map(members)),
    emit: calls('json', 'json'),
    vectors: [
      {
        expression: "json({'2': 'a\"\\n', '1': [1, 2], 'x': {'y': false}})",
        result: '{"2":"a\\"\\n","1":[1,2],"x":{"y":false}}',
        source: definition,
      },
    ],
  },
  {
    name: 'canonical_json',
    doc: 'JSON as RFC 8785 has it: members sorted.',
    overloads: [{ parameters: oneMap, returns: 'string' }],
    lineBreaks: 'never',
    reference: (_context, members) => canonicalJsonText(map(members)),
    emit: calls('json', 'canonicalJson'),
    vectors: [
      {
        expression:
          "canonical_json({'\\u20ac': 'Euro', '\\r': 'CR', '\\U0001f600': 'Smiley', '1': 'One', '\\ufb33': 'Dalet'})",
        result: '{"\\r":"CR","1":"One","€":"Euro","😀":"Smiley","\ufb33":"Dalet"}',
        source: 'RFC 8785, section 3.2.3',
      },
    ],
  },
  {
    name: 'sorted',
    doc: 'The pairs by name, then by value; or the texts of a list: by code points.',
    overloads: [
      { parameters: oneMap, returns: 'map' },
      { parameters: ['list<string>'], returns: 'list<string>' },
    ],
    lineBreaks: 'inherited',
    reference: (_context, value) =>
      Array.isArray(value) ? [...texts(value)].sort(compareUtf8) : sortedMap(map(value)),
    emit: calls('sorted', 'sorted'),
    vectors: [
      {
        expression: "sorted(query_map('b=2&a=2&10=x&a=1&9=y&%F0%9F%98%80=e&%EF%AC%B3=d'))",
        result: '[["10","x"],["9","y"],["a","1"],["a","2"],["b","2"],["\ufb33","d"],["😀","e"]]',
        source: definition,
      },
      {
        expression: "sorted(['b', '😀', 'B', '10', '\ufb33', '9']).join(' ')",
        result: '10 9 B b \ufb33 😀',
        source: definition,
      },
    ],
  },
  {
    name: 'merge',
    doc: 'The pairs of both, one after the other. Nothing is dropped: that is `omit`.',
    overloads: [{ parameters: ['map', 'map'], returns: 'map' }],
    lineBreaks: 'inherited',
    reference: (_context, first, second) => new OrderedPairs([...map(first).list, ...map(second).list]),
    emit: calls('merge', 'merge'),
    vectors: [
      {
        expression: "merge({'a': 1}, query_map('a=2&b=3'))",
        result: '[["a",1],["a","2"],["b","3"]]',
        source: definition,
      },
    ],
  },
  {
    name: 'omit',
    doc: "`omit(m, ['name'])`: the pairs with other names.",
    overloads: [{ parameters: ['map', 'list<string>'], returns: 'map' }],
    lineBreaks: 'inherited',
    reference: (_context, pairs, names) =>
      new OrderedPairs(map(pairs).list.filter(([name]) => !texts(names).includes(name))),
    emit: calls('omit', 'omit'),
    vectors: [{ expression: "omit(query_map('a=1&b=2&a=3'), ['a'])", result: '[["b","2"]]', source: definition }],
  },
  {
    name: 'omit_empty',
    doc: 'The pairs whose value is not empty: neither the empty text nor JSON null.',
    overloads: [{ parameters: oneMap, returns: 'map' }],
    lineBreaks: 'inherited',
    reference: (_context, pairs) =>
      new OrderedPairs(
        map(pairs).list.filter(([, value]) => value !== '' && (value === 'null' || memberText(value) !== 'null')),
      ),
    emit: calls('omit', 'omitEmpty'),
    vectors: [
      {
        expression: 'pairs(omit_empty(json_map(\'{"a":"","b":null,"c":"null","d":0,"e":[]}\')))',
        result: 'c=null&d=0&e=[]',
        source: definition,
      },
    ],
  },
  {
    name: 'pick',
    doc: "`pick(m, ['name', 'prefix*'])`: the pairs with these names, in the order of the list.",
    overloads: [{ parameters: ['map', 'list<string>'], returns: 'map' }],
    lineBreaks: 'inherited',
    reference: (_context, pairs, names) => pickedOf(map(pairs), texts(names)),
    emit: calls('pick', 'pick'),
    vectors: [
      {
        expression: "pick(query_map('a=1&b=2&a=3&c=4'), ['b', 'x', 'a'])",
        result: '[["b","2"],["a","1"],["a","3"]]',
        source: definition,
      },
      {
        expression: "pick(query_map('vk_b=1&sign=2&vk_a=3'), ['vk_*'])",
        result: '[["vk_b","1"],["vk_a","3"]]',
        source: definition,
      },
    ],
  },
  {
    name: 'value_of',
    doc: '`value_of(m, name)`: the value of the one pair of that name, as text; an error where there are none or several; `value_of(m, name, default)`.',
    overloads: [
      { parameters: ['map', 'string'], returns: 'string' },
      { parameters: ['map', 'string', 'string'], returns: 'string' },
    ],
    lineBreaks: 'inherited',
    reference: (_context, pairs, name, otherwise) => valueNamed(map(pairs), text(name)) ?? text(otherwise),
    emit: calls('values-of', 'valueOf'),
    vectors: [
      { expression: "value_of(query_map('a=1&b=2&a=3'), 'b')", result: '2', source: definition },
      { expression: "value_of({'a': 7}, 'a', '')", result: '7', source: definition },
      { expression: "value_of(query_map('a=1'), 'toString', 'none')", result: 'none', source: definition },
    ],
  },
  {
    name: 'values_of',
    doc: 'The values of the pairs as text, in order.',
    overloads: [{ parameters: oneMap, returns: 'list<string>' }],
    lineBreaks: 'inherited',
    reference: (_context, pairs) => map(pairs).list.map(([, value]) => memberText(value)),
    emit: calls('values-of', 'valuesOf'),
    vectors: [{ expression: "values_of(query_map('2=b&1=a')).join('|')", result: 'b|a', source: definition }],
  },
  {
    name: 'json_map',
    doc: 'The members of a JSON object, in its order, its numbers as they are written: what `request.members` is of the body.',
    overloads: [{ parameters: ['string'], returns: 'map' }],
    lineBreaks: 'possible',
    reference: (_context, value) => jsonObject(text(value)),
    emit: calls('json-map', 'jsonMap'),
    vectors: [
      {
        expression: 'json(json_map(\'{ "b" : 1.50, "10" : [ true , {} ], "a" : "\\\\u00e9", "c": null }\'))',
        result: '{"b":1.50,"10":[true,{}],"a":"é","c":null}',
        source: 'RFC 8259',
      },
      {
        expression: 'pairs(json_map(\'{"n":-1e3,"m":{"x":[1, 2]}}\'))',
        result: 'n=-1e3&m={"x":[1,2]}',
        source: definition,
      },
    ],
  },
  {
    name: 'title_names',
    doc: 'The pairs with names as HTTP writes fields: `title_names(headers([…]))` has `X-Acme-Id` for `x-acme-id`.',
    overloads: [{ parameters: oneMap, returns: 'map' }],
    lineBreaks: 'inherited',
    reference: (_context, pairs) => withTitleNames(map(pairs)),
    emit: calls('title-names', 'titleNames'),
    vectors: [
      {
        expression: "keys(title_names({'acCePt-ChArsEt': '1', 'x-test-3': '', 'ReFer': '', ':x-test': ''})).join(' ')",
        result: 'Accept-Charset X-Test-3 Refer :x-Test',
        source: 'definition; but for the last, as qiniu/nodejs-sdk, test/util.test.js, canonicalMimeHeaderKey',
      },
      { expression: "pairs(title_names({'x--a-1b': 'Cd-ef'}))", result: 'X--A-1b=Cd-ef', source: definition },
    ],
  },
  {
    name: 'keys',
    doc: 'The names of the pairs, in order.',
    overloads: [{ parameters: oneMap, returns: 'list<string>' }],
    lineBreaks: 'inherited',
    reference: (_context, pairs) => map(pairs).list.map(([name]) => name),
    emit: calls('keys', 'keys'),
    vectors: [{ expression: "keys(query_map('2=&1=')).join(';')", result: '2;1', source: definition }],
  },
];
