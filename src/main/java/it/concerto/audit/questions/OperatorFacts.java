package it.concerto.audit.questions;

/** What operators did to the processes of a path, as the engine noted it: a step tried again, a process stopped or moved. */
final class OperatorFacts {

    /** An entry for each thing that was changed. Who only works on tasks is not an operator. */
    static final Facts OPERATIONS = Facts.of(
            "OPERATIONS",
            """
            select cast(o.TIMESTAMP_ as timestamp with time zone) as happened, o.USER_ID_ as person,
                o.OPERATION_TYPE_ as operation, o.PROPERTY_ as property, o.ORG_VALUE_ as was, o.NEW_VALUE_ as became, o.ANNOTATION_ as why
            from ACT_HI_PROCINST p join ACT_HI_OP_LOG o on o.PROC_INST_ID_ = p.PROC_INST_ID_
            where p.BUSINESS_KEY_ = :path and p.TENANT_ID_ = :ambito and o.CATEGORY_ = 'Operator'
            order by o.TIMESTAMP_ desc, o.ID_
            """,
            "happened",
            "person",
            "operation:audit.operation.",
            "property:audit.operation.property.",
            "was:audit.operation.value.",
            "became:audit.operation.value.",
            "why");

    private OperatorFacts() {}
}
