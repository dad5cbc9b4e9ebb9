// Keeps one comment on a pull request up to date: node sticky-comment.mjs <file.md>
//   GITHUB_API_URL, GITHUB_REPOSITORY, GITHUB_TOKEN, PULL_REQUEST    as a workflow of GitHub Actions has them
// The comment is known by a mark that nobody sees. Without the right to write there is a note, and no failure.
import { readFileSync } from 'node:fs';

const mark = '<!-- countersign spec review -->';
/** Characters that GitHub takes for a comment. */
const longest = 65_536;
const perPage = 100;

const {
  GITHUB_API_URL: api = 'https://api.github.com',
  GITHUB_REPOSITORY: repository,
  GITHUB_TOKEN: token,
} = process.env;
const number = process.env.PULL_REQUEST ?? '';
const [, , file] = process.argv;

if (file === undefined || !/^[\w.-]+\/[\w.-]+$/.test(repository ?? '') || !/^\d+$/.test(number) || !token) {
  console.error('sticky-comment.mjs <file.md>, with GITHUB_REPOSITORY, GITHUB_TOKEN and PULL_REQUEST set');
  process.exitCode = 2;
} else {
  process.exitCode = await main(bodyOf(readFileSync(file, 'utf8')));
}

/** @param {string} body */
async function main(body) {
  const known = await findComment();
  if (known.status !== 200) return refused(known.status, 'read comments');
  const { comment } = known;
  if (comment?.body === body) return done('up to date', comment.html_url);
  const reply =
    comment === undefined
      ? await request('POST', `issues/${number}/comments`, { body })
      : await request('PATCH', `issues/comments/${comment.id}`, { body });
  if (!reply.ok) return refused(reply.status, comment === undefined ? 'create a comment' : 'update the comment');
  return done(comment === undefined ? 'created' : 'updated', (await reply.json()).html_url);
}

/** The comment that an earlier run has left, among all of the pull request's: a person who quotes the mark is no bot. */
async function findComment() {
  for (let page = 1; ; page++) {
    const reply = await request('GET', `issues/${number}/comments?per_page=${perPage}&page=${page}`);
    if (!reply.ok) return { status: reply.status };
    const comments = await reply.json();
    const comment = comments.find(({ body, user }) => body?.startsWith(mark) && user?.type === 'Bot');
    if (comment !== undefined || comments.length < perPage) return { status: 200, comment };
  }
}

function request(method, path, data) {
  return fetch(`${api}/repos/${repository}/${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'user-agent': 'countersign-spec-review',
      'x-github-api-version': '2022-11-28',
    },
    ...(data === undefined ? {} : { body: JSON.stringify(data) }),
  });
}

/** @param {string} report */
function bodyOf(report) {
  const body = `${mark}\n${report}`;
  if (body.length <= longest) return body;
  const note = '\n\n**Cut here: see the summary of the job.**\n';
  const cut = body.slice(0, longest - note.length);
  return cut.slice(0, cut.lastIndexOf('\n')) + note;
}

function done(what, url) {
  console.log(`comment ${what}: ${url}`);
  return 0;
}

/** A token of a fork's pull request may not write, and that is how it should be. */
function refused(status, what) {
  const mayNot = status === 403 || status === 404;
  console.log(
    `::${mayNot ? 'notice' : 'error'}::GitHub answers ${status}: cannot ${what}. See the summary of the job.`,
  );
  return mayNot ? 0 : 1;
}
