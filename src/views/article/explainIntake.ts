import type { ArticleFault } from '../../domain/curation/newArticle.ts';
import type { FetchRefusal } from '../../domain/fetching.ts';

/** Why an article that was handed in is not taken, and what to do. */
export function explainArticleFault(fault: ArticleFault): string {
  switch (fault) {
    case 'no-text':
      return 'There is no text in that. Please hand in the article’s words.';
    case 'no-title':
      return 'I found no title in that. Please type the article’s headline as its `title`.';
    case 'no-day':
      return 'I found no day of publication in that. Please type it as the `date`, such as `2022-09-04`.';
    case 'bad-day':
      return 'That is no day of publication that I can read. Please write it as `2022-09-04`.';
    case 'bad-address':
      return 'That is no web address that I can show. Please write all of it, such as `https://example.org/news/1`, or leave it out.';
    default:
      return fault satisfies never;
  }
}

const ELSE = 'You can paste the text instead (`/article add` without options) or hand in a file.';

/** Why an address or a file gave no text, and what to do. */
export function explainFetchRefusal(reason: FetchRefusal): string {
  switch (reason) {
    case 'bad-address':
      return 'That is no address of a page on the internet. Please write all of it, such as `https://example.org/news/1`.';
    case 'not-http':
      return 'Only addresses that begin with `https://` or `http://` are read.';
    case 'credentials':
      return 'That address holds a user name or password, which I will not send. Please leave it out.';
    case 'port':
      return 'That address names a port. Only pages at the usual ports are read.';
    case 'private-address':
      return 'That address leads into a private network. Only public pages are read.';
    case 'robots':
      return `That site does not allow programs to read the page (robots.txt), so I do not. ${ELSE}`;
    case 'too-many-redirects':
      return `That page sends its readers on too often. ${ELSE}`;
    case 'unreachable':
      return `That page cannot be reached just now. Please check the address and try again later. ${ELSE}`;
    case 'too-slow':
      return `That page took too long to answer. Please try again later. ${ELSE}`;
    case 'too-large':
      return 'That is too large: a file may have 1 MB, a page 2 MB. Please hand in the article’s text only.';
    case 'wrong-type':
      return 'That is neither a page nor a text. Files may be `.txt`, `.md` or `.html`, addresses must lead to a page or a plain text.';
    case 'not-found':
      return 'There is no page at that address. Please check it.';
    case 'forbidden':
      return `That page is not open to everyone: the site refuses to show it. ${ELSE}`;
    case 'too-tangled':
      return `That takes too much time or memory to be read. ${ELSE}`;
    case 'no-article':
      return `I found no article in that. ${ELSE}`;
    case 'busy':
      return 'Too many others are waiting to have pages read just now. Please try again in a minute.';
    default:
      return reason satisfies never;
  }
}
