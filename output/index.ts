/** Every form a result can be written in. */
export { type CsvDialect, csvDialects, csvHeader, csvRows } from './csv.ts';
export { checked, jsonChunks, jsonFile, ndjsonLines } from './json.ts';
export { ParquetTables } from './parquet.ts';
export { SqliteTables } from './sqlite.ts';
export { rowsOf, type TablePlate, tablesPlates } from './tables.ts';
export { XlsxTables } from './xlsx.ts';
