-- What was asked about a path is read by the administrators of its Ambito; a note begins with the path's code.
update cz_security_event
   set ambito = (select min(p.ambito) from cz_path p where position(p.id || ': ' in cz_security_event.note) = 1)
 where kind = 'ContactsUncovered'
   and exists (select 1 from cz_path p where position(p.id || ': ' in cz_security_event.note) = 1);
