/** Scans: which pages are to be recognised, by what, and how. */
import { bundledRecogniser } from './bundled.ts';
import { withFallback } from './fallback.ts';
import { nativeRecogniser } from './native.ts';
import type { Recogniser } from './recogniser.ts';

export { bundledRecogniser } from './bundled.ts';
export { nativeRecogniser } from './native.ts';
export { isGarbled, needsRecognition, type Reason, recognitionReason } from './needs.ts';
export { type RecognitionOptions, recognisePage } from './recognise.ts';
export type { Recogniser } from './recogniser.ts';

/** The program of the machine and, where it is missing or fails, the library; nothing when neither is installed. Close it after use. */
export async function openRecogniser(): Promise<Recogniser | undefined> {
  const native = await nativeRecogniser();
  return native === undefined ? await bundledRecogniser() : withFallback(native, bundledRecogniser);
}
