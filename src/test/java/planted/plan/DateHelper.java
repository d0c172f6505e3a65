package planted.plan;

class DateHelper {}
