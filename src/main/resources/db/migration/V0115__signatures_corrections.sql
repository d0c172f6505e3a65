-- Why the document of a round took the place of another that was being signed (X2); null where it did not.
alter table cz_signature_round add column correction text;
