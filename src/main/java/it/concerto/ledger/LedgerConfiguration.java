package it.concerto.ledger;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LedgerSettings.class, StampSettings.class})
class LedgerConfiguration {}
