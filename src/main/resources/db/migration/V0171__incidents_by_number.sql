-- Incidents of tasks whose person has no account name the person by the number of the account; 0 is nobody.
update ACT_RU_INCIDENT
set INCIDENT_MSG_ = 'No account #' || coalesce((select cast(a.number as varchar(20)) from cz_account a
                                                where 'No account ' || a.username = ACT_RU_INCIDENT.INCIDENT_MSG_), '0')
where INCIDENT_TYPE_ = 'taskWithoutPeople' and INCIDENT_MSG_ like 'No account %' and INCIDENT_MSG_ not like 'No account #%';
update ACT_HI_INCIDENT
set INCIDENT_MSG_ = 'No account #' || coalesce((select cast(a.number as varchar(20)) from cz_account a
                                                where 'No account ' || a.username = ACT_HI_INCIDENT.INCIDENT_MSG_), '0')
where INCIDENT_TYPE_ = 'taskWithoutPeople' and INCIDENT_MSG_ like 'No account %' and INCIDENT_MSG_ not like 'No account #%';
