namespace OrderIds.Tool.Reading;

/// <summary>Says what of a file cannot be read, and why, in words for a person.</summary>
internal sealed class UnreadableException(string message) : Exception(message);
