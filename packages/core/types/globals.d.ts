// What Node, browsers and workers all have beyond the language itself. The package is compiled without the DOM library.

/** Base64 of a string whose characters are bytes. */
declare function btoa(bytes: string): string;

/** The bytes of a base64 text, a character each. */
declare function atob(text: string): string;
