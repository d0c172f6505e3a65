-- Who is asked stands in the engine's variables by the number of the account, also where it stood by its name; 0 is nobody.
update ACT_RU_VARIABLE
set TEXT_ = '#' || coalesce((select cast(a.number as varchar(20)) from cz_account a where a.username = ACT_RU_VARIABLE.TEXT_), '0')
where NAME_ in ('signer', 'member', 'referent', 'sheetOwner') and TEXT_ is not null;
update ACT_HI_VARINST
set TEXT_ = '#' || coalesce((select cast(a.number as varchar(20)) from cz_account a where a.username = ACT_HI_VARINST.TEXT_), '0')
where NAME_ in ('signer', 'member', 'referent', 'sheetOwner') and TEXT_ is not null;
update ACT_HI_DETAIL
set TEXT_ = '#' || coalesce((select cast(a.number as varchar(20)) from cz_account a where a.username = ACT_HI_DETAIL.TEXT_), '0')
where NAME_ in ('signer', 'member', 'referent', 'sheetOwner') and TEXT_ is not null;
