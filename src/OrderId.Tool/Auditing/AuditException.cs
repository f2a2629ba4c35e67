namespace OrderIds.Tool.Auditing;

/// <summary>
/// The exception that is thrown when an audit cannot continue. It is not an <see cref="IOException"/>, which means that a list cannot be
/// read.
/// </summary>
/// <param name="message">The reason. It is safe to print to a terminal.</param>
internal sealed class AuditException(string message) : Exception(message);
