/** Every form a result can be written in. */
export { type CsvTable, csvHeader, csvRows, csvTables } from './csv.ts';
export { checked, jsonChunks, jsonFile, ndjsonLines } from './json.ts';
