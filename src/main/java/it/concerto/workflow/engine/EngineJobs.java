package it.concerto.workflow.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Runs timers and steps in the background from when everything else is ready until just before anything else stops, so
 * that no job meets a closed data source.
 */
@Component
@ConditionalOnBooleanProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class EngineJobs implements SmartLifecycle {

    private final JobExecutor jobs;
    private final ThreadPoolTaskExecutor threads;

    EngineJobs(JobExecutor jobs, @Qualifier("camundaTaskExecutor") ThreadPoolTaskExecutor threads) {
        this.jobs = jobs;
        this.threads = threads;
    }

    @Override
    public void start() {
        jobs.start();
    }

    @Override
    public void stop() {
        jobs.shutdown();
        threads.shutdown();
    }

    @Override
    public boolean isRunning() {
        return jobs.isActive();
    }

    @Configuration(proxyBeanMethods = false)
    static class Threads {

        /** A job under way is let finish: an interrupted thread would take an H2 file down with it. */
        @Bean
        ThreadPoolTaskExecutor camundaTaskExecutor() {
            var threads = new ThreadPoolTaskExecutor();
            threads.setThreadNamePrefix("jobs-");
            threads.setCorePoolSize(3);
            threads.setMaxPoolSize(10);
            threads.setQueueCapacity(3);
            threads.setWaitForTasksToCompleteOnShutdown(true);
            threads.setAwaitTerminationSeconds(20);
            return threads;
        }
    }
}
