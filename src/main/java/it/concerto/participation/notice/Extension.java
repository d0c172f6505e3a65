package it.concerto.participation.notice;

import it.concerto.files.FileRef;
import org.jspecify.annotations.Nullable;

/**
 * Why a published deadline is moved, and by what (X3).
 *
 * @param act the act or the signed note it rests upon, in words
 * @param signed the same as a signed file, which everybody may read; null if it stays on paper
 */
public record Extension(String reason, String act, @Nullable FileRef signed) {}
