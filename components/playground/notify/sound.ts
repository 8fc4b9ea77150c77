/** Two soft notes, drawn by the browser itself: nothing is loaded. Silent where it does not allow any. */
export function playFinished(): void {
  try {
    const audio = new AudioContext()
    const loudness = audio.createGain()
    loudness.gain.setValueAtTime(0.0001, audio.currentTime)
    loudness.gain.exponentialRampToValueAtTime(0.08, audio.currentTime + 0.02)
    loudness.gain.exponentialRampToValueAtTime(0.0001, audio.currentTime + 0.6)
    loudness.connect(audio.destination)
    const note = audio.createOscillator()
    note.frequency.setValueAtTime(660, audio.currentTime)
    note.frequency.setValueAtTime(880, audio.currentTime + 0.15)
    note.connect(loudness)
    note.onended = () => void audio.close()
    note.start()
    note.stop(audio.currentTime + 0.6)
  } catch {
    // No sound is no fault.
  }
}
