package planted.modules.high;

public class Above {}
