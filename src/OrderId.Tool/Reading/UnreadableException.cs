namespace OrderIds.Tool.Reading;

/// <summary>The exception that is thrown when a part of a file cannot be read. The message is for the user.</summary>
internal sealed class UnreadableException(string message) : Exception(message);
