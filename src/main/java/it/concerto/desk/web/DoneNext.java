package it.concerto.desk.web;

import it.concerto.identity.Person;
import it.concerto.workflow.DoneTask;
import it.concerto.workflow.PathProgress;
import it.concerto.workflow.WhatFollows;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What has come of the tasks that somebody has completed: what they have opened, or else where their path stands. */
@Component
class DoneNext {

    private final WhatFollows follows;
    private final PathProgress progress;

    DoneNext(WhatFollows follows, PathProgress progress) {
        this.follows = follows;
        this.progress = progress;
    }

    void show(Person person, List<DoneTask> rows, Model model) {
        var paths = rows.stream().map(DoneTask::path).distinct().toList();
        model.addAttribute("opened", follows.openOf(person, rows));
        model.addAttribute("progress", progress.of(person, paths));
    }
}
