package it.concerto.plan;

import it.concerto.files.FileRef;
import it.concerto.path.PathId;
import java.time.Instant;

/**
 * A frozen state of the plan; nothing in it changes any more.
 *
 * @param number 1 for the first of the path
 * @param sha256 hash of the canonical content: sheets, money, context, answers to proposals; what bodies vote on (BR-56)
 * @param file the plan as people read it
 * @param reason release note, or why the version differs from the one before
 */
public record PlanVersion(PathId path, int number, String sha256, FileRef file, Instant frozenAt, String reason) {}
