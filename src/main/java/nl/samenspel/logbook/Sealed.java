package nl.samenspel.logbook;

/// Bytes that nobody reads without the key and the circumstances they were sealed under.
///
/// @param nonce 96 random bits, new for every sealing
/// @param bytes AES-256-GCM, the tag at the end
record Sealed(byte[] nonce, byte[] bytes) {}
