namespace OrderIds.Tool.Auditing;

/// <summary>
/// Says why an audit cannot go on; deliberately no <see cref="IOException"/>, which stands for a list that cannot be read.
/// </summary>
/// <param name="message">The reason, safe to show.</param>
internal sealed class AuditException(string message) : Exception(message);
