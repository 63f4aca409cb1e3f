/** The name by which a robots.txt knows us. */
export const AGENT = 'Verbatim';
