export function readRooms(text?: string): Map<string, string[]>;
export function roomOf(file: string, rooms: Map<string, string[]>): string | undefined;
export function importedFile(file: string, source: string): string | undefined;
