from yjplan.diagnostics import Severity
def severity_of(code): return Severity.ERROR
