/** What a credential, a parameter or a value may be called. */
export const isName = /^[a-z][A-Za-z0-9]*$/;
