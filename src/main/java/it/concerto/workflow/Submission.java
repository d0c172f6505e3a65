package it.concerto.workflow;

import it.concerto.files.FileRef;
import java.util.List;
import java.util.Map;

/**
 * What a browser sent for a form, before it is judged.
 *
 * @param fields the texts by name of the input
 * @param files the files stored meanwhile, by name of the input
 */
public record Submission(Map<String, List<String>> fields, Map<String, List<FileRef>> files) {}
