/** RFC 9110, section 5.6.2: names of header fields, and of cookies (RFC 6265, section 4.1.1). */
export const httpToken = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
