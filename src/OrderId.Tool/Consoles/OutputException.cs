namespace OrderIds.Tool.Consoles;

/// <summary>
/// The exception that is thrown when results or messages could not be written. It is not an <see cref="IOException"/>, which commands treat
/// as a failure of their input.
/// </summary>
internal sealed class OutputException(string message, Exception innerException) : Exception(message, innerException);
