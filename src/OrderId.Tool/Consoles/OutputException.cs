namespace OrderIds.Tool.Consoles;

/// <summary>
/// Says that results or messages could not be written; deliberately no <see cref="IOException"/>, which a command takes for a failure of
/// its input.
/// </summary>
internal sealed class OutputException(string message, Exception innerException) : Exception(message, innerException);
