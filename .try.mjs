// generator/diagnostics/codes/model.ts
var modelCodes = {
  "model/schema-includes-itself": {
    severity: "error",
    message: ({ way }) => `The schema includes itself: ${shortened(way).join(" \u2192 ")}.`,
    help: () => "A recursive schema needs a property, an item or a map between itself and its repetition."
  },
  "model/unsupported-keyword": {
    severity: "error",
    message: ({ keyword }) => `The keyword '${keyword}' is not supported in a schema.`,
    help: () => "Refer to schemas by JSON Pointer: `$ref: '#/components/schemas/Name'`."
  },
  "model/unsupported-method": {
    severity: "error",
    message: ({ method }) => `Operations under '${method}' are not supported.`,
    help: () => "The methods are `get`, `put`, `post`, `delete`, `options`, `head`, `patch` and `trace`."
  },
  "model/unsupported-parameter-place": {
    severity: "error",
    message: ({ place: place2 }) => `Parameters in '${place2}' are not supported.`,
    help: () => "A parameter is in `path`, `query`, `header` or `cookie`."
  }
};
function shortened(way) {
  return way.length <= 9 ? way : [...way.slice(0, 4), "\u2026", ...way.slice(-4)];
}

// generator/diagnostics/codes/openapi.ts
var openapiCodes = {};

// generator/diagnostics/codes/plan.ts
var planCodes = {
  "plan/name-collision": {
    severity: "warning",
    message: ({ wanted, name }) => `the name \`${wanted}\` is taken; this one is exported as \`${name}\``,
    help: () => "give one of the two a name of its own, so that exported names do not depend on their order"
  },
  "plan/method-collision": {
    severity: "error",
    message: ({ method }) => `two operations would become the method \`${method}\``,
    help: () => "name them with `x-method`; operations that share a method must have the same HTTP method and different path parameters"
  },
  "plan/envelope-data": {
    severity: "error",
    message: ({ pointer, status }) => `the schema of the ${status} reply has nothing at \`${pointer}\`, where the envelope keeps the data`,
    help: () => "declare the whole reply, envelope included; or say `x-envelope: false` on an operation without one"
  },
  "plan/pagination-items": {
    severity: "error",
    message: ({ pointer }) => `the schema of the reply has no array at \`${pointer}\``,
    help: () => "`items` is a JSON Pointer (RFC 6901) into the whole reply"
  }
};

// generator/diagnostics/codes/read.ts
var oneFolder = "A spec is one folder: move the file into it and refer to it by a relative path.";
var readCodes = {
  "read/file-not-found": {
    severity: "error",
    message: ({ path }) => `The file '${path}' does not exist.`,
    help: ({ suggestion }) => suggestion
  },
  "read/not-a-file": {
    severity: "error",
    message: ({ path }) => `'${path}' is not a regular file.`,
    help: () => "Name the YAML or JSON file itself."
  },
  "read/cannot-read": {
    severity: "error",
    message: ({ path, reason }) => `The file '${path}' cannot be read (${reason}).`
  },
  "read/too-large": {
    severity: "error",
    message: ({ path, megabytes, limit }) => `The file '${path}' has ${megabytes} MB; at most ${limit} MB are read.`,
    help: () => "Split it into several files, or read the variant whose references are not written out."
  },
  "read/too-many-files": {
    severity: "error",
    message: ({ what }) => `The spec reaches ${what} through its references.`,
    help: () => "Join the files that belong together."
  },
  "read/not-utf8": {
    severity: "error",
    message: ({ found }) => `The file is not UTF-8: ${found}.`,
    help: () => "Save it as UTF-8."
  },
  "read/control-character": {
    severity: "error",
    message: ({ character }) => `The character ${character} may not stand in a spec.`,
    help: () => "Delete it, or write it as an escape in double quotes."
  },
  "read/lone-surrogate": {
    severity: "error",
    message: ({ character }) => `${character} is half of a surrogate pair, and no character by itself.`,
    help: () => "Write the character itself instead of its escapes."
  },
  "read/empty-file": {
    severity: "error",
    message: () => "The file is empty.",
    help: () => "A spec begins with `openapi: 3.1.0`, then `info`, then `paths`."
  },
  "read/several-documents": {
    severity: "error",
    message: () => "A second YAML document begins here; a spec is one document.",
    help: () => "Delete the `---` line, or move what follows into a file of its own."
  },
  "read/yaml-version": {
    severity: "error",
    message: ({ directive }) => `The directive \`${directive}\` is not supported.`,
    help: () => "Specs are YAML 1.2. Delete the line."
  },
  "read/syntax": {
    severity: "error",
    message: ({ problem }) => `This is not valid YAML: ${problem}.`
  },
  "read/tab-indentation": {
    severity: "error",
    message: () => "A tab is used for indentation.",
    help: () => "YAML indents with spaces."
  },
  "read/duplicate-key": {
    severity: "error",
    message: ({ key }) => `The key '${key}' is written twice in one map.`,
    help: () => "Keep one of the two."
  },
  "read/merge-key": {
    severity: "error",
    message: () => "Merge keys (`<<`) are not part of YAML 1.2.",
    help: () => "Write the members out, or share them with `$ref` or `allOf`."
  },
  "read/key-not-text": {
    severity: "error",
    message: ({ found }) => `A key must be text, but this one is ${found}.`,
    help: () => "Write it in quotes. A template such as `{name}` at the beginning of a key or value needs quotes as well."
  },
  "read/unknown-tag": {
    severity: "error",
    message: ({ tag }) => `The tag \`${tag}\` does not fit or is not known here.`,
    help: () => "Delete the tag; write text in quotes."
  },
  "read/not-a-number": {
    severity: "error",
    message: ({ text }) => `'${text}' is no number that JSON knows.`,
    help: () => "Write it in quotes if text is meant."
  },
  "read/unknown-alias": {
    severity: "error",
    message: ({ name }) => `There is no anchor '&${name}' before this alias.`,
    help: ({ suggestion }) => suggestion ?? "A value that begins with `*` is an alias; write it in quotes if text is meant."
  },
  "read/alias-cycle": {
    severity: "error",
    message: ({ name }) => `The alias '*${name}' stands inside its own anchor.`,
    help: () => "Use `$ref` for something that contains itself."
  },
  "read/alias-bomb": {
    severity: "error",
    message: ({ limit }) => `The aliases of this file add more than ${limit} nodes.`,
    help: () => "Share large parts with `$ref`."
  },
  "read/too-deep": {
    severity: "error",
    message: ({ limit }) => `Maps and lists are nested more than ${limit} deep here.`,
    help: () => "Name the inner parts under `components` and refer to them with `$ref`."
  },
  "read/ref-not-text": {
    severity: "error",
    message: ({ found }) => `\`$ref\` must be text, but this is ${found}.`,
    help: () => "Such as `$ref: '#/components/schemas/Order'`."
  },
  "read/ref-syntax": {
    severity: "error",
    message: ({ ref, problem }) => `The reference '${ref}' is malformed: ${problem}.`,
    help: () => "Such as `#/components/schemas/Order` or `schemas.yaml#/Order`."
  },
  "read/ref-misplaced": {
    severity: "error",
    message: () => "A `$ref` cannot stand for a whole map of names.",
    help: () => "Refer to each member by its own `$ref`."
  },
  "read/ref-anchor": {
    severity: "error",
    message: ({ fragment }) => `The fragment '#${fragment}' is an anchor; only JSON Pointers are followed.`,
    help: () => "A pointer begins with `#/`, such as `#/components/schemas/Order`."
  },
  "read/remote-ref": {
    severity: "error",
    message: ({ ref }) => `'${ref}' is on the network, and nothing is fetched from there.`,
    help: () => "Save the document beside the spec and refer to it by a relative path."
  },
  "read/absolute-ref": {
    severity: "error",
    message: ({ ref }) => `'${ref}' is an absolute path.`,
    help: () => oneFolder
  },
  "read/ref-outside": {
    severity: "error",
    message: ({ ref }) => `'${ref}' leads out of the folder of the spec.`,
    help: () => oneFolder
  },
  "read/ref-symlink": {
    severity: "error",
    message: ({ ref }) => `'${ref}' is a symbolic link that leads out of the folder of the spec.`,
    help: () => oneFolder
  },
  "read/unresolved-ref": {
    severity: "error",
    message: ({ ref }) => `The reference '${ref}' leads nowhere.`,
    help: ({ missing, suggestion }) => suggestion ?? `There is no '${missing}' at that place.`
  },
  "read/ref-cycle": {
    severity: "error",
    message: ({ ref }) => `The reference '${ref}' leads back to itself and never to a value.`,
    help: () => "One of the references on the way must be replaced by what is meant."
  }
};

// generator/diagnostics/codes/signing.ts
var signingCodes = {};

// generator/diagnostics/codes/write.ts
var writeCodes = {};

// generator/diagnostics/table.ts
var codes = { ...readCodes, ...openapiCodes, ...modelCodes, ...signingCodes, ...planCodes, ...writeCodes };

// generator/diagnostics/diagnostic.ts
function diagnostic(code2, location, parameters, attachments = {}) {
  const entry2 = codes[code2];
  const help = attachments.help ?? entry2.help?.(parameters);
  return {
    code: code2,
    severity: entry2.severity,
    message: entry2.message(parameters),
    location,
    ...help === void 0 ? {} : { help },
    ...attachments.notes === void 0 ? {} : { notes: attachments.notes },
    ...attachments.related === void 0 ? {} : { related: attachments.related }
  };
}
function sortDiagnostics(diagnostics) {
  const unique = new Map(diagnostics.map((found) => [keyOf(found), found]));
  return [...unique.values()].sort(
    (a, b) => compareText(a.location.source.path, b.location.source.path) || a.location.start - b.location.start || a.location.end - b.location.end || compareText(a.code, b.code) || compareText(a.message, b.message)
  );
}
function keyOf({ code: code2, location, message }) {
  return JSON.stringify([location.source.path, location.start, location.end, code2, message]);
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// generator/read/file-loader.ts
import { dirname as dirname2, resolve as resolve2 } from "node:path";

// generator/read/limits.ts
var limits = {
  /** Bytes of one file. The largest public documents (GitHub's) have 14 MB. */
  fileBytes: 2e7,
  /** Bytes of all files of a spec. */
  totalBytes: 6e7,
  /** Files of a spec. */
  files: 2e3,
  /** Maps and lists inside each other, aliases counted as if they were written out. */
  depth: 200,
  /** Nodes that the aliases of a file would add if they were written out. */
  aliasNodes: 1e5,
  /** References that lead to references. */
  refHops: 100
};

// generator/read/file-findings.ts
function fileFinding(problem, path, location) {
  switch (problem.kind) {
    case "outside":
      return diagnostic("read/ref-outside", location, { ref: path });
    case "symlink":
      return diagnostic("read/ref-symlink", location, { ref: path });
    case "missing":
      return diagnostic("read/file-not-found", location, { path, suggestion: problem.suggestion });
    case "not-a-file":
      return diagnostic("read/not-a-file", location, { path });
    case "too-large": {
      const megabytes = Math.ceil(problem.bytes / 1e6);
      return diagnostic("read/too-large", location, { path, megabytes, limit: limits.fileBytes / 1e6 });
    }
    case "unreadable":
      return diagnostic("read/cannot-read", location, { path, reason: problem.reason });
    default:
      return problem;
  }
}

// generator/read/members.ts
function addMember(entries2, member2, report) {
  const first = entries2.get(member2.key);
  if (first === void 0) {
    entries2.set(member2.key, member2);
    return;
  }
  const related = [{ location: first.keyLocation, message: "first written here" }];
  report(diagnostic("read/duplicate-key", member2.keyLocation, { key: member2.key }, { related }));
}

// generator/read/scalar.ts
var SourceScalar = class {
  kind = "scalar";
  location;
  value;
  text;
  style;
  constructor({ location, value, text, style: style2 }) {
    this.location = location;
    this.value = value;
    this.text = text;
    this.style = style2;
  }
  locate(start, end) {
    const { source } = this.location;
    const value = String(this.value);
    const from = Math.min(Math.max(start, 0), value.length);
    const to = Math.min(Math.max(end, from), value.length);
    if (this.style === "quoted") return this.#locateInQuotes(value, from, to);
    const content = contentStart(this);
    if (source.text.startsWith(value, content)) return { source, start: content + from, end: content + to };
    const offsets = align(value, source.text, content, this.location.end);
    if (offsets === void 0) return this.location;
    const first = offsets[from] ?? this.location.end;
    return { source, start: first, end: to > from ? (offsets[to - 1] ?? first) + 1 : first };
  }
  #locateInQuotes(value, from, to) {
    if (this.text !== value) return this.location;
    const inside = this.location.start + 1;
    return { source: this.location.source, start: inside + from, end: inside + to };
  }
};
function contentStart({ style: style2, location }) {
  if (style2 !== "block") return location.start;
  const lineBreak = location.source.text.indexOf("\n", location.start);
  return lineBreak === -1 ? location.end : lineBreak + 1;
}
function align(value, text, start, end) {
  const offsets = [];
  let next = start;
  for (const match of value.matchAll(/[^ \t\r\n]/g)) {
    const spaces = match.index - offsets.length;
    const previous = next;
    while (next < end && isSpace(text.charCodeAt(next))) next++;
    if (next >= end || text[next] !== match[0]) return void 0;
    placeSpaces(offsets, { value, spaces, after: previous, before: next });
    offsets.push(next++);
  }
  placeSpaces(offsets, { value, spaces: value.length - offsets.length, after: next, before: end });
  return offsets;
}
function placeSpaces(offsets, { value, spaces, after, before }) {
  const first = offsets.length;
  const lineBreak = value.slice(first, first + spaces).lastIndexOf("\n");
  for (let index = 0; index < spaces; index++) {
    const leads = lineBreak !== -1 && index > lineBreak;
    const offset = leads || first === 0 ? before - (spaces - index) : after + index;
    offsets.push(Math.min(Math.max(offset, after), Math.max(before - 1, after)));
  }
}
function isSpace(code2) {
  return code2 === 32 || code2 === 9 || code2 === 10 || code2 === 13;
}

// generator/read/source-file.ts
import { isUtf8 } from "node:buffer";
var forbidden = new RegExp("[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\ufffe\\uffff]|\\r(?!\\n)");
function decodeSource(path, bytes) {
  const source = { path, text: new TextDecoder().decode(bytes) };
  return { source, finding: invalidBytes(source, bytes) ?? forbiddenCharacter(source) };
}
function invalidBytes(source, bytes) {
  if (isUtf8(bytes)) return void 0;
  const [first, second] = bytes;
  const utf16 = first === 254 && second === 255 || first === 255 && second === 254;
  if (utf16)
    return diagnostic("read/not-utf8", { source, start: 0, end: 0 }, { found: "it begins with the mark of UTF-16" });
  const broken = firstBrokenByte(bytes);
  const offset = new TextDecoder().decode(bytes.subarray(0, broken)).replace(/\ufffd$/, "").length;
  const found = `byte 0x${(bytes[broken] ?? 0).toString(16).padStart(2, "0")} is out of place`;
  return diagnostic("read/not-utf8", { source, start: offset, end: offset + 1 }, { found });
}
function firstBrokenByte(bytes) {
  const again = new TextEncoder().encode(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  const broken = bytes.findIndex((byte, index) => byte !== again[index]);
  return broken === -1 ? bytes.length - 1 : broken;
}
function forbiddenCharacter(source) {
  const index = source.text.search(forbidden);
  if (index === -1) return void 0;
  const location = { source, start: index, end: index + 1 };
  return diagnostic("read/control-character", location, { character: codePoint(source.text.charCodeAt(index)) });
}
function codePoint(code2) {
  return `U+${code2.toString(16).toUpperCase().padStart(4, "0")}`;
}

// generator/read/surrogates.ts
function loneSurrogate(scalar) {
  if (scalar.style !== "quoted" || typeof scalar.value !== "string") return void 0;
  const index = scalar.text.includes("\\") ? scalar.value.search(/\p{Surrogate}/u) : -1;
  if (index === -1) return void 0;
  const character = codePoint(scalar.value.charCodeAt(index));
  return diagnostic("read/lone-surrogate", scalar.location, { character });
}

// generator/read/json-reader.ts
function readJson(source, report) {
  const findings = [];
  const reader = { source, text: source.text, at: 0, depth: 0, report: (found) => findings.push(found) };
  try {
    const root = readValue(reader);
    skipSpace(reader);
    if (reader.at < reader.text.length) return void 0;
    for (const found of findings) report(found);
    return root;
  } catch (error) {
    if (error instanceof NotJson) return void 0;
    throw error;
  }
}
var NotJson = class extends Error {
};
function readValue(reader) {
  skipSpace(reader);
  switch (reader.text[reader.at]) {
    case "{":
      return nested(reader, readMap);
    case "[":
      return nested(reader, readList);
    case '"':
      return readString(reader);
    default:
      return readLiteral(reader);
  }
}
function nested(reader, read) {
  if (++reader.depth > limits.depth) throw new NotJson();
  const node = read(reader);
  reader.depth--;
  return node;
}
function readMap(reader) {
  const start = reader.at++;
  const entries2 = /* @__PURE__ */ new Map();
  if (!accept(reader, "}")) {
    do {
      skipSpace(reader);
      const key = readString(reader);
      if (!accept(reader, ":")) throw new NotJson();
      const member2 = { key: String(key.value), keyLocation: key.location, value: readValue(reader) };
      addMember(entries2, member2, reader.report);
    } while (accept(reader, ","));
    if (!accept(reader, "}")) throw new NotJson();
  }
  return { kind: "map", location: since(reader, start), entries: entries2 };
}
function readList(reader) {
  const start = reader.at++;
  const items = [];
  if (!accept(reader, "]")) {
    do
      items.push(readValue(reader));
    while (accept(reader, ","));
    if (!accept(reader, "]")) throw new NotJson();
  }
  return { kind: "list", location: since(reader, start), items };
}
function readString(reader) {
  const start = reader.at;
  if (reader.text[start] !== '"') throw new NotJson();
  let end = reader.text.indexOf('"', start + 1);
  while (end !== -1 && endsInEscape(reader.text, start, end)) end = reader.text.indexOf('"', end + 1);
  if (end === -1) throw new NotJson();
  reader.at = end + 1;
  const text = reader.text.slice(start + 1, end);
  const location = since(reader, start);
  const scalar = new SourceScalar({ location, value: unescape(text), text, style: "quoted" });
  const broken = loneSurrogate(scalar);
  if (broken !== void 0) reader.report(broken);
  return scalar;
}
function endsInEscape(text, start, quote) {
  let backslashes = 0;
  while (quote - 1 - backslashes > start && text[quote - 1 - backslashes] === "\\") backslashes++;
  return backslashes % 2 === 1;
}
function unescape(text) {
  if (/[\n\r\t]/.test(text)) throw new NotJson();
  if (!text.includes("\\")) return text;
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    throw new NotJson();
  }
}
var literal = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
function readLiteral(reader) {
  literal.lastIndex = reader.at;
  const text = literal.exec(reader.text)?.[0];
  if (text === void 0) throw new NotJson();
  const start = reader.at;
  reader.at += text.length;
  const value = JSON.parse(text);
  if (value === null || typeof value === "boolean" || typeof value === "number" && Number.isFinite(value)) {
    return new SourceScalar({ location: since(reader, start), value, text, style: "plain" });
  }
  throw new NotJson();
}
function accept(reader, character) {
  skipSpace(reader);
  if (reader.text[reader.at] !== character) return false;
  reader.at++;
  return true;
}
function skipSpace(reader) {
  for (; ; ) {
    const code2 = reader.text.charCodeAt(reader.at);
    if (code2 !== 32 && code2 !== 10 && code2 !== 13 && code2 !== 9) return;
    reader.at++;
  }
}
function since({ source, at }, start) {
  return { source, start, end: at };
}

// generator/read/yaml-reader.ts
import { Composer, Lexer, Parser } from "yaml";

// generator/read/yaml-errors.ts
var cures = {
  BAD_DQ_ESCAPE: "In double quotes a backslash begins an escape; write `\\\\`, or use single quotes.",
  BAD_INDENT: "Check the indentation of this line and the one before it, and that what was opened is closed.",
  BAD_SCALAR_START: "Write the value in quotes.",
  BLOCK_AS_IMPLICIT_KEY: "A value that contains `: ` must stand in quotes, or under `|-` on a line of its own.",
  BLOCK_IN_FLOW: "Inside braces and brackets, members are separated by commas.",
  KEY_OVER_1024_CHARS: "A key has at most 1024 characters.",
  MISSING_CHAR: "Check quotes, colons and brackets here and on the line before.",
  MULTILINE_IMPLICIT_KEY: "A key stands on one line and is followed by a colon.",
  UNEXPECTED_TOKEN: "A value that begins with a quote, a brace or a bracket ends where that closes; put the whole value in quotes or under `|-`."
};
function syntaxFindings(source, documents) {
  const problems = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings]);
  const isTag = ({ code: code2 }) => code2 === "TAG_RESOLVE_FAILED" || code2 === "BAD_COLLECTION_TYPE";
  const [first] = problems.filter((problem) => !isTag(problem)).sort((a, b) => a.pos[0] - b.pos[0]);
  if (first !== void 0) return [syntaxError(source, first)];
  return problems.filter(isTag).map(({ pos: [start, end] }) => {
    return diagnostic("read/unknown-tag", { source, start, end }, { tag: source.text.slice(start, end) });
  });
}
function syntaxError(source, { code: code2, message, pos }) {
  const location = { source, start: pos[0], end: Math.min(pos[1], source.text.length) };
  if (code2 === "TAB_AS_INDENT") return diagnostic("read/tab-indentation", location, {});
  const problem = message.charAt(0).toLowerCase() + message.slice(1);
  return diagnostic("read/syntax", location, { problem }, { help: cures[code2] });
}

// generator/read/yaml-tree.ts
import { isAlias, isMap as isMap2, isScalar as isScalar2 } from "yaml";

// generator/diagnostics/suggest.ts
var longest = 80;
function nearest(name, candidates) {
  if (name.length > longest) return void 0;
  let best;
  for (const candidate of candidates) {
    if (candidate === name || candidate.length > longest) continue;
    const distance = slips(name, candidate);
    if (distance <= tolerance(name, candidate) && (best === void 0 || distance < best.distance)) {
      best = { candidate, distance };
    }
  }
  return best?.candidate;
}
function didYouMean(name, candidates) {
  const candidate = nearest(name, candidates);
  return candidate === void 0 ? void 0 : `Did you mean '${candidate}'?`;
}
function tolerance(a, b) {
  return Math.max(1, Math.floor(Math.min(a.length, b.length) / 3));
}
function slips(a, b) {
  const lowerA = a.toLowerCase();
  const lowerB = b.toLowerCase();
  return lowerA === lowerB ? 0.5 : damerauLevenshtein(lowerA, lowerB);
}
function damerauLevenshtein(a, b) {
  let beforeLast = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let edits = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1)
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1);
      current.push(edits);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

// generator/read/yaml-alias.ts
function resolveAlias(table, { name, location, depth: depth2 }) {
  const { anchors } = table;
  const built = anchors.get(name);
  if (built === void 0) {
    if (anchors.has(name)) return diagnostic("read/alias-cycle", location, { name });
    return diagnostic("read/unknown-alias", location, { name, suggestion: didYouMean(name, anchors.keys()) });
  }
  if (depth2 + built.height - 1 > limits.depth) return diagnostic("read/too-deep", location, { limit: limits.depth });
  if (table.added + built.size > limits.aliasNodes) {
    return diagnostic("read/alias-bomb", location, { limit: limits.aliasNodes });
  }
  table.added += built.size;
  return built;
}

// generator/read/yaml-key.ts
import { isMap, isScalar, isSeq } from "yaml";

// generator/read/yaml-scalar.ts
function readScalar(source, scalar, report) {
  const [start, end] = scalar.range;
  const style2 = styleOf(scalar);
  const location = { source, start, end: style2 === "block" ? trimEnd(source.text, start, end) : end };
  const text = textOf(scalar, source.text.slice(start, end), style2);
  const node = new SourceScalar({ location, value: valueOf(scalar, text), text, style: style2 });
  const broken = loneSurrogate(node) ?? notANumber(scalar, node);
  if (broken !== void 0) report(broken);
  return node;
}
function emptyScalar(source, offset) {
  const location = { source, start: offset, end: offset };
  return new SourceScalar({ location, value: null, text: "", style: "plain" });
}
function styleOf({ type }) {
  if (type === "BLOCK_LITERAL" || type === "BLOCK_FOLDED") return "block";
  return type === "QUOTE_SINGLE" || type === "QUOTE_DOUBLE" ? "quoted" : "plain";
}
function textOf({ source }, written, style2) {
  if (style2 === "plain") return written;
  return style2 === "block" ? source : written.slice(1, -1);
}
function valueOf({ value }, text) {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  return value === null || typeof value === "string" || typeof value === "boolean" ? value : text;
}
function notANumber({ value }, { location, text }) {
  const isNumber = typeof value !== "number" || Number.isFinite(value);
  return isNumber ? void 0 : diagnostic("read/not-a-number", location, { text });
}
function trimEnd(text, start, end) {
  return start + text.slice(start, end).trimEnd().length;
}

// generator/read/yaml-key.ts
function readKey(source, key, report) {
  const keyLocation = { source, start: key.range[0], end: Math.max(key.range[1], key.range[0]) };
  if (!isScalar(key)) {
    const found = isMap(key) ? "a map" : isSeq(key) ? "a list" : "an alias";
    report(diagnostic("read/key-not-text", keyLocation, { found }));
    return void 0;
  }
  const { style: style2, text, value } = readScalar(source, key, report);
  if (style2 === "plain" && text === "") {
    report(diagnostic("read/key-not-text", keyLocation, { found: "empty" }));
    return void 0;
  }
  if (style2 === "plain" && text === "<<") {
    report(diagnostic("read/merge-key", keyLocation, {}));
    return void 0;
  }
  return { key: typeof value === "string" ? value : text, keyLocation };
}

// generator/read/yaml-tree.ts
function buildTree(root, source, report) {
  return build({ source, report, aliases: { anchors: /* @__PURE__ */ new Map(), added: 0 } }, root, 1).node;
}
function build(builder, node, depth2) {
  if (isAlias(node)) return buildAlias(builder, node, depth2);
  const { anchors } = builder.aliases;
  if (node.anchor !== void 0) anchors.set(node.anchor, void 0);
  const built = buildValue(builder, node, depth2);
  if (node.anchor !== void 0) anchors.set(node.anchor, built);
  return built;
}
function buildAlias({ source, report, aliases }, alias, depth2) {
  const [start, end] = alias.range;
  const found = resolveAlias(aliases, { name: alias.source, location: { source, start, end }, depth: depth2 });
  if ("node" in found) return { ...found, end };
  report(found);
  return leaf(emptyScalar(source, start));
}
function buildValue(builder, node, depth2) {
  if (isScalar2(node)) return leaf(readScalar(builder.source, node, builder.report));
  return isMap2(node) ? buildMap(builder, node, depth2) : buildList(builder, node, depth2);
}
function buildMap(builder, map, depth2) {
  const { source, report } = builder;
  const entries2 = /* @__PURE__ */ new Map();
  const children = map.items.map((pair) => {
    const key = readKey(source, pair.key, report);
    const child2 = pair.value === null ? leaf(emptyScalar(source, pair.key.range[1])) : build(builder, pair.value, depth2 + 1);
    if (key !== void 0) addMember(entries2, { ...key, value: child2.node }, report);
    return child2;
  });
  const extent = extentOf(map, children);
  return { ...extent, node: { kind: "map", location: { source, start: map.range[0], end: extent.end }, entries: entries2 } };
}
function buildList(builder, list2, depth2) {
  const { source } = builder;
  const children = list2.items.map((item) => build(builder, item, depth2 + 1));
  const extent = extentOf(list2, children);
  const items = children.map(({ node }) => node);
  return { ...extent, node: { kind: "list", location: { source, start: list2.range[0], end: extent.end }, items } };
}
function leaf(node) {
  return { node, end: node.location.end, height: 1, size: 1 };
}
function extentOf({ flow, range }, children) {
  let height = 0;
  let size = 1;
  for (const child2 of children) {
    height = Math.max(height, child2.height);
    size += child2.size;
  }
  const end = flow === true ? range[1] : children.at(-1)?.end ?? range[1];
  return { end, height: height + 1, size };
}

// generator/read/yaml-reader.ts
var yaml12 = { version: "1.2", schema: "core", uniqueKeys: false, resolveKnownTags: false };
function readYaml(source, report) {
  const tokens = tokensOf(source, report);
  if (tokens === void 0) return void 0;
  const documents = [...new Composer(yaml12).compose(tokens, true, source.text.length)];
  const broken = wrongDirective(source, documents) ?? wrongNumber(source, documents);
  const syntax = broken === void 0 ? syntaxFindings(source, documents) : [broken];
  for (const found of syntax) report(found);
  const root = documents[0]?.contents;
  if (syntax.some(({ code: code2 }) => code2 !== "read/unknown-tag") || !root) return void 0;
  return buildTree(root, source, report);
}
function tokensOf(source, report) {
  const parser = new Parser();
  const tokens = [];
  for (const lexeme of new Lexer().lex(source.text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > limits.depth + 2) {
      const location = { source, start: parser.offset - lexeme.length, end: parser.offset };
      report(diagnostic("read/too-deep", location, { limit: limits.depth }));
      return void 0;
    }
  }
  return [...tokens, ...parser.end()];
}
function wrongDirective(source, documents) {
  const prologue = source.text.slice(0, documents[0]?.range[0] ?? 0);
  const directive = /^%(?!YAML[ \t]+1\.2[ \t]*(?:#.*)?$).*/m.exec(prologue);
  if (directive === null) return void 0;
  const text = directive[0].trimEnd();
  const location = { source, start: directive.index, end: directive.index + text.length };
  return diagnostic("read/yaml-version", location, { directive: text });
}
function wrongNumber(source, [first, second]) {
  if (second !== void 0) {
    const start = second.range[0];
    const before = source.text.lastIndexOf("---", start);
    return diagnostic("read/several-documents", { source, start: before === -1 ? start : before, end: start }, {});
  }
  const empty = !first?.contents || first.contents.range[0] === first.contents.range[1] && first.errors.length === 0;
  return empty ? diagnostic("read/empty-file", { source, start: 0, end: 0 }, {}) : void 0;
}

// generator/read/parse-file.ts
function parseFile(path, { bytes, shown, report }) {
  const { source, finding } = decodeSource(shown, bytes);
  if (finding !== void 0) {
    report(finding);
    return void 0;
  }
  const root = readJson(source, report) ?? readYaml(source, report);
  return root && { path, source, root };
}

// generator/read/spec-folder.ts
import { readFileSync, readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
function realFile(path) {
  try {
    return realpathSync(path);
  } catch (error) {
    return problemOf(error, path);
  }
}
function realFileInside(folder, path) {
  if (!contains(folder, path)) return { kind: "outside" };
  const real = realFile(path);
  return typeof real !== "string" || contains(folder, real) ? real : { kind: "symlink" };
}
function readBytes(realPath) {
  try {
    const stats = statSync(realPath);
    if (!stats.isFile()) return { kind: "not-a-file" };
    return stats.size > limits.fileBytes ? { kind: "too-large", bytes: stats.size } : readFileSync(realPath);
  } catch (error) {
    return problemOf(error, realPath);
  }
}
function shownPath(path, cwd) {
  const fromHere = relative(cwd, resolve(cwd, path));
  const outside = isAbsolute(path) && (fromHere.startsWith("..") || isAbsolute(fromHere));
  return slashes(outside ? path : fromHere);
}
function shownInside(folder, path) {
  return slashes(join(folder.shown, relative(folder.path, path)));
}
function contains(folder, path) {
  const inside = relative(folder.path, path);
  return inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
function problemOf(error, path) {
  const code2 = error instanceof Error && "code" in error ? String(error.code) : String(error);
  if (code2 === "ENOTDIR") return { kind: "missing" };
  return code2 === "ENOENT" ? { kind: "missing", suggestion: similarFile(path) } : { kind: "unreadable", reason: code2 };
}
function similarFile(path) {
  try {
    return didYouMean(basename(path), readdirSync(dirname(path)));
  } catch {
    return void 0;
  }
}
function slashes(path) {
  return sep === "/" ? path : path.replaceAll(sep, "/");
}

// generator/read/file-loader.ts
function openSpec(path, { cwd, report }) {
  const shown = shownPath(path, cwd);
  const absolute = resolve2(cwd, path);
  const real = realFile(absolute);
  const folder = { path: dirname2(typeof real === "string" ? real : absolute), shown: dirname2(shown) };
  const loader = { folder, files: /* @__PURE__ */ new Map(), bySource: /* @__PURE__ */ new Map(), failed: /* @__PURE__ */ new Set(), bytes: 0, report };
  const location = { source: { path: shown, text: "" }, start: 0, end: 0 };
  return { loader, file: load(loader, real, { path: shown, shown, location }) };
}
function openReferred(loader, path, request) {
  const known = loader.files.get(path);
  if (known !== void 0 || loader.failed.has(path)) return known;
  const real = realFileInside(loader.folder, path);
  const shown = typeof real === "string" ? shownInside(loader.folder, real) : path;
  const file = load(loader, real, { ...request, shown });
  if (file === void 0) loader.failed.add(path);
  else loader.files.set(path, file);
  return file;
}
function load(loader, real, request) {
  const { report, files, failed } = loader;
  if (typeof real !== "string") return refuse(loader, fileFinding(real, request.path, request.location));
  const known = files.get(real);
  if (known !== void 0 || failed.has(real)) return known;
  const bytes = readBytes(real);
  if (!(bytes instanceof Uint8Array)) return refuse(loader, fileFinding(bytes, request.path, request.location));
  loader.bytes += bytes.length;
  const tooMuch = budgetFinding(loader, request.location);
  if (tooMuch !== void 0) return refuse(loader, tooMuch);
  const file = parseFile(real, { bytes, shown: request.shown, report });
  if (file === void 0) {
    failed.add(real);
    return void 0;
  }
  loader.bySource.set(file.source, file);
  files.set(real, file);
  return file;
}
function refuse({ report }, found) {
  report(found);
}
function budgetFinding({ files, bytes }, location) {
  const tooManyBytes = bytes > limits.totalBytes;
  if (!tooManyBytes && files.size < limits.files) return void 0;
  const what = tooManyBytes ? `more than ${limits.totalBytes / 1e6} MB` : `more than ${limits.files} files`;
  return diagnostic("read/too-many-files", location, { what });
}

// generator/read/pointer.ts
function parsePointer(text) {
  if (text === "") return [];
  if (!text.startsWith("/") || /~(?![01])/.test(text)) return void 0;
  return text.slice(1).split("/").map(unescapeSegment);
}
function formatPointer(pointer) {
  return pointer.map((segment) => `/${segment.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
function unescapeSegment(segment) {
  return segment.replaceAll("~1", "/").replaceAll("~0", "~");
}
function child(node, segment) {
  if (node.kind === "map") return node.entries.get(segment)?.value;
  if (node.kind === "list") return /^(?:0|[1-9]\d*)$/.test(segment) ? node.items[Number(segment)] : void 0;
  return void 0;
}
function nodeAt(root, pointer) {
  let node = root;
  for (const segment of pointer) node = node && child(node, segment);
  return node;
}

// generator/read/reference.ts
function parseReference(text) {
  if (/^[a-z]:[\\/]/i.test(text) || /^(?:\/(?!\/)|\\|file:|~\/)/i.test(text)) return { kind: "absolute" };
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(text)) return { kind: "remote" };
  const hash = text.indexOf("#");
  const file = decode(hash === -1 ? text : text.slice(0, hash));
  const fragment = decode(hash === -1 ? "" : text.slice(hash + 1));
  if (file === void 0 || fragment === void 0) return malformed("a `%` must be followed by two hex digits");
  if (text === "") return malformed("it is empty");
  if (/[\0\\]/.test(file)) return malformed("folders are separated by `/`");
  if (/^(?:\/|[a-z]:\/)/i.test(file)) return { kind: "absolute" };
  if (fragment !== "" && !fragment.startsWith("/")) return { kind: "anchor", fragment };
  const pointer = parsePointer(fragment);
  if (pointer === void 0) return malformed("a `~` is written as `~0`");
  return { kind: "pointer", pointer, ...file === "" ? {} : { file } };
}
function malformed(problem) {
  return { kind: "malformed", problem };
}
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return void 0;
  }
}

// generator/read/reference-walk.ts
var namedMembers = /* @__PURE__ */ new Set([
  ...["$defs", "callbacks", "content", "definitions", "dependentSchemas", "encoding", "headers", "links", "mapping"],
  ...["parameters", "pathItems", "paths", "patternProperties", "properties", "requestBodies", "responses", "schemas"],
  ...["securitySchemes", "variables", "webhooks"]
]);
var literals = /* @__PURE__ */ new Set(["const", "default", "enum", "example"]);
function* referencesIn(root, role, seen) {
  const work = [[root, role]];
  for (let next = work.pop(); next !== void 0; next = work.pop()) {
    const [node, role2] = next;
    if (node.kind === "scalar" || role2 === "literal" || seen.has(node)) continue;
    seen.add(node);
    if (node.kind === "list") {
      for (const item of node.items) work.push([item, "object"]);
      continue;
    }
    const ref = node.entries.get("$ref")?.value;
    if (ref !== void 0 && !(namesMembers(role2) && ref.kind !== "scalar")) yield { map: node, ref, role: role2 };
    for (const { key, value } of node.entries.values()) work.push([value, roleOf(role2, key, value)]);
  }
}
function namesMembers(role) {
  return role === "names" || role === "examples";
}
function roleOf(parent, key, node) {
  switch (parent) {
    case "names":
      return "object";
    case "examples":
      return "example";
    case "example":
      return "literal";
    case "literal":
      return "literal";
    case "object":
      return keywordRole(key, node);
    default:
      return parent;
  }
}
function keywordRole(key, node) {
  if (key === "examples") return node.kind === "map" ? "examples" : "literal";
  if (literals.has(key) || key.startsWith("x-")) return "literal";
  return namedMembers.has(key) ? "names" : "object";
}

// generator/read/resolve.ts
import { dirname as dirname3, resolve as resolve3 } from "node:path";

// generator/read/spec-node.ts
function entry(node, key) {
  return node?.kind === "map" ? node.entries.get(key) : void 0;
}
function member(node, key) {
  return entry(node, key)?.value;
}
function entriesOf(node) {
  return node?.kind === "map" ? node.entries.values() : [];
}
function itemsOf(node) {
  return node?.kind === "list" ? node.items : [];
}
function textOf2(node) {
  return isText(node) ? node.value : void 0;
}
function isText(node) {
  return node?.kind === "scalar" && typeof node.value === "string";
}
function isMap3(node) {
  return node?.kind === "map";
}
function kindOf(node) {
  if (node.kind !== "scalar") return `a ${node.kind}`;
  if (node.value === null) return node.text === "" ? "empty" : "null";
  return typeof node.value === "string" ? "text" : `a ${typeof node.value}`;
}

// generator/read/resolve.ts
function resolveReference(files, ref) {
  return walk(files, ref, { hops: limits.refHops });
}
function walk(files, ref, budget) {
  if (budget.hops-- <= 0) return { kind: "circle" };
  const start = startOf(files, ref);
  if (start === void 0) return { kind: "unknown" };
  let { target } = start;
  for (const segment of start.pointer) {
    const inner = referenceOf(target.node);
    const isHere = inner === void 0 || child(target.node, segment) !== void 0;
    const next = isHere ? target : walk(files, inner, budget);
    if (next.kind !== "target") return next;
    const node = child(next.node, segment);
    if (node === void 0) return { kind: "dead-end", missing: segment, at: next.node };
    target = { kind: "target", file: next.file, pointer: [...next.pointer, segment], node };
  }
  return target;
}
function startOf(files, ref) {
  const reference = isText(ref) ? parseReference(ref.value) : void 0;
  const from = files.fileOf(ref);
  if (reference?.kind !== "pointer" || from === void 0) return void 0;
  const file = reference.file === void 0 ? from : files.open(resolve3(dirname3(from.path), reference.file), ref);
  return file && { target: { kind: "target", file, pointer: [], node: file.root }, pointer: reference.pointer };
}
function referenceOf(node) {
  const ref = member(node, "$ref");
  return isText(ref) ? ref : void 0;
}
function targetOf(document, ref) {
  const found = resolveReference(lookupIn(document), ref);
  return found.kind === "target" ? found : void 0;
}
var lookups = /* @__PURE__ */ new WeakMap();
function lookupIn(document) {
  const known = lookups.get(document);
  if (known !== void 0) return known;
  const bySource = new Map([...document.files.values()].map((file) => [file.source, file]));
  const lookup = {
    fileOf: (node) => bySource.get(node.location.source),
    open: (path) => document.files.get(path)
  };
  lookups.set(document, lookup);
  return lookup;
}

// generator/read/load-references.ts
function loadReferences(root, lookup, report) {
  const seen = /* @__PURE__ */ new Set();
  const resolved = [];
  const work = inOrder(referencesIn(root.root, "object", seen));
  for (const found of work) {
    const ref = soundReference(found, report);
    if (ref === void 0) continue;
    const resolution = resolveReference(lookup, ref);
    const finding = resolutionFinding(ref, resolution);
    if (finding !== void 0) report(finding);
    if (resolution.kind !== "target") continue;
    resolved.push({ ref, node: resolution.node });
    work.push(...inOrder(referencesIn(resolution.node, found.role, seen)));
  }
  return resolved;
}
function inOrder(found) {
  return [...found].sort((a, b) => a.ref.location.start - b.ref.location.start);
}
function soundReference({ ref, role }, report) {
  if (!isText(ref)) {
    report(diagnostic("read/ref-not-text", ref.location, { found: kindOf(ref) }));
    return void 0;
  }
  const finding = namesMembers(role) ? diagnostic("read/ref-misplaced", ref.location, {}) : textFinding(ref);
  if (finding !== void 0) report(finding);
  return finding === void 0 ? ref : void 0;
}
function textFinding({ value: ref, location }) {
  const reference = parseReference(ref);
  switch (reference.kind) {
    case "pointer":
      return void 0;
    case "anchor":
      return diagnostic("read/ref-anchor", location, { fragment: reference.fragment });
    case "remote":
      return diagnostic("read/remote-ref", location, { ref });
    case "absolute":
      return diagnostic("read/absolute-ref", location, { ref });
    case "malformed":
      return diagnostic("read/ref-syntax", location, { ref, problem: reference.problem });
    default:
      return reference;
  }
}
function resolutionFinding({ value: ref, location }, resolution) {
  switch (resolution.kind) {
    case "target":
    case "unknown":
      return void 0;
    case "circle":
      return diagnostic("read/ref-cycle", location, { ref });
    case "dead-end": {
      const { at, missing } = resolution;
      const suggestion = at.kind === "map" ? didYouMean(missing, at.entries.keys()) : void 0;
      return diagnostic("read/unresolved-ref", location, { ref, missing, suggestion });
    }
    default:
      return resolution;
  }
}

// generator/read/reference-cycles.ts
function cycleFindings(resolved) {
  const next = /* @__PURE__ */ new Map();
  for (const { ref, node } of resolved) next.set(ref, referenceOf(node));
  const done = /* @__PURE__ */ new Set();
  const findings = [];
  for (const { ref: start } of resolved) {
    const path = /* @__PURE__ */ new Set();
    let ref = start;
    while (ref !== void 0 && !done.has(ref) && !path.has(ref)) {
      path.add(ref);
      ref = next.get(ref);
    }
    if (ref !== void 0 && path.has(ref)) findings.push(cycleFinding(ref, next));
    for (const passed of path) done.add(passed);
  }
  return findings;
}
function cycleFinding(start, next) {
  const related = [];
  for (let ref = next.get(start); ref !== void 0 && ref !== start; ref = next.get(ref)) {
    related.push({ location: ref.location, message: "which leads on from here" });
  }
  return diagnostic(
    "read/ref-cycle",
    start.location,
    { ref: String(start.value) },
    related.length === 0 ? {} : { related }
  );
}

// generator/read/read-spec.ts
function readSpec(path, { cwd }) {
  const findings = [];
  const report = (found) => void findings.push(found);
  const { loader, file } = openSpec(path, { cwd, report });
  if (file === void 0) return { diagnostics: sortDiagnostics(findings) };
  findings.push(...cycleFindings(loadReferences(file, lookupIn2(loader), report)));
  return { document: { file, files: loader.files }, diagnostics: sortDiagnostics(findings) };
}
function lookupIn2(loader) {
  return {
    fileOf: (node) => loader.bySource.get(node.location.source),
    open: (path, ref) => openReferred(loader, path, { path: String(ref.value), location: ref.location })
  };
}

// generator/model/build-model.ts
import { basename as basename2, extname } from "node:path";

// generator/model/defined.ts
function defined(members) {
  const present = Object.entries(members).filter(([, value]) => value !== void 0);
  return Object.fromEntries(present);
}

// generator/model/scalar.ts
function scalarOf(node) {
  return node?.kind === "scalar" && node.value !== null ? node.value : void 0;
}
function writtenOf(node) {
  if (node?.kind !== "scalar" || node.value === null) return void 0;
  return typeof node.value === "string" ? node.value : node.text;
}
function booleanOf(node) {
  const value = scalarOf(node);
  return typeof value === "boolean" ? value : void 0;
}
function integerOf(node) {
  const value = scalarOf(node);
  return typeof value === "number" && Number.isSafeInteger(value) ? value : void 0;
}

// generator/model/node.ts
function membersOf(node) {
  return [...entriesOf(node)];
}
function fieldsOf(node) {
  return membersOf(node).filter(({ key }) => !key.startsWith("x-"));
}

// generator/model/security-requirement.ts
function securityOf(node) {
  if (node?.kind !== "list") return void 0;
  return node.items.flatMap((item) => {
    if (item.kind !== "map") return [];
    const schemes = membersOf(item).map(({ key, value }) => ({
      scheme: key,
      roles: itemsOf(value).flatMap((role) => textOf2(role) ?? [])
    }));
    return [{ location: item.location, schemes }];
  });
}

// generator/model/x-envelope.ts
function envelopeOf(spec, node) {
  const status = textOf2(member(node, "status"));
  const success = scalarOf(member(node, "success"));
  const data = textOf2(member(node, "data"));
  if (status === void 0 || success === void 0 || data === void 0) return void 0;
  const error = member(node, "error");
  return defined({ location: node.location, status, success, data, error: error && spec.schema(error) });
}

// generator/model/x-error.ts
function errorShapeOf(node) {
  if (node.kind !== "map") return void 0;
  return defined({
    location: node.location,
    code: textOf2(member(node, "code")),
    message: textOf2(member(node, "message")),
    codes: itemsOf(member(node, "codes")).flatMap((item) => vendorCodeOf(item) ?? [])
  });
}
function vendorCodeOf(node) {
  const code2 = textOf2(member(node, "code")) ?? integerOf(member(node, "code"));
  return code2 === void 0 ? void 0 : defined({ code: code2, description: textOf2(member(node, "description")) });
}

// generator/model/duration.ts
var units = /* @__PURE__ */ new Map([
  ["ms", 1],
  ["s", 1e3],
  ["m", 6e4],
  ["h", 36e5],
  ["d", 864e5]
]);
function durationOf(text) {
  const [, digits, letters = ""] = /^(\d+)(ms|s|m|h|d)$/.exec(text ?? "") ?? [];
  const unit = units.get(letters);
  return unit === void 0 ? void 0 : Number(digits) * unit;
}

// generator/model/x-rate-limit.ts
var resetUnits = ["epoch-seconds", "epoch-milliseconds", "seconds"];
function rateLimitOf(node) {
  const requests = integerOf(member(node, "requests"));
  const window2 = durationOf(textOf2(member(node, "window")));
  if (requests === void 0 || window2 === void 0) return void 0;
  const advisory = booleanOf(member(node, "advisory")) ?? false;
  return { location: node.location, requests, window: window2, advisory, headers: headersOf(member(node, "headers")) };
}
function headersOf(node) {
  return defined({
    limit: textOf2(member(node, "limit")),
    remaining: textOf2(member(node, "remaining")),
    reset: resetOf(member(node, "reset"))
  });
}
function resetOf(node) {
  const name = textOf2(member(node, "name"));
  const written = textOf2(member(node, "unit"));
  const unit = resetUnits.find((known) => known === written);
  return name === void 0 || unit === void 0 ? void 0 : { name, unit };
}

// generator/model/x-retry.ts
var safeMethods = /* @__PURE__ */ new Set(["GET", "HEAD", "OPTIONS", "TRACE"]);
function retryOf(node, method, rejectedOn) {
  return {
    safe: booleanOf(member(node, "safe")) ?? safeMethods.has(method),
    rejectedOn: rejectedOnOf(node) ?? rejectedOn
  };
}
function rejectedOnOf(node) {
  const statuses = member(node, "rejectedOn");
  return statuses && itemsOf(statuses).flatMap((item) => integerOf(item) ?? []);
}

// generator/model/defaults.ts
function defaultsOf(spec, root) {
  return {
    security: securityOf(member(root, "security")) ?? [],
    rejectedOn: rejectedOnOf(member(root, "x-retry")) ?? [],
    shape: replyShapeOf(spec, root, {})
  };
}
function replyShapeOf(spec, node, inherited2) {
  return defined({
    envelope: over(member(node, "x-envelope"), inherited2.envelope, (own2) => envelopeOf(spec, own2)),
    error: over(member(node, "x-error"), inherited2.error, errorShapeOf),
    rateLimit: over(member(node, "x-rate-limit"), inherited2.rateLimit, rateLimitOf)
  });
}
function over(own2, inherited2, read) {
  if (own2 === void 0) return inherited2;
  return booleanOf(own2) === false ? void 0 : read(own2);
}

// generator/model/dialect.ts
function dialectOf(file) {
  const version = writtenOf(member(file.root, "openapi"));
  if (!version?.startsWith("3.")) return void 0;
  return version === "3.0" || version.startsWith("3.0.") ? "3.0" : "3.1";
}
function dialects(document) {
  const main = dialectOf(document.file) ?? "3.1";
  const known = new Map([...document.files.values()].map((file) => [file.source, dialectOf(file) ?? main]));
  return (node) => known.get(node.location.source) ?? main;
}

// generator/model/record.ts
function record(entries2) {
  const members = Object.fromEntries(entries2);
  Reflect.setPrototypeOf(members, null);
  return members;
}

// generator/model/json.ts
var converted = /* @__PURE__ */ new WeakMap();
function jsonOf(node) {
  const known = converted.get(node);
  if (known !== void 0) return known;
  const json = convert(node);
  converted.set(node, json);
  return json;
}
function convert(node) {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "list":
      return node.items.map((item) => jsonOf(item));
    case "map":
      return record([...node.entries.values()].map(({ key, value }) => [key, jsonOf(value)]));
    default:
      return node;
  }
}

// generator/model/examples.ts
function examplesOf(spec, holder) {
  const single = entry(holder, "example");
  const first = single && { location: single.keyLocation, name: single.key, value: jsonOf(single.value) };
  const others = membersOf(member(holder, "examples")).flatMap(({ key, keyLocation, value }) => {
    const example2 = spec.resolve(value);
    const given = member(example2, "value") ?? member(example2, "dataValue");
    if (given === void 0) return [];
    const summary = textOf2(member(example2, "summary"));
    return [defined({ location: keyLocation, name: key, summary, value: jsonOf(given) })];
  });
  return first ? [first, ...others] : others;
}

// generator/model/style.ts
var styles = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form"]
};
function styleOf2(node, place2) {
  const written = textOf2(node);
  return styles[place2].find((style2) => style2 === written);
}
function defaultStyle(place2) {
  return place2 === "query" || place2 === "cookie" ? "form" : "simple";
}
function placeOf(node) {
  const written = textOf2(node);
  return written === "path" || written === "query" || written === "header" || written === "cookie" ? written : void 0;
}

// generator/model/media-type.ts
function contentOf(spec, node) {
  return fieldsOf(node).flatMap((entry2) => mediaTypeOf(spec, entry2) ?? []);
}
function mediaTypeOf(spec, { key, keyLocation, value }) {
  const object = spec.resolve(value);
  if (object === void 0) return void 0;
  const schema = member(object, "schema");
  const item = member(object, "itemSchema");
  return defined({
    location: keyLocation,
    name: mediaTypeName(key),
    schema: schema && spec.schema(schema),
    itemSchema: item && spec.schema(item),
    examples: examplesOf(spec, object),
    encoding: new Map(membersOf(member(object, "encoding")).map((entry2) => [entry2.key, encodingOf(entry2.value)]))
  });
}
function mediaTypeName(key) {
  const [type = "", ...parameters] = key.split(";");
  return [type.trim().toLowerCase(), ...parameters].join(";");
}
function encodingOf(node) {
  return defined({
    contentType: textOf2(member(node, "contentType")),
    style: styleOf2(member(node, "style"), "query"),
    explode: booleanOf(member(node, "explode")),
    allowReserved: booleanOf(member(node, "allowReserved"))
  });
}

// generator/model/parameter.ts
var ignoredHeaders = /* @__PURE__ */ new Set(["accept", "content-type", "authorization"]);
function parametersOf(spec, ...lists) {
  const parameters = lists.flatMap(itemsOf).flatMap((item) => parameterOf(spec, item) ?? []);
  const byKey = new Map(parameters.map((parameter) => [`${parameter.in} ${wireKey(parameter)}`, parameter]));
  return [...byKey.values()].filter(
    (parameter) => parameter.in !== "header" || !ignoredHeaders.has(wireKey(parameter))
  );
}
function wireKey(parameter) {
  return parameter.in === "header" ? parameter.name.toLowerCase() : parameter.name;
}
function parameterOf(spec, item) {
  const node = spec.resolve(item);
  const name = textOf2(member(node, "name"));
  if (node === void 0 || name === void 0) return void 0;
  const place2 = placeOf(member(node, "in"));
  if (place2 === void 0) {
    reportPlace(spec, member(node, "in"));
    return void 0;
  }
  const style2 = styleOf2(member(node, "style"), place2) ?? defaultStyle(place2);
  const [content] = contentOf(spec, member(node, "content"));
  const [example2] = [...examplesOf(spec, node), ...content?.examples ?? []];
  return defined({
    location: node.location,
    name,
    in: place2,
    description: textOf2(member(node, "description")),
    required: place2 === "path" || (booleanOf(member(node, "required")) ?? false),
    deprecated: booleanOf(member(node, "deprecated")) ?? false,
    style: style2,
    explode: booleanOf(member(node, "explode")) ?? style2 === "form",
    allowReserved: booleanOf(member(node, "allowReserved")) ?? false,
    mediaType: content?.name,
    schema: schemaOf(spec, node, content),
    example: example2?.value
  });
}
function schemaOf(spec, node, content) {
  const schema = member(node, "schema");
  if (schema) return spec.schema(schema);
  return content?.schema ?? { location: node.location, json: {} };
}
function reportPlace(spec, node) {
  const place2 = textOf2(node);
  if (node === void 0 || place2 !== "querystring") return;
  spec.report(diagnostic("model/unsupported-parameter-place", node.location, { place: place2 }));
}

// generator/model/request-body.ts
function requestBodyOf(spec, reference) {
  const node = spec.resolve(reference);
  const content = contentOf(spec, member(node, "content"));
  if (node === void 0 || content.length === 0) return void 0;
  return defined({
    location: node.location,
    description: textOf2(member(node, "description")),
    required: booleanOf(member(node, "required")) ?? false,
    content
  });
}

// generator/model/response.ts
function responsesOf(spec, node) {
  return fieldsOf(node).flatMap((entry2) => responseOf(spec, entry2) ?? []);
}
function responseOf(spec, { key, keyLocation, value }) {
  const status = /^[1-5]xx$/i.test(key) ? key.toUpperCase() : key;
  const node = spec.resolve(value);
  if (node === void 0 || !/^([1-5](\d\d|XX)|default)$/.test(status)) return void 0;
  return {
    location: keyLocation,
    status,
    description: textOf2(member(node, "description")) ?? "",
    headers: membersOf(member(node, "headers")).flatMap((entry2) => headerOf(spec, entry2) ?? []),
    content: contentOf(spec, member(node, "content"))
  };
}
function headerOf(spec, { key, keyLocation, value }) {
  const node = spec.resolve(value);
  if (node === void 0 || key.toLowerCase() === "content-type") return void 0;
  const schema = member(node, "schema");
  const [content] = contentOf(spec, member(node, "content"));
  return defined({
    location: keyLocation,
    name: key,
    description: textOf2(member(node, "description")),
    required: booleanOf(member(node, "required")) ?? false,
    schema: schema ? spec.schema(schema) : content?.schema
  });
}

// generator/model/servers.ts
function serversOf(node) {
  const servers = itemsOf(node).flatMap((item) => serverOf(item) ?? []);
  return servers.length === 0 ? void 0 : servers;
}
function serverOf(node) {
  const url = textOf2(member(node, "url"));
  if (url === void 0) return void 0;
  return defined({
    location: node.location,
    url,
    description: textOf2(member(node, "description")),
    variables: membersOf(member(node, "variables")).flatMap((entry2) => variableOf(entry2) ?? [])
  });
}
function variableOf({ key, keyLocation, value }) {
  const initial = writtenOf(member(value, "default"));
  if (initial === void 0) return void 0;
  const letters = itemsOf(member(value, "enum")).flatMap((item) => writtenOf(item) ?? []);
  return defined({
    location: keyLocation,
    name: key,
    default: initial,
    enum: letters.length === 0 ? void 0 : letters,
    description: textOf2(member(value, "description"))
  });
}

// generator/model/tags.ts
function tagsOf(node) {
  return itemsOf(node).flatMap((item) => {
    const name = textOf2(member(item, "name"));
    const description = textOf2(member(item, "description"));
    return name === void 0 ? [] : [defined({ location: item.location, name, description })];
  });
}
function externalDocsOf(node) {
  const url = textOf2(member(node, "url"));
  return url === void 0 ? void 0 : defined({ url, description: textOf2(member(node, "description")) });
}

// generator/model/http-method.ts
var methods = new Map(
  ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"].map((name) => [
    name.toLowerCase(),
    name
  ])
);
function httpMethodOf(key) {
  return methods.get(key);
}

// generator/model/reference-object.ts
var overriding = /* @__PURE__ */ new Set(["summary", "description"]);
var longestChain = 100;
function referenceResolver(document) {
  const overrides = dialectOf(document.file) === "3.0" ? /* @__PURE__ */ new Set() : overriding;
  const resolve4 = (node, hops) => {
    const reference = referenceOf(node);
    if (reference === void 0) return isMap3(node) ? node : void 0;
    const target = hops < longestChain ? resolve4(targetOf(document, reference)?.node, hops + 1) : void 0;
    const siblings = membersOf(node).filter(({ key }) => overrides.has(key));
    return target && overlay(target, siblings);
  };
  return (node) => resolve4(node, 0);
}
function overlay(target, members) {
  if (members.length === 0) return target;
  const added = members.map((member2) => [member2.key, member2]);
  return { ...target, entries: new Map([...target.entries, ...added]) };
}

// generator/model/path-item.ts
var unsupported = ["query", "additionalOperations"];
function pathOperations(spec, path) {
  const item = pathItemOf(spec, path);
  if (item === void 0) return [];
  for (const key of unsupported) {
    const found = entry(item, key);
    if (found) spec.report(diagnostic("model/unsupported-method", found.keyLocation, { method: key }));
  }
  return membersOf(item).flatMap((operation) => {
    const method = httpMethodOf(operation.key);
    return method === void 0 || !isMap3(operation.value) ? [] : [{ method, path, item, operation }];
  });
}
function pathItemOf(spec, { value }) {
  const target = spec.resolve(value);
  const siblings = referenceOf(value) ? membersOf(value).filter(({ key }) => key !== "$ref") : [];
  return target && overlay(target, siblings);
}

// generator/model/webhook.ts
function webhooksOf(spec, node) {
  return fieldsOf(node).flatMap(
    (entry2) => pathOperations(spec, entry2).map((around) => webhookOf(spec, around, entry2.key))
  );
}
function callbacksOf(spec, node) {
  return fieldsOf(node).flatMap(
    ({ key, value }) => fieldsOf(spec.resolve(value)).flatMap(
      (entry2) => pathOperations(spec, entry2).map((around) => ({ ...webhookOf(spec, around, key), expression: entry2.key }))
    )
  );
}
function webhookOf(spec, { method, item, operation }, name) {
  const node = operation.value;
  return defined({
    location: operation.keyLocation,
    name,
    method,
    summary: textOf2(member(node, "summary")),
    description: textOf2(member(node, "description")),
    deprecated: booleanOf(member(node, "deprecated")) ?? false,
    parameters: parametersOf(spec, member(item, "parameters"), member(node, "parameters")),
    body: requestBodyOf(spec, member(node, "requestBody")),
    responses: responsesOf(spec, member(node, "responses")),
    security: securityOf(member(node, "security"))
  });
}

// generator/model/x-method.ts
function methodsOf(node) {
  if (node === void 0) return [];
  const name = textOf2(node);
  if (name !== void 0) return [{ location: node.location, name, fixed: /* @__PURE__ */ new Map(), parameters: /* @__PURE__ */ new Map() }];
  return node.kind === "list" ? node.items.flatMap((item) => methodOf(item) ?? []) : [];
}
function methodOf(node) {
  const name = textOf2(node) ?? textOf2(member(node, "name"));
  if (name === void 0) return void 0;
  return defined({
    location: node.location,
    name,
    fixed: mapFrom(member(node, "fixed"), scalarOf),
    response: writtenOf(member(node, "response")),
    parameters: mapFrom(member(node, "parameters"), textOf2)
  });
}
function mapFrom(node, read) {
  const members = membersOf(node).flatMap(({ key, value }) => {
    const result = read(value);
    return result === void 0 ? [] : [[key, result]];
  });
  return new Map(members);
}

// generator/model/x-pagination.ts
var ways = ["page", "offset", "cursor"];
function paginationOf(node) {
  const text = (name) => textOf2(member(node, name));
  const by = ways.find((way) => text(way) !== void 0);
  const parameter = by && text(by);
  const items = text("items");
  if (node === void 0 || by === void 0 || parameter === void 0 || items === void 0) return void 0;
  return defined({
    location: node.location,
    by,
    parameter,
    limit: text("limit"),
    items,
    total: text("total"),
    more: text("more"),
    pages: text("pages"),
    next: text("next"),
    first: integerOf(member(node, "first")) ?? 1,
    size: integerOf(member(node, "size"))
  });
}

// generator/model/x-signing.ts
function signingConstantsOf(node, id) {
  const constants = /* @__PURE__ */ new Map([["name", id]]);
  for (const { key, value } of membersOf(node)) {
    const constant = scalarOf(value);
    if (typeof constant === "string" || typeof constant === "number") constants.set(key, constant);
  }
  return constants;
}

// generator/model/operation.ts
function operationOf(spec, around, { defaults, ids }) {
  const { method, path, item, operation } = around;
  const node = operation.value;
  const ownId = member(node, "operationId");
  const id = ids(textOf2(ownId), method, path.key);
  return defined({
    location: operation.keyLocation,
    id,
    idLocation: ownId?.location ?? operation.keyLocation,
    method,
    path: path.key,
    pathLocation: path.keyLocation,
    tag: itemsOf(member(node, "tags")).flatMap((tag) => textOf2(tag) ?? [])[0],
    summary: textOf2(member(node, "summary")) ?? textOf2(member(item, "summary")),
    description: textOf2(member(node, "description")) ?? textOf2(member(item, "description")),
    externalDocs: externalDocsOf(member(node, "externalDocs")),
    deprecated: booleanOf(member(node, "deprecated")) ?? false,
    parameters: parametersOf(spec, member(item, "parameters"), member(node, "parameters")),
    body: requestBodyOf(spec, member(node, "requestBody")),
    responses: responsesOf(spec, member(node, "responses")),
    callbacks: callbacksOf(spec, member(node, "callbacks")),
    security: securityOf(member(node, "security")) ?? defaults.security,
    servers: serversOf(member(node, "servers")) ?? serversOf(member(item, "servers")),
    methods: methodsOf(member(node, "x-method")),
    url: textOf2(member(node, "x-url")),
    retry: retryOf(member(node, "x-retry"), method, defaults.rejectedOn),
    ...replyShapeOf(spec, node, defaults.shape),
    pagination: paginationOf(member(node, "x-pagination")),
    signingConstants: signingConstantsOf(member(node, "x-signing"), id)
  });
}

// generator/model/operation-id.ts
function operationIds(declared) {
  const taken = new Set(declared);
  return (own2, method, path) => {
    if (own2 !== void 0) return own2;
    const base = idFrom(method, path);
    let id = base;
    for (let count = 2; taken.has(id); count++) id = `${base}${count}`;
    taken.add(id);
    return id;
  };
}
function idFrom(method, path) {
  const words2 = path.replaceAll(/\{([^}]*)\}/g, " by $1 ").split(/[^A-Za-z0-9]+/).filter((word) => word !== "").map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${method.toLowerCase()}${words2.join("") || "Root"}`;
}

// generator/model/schema-reference.ts
function schemaReference(name) {
  return `#${formatPointer(["components", "schemas", name])}`;
}
function schemaNameOf(reference) {
  return parsePointer(reference.slice(1))?.[2];
}

// generator/model/schema-inclusion.ts
function reportInclusions(schemas, report) {
  const byName = new Map(schemas.map((named2) => [named2.name, named2]));
  for (const circle of circlesOf(schemas)) {
    const [first] = circle.flatMap((name) => byName.get(name) ?? []);
    if (first === void 0 || circle.every((name) => isReference(byName.get(name)))) continue;
    report(diagnostic("model/schema-includes-itself", first.location, { way: [...circle, first.name] }));
  }
}
function isReference(named2) {
  return typeof named2?.schema.json === "object" && named2.schema.json.$ref !== void 0;
}
function circlesOf(schemas) {
  const parts = new Map(schemas.map(({ name, schema }) => [name, included(schema.json)]));
  const circles = [];
  const met = /* @__PURE__ */ new Set();
  const onWay = /* @__PURE__ */ new Set();
  for (const { name: start } of schemas) {
    const way = [];
    const enter = (name) => {
      met.add(name);
      onWay.add(name);
      way.push({ name, parts: (parts.get(name) ?? []).values() });
    };
    if (!met.has(start)) enter(start);
    for (let step = way.at(-1); step !== void 0; step = way.at(-1)) {
      const next = step.parts.next();
      if (next.done === true) onWay.delete(way.pop()?.name ?? "");
      else if (onWay.has(next.value)) circles.push(namesFrom(way, next.value));
      else if (!met.has(next.value)) enter(next.value);
    }
  }
  return circles;
}
function namesFrom(way, start) {
  return way.slice(way.findLastIndex(({ name }) => name === start)).map(({ name }) => name);
}
function included(json) {
  if (typeof json === "boolean") return [];
  const parts = [...json.allOf ?? [], ...json.oneOf ?? [], ...json.anyOf ?? []];
  const name = json.$ref === void 0 ? void 0 : schemaNameOf(json.$ref);
  return [...name === void 0 ? [] : [name], ...parts.flatMap(included)];
}

// generator/model/schema-inheritance.ts
var choice = /* @__PURE__ */ new Set(["oneOf", "anyOf", "discriminator"]);
function settleInheritance(schemas) {
  const byName = new Map(schemas.map(({ name, schema }) => [name, schema.json]));
  return schemas.map((named2) => {
    const { json, location } = named2.schema;
    if (typeof json === "boolean" || json.allOf === void 0) return named2;
    const parts = json.allOf.map((part) => inherited(part, { heir: named2.name, byName }));
    if (parts.every((part, index) => part === json.allOf?.[index])) return named2;
    return { ...named2, schema: { location, json: record(Object.entries({ ...json, allOf: parts })) } };
  });
}
function inherited(part, { heir, byName }) {
  if (typeof part === "boolean" || part.$ref === void 0) return part;
  const base = byName.get(schemaNameOf(part.$ref) ?? "");
  if (base === void 0 || typeof base === "boolean" || !heirsOf(base).includes(heir)) return part;
  return record(Object.entries(base).filter(([keyword]) => !choice.has(keyword)));
}
function heirsOf(base) {
  return [...base.oneOf ?? [], ...base.anyOf ?? []].map(
    (heir) => typeof heir === "boolean" || heir.$ref === void 0 ? void 0 : schemaNameOf(heir.$ref)
  );
}

// generator/model/place.ts
function placeKey({ file, pointer }) {
  return `${file.path}#${formatPointer(pointer)}`;
}
function locationOf({ file, pointer, node }) {
  const holder = nodeAt(file.root, pointer.slice(0, -1));
  return entry(holder, pointer.at(-1) ?? "")?.keyLocation ?? node.location;
}

// generator/model/discriminator.ts
function discriminatorOf(context, node) {
  const propertyName = textOf2(member(node, "propertyName"));
  if (propertyName === void 0) return void 0;
  const mapping = member(node, "mapping");
  const targets = membersOf(mapping).flatMap(({ key, value }) => {
    const target = targetOf2(context, value);
    return target === void 0 ? [] : [[key, target]];
  });
  return defined({ propertyName, mapping: mapping === void 0 ? void 0 : record(targets) });
}
function targetOf2(context, node) {
  return isText(node) ? context.componentNamed(node.value) ?? context.referenceTo(node) : void 0;
}

// generator/model/schema-3-0.ts
var shapes = ["$ref", "allOf", "oneOf", "anyOf", "not", "properties", "additionalProperties", "items"];
var annotations = /* @__PURE__ */ new Set([
  ...["title", "description", "default", "deprecated", "examples", "readOnly", "writeOnly", "externalDocs"]
]);
function translate30(keywords) {
  exclusive(keywords, "exclusiveMinimum", "minimum");
  exclusive(keywords, "exclusiveMaximum", "maximum");
  const nullable = keywords.get("nullable") === true;
  keywords.delete("nullable");
  return nullable ? withNull(keywords) : keywords;
}
function exclusive(keywords, keyword, bound2) {
  const value = keywords.get(keyword);
  if (typeof value !== "boolean") return;
  keywords.delete(keyword);
  const limit = keywords.get(bound2);
  if (!value || limit === void 0) return;
  keywords.delete(bound2);
  keywords.set(keyword, limit);
}
function withNull(keywords) {
  const type = keywords.get("type");
  const composed = ["$ref", "allOf", "oneOf", "anyOf"].some((keyword) => keywords.has(keyword));
  if (composed || type === void 0 && shapes.some((keyword) => keywords.has(keyword))) return orNull(keywords);
  if (type !== void 0) keywords.set("type", [type, "null"]);
  const values = keywords.get("enum");
  if (isList(values) && !values.includes(null)) keywords.set("enum", [...values, null]);
  return keywords;
}
function orNull(keywords) {
  const outside = [...keywords].filter(([keyword]) => isAnnotation(keyword));
  const inside = [...keywords].filter(([keyword]) => !isAnnotation(keyword));
  return new Map([...outside, ["anyOf", [record(inside), record([["type", "null"]])]]]);
}
function isAnnotation(keyword) {
  return annotations.has(keyword) || keyword.startsWith("x-");
}
function isList(value) {
  return Array.isArray(value);
}

// generator/model/schema-keywords.ts
var byKind = {
  schema: [
    ...["not", "if", "then", "else", "items", "contains", "propertyNames", "contentSchema"],
    ...["additionalProperties", "unevaluatedProperties", "unevaluatedItems"]
  ],
  schemas: ["properties", "patternProperties", "dependentSchemas"],
  list: ["allOf", "oneOf", "anyOf", "prefixItems"],
  text: ["title", "description", "format", "pattern", "contentEncoding", "contentMediaType"],
  boolean: ["deprecated", "readOnly", "writeOnly", "uniqueItems"],
  number: ["multipleOf", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"],
  texts: ["required"],
  values: ["enum", "examples"],
  type: ["type"],
  reference: ["$ref"],
  discriminator: ["discriminator"],
  dropped: ["$schema", "$defs", "definitions"],
  unsupported: ["$id", "$anchor", "$dynamicRef", "$dynamicAnchor", "$recursiveRef", "$recursiveAnchor"]
};
var kinds = new Map(
  Object.entries(byKind).flatMap(
    ([kind, keywords]) => keywords.map((keyword) => [keyword, kind])
  )
);
function kindOf2(keyword) {
  return kinds.get(keyword);
}

// generator/model/schema.ts
function normaliseSchema(context, node) {
  const known = context.normalised.get(node);
  if (known !== void 0) return known;
  if (node.kind !== "map") return booleanOf(node) ?? {};
  const schema = normaliseObject(context, node);
  context.normalised.set(node, schema);
  return schema;
}
function normaliseObject(context, node) {
  const dialect = context.dialectAt(node);
  const keywords = /* @__PURE__ */ new Map();
  for (const entry2 of relevantEntries(node, dialect)) {
    const value = keywordValue(context, entry2);
    if (value !== void 0) keywords.set(entry2.key, value);
  }
  exampleToExamples(keywords);
  const translated = dialect === "3.0" ? translate30(keywords) : keywords;
  return record(translated);
}
function relevantEntries(node, dialect) {
  const entries2 = membersOf(node);
  if (dialect !== "3.0" || referenceOf(node) === void 0) return entries2;
  return entries2.filter(({ key }) => key === "$ref" || key === "nullable");
}
function exampleToExamples(keywords) {
  if (!keywords.has("example")) return;
  if (!keywords.has("examples")) keywords.set("examples", [keywords.get("example")]);
  keywords.delete("example");
}
function keywordValue(context, { key, keyLocation, value }) {
  const kind = kindOf2(key);
  switch (kind) {
    case void 0:
      return jsonOf(value);
    case "schema":
      return normaliseSchema(context, value);
    case "schemas": {
      const named2 = membersOf(value).map((entry2) => [entry2.key, normaliseSchema(context, entry2.value)]);
      return value.kind === "map" ? record(named2) : void 0;
    }
    case "list":
      return value.kind === "list" ? value.items.map((item) => normaliseSchema(context, item)) : void 0;
    case "text":
      return textOf2(value);
    case "boolean":
      return booleanOf(value);
    case "number":
      return typeof scalarOf(value) === "number" ? scalarOf(value) : void 0;
    case "texts":
      return itemsOf(value).flatMap((item) => textOf2(item) ?? []);
    case "values":
      return value.kind === "list" ? value.items.map((item) => jsonOf(item)) : void 0;
    case "type":
      return value.kind === "list" ? value.items.flatMap((item) => textOf2(item) ?? []) : textOf2(value);
    case "reference":
      return isText(value) ? context.referenceTo(value) : void 0;
    case "discriminator":
      return discriminatorOf(context, value);
    case "dropped":
      return void 0;
    case "unsupported":
      context.report(diagnostic("model/unsupported-keyword", keyLocation, { keyword: key }));
      return void 0;
    default:
      return kind;
  }
}

// generator/model/schema-name.ts
import { parse } from "node:path";
var structural = /* @__PURE__ */ new Set([
  ...["components", "schemas", "paths", "content", "schema", "properties", "$defs", "definitions", "application/json"]
]);
var words = /* @__PURE__ */ new Map([
  ["items", "item"],
  ["responses", "response"],
  ["parameters", "parameter"],
  ["headers", "header"],
  ["requestBody", "request"],
  ["requestBodies", "request"],
  ["additionalProperties", "value"]
]);
function nameOfUnnamed(place2, taken) {
  const file = place2.path === void 0 ? [] : [parse(place2.path).name];
  const short2 = place2.pointer.filter((token) => !structural.has(token)).map((token) => words.get(token) ?? token);
  const full = pascal([...file, ...place2.pointer]);
  for (const name of [ownName(place2), pascal([...file, ...short2]), full]) if (name && !taken(name)) return name;
  for (let count = 2; ; count++) if (!taken(`${full}${count}`)) return `${full}${count}`;
}
function ownName({ path, pointer }) {
  const [holder, name] = pointer.slice(-2);
  if (name === void 0 || !/^[\w.-]+$/.test(name)) return void 0;
  const isDefinition = holder === "$defs" || holder === "definitions" || path !== void 0 && holder === "schemas";
  return isDefinition ? name : void 0;
}
function pascal(tokens) {
  const parts = tokens.join(" ").match(/[A-Za-z0-9]+/g) ?? ["Schema"];
  return parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join("");
}

// generator/model/schemas.ts
function collectSchemas(document, report) {
  const components = membersOf(member(member(document.file.root, "components"), "schemas"));
  const own2 = new Set(components.map(({ key }) => key));
  const names = namesOf(document, components);
  const taken = new Set(names.values());
  const definitions = components.map(({ key, keyLocation, value }) => {
    const place2 = elsewhere(document, value);
    return { name: key, location: keyLocation, node: place2 && names.get(placeKey(place2)) === key ? place2.node : value };
  });
  const nameAt = (place2) => {
    const known = names.get(placeKey(place2));
    if (known !== void 0) return known;
    const path = place2.file === document.file ? {} : { path: place2.file.path };
    const name = nameOfUnnamed({ ...path, pointer: place2.pointer }, (candidate) => taken.has(candidate));
    names.set(placeKey(place2), name);
    taken.add(name);
    definitions.push({ name, location: locationOf(place2), node: place2.node });
    return name;
  };
  const endOf = (place2, hops = 0) => {
    const next = hops < 100 && !names.has(placeKey(place2)) ? bareTarget(document, place2.node) : void 0;
    return next ? endOf(next, hops + 1) : place2;
  };
  const context = {
    dialectAt: dialects(document),
    referenceTo: (reference) => {
      const place2 = targetOf(document, reference);
      return place2 && schemaReference(nameAt(endOf(place2)));
    },
    componentNamed: (name) => own2.has(name) ? schemaReference(name) : void 0,
    report,
    normalised: /* @__PURE__ */ new Map()
  };
  const schema = (node) => ({ location: node.location, json: normaliseSchema(context, node) });
  const named2 = [];
  return {
    schema,
    named: () => {
      for (let next = definitions[named2.length]; next; next = definitions[named2.length]) {
        named2.push({ name: next.name, location: next.location, schema: schema(next.node) });
      }
      return named2;
    }
  };
}
function namesOf(document, components) {
  const { file } = document;
  const names = /* @__PURE__ */ new Map();
  for (const { key } of components) names.set(placeKey({ file, pointer: ["components", "schemas", key] }), key);
  for (const { key, value } of components) {
    const place2 = elsewhere(document, value);
    if (place2 && !names.has(placeKey(place2))) names.set(placeKey(place2), key);
  }
  return names;
}
function elsewhere(document, node) {
  const place2 = bareTarget(document, node);
  const [components, schemas, , ...inside] = place2?.pointer ?? [];
  const isComponent = components === "components" && schemas === "schemas" && inside.length === 0;
  return place2?.file === document.file && isComponent ? void 0 : place2;
}
function bareTarget(document, node) {
  const reference = isMap3(node) && node.entries.size === 1 ? referenceOf(node) : void 0;
  return reference && targetOf(document, reference);
}

// generator/model/security-scheme.ts
function securitySchemesOf(spec, node) {
  return membersOf(node).flatMap((entry2) => securitySchemeOf(spec, entry2) ?? []);
}
function securitySchemeOf(spec, { key, keyLocation, value }) {
  const node = spec.resolve(value);
  const kind = node && kindOf3(node);
  if (node === void 0 || kind === void 0) return void 0;
  const description = textOf2(member(node, "description"));
  const signed = member(node, "x-signing") !== void 0;
  return {
    ...defined({ location: node.location, name: key, nameLocation: keyLocation, description, signed }),
    ...kind
  };
}
function kindOf3(node) {
  switch (textOf2(member(node, "type"))) {
    case "apiKey": {
      const parameterName = textOf2(member(node, "name"));
      const place2 = placeOf(member(node, "in"));
      if (parameterName === void 0 || place2 === void 0 || place2 === "path") return void 0;
      return { kind: "apiKey", in: place2, parameterName };
    }
    case "http": {
      const scheme = textOf2(member(node, "scheme"))?.toLowerCase();
      if (scheme === void 0) return void 0;
      return defined({ kind: "http", scheme, bearerFormat: textOf2(member(node, "bearerFormat")) });
    }
    case "oauth2":
      return { kind: "oauth2" };
    case "openIdConnect": {
      const openIdConnectUrl = textOf2(member(node, "openIdConnectUrl"));
      return openIdConnectUrl === void 0 ? void 0 : { kind: "openIdConnect", openIdConnectUrl };
    }
    case "mutualTLS":
      return { kind: "mutualTLS" };
    default:
      return void 0;
  }
}

// generator/model/build-model.ts
function buildModel(document) {
  if (dialectOf(document.file) === void 0) return { model: void 0, diagnostics: [] };
  const diagnostics = [];
  const report = (found) => void diagnostics.push(found);
  const schemas = collectSchemas(document, report);
  const model = readModel(document, { resolve: referenceResolver(document), schema: schemas.schema, report });
  const named2 = settleInheritance(schemas.named());
  reportInclusions(named2, report);
  return { model: { ...model, schemas: named2 }, diagnostics };
}
function readModel({ file }, spec) {
  const { root } = file;
  const info = member(root, "info");
  const paths = membersOf(member(root, "paths")).filter(({ key }) => key.startsWith("/"));
  const operations = paths.flatMap((path) => pathOperations(spec, path));
  const ids = operationIds(operations.flatMap(({ operation }) => textOf2(member(operation.value, "operationId")) ?? []));
  const defaults = defaultsOf(spec, root);
  return defined({
    location: root.location,
    name: basename2(file.path, extname(file.path)),
    title: writtenOf(member(info, "title")) ?? "",
    version: writtenOf(member(info, "version")) ?? "",
    description: textOf2(member(info, "description")),
    externalDocs: externalDocsOf(member(root, "externalDocs")),
    servers: serversOf(member(root, "servers")) ?? [],
    tags: tagsOf(member(root, "tags")),
    operations: operations.map((operation) => operationOf(spec, operation, { defaults, ids })),
    webhooks: webhooksOf(spec, member(root, "webhooks")),
    securitySchemes: securitySchemesOf(spec, member(member(root, "components"), "securitySchemes")),
    requestId: requestIdOf(root),
    ...defaults.shape
  });
}
function requestIdOf(root) {
  const node = member(root, "x-request-id");
  const name = textOf2(node);
  return node && name !== void 0 ? { location: node.location, name } : void 0;
}

// generator/plan/media-kind.ts
function mediaKind(mediaType) {
  const [essence = ""] = mediaType.toLowerCase().split(";");
  const name = essence.trim();
  if (name === "application/json" || name.endsWith("+json") || name === "text/json") return "json";
  if (name === "application/x-www-form-urlencoded") return "form";
  if (name.startsWith("multipart/")) return "multipart";
  if (name.startsWith("text/") || name === "application/xml" || name.endsWith("+xml")) return "text";
  return "bytes";
}

// generator/plan/errors.ts
function planErrors(operation, catalog, stem) {
  const groups = /* @__PURE__ */ new Map();
  const add = (status, body) => {
    const key = JSON.stringify(body);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, { statuses: [status], body });
    else group.statuses.push(status);
  };
  if (operation.envelope?.error !== void 0) {
    add("200", catalog.typeOf(operation.envelope.error.json, `${stem}Failure`, operation.envelope.location));
  }
  for (const { status, content, location } of operation.responses) {
    if (!/^[45]|^default$/.test(status)) continue;
    const media = content.find(({ name, schema }) => mediaKind(name) === "json" && schema !== void 0);
    if (media?.schema !== void 0) add(status, catalog.typeOf(media.schema.json, `${stem}Error`, location));
  }
  return [...groups.values()];
}

// generator/plan/identifier.ts
var reserved = new Set(
  "arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield any unknown never object string number boolean symbol bigint Array Blob Date Error Headers Infinity Map Math NaN Number Object Promise Record Response Request Set String Uint8Array URL".split(" ")
);
function wordsOf(text) {
  return text.normalize("NFC").replace(/(\p{Ll}|\p{Nd})(\p{Lu})/gu, "$1 $2").replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2").match(/[\p{L}\p{Nd}\p{Nl}\p{Mn}\p{Mc}]+/gu) ?? [];
}
function pascalCase(text, fallback) {
  return startable(wordsOf(text).map(capitalise).join(""), fallback);
}
function camelCase(text, fallback) {
  if (/^[a-z][A-Za-z0-9]*$/.test(text)) return text;
  const [first = "", ...rest] = wordsOf(text);
  const head = first === first.toUpperCase() ? first.toLowerCase() : first.charAt(0).toLowerCase() + first.slice(1);
  return startable(head + rest.map(capitalise).join(""), fallback);
}
function isIdentifier(text) {
  return /^[\p{L}\p{Nl}$_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}$_]*$/u.test(text) && text.normalize("NFC") === text;
}
function isReserved(text) {
  return reserved.has(text);
}
function capitalise(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
var longestName = 80;
function startable(name, fallback) {
  const short2 = [...name].slice(0, longestName).join("");
  if (short2 === "") return fallback;
  return isIdentifier(short2) ? short2 : `_${short2}`;
}

// generator/plan/method-groups.ts
function methodGroups(model, findings) {
  const groups = /* @__PURE__ */ new Map();
  for (const operation of model.operations) {
    for (const [name, variant] of variantsOf(operation)) {
      const known = groups.get(name);
      if (known === void 0) groups.set(name, [variant]);
      else if (canJoin(known, variant)) known.push(variant);
      else findings.push(collision(name, known[0], variant));
    }
  }
  return [...groups].map(([key, variants]) => {
    const dot = key.indexOf(".");
    return { group: key.slice(0, dot), name: key.slice(dot + 1), variants };
  });
}
function* variantsOf(operation) {
  if (operation.methods.length === 0) {
    yield [`${defaultGroup(operation)}.${camelCase(operation.id, "call")}`, { operation, path: operation.path }];
  }
  for (const declaration3 of operation.methods) {
    const [group = "", ...rest] = declaration3.name.split(".");
    const name = rest.length === 0 ? defaultGroup(operation) + "." + group : `${group}.${rest.join("_")}`;
    const [owner = "", method = ""] = name.split(".");
    yield [
      `${camelCase(owner, "api")}.${camelCase(method, "call")}`,
      { operation, declaration: declaration3, path: renamed(operation.path, declaration3.parameters) }
    ];
  }
}
function defaultGroup(operation) {
  const segment = operation.path.split("/").find((part) => part !== "" && !part.includes("{"));
  return camelCase(operation.tag ?? segment ?? "api", "api");
}
function renamed(path, names) {
  return path.replace(/\{([^{}]*)\}/g, (whole, name) => {
    const input = names.get(name);
    return input === void 0 ? whole : `{${input}}`;
  });
}
function canJoin(known, variant) {
  const variables = variablesOf(variant.path).join();
  return known.every(
    (other) => other.operation.method === variant.operation.method && variablesOf(other.path).join() !== variables
  );
}
function variablesOf(path) {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "").sort();
}
function collision(method, first, second) {
  const at = ({ operation, declaration: declaration3 }) => declaration3?.location ?? operation.location;
  return diagnostic(
    "plan/method-collision",
    at(second),
    { method },
    { related: [{ location: at(first), message: "first declared here" }] }
  );
}

// generator/plan/schema-navigation.ts
var refPrefix = "#/components/schemas/";
var longestChain2 = 100;
function refName(schema) {
  if (typeof schema === "boolean" || schema.$ref === void 0) return void 0;
  return schema.$ref.startsWith(refPrefix) ? schema.$ref.slice(refPrefix.length) : void 0;
}
function refTo(name) {
  return { $ref: `${refPrefix}${name}` };
}
function resolveSchema(model, schema) {
  let current = schema;
  for (let step = 0; step < longestChain2; step += 1) {
    if (typeof current === "boolean") return void 0;
    const name = refName(current);
    if (name === void 0) return current;
    const next = model.schemas.find((named2) => named2.name === name);
    if (next === void 0) return void 0;
    current = next.schema.json;
  }
  return void 0;
}
function pointerTokens(pointer) {
  if (pointer === "") return [];
  return pointer.slice(1).split("/").map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function schemaAt(model, schema, pointer) {
  let current = schema;
  for (const token of pointerTokens(pointer)) {
    if (current === void 0) return void 0;
    current = propertySchema(model, current, token, 0);
  }
  return current;
}
function propertySchema(model, schema, name, depth2) {
  const resolved = resolveSchema(model, schema);
  if (resolved === void 0 || depth2 > longestChain2) return void 0;
  if (resolved.properties !== void 0 && Object.hasOwn(resolved.properties, name)) return resolved.properties[name];
  for (const part of [...resolved.allOf ?? [], ...resolved.oneOf ?? [], ...resolved.anyOf ?? []]) {
    const found = propertySchema(model, part, name, depth2 + 1);
    if (found !== void 0) return found;
  }
  return void 0;
}
function itemSchema(model, schema) {
  const resolved = resolveSchema(model, schema);
  if (resolved === void 0) return void 0;
  const isArray = resolved.type === "array" || Array.isArray(resolved.type) && resolved.type.includes("array");
  return isArray || resolved.items !== void 0 ? resolved.items ?? true : void 0;
}

// generator/plan/inputs.ts
function planParameters(variants) {
  const planned = /* @__PURE__ */ new Map();
  const hasBody = variants.some(({ operation }) => operation.body !== void 0);
  for (const variant of variants) {
    const { operation, declaration: declaration3 } = variant;
    const fixed = new Set(operation.methods.flatMap((method) => [...method.fixed.keys()]));
    for (const parameter of operation.parameters) {
      if (fixed.has(parameter.name)) continue;
      const key = keyOf2(parameter, declaration3?.parameters.get(parameter.name) ?? parameter.name, planned, hasBody);
      const known = planned.get(key);
      if (known !== void 0 && (known.parameter.name === key || parameter.name !== key)) continue;
      planned.set(key, { parameter, key, required: isRequired(key, parameter, variants) });
    }
  }
  return [...planned.values()];
}
function keyOf2(parameter, wanted, planned, hasBody) {
  const same = planned.get(wanted);
  const isTaken = same !== void 0 && same.parameter.in !== parameter.in;
  const isBody = hasBody && wanted === "body";
  return isTaken || isBody || wanted === "__proto__" ? `${parameter.in}_${wanted}` : wanted;
}
function isRequired(key, parameter, variants) {
  if (parameter.in !== "path") return parameter.required;
  return variants.every(({ path }) => variablesOf(path).includes(key));
}
function planBody(operation, context) {
  const { body } = operation;
  const media = body?.content.find(({ name }) => mediaKind(name) === "json") ?? body?.content[0];
  if (body === void 0 || media === void 0) return void 0;
  const constant = media.schema === void 0 ? void 0 : resolveSchema(context.model, media.schema.json)?.const;
  const type = bodyType(media.name, media.schema?.json, body, context);
  const planned = { body, mediaType: media.name, type };
  return constant === void 0 || !body.required ? planned : { ...planned, constant };
}
function bodyType(mediaType, schema, body, { catalog, stem }) {
  switch (mediaKind(mediaType)) {
    case "json":
    case "form":
    case "multipart":
      return schema === void 0 ? { kind: "unknown" } : catalog.typeOf(schema, `${stem}Body`, body.location);
    case "text":
      return { kind: "text" };
    case "bytes":
      return { kind: "bytes" };
  }
}
function planInput(parameters, body, { catalog, stem, operation }) {
  const given = body !== void 0 && body.constant === void 0 ? body : void 0;
  if (parameters.length === 0) {
    return given === void 0 ? { kind: "none" } : { kind: "body", type: given.type, required: given.body.required };
  }
  const required = parameters.filter((planned) => planned.required).map(({ key }) => key);
  if (given?.body.required === true) required.push("body");
  const properties = Object.fromEntries(parameters.map(({ key, parameter }) => [key, property(parameter)]));
  const schema = {
    type: "object",
    description: `What \`${operation.id}\` takes.`,
    properties: given === void 0 ? properties : { ...properties, body: bodyProperty(given) },
    required
  };
  const wanted = given === void 0 ? `${stem}Parameters` : `${stem}Input`;
  return {
    kind: "parameters",
    name: catalog.addInput(schema, wanted, operation.location),
    required: required.length > 0
  };
}
function property({ schema, description, deprecated }) {
  const notes = {
    ...description === void 0 ? {} : { description },
    ...deprecated ? { deprecated } : {}
  };
  if (typeof schema.json === "boolean") return schema.json && Object.keys(notes).length > 0 ? notes : schema.json;
  return { ...schema.json, ...notes };
}
function bodyProperty({ type, body }) {
  const notes = body.description === void 0 ? {} : { description: body.description };
  switch (type.kind) {
    case "schema":
      return typeof type.schema === "boolean" ? type.schema : { ...type.schema, ...notes };
    case "model":
      return { $ref: `#/components/schemas/${type.name}`, ...notes };
    case "text":
      return { type: "string", ...notes };
    case "bytes":
      return { type: "string", format: "binary", ...notes };
    case "none":
    case "unknown":
    case "union":
      return { ...notes };
  }
}

// generator/plan/name-scope.ts
function nameScope(taken, findings, kind = "binding") {
  const owners = /* @__PURE__ */ new Map();
  for (const name of taken) owners.set(name, void 0);
  return {
    claim(wanted, location) {
      const base = kind === "binding" && isReserved(wanted) ? `${wanted}_` : wanted;
      let name = base;
      for (let number = 2; owners.has(name); number += 1) name = `${base}${number}`;
      const other = owners.get(base);
      owners.set(name, location);
      if (name !== base && other !== void 0) {
        findings.push(
          diagnostic(
            "plan/name-collision",
            location,
            { wanted: base, name },
            { related: [{ location: other, message: `\`${base}\` comes from here` }] }
          )
        );
      }
      return name;
    }
  };
}

// generator/plan/replies.ts
function planReplies({ operation, declaration: declaration3 }, context) {
  const responses = successes(operation).filter((response) => belongs(operation, declaration3?.response, response));
  const members = [];
  const accept2 = [];
  for (const response of responses) {
    if (response.content.length === 0) members.push({ kind: "none" });
    for (const media of response.content) {
      if (!accept2.includes(media.name)) accept2.push(media.name);
      members.push(mediaOutput(operation, response, media, context));
    }
  }
  const item = pageItem(operation, responses, context);
  return { accept: accept2, output: union(members), ...item === void 0 ? {} : { item } };
}
function successes(operation) {
  const declared = operation.responses.filter(({ status }) => status.startsWith("2"));
  return declared.length > 0 ? declared : operation.responses.filter(({ status }) => status === "default");
}
function belongs(operation, named2, { status }) {
  if (named2 !== void 0) return status === named2;
  return operation.methods.every(({ response }) => response !== status);
}
function mediaOutput(operation, response, media, context) {
  switch (mediaKind(media.name)) {
    case "json":
      return media.schema === void 0 ? { kind: "unknown" } : jsonOutput(operation, response, media.schema.json, context);
    case "text":
    case "form":
      return { kind: "text" };
    case "multipart":
    case "bytes":
      return { kind: "bytes" };
  }
}
function jsonOutput(operation, response, schema, context) {
  const wanted = `${context.stem}Reply`;
  const { envelope } = operation;
  if (envelope === void 0) return context.catalog.typeOf(schema, wanted, response.location);
  const data = schemaAt(context.model, schema, envelope.data);
  if (data === void 0) {
    const parameters = { pointer: envelope.data, status: response.status };
    context.findings.push(
      diagnostic("plan/envelope-data", response.location, parameters, {
        related: [{ location: envelope.location, message: "the envelope is declared here" }]
      })
    );
    return { kind: "unknown" };
  }
  return context.catalog.typeOf(data, wanted, response.location);
}
function pageItem(operation, responses, { model, catalog, findings, stem }) {
  const { pagination } = operation;
  const media = responses.flatMap(({ content }) => content).find(({ name }) => mediaKind(name) === "json");
  if (pagination === void 0 || media?.schema === void 0) return void 0;
  const items = schemaAt(model, media.schema.json, pagination.items);
  const item = items === void 0 ? void 0 : itemSchema(model, items);
  if (item !== void 0) return catalog.typeOf(item, `${stem}Item`, pagination.location);
  findings.push(diagnostic("plan/pagination-items", pagination.location, { pointer: pagination.items }));
  return { kind: "unknown" };
}
function union(members) {
  const unique = new Map(members.map((member2) => [JSON.stringify(member2), member2]));
  const [only, ...others] = unique.values();
  if (only === void 0) return { kind: "none" };
  return others.length === 0 ? only : { kind: "union", members: [only, ...others] };
}

// generator/plan/descriptors.ts
function planDescriptors(groups, context) {
  const scope = nameScope(
    context.schemes.map(({ name }) => name),
    context.findings
  );
  const described2 = /* @__PURE__ */ new Set();
  return new Map(
    groups.map((group) => {
      const { operation } = group.variants[0];
      const wanted = described2.has(operation) ? `${group.group}.${group.name}` : operation.id;
      described2.add(operation);
      const name = scope.claim(camelCase(wanted, "operation"), operation.location);
      return [group, planDescriptor(name, group, context)];
    })
  );
}
function planDescriptor(name, group, context) {
  const [first] = group.variants;
  const { operation, declaration: declaration3 } = first;
  const stem = pascalCase(name, "Operation");
  const { model, catalog, findings } = context;
  const parameters = planParameters(group.variants);
  const body = planBody(operation, { model, catalog, stem });
  return {
    name,
    operation,
    paths: group.variants.map(({ path }) => path),
    parameters,
    fixed: new Map([...declaration3?.fixed ?? []].map(([key, value]) => [key, String(value)])),
    ...body === void 0 ? {} : { body },
    input: planInput(parameters, body, { catalog, stem, operation }),
    ...planReplies(first, { model, catalog, findings, stem }),
    errors: planErrors(operation, catalog, stem),
    schemes: alternatives(operation, context.schemes)
  };
}
function alternatives(operation, schemes) {
  return operation.security.map(
    (requirement) => requirement.schemes.flatMap(({ scheme }) => schemes.filter((planned) => planned.scheme.name === scheme))
  );
}

// generator/plan/exported-names.ts
var runtimeExports = [
  "AbortedError",
  "ApiError",
  "Call",
  "CallOptions",
  "CallResult",
  "Client",
  "ClientOptions",
  "ConnectionError",
  "CountersignError",
  "InvalidInputError",
  "MissingCredentialsError",
  "OutcomeUnknownError",
  "Page",
  "Paged",
  "RateLimitError",
  "RedirectError",
  "ResponseParseError",
  "ResponseShapeError",
  "ResponseTooLargeError",
  "TimeoutError",
  "createClient",
  "isErrorOf"
];

// generator/plan/models.ts
function modelCatalog(model, taken, findings) {
  const scope = nameScope(taken, findings);
  const names = /* @__PURE__ */ new Map();
  const models = [];
  const add = (wanted, location, planned) => {
    const name = scope.claim(pascalCase(wanted, "Model"), location);
    models.push({ ...planned, name });
    return name;
  };
  for (const { name, schema, location } of model.schemas) {
    names.set(name, add(name, location, { schema: schema.json, input: false, ...described(schema.json) }));
  }
  const promote = (schema, wanted, location) => {
    const name = add(wanted, location, { schema, input: false, ...described(schema) });
    names.set(name, name);
    return name;
  };
  return {
    models,
    names,
    typeOf(schema, wanted, location) {
      if (isComposite(schema)) {
        return { kind: "model", name: promote(schema, wanted, location) };
      }
      const items = typeof schema === "boolean" ? void 0 : schema.items;
      if (items === void 0 || typeof schema === "boolean" || !isComposite(items)) return { kind: "schema", schema };
      const item = promote(items, `${wanted}Item`, location);
      return { kind: "schema", schema: { ...schema, items: { $ref: `#/components/schemas/${item}` } } };
    },
    addInput: (schema, wanted, location) => add(wanted, location, { schema, input: true, ...described(schema) })
  };
}
function isComposite(schema) {
  if (typeof schema === "boolean" || schema.$ref !== void 0) return false;
  const parts = [schema.properties, schema.allOf, schema.oneOf, schema.anyOf];
  return parts.some((part) => part !== void 0 && Object.keys(part).length > 0);
}
function described(schema) {
  const text = typeof schema === "boolean" ? void 0 : schema.description ?? schema.title;
  return typeof text === "string" ? { description: text } : {};
}

// generator/plan/schemes.ts
function planSchemes(model, signing, findings) {
  const scope = nameScope([], findings);
  return model.securitySchemes.map((scheme) => {
    const name = scope.claim(camelCase(scheme.name, "scheme"), scheme.nameLocation);
    const signed = signing.find((candidate) => candidate.name === scheme.name);
    const type = pascalCase(name, "Scheme");
    return {
      scheme,
      ...signed === void 0 ? {} : { signing: signed },
      name,
      credentialsType: `${type}Credentials`,
      signFunction: `sign${type}`,
      file: kebabCase(name)
    };
  });
}
function kebabCase(name) {
  const text = wordsOf(name).map((word) => word.toLowerCase()).join("-");
  const safe = text.replace(/[^a-z0-9-]+/g, "-").replace(/^-+|-+$/g, "");
  return safe === "" || isDeviceName(safe) ? `${safe}_` : safe;
}
function isDeviceName(name) {
  return /^(con|prn|aux|nul|com\d|lpt\d)$/.test(name);
}

// generator/plan/resources.ts
var memberNames = ["constructor", "then", "toJSON", "toString", "valueOf", "prototype", "__proto__"];
var clientMembers = ["with", "clockOffset", ...memberNames];
function planResources(groups, descriptors, { model, taken, findings }) {
  const properties = nameScope(clientMembers, findings, "member");
  const classes = nameScope(taken, findings);
  const files = nameScope(["index"], findings, "member");
  return [...groupsByName(groups)].map(([group, members]) => {
    const at = members[0].variants[0].operation.location;
    const description = model.tags.find(({ name }) => camelCase(name, "") === group)?.description;
    const methods2 = nameScope(memberNames, findings, "member");
    return {
      property: properties.claim(group, at),
      className: classes.claim(pascalCase(group, "Resource"), at),
      file: files.claim(kebabCase(group), at),
      ...description === void 0 ? {} : { description },
      methods: members.flatMap((member2) => planMethod(member2, descriptors.get(member2), methods2))
    };
  });
}
function planMethod({ name, variants }, descriptor, scope) {
  if (descriptor === void 0) return [];
  return [{ name: scope.claim(name, variants[0].operation.location), descriptor }];
}
function groupsByName(groups) {
  const byName = /* @__PURE__ */ new Map();
  for (const group of groups) {
    const members = byName.get(group.group);
    if (members === void 0) byName.set(group.group, [group]);
    else members.push(group);
  }
  return byName;
}

// generator/plan/plan.ts
function planPackage({ model, signing, scope }) {
  const diagnostics = [];
  const className = pascalCase(model.name, "Api");
  const schemes = planSchemes(model, signing, diagnostics);
  const own2 = [className, `${className}Auth`, `${className}Options`];
  const credentials = schemes.map(({ credentialsType }) => credentialsType);
  const taken = [...runtimeExports, ...own2, ...credentials];
  const catalog = modelCatalog(model, taken, diagnostics);
  const groups = methodGroups(model, diagnostics);
  const descriptors = planDescriptors(groups, { model, catalog, schemes, findings: diagnostics });
  const resources = planResources(groups, descriptors, { model, taken: own2, findings: diagnostics });
  return {
    plan: {
      model,
      directory: model.name,
      specPath: model.location.source.path.replace(/^.*[\\/]/, ""),
      packageName: `${scope}/${model.name}`,
      className,
      server: model.servers[0],
      models: catalog.models,
      modelNames: catalog.names,
      schemes,
      descriptors: [...descriptors.values()],
      resources
    },
    diagnostics
  };
}

// generator/emit/api.ts
import { StructureKind, VariableDeclarationKind } from "ts-morph";

// generator/emit/encode/string-literal.ts
var unsafe = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
var short = { "\n": "\\n", "\r": "\\r", "	": "\\t" };
function stringLiteral(text) {
  const singles = text.split("'").length;
  const doubles = text.split('"').length;
  const quote = singles > doubles ? '"' : "'";
  const body = text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`).replace(unsafe, (character) => short[character] ?? unicodeEscape(character));
  return quote + body + quote;
}
function unicodeEscape(character) {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

// generator/emit/encode/property-key.ts
function propertyKey(name) {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? name : stringLiteral(name);
}
function objectKey(name) {
  return name === "__proto__" ? `['__proto__']` : propertyKey(name);
}

// generator/emit/encode/value-literal.ts
function verbatim(text) {
  return { verbatim: text };
}
function valueLiteral(value) {
  if (value === null) return "null";
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value === "number") return numberLiteral(value);
  if (typeof value === "boolean") return String(value);
  if (value instanceof Map) return mapLiteral(value);
  if ("verbatim" in value) return value.verbatim;
  return Array.isArray(value) ? `[${value.map(valueLiteral).join(", ")}]` : "{}";
}
function jsonValue(value) {
  if (Array.isArray(value)) return value.map(jsonValue);
  if (typeof value === "object" && value !== null) {
    return new Map(Object.entries(value).map(([key, member2]) => [key, jsonValue(member2)]));
  }
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
function record2(members) {
  const entries2 = Object.entries(members).filter((entry2) => entry2[1] !== void 0);
  return new Map(entries2);
}
function mapLiteral(value) {
  const members = [...value].flatMap(([key, member2]) => {
    if (member2 === void 0) return [];
    const text = valueLiteral(member2);
    return [isVerbatim(member2) && text === key ? key : `${objectKey(key)}: ${text}`];
  });
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
function isVerbatim(value) {
  return typeof value === "object" && value !== null && "verbatim" in value;
}
function numberLiteral(value) {
  if (!Number.isFinite(value)) return "null";
  const text = String(value);
  return Number.isInteger(value) && Math.abs(value) >= 1e4 && !text.includes("e") ? text.replace(/\B(?=(\d{3})+$)/g, "_") : text;
}

// generator/emit/imports.ts
function importsOf(path) {
  const modules = /* @__PURE__ */ new Map();
  const mention = (module, name, kind) => {
    const names = modules.get(module) ?? /* @__PURE__ */ new Map();
    modules.set(module, names);
    if (names.get(name) !== "value") names.set(name, kind);
    return name;
  };
  return {
    value: (module, name) => mention(module, name, "value"),
    type: (module, name) => mention(module, name, "type"),
    declarations: () => [...modules].map(([module, names]) => declaration(specifier(path, module), names)).sort((a, b) => compareSpecifiers(a.moduleSpecifier, b.moduleSpecifier))
  };
}
function declaration(moduleSpecifier, names) {
  const sorted = [...names].sort(([a], [b]) => a < b ? -1 : 1);
  const isTypeOnly = sorted.every(([, kind]) => kind === "type");
  return {
    moduleSpecifier,
    isTypeOnly,
    namedImports: sorted.map(([name, kind]) => ({ name, isTypeOnly: !isTypeOnly && kind === "type" }))
  };
}
function specifier(from, module) {
  if (!module.endsWith(".js")) return module;
  const target = module.split("/");
  const folders = from.split("/").slice(0, -1);
  let shared = 0;
  while (shared < folders.length && folders[shared] === target[shared]) shared += 1;
  const up = "../".repeat(folders.length - shared);
  return (up === "" ? "./" : up) + target.slice(shared).join("/");
}
function compareSpecifiers(a, b) {
  return depth(b) - depth(a) || (a < b ? -1 : 1);
}
function depth(text) {
  return text.startsWith(".") ? text.split("../").length : Number.MAX_SAFE_INTEGER;
}

// generator/emit/api.ts
function emitApi(plan) {
  const imports = importsOf("api.ts");
  const { model } = plan;
  const shared = sharedFacts(model);
  const value = record2({
    name: plan.directory,
    server: serverValue(plan.server),
    envelope: shared.envelope === void 0 ? void 0 : envelopeValue(shared.envelope),
    error: shared.error === void 0 ? void 0 : errorValue(shared.error),
    requestId: model.requestId?.name,
    rateLimit: shared.rateLimit === void 0 ? void 0 : rateLimitValue(shared.rateLimit),
    rejectedOn: shared.rejectedOn.length === 0 ? void 0 : shared.rejectedOn
  });
  return {
    path: "api.ts",
    imports,
    statements: [
      {
        kind: StructureKind.VariableStatement,
        isExported: true,
        declarationKind: VariableDeclarationKind.Const,
        docs: [{ description: "What holds for every operation of the API." }],
        declarations: [
          { name: "api", type: imports.type("runtime/operation.js", "Api"), initializer: valueLiteral(value) }
        ]
      }
    ]
  };
}
function sharedFacts({ operations }) {
  const envelope = mostShared(operations.map((operation) => operation.envelope));
  const error = mostShared(operations.map((operation) => operation.error));
  const rateLimit = mostShared(operations.map((operation) => operation.rateLimit));
  return {
    ...envelope === void 0 ? {} : { envelope },
    ...error === void 0 ? {} : { error },
    ...rateLimit === void 0 ? {} : { rateLimit },
    rejectedOn: mostShared(operations.map(({ retry }) => retry.rejectedOn)) ?? []
  };
}
function mostShared(facts) {
  const counts = /* @__PURE__ */ new Map();
  for (const fact of facts) if (fact !== void 0) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best === void 0 || best[1] < 2 ? void 0 : best[0];
}
function serverValue(server) {
  const variables = (server?.variables ?? []).map(({ name, default: value, enum: choices }) => [
    name,
    record2({ default: value, enum: choices })
  ]);
  return record2({ url: server?.url ?? "/", variables: variables.length === 0 ? void 0 : new Map(variables) });
}
function envelopeValue({ status, success, data }) {
  return record2({ status, success, data });
}
function errorValue({ code: code2, message }) {
  return record2({ code: code2, message });
}
function rateLimitValue({ requests, window: window2, advisory, headers }) {
  const { limit, remaining, reset } = headers;
  const named2 = record2({ limit, remaining, reset: reset?.name, resetUnit: reset?.unit });
  return record2({
    requests,
    windowMs: window2,
    advisory: advisory ? true : void 0,
    headers: named2.size === 0 ? void 0 : named2
  });
}

// generator/emit/client.ts
import { StructureKind as StructureKind2 } from "ts-morph";

// generator/emit/encode/comment.ts
var invisible = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
function commentText(text) {
  return text.replaceAll("\r\n", "\n").replace(invisible, " ").replace(/\*(?=[/*]*\/)/g, "\u2217").replace(/^(\s*)@/gm, "$1\\@").split("\n").map((line) => line.trimEnd()).join("\n").trim();
}
function docParagraphs(...parts) {
  return parts.filter((part) => part !== void 0 && part !== "").join("\n\n");
}

// generator/emit/client.ts
function emitClient(plan) {
  const imports = importsOf("client.ts");
  const { className, resources, model } = plan;
  const client = imports.type("runtime/client.js", "Client");
  const options = imports.type("options.js", `${className}Options`);
  const newClient = imports.value("runtime/client.js", "newClient");
  const api = imports.value("api.js", "api");
  return {
    path: "client.ts",
    imports,
    statements: [
      {
        kind: StructureKind2.Class,
        name: className,
        isExported: true,
        docs: [{ description: commentText(docParagraphs(`${model.title}.`.replace("..", "."), model.description)) }],
        properties: [
          ...resources.map(({ property: property3, className: type, file, description }) => ({
            name: property3,
            isReadonly: true,
            type: imports.value(`resources/${file}.js`, type),
            ...description === void 0 ? {} : { docs: [{ description: commentText(description) }] }
          })),
          { name: "#client", isReadonly: true, type: client }
        ],
        ctors: [
          {
            parameters: [{ name: "options", type: `${options} | ${client}`, initializer: "{}" }],
            statements: [
              `this.#client = ${newClient}(${api}, options);`,
              ...resources.map(({ property: property3, className: type }) => `this.${property3} = new ${type}(this.#client);`)
            ]
          }
        ],
        methods: [
          {
            name: "with",
            docs: [
              {
                description: "A client that differs in the given options and shares the rest: connection, rate limiter, clock offset."
              }
            ],
            parameters: [{ name: "options", type: options }],
            returnType: className,
            statements: [`return new ${className}(this.#client.with(options));`]
          }
        ]
      }
    ]
  };
}

// generator/emit/core.ts
import { StructureKind as StructureKind3 } from "ts-morph";
function emitCore(plan) {
  const imports = importsOf("core.ts");
  const client = imports.type("runtime/client.js", "Client");
  const options = imports.type("options.js", `${plan.className}Options`);
  return {
    path: "core.ts",
    imports,
    statements: [
      {
        kind: StructureKind3.Function,
        isExported: true,
        name: "createClient",
        docs: [{ description: "A client that calls descriptors: `client.call(operation, input)`." }],
        parameters: [{ name: "options", type: options, initializer: "{}" }],
        returnType: client,
        statements: [
          `return ${imports.value("runtime/client.js", "newClient")}(${imports.value("api.js", "api")}, options);`
        ]
      },
      {
        kind: StructureKind3.ExportDeclaration,
        moduleSpecifier: "./options.js",
        isTypeOnly: true,
        namedExports: [`${plan.className}Auth`, `${plan.className}Options`]
      },
      {
        kind: StructureKind3.ExportDeclaration,
        moduleSpecifier: "./runtime/client.js",
        isTypeOnly: true,
        namedExports: ["Call", "CallOptions", "CallResult", "Client", "ClientOptions"]
      }
    ]
  };
}

// generator/emit/errors.ts
import { StructureKind as StructureKind4 } from "ts-morph";

// generator/emit/runtime-exports.ts
var errorModules = [
  { module: "errors/aborted-error.js", names: ["AbortedError"] },
  { module: "errors/api-error.js", names: ["ApiError"] },
  { module: "errors/connection-error.js", names: ["ConnectionError"] },
  { module: "errors/countersign-error.js", names: ["CountersignError"] },
  { module: "errors/invalid-input-error.js", names: ["InvalidInputError"] },
  { module: "errors/missing-credentials-error.js", names: ["MissingCredentialsError"] },
  { module: "errors/outcome-unknown-error.js", names: ["OutcomeUnknownError"] },
  { module: "errors/rate-limit-error.js", names: ["RateLimitError"] },
  { module: "errors/redirect-error.js", names: ["RedirectError"] },
  { module: "errors/response-parse-error.js", names: ["ResponseParseError"] },
  { module: "errors/response-shape-error.js", names: ["ResponseShapeError"] },
  { module: "errors/response-too-large-error.js", names: ["ResponseTooLargeError"] },
  { module: "errors/timeout-error.js", names: ["TimeoutError"] }
];

// generator/emit/errors.ts
function emitErrors(plan) {
  return {
    path: "errors.ts",
    imports: importsOf("errors.ts"),
    statements: [
      ...errorModules.map(({ module, names }) => ({
        kind: StructureKind4.ExportDeclaration,
        moduleSpecifier: `./runtime/${module}`,
        namedExports: [...names]
      })),
      ...vendorCodes(plan.model, plan.className)
    ]
  };
}
function vendorCodes(model, className) {
  const codes2 = sharedFacts(model).error?.codes ?? [];
  if (codes2.length === 0) return [];
  const isText2 = codes2.some(({ code: code2 }) => typeof code2 === "string");
  const isNumber = codes2.some(({ code: code2 }) => typeof code2 === "number");
  const open = [isText2 ? "(string & {})" : void 0, isNumber ? "(number & {})" : void 0].filter(
    (part) => part !== void 0
  );
  const literals2 = codes2.map(({ code: code2 }) => typeof code2 === "number" ? String(code2) : stringLiteral(code2));
  return [
    {
      kind: StructureKind4.TypeAlias,
      name: `${className}ErrorCode`,
      isExported: true,
      docs: [{ description: codesDoc(codes2) }],
      type: [...literals2, ...open].join(" | ")
    }
  ];
}
function codesDoc(codes2) {
  const lines = codes2.map(
    ({ code: code2, description }) => description === void 0 ? `- \`${String(code2)}\`` : `- \`${String(code2)}\`: ${description.replace(/\s+/g, " ").trim()}`
  );
  return commentText(`Codes the vendor documents; others may come.

${lines.join("\n")}`);
}

// generator/emit/index-module.ts
import { StructureKind as StructureKind6 } from "ts-morph";

// generator/emit/options.ts
import {
  StructureKind as StructureKind5
} from "ts-morph";
function emitOptions(plan) {
  const imports = importsOf("options.ts");
  const base = imports.type("runtime/client.js", "ClientOptions");
  const auth = `${plan.className}Auth`;
  return {
    path: "options.ts",
    imports,
    statements: [
      authInterface(plan, imports),
      {
        kind: StructureKind5.Interface,
        name: `${plan.className}Options`,
        isExported: true,
        docs: [{ description: "Options of the client." }],
        extends: [`${base}<${auth}>`],
        properties: (plan.server?.variables ?? []).map(variableProperty)
      }
    ]
  };
}
function authInterface({ className, schemes }, imports) {
  return {
    kind: StructureKind5.Interface,
    name: `${className}Auth`,
    isExported: true,
    docs: [
      {
        description: "Credentials by security scheme. Of the schemes an operation takes, the first that is given here is used."
      }
    ],
    properties: schemes.filter(isUsable).map((planned) => credentialsProperty(planned, imports))
  };
}
function isUsable({ signing }) {
  return signing?.direction !== "inbound";
}
function credentialsProperty({ name, credentialsType, file, scheme }, imports) {
  const credentials = imports.type(`security/${file}.js`, credentialsType);
  return {
    name: propertyKey(name),
    hasQuestionToken: true,
    type: `${imports.type("runtime/credentials.js", "CredentialsOf")}<${credentials}>`,
    ...scheme.description === void 0 ? {} : { docs: [{ description: commentText(scheme.description) }] }
  };
}
function variableProperty(variable) {
  const choices = variable.enum?.map(stringLiteral).join(" | ");
  const doc = docParagraphs(variable.description, `Default: \`${variable.default}\`.`);
  return {
    name: propertyKey(variable.name),
    hasQuestionToken: true,
    type: choices === void 0 || choices === "" ? "string" : choices,
    docs: [{ description: commentText(doc) }]
  };
}

// generator/emit/index-module.ts
function emitIndex(plan) {
  const { className, schemes, models } = plan;
  const statements = [
    reExport("./client.js", [className]),
    reExport("./options.js", [`${className}Auth`, `${className}Options`], true),
    ...schemes.filter(isUsable).map(({ file, credentialsType }) => reExport(`./security/${file}.js`, [credentialsType], true)),
    { kind: StructureKind6.ExportDeclaration, moduleSpecifier: "./errors.js" },
    reExport("./runtime/client.js", ["Call", "CallOptions", "CallResult", "Client", "ClientOptions"], true),
    reExport("./runtime/paged.js", ["Paged"], true)
  ];
  if (models.length > 0) {
    statements.push({ kind: StructureKind6.ExportDeclaration, moduleSpecifier: "./models.js", isTypeOnly: true });
  }
  return { path: "index.ts", imports: importsOf("index.ts"), statements };
}
function reExport(moduleSpecifier, namedExports, isTypeOnly = false) {
  return { kind: StructureKind6.ExportDeclaration, moduleSpecifier, namedExports, isTypeOnly };
}

// generator/emit/models.ts
import { StructureKind as StructureKind7 } from "ts-morph";

// generator/emit/property-structure.ts
function propertyStructure(property3) {
  return {
    name: property3.name,
    type: property3.type,
    hasQuestionToken: property3.isOptional,
    isReadonly: property3.isReadonly,
    ...property3.doc === "" ? {} : { docs: [{ description: property3.doc }] }
  };
}

// generator/emit/type-lift.ts
import ts from "typescript";

// generator/emit/schema-doc.ts
function schemaDoc(schema) {
  if (typeof schema === "boolean") return "";
  const description = schema.description ?? schema.title;
  const facts = [
    limits2(schema),
    schema.default === void 0 ? void 0 : `Default: ${code(schema.default)}.`,
    example(schema.examples?.[0])
  ].filter((fact) => fact !== void 0);
  const deprecated = schema.deprecated === true ? "@deprecated" : void 0;
  return docParagraphs(commentText(docParagraphs(description, facts.join(" "))), deprecated);
}
function limits2({ minimum, maximum, minLength, maxLength, pattern }) {
  const parts = [
    bound("at least", minimum),
    bound("at most", maximum),
    bound("at least", minLength, "characters"),
    bound("at most", maxLength, "characters"),
    typeof pattern === "string" ? `matches ${code(pattern)}` : void 0
  ].filter((part) => part !== void 0);
  if (parts.length === 0) return void 0;
  const text = parts.join(", ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
function bound(word, value, unit) {
  if (typeof value !== "number") return void 0;
  return unit === void 0 ? `${word} ${String(value)}` : `${word} ${String(value)} ${unit}`;
}
function example(value) {
  return value === void 0 || typeof value === "object" && value !== null ? void 0 : `Example: ${code(value)}.`;
}
function code(value) {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return `\`${text.replaceAll("`", "'")}\``;
}

// generator/emit/type-lift.ts
var runtimeTypes = /* @__PURE__ */ new Set(["BinaryBody"]);
function lift(type, { modelNames, docs, memberDocs }) {
  const names = /* @__PURE__ */ new Set();
  const visit = (node) => {
    const component = componentName(node);
    if (component !== void 0) {
      const name = modelNames.get(component) ?? "unknown";
      if (name !== "unknown") names.add(name);
      return ts.factory.createTypeReferenceNode(name);
    }
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName) && runtimeTypes.has(node.typeName.text)) {
      names.add(node.typeName.text);
    }
    if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) {
      return ts.factory.createTypeReferenceNode(ts.factory.createIdentifier(stringLiteral(node.literal.text)));
    }
    if (ts.isPropertySignature(node)) {
      const schema = docs.get(node);
      const doc = schema === void 0 ? "" : schemaDoc(schema);
      const made = property2(node.name, ts.visitEachChild(node, visit, void 0), doc);
      memberDocs.set(made, doc);
      return made;
    }
    return ts.visitEachChild(node, visit, void 0);
  };
  return { type: ts.visitNode(type, visit, ts.isTypeNode) ?? type, names };
}
function property2(written, visited, doc) {
  const name = ts.isComputedPropertyName(written) ? "" : written.text;
  const made = ts.factory.createPropertySignature(
    visited.modifiers,
    ts.factory.createIdentifier(propertyKey(name)),
    visited.questionToken,
    visited.type
  );
  if (doc === "") return made;
  const lines = doc.split("\n");
  const text = lines.length === 1 ? `* ${doc} ` : `*
${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}
 `;
  return ts.addSyntheticLeadingComment(made, ts.SyntaxKind.MultiLineCommentTrivia, text, true);
}
function componentName(node) {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return void 0;
  const { objectType, indexType } = node;
  const root = objectType.objectType;
  const isComponents = ts.isTypeReferenceNode(root) && ts.isIdentifier(root.typeName) && root.typeName.text === "components";
  if (!isComponents || !ts.isLiteralTypeNode(indexType) || !ts.isStringLiteral(indexType.literal)) return void 0;
  return indexType.literal.text;
}

// generator/emit/models.ts
function emitModels(plan, types) {
  const imports = importsOf("models.ts");
  return {
    path: "models.ts",
    imports,
    statements: plan.models.map((model) => declaration2(model, types, imports))
  };
}
function declaration2(model, types, imports) {
  const { name, schema, input } = model;
  const common = {
    name,
    isExported: true,
    ...model.description === void 0 ? {} : { docs: [{ description: commentText(model.description) }] }
  };
  const printed = types.members(schema, input) ?? types.schema(schema, input);
  for (const mentioned of printed.names) {
    if (runtimeTypes.has(mentioned)) imports.type("runtime/body.js", mentioned);
  }
  if ("text" in printed) return { kind: StructureKind7.TypeAlias, ...common, type: printed.text };
  return {
    kind: StructureKind7.Interface,
    ...common,
    properties: printed.properties.map(propertyStructure),
    ...printed.index === void 0 ? {} : { indexSignatures: [{ keyName: "name", keyType: "string", returnType: printed.index }] }
  };
}

// generator/emit/module.ts
import { Project } from "ts-morph";
function modulePrinter(plan) {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  const header = `// Generated by Countersign from ${commentText(plan.specPath)}. Do not edit.`;
  return ({ path, imports, statements }) => {
    const structure = { statements: [...statements] };
    const file = project.createSourceFile(path, structure, { overwrite: true });
    const imported = project.createSourceFile(`imports/${path}`, "", { overwrite: true });
    imported.addImportDeclarations(imports.declarations());
    const text = `${header}
${imported.getFullText()}
${file.getFullText()}`;
    project.removeSourceFile(file);
    project.removeSourceFile(imported);
    return { path: `src/${path}`, text, kind: "typescript" };
  };
}

// generator/emit/operations.ts
import { StructureKind as StructureKind8, VariableDeclarationKind as VariableDeclarationKind2 } from "ts-morph";

// generator/emit/descriptor-value.ts
function descriptorValue({ name, operation, paths, parameters, fixed, body, accept: accept2, schemes }, shared, imports) {
  return record2({
    id: name === operation.id ? name : operation.id,
    method: operation.method,
    path: paths.length === 1 ? paths[0] : paths,
    url: operation.url,
    server: operation.servers?.[0] === void 0 ? void 0 : serverValue(operation.servers[0]),
    parameters: parameters.length === 0 ? void 0 : parameters.map(parameterValue),
    fixed: fixed.size === 0 ? void 0 : fixed,
    body: body === void 0 ? void 0 : record2({
      mediaType: body.mediaType,
      required: body.body.required && body.constant === void 0 ? true : void 0,
      const: body.constant === void 0 ? void 0 : jsonValue(body.constant)
    }),
    accept: accept2.length === 0 ? void 0 : accept2,
    security: schemes.length === 0 ? void 0 : schemes.map((alternative) => schemesValue(alternative, imports)),
    retry: retryValue(operation, shared.rejectedOn),
    envelope: own(operation.envelope, shared.envelope, envelopeValue),
    error: own(operation.error, shared.error, errorValue),
    rateLimit: own(operation.rateLimit, shared.rateLimit, rateLimitValue),
    pagination: operation.pagination === void 0 ? void 0 : paginationValue(operation.pagination),
    constants: constantsValue(operation)
  });
}
function own(fact, shared, value) {
  if (fact === shared) return void 0;
  return fact === void 0 ? false : value(fact);
}
function parameterValue({ parameter, key, required }) {
  const style2 = defaultStyle2(parameter.in);
  const wireName = parameter.in === "path" ? key : parameter.name;
  return record2({
    in: parameter.in,
    name: wireName,
    key: key === wireName ? void 0 : key,
    required: required ? true : void 0,
    style: parameter.style === style2 ? void 0 : parameter.style,
    explode: parameter.explode === (parameter.style === "form") ? void 0 : parameter.explode,
    allowReserved: parameter.allowReserved ? true : void 0,
    mediaType: parameter.mediaType
  });
}
function defaultStyle2(place2) {
  return place2 === "query" || place2 === "cookie" ? "form" : "simple";
}
function schemesValue(alternative, imports) {
  return new Map(
    alternative.map(({ name, file }) => [
      name,
      verbatim(imports.value(`security/${file}.js`, name))
    ])
  );
}
function retryValue({ method, retry }, shared) {
  const value = record2({
    safe: retry.safe === isSafe(method) ? void 0 : retry.safe,
    rejectedOn: retry.rejectedOn.join() === shared.join() ? void 0 : retry.rejectedOn
  });
  return value.size === 0 ? void 0 : value;
}
function isSafe(method) {
  return method === "GET" || method === "HEAD" || method === "OPTIONS" || method === "TRACE";
}
function paginationValue({
  by,
  parameter,
  limit,
  items,
  total,
  more,
  pages,
  next,
  first,
  size
}) {
  return record2({
    by,
    parameter,
    limit,
    items,
    total,
    more,
    pages,
    next,
    first: first === 1 ? void 0 : first,
    size
  });
}
function constantsValue({ id, signingConstants }) {
  const constants = new Map([...signingConstants].filter(([key, value]) => key !== "name" || value !== id));
  return constants.size === 0 ? void 0 : constants;
}

// generator/emit/type-references.ts
function typeReferences(types, imports) {
  const type = (planned) => {
    const { text, names } = types.type(planned);
    for (const name of names) imports.type(runtimeTypes.has(name) ? "runtime/body.js" : "models.js", name);
    return text;
  };
  return {
    type,
    body: (planned) => planned.kind === "bytes" ? imports.type("runtime/body.js", "BinaryBody") : type(planned)
  };
}

// generator/emit/operations.ts
function emitOperations(plan, types) {
  const shared = sharedFacts(plan.model);
  return plan.resources.map((resource) => {
    const path = `operations/${resource.file}.ts`;
    const imports = importsOf(path);
    const references = typeReferences(types, imports);
    return {
      path,
      imports,
      statements: resource.methods.map(({ descriptor }) => {
        const value = descriptorValue(descriptor, shared, imports);
        return {
          kind: StructureKind8.VariableStatement,
          isExported: true,
          declarationKind: VariableDeclarationKind2.Const,
          leadingTrivia: "\n",
          docs: [{ description: operationDoc(descriptor) }],
          declarations: [
            {
              name: descriptor.name,
              type: descriptorType(descriptor, references, imports),
              initializer: valueLiteral(value)
            }
          ]
        };
      })
    };
  });
}
function emitOperationsIndex(resources) {
  return {
    path: "operations.ts",
    imports: importsOf("operations.ts"),
    statements: resources.map(({ file }) => ({
      kind: StructureKind8.ExportDeclaration,
      moduleSpecifier: `./operations/${file}.js`
    }))
  };
}
function operationDoc({ operation, paths }) {
  const targets = paths.map((path) => `\`${operation.method} ${path}\``).join(", ");
  return commentText(docParagraphs(`${targets}${operation.summary === void 0 ? "" : `: ${operation.summary}`}`));
}
function descriptorType(descriptor, references, imports) {
  const input = inputType(descriptor, references, imports);
  const output = references.type(descriptor.output);
  const errors = errorsType(descriptor, references);
  if (descriptor.item === void 0 || descriptor.operation.pagination === void 0) {
    return `${imports.type("runtime/operation.js", "Operation")}<${[input, output, ...errors].join(", ")}>`;
  }
  const parts = [input, references.type(descriptor.item), output, ...errors];
  return `${imports.type("runtime/operation.js", "PagedOperation")}<${parts.join(", ")}>`;
}
function errorsType({ errors }, references) {
  if (errors.length === 0) return [];
  const records = errors.map(({ statuses, body }) => {
    const keys = statuses.map((status) => /^\d+$/.test(status) ? status : stringLiteral(status));
    return `Record<${keys.join(" | ")}, ${references.type(body)}>`;
  });
  return [records.join(" & ")];
}
function inputType({ input }, references, imports) {
  switch (input.kind) {
    case "none":
      return imports.type("runtime/operation.js", "NoInput");
    case "body":
      return `{ body${input.required ? "" : "?"}: ${references.body(input.type)} }`;
    case "parameters":
      return imports.type("models.js", input.name);
  }
}

// generator/emit/package-json.ts
function emitPackageJson(plan, entries2) {
  const manifest = {
    name: plan.packageName,
    version: plan.model.version,
    description: oneLine(`${plan.model.title}: a typed client that signs its requests`),
    license: "MIT",
    type: "module",
    sideEffects: false,
    engines: { node: ">=20" },
    files: ["dist", "src", "CHANGELOG.md"],
    exports: Object.fromEntries([
      ...entries2.map((entry2) => [
        entry2 === "index" ? "." : `./${entry2}`,
        { types: `./dist/${entry2}.d.ts`, default: `./dist/${entry2}.js` }
      ]),
      ["./package.json", "./package.json"]
    ]),
    imports: {
      "#crypto": { node: "./dist/runtime/crypto/node.js", default: "./dist/runtime/crypto/web.js" }
    },
    scripts: { build: "tsc -p tsconfig.json", prepack: "npm run build" }
  };
  return { path: "package.json", text: `${JSON.stringify(manifest, null, 2)}
`, kind: "json" };
}
function emitTsconfig() {
  const config = {
    compilerOptions: {
      target: "ES2022",
      lib: ["ES2022", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
      module: "NodeNext",
      moduleResolution: "NodeNext",
      types: ["node"],
      rootDir: "src",
      outDir: "dist",
      declaration: true,
      declarationMap: true,
      sourceMap: true,
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noImplicitOverride: true,
      isolatedDeclarations: true,
      erasableSyntaxOnly: true,
      verbatimModuleSyntax: true,
      skipLibCheck: true
    },
    include: ["src"]
  };
  return { path: "tsconfig.json", text: `${JSON.stringify(config, null, 2)}
`, kind: "json" };
}
function oneLine(text) {
  return text.replace(/\s+/g, " ").trim();
}

// generator/emit/prose.ts
import { readFileSync as readFileSync3 } from "node:fs";
import { join as join3 } from "node:path";
import Handlebars from "handlebars";

// generator/tool-folder.ts
import { existsSync, readFileSync as readFileSync2 } from "node:fs";
import { dirname as dirname4, join as join2 } from "node:path";
import { fileURLToPath } from "node:url";
function toolFolder() {
  let folder = dirname4(fileURLToPath(import.meta.url));
  while (!isOurs(join2(folder, "package.json"))) {
    const parent = dirname4(folder);
    if (parent === folder) throw new Error("the package.json of this tool is missing");
    folder = parent;
  }
  return folder;
}
function isOurs(path) {
  return existsSync(path) && /"name":\s*"countersign"/.test(readFileSync2(path, "utf8"));
}

// generator/emit/encode/markdown.ts
var special = /[\\`*_{}[\]<>#|~&!]/g;
var invisible2 = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
function markdownText(text) {
  return text.replace(invisible2, " ").replace(/\s+/g, " ").trim().replace(special, (character) => character === "<" ? "&lt;" : character === "&" ? "&amp;" : `\\${character}`).replace(/^([-+]|\d+[.)])(?=\s|$)/, "\\$1").replace(/@(?=\w)/g, "&#64;").replace(/\b(https?|ftp):\/\//gi, "$1&#58;//");
}
function markdownProse(text) {
  return text.trim().split(/\n\s*\n/).map(
    (paragraph) => paragraph.split(/(`[^`\n]+`)/).map((part, index) => index % 2 === 1 ? markdownCode(part.slice(1, -1)) : proseText(part)).join("").trim()
  ).join("\n\n");
}
function proseText(text) {
  const [before = ""] = /^\s/.exec(text) ?? [];
  const [after = ""] = /\s$/.exec(text) ?? [];
  return (before === "" ? "" : " ") + markdownText(text) + (after === "" ? "" : " ");
}
function markdownCode(text) {
  const flat = text.replace(invisible2, " ").replace(/\s+/g, " ").trim();
  const longest2 = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest2 + 1);
  const pad = flat.startsWith("`") || flat.endsWith("`") || flat === "" ? " " : "";
  return `${fence}${pad}${flat}${pad}${fence}`.replaceAll("|", "\\|");
}

// generator/emit/method-doc.ts
function methodDoc({ operation, schemes, item }) {
  const { summary, description, externalDocs, deprecated } = operation;
  const text = docParagraphs(
    summary,
    description === summary ? void 0 : description,
    [accessLine(operation, schemes.length), outcomeLine(operation), item === void 0 ? void 0 : pagedLine].filter((line) => line !== void 0).join(" "),
    externalDocs === void 0 ? void 0 : `See ${externalDocs.url}`
  );
  return docParagraphs(commentText(text), deprecated ? "@deprecated" : void 0);
}
var pagedLine = "Awaited: the first page. Iterated: every item of every page.";
function accessLine({ security }, count) {
  if (count === 0) return "Public.";
  const isOptional = security.some(({ schemes }) => schemes.length === 0);
  const ways2 = security.filter(({ schemes }) => schemes.length > 0).map(
    ({ schemes }) => schemes.map(
      ({ scheme, roles }) => roles.length === 0 ? `\`${scheme}\`` : `\`${scheme}\` with ${roles.map((role) => `\`${role}\``).join(", ")}`
    ).join(" together with ")
  );
  if (ways2.length === 0) return "Public.";
  return isOptional ? `Public; sends ${ways2.join(" or ")} where given.` : `Needs ${ways2.join(", or ")}.`;
}
function outcomeLine({ retry }) {
  return retry.safe ? void 0 : "Never sent twice: when the outcome is unknown, throws {@link OutcomeUnknownError}.";
}

// generator/emit/covers.ts
function coversLine({ method, host, path, query, body, headers }) {
  const parts = [
    ["the method", method],
    ["the host", host],
    ["the path", path],
    ["the query", query],
    ["the body", body]
  ];
  const covered = parts.flatMap(([name, isCovered]) => isCovered ? [name] : []);
  const open = parts.flatMap(([name, isCovered]) => isCovered ? [] : [name]);
  if (headers.length > 0) covered.push(`the headers ${headers.join(", ")}`);
  const first = covered.length === 0 ? "The signature covers nothing of the request" : `The signature covers ${list(covered)}`;
  return open.length === 0 ? `${first}.` : `${first}; not ${list(open)}.`;
}
function list(items) {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

// generator/emit/readme-view.ts
function readmeView(plan) {
  const { model, schemes, resources, className, packageName, server } = plan;
  const usable = schemes.filter(isUsable);
  const { rateLimit, error } = sharedFacts(model);
  return {
    packageName,
    className,
    instance: plan.directory.replace(/[^A-Za-z0-9]/g, "") || "client",
    title: markdownText(model.title),
    description: markdownProse(model.description ?? ""),
    spec: markdownCode(plan.specPath),
    docs: model.externalDocs === void 0 ? "" : markdownText(model.externalDocs.url),
    options: usable[0] === void 0 ? "" : `{ auth: { ${propertyKey(usable[0].name)}: ${credentialsExample(usable[0])} } }`,
    firstCall: firstCall(plan),
    schemes: usable.map(schemeView),
    variables: (server?.variables ?? []).map((variable) => ({
      name: markdownCode(variable.name),
      default: markdownCode(variable.default),
      choices: (variable.enum ?? []).map(markdownCode).join(", "),
      description: markdownText(variable.description ?? "")
    })),
    rateLimit: rateLimit === void 0 ? "" : `${rateLimit.requests} requests per ${duration(rateLimit.window)}${rateLimit.advisory ? " (advice, not enforced by the client)" : ""}`,
    codes: (error?.codes ?? []).map(({ code: code2, description }) => ({
      code: markdownCode(String(code2)),
      description: markdownText(description ?? "")
    })),
    resources: resources.map((resource) => resourceView(resource))
  };
}
function schemeView(planned) {
  const { scheme, signing, name } = planned;
  return {
    name: markdownCode(name),
    description: markdownProse(scheme.description ?? ""),
    example: `auth: { ${propertyKey(name)}: ${credentialsExample(planned)} }`,
    credentials: signing === void 0 ? [] : credentialRows(signing),
    covers: signing === void 0 ? "" : markdownText(coversLine(signing.covers))
  };
}
function credentialRows({ credentials, parameters }) {
  return [
    ...credentials.map(({ name, description, secret, sent }) => ({
      name: markdownCode(name),
      description: markdownText(description),
      note: secret ? "Secret: never sent." : sent ? "Confidential: sent." : ""
    })),
    ...parameters.map(({ name, description, enum: choices, default: value }) => ({
      name: markdownCode(name),
      description: markdownText(description),
      note: [
        choices === void 0 ? "" : `One of ${choices.map(markdownCode).join(", ")}.`,
        value === void 0 ? "" : `Default ${markdownCode(value)}.`
      ].join(" ").trim()
    }))
  ];
}
function credentialsExample({ scheme, signing }) {
  if (signing !== void 0) return `{ ${signing.credentials.map(({ name }) => name).join(", ")} }`;
  switch (scheme.kind) {
    case "apiKey":
      return "{ apiKey }";
    case "http":
      return scheme.scheme.toLowerCase() === "basic" ? "{ username, password }" : "{ token }";
    case "oauth2":
    case "openIdConnect":
      return "{ token }";
    case "mutualTLS":
      return "{}";
  }
}
function resourceView({ property: property3, description, methods: methods2 }) {
  return {
    property: markdownCode(property3),
    description: markdownText(description ?? ""),
    methods: methods2.map(({ name, descriptor }) => ({
      call: markdownCode(`${property3}.${name}`),
      summary: markdownText(descriptor.operation.summary ?? ""),
      targets: descriptor.paths.map((path) => markdownCode(`${descriptor.operation.method} ${path}`)).join("<br>"),
      access: accessText(descriptor)
    }))
  };
}
function accessText(descriptor) {
  const line = accessLine(descriptor.operation, descriptor.schemes.length);
  return line.split(/(`[^`]*`)/).map((part) => part.startsWith("`") ? markdownCode(part.slice(1, -1)) : part).join("");
}
function firstCall({ resources, directory }) {
  const instance = directory.replace(/[^A-Za-z0-9]/g, "") || "client";
  const calls = resources.flatMap(({ property: property3, methods: methods2 }) => methods2.map((method) => ({ property: property3, ...method })));
  const easy = calls.find(({ descriptor }) => descriptor.input.kind === "none" && descriptor.output.kind !== "none");
  if (easy === void 0) return "";
  return `const reply = await ${instance}.${easy.property}.${easy.name}();`;
}
function duration(milliseconds) {
  const units2 = [
    [864e5, "day"],
    [36e5, "hour"],
    [6e4, "minute"],
    [1e3, "second"]
  ];
  const [size, name] = units2.find(([unit]) => milliseconds % unit === 0) ?? [1, "millisecond"];
  const count = milliseconds / size;
  return count === 1 ? name : `${count} ${name}s`;
}

// generator/emit/prose.ts
function emitProse(plan) {
  return [
    { path: "README.md", text: render("package-readme.md.hbs", readmeView(plan)), kind: "markdown" },
    { path: "LICENSE", text: readFileSync3(join3(toolFolder(), "LICENSE"), "utf8"), kind: "verbatim" }
  ];
}
function render(template, view) {
  const handlebars = Handlebars.create();
  handlebars.registerHelper("md", (text) => new Handlebars.SafeString(markdownText(String(text))));
  const source = readFileSync3(join3(toolFolder(), "templates", template), "utf8");
  return handlebars.compile(source, { strict: true, noEscape: false })(view);
}

// generator/emit/resources.ts
import { StructureKind as StructureKind9 } from "ts-morph";
function emitResources(plan, types) {
  return plan.resources.map((resource) => emitResource(resource, types));
}
function emitResource(resource, types) {
  const path = `resources/${resource.file}.ts`;
  const imports = importsOf(path);
  const references = typeReferences(types, imports);
  const client = imports.type("runtime/client.js", "Client");
  const description = resource.description ?? `The methods of \`${resource.property}\`.`;
  return {
    path,
    imports,
    statements: [
      {
        kind: StructureKind9.Class,
        name: resource.className,
        isExported: true,
        docs: [{ description: commentText(description) }],
        properties: [{ name: "#client", isReadonly: true, type: client }],
        ctors: [{ parameters: [{ name: "client", type: client }], statements: ["this.#client = client;"] }],
        methods: resource.methods.map((method) => methodStructure(method, resource, { imports, references }))
      }
    ]
  };
}
function methodStructure({ name, descriptor }, resource, { imports, references }) {
  const input = inputParameter({ name, descriptor }, { imports, references });
  const value = imports.value(`operations/${resource.file}.js`, descriptor.name);
  const output = references.type(descriptor.output);
  const isPaged = descriptor.item !== void 0;
  const returnType = isPaged ? `${imports.type("runtime/paged.js", "Paged")}<${references.type(descriptor.item)}, ${output}>` : `${imports.type("runtime/client.js", "Call")}<${output}>`;
  const call = isPaged ? `${imports.value("runtime/paged.js", "paged")}(this.#client, ${value}, ${input.argument}, options)` : `this.#client.call(${value}, ${input.argument}, options)`;
  return {
    name,
    docs: [{ description: methodDoc(descriptor) }],
    parameters: [
      ...input.parameters,
      { name: "options", hasQuestionToken: true, type: imports.type("runtime/client.js", "CallOptions") }
    ],
    returnType,
    statements: [`return ${call};`]
  };
}
function inputParameter({ descriptor }, { imports, references }) {
  const { input } = descriptor;
  switch (input.kind) {
    case "none":
      return { parameters: [], argument: "{}" };
    case "body": {
      const type = references.body(input.type);
      if (input.required) return { parameters: [{ name: "body", type }], argument: "{ body }" };
      return {
        parameters: [{ name: "body", hasQuestionToken: true, type }],
        argument: "body === undefined ? {} : { body }"
      };
    }
    case "parameters": {
      const type = imports.type("models.js", input.name);
      const parameter = { name: "parameters", type };
      return {
        parameters: [input.required ? parameter : { ...parameter, initializer: "{}" }],
        argument: "parameters"
      };
    }
  }
}

// generator/emit/runtime-files.ts
import { existsSync as existsSync2, readFileSync as readFileSync4 } from "node:fs";
import { join as join4, posix } from "node:path";
var cryptoModules = ["runtime/crypto/node.ts", "runtime/crypto/web.ts"];
function runtimeFiles(modules) {
  const templates = join4(toolFolder(), "templates");
  const files = /* @__PURE__ */ new Map();
  const pending = modules.flatMap((module) => importedFiles(module));
  for (let path = pending.pop(); path !== void 0; path = pending.pop()) {
    if (files.has(path)) continue;
    if (process.env.SKIP && !existsSync2(join4(templates, path))) continue;
    const text = readFileSync4(join4(templates, path), "utf8");
    const file = { path: `src/${path}`, text, kind: "runtime" };
    files.set(path, file);
    pending.push(...importedFiles(file));
  }
  return [...files.values()].sort((a, b) => a.path < b.path ? -1 : 1);
}
function importedFiles({ path, text }) {
  const folder = posix.dirname(path.replace(/^src\//, ""));
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?'([^']+)'/g)].flatMap(([, specifier2 = ""]) => {
    if (specifier2 === "#crypto") return cryptoModules;
    if (!specifier2.startsWith(".")) return [];
    const target = posix.join(folder, specifier2).replace(/\.js$/, ".ts");
    return target.startsWith("runtime/") ? [target] : [];
  });
}

// generator/emit/security.ts
import { StructureKind as StructureKind11, VariableDeclarationKind as VariableDeclarationKind3 } from "ts-morph";

// generator/emit/signed-scheme.ts
import { StructureKind as StructureKind10 } from "ts-morph";
function emitSignedScheme(planned, signing) {
  const path = `security/${planned.file}.ts`;
  const imports = importsOf(path);
  return {
    path,
    imports,
    statements: [{ kind: StructureKind10.TypeAlias, name: planned.credentialsType, type: signing.name }]
  };
}

// generator/emit/security.ts
function emitSecurity(plan) {
  return plan.schemes.map(
    (planned) => planned.signing === void 0 ? plainScheme(planned) : emitSignedScheme(planned, planned.signing)
  );
}
function runtimeScheme({ scheme, name }) {
  const key = stringLiteral(name);
  const bearer = { module: "runtime/security/bearer.js", factory: "bearerScheme", credentials: "BearerCredentials" };
  switch (scheme.kind) {
    case "apiKey":
      return {
        module: "runtime/security/api-key.js",
        factory: "apiKeyScheme",
        credentials: "ApiKeyCredentials",
        args: [key, `{ in: ${stringLiteral(scheme.in)}, name: ${stringLiteral(scheme.parameterName)} }`]
      };
    case "http":
      return scheme.scheme.toLowerCase() === "basic" ? {
        module: "runtime/security/basic.js",
        factory: "basicScheme",
        credentials: "BasicCredentials",
        args: [key]
      } : { ...bearer, args: [key] };
    // A token from wherever the consumer gets it (RFC 6750).
    case "oauth2":
    case "openIdConnect":
      return { ...bearer, args: [key] };
    // The certificate belongs to the connection: `fetch` is given by the consumer.
    case "mutualTLS":
      return {
        module: "runtime/security/mutual-tls.js",
        factory: "mutualTlsScheme",
        credentials: "MutualTlsCredentials",
        args: [key]
      };
  }
}
function plainScheme(planned) {
  const path = `security/${planned.file}.ts`;
  const imports = importsOf(path);
  const { module, factory, credentials, args } = runtimeScheme(planned);
  const description = planned.scheme.description ?? `The security scheme \`${planned.scheme.name}\`.`;
  return {
    path,
    imports,
    statements: [
      {
        kind: StructureKind11.TypeAlias,
        name: planned.credentialsType,
        isExported: true,
        docs: [{ description: `Credentials of the security scheme \`${commentText(planned.scheme.name)}\`.` }],
        // The runtime's own name may be the same.
        type: credentials === planned.credentialsType ? `import(${stringLiteral(`../${module}`)}).${credentials}` : imports.type(module, credentials)
      },
      {
        kind: StructureKind11.VariableStatement,
        isExported: true,
        declarationKind: VariableDeclarationKind3.Const,
        docs: [{ description: commentText(description) }],
        declarations: [
          {
            name: planned.name,
            type: `${imports.type("runtime/security-scheme.js", "SecurityScheme")}<${planned.credentialsType}>`,
            initializer: `${imports.value(module, factory)}(${args.join(", ")})`
          }
        ]
      }
    ]
  };
}

// generator/emit/type-printer.ts
import ts3 from "typescript";

// generator/emit/openapi-types.ts
import { transformSchemaObject } from "openapi-typescript";
import ts2 from "typescript";
function schemaTypes(schemas, onProperty) {
  const context = (isInput) => ({
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    // Otherwise a property with a default is one that must be given.
    defaultNonNullable: false,
    discriminators: { objects: {}, refsHandled: [] },
    emptyObjectsUnknown: true,
    enum: false,
    enumValues: false,
    conditionalEnums: false,
    dedupeEnums: false,
    excludeDeprecated: false,
    exportType: false,
    immutable: false,
    rootTypes: false,
    rootTypesNoSchemaPrefix: false,
    rootTypesKeepCasing: false,
    injectFooter: [],
    pathParamsAsTypes: false,
    postTransform: void 0,
    propertiesRequiredByDefault: false,
    redoc: void 0,
    silent: true,
    transform: (schema) => specialType(schema, isInput),
    transformProperty: (property3, schema) => {
      onProperty(property3, schema);
      return property3;
    },
    makePathsEnum: false,
    generatePathParams: false,
    readWriteMarkers: false,
    // Its caller states the type of what a reference leads to; these are schemas, all of them.
    resolve: (ref) => schemas.get(ref.replace("#/components/schemas/", ""))
  });
  const contexts = { input: context(true), output: context(false) };
  return {
    typeNode: (schema, path, isInput) => transformSchemaObject(schema, {
      path,
      ctx: isInput ? contexts.input : contexts.output,
      schema
    })
  };
}
function specialType({ type, format }, isInput) {
  if (type !== "string") return void 0;
  if (format === "binary") return ts2.factory.createTypeReferenceNode(isInput ? "BinaryBody" : "Uint8Array");
  if (format === "date-time" && isInput) {
    return ts2.factory.createUnionTypeNode([
      ts2.factory.createKeywordTypeNode(ts2.SyntaxKind.StringKeyword),
      ts2.factory.createTypeReferenceNode("Date")
    ]);
  }
  return void 0;
}

// generator/emit/type-printer.ts
function typePrinter(plan) {
  const byName = new Map(plan.model.schemas.map(({ name, schema }) => [name, schema.json]));
  const docs = /* @__PURE__ */ new WeakMap();
  const types = schemaTypes(byName, (property3, schema) => docs.set(property3, schema));
  const node = (schema, isInput) => types.typeNode(schema, "#/components/schemas", isInput);
  const memberDocs = /* @__PURE__ */ new WeakMap();
  const lifted = (schema, isInput) => lift(node(schema, isInput), { modelNames: plan.modelNames, docs, memberDocs });
  const printer2 = {
    members(schema, isInput) {
      const { type, names } = lifted(schema, isInput);
      const members = membersOf2(type);
      return members === void 0 ? void 0 : { ...printMembers(members, memberDocs), names };
    },
    schema(schema, isInput) {
      const { type, names } = lifted(schema, isInput);
      return { text: print(type), names };
    },
    type(planned) {
      switch (planned.kind) {
        case "schema":
          return printer2.schema(planned.schema, false);
        case "model":
          return printer2.schema(refTo(planned.name), false);
        case "text":
          return named("string");
        case "bytes":
          return named("Uint8Array");
        case "none":
          return named("void");
        case "unknown":
          return named("unknown");
        case "union": {
          const members = planned.members.map((member2) => printer2.type(member2));
          const names = new Set(members.flatMap((member2) => [...member2.names]));
          return { text: members.map(({ text }) => text).join(" | "), names };
        }
      }
    }
  };
  return printer2;
}
function named(text) {
  return { text, names: /* @__PURE__ */ new Set() };
}
function membersOf2(type) {
  if (ts3.isTypeLiteralNode(type)) return type.members;
  if (!ts3.isIntersectionTypeNode(type)) return void 0;
  const literals2 = type.types.filter((part) => ts3.isTypeLiteralNode(part));
  if (literals2.length < type.types.length) return void 0;
  const members = literals2.flatMap((part) => [...part.members]);
  const isOpen = members.every((member2) => !ts3.isIndexSignatureDeclaration(member2) || isUnknown(member2.type));
  return isOpen ? members : void 0;
}
function printMembers(members, docs) {
  const properties = [];
  let index;
  for (const member2 of members) {
    if (ts3.isIndexSignatureDeclaration(member2)) index = print(member2.type);
    if (!ts3.isPropertySignature(member2) || !ts3.isIdentifier(member2.name) || member2.type === void 0) continue;
    properties.push({
      name: member2.name.text,
      type: print(member2.type),
      isOptional: member2.questionToken !== void 0,
      isReadonly: member2.modifiers?.some(({ kind }) => kind === ts3.SyntaxKind.ReadonlyKeyword) ?? false,
      doc: docs.get(member2) ?? ""
    });
  }
  return index === void 0 ? { properties } : { properties, index };
}
function isUnknown(type) {
  return type.kind === ts3.SyntaxKind.UnknownKeyword;
}
var printerFile = ts3.createSourceFile("type.ts", "", ts3.ScriptTarget.ESNext, false, ts3.ScriptKind.TS);
var printer = ts3.createPrinter({ newLine: ts3.NewLineKind.LineFeed });
function print(node) {
  return printer.printNode(ts3.EmitHint.Unspecified, node, printerFile);
}

// generator/emit/emit.ts
var entries = ["index", "core", "operations", "models", "errors"];
function emitPackage(plan) {
  const types = typePrinter(plan);
  const drafts = [
    emitIndex(plan),
    emitClient(plan),
    emitOptions(plan),
    emitCore(plan),
    emitApi(plan),
    emitModels(plan, types),
    emitErrors(plan),
    emitOperationsIndex(plan.resources),
    ...emitOperations(plan, types),
    ...emitResources(plan, types),
    ...emitSecurity(plan)
  ];
  const modules = drafts.map(modulePrinter(plan));
  return [...modules, ...runtimeFiles(modules), emitPackageJson(plan, entries), emitTsconfig(), ...emitProse(plan)];
}

// generator/finish/format.ts
var style = { printWidth: 120, singleQuote: true, trailingComma: "all" };
async function formatFiles(files) {
  const prettier = await import("prettier");
  return Promise.all(
    files.map(async (file) => {
      const parser = parserFor(file);
      return parser === void 0 ? file : { ...file, text: await prettier.format(file.text, { ...style, parser }) };
    })
  );
}
function parserFor({ kind, path }) {
  switch (kind) {
    case "typescript":
      return "typescript";
    case "json":
      return path.endsWith("package.json") ? "json-stringify" : "json";
    case "markdown":
      return "markdown";
    case "runtime":
    case "verbatim":
      return void 0;
  }
}

// generator/diagnostics/render.ts
import picocolors from "picocolors";

// generator/diagnostics/location.ts
var lineStartsOf = /* @__PURE__ */ new WeakMap();
function lineStarts(source) {
  const known = lineStartsOf.get(source);
  if (known !== void 0) return known;
  const starts = [0];
  for (const match of source.text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  lineStartsOf.set(source, starts);
  return starts;
}
function positionAt(source, offset) {
  const starts = lineStarts(source);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
function lineText(source, line) {
  const starts = lineStarts(source);
  const start = starts[line - 1];
  if (start === void 0) return "";
  return source.text.slice(start, starts[line]).replace(/[\r\n]+$/, "");
}

// generator/diagnostics/printable.ts
var unsafe2 = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/gu;
function printable(text) {
  return text.replace(unsafe2, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
var combining = /^\p{M}$/u;
var wide = /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;
function columns(text) {
  let count = 0;
  for (const character of text) count += combining.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return count;
}

// generator/diagnostics/code-frame.ts
var contextLines = 2;
var window = 100;
function codeFrame({ source, start, end }) {
  const { line, column } = positionAt(source, start);
  const last = positionAt(source, source.text.length).line;
  const marked = lineText(source, line);
  const from = windowStart(marked, column - 1);
  const frame2 = [];
  for (let number = Math.max(1, line - contextLines); number <= Math.min(last, line + contextLines); number++) {
    const isMarked = number === line;
    frame2.push({
      kind: isMarked ? "marked" : "context",
      line: number,
      text: shownLine(lineText(source, number), from)
    });
    if (isMarked)
      frame2.push({ kind: "carets", line, text: carets(marked, from, { start: column - 1, length: end - start }) });
  }
  return trimmed(frame2);
}
function windowStart(line, column) {
  return line.length <= window || column < window * 3 / 4 ? 0 : column - window / 2;
}
function shownLine(line, from) {
  const cut = line.slice(from, from + window);
  const text = untabbed(cut);
  return `${from > 0 && text !== "" ? "\u2026" : ""}${text}${line.length > from + window ? "\u2026" : ""}`.trimEnd();
}
function carets(line, from, span) {
  const to = Math.min(span.start + span.length, line.length, from + window);
  const before = columns(untabbed(line.slice(from, span.start))) + (from > 0 ? 1 : 0);
  const under = columns(untabbed(line.slice(span.start, to)));
  return " ".repeat(before) + "^".repeat(Math.max(1, under));
}
function untabbed(text) {
  return printable(text.replaceAll("	", "  "));
}
function trimmed(frame2) {
  const isBlank = ({ kind, text }) => kind === "context" && text.trim() === "";
  const first = frame2.findIndex((line) => !isBlank(line));
  const last = frame2.findLastIndex((line) => !isBlank(line));
  return frame2.slice(first, last + 1);
}

// generator/diagnostics/render.ts
function render2(diagnostics, { colour }) {
  const colours = picocolors.createColors(colour);
  return diagnostics.map((found) => renderOne(found, colours)).join("\n");
}
function renderOne(found, colours) {
  const paint = found.severity === "error" ? colours.red : colours.yellow;
  const head = `${place(found.location)}: ${paint(found.severity)}: ${colours.bold(printable(found.message))}`;
  const lines = [`${head} ${colours.dim(`[${found.code}]`)}`, ...frame(found.location, colours, paint)];
  if (found.help !== void 0) lines.push(labelled(colours.cyan("help"), found.help));
  for (const note of found.notes ?? []) lines.push(labelled(colours.cyan("note"), note));
  for (const { location, message } of found.related ?? []) {
    lines.push(labelled(place(location), message), ...frame(location, colours, colours.cyan));
  }
  return lines.map((line) => `${line}
`).join("");
}
function labelled(label, text) {
  return `  ${label}: ${text.split("\n").map(printable).join("\n        ")}`;
}
function place({ source, start }) {
  const { line, column } = positionAt(source, start);
  return `${printable(source.path)}:${line}:${column}`;
}
function frame(location, colours, paint) {
  if (location.source.text === "") return [];
  const lines = codeFrame(location);
  const width = String(lines.at(-1)?.line ?? 0).length;
  return lines.map((line) => frameLine(line, { width, colours, paint }));
}
function frameLine({ kind, line, text }, { width, colours, paint }) {
  const number = kind === "carets" ? " ".repeat(width) : String(line).padStart(width);
  const gutter = `${kind === "marked" ? paint(">") : " "} ${colours.dim(`${number} |`)}`;
  return `  ${gutter} ${kind === "carets" ? paint(text) : text}`.trimEnd();
}

// .try.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname as dirname5, join as join5 } from "node:path";
for (const name of process.argv.slice(2)) {
  const t = performance.now();
  const { document, diagnostics } = readSpec(`/work/main/specs/${name}.yaml`, { cwd: "/work/main" });
  console.log(render2(diagnostics, { colour: false }));
  const { model, diagnostics: d2 } = buildModel(document);
  console.log(render2(d2, { colour: false }));
  const { plan, diagnostics: d3 } = planPackage({ model, signing: [], scope: "@countersign" });
  console.log(render2(d3, { colour: false }));
  const t2 = performance.now();
  let files = emitPackage(plan).filter((f) => f.kind !== "runtime");
  const t3 = performance.now();
  files = await formatFiles(files);
  console.log(name, "read..plan", t2 - t, "emit", t3 - t2, "format", performance.now() - t3);
  for (const f of files) {
    const p = join5("/tmp/gen", name, f.path);
    mkdirSync(dirname5(p), { recursive: true });
    writeFileSync(p, f.text);
  }
}
